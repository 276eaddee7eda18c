"""What kind of thing capitalised words name: a person, an organisation, a product, or one cannot tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.models.value import NameKind
from factcheck.values import actors, known
from factcheck.values.capitals import Piece, fold, listed, listed_under
from factcheck.values.lists import entry_set
from factcheck.values.words import WORD

_ACRONYM = re.compile(r"\s\((?:the )?([A-Z][A-Za-z&.-]{1,11})\)")
_PERSONAL = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*\.?$")
_INITIAL = re.compile(r"[^\W\d_]\.?$")
_MOST_NAMES = 4
_SHORTEST_INFLECTED = 6  # letters: "Reed" and "Sting" are names, "Contaminated" is none
_ENDINGS = ("s", "es", "ed", "ing", "ly", "er", "ers")


class Found(NamedTuple):
    """A name on its way: characters ``[start, end)``, kind and keys; ``sure``: not by its capital alone."""

    start: int
    end: int
    kind: NameKind
    key: str
    short: str = ""
    sure: bool = True


def recognise(text: str, pieces: Sequence[Piece], titled: bool) -> Found | None:
    """One name that all the pieces make, when something tells its kind; ``titled``: after a title."""
    start, end = pieces[0].start, pieces[-1].end
    words = text[start:end]
    entry = known.look_up(words)
    if entry is not None:
        return Found(start, end, entry.kind, entry.key, acronym(text, end, words) or entry.short)
    actor = actors.recognise(text, start, end)
    if actor is not None and not titled:
        return Found(start, end, actor, fold(words))
    if _is_person(text, pieces, titled):
        return Found(start, end, "person", fold(words), _surname(text, pieces))
    if len(pieces) > 1 and fold(pieces[-1].text) in listed_under("organisation_words", "place"):
        return Found(start, end, "place", fold(words))
    if _made(pieces):
        return _product(text, pieces)
    return _organisation(text, pieces) or _product(text, pieces)


def plain(text: str, pieces: Sequence[Piece], opens: bool) -> Found:
    """Make a name of which nothing but its capitals is known; unsure where any word would have one."""
    start, end = pieces[0].start, pieces[-1].end
    words = text[start:end]
    key = fold(words)
    alone = len(pieces) == 1
    everyday = alone and is_everyday(words)
    generic = alone and key in listed_under("organisation_words", "head") | listed_under("titles", "role")
    person = not alone and _role_before(text, start) and _personal(pieces)
    kind: NameKind = "person" if person else "unknown"
    short = _surname(text, pieces) if person else "" if alone else acronym(text, end, words)
    return Found(start, end, kind, "" if generic and not words.isupper() else key, short, not (opens and everyday))


@lru_cache(maxsize=16_384)
def is_everyday(word: str) -> bool:
    """Whether a word's capital may be due to its place alone: prose writes it, or its root, in lower case."""
    if any(map(str.isupper, word[1:])):
        return False
    if len(word) > _SHORTEST_INFLECTED and word.endswith(("ed", "ing", "ly")):
        return True
    lower, common = word.casefold(), entry_set("common_words")
    roots = (lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending))
    return lower in common or any(len(root) > 2 and (root in common or root + "e" in common) for root in roots)


def is_headed(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces end as names of organisations and places do ("Police Department")."""
    last = fold(pieces[-1].text)
    return len(pieces) > 1 and any(
        last in listed_under("organisation_words", kind) for kind in ("head", "suffix", "place")
    )


def acronym(text: str, end: int, words: str) -> str:
    """Acronym that stands in brackets after a name, when a word of the name begins with its first letter."""
    match = _ACRONYM.match(text, end)
    if not match:
        return ""
    initials = {word[0].casefold() for word in WORD.findall(words)}
    return fold(match.group(1)) if match.group(1)[0].casefold() in initials else ""


def _personal(pieces: Sequence[Piece]) -> bool:
    return len(pieces) <= _MOST_NAMES and all(_PERSONAL.match(piece.text) for piece in pieces)


def _is_person(text: str, pieces: Sequence[Piece], titled: bool) -> bool:
    if not _personal(pieces) or is_headed(pieces):
        return False
    if titled and len(pieces) == 1 and fold(pieces[0].text) in listed_under("organisation_words", "head"):
        return False
    if titled:
        return not any(piece.text.isupper() and len(piece.text) > 3 for piece in pieces)
    if len(pieces) < 2 or " of " in text[pieces[0].start : pieces[-1].end]:
        return False
    if fold(pieces[0].text) in listed("given_names"):
        return True
    initials = any(_INITIAL.match(piece.text) for piece in pieces[:-1])
    most = all(_INITIAL.match(piece.text) for piece in pieces[:-1])
    surname = len(pieces[-1].text) > 1 and not pieces[-1].text.isupper()
    return initials and (len(pieces[0].text) > 1 or (most and surname)) and known.look_up(pieces[0].text) is None


def _surname(text: str, pieces: Sequence[Piece]) -> str:
    """Find what a person is called after the full name was given, particles included ("von der Leyen")."""
    kept = list(pieces)
    if len(kept) > 2 and fold(kept[-1].text) in ("jr", "sr", "ii", "iii", "iv"):
        kept.pop()
    if len(kept) < 2:
        return ""
    at = len(kept) - 1
    gap = text[kept[at - 1].end : kept[at].start]
    return fold(gap + kept[at].text) if gap.strip() not in ("", ".") else fold(kept[at].text)


def _role_before(text: str, start: int) -> bool:
    before = text[max(start - 30, 0) : start].split()
    return bool(before) and fold(before[-1]) in listed_under("titles", "role")


def _organisation(text: str, pieces: Sequence[Piece]) -> Found | None:
    start, end = pieces[0].start, pieces[-1].end
    kept = list(pieces)
    while len(kept) > 1 and fold(kept[-1].text) in listed_under("organisation_words", "suffix"):
        kept.pop()
    governed = any(
        text[left.end : right.start].startswith((" of ", " for "))
        and fold(left.text) in listed_under("organisation_words", "of")
        for left, right in pairwise(pieces)
    )
    short = acronym(text, end, text[start:end]) if len(pieces) > 1 else ""
    if len(kept) < len(pieces) or is_headed(pieces) or governed:
        return Found(start, end, "organisation", fold(text[start : kept[-1].end]), short)
    return None


def _made(pieces: Sequence[Piece]) -> bool:
    """Whether a maker's name and a product's stand together ("Microsoft Office")."""
    parts = [known.look_up(piece.text) for piece in pieces]
    return len(pieces) > 1 and all(parts) and parts[-1] is not None and parts[-1].kind == "product"


def _product(text: str, pieces: Sequence[Piece]) -> Found | None:
    start, end = pieces[0].start, pieces[-1].end
    words, last = text[start:end], pieces[-1].text
    versioned = any(piece.text[0].isdigit() and not piece.text.isalpha() for piece in pieces[1:])
    headed = len(pieces) > 1 and fold(last) in listed_under("products", "head")
    if (
        versioned
        or headed
        or _made(pieces)
        or (len(pieces) == 1 and "." in last[1:-1] and not last.replace(".", "").isupper())
    ):
        return Found(start, end, "product", fold(words))
    return None
