"""How likely it is that a name of a passage stands where a claim has another: signs, weighed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Name, Reading
from factcheck.values import name_slots, parties, same_role, slots
from factcheck.values.clauses import parts
from factcheck.values.likelihood import likelihood
from factcheck.values.phrases import words_under
from factcheck.values.words import stem

_ENOUGH = 4
"""Words shared by two sentences from which on more of them add nothing."""


class Pair(NamedTuple):
    """A claim beside a passage: stems of what both say besides names, and how far they meet.

    ``told``: share of the claim's words that the passage has; ``many``: how many those are, as a share of enough.
    """

    claim: Claim
    passage: Passage
    ours: frozenset[str]
    theirs: frozenset[str]
    told: float
    many: float
    other_time: bool


def pair(claim: Claim, passage: Passage) -> Pair:
    """A claim and a passage set beside one another."""
    ours, theirs = _without_names(claim.reading), _without_names(passage.reading)
    told = slots.overlap(ours, theirs)
    many = min(1.0, told * len(ours) / _ENOUGH)
    return Pair(claim, passage, ours, theirs, told, many, slots.other_time(claim.reading, passage.reading))


def _without_names(reading: Reading) -> frozenset[str]:
    return frozenset(word.stem for word in reading.words) - _names(reading)


def _names(reading: Reading) -> frozenset[str]:
    return _stems_at(reading.text, tuple((name.span.start, name.span.end) for name in reading.names))


@lru_cache(maxsize=4096)
def _stems_at(text: str, places: tuple[tuple[int, int], ...]) -> frozenset[str]:
    return frozenset(part.stem for part in parts(text) if any(start <= part.start < end for start, end in places))


def chance(both: Pair, name: Name, other: Name) -> float:
    """Likelihood (0 to 1) that ``other`` fills the slot in the passage that ``name`` fills in the claim."""
    found = signs(both, name, other)
    return likelihood("name", found) if found else 0.0


def signs(both: Pair, name: Name, other: Name) -> dict[str, float]:
    """Signs for and against one slot; empty when nothing beside the two names is alike."""
    mine = name_slots.frame(both.claim.reading.text, name.span.start, name.span.end)
    theirs = name_slots.frame(both.passage.reading.text, other.span.start, other.span.end)
    found = name_slots.beside(mine, theirs)
    if not found:
        return {}
    ours, others = mine.told & both.ours, theirs.told & both.theirs
    kind = name.kind if name.kind != "unknown" else other.kind
    found |= {
        "clause": slots.overlap(ours, others),
        "clause_here": slots.overlap(ours, both.theirs),
        "back": slots.overlap(others, both.ours),
        "told": both.told,
        "many": both.many,
        "names": share_of_others(both, name),
        "no_time": float(both.other_time),
        "no_kind": float("unknown" in (name.kind, other.kind)),
        f"kind_{kind}": 1.0,
    }
    return found | _together(found)


def same_office(both: Pair, name: Name, other: Name) -> bool:
    """Whether two persons are told to hold one office of one body, such as has a single holder."""
    if "person" not in (name.kind, other.kind) or share_of_others(both, name) < 1:
        return False
    mine = name_slots.frame(both.claim.reading.text, name.span.start, name.span.end)
    theirs = name_slots.frame(both.passage.reading.text, other.span.start, other.span.end)
    return not _offices().isdisjoint(mine.called.own & theirs.called.own)


@cache
def _offices() -> frozenset[str]:
    return frozenset(stem(word) for word in words_under("titles", "single"))


def _together(found: Mapping[str, float]) -> dict[str, float]:
    """Signs that count for more where others stand beside them."""
    much = max(0.0, found["told"] - 0.5) * 2
    return {
        "told_many": found["told"] * found["many"],
        "told_names": found["told"] * found["names"],
        "much": much,
        "much_many": much * found["many"],
        "all": found["told"] * found["names"] * found["many"],
        "no_names": float(found["names"] == 0),
    }


def share_of_others(both: Pair, name: Name) -> float:
    """Share (0 to 1) of the claim's other names that the passage has, those around it half; half for none."""
    others = [one for one in both.claim.reading.names if one is not name and not same_role.is_one(one, name)]
    return sum(_has(one, both.passage) for one in others) / len(others) if others else 0.5


def _has(name: Name, passage: Passage) -> float:
    if any(same_role.is_one(name, other) for other in passage.reading.names):
        return 1.0
    return 0.5 if parties.named(name, passage) else 0.0
