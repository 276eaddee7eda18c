"""Named stretches of several days, months or years: "May 27-31", "the summer of 2022", "2014-2018"."""

from __future__ import annotations

import re
from datetime import date

from factcheck.values.dates import calendar, month_names
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.context import Context, Told, hull, nearest_day, nearest_month, year_of
from factcheck.values.dates.patterns import day_number, month_number

Match = re.Match[str]
_WORD_AHEAD = re.compile(r"[ \u00a0][^\W\d_]")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def years(context: Context, found: Match) -> Told | None:
    """Read "2014-2018", "2021-22", "between 2014 and 2018"."""
    first, short = int(found["y"]), len(found["y2"]) == 2
    last = first // 100 * 100 + int(found["y2"]) if short else int(found["y2"])
    joint = found["and"]
    if last <= first or (short and (joint or last - first > 30)):
        return None
    if joint in ("and", "or") and context.lead(found.start())[0] != "between" and last - first > 3:
        return None
    return Told("year", hull([calendar.year(first), calendar.year(last)], "year"))


def monthdays(context: Context, found: Match) -> Told | None:
    """Read "May 27-31", "from May 27 to June 2, 2022"."""
    if not _are_months(context, found):
        return None
    month = month_number(found["m"])
    last_month = month_number(found["m2"]) if found["m2"] else month
    listed = found["and"].strip() in ("and", "or") and not found["m2"]
    if listed and context.lead(found.start())[0] != "between" and _WORD_AHEAD.match(context.text, found.end()):
        return None
    return _span(context, found, (month, day_number(found["d"])), (last_month, day_number(found["d2"])))


def daysmonth(context: Context, found: Match) -> Told | None:
    """Read "between 3 and 6 March", "27 May to 2 June 2022"."""
    if not _are_months(context, found):
        return None
    last_month = month_number(found["m2"])
    month = month_number(found["m"]) if found["m"] else last_month
    return _span(context, found, (month, day_number(found["d"])), (last_month, day_number(found["d2"])))


def _are_months(context: Context, found: Match) -> bool:
    return all(not found[group] or month_names.is_month(context, found, group) for group in ("m", "m2"))


def _span(context: Context, found: Match, start: tuple[int, int], end: tuple[int, int]) -> Told | None:
    """Resolve a stretch from one (month, day) to another."""
    month = start[0] if start[0] == end[0] else None
    if month and end[1] <= start[1]:
        return None
    word = found["y"] or found["y1"]
    year = year_of(context, word)
    if not word:
        ahead = context.ahead(found.start(), found.end())
        nearest = nearest_day(context, *start, None, ahead=ahead)
        year = None if nearest is None else nearest.year
    if year is None:
        return Told("day", None, None, month)
    first = calendar.valid(year_of(context, found["y1"]) or year, *start)
    last = calendar.valid(year, *end)
    if first and last and last < first:
        if word:
            first = calendar.valid(year - 1, *start)
        else:
            last = calendar.valid(year + 1, *end)
    if first is None or last is None or last < first:
        return None
    counted = "" if word and word[0].isdigit() else context.anchor
    return Told("day", Days(first, last, "day"), None if counted else year, month, counted_from=counted)


def weekof(context: Context, found: Match) -> Told | None:
    """Read "the week of April 17"."""
    if not _are_months(context, found):
        return None
    month, day = month_number(found["m"] or found["m2"]), day_number(found["d"] or found["d2"])
    if calendar.valid(2020, month, day) is None:
        return None
    year = year_of(context, found["y"])
    when: date | None
    if found["y"]:
        when = None if year is None else calendar.valid(year, month, day)
    else:
        when = nearest_day(context, month, day, None, ahead=context.ahead(found.start(), found.end()))
    days = None if when is None else Days(when, calendar.shifted(when, 6), "week")
    stated = bool(found["y"]) and found["y"][0].isdigit()
    return Told("week", days, year if stated else None, counted_from="" if stated else context.anchor)


def months(context: Context, found: Match) -> Told | None:
    """Read "between April and September of this year", "September or October of 2022"."""
    if not _are_months(context, found):
        return None
    first, last = month_number(found["m"]), month_number(found["m2"])
    word = found["y"] or found["y1"]
    sure = month_names.is_sure(found["m"]) or month_names.is_sure(found["m2"])
    if not word and not sure and not month_names.led_by_time_word(context, found.start()):
        return None
    stated = bool(word) and word[0].isdigit()
    year = year_of(context, word)
    if not word:
        year = nearest_month(context, last, ahead=context.ahead(found.start(), found.end()))
    if year is None:
        return Told("month", relative=bool(word))
    begins = year_of(context, found["y1"]) or (year if first <= last else year - 1)
    days = hull([calendar.month(begins, first), calendar.month(year, last)], "month")
    if days is None:
        return None
    return Told("month", days, relative=bool(word) and not stated, counted_from="" if stated else context.anchor)


def decade(_context: Context, found: Match) -> Told | None:
    """Read "the 1990s", "the late '90s"."""
    start = int(found["y"]) if found["y"] else 1900 + int(found["y2"])
    if not found["y"] and start < 1930:
        start += 100
    days = calendar.decade(start)
    return Told("decade", calendar.part(days, found["part"]) if found["part"] else days)


def quarter(context: Context, found: Match) -> Told | None:
    """Read "Q3 2022", "the first half of 2022", "the last quarter of last year"."""
    word = found["y"] or found["y2"] or found["y3"] or found["y4"]
    length, index = _length_and_index(found)
    if index * length > 12:
        return None
    year, relative = year_of(context, word), not word[0].isdigit()
    if year is None:
        return Told("season", relative=relative)
    days = calendar.months(year, (index - 1) * length + 1, index * length, "season")
    return _of_year(context, days, year, relative=relative)


def _length_and_index(found: Match) -> tuple[int, int]:
    """Months of the part of the year, and which of these parts it is."""
    if found["q"] or found["q2"]:
        return 3, int(found["q"] or found["q2"])
    if found["h"]:
        return 6, int(found["h"])
    length = 3 if found["span"].startswith(("quarter", "three")) else 6
    return length, _NTH.get(found["nth"], 12 // length)


def season(context: Context, found: Match) -> Told | None:
    """Read "the summer of 2022", "last winter"."""
    name, which, word = found["season"], found["which"], found["y"]
    also_a_noun = name in ("spring", "fall")
    if word is None and (which is None or (also_a_noun and which == "the")):
        return None
    if word is None and also_a_noun and context.text[found.start("season")].isupper():
        return None
    number, relative = calendar.SEASONS[name], word is None or not word[0].isdigit()
    year = year_of(context, word)
    if word is None and context.latest is not None:
        year = _year_of_season(context.latest, number, which)
    if year is None:
        return Told("season", relative=relative)
    days = calendar.season(year, number)
    return _of_year(context, calendar.part(days, found["part"]) if found["part"] else days, year, relative=relative)


def _year_of_season(latest: date, number: int, which: str) -> int:
    begins = number * 3 if number < 4 else 12
    if which == "this":
        return latest.year if number < 4 or latest.month > 3 else latest.year - 1
    if which == "next":
        return latest.year if latest.month < begins else latest.year + 1
    ended = begins + 2 if which in ("last", "past") else begins - 1
    return latest.year if latest.month > ended else latest.year - 1


def _of_year(context: Context, days: Days, year: int, *, relative: bool) -> Told:
    return Told(
        "season",
        days,
        None if relative else year,
        relative=relative,
        counted_from=context.anchor if relative else "",
    )
