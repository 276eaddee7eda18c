"""Who speaks in a text: the names in a speaker's description, what else it says of him, and what is said.

A speaker is named ("Ana Ruiz"), described ("the coroner", "a security firm"), both ("Ana Ruiz, the coroner"), or only
taken up ("she", "the company").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.models.span import Span
from factcheck.models.value import Attribution, Name, Reading
from factcheck.values import attributions, names, quotations
from factcheck.values.clauses import parts
from factcheck.values.lists import entries
from factcheck.values.phrases import words_under
from factcheck.values.words import WORD, is_function_word, stem

Sort = Literal["person", "body", ""]

_LIST = "speaker_words"
MOST = 64
"""Speakers of one sentence that are looked at: nobody's sentence has more."""
LONGEST = 16
"""Words of a speaker's description beyond which it is no description of a speaker."""
_NOT_SPEAKERS = ("place", "product", "malware")


class Speaker(NamedTuple):
    """A speaker where the text has it: the names in its description, and the stems of the other words.

    ``taken_up``: it names nobody anew ("she", "the company", "officials").
    """

    who: Span
    text: str
    named: tuple[Name, ...]
    roles: frozenset[str]
    sort: Sort
    taken_up: bool

    @property
    def persons(self) -> tuple[Name, ...]:
        """Names of persons in the description."""
        return tuple(name for name in self.named if name.kind == "person")

    @property
    def bodies(self) -> tuple[Name, ...]:
        """Names of all but persons."""
        return tuple(name for name in self.named if name.kind != "person")


def speaker(text: str, span: Span, named: Sequence[Name]) -> Speaker | None:
    """The speaker who stands at ``span``; ``None`` for an outlet, which relays what others say, and for nobody."""
    words = [word.casefold().replace("’", "'").removesuffix("'s") for word in WORD.findall(span.of(text))]
    if not words or "not" in words or _outlets().intersection(words) or words[0] in ("nobody", "no", "none"):
        return None
    within = tuple(name for name in named if name.kind not in _NOT_SPEAKERS and span.contains(name.span))
    within = within or _surname(text, span)
    if len(words) > LONGEST or not (within or _human().intersection(words)) or _has_verb(text, span):
        return None
    if _is_placed(text, within):
        within = (within[0].model_copy(update={"kind": "person"}), *within[1:])
    return Speaker(span, span.of(text), within, _roles(text, span, within), _sort(within, words), _is_taken_up(words))


def _surname(text: str, span: Span) -> tuple[Name, ...]:
    """A word with a capital within the sentence that is all of a speaker's description: "…," Whitlock said."""
    words = span.of(text)
    if not span.start or " " in words or not words[:1].isupper() or words.casefold() in _human() or not words.isalpha():
        return ()
    if not text[: span.start].rstrip().endswith((",", '"', "”", "said", "says")):
        return ()
    return (Name(span=span, text=words, kind="unknown", key=words.casefold()),)


def _is_placed(text: str, named: Sequence[Name]) -> bool:
    """Whether a name of two words is placed with a body: "Kris Holt of Veltrix", "Kris Holt, partner at Veltrix"."""
    if len(named) < 2 or named[0].kind != "unknown" or named[0].key.count(" ") not in (1, 2):
        return False
    between = text[named[0].span.end : named[1].span.start].casefold()
    return between.startswith((" of ", " at ", " from ", ", ")) and between.endswith(
        (" of ", " at ", " from ", " of the ")
    )


def in_context(text: str) -> tuple[Speaker, ...]:
    """Speakers of what surrounds a passage, line by line."""
    return tuple(one for line in text.split("\n") for one in _in_line(line))


@lru_cache(maxsize=4096)
def _in_line(text: str) -> tuple[Speaker, ...]:
    """Speakers of a line with words in quotation marks: a headline tells of deeds."""
    return tuple(who for who, _ in said_in(text)) if any(mark in text for mark in '“”"') else ()


