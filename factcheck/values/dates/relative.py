"""Dates told from a moment: that of publication ("last week"), or another event's ("the next day")."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from factcheck.models.value import Granularity
from factcheck.values import numerals
from factcheck.values.dates import calendar
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.context import Context, Told
from factcheck.values.dates.named import part_of
from factcheck.values.dates.patterns import day_number
from factcheck.values.dates.weekdays import of_weekend

Match = re.Match[str]
_MORE_THAN = re.compile(r"\b(?:more than|over|at least)[ \u00a0]$")
_LESS_THAN = re.compile(r"\b(?:less than|under|within)[ \u00a0]$")
_NOT_CALENDAR = re.compile(r"(?<![^\W_])(?:the|its|their|his|her|our|every|each)[ \u00a0]$")
_NAME_BEFORE = re.compile(r"[A-Za-z&]['’]?s? ?[A-Z][a-z]+[ \u00a0]$|\b[A-Z]+[ \u00a0]$")
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_SHORT = {"second": 0, "minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14}
"""Length in days of the units that are counted back day by day."""
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_SLACK = {"month": 16, "year": 183, "decade": 1830}
"""By how many days "a month ago" may miss the day a month back."""
_FEW = (2, 6)
_RANGE = re.compile(r"(?<=[0-9])[-–](?=[0-9])| (?:to|or) ")
_LOOSE = {"several": (3, 9), "a couple": (2, 3), "just a few": (2, 5)}
"""The least and the most that a vague number of days, weeks, months may be."""
_FAR = {"day": 31, "night": 31, "week": 6, "fortnight": 3, "month": 24, "year": 20}
"""Units from another date beyond which "so many days later" is no longer counted out."""


def near(context: Context, found: Match) -> Told | None:
    """Read "today", "earlier yesterday", "tonight", "last night"."""
    word, start = found["word"], found.start("word")
    if context.text[start].isupper() and _NAME_BEFORE.search(context.text[max(0, start - 20) : start]):
        return None
    by = -1 if word.startswith(("yesterday", "last")) else 1 if word.startswith("tomorrow") else 0
    return _from_today(context, by)


def beforeyesterday(context: Context, found: Match) -> Told | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    return _from_today(context, -2 if found["side"].startswith("before") else 2)


def _from_today(context: Context, by: int) -> Told:
    if context.today is None:
        return Told("day", relative=True)
    days = calendar.day(calendar.shifted(context.today, by))
    return Told("day", days, relative=True, counted_from=context.anchor)


def period(context: Context, found: Match) -> Told | None:
    """Read "last week", "this month", "next year"; "the last year" is a duration."""
    which, unit = " ".join(found["which"].split()), found["u"]
    if which.endswith("past"):
        return of_weekend(context, 0) if unit == "weekend" else None
    left = context.folded[max(0, found.start() - 6) : found.start()]
    if which == "previous" or unit == "century" or _NOT_CALENDAR.search(left):
        return None
    if unit == "weekend":
        begun = context.today is not None and context.today.weekday() >= 5
        return of_weekend(context, {"last": -7 if begun else 0, "this": 0 if begun else 7, "next": 7}[which])
    days = _calendar_period(context, unit, _SHIFTS[which])
    granularity = cast("Granularity", "season" if unit == "quarter" else unit)
    return Told(granularity, days, relative=True, counted_from=context.anchor)


def _calendar_period(context: Context, unit: str, by: int) -> Days | None:
    """Return the calendar week, month, quarter, year or decade that lies ``by`` from that of publication."""
    today, latest, year = context.today, context.latest, context.this_year
    if unit == "week":
        return None if today is None else calendar.week_of(calendar.shifted(today, 7 * by))
    if year is None or latest is None:
        return None
    if unit in ("year", "decade"):
        return calendar.year(year + by) if unit == "year" else calendar.decade((year // 10 + by) * 10)
    if not context.knows_month:
        return None
    of_year, month = calendar.month_shifted(latest, by * (1 if unit == "month" else 3))
    if unit == "month":
        return calendar.month(of_year, month)
    first = (month - 1) // 3 * 3 + 1
    return calendar.months(of_year, first, first + 2, "season")


def partof(context: Context, found: Match) -> Told | None:
    """Read "earlier this month", "late last year", "mid-2022", "the end of next week"."""
    rel = found["rel"] or ""
    if found["y"]:
        number = int(found["y"])
        days, allowed = part_of(calendar.year(number), found["part"])
        return Told("year", days, number, allowed=allowed)
    unit, which = found["u"] or found["u2"] or found["u3"], found["which"] or "this"
    granularity = cast("Granularity", "season" if unit == "quarter" else unit)
    whole = _calendar_period(context, unit, _SHIFTS[which])
    if whole is None:
        return Told(granularity, relative=True)
    days, allowed = part_of(whole, found["part"])
    if which == "this" and context.today is not None:
        if rel == "earlier" or rel.startswith("so"):
            allowed = Days(days.first, context.today, granularity)
        elif rel == "later":
            allowed = Days(context.today, days.last, granularity)
    return Told(granularity, days, relative=True, counted_from=context.anchor, allowed=allowed)


def ago(context: Context, found: Match) -> Told | None:
    """Read "two days ago", "more than three years ago"; the coarser the unit, the more it leaves room for."""
    unit, today = found["u"].rstrip("s"), context.today
    least, most = _amount(found["n"])
    if today is None or not least:
        return Told(_granularity(unit), relative=True)
    named, allowed = _back(today, unit, least), _back(today, unit, least)
    if most > least:
        far = _back(today, unit, most)
        named = allowed = Days(far.first, allowed.last, far.granularity)
    elif unit in _MONTHS or _SHORT[unit] > 1:
        named = _named_back(today, unit, least)
    left = context.folded[max(0, found.start() - 12) : found.start()]
    if _MORE_THAN.search(left):
        allowed = Days(None, allowed.last, allowed.granularity)
    elif _LESS_THAN.search(left):
        allowed = Days(allowed.first, today, allowed.granularity)
    return Told(allowed.granularity, named, relative=True, counted_from=context.anchor, allowed=allowed)


def _granularity(unit: str) -> Granularity:
    if unit in _MONTHS:
        return cast("Granularity", unit)
    return "week" if _SHORT[unit] > 1 else "day"


def _amount(words: str) -> tuple[int, int]:
    """The least and the most that the words in front of a unit can mean; 0 when they are no number."""
    words = " ".join(words.split())
    if words.startswith(("a couple", "an", "a")) and "few" not in words:
        return (2, 3) if words == "a couple" else (2, 2) if "couple" in words else (1, 1)
    if words in _LOOSE or "few" in words:
        return _LOOSE.get(words, _FEW)
    ends = [numerals.read(part, 0) for part in _RANGE.split(words)]
    values = [int(end.value) for end in ends if end is not None]
    return (min(values), max(values)) if values and len(values) == len(ends) else (0, 0)


def _named_back(today: date, unit: str, amount: int) -> Days:
    """The calendar week, month or year that lies so far back: "two years ago" in 2023 names 2021."""
    if unit not in _MONTHS:
        return calendar.week_of(calendar.shifted(today, -amount * _SHORT[unit]))
    of_year, month = calendar.month_shifted(today, -amount * _MONTHS[unit])
    if unit == "month":
        return calendar.month(of_year, month)
    return calendar.year(of_year)


def _back(today: date, unit: str, amount: int) -> Days:
    """Return the days that lie so many units back, give or take half a unit."""
    if unit in _MONTHS:
        return _months_back(today, unit, amount)
    length = _SHORT[unit]
    if length == 0:
        return Days(calendar.shifted(today, -1 - (amount // 24 if unit == "hour" else 0)), today, "day")
    round_days = length == 1 and amount >= 10 and amount % 10 == 0
    slack = amount // 10 if round_days else 0 if length == 1 else length // 2 + 1
    middle = calendar.shifted(today, -amount * length)
    granularity = "week" if round_days else _granularity(unit)
    return Days(calendar.shifted(middle, -slack), calendar.shifted(middle, slack), granularity)


def _months_back(today: date, unit: str, amount: int) -> Days:
    of_year, month = calendar.month_shifted(today, -amount * _MONTHS[unit])
    middle = date(of_year, month, min(today.day, 28))
    first, last = calendar.shifted(middle, -_SLACK[unit]), calendar.shifted(middle, _SLACK[unit])
    if unit == "year":
        # "Two years ago" is also said of any day of the calendar year two back.
        first, last = min(first, date(of_year, 1, 1)), max(last, date(of_year, 12, 31))
    return Days(first, min(last, today), _granularity(unit))


def apart(context: Context, found: Match) -> Told | None:
    """Read "a week earlier", "two years later": counted from the date told before it, if there is one."""
    unit = found["u"].rstrip("s")
    granularity: Granularity = "minute" if unit in ("second", "minute", "hour") else _granularity(unit)
    least, most = _amount(found["n"])
    sign = 1 if found["way"] in ("later", "afterward", "afterwards") else -1
    when = context.base(unit)
    if when is None or not least or most > _FAR.get(unit, 0):
        return Told(granularity, relative=True)
    ends = sorted((_apart(when, unit, sign * least), _apart(when, unit, sign * most)), key=lambda days: days[0])
    days = Days(ends[0][0], ends[-1][1], granularity)
    return Told(granularity, days, relative=True, counted_from=context.base_words(unit))


def _apart(when: date, unit: str, many: int) -> tuple[date, date]:
    """First and last day that lies so many units from a day, as loosely as the unit is used."""
    if unit in _MONTHS:
        of_year, month = calendar.month_shifted(when, many * _MONTHS[unit])
        whole = calendar.month(of_year, month) if unit == "month" else calendar.year(of_year)
        return whole.first or when, whole.last or when
    slack = _SHORT[unit] // 2
    middle = calendar.shifted(when, many * _SHORT[unit])
    return calendar.shifted(middle, -slack), calendar.shifted(middle, slack)


def neighbour(context: Context, found: Match) -> Told | None:
    """Read "the following day", "the same year": counted from the date told before it, if there is one."""
    side, unit = found["side"] or found["side2"], found["u"] or found["u2"]
    by = {"following": 1, "next": 1, "after": 1, "same": 0}.get(side, -1)
    granularity = cast("Granularity", unit if unit in ("week", "month", "year") else "day")
    when = context.base(unit if unit in ("week", "month", "year") else "day")
    if when is None:
        return Told(granularity, relative=True)
    if unit == "year":
        days = calendar.year(min(max(when.year + by, 1), 9999))
    elif unit == "month":
        days = calendar.month(*calendar.month_shifted(when, by))
    elif unit == "week":
        days = calendar.week_of(calendar.shifted(when, 7 * by))
    else:
        days = calendar.day(calendar.shifted(when, by))
    return Told(granularity, days, relative=True, counted_from=context.base_words(granularity))


def nth(context: Context, found: Match) -> Told | None:
    """Read "on the 3rd": of the month of publication, or the one before it."""
    number, today = day_number(found["d"]), context.today
    unresolved = Told("day", day=number, relative=True)
    if today is None:
        return unresolved
    for back in range(3):
        of_year, month = calendar.month_shifted(today, -back)
        when = calendar.valid(of_year, month, number)
        if when is not None and when <= today:
            return Told("day", calendar.day(when), day=number, relative=True, counted_from=context.anchor)
    return unresolved
