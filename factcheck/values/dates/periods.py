"""Named stretches of several days, months or years: "May 27-31", "the summer of 2022", "2014-2018"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from factcheck.values import numerals
from factcheck.values.dates import calendar, month_names
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.context import Context, Told, hull, nearest_day, nearest_month, year_of
from factcheck.values.dates.named import part_of
from factcheck.values.dates.patterns import day_number, month_number
from factcheck.values.words import is_function_word

Match = re.Match[str]
_THINGS_AHEAD = re.compile(r"[ \u00a0](?:[a-z-]+[ \u00a0])?([a-z]{3,}s|people|men|women|children)\b")
_THING_AHEAD = re.compile(
    r"[ \u00a0-](?!and|or|when|after|as|by|but|in|on|of|to|for|with|at|that|while|before|because)[a-z]"
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def years(context: Context, found: Match) -> Told | None:
    """Read "2014-2018", "2021-22", "between 2014 and 2018"."""
    first, short = int(found["y"]), len(found["y2"]) == 2
    last = first // 100 * 100 + int(found["y2"]) if short else int(found["y2"])
    joint = found["and"]
    if last <= first or (short and (joint or last - first > 30)):
        return None
    lead = context.lead(found.start())[0]
    if (joint == "and" and lead != "between") or (joint == "or" and last - first > 3):
        return None
    return Told("year", hull([calendar.year(first), calendar.year(last)], "year"))


def monthdays(context: Context, found: Match) -> Told | None:
    """Read "May 27-31", "from May 27 to June 2, 2022"."""
    if not _are_months(context, found):
        return None
    month = month_number(found["m"])
    last_month = month_number(found["m2"]) if found["m2"] else month
    listed = found["and"].strip() in ("and", "or") and not found["m2"]
    if listed and context.lead(found.start())[0] != "between" and _counts_ahead(context, found.end()):
        return None
    return _span(context, found, (month, day_number(found["d"])), (last_month, day_number(found["d2"])))


def _counts_ahead(context: Context, end: int) -> bool:
    """Whether a number before ``end`` counts what follows: "on May 14 and 15 people fled"."""
    ahead = _THINGS_AHEAD.match(context.text, end)
    return ahead is not None and not is_function_word(ahead[1])


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
        nearest = nearest_day(context, *start, None, context.way(found.start(), found.end()))
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
        when = nearest_day(context, month, day, None, context.way(found.start(), found.end()))
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
    named, allowed = zip(
        part_of(calendar.month(begins, first), found["b1"].strip("- \n")),
        part_of(calendar.month(year, last), found["b2"].strip("- \n")),
        strict=True,
    )
    days = hull(named, "month")
    if days is None:
        return None
    return Told(
        "month",
        days,
        relative=bool(word) and not stated,
        counted_from="" if stated else context.anchor,
        allowed=hull([wide or whole for wide, whole in zip(allowed, named, strict=True)], "month"),
    )


def decade(_context: Context, found: Match) -> Told | None:
    """Read "the 1990s", "the late '90s"."""
    start = int(found["y"]) if found["y"] else 1900 + int(found["y2"])
    if not found["y"] and start < 1930:
        start += 100
    days, allowed = part_of(calendar.decade(start), found["part"])
    return Told("decade", days, allowed=allowed)


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
    if word is None and (
        which is None or (which == "the" and (also_a_noun or _THING_AHEAD.match(context.folded, found.end())))
    ):
        return None
    if word is None and also_a_noun and context.text[found.start("season")].isupper():
        return None
    number, relative = calendar.SEASONS[name], word is None or not word[0].isdigit()
    year = year_of(context, word)
    if word is None and context.latest is not None:
        year = _year_of_season(context.latest, number, which)
    if year is None:
        return Told("season", relative=relative)
    days, allowed = part_of(calendar.season(year, number), found["part"])
    return replace(_of_year(context, days, year, relative=relative), allowed=allowed)


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


def partly(context: Context, found: Match) -> Told | None:
    """Read "the first week of March", "the last three days of 2022"."""
    if found["m"] and not month_names.is_month(context, found, "m"):
        return None
    number = month_number(found["m"]) if found["m"] else None
    word = found["y1"] or found["y"]
    year = year_of(context, word)
    if not word and number is not None:
        year = nearest_month(context, number, ahead=context.ahead(found.start(), found.end()))
    if year is None:
        return Told("day", relative=True)
    whole = calendar.year(year) if number is None else calendar.month(year, number)
    days = _share(whole, found)
    if days is None:
        return None
    stated = bool(word) and word[0].isdigit()
    return Told(days.granularity, days, year if stated else None, counted_from="" if stated else context.anchor)


def _share(whole: Days, found: Match) -> Days | None:
    """So many days, weeks or months of a month or a year, counted from its beginning or its end."""
    unit, from_end = found["u"].rstrip("s"), found["nth"] in ("last", "final")
    count = numerals.read(found["n"], 0) if found["n"] else None
    many, index = int(count.value) if count else 1, 0 if from_end else _NTH[found["nth"]] - 1
    if whole.first is None or whole.last is None or (count and index):
        return None
    if unit == "weekend":
        return _weekend_of(whole.first, whole.last, -1 if from_end else index)
    if unit == "month":
        months_ = (13 - many, 12) if from_end else (index + 1, index + many)
        fits = whole.granularity == "year" and 1 <= months_[0] <= months_[1] <= 12
        return calendar.months(whole.first.year, *months_) if fits else None
    length = many * (7 if unit == "week" else 1)
    first = calendar.shifted(whole.last, 1 - length) if from_end else calendar.shifted(whole.first, index * length)
    last = calendar.shifted(first, length - 1)
    # The fourth week of a month reaches to its end.
    return Days(max(first, whole.first), min(last, whole.last), "week" if unit == "week" else "day")


def _weekend_of(first: date, last: date, index: int) -> Days | None:
    saturdays = [
        when for offset in range((last - first).days + 1) if (when := calendar.shifted(first, offset)).weekday() == 5
    ]
    if index >= len(saturdays):
        return None
    return Days(saturdays[index], calendar.shifted(saturdays[index], 1), "week")


_FEASTS = {"christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "halloween": (10, 31)}
_FEASTS |= {"valentines day": (2, 14), "new years day": (1, 1), "new years eve": (12, 31)}


def feast(context: Context, found: Match) -> Told | None:
    """Read "Christmas Day", "New Year's Eve 2022": feasts that fall on one day each year."""
    name = " ".join(found["feast"].replace("'", "").replace("’", "").split()).replace("year ", "years ")
    month, day = _FEASTS[name]
    year = year_of(context, found["y"])
    if found["y"]:
        when = None if year is None else calendar.valid(year, month, day)
    else:
        when = nearest_day(context, month, day, None, context.way(found.start(), found.end()))
    days = None if when is None else calendar.day(when)
    stated = bool(found["y"]) and found["y"][0].isdigit()
    return Told("day", days, year if stated else None, month, day, counted_from="" if stated else context.anchor)
