"""Amounts as they are written: the number before its unit, what the unit is, and what it can be converted into."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from math import isclose
from typing import NamedTuple

from factcheck.models.value import Quantity, Reading
from factcheck.values import quantities
from factcheck.values.lists import table
from factcheck.values.numerals import folded
from factcheck.values.words import kin

FAR = 1.4
"""How many times one unit must be the other: below that (knots and miles an hour, yards and metres) a report that
writes one for the other is no further off than one that rounds."""
ROUNDING = 0.06
"""How far (as a share) a converted amount may lie off: half a unit of two stated digits."""
_EQUAL = 1e-9
_MEASURED = ("bytes", "duration", "length", "mass", "speed")
_DOLLARS = frozenset(("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"))
_YUAN_OR_YEN = frozenset(("JPY", "CNY"))
_BARE_DOLLAR = re.compile(r"(?<![a-z.])(?:\$|dollars?\b)")
_COUNTRY = re.compile(r"\b(?:us|u\.s\.|american|australian|canadian|new zealand|hong kong|singapore|taiwan)\b")
_AND = re.compile(r",?[ \u00a0](?:and[ \u00a0])?")
_AS_COUNTED = 40
"""Characters behind a figure that may spell its measure."""


class Measure(NamedTuple):
    """A number as it is written ("5 million" is 5,000,000) with its unit.

    ``family`` is what is measured ("length", "money", "area"); ``size`` is how much of the family's own unit one
    unit is, ``None`` where no fixed ratio turns it into another (a currency, a scale of temperature).
    """

    number: float
    unit: str
    family: str
    size: float | None


def find(reading: Reading) -> tuple[tuple[Quantity, Measure], ...]:
    """Amounts of a text that have a unit or a currency, in its order.

    Parts of one amount ("six years and five months", "5 feet 10 inches") are none: alone they say nothing.
    """
    found = [(one, measure) for one in reading.quantities if (measure := of(one, reading.text)) is not None]
    if len(found) < 2:
        return tuple(found)
    joined = {at for at, (one, other) in enumerate(pairwise(found)) if _are_one(one, other, reading.text)}
    return tuple(amount for at, amount in enumerate(found) if at not in joined and at - 1 not in joined)


def _are_one(one: tuple[Quantity, Measure], other: tuple[Quantity, Measure], text: str) -> bool:
    """Whether two amounts are the greater and the smaller part of one."""
    (first, great), (second, small) = one, other
    if first.dimension not in _MEASURED or first.dimension != second.dimension:
        return False
    between = text[first.span.end : second.span.start]
    return _AND.fullmatch(between) is not None and (great.size or 0.0) > (small.size or 0.0)


def of(quantity: Quantity, text: str) -> Measure | None:
    """The amount of ``text`` as it is written; ``None`` for a plain count, a share, and a range."""
    if quantity.exact is None or quantity.dimension in ("percent", "ordinal"):
        return None
    if quantity.dimension == "count":
        end = quantity.span.end
        return _counted(quantity.exact, text[end : end + _AS_COUNTED])
    if quantity.dimension == "money":
        return Measure(quantity.exact, quantity.unit, "money", None)
    return _measured(quantity.exact, quantity.text, quantity.dimension, quantity.unit)


@lru_cache(maxsize=4096)
def _measured(exact: float, text: str, dimension: str, base: str) -> Measure:
    """The last unit that an amount's words name; its family's own where they name none that is known ("500m")."""
    named = [one for one in _spelled("units").finditer(folded(text)) if _unit("units", one[1])[0] == dimension]
    name, size = _unit("units", named[-1][1])[1:] if named else (base, 1.0)
    size = size or 1.0
    return Measure(round(exact / size, 6), name, dimension, size)


@lru_cache(maxsize=4096)
def _counted(number: float, behind: str) -> Measure | None:
    found = _spelled("measures").match(folded(behind).lstrip(" -\u00a0"))
    if found is None:
        return None
    family, name, size = _unit("measures", found[1])
    return Measure(number, name, family, size)


@cache
def _spellings(kind: str) -> dict[str, tuple[str, str, float | None]]:
    """Family, name and size of the unit of every spelling in a table."""
    found: dict[str, tuple[str, str, float | None]] = {}
    for name, (family, size, *rest) in table(kind).items():
        # A table of units has the least and the most that one is used for before its spellings.
        words = rest[2:] if kind == "units" else rest
        told = None if size == "?" else float(size)
        found.update(dict.fromkeys(words, (family, name, told)))
    return found


def _unit(kind: str, spelling: str) -> tuple[str, str, float | None]:
    return _spellings(kind)[spelling.replace("\u00a0", " ")]


@cache
def _spelled(kind: str) -> re.Pattern[str]:
    words = sorted(_spellings(kind), key=len, reverse=True)
    each = "|".join(re.escape(word).replace(r"\ ", "[ \u00a0]") for word in words)
    return re.compile(rf"(?<![a-z])({each})(?![^\W_])")


def converted(one: Measure, other: Measure) -> float | None:
    """``other`` in the unit of ``one``; ``None`` where there is no fixed ratio between the two."""
    if one.family != other.family or one.size is None or other.size is None:
        return None
    return other.number * other.size / one.size


def same_number(one: Measure, other: Measure) -> bool:
    """Whether two amounts are one number, whatever their units."""
    return isclose(one.number, other.number, rel_tol=_EQUAL)


def agree(one: Quantity, mine: Measure, other: Quantity, theirs: Measure) -> bool:
    """Whether two amounts of one family can be one, however they are written."""
    if mine.unit == theirs.unit:
        return mine.family == theirs.family and quantities.compare(one, other) in ("same", "compatible")
    if mine.family in _MEASURED:
        return quantities.compare(one, other) in ("same", "compatible")
    told = converted(mine, theirs)
    return told is not None and isclose(mine.number, told, rel_tol=ROUNDING)


def other_unit(one: Quantity, mine: Measure, other: Quantity, theirs: Measure) -> bool:
    """Whether two amounts are of one family in units that can hardly be taken for one another."""
    if mine.family != theirs.family or mine.unit == theirs.unit:
        return False
    if mine.family == "money":
        return not _may_be_one_currency(one, other)
    if mine.size is None or theirs.size is None:
        return True
    return max(mine.size, theirs.size) >= FAR * min(mine.size, theirs.size)


def _may_be_one_currency(one: Quantity, other: Quantity) -> bool:
    """Whether a bare sign may stand for both: "$" is every dollar to somebody, "¥" is yen and yuan."""
    both = {one.unit, other.unit}
    if both <= _DOLLARS:
        return any(_is_bare(each.text) for each in (one, other))
    return both == _YUAN_OR_YEN and any("¥" in each.text for each in (one, other))


def _is_bare(text: str) -> bool:
    plain = folded(text)
    return _BARE_DOLLAR.search(plain) is not None and _COUNTRY.search(plain) is None


def slip(one: Quantity, other: Quantity, mine: str, theirs: str) -> bool:
    """Whether two amounts (of the texts ``mine`` and ``theirs``) are one number under units that do not agree."""
    here = of(one, mine)
    there = of(other, theirs) if here else None
    if here is None or there is None or not same_number(here, there):
        return False
    return other_unit(one, here, other, there) and not agree(one, here, other, there)


def of_kin(one: Quantity, other: Quantity) -> bool:
    """Whether what two amounts are of ("200 GB of data") goes by one noun, or one of them leaves it out."""
    if not one.counted or not other.counted or one.dimension == "count":
        return True
    return not kin(one.counted[0]).isdisjoint(other.counted)
