"""What a text ties to a name for good: what is its own, where it has its seat, which office a person holds."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.models.value import Name, Reading
from factcheck.values import names, same_role
from factcheck.values.capitals import listed_under
from factcheck.values.words import stem

_OF_IT = re.compile(r"((?:'s|’s|(?<=[sS])['’]) [\"“‘']?)(?:[A-Z][a-z]+ )?")

_SEAT = re.compile(
    r",? (?:(?:is|was) )?(?:an? |the )?(?:[a-z][a-z-]* ){0,8}(?:in|of|at|from) (?:the )?|"
    r",? (?:(?:is|was) )?(?:an? |the )(?:[a-z][a-z-]* ){0,2}|, [1-9]\d, of "
)
_SEATED = re.compile(r"-based (?:[a-z][a-z-]* ){0,5}")
_BEHIND = re.compile(r", (?:the |an? |its |their )?((?:[a-z-]+ ){0,3}[a-z-]+)(?=,| of | at | for | in |\.|$)")
_WORD = re.compile(r"[a-z]+")
_REACH, _TITLE = 32, 3
"""Characters and words before a name that can be a title."""


def owned(name: Name, reading: Reading) -> Name | None:
    """The name that is said to be of this one: "Norvik's *Arne*"."""
    gap = _OF_IT.match(reading.text, name.span.end)
    starts = (gap.end(), gap.end(1)) if gap else ()
    return next((one for one in reading.names if one.span.start in starts), None)


def owners_differ(name: Name, claim: Reading, other: Name, passage: Reading) -> bool:
    """Whether one thing is said to be of the one in a claim, and of the other in a passage."""
    mine, theirs = owned(name, claim), owned(other, passage)
    return mine is not None and theirs is not None and names.compare(mine, theirs) == "same"


def seated(place: Name, reading: Reading) -> Name | None:
    """The name that a place is said to be the seat or home of: "*Norvik*, a mill in Moss", "Moss-based *Norvik*"."""
    text, at = reading.text, place.span
    for one in reading.names:
        behind = one.span.end <= at.start and _SEAT.fullmatch(text, one.span.end, at.start)
        before = at.end <= one.span.start and _SEATED.fullmatch(text, at.end, one.span.start)
        if one.kind != "place" and (behind or before):
            return one
    return None


def seats_differ(name: Name, claim: Reading, other: Name, passage: Reading) -> bool:
    """Whether a claim has the seat of one thing in the one place, and a passage in the other."""
    mine = seated(name, claim)
    theirs = seated(other, passage) if mine is not None else None
    return mine is not None and theirs is not None and names.compare(mine, theirs) in ("same", "possibly_same")


def are_exchanged(name: Name, claim: Reading, other: Name, passage: Reading) -> bool:
    """Whether a claim calls one person by the office that another of its persons has in a passage, not he.

    The other is named in the claim too, and by another office, so that the two have been taken for one another.
    """
    held = _offices(name, claim)
    if not held or not held <= _offices(other, passage):
        return False
    twin = next((one for one in claim.names if same_role.is_one(one, other)), None)
    return twin is not None and bool(_offices(twin, claim)) and not held & _offices(twin, claim)


def _offices(name: Name, reading: Reading) -> frozenset[str]:
    """Stems of the offices that a text says a person holds, before the name or between commas behind it."""
    found = _BEHIND.match(reading.text, name.span.end)
    return _held(reading.text[max(0, name.span.start - _REACH) : name.span.start], found.group(1) if found else "")


@lru_cache(maxsize=4096)
def _held(before: str, behind: str) -> frozenset[str]:
    nearest = before if before.endswith(" ") else ""
    words = _WORD.findall(re.split(r"[,;:.()]", nearest)[-1].casefold())[-_TITLE:] + _WORD.findall(behind)
    return frozenset(stem(word) for word in words) & _titles()


@cache
def _titles() -> frozenset[str]:
    titles = listed_under("titles", "title") | listed_under("titles", "role")
    return frozenset(stem(word) for word in titles if " " not in word)
