"""Dates in EDTF (ISO 8601-2), levels 0 and 1: how a stretch of days is written, and what a string stands for.

Read: moments, days, months, seasons ("2022-22"), years, unspecified digits ("2022-XX", "199X"), intervals with open
or unknown ends ("2014/..", "/2016"), each end with a mark of doubt ("~", "?", "%"), which changes no day.
Not read: years beyond four digits or before the year 1, and level 2.
"""

from __future__ import annotations

import re
from datetime import MINYEAR, date
from functools import lru_cache

from factcheck.values.dates import calendar
from factcheck.values.dates.calendar import Days

_LONGEST = 80
_TIME = r"T(?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-6][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
_DATE = re.compile(rf"([0-9]{{4}}|[0-9]{{3}}X|[0-9]{{2}}XX)(?:-([0-9]{{2}}|XX)(?:-([0-9]{{2}}|XX)({_TIME})?)?)?[~?%]?")
_OPEN = ("", "..")


def write(days: Days) -> str | None:
    """EDTF of a stretch, as coarse as it can be said: a day, month, season, year, decade, or an interval of them.

    ``None`` for a stretch that is open on both sides.
    """
    first, last = days.first, days.last
    if first is None or last is None:
        if first is None and last is None:
            return None
        return f"{'..' if first is None else _begins(first)}/{'..' if last is None else _ends(last)}"
    return _whole(first, last) or _interval(first, last)


def _interval(first: date, last: date) -> str:
    """Both ends as fine as the finer of them: the first of a year is a day where the other end is one."""
    length = max(len(_begins(first)), len(_ends(last)))
    return f"{first.isoformat()[:length]}/{last.isoformat()[:length]}"


@lru_cache(maxsize=4096)
def _whole(first: date, last: date) -> str | None:
    """What a stretch is as a whole: "2023-04-20", "2023-04", "2023", "202X", "2023-22"; ``None`` when it is none."""
    if first == last:
        return first.isoformat()
    year = first.year
    wholes = [
        (calendar.month(year, first.month), f"{year:04}-{first.month:02}"),
        (calendar.year(year), f"{year:04}"),
        (calendar.decade(year // 10 * 10), f"{year // 10:03}X"),
        *((calendar.season(year, number), f"{year:04}-{20 + number}") for number in range(1, 5)),
    ]
    return next((text for whole, text in wholes if (whole.first, whole.last) == (first, last)), None)


def _begins(first: date) -> str:
    """The coarsest date that begins on this day."""
    text = first.isoformat()
    return text[:4] if (first.month, first.day) == (1, 1) else text[:7] if first.day == 1 else text


def _ends(last: date) -> str:
    """The coarsest date that ends on this day."""
    text = last.isoformat()
    if (last.month, last.day) == (12, 31):
        return text[:4]
    return text[:7] if calendar.month(last.year, last.month).last == last else text


@lru_cache(maxsize=4096)
def read(text: str) -> Days | None:
    """Days of an EDTF level 0-1 string, or ``None`` where it is none."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    left, slash, right = text.partition("/")
    return _read_interval(left, right) if slash else _read_date(text)


def _read_date(text: str) -> Days | None:
    found = _DATE.fullmatch(text.replace(" ", "T", 1))
    if found is None:
        return None
    year, month, day, time = found.groups()
    month, day = (None if part == "XX" else part for part in (month, day))
    if "X" in year:
        return _masked(year) if month is day is None else None
    if int(year) < MINYEAR or (day and not month):
        return None
    if month is None:
        return calendar.year(int(year))
    return _within_year(int(year), int(month), day, moment=time is not None)


def _within_year(year: int, month: int, day: str | None, *, moment: bool) -> Days | None:
    if day is not None:
        when = calendar.valid(year, month, int(day))
        return None if when is None else Days(when, when, "minute" if moment else "day")
    if 21 <= month <= 24:
        return calendar.season(year, month - 20)
    return calendar.month(year, month) if 1 <= month <= 12 else None


def _masked(year: str) -> Days | None:
    """A decade or a century with unspecified digits."""
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first < MINYEAR:
        return None
    return Days(calendar.year(first).first, calendar.year(last).last, "decade")


def _read_interval(left: str, right: str) -> Days | None:
    ends = [None if side in _OPEN else _read_date(side) for side in (left, right)]
    if ends == [None, None] or any(
        end is None and side not in _OPEN for side, end in zip((left, right), ends, strict=True)
    ):
        return None
    first = ends[0].first if ends[0] else None
    last = ends[1].last if ends[1] else None
    if first is not None and last is not None and last < first:
        return None
    granularity = next(end.granularity for end in ends if end is not None)
    return Days(first, last, "day" if granularity == "minute" else granularity)
