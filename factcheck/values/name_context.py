"""What the words around a name tell of its kind, and what its shape does where they tell nothing."""

from __future__ import annotations

import re
from functools import cache

from factcheck.models.value import NameKind
from factcheck.values import known
from factcheck.values.capitals import listed_under
from factcheck.values.lists import entry_set

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_REACH = 64
"""Characters on either side of a name that can tell its kind."""
_FAR = 7
"""Words of "X, a small security firm that …" that can tell."""
_KINDS: tuple[NameKind, ...] = ("malware", "product", "organisation", "person", "place")
_LINKS = frozenset(("a", "an", "the", "is", "was", "one", "its", "which", "has", "s"))
_STOPS = frozenset(
    ("who", "that", "which", "said", "says", "and", "to", "by", "for", "in", "at", "from", "has", "with")
)
_CAPITALISED = re.compile(r"(?:[A-Z][’']|Ma?c)?[^\W\d_a-z][^\W\d_A-Z]*(?:-[^\W\d_a-z][^\W\d_A-Z]+)?")
_PRONOUN = re.compile(r" [a-z]+(?:ed|s)\b[^.]{0,120}\b(?:he|she|his|her)\b")
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,6}$")
_TOUCHES = re.compile(r"\w [“\"‘'(]?$")
_IN_PLACE = re.compile(r", ((?:[A-Z][\w.]+)(?: [A-Z][a-z]+)?)")
_AGE = re.compile(r", (?:aged )?\d{2}\b(?!\d|,\d|[.%])")
_IDENTIFIER = re.compile(r"(?:CVE|CWE|KB|MS|RFC|ISO|GHSA)[- ]?\d", re.I)


@cache
def _told(side: str) -> dict[str, NameKind]:
    return {word: kind for kind in _KINDS for word in listed_under("name_context", f"{side} {kind}")}


def kind(text: str, start: int, end: int) -> NameKind:
    """Kind of the name at ``[start, end)`` of which nothing else is known; "unknown" for mere identifiers."""
    name = text[start:end]
    if _IDENTIFIER.match(name):
        return "unknown"
    if _AGE.match(text, end):
        return "person"
    country = _IN_PLACE.match(text, end)
    if country and (entry := known.look_up(country.group(1))) and entry.kind == "place":
        return "place"
    return _by_neighbours(text, start, end) or _by_shape(text, start, end)


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text, max(0, start), end)]


def _by_neighbours(text: str, start: int, end: int) -> NameKind | None:
    behind, before = text[end : end + _REACH], text[max(0, start - _REACH) : start]
    possessive = behind.startswith(("'s ", "’s "))
    after = [word.casefold() for word in _WORD.findall(behind[3:] if possessive else behind)]
    if after and behind[:1] in (" ", "-", "'", "’", "™", "®"):
        found = _told("after").get(after[0]) or (_told("after").get(after[1]) if len(after) > 1 else None)
        if found and not (possessive and found in ("malware", "product")):
            return found
    ahead = [word.casefold() for word in _WORD.findall(before)][-2:]
    if ahead and _TOUCHES.search(before):
        found = _told("before").get(ahead[-1])
        if found:
            return found
        if ahead[-1] == "of" and len(ahead) > 1 and _told("before").get(ahead[0]) == "place":
            return "place"
    if behind.startswith((", ", " is a", " is an", " is the", " was a", " – ", " — ", " (")):
        return _apposed(after)
    return None


def _apposed(after: list[str]) -> NameKind | None:
    """Kind of what is said to be "a small security firm"."""
    if not after or after[0] not in _LINKS:
        if after and (after[0] in listed_under("titles", "role") or after[0] in listed_under("titles", "title")):
            return "person"
        return None
    for word in after[1:_FAR]:
        if word in _STOPS:
            return None
        if word in listed_under("titles", "role"):
            return "person"
        found = _told("before").get(word)
        if found:
            return found
    return None


def _by_shape(text: str, start: int, end: int) -> NameKind:
    name = text[start:end]
    words = _WORD.findall(name)
    lead = _words(text, start - 16, start)[-1:]
    after = _words(text, end, end + 24)[:1]
    plain = all(_CAPITALISED.fullmatch(word) for word in words)
    says = bool(after) and after[0] in listed_under("name_context", "says")
    said = bool(lead) and lead[0] in listed_under("name_context", "says")
    if len(words) > 1 and (maker := known.look_up(words[0])) and maker.kind == "organisation":
        return "product"
    if plain and _reads_as_person(words, lead) and (len(words) == 2 or says or said):
        return "person"
    if plain and len(words) == 1 and not _everyday(words) and _PRONOUN.match(text, end):
        return "person"
    owns = text.startswith(("'s", "’s"), end)
    if plain and len(words) < 3 and not owns and lead and lead[0] in listed_under("name_context", "place lead"):
        return "place"
    if any(char.isdigit() for char in name) and not _ACRONYM.match(name):
        return "product"
    return "organisation"


def _reads_as_person(words: list[str], lead: list[str]) -> bool:
    """Whether the words can be a person's: none is an everyday one, and no article stands before."""
    return len(words) < 4 and lead[-1:] != ["the"] and not _everyday(words)


def _everyday(words: list[str]) -> bool:
    return any(word.casefold() in entry_set("common_words") for word in words)