@lru_cache(maxsize=4096)
def said_in(text: str) -> tuple[tuple[Speaker, Attribution], ...]:
    """Speakers with what they say, of a line that stands beside a passage and was not read with it."""
    found = attributions.find(text, quotations.find(text))
    named = names_in(text) if found else ()
    told = [(speaker(text, one.source, named), one) for one in found[:MOST]]
    return tuple((who, one) for who, one in told if who is not None)


@lru_cache(maxsize=4096)
def names_in(text: str) -> tuple[Name, ...]:
    """Names in a line that stands beside a passage."""
    return names.find(text)


@cache
def _outlets() -> frozenset[str]:
    return frozenset(word.strip() for line in entries("outlets") for word in line.split(","))


def _has_verb(text: str, span: Span) -> bool:
    """Whether the words are no description but a clause: "the regulator wants a report from the lender"."""
    inside = [part for part in parts(text) if span.start <= part.start < span.end]
    end = next((part.end for part in inside if "," in text[part.end : part.end + 1]), span.end)
    verbs = [part for part in inside if part.role in ("verb", "say") and part.end < end]
    return any(text[part.start].islower() and not part.word.endswith(("ing", "ed", "en")) for part in verbs)


@cache
def _human() -> frozenset[str]:
    """Words for those who can speak: persons by office or trade, bodies, and what takes them up."""
    roles = words_under("titles", "role") | frozenset(
        generic.strip() for line in entries("generic_subjects") for generic in line.split(",")
    )
    singular = roles | listed("person") | listed("body") | listed("generic") | listed("speaks")
    return singular | frozenset(f"{word}s" for word in singular)


def listed(kind: str) -> frozenset[str]:
    """Words of one group of the list of speakers' words."""
    return words_under(_LIST, kind)


def _roles(text: str, span: Span, named: Iterable[Name]) -> frozenset[str]:
    """Stems of the words that describe a speaker, names apart."""
    found = set[str]()
    for match in WORD.finditer(text, span.start, span.end):
        inside = any(name.span.start <= match.start() < name.span.end for name in named)
        if not inside and not is_function_word(match.group()) and match.group().casefold() not in listed("loose"):
            found.add(stem(match.group()))
    return frozenset(found)


def _sort(named: Sequence[Name], words: Sequence[str]) -> Sort:
    """Whether a person speaks or a body; a nameless person of a body ("Mandiant's CTO") speaks for it."""
    kinds = {name.kind for name in named}
    single = len(named) == 1 and " " not in named[0].key
    if (
        single
        and named[0].kind == "person"
        and listed("body").intersection(words)
        and not listed("person").intersection(words)
    ):
        return "body"
    if "person" in kinds:
        return "person"
    bodies = kinds & {"organisation", "actor"}
    placed = bool({"of", "at", "from"}.intersection(words[1:]))
    person = bool(listed("person").intersection(words))
    if named and named[0].kind == "unknown" and (person or (bodies and placed)):
        return "person"
    if not named and person:
        return "person"
    return "body" if bodies or listed("body").intersection(words) else ""


def _is_taken_up(words: Sequence[str]) -> bool:
    """Whether the words only take up somebody named before: pronouns, "the company", "officials", "a spokesman"."""
    telling = [word for word in words if not is_function_word(word)]
    return all(word.removesuffix("'s") in listed("generic") for word in telling)


@dataclass(frozen=True)
class _Kept:
    """A reading that is known by its text: the same text is set beside many others."""

    text: str
    reading: Reading = field(compare=False)


def all_in(reading: Reading) -> tuple[tuple[Speaker, Attribution], ...]:
    """Speakers of a text with what they say, in order."""
    return _all_in(_Kept(reading.text, reading)) if reading.attributions else ()


@lru_cache(maxsize=4096)
def _all_in(kept: _Kept) -> tuple[tuple[Speaker, Attribution], ...]:
    reading = kept.reading
    told = [(speaker(reading.text, one.source, reading.names), one) for one in reading.attributions[:MOST]]
    return tuple((who, one) for who, one in told if who is not None)
