"""How long before or after another one something happened: "two days later", "the week before".

A report that dates one event and says how long after it the other came has dated both.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from factcheck.models.value import DateMention
from factcheck.values import numerals

_LENGTHS = {"hour": 0, "night": 1, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_UNITS = "|".join(_LENGTHS)
_AMOUNT = r"(?P<n>\d{1,3}|[a-z]{1,9}(?:-[a-z]{1,9})?)"
_APART = re.compile(
    rf"\b{_AMOUNT}[ -](?:full |whole |more |and a half )?(?P<u>{_UNITS})s? (?:to the (?:day|week|month) )?"
    r"(?:later|earlier|before|after|afterwards|prior|previously|beforehand|ahead"
    r"|on\b|into|from|since|in|sooner|late\b|early\b|more than)"
)
_NEXT = re.compile(
    rf"\b(?:next|following|previous|same|preceding) (?P<u>{_UNITS})\b"
    rf"|\b(?P<v>{_UNITS}) (?:before|after)\b"
)
_SLACK = {0: 1, 1: 0, 7: 4, 14: 7, 30: 20, 365: 200}
"""Days by which so many of a unit may be missed: "two weeks later" need not be fourteen days."""
_YEAR, _WEEK = 365, 7
_ANY_YEAR = 2001


class Offset(NamedTuple):
    """How many days apart two events are, at the least and at the most."""

    low: int
    high: int


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Offset, ...]:
    """Every stretch of time by which a sentence sets two events apart."""
    folded = text.casefold()
    found = []
    for match in _APART.finditer(folded):
        amount = _amount(match["n"])
        if amount is not None:
            length = _LENGTHS[match["u"]]
            slack = _SLACK[length]
            found.append(Offset(max(0, amount * length - slack), amount * length + slack))
    for match in _NEXT.finditer(folded):
        length = _LENGTHS[match["u"] or match["v"]]
        found.append(Offset(0, length + _SLACK[length]))
    return tuple(found)


def _amount(word: str) -> int | None:
    if word in ("a", "an", "the"):
        return 1
    if word.isdigit():
        return int(word)
    number = numerals.read(word.replace("-", " "), 0)
    return None if number is None else int(number.value)


def reaches(one: DateMention, other: DateMention, text: str) -> bool:
    """Whether the times told in ``text`` lead from one date to the other."""
    offsets = find(text)
    if not offsets:
        return False
    mine, theirs = _days(one), _days(other)
    if mine and theirs:
        low, high = theirs[0] - mine[1], theirs[1] - mine[0]
        turns = (0,) if one.edtf and other.edtf else (-_YEAR, 0, _YEAR)
        return any(
            _meets(low + turn, high + turn, offset) or _meets(-high + turn, -low + turn, offset)
            for offset in offsets
            for turn in turns
        )
    if one.weekday is not None and other.weekday is not None:
        apart = (other.weekday - one.weekday) % _WEEK
        return any(_on_weekday(apart, offset) or _on_weekday(-apart % _WEEK, offset) for offset in offsets)
    return False


def _meets(low: int, high: int, offset: Offset) -> bool:
    return low <= offset.high and offset.low <= high


def _on_weekday(apart: int, offset: Offset) -> bool:
    return any(days % _WEEK == apart for days in range(offset.low, min(offset.high, offset.low + _WEEK) + 1))


def _days(mention: DateMention) -> tuple[int, int] | None:
    """First and last day, counted from any one; a date without its year is put into any one year."""
    if mention.earliest and mention.latest:
        return mention.earliest.toordinal(), mention.latest.toordinal()
    if mention.month is None or mention.edtf:
        return None
    year = mention.year or _ANY_YEAR
    try:
        first = date(year, mention.month, mention.day or 1).toordinal()
    except ValueError:
        return None
    return first, first + (0 if mention.day else 30)
