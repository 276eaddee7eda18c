"""Stretches of the calendar: months, seasons, years, decades as their first and last day, and as EDTF."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from factcheck.models.value import Granularity

_EDTF_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(T[0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?[~?%]?")
_EDTF_DECADE = re.compile(r"([0-9]{3})X")
_EDTF_SEASON = re.compile(r"([0-9]{4})-(2[1-4])")
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days; an end that is ``None`` is open."""

    first: date | None
    last: date | None
    granularity: Granularity = "day"

    @property
    def edtf(self) -> str | None:
        """The stretch in EDTF level 0-1: a day, a month, a year, a decade, or an interval with a slash."""
        if self.first is None and self.last is None:
            return None
        if self.first is None or self.last is None:
            return f"{'..' if self.first is None else self.first}/{'..' if self.last is None else self.last}"
        if self.first == self.last:
            return self.first.isoformat()
        for whole, text in (
            (month(self.first.year, self.first.month), f"{self.first:%Y-%m}"),
            (year(self.first.year), f"{self.first:%Y}"),
            (decade(self.first.year // 10 * 10), f"{self.first.year // 10:03}X"),
        ):
            if (whole.first, whole.last) == (self.first, self.last):
                return text
        return f"{self.first}/{self.last}"


def day(when: date) -> Days:
    """One day."""
    return Days(when, when, "day")


def month(of_year: int, number: int) -> Days:
    """One month, first to last day."""
    of_year = _held(of_year)
    return Days(date(of_year, number, 1), date(of_year, number, monthrange(of_year, number)[1]), "month")


def months(of_year: int, first: int, last: int, granularity: Granularity = "month") -> Days:
    """Several months of one year, both ends included."""
    return Days(month(of_year, first).first, month(of_year, last).last, granularity)


def year(number: int) -> Days:
    """One year."""
    return Days(date(_held(number), 1, 1), date(_held(number), 12, 31), "year")


def decade(start: int) -> Days:
    """Ten years from ``start``."""
    return Days(date(_held(start), 1, 1), date(_held(start + 9), 12, 31), "decade")


def _held(of_year: int) -> int:
    """Hold a year within the calendar."""
    return min(max(of_year, MINYEAR), MAXYEAR)


def season(of_year: int, number: int) -> Days:
    """Read a northern season (1 spring … 4 winter) as loosely as people speak of it: into the next one.

    The winter "of 2022" is the one that 2022 begins with, or the one that it ends with: both are covered.
    """
    of_year = _held(of_year)
    if number == 4:
        return Days(date(of_year, 1, 1), date(_held(of_year + 1), 3, 20), "season")
    start = number * 3
    return Days(date(of_year, start, 1), date(of_year, start + 3, 22), "season")


def week_of(when: date) -> Days:
    """Return the week from Monday to Sunday that holds ``when``."""
    monday = shifted(when, -when.weekday())
    return Days(monday, shifted(monday, 6), "week")


def part(days: Days, which: str) -> Days:
    """Return the early, middle or late part of a month, year or decade; neighbours overlap."""
    if days.first is None or days.last is None:
        return days
    length = (days.last - days.first).days + 1
    bounds = {"early": (0.0, 0.4), "mid": (0.28, 0.72), "late": (0.6, 1.0)}[which]
    first = shifted(days.first, round(length * bounds[0]))
    last = shifted(days.first, round(length * bounds[1]) - 1)
    if days.granularity == "year":
        cut = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}[which]
        return months(days.first.year, *cut)
    return Days(first, days.last if which == "late" else last, days.granularity)


def shifted(when: date, by: int) -> date:
    """``when`` some days later or earlier, held within the calendar."""
    ordinal = min(max(when.toordinal() + by, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def month_shifted(when: date, by: int) -> tuple[int, int]:
    """Year and month some months from ``when``'s."""
    index = when.year * 12 + when.month - 1 + by
    index = min(max(index, MINYEAR * 12), MAXYEAR * 12 + 11)
    return index // 12, index % 12 + 1


def valid(of_year: int, number: int, in_month: int) -> date | None:
    """Return the day of these numbers, or ``None`` where the calendar has none."""
    try:
        return date(of_year, number, in_month)
    except ValueError:
        return None


def matches(when: date, month_: int | None, day_: int | None, weekday: int | None) -> bool:
    """Whether a day has the named month, day of the month and weekday."""
    return (
        (month_ is None or when.month == month_)
        and (day_ is None or when.day == day_)
        and (weekday is None or when.weekday() == weekday)
    )


def read_edtf(text: str) -> Days | None:
    """Days of an EDTF level 0-1 string (moment, day, month, season, year, decade, interval), or ``None``."""
    text = text.strip()
    if "/" in text:
        return _read_interval(text)
    found = _EDTF_DECADE.fullmatch(text)
    if found is not None:
        start = int(found[1]) * 10
        return decade(start) if start >= MINYEAR else None
    if (found := _EDTF_SEASON.fullmatch(text)) is not None:
        return season(int(found[1]), int(found[2]) - 20) if int(found[1]) >= MINYEAR else None
    found = _EDTF_DAY.fullmatch(text.replace(" ", "T", 1))
    if found is None or (found[4] and not found[3]):
        return None
    numbers = [int(part_) if part_ else None for part_ in found.groups()[:3]]
    return _days(numbers[0] or 0, numbers[1], numbers[2], moment=found[4] is not None)


def _days(of_year: int, number: int | None, in_month: int | None, *, moment: bool) -> Days | None:
    if of_year < MINYEAR or (number is not None and not 1 <= number <= 12):
        return None
    if number is None:
        return year(of_year)
    if in_month is None:
        return month(of_year, number)
    when = valid(of_year, number, in_month)
    return None if when is None else Days(when, when, "minute" if moment else "day")


def _read_interval(text: str) -> Days | None:
    left, _, right = text.partition("/")
    ends: list[Days | None] = []
    for side in (left, right):
        end = None if side in ("", "..") else read_edtf(side) if "/" not in side else None
        if end is None and side not in ("", ".."):
            return None
        ends.append(end)
    if ends == [None, None]:
        return None
    first = ends[0].first if ends[0] else None
    last = ends[1].last if ends[1] else None
    if first is not None and last is not None and last < first:
        return None
    granularity = next(end.granularity for end in ends if end is not None)
    return Days(first, last, "day" if granularity == "minute" else granularity)
