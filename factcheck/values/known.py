"""Names that are widely known: places, institutions, companies, products, and what they are short for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.models.value import NameKind
from factcheck.values.capitals import Piece, fold
from factcheck.values.lists import entries, table

_LONGEST = 8


class Entry(NamedTuple):
    """What a known name names: its kind, the key of the thing itself, its short form.

    ``demonym``: it is an adjective; ``shouted``: it counts in capitals only ("WHO" is one, "Who" not).
    """

    kind: NameKind
    key: str
    short: str = ""
    demonym: bool = False
    shouted: bool = False


@cache
def _gazetteer() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for line in entries("products"):
        kind, _, words = line.partition(":")
        if kind == "name":
            found.update({fold(word): Entry("product", fold(word)) for word in words.split(",")})
    for line in entries("organisations"):
        found.update({fold(word): Entry("organisation", fold(word)) for word in line.split(",") if word.strip()})
    for key, others in table("places").items():
        found[fold(key)] = Entry("place", fold(key))
        for other in others:
            found[fold(other)] = Entry("place", fold(key), demonym=_adjective(fold(key), fold(other)))
    for key, others in table("institutions").items():
        short = next((fold(other) for other in others if _shouted(other)), "")
        found[fold(key)] = Entry("organisation", fold(key), short)
        for other in others:
            found[fold(other)] = Entry("organisation", fold(key), short, shouted=_shouted(other))
    return found


def _shouted(name: str) -> bool:
    return name.replace(".", "").isupper() and len(name) <= 5


def _adjective(key: str, other: str) -> bool:
    # "us" and "uk" go before a name as adjectives do ("US Cyber Command", "UK Royal Mail").
    return other in ("us", "uk", "eu", "uae", "prc", "dprk") or other.endswith(
        ("an", "ans", "ese", "ish", "i", "is", "ch", "ean", "ic", "k", "s", "ss", "o")
    )


def look_up(name: str) -> Entry | None:
    """Look up what a name as printed is known for; case counts for short forms only."""
    entry = _gazetteer().get(fold(name))
    if entry is None or (entry.shouted and sum(map(str.isupper, name)) < 2):
        return None
    return entry


def longest(text: str, pieces: Sequence[Piece]) -> tuple[int, Entry] | None:
    """Longest known name that the first of ``pieces`` begins, with how many of them it takes."""
    for count in range(min(len(pieces), _LONGEST), 0, -1):
        entry = look_up(text[pieces[0].start : pieces[count - 1].end])
        if entry is not None:
            return count, entry
    return None
