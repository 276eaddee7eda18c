"""Days, months and years that are named, with or without the year."""

from __future__ import annotations

import re

from factcheck.models.value import Granularity
from factcheck.values import identifiers
from factcheck.values.dates import calendar, month_names
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.context import Context, Told, nearest_day, nearest_month, year_of
from factcheck.values.dates.patterns import DAY, S, day_number, month_number, weekday_number
from factcheck.values.lists import table
from factcheck.values.words import is_function_word

Match = re.Match[str]
_DAY_AHEAD = re.compile(rf"{S}{DAY}")
_LAST_YEAR = 2060
"""Beyond it a bare number is no year, unless a word says so."""
_SIGNS = "$£€¥₹₩₽₿₺₴₪#"
_PEOPLE = (
    "people|users|customers|employees|victims|patients|students|workers|deaths|households|records|accounts|computers|"
    "devices|servers|companies|members|residents|passengers|soldiers|troops|homes|men|women|children"
)
_MANY_AHEAD = re.compile(rf"[ \u00a0](?:{_PEOPLE})\b")
_COUNTED_AHEAD = re.compile(
    r"[ \u00a0](?:[a-z-]+[ \u00a0])?(?!was|has|is|as|this|its|his|us)[a-z]{3,}s\b(?!['’])"
    r"|[ \u00a0](?:people|men|women|children)\b"
)
_MEASURE_AHEAD = re.compile(
    r"[ \u00a0-]?(?:%|km|kms|kilomet\w+|miles?|met(?:re|er)s?|feet|ft|kg|tonnes?|tons?|[kmgt]b|dollars?|"
    r"euros?|pounds?|bitcoins?|hours?|days|weeks|months|years|mph|hundred|thousand|[mb]illion)\b"
)
_BOUND_BEFORE = re.compile(
    r"(?:more than|fewer than|less than|at least|about|over|nearly|almost|some|approximately|roughly|up to)"
    r"[ \u00a0]$"
)
_YEARS_BEFORE = re.compile(r"[ \u00a0](?:(?:19|20)[0-9]{2}(?:, and|, or|,| and| or|/)[ \u00a0]){1,3}$")
_UPDATE_AHEAD = re.compile(r"[ \u00a0](?:update|edition|release)\b")
_MONTH_BEFORE = re.compile(rf"(?:{'|'.join(month.capitalize() for month in table('months'))})[ \u00a0]$")
_PRODUCT_BEFORE = re.compile(r"(?<![.!?:;] )(?<!^)\b[A-Z][\w]*(?: [0-9.]{1,6})?[ \u00a0]$")
_SENTENCE_ENDS = frozenset('.!?:;"“”•|—–')
_TIME_BEFORE = frozenset(
    {word for name in ("months", "weekdays") for full, (_, *short) in table(name).items() for word in (full, *short)}
    | {
        "early",
        "mid",
        "late",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "fiscal",
        "fy",
        "year",
        "circa",
        "back",
        "christmas",
        "easter",
    }
)
"""Words with a capital after which a year is a date."""
_YEAR_LEAD = re.compile(
    r"(?<![^\W_])(?:in|since|of|by|from|until|till|during|before|after|and|to|or|between|a|an|the|its|his|her|their|our|"
    r"this|that|year|through|around|late|early|mid|summer|spring|winter|autumn|fall|back|for|"
    r"[a-z]+['’]s)[ \u00a0\n(-]$"
)
_CAPITAL_BEFORE = re.compile(r"(?:^|([^\s])\s)\s{0,2}([A-Z][\w&+’'-]*)[ \u00a0]$")
_OCCASION = re.compile(
    r"[ \u00a0](?:conference|summit|event|expo|convention|fair|congress|edition|contest|championships?|competition|"
    r"games|festival|forum|meeting|this|last|next|are|were|will|have|had|products?|software|suites?|servers?|versions?|release)\b"
)
_PARTS = {
    **dict.fromkeys(("early", "beginning", "very beginning", "start"), "early"),
    **dict.fromkeys(("mid", "middle"), "mid"),
    **dict.fromkeys(("late", "end", "very end"), "late"),
    **{"first half": "first", "second half": "second"},
}


def part_of(days: Days, word: str | None) -> tuple[Days, Days | None]:
    """Return the part of a stretch that "early", "mid", "the end of" name, and the days that are still called so."""
    if not word:
        return days, None
    which = _PARTS[" ".join(word.split())]
    return calendar.part(days, which), calendar.around(days, which)


def iso(_context: Context, found: Match) -> Told | None:
    """Read "2023-04-20", "2023-04-20T10:00Z"."""
    when = calendar.valid(int(found["y"]), int(found["m"]), int(found["d"]))
    if when is None:
        return None
    granularity: Granularity = "minute" if found["time"] else "day"
    return Told(granularity, calendar.day(when), when.year, when.month, when.day)


def isomonth(_context: Context, found: Match) -> Told | None:
    """Read "2023-04", but not the years of "2011-12"."""
    year, month = int(found["y"]), int(found["m"])
    if month == year % 100 + 1:
        return None
    return Told("month", calendar.month(year, month), year, month)


def numeric(_context: Context, found: Match) -> Told | None:
    """Read "20/04/2023"; where day and month cannot be told apart, only the year is known."""
    mark, year = found["s1"], int(found["y"])
    if mark != found["s2"] or (len(found["y"]) == 2 and mark != "/" and not _has_noughts(found)):
        return None
    year = year if year > 99 else 2000 + year if year < 70 else 1900 + year
    one, two = int(found["a"]), int(found["b"])
    orders = ((two, one),) if mark == "." else ((two, one), (one, two))
    readings = {when for order in orders if (when := calendar.valid(year, *order)) is not None}
    if not readings or year < 1000:
        return None
    if len(readings) > 1:
        return Told("day", None, year)
    (when,) = readings
    return Told("day", calendar.day(when), year, when.month, when.day)


