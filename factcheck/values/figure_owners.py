"""Whose a figure is: the name that stands nearest, and the words that are its own rather than its neighbour's."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.models.source import Passage
from factcheck.models.value import Name, Quantity, Reading
from factcheck.values import names, parties
from factcheck.values.figure_settings import own
from factcheck.values.words import match

OWNED = 40
"""Characters between a figure and the name of the one whose it may be."""


def share(asked: Iterable[str], here: frozenset[str]) -> float:
    """Share (0 to 1) of stems that are there, or stand there in a word used in their place; half when none is asked."""
    wanted = frozenset(asked)
    if not wanted:
        return 0.5
    return sum(match(one, here) for one in wanted) / len(wanted)


def owners(one: Quantity, other: Quantity, mine: Reading, passage: Passage) -> dict[str, float]:
    """Whether the names that stand nearest to two figures are the same, or others: "Boots 50,000, the BBC 21,000"."""
    ours, others = owner(one, mine), owner(other, passage.reading)
    if ours is None:
        return {}
    found = {"no_owner_there": float(not parties.named(ours, passage))}
    if others is None:
        return found
    same = _one_name(ours, others)
    beside = [owner(rival, passage.reading) for rival in _alike(other, passage.reading)]
    before = [owner(rival, mine) for rival in _alike(one, mine)]
    named = any(_one_name(ours, name) for name in beside) or any(_one_name(others, name) for name in before)
    return found | {"owner": float(same), "other_owner": float(not same), "other_named": float(named and not same)}


def _one_name(one: Name, other: Name | None) -> bool:
    return other is not None and names.compare(one, other) in ("same", "possibly_same")


def bound(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> dict[str, float]:
    """Whether the words that are one figure's own are the other's own too, or those of a figure beside that."""
    ours, others = own(mine, one) - frozenset(one.counted), own(theirs, other) - frozenset(other.counted)
    here, back = share(ours, others), share(others, ours)
    beside = max((share(ours, own(theirs, rival)) for rival in _alike(other, theirs)), default=0.0)
    before = max((share(others, own(mine, rival)) for rival in _alike(one, mine)), default=0.0)
    return {
        "own": here,
        "own_back": back,
        "own_rather": max(0.0, here - beside),
        "own_rather_back": max(0.0, back - before),
        "other_rather": max(0.0, beside - here),
        "other_rather_back": max(0.0, before - back),
    }


def _alike(quantity: Quantity, reading: Reading) -> list[Quantity]:
    """Other figures of a text of the same dimension and unit."""
    return [
        third
        for third in reading.quantities
        if third is not quantity and (third.dimension, third.unit) == (quantity.dimension, quantity.unit)
    ]


def owner(quantity: Quantity, reading: Reading) -> Name | None:
    """The name nearest to a figure: the last one before it, or one close behind it."""
    before = [name for name in reading.names if 0 <= quantity.span.start - name.span.end <= OWNED]
    behind = [name for name in reading.names if 0 <= name.span.start - quantity.span.end <= OWNED]
    near = [*before[-1:], *behind[:1]]
    return min(near, key=lambda name: _apart(name, quantity), default=None)


def _apart(name: Name, quantity: Quantity) -> int:
    return max(quantity.span.start - name.span.end, name.span.start - quantity.span.end)
