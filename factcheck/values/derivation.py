"""Figures that follow from others by a sum, a difference, a product or a share: 173 dead and 26 missing make 199."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.models.value import Quantity
from factcheck.values import counting
from factcheck.values.words import kin

MOST = 12
"""Figures that are tried with one another: a text with more of them would make any number."""
EXACTLY, ROUGHLY = 0.005, 0.06
"""How far, as a share, a result may lie from a figure that is stated, and from one that is blurred."""
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


def asks_total(text: str) -> bool:
    """Whether a sentence tells of things taken together: "in all", "combined"."""
    return _TOTAL.search(text) is not None


def asks_rest(text: str) -> bool:
    """Whether a sentence tells of what is left when something is taken away: "besides", "the rest"."""
    return _REST.search(text) is not None


def explain(asked: Quantity, figures: Sequence[Quantity]) -> str:
    """How a figure is made of others, in signs ("2 + 2 = 4"); empty when it is not made of any two or three."""
    target = asked.exact
    if target is None or not target:
        return ""
    near = (ROUGHLY if asked.approximate or asked.low is None or asked.high is None else EXACTLY) * abs(target)
    stated = [one for one in figures if one.exact is not None][:MOST]
    for result, working in _results(asked, stated):
        if abs(result - target) <= near:
            return f"{working} = {result:g}"
    return ""


def _results(asked: Quantity, figures: Sequence[Quantity]) -> Iterator[tuple[float, str]]:
    like = [one for one in figures if (one.dimension, one.unit) == (asked.dimension, asked.unit) and _alike(asked, one)]
    values = [one.exact or 0.0 for one in like]
    for count in (2, 3):
        for some in combinations(values, count):
            yield sum(some), " + ".join(f"{one:g}" for one in some)
    for one, other in combinations(values, 2):
        yield abs(one - other), f"{max(one, other):g} - {min(one, other):g}"
    if asked.dimension in ("percent", "ordinal"):
        yield from _shares(figures) if asked.dimension == "percent" else ()
        return
    yield from _products(asked, like, figures)


def _alike(asked: Quantity, other: Quantity) -> bool:
    if asked.dimension != "count" or not asked.counted or not other.counted:
        return True
    people = counting.is_person(asked) and counting.is_person(other)
    return people or counting.same_head(asked, other) or counting.head(other) in kin("victim")


def _shares(figures: Sequence[Quantity]) -> Iterator[tuple[float, str]]:
    counts = [one.exact or 0.0 for one in figures if one.dimension == "count"]
    for one, other in combinations(counts, 2):
        if one and other:
            yield 100 * min(one, other) / max(one, other), f"{min(one, other):g} / {max(one, other):g}"


def _products(asked: Quantity, like: Sequence[Quantity], figures: Sequence[Quantity]) -> Iterator[tuple[float, str]]:
    """So many times so much each, and so much of a hundred."""
    for one in like:
        for other in figures:
            if other is one or not one.exact or not other.exact:
                continue
            if other.dimension == "percent":
                yield one.exact * other.exact / 100, f"{other.exact:g} % of {one.exact:g}"
                yield one.exact * (100 - other.exact) / 100, f"{one.exact:g} less {other.exact:g} %"
            elif other.dimension == "count":
                yield one.exact * other.exact, f"{other.exact:g} x {one.exact:g}"
                yield one.exact / other.exact, f"{one.exact:g} / {other.exact:g}"
