"""Days of the week: the last one, the next one, or one of which nobody says which."""

from __future__ import annotations

import re
from datetime import date

from factcheck.values.dates import calendar
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.context import Context, Told
from factcheck.values.dates.patterns import DAY, FULL_WEEKDAY, MONTH, S, weekday_number
from factcheck.values.lists import entries

Match = re.Match[str]
_NAMES = re.compile("|".join(re.escape(name) for name in entries("named_weekdays")))
_SOME_DAY = re.compile(r"(?<![^\W_])(?:an?|one|that|the|following|previous|some|any|same)[ \u00a0\n]$")
_EVERY_DAY = re.compile(r"(?<![^\W_])(?:every|each|most)[ \u00a0\n]$")
_HOURS_BEHIND = re.compile(rf"{S}?(?:to|through|-|–){S}?{FULL_WEEKDAY}")
_HOURS_BEFORE = re.compile(rf"{FULL_WEEKDAY}{S}?(?:to|through|-|–){S}?$")
_DATE_BEHIND = re.compile(rf",?{S}(?:{MONTH}{S}{DAY}|{DAY}{S}{MONTH})")
_AT_WEEKEND = re.compile(
    r"(?<![^\W_])(?:over|at|on|during|throughout|of|since|for|before|after|by)(?: the)?[ \u00a0\n]$"
)
_MONTH_BEHIND = re.compile(rf"{S}(?:in|of){S}(?:(?:early|late|mid)[ -])?[A-Z]")


def weekday(context: Context, found: Match) -> Told | None:
    """Read "on Thursday", "last Thursday", "Thursday of last week"; "a Tuesday" stays open."""
    start = found.start("w")
    left = context.folded[max(0, start - 12) : start]
    if not context.text[start].isupper() or _is_named(context, start) or _EVERY_DAY.search(left):
        return None
    # "Monday through Friday" are opening hours; "last Wednesday, Aug 23" is read from the weekday on.
    if _HOURS_BEHIND.match(context.folded, found.end()) or _HOURS_BEFORE.search(
        context.folded[max(0, start - 24) : start]
    ):
        return None
    if found["which"] and _DATE_BEHIND.match(context.folded, found.end()):
        return None
    number, today = weekday_number(found["w"]), context.today
    unsaid = not found["which"] and _SOME_DAY.search(left) is not None
    if today is None or unsaid or _MONTH_BEHIND.match(context.text, found.end()):
        return Told("day", weekday=number, relative=True)
    ahead = found["which"] == "next" or context.ahead(found.start(), found.end())
    days = _days(today, number, found["which"], found["week"], ahead=ahead)
    granularity = days.granularity
    return Told(granularity, days, weekday=number, relative=True, counted_from=context.anchor)


def _days(today: date, number: int, which: str | None, week: str | None, *, ahead: bool) -> Days:
    """Return the day meant; for "next Thursday", said on a Monday, either of the next two."""
    monday = calendar.shifted(today, -today.weekday())
    back, forward = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if week is not None:
        when = calendar.shifted(monday, number + {"last": -7, "this": 0, "next": 7}[week])
    elif which in ("last", "past"):
        when = calendar.shifted(today, -(back or 7))
    elif which == "this":
        when = calendar.shifted(monday, number)
    elif which == "next":
        # Said on a Monday, "next Thursday" is that of the same week or that of the following one.
        when = calendar.shifted(today, forward or 7)
        return (
            Days(when, calendar.shifted(when, 7), "week") if 0 < forward < 7 - today.weekday() else calendar.day(when)
        )
    else:
        when = calendar.shifted(today, forward if ahead else -back)
    return calendar.day(when)


def _is_named(context: Context, start: int) -> bool:
    """Whether the weekday is part of a name: "Black Friday"."""
    found = _NAMES.search(context.folded, max(0, start - 16), start + 24)
    return found is not None and found.start() <= start < found.end()


def weekend(context: Context, found: Match) -> Told | None:
    """Read "over the weekend": the last one that had begun."""
    before = context.folded[max(0, found.start() - 16) : found.start()]
    return of_weekend(context, 0) if _AT_WEEKEND.search(before) else None


def of_weekend(context: Context, by: int) -> Told:
    """Return the Saturday and Sunday that lie ``by`` days from the last that had begun."""
    today = context.today
    if today is None:
        return Told("week", relative=True)
    saturday = calendar.shifted(today, -((today.weekday() - 5) % 7) + by)
    days = Days(saturday, calendar.shifted(saturday, 1), "week")
    return Told("week", days, relative=True, counted_from=context.anchor)
