"""Units and currencies: how they are written, and how much one of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from factcheck.models.value import Dimension
from factcheck.values.lists import table

SIGNS = "$£€¥₹₩₽₿₺₴₪"
POINTS = "points"
BASE_NAMES: dict[Dimension, str] = {
    "percent": "%",
    "bytes": "B",
    "duration": "s",
    "length": "m",
    "mass": "kg",
    "speed": "m/s",
}
"""What ``Quantity.unit`` says for each dimension whose units can be converted into one another."""

_FILLERS = "(?:more|additional|further|extra|full|whole|consecutive|straight)[ ]"
_AMBIGUOUS = frozenset(
    {"real", "rand", "lira", "tether", "ether", "rs", "rs.", "mi", "pounds", "pound", "h", "try", "pp"}
)
"""Spellings that are also other words; they need a figure in digits right before them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: ``size`` of it in the base unit, with the least and the most that the word is used for."""

    dimension: Dimension
    name: str
    size: float = 1.0
    least: float = 1.0
    most: float = 1.0


@cache
def measures() -> dict[str, Unit]:
    """Every spelling of a unit of measure."""
    spelled: dict[str, Unit] = {}
    for name, (dimension, size, least, most, *spellings) in table("units").items():
        kind = cast("Dimension", dimension)
        base = POINTS if name == POINTS else BASE_NAMES[kind]
        unit = Unit(kind, base, float(size), float(least), float(most))
        spelled.update(dict.fromkeys(spellings, unit))
    return spelled


@cache
def currencies() -> dict[str, Unit]:
    """Every spelling of a currency."""
    return {spelling: Unit("money", code) for code, spellings in table("currencies").items() for spelling in spellings}


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0]") for word in sorted(words, key=len, reverse=True))


@cache
def after() -> re.Pattern[str]:
    """Read a unit or currency written after its number: "100 GB", "10-mile", "5,000 euros"."""
    words = [*measures(), *currencies()]
    gap = rf"(?:[ \t\r\n\u00a0\u2009\u202f]{{1,3}}(?:{_FILLERS})?|-)?"
    return re.compile(rf"{gap}({_alternatives(words)})(?![^\W_]|['’][a-rt-z])")


@cache
def before() -> re.Pattern[str]:
    """Match a currency written before its number: "$", "US$", "EUR "."""
    return re.compile(rf"(?<![^\W_])({_alternatives(list(currencies()))})[ \u00a0]?$")


def unit_after(folded: str, at: int, *, spelled: bool) -> tuple[Unit, int] | None:
    """Return the unit that follows a number which ends at ``at``, and where the unit ends."""
    found = after().match(folded, at)
    if found is None or (spelled and found[1] in _AMBIGUOUS and found[1] not in ("pounds", "pound")):
        return None
    unit = measures().get(found[1]) or currencies()[found[1]]
    return unit, found.end()


def currency_before(folded: str, at: int) -> tuple[Unit, int] | None:
    """Return the currency that stands before a number at ``at``, and where it begins."""
    before_it = folded[max(0, at - 1) : at]
    if before_it not in SIGNS and before_it not in " \u00a0" and not before_it.isalpha():
        return None
    window = max(0, at - 6)
    found = before().search(folded, window, at)
    if found is None or not before_it:
        return None
    word = found[1]
    if len(word) > 4 or (word.isalpha() and not (len(word) == 3 or word == "rs")) or word in _AMBIGUOUS - {"rs", "rs."}:
        return None
    return currencies()[word], found.start()
