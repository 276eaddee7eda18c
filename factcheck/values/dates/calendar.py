"""Stretches of the calendar: weeks, months, seasons, years, decades as their first and last day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from factcheck.models.value import Granularity

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days; an end that is ``None`` is open."""

    first: date | None
    last: date | None
    granularity: Granularity = "day"


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


_SHARES = {
    "early": (0.0, 1 / 3),
    "mid": (1 / 3, 2 / 3),
    "late": (2 / 3, 1.0),
    "first": (0.0, 0.5),
    "second": (0.5, 1.0),
}
_LOOSE_SHARES = {
    "early": (0.0, 0.4),
    "mid": (0.28, 0.72),
    "late": (0.6, 1.0),
    "first": (0.0, 0.6),
    "second": (0.4, 1.0),
}
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "first": (1, 6), "second": (7, 12)}
_LOOSE_OF_YEAR = {"early": (1, 5), "mid": (4, 9), "late": (8, 12), "first": (1, 7), "second": (6, 12)}


def part(days: Days, which: str) -> Days:
    """Return the early, middle or late third, or a half, of a week, month, year or decade."""
    if days.first is None or days.last is None:
        return days
    if days.granularity == "year":
        return months(days.first.year, *_OF_YEAR[which])
    if days.granularity == "decade" and which in _OF_DECADE:
        begins, ends = _OF_DECADE[which]
        return Days(year(days.first.year + begins).first, year(days.first.year + ends).last, "decade")
    if days.granularity == "month" and which in _THIRDS:
        first, last = _THIRDS[which]
        return Days(shifted(days.first, first - 1), min(shifted(days.first, last - 1), days.last), "month")
    return _share(days, *_SHARES[which])


def around(days: Days, which: str) -> Days:
    """Return the part of a stretch that people still call its early, middle or late one; neighbours overlap."""
    if days.first is None or days.last is None:
        return days
    if days.granularity == "year":
        return months(days.first.year, *_LOOSE_OF_YEAR[which])
    return _share(days, *_LOOSE_SHARES[which])


def _share(days: Days, begins: float, ends: float) -> Days:
    if days.first is None or days.last is None:
        return days
    length = (days.last - days.first).days + 1
    first = shifted(days.first, round(length * begins))
    return Days(first, shifted(days.first, max(round(length * ends), round(length * begins) + 1) - 1), days.granularity)


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
