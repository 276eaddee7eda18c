"""Figures that follow from others by a sum, a difference, a product or a share: 173 dead and 26 missing make 199."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf
from typing import NamedTuple

from factcheck.models.value import Quantity
from factcheck.values import counting
from factcheck.values.words import kin

MOST = 14
"""Figures that are tried with one another: a text with more of them would make any number."""
EXACTLY, ROUGHLY = 0.005, 0.06
"""How far, as a share, a result may lie from a figure that is stated, and from one that is blurred."""
_UNITS = (3600, 86_400, 604_800)
"""Seconds of an hour, a day, a week: so much is lost in each."""
NEAR_BOUND = 0.15
"""The same for a result beyond a bound: "more than 1,700" of 1,764."""
_TOTAL = re.compile(
    r"\b(?:in total|a total of|altogether|combined|together|between them|overall|"
    r"in all(?= ?[,.;]|$)|^in all|or (?:\w+ ){0,2}?(?:missing|injured|hurt|wounded|unaccounted))\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:besides|apart from|aside from|other than|all but|excluding|except|outside|remaining|the rest|left over|"
    r"yet to|still to|neither|have not|has not|had not|were not|was not|fewer|less than before|"
    r"more than (?:in|on|before))\b",
    re.IGNORECASE,
)


class Working(NamedTuple):
    """How a figure follows from others: the line of arithmetic, and whether its parts count like things."""

    text: str
    like: bool


def asks_total(text: str) -> bool:
    """Whether a sentence tells of things taken together: "in all", "combined"."""
    return _TOTAL.search(text) is not None


def asks_rest(text: str) -> bool:
    """Whether a sentence tells of what is left when something is taken away: "besides", "the rest"."""
    return _REST.search(text) is not None


def explain(asked: Quantity, figures: Sequence[Quantity]) -> str:
    """How a figure is made of others, in signs ("2 + 2 = 4"); empty when it is not made of any two or three."""
    found = working(asked, figures)
    return found.text if found else ""


def working(asked: Quantity, figures: Sequence[Quantity]) -> Working | None:
    """The same with what kind of figures it is made of; a working of figures that count like things goes first."""
    target = asked.exact if asked.exact is not None else asked.low if asked.low is not None else asked.high
    if not target:
        return None
    low, high = _room(asked, target)
    stated = [one for one in figures if one.exact is not None][:MOST]
    other = None
    for result, text, like in _results(asked, stated):
        if low <= result <= high:
            found = Working(f"{text} = {result:g}", like)
            if like:
                return found
            other = other or found
    return other


def _room(asked: Quantity, target: float) -> tuple[float, float]:
    """The least and the most that a result may be."""
    blurred = asked.approximate or asked.exact is None
    near = (ROUGHLY if blurred else EXACTLY) * abs(target)
    low, high = target - near, target + near
    if asked.low is None or (asked.high is not None and asked.high <= target):
        low = min(low, target * (1 - NEAR_BOUND))
    if asked.high is None or (asked.low is not None and asked.low >= target):
        high = max(high, target * (1 + NEAR_BOUND))
    return max(low, -inf if asked.low is None else min(asked.low, target - near)), min(
        high, inf if asked.high is None else max(asked.high, target + near)
    )


def _results(asked: Quantity, figures: Sequence[Quantity]) -> Iterator[tuple[float, str, bool]]:
    same = [one for one in figures if (one.dimension, one.unit) == (asked.dimension, asked.unit)]
    like = [one for one in same if _alike(asked, one)]
    unlike = [one for one in same if one not in like]
    for some in (some for count in (2, 3) for some in combinations(like, count)):
        yield sum(one.exact or 0.0 for one in some), " + ".join(f"{one.exact:g}" for one in some), True
    for one, other in combinations(like, 2):
        low, high = sorted((one.exact or 0.0, other.exact or 0.0))
        yield high - low, f"{high:g} - {low:g}", True
    for one in like:
        for other in unlike:
            # "47 incidents and 14 reports" leave 33 incidents without one.
            if (one.exact or 0.0) > (other.exact or 0.0) > 0:
                yield (one.exact or 0.0) - (other.exact or 0.0), f"{one.exact:g} - {other.exact:g}", bool(one.counted)
    if asked.dimension == "percent":
        yield from _shares(figures)
        yield from ((100 - (one.exact or 0.0), f"100 - {one.exact:g}", True) for one in same)
    elif asked.dimension != "ordinal":
        yield from _products(asked, like, figures)


def _alike(asked: Quantity, other: Quantity) -> bool:
    if asked.dimension != "count" or not asked.counted or not other.counted:
        return True
    people = counting.is_person(asked) and counting.is_person(other)
    return people or not kin(counting.head(asked)).isdisjoint(other.counted) or counting.head(other) in kin("victim")


def _shares(figures: Sequence[Quantity]) -> Iterator[tuple[float, str, bool]]:
    counts = [one for one in figures if one.dimension not in ("percent", "ordinal") and one.exact]
    for one, other in combinations(counts, 2):
        if (one.dimension, one.unit) == (other.dimension, other.unit):
            low, high = sorted((one.exact or 0.0, other.exact or 0.0))
            yield 100 * low / high, f"{low:g} / {high:g}", True
            yield 100 * (high - low) / high, f"({high:g} - {low:g}) / {high:g}", True


def _products(
    asked: Quantity, like: Sequence[Quantity], figures: Sequence[Quantity]
) -> Iterator[tuple[float, str, bool]]:
    """So many times so much each, so much of a hundred, half and twice of it."""
    for one in like:
        for other in figures:
            if other is one or not one.exact or not other.exact:
                continue
            if other.dimension == "percent":
                yield one.exact * other.exact / 100, f"{other.exact:g} % of {one.exact:g}", True
                yield one.exact * (100 - other.exact) / 100, f"{one.exact:g} less {other.exact:g} %", True
                yield one.exact * 100 / other.exact, f"{one.exact:g} is {other.exact:g} %", True
            elif other.dimension == "duration" and asked.dimension != "duration":
                for unit in _UNITS:
                    yield one.exact * other.exact / unit, f"{other.exact / unit:g} x {one.exact:g}", True
            elif other.dimension == "count":
                times = other.unit == "times"
                yield one.exact * other.exact, f"{other.exact:g} x {one.exact:g}", times
                yield one.exact / other.exact, f"{one.exact:g} / {other.exact:g}", times
                if asked.dimension != "count" and not other.counted:
                    yield one.exact + other.exact, f"{one.exact:g} + {other.exact:g}", False
