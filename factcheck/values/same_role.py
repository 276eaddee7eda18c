"""Whether two names play the same part in two sentences: who does it, to whom, where, of what."""

from __future__ import annotations

import re
from functools import cache

from factcheck.models.value import Name, Reading
from factcheck.values import known, names
from factcheck.values.capitals import fold
from factcheck.values.governing import Place
from factcheck.values.lists import entries, table

_DIGIT = re.compile(r"[0-9]")
"""Names with numbers (versions, CVE ids) come in rows of which each text picks some."""
LONG_ROW = 3
"""Names in two rows from which on one that differs is a slip, not another choice."""
# Malware is a product to those who merely tell that it was used.
_SORTS = {"malware": "product"}
_WHERE = frozenset(("in", "at", "on", "near", "off", "inside", "outside", "around", "within"))
_WHITHER = frozenset(("to", "into", "towards", "toward", "against", "onto"))
_JOINT = re.compile(r"\s*(?:,|;|/|&|,?\s+and|,?\s+or|,?\s+as well as|,?\s+but)\s+(?:the\s+)?$|\s*[,;/]\s*$")


def role(where: Place) -> str:
    """What a name does in its clause: "agent", "patient", or the kind of preposition that ties it."""
    if where.lead == "by":
        return "agent"
    if where.lead:
        return "where" if where.lead in _WHERE else "whither" if where.lead in _WHITHER else where.lead
    return "agent" if where.subject and not where.passive else "patient"


def row(name: Name, reading: Reading) -> tuple[Name, ...]:
    """The row of names that a name belongs to ("Spain, Italy and Malta"), itself among them."""
    line = sorted(reading.names, key=lambda one: one.span.start)
    at = line.index(name)
    first = last = at
    while first and _joined(line[first - 1], line[first], reading.text):
        first -= 1
    while last + 1 < len(line) and _joined(line[last], line[last + 1], reading.text):
        last += 1
    return tuple(line[first : last + 1])


def _joined(one: Name, other: Name, text: str) -> bool:
    return one.span.end <= other.span.start and _JOINT.fullmatch(text, one.span.end, other.span.start) is not None


def rows_differ(mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    """Whether two rows may name different things without contradiction; not when all but one name are the same."""
    if len(mine) == len(theirs) == 1:
        return False
    unlike = sum(names.compare(one, other) == "different" for one, other in zip(mine, theirs, strict=False))
    return not (len(mine) == len(theirs) >= LONG_ROW and unlike == 1)


def _of_a_series(name: Name, other: Name) -> bool:
    """Whether two names are numbers in a row, of which each text picks some; attackers are told apart by theirs."""
    numbered = _DIGIT.search(name.key) is not None and _DIGIT.search(other.key) is not None
    return numbered and not name.kind == other.kind == "actor"


def rivals(name: Name, other: Name) -> bool:
    """Whether two names are of different things that could stand for one another."""
    if names.compare(name, other) != "different" or _of_a_series(name, other):
        return False
    if name.kind == other.kind == "place":
        return level(name) == level(other)
    sorts = {_SORTS.get(one.kind, one.kind) for one in (name, other)}
    return len(sorts) == 1 or ("unknown" in sorts and "place" not in sorts)


def is_one(name: Name, other: Name) -> bool:
    """Whether two names can be of one thing."""
    return names.compare(name, other) in ("same", "possibly_same")


@cache
def _levels() -> dict[str, str]:
    found = {fold(key): "country" if others else "town" for key, others in table("places").items()}
    for line in entries("place_levels"):
        kind, _, places = line.partition(":")
        found.update({fold(one): kind for one in places.split(",")})
    return found


def level(name: Name) -> str:
    """How large a known place is: "continent", "country", "state" or "town"."""
    return _levels().get(name.key, "town")


def is_known(name: Name) -> bool:
    """Whether a name is that of something widely known, so that it is hardly a slip of the pen."""
    return known.look_up(name.text) is not None or name.kind in ("actor", "malware")