def _has_noughts(found: Match) -> bool:
    """Whether "03-13-17" is written as only dates are: two digits each, and but one order of day and month."""
    one, two = found["a"], found["b"]
    return len(one) == len(two) == 2 and found["s1"] == "-" and (int(one) > 12) != (int(two) > 12)


def mdy(context: Context, found: Match) -> Told | None:
    """Read "April 20", "Thursday, April 20, 2023"."""
    if not month_names.is_month(context, found, "m"):
        return None
    if found["y"] is None and found["d"].isdigit():
        before = context.folded[max(0, found.start() - 6) : found.start()]
        if before.endswith(("in ", "since ")) and _COUNTED_AHEAD.match(context.text, found.end()):
            return None
    return _one_day(context, found, month_number(found["m"]), day_number(found["d"]))


def dmy(context: Context, found: Match) -> Told | None:
    """Read "20 April", "the 20th of April 2023"."""
    if not month_names.is_month(context, found, "m"):
        return None
    return _one_day(context, found, month_number(found["m"]), day_number(found["d"]))


def _one_day(context: Context, found: Match, month: int, day: int) -> Told | None:
    weekday = weekday_number(found["w"]) if found["w"] else None
    if calendar.valid(2020, month, day) is None:
        return None
    if found["y"] is None:
        if (month, day) == (9, 11) and month_names.is_memorial(context, found.end()):
            return None
        when = nearest_day(context, month, day, weekday, context.way(found.start(), found.end()))
        days = None if when is None else calendar.day(when)
        return Told("day", days, None, month, day, weekday, counted_from=context.anchor)
    year = year_of(context, found["y"])
    when = None if year is None else calendar.valid(year, month, day)
    if when is None and year is not None:
        return None
    relative = not found["y"][0].isdigit()
    days = None if when is None else calendar.day(when)
    return Told(
        "day",
        days,
        None if relative else year,
        month,
        day,
        weekday,
        relative,
        context.anchor if relative else "",
    )


def month(context: Context, found: Match) -> Told | None:
    """Read "in April", "April 2023", "mid-April", "last May"."""
    if not month_names.is_month(context, found, "m") or not context.text[found.start("m")].isupper():
        return None
    if (
        found["y"]
        and _UPDATE_AHEAD.match(context.folded, found.end())
        and _PRODUCT_BEFORE.search(context.text[max(0, found.start() - 24) : found.start()])
    ):
        return None
    qualified = found["y"] or found["part"] or found["which"]
    if (found["part"] or found["which"]) and not found["y"] and _DAY_AHEAD.match(context.folded, found.end()):
        return None
    if not qualified and not month_names.stands_alone(context, found):
        return None
    number = month_number(found["m"])
    if number == 9 and not qualified and month_names.is_memorial(context, found.end()):
        return None
    relative = bool(found["which"]) or bool(found["y"] and not found["y"][0].isdigit())
    year = year_of(context, found["y"]) if found["y"] else _year_of_month(context, found, number)
    days, allowed = (None, None) if year is None else part_of(calendar.month(year, number), found["part"])
    stated = bool(found["y"]) and not relative
    return Told(
        "month",
        days,
        year if stated else None,
        number,
        relative=relative,
        counted_from="" if stated else context.anchor,
        allowed=allowed,
    )


def _year_of_month(context: Context, found: Match, number: int) -> int | None:
    which, latest = found["which"], context.latest
    if latest is None or context.this_year is None:
        return None
    if which == "this":
        return latest.year
    if which in ("last", "past"):
        return latest.year if number < latest.month else latest.year - 1
    return nearest_month(context, number, ahead=which == "next" or context.ahead(found.start(), found.end()))


def year(context: Context, found: Match) -> Told | None:
    """Read "2022", where it is no amount: "$2000" and "2000 people" are."""
    start, end = found.span("y")
    left = context.folded[max(0, start - 20) : start]
    if (left and left[-1] in _SIGNS) or left.endswith(("usd ", "eur ")) or _MEASURE_AHEAD.match(context.folded, end):
        return None
    counted = _COUNTED_AHEAD.match(context.text, end) is not None
    round_or_many = int(found["y"]) % 50 == 0 or _MANY_AHEAD.match(context.folded, end) is not None
    if counted and (_BOUND_BEFORE.search(left) or (round_or_many and not _YEAR_LEAD.search(left))):
        return None
    if _is_in_name(context, start, end):
        return None
    number = int(found["y"])
    if number > _LAST_YEAR and not _YEAR_LEAD.search(left):
        return None
    return Told("year", calendar.year(number), number)


def _is_in_name(context: Context, start: int, end: int) -> bool:
    """Whether a year belongs to a name before it: "at RSA 2017", "the Mobile World Congress 2017"."""
    left = context.text[max(0, start - 34) : start]
    if left.endswith(("Act of ", "Act, ", "Bill of ")):
        return True
    if _MONTH_BEFORE.search(left) and _UPDATE_AHEAD.match(context.folded, end):
        return True
    listed = _YEARS_BEFORE.search(left)
    before = _CAPITAL_BEFORE.search(left if listed is None else left[: listed.start() + 1])
    if before is None:
        return False
    word = before[2]
    begins = before[1] is None or before[1] in _SENTENCE_ENDS
    if word.casefold() in _TIME_BEFORE or is_function_word(word.casefold()) or (begins and not word.isupper()):
        return False
    if _OCCASION.match(context.folded, end) is not None:
        return True
    return identifiers.ends_loosely(context.text, start, end, anywhere=word.isupper() and len(word) > 2)
