"""How likely it is that a name of a passage stands where a claim has another: signs, weighed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Name, Reading
from factcheck.values import contrasts, name_deeds, name_rivals, name_slots, parties, same_role, slots
from factcheck.values.clauses import parts
from factcheck.values.likelihood import likelihood
from factcheck.values.phrases import words_under
from factcheck.values.words import stem

_ENOUGH = 4
"""Words shared by two sentences from which on more of them add nothing."""

_FIGURE = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")
_SLOTS = ("right", "called", "anchor", "owned", "verb", "act", "deed")
"""Signs each of which alone makes two names candidates for one slot."""


class Pair(NamedTuple):
    """A claim beside a passage: stems of what both say besides names, and how far they meet.

    The claim is without what it says was not so; ``denied`` holds the names of that. ``told``: share of the claim's
    words that the passage has; ``many``: how many those are, as a share of enough.
    """

    claim: Claim
    passage: Passage
    ours: frozenset[str]
    theirs: frozenset[str]
    told: float
    many: float
    other_time: bool
    denied: tuple[Name, ...]


def pair(claim: Claim, passage: Passage) -> Pair:
    """A claim and a passage set beside one another."""
    denied, claim = contrasts.excluded(claim), contrasts.asserted(claim)
    ours, theirs = _without_names(claim.reading), _without_names(passage.reading)
    told = slots.overlap(ours, theirs)
    many = min(1.0, told * len(ours) / _ENOUGH)
    return Pair(claim, passage, ours, theirs, told, many, slots.other_time(claim.reading, passage.reading), denied)


def _without_names(reading: Reading) -> frozenset[str]:
    return frozenset(word.stem for word in reading.words) - _names(reading)


def _names(reading: Reading) -> frozenset[str]:
    return _stems_at(reading.text, tuple((name.span.start, name.span.end) for name in reading.names))


@lru_cache(maxsize=4096)
def _stems_at(text: str, places: tuple[tuple[int, int], ...]) -> frozenset[str]:
    return frozenset(part.stem for part in parts(text) if any(start <= part.start < end for start, end in places))


def chance(both: Pair, name: Name, other: Name) -> float:
    """Likelihood (0 to 1) that ``other`` stands in the passage where ``name`` stands in the claim, and ``name`` not."""
    found = signs(both, name, other)
    return likelihood("name", found) if found else 0.0


def signs(both: Pair, name: Name, other: Name) -> dict[str, float]:
    """Signs for and against one slot; empty when nothing beside the two names is alike."""
    claim, passage = both.claim.reading, both.passage.reading
    mine = name_slots.frame(claim.text, name.span.start, name.span.end)
    theirs = name_slots.frame(passage.text, other.span.start, other.span.end)
    found = slot(claim, name, passage, other)
    if not found:
        return {}
    ours, others = mine.told & both.ours, theirs.told & both.theirs
    known = name_rivals.known_as(name, both.passage)
    kind = known.kind if known.kind != "unknown" else other.kind
    found |= {
        **name_slots.apart(mine, theirs),
        "clause": slots.overlap(ours, others),
        "clause_here": slots.overlap(ours, both.theirs),
        "back": slots.overlap(others, both.ours),
        "told": both.told,
        "many": both.many,
        "names": share_of_others(both, name),
        "figures": _figures(claim.text, passage.text),
        "no_time": float(both.other_time),
        "no_kind": float("unknown" in (name.kind, other.kind)),
        f"kind_{kind}": 1.0,
        "office": float(bool(found.get("called")) and same_office(both, name, other)),
    }
    found |= _together(found) | _taken(both, name, other)
    around = found["other_around"]
    found["other_around_place"] = around * (kind == "place")
    found["other_around_only"] = around * (not found.get("deed") and not found.get("act"))
    return found


def slot(claim: Reading, name: Name, passage: Reading, other: Name) -> dict[str, float]:
    """Signs that two names stand in one slot, by what stands beside them and by what they do; empty when none is."""
    mine = name_slots.frame(claim.text, name.span.start, name.span.end)
    theirs = name_slots.frame(passage.text, other.span.start, other.span.end)
    return name_slots.beside(mine, theirs) | name_deeds.signs(name, claim, other, passage)


def stands(both: Pair, name: Name) -> bool:
    """Whether the passage has a name of the claim in the claim's slot."""
    claim, passage = both.claim.reading, both.passage.reading
    return any(slot(claim, name, passage, one) for one in passage.names if same_role.is_one(name, one))


def _taken(both: Pair, name: Name, other: Name) -> dict[str, float]:
    """Signs of where the passage has the claim's name, and of where the claim has the passage's."""
    claim, passage = both.claim.reading, both.passage.reading
    own = [one for one in passage.names if same_role.is_one(name, one)]
    found: dict[str, float] = {"other_around": float(not own and parties.named(name, both.passage))}
    for one in own:
        seen = slot(claim, name, passage, one)
        found |= {"other_here": 1.0} | {f"other_here_{sign}": 1.0 for sign in _SLOTS if seen.get(sign)}
        found |= {"other_here_slot": 1.0} if seen else {}
    for mine in claim.names:
        if mine is name or not same_role.is_one(mine, other):
            continue
        found["other_taken"] = 1.0
        if slot(claim, mine, passage, other):
            found["other_taken_slot"] = 1.0
        for one in own:
            seen = slot(claim, mine, passage, one)
            found |= {"exchanged": 1.0} if seen else {}
            found |= {"exchanged_deed": 1.0} if seen.get("deed") else {}
    return found


@lru_cache(maxsize=4096)
def _figures_in(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text))


def _figures(claim: str, passage: str) -> float:
    """Share (0 to 1) of a claim's figures that a passage has; 0 for none."""
    asked = _figures_in(claim)
    return len(asked & _figures_in(passage)) / len(asked) if asked else 0.0


def same_office(both: Pair, name: Name, other: Name) -> bool:
    """Whether two persons are told to hold one office of one body, such as has a single holder."""
    if "person" not in (name.kind, other.kind) or share_of_others(both, name) < 1:
        return False
    mine = name_slots.frame(both.claim.reading.text, name.span.start, name.span.end)
    theirs = name_slots.frame(both.passage.reading.text, other.span.start, other.span.end)
    below = (mine.called.own ^ theirs.called.own) & _below()
    return not below and not _offices().isdisjoint(mine.called.own & theirs.called.own)


@cache
def _below() -> frozenset[str]:
    return frozenset(stem(word) for word in ("vice", "deputy", "assistant", "former", "acting", "associate"))


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
