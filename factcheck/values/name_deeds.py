"""What a named party does in its sentence, and whether another does the same in another sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.models.value import Name, Reading
from factcheck.values.roles import frames, party
from factcheck.values.roles.frames import Frame

_TELLING = frozenset(("tell", "told"))
_ALONE = 0.3
"""What a happening counts in which nobody else takes part."""
_AGREES = {"same": 1.0, "alike": 0.7, "open": 0.2, "other": 0.0}


class Deed(NamedTuple):
    """A happening that a name takes part in, and its part."""

    frame: Frame
    role: str


@lru_cache(maxsize=16_384)
def deeds(text: str, start: int, end: int) -> tuple[Deed, ...]:
    """Happenings of a sentence that the name at ``[start, end)`` takes part in."""
    return tuple(
        Deed(frame, role)
        for frame in frames.find(text)
        for role, side in frame.roles.items()
        if _is_named(side, start, end)
    )


def _is_named(side: party.Party, start: int, end: int) -> bool:
    spans = [(side.start, side.end), *([side.also] if side.also else [])]
    return any(first <= start and abs(last - end) <= 2 for first, last in spans)


def signs(name: Name, mine: Reading, other: Name, theirs: Reading) -> dict[str, float]:
    """Signs that two names have the same part in one happening; empty when they have none in the same.

    ``deed_with``: share (0 to 1) of the others that take part who are the same; ``deed_figure``: one of them with the
    same figure; ``deed_verb``: the same verb, not merely one used in its place; ``other_deed``: others take part.
    """
    found = list(_shared(name, mine, other, theirs))
    return max(found, key=lambda one: (one["deed_with"] - one["other_deed"], one["deed_verb"])) if found else {}


def is_told_to(name: Name, reading: Reading) -> bool:
    """Whether somebody tells the named one something: each outlet is told something else."""
    return any(
        deed.role == "taker" and deed.frame.verb in _TELLING
        for deed in deeds(reading.text, name.span.start, name.span.end)
    )


def _shared(name: Name, mine: Reading, other: Name, theirs: Reading) -> Iterator[dict[str, float]]:
    for ours in deeds(mine.text, name.span.start, name.span.end):
        for deed in deeds(theirs.text, other.span.start, other.span.end):
            same = ours.role == deed.role and ours.frame.denied == deed.frame.denied
            if same and frames.same_kind(ours.frame, deed.frame):
                yield _beside(ours, mine, deed, theirs)


def _beside(ours: Deed, mine: Reading, deed: Deed, theirs: Reading) -> dict[str, float]:
    rest = [role for role in ours.frame.roles if role != ours.role]
    shared = [(ours.frame.roles[role], deed.frame.roles[role]) for role in rest if role in deed.frame.roles]
    likes = [party.compare(one, mine, other, theirs) for one, other in shared]
    return {
        "deed": 1.0,
        "deed_with": sum(_AGREES[like] for like in likes) / len(rest) if rest else _ALONE,
        "deed_figure": float(any(one.figure and one.figure == other.figure for one, other in shared)),
        "deed_verb": float(ours.frame.verb == deed.frame.verb),
        "other_deed": float("other" in likes),
    }
