"""Whether two dates leave no day on which one and the same event can have been, however they were counted."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from factcheck.models.value import DateMention
from factcheck.values.dates import edtf
from factcheck.values.dates.comparison import compare
from factcheck.values.dates.reading import find

LATER = 45
"""Days after which a date that is counted from the day of publication ("on Tuesday") tells of something else: when
two texts appear so far apart, what is "this week" in both are two events."""
TIME_ZONE = 1
"""Days by which two texts may differ that count "today" from where they were written."""
_JOINED = re.compile(r"\b(?:and|to|until|till|through|up to)\b|\w ?[–—/] ?\w|\d ?[-‑] ?\d", re.IGNORECASE)
BLUR = 7
"""Days by which the ends of "early May" and "the last days of May" are uncertain."""
_BLURRED = re.compile(
    r"\b(?:early|late|mid|middle|beginning|start|end|half|around|about|(?:first|last) (?:\w+ )?(?:days|weeks))\b",
    re.IGNORECASE,
)
BOTH, _ANY_YEAR = 2, 2001
_FINE = ("minute", "day", "month")


def excludes(mine: DateMention, theirs: DateMention, my_bound: str = "", their_bound: str = "") -> bool:
    """Whether the days of two dates cannot meet, even when they were counted in two time zones.

    The bounds are those that ``bound`` tells of the two. Two stretches with both their ends exclude each other as soon
    as one of the ends is another, and so do two dates that both only bound what they tell, on the same side. Days
    without a year are held to be of the other date's year.
    """
    if my_bound != their_bound or (not my_bound and (is_open(mine) or is_open(theirs))):
        return False
    one, other = closed(mine, theirs), closed(theirs, mine)
    slack = BLUR if _BLURRED.search(f"{mine.text} {theirs.text}") else 0
    if is_stretch(one) and is_stretch(other) and not slack:
        return ends(one, other) < BOTH
    if compare(one, other) != "incompatible" or _on_its_weekday(one, other) or _on_its_weekday(other, one):
        return False
    if not (one.edtf and other.edtf):
        return True
    apart = days_apart(one, other)
    if (one.relative or other.relative) and apart > LATER:
        return _other_weekday(one, other)
    return apart > max(slack, TIME_ZONE) or not (slack or _counted_from_today(one) or _counted_from_today(other))


def closed(mention: DateMention, beside: DateMention) -> DateMention:
    """A date without what bounds it, and in the year of the one that it is set beside where neither names any."""
    if mention.earliest and mention.latest:
        return mention
    year = str(beside.year or (beside.earliest or beside.latest or date(_ANY_YEAR, 1, 1)).year)
    return _alone(mention.text, mention.edtf, year) or mention


@lru_cache(maxsize=4096)
def _alone(text: str, written: str | None, year: str) -> DateMention | None:
    """What the words of a date say by themselves; one that counts from the day of publication stays open."""
    if written is not None:
        days = edtf.read(written)
        found = next(iter(find(text)), None)
        if days is None or found is None:
            return None
        return found.model_copy(update={"edtf": written, "earliest": days.first, "latest": days.last})
    plain = next(iter(find(text)), None)
    in_year = next(iter(find(f"{text} {year}")), None) if plain and not plain.relative else None
    return plain if in_year is None or in_year.earliest is None else in_year


def is_open(mention: DateMention) -> bool:
    """Whether a date only says from when on, or until when."""
    return (mention.earliest is None) != (mention.latest is None)


def is_stretch(mention: DateMention) -> bool:
    """Whether a date tells of a stretch by both its ends: "from 3 to 9 May"."""
    return (
        mention.earliest is not None
        and mention.latest is not None
        and mention.earliest < mention.latest
        and mention.granularity in _FINE
        and _JOINED.search(mention.text) is not None
    )


def ends(mine: DateMention, theirs: DateMention) -> int:
    """How many of the two ends (0 to 2) two stretches share, to a day."""
    pairs = ((mine.earliest, theirs.earliest), (mine.latest, theirs.latest))
    return sum(one is not None and other is not None and abs((one - other).days) <= TIME_ZONE for one, other in pairs)


def days_apart(one: DateMention, other: DateMention) -> int:
    """Days between two dates at the least; 0 where they meet or are not known."""
    return max(_days(one.latest, other.earliest), _days(other.latest, one.earliest), 0)


def _days(one: date | None, later: date | None) -> int:
    return (later - one).days if one and later else 0


def bare_weekday(mention: DateMention) -> bool:
    """Whether a date only names a day of the week."""
    return mention.weekday is not None and mention.day is None


def _counted_from_today(mention: DateMention) -> bool:
    return mention.relative and mention.weekday is None


def _weekday(mention: DateMention) -> int | None:
    if mention.weekday is not None:
        return mention.weekday
    single = mention.earliest is not None and mention.earliest == mention.latest
    return mention.earliest.weekday() if single and mention.earliest else None


def _on_its_weekday(one: DateMention, other: DateMention) -> bool:
    """Whether a day falls on the weekday that the other text names: only the week was counted otherwise."""
    return bare_weekday(one) and not bare_weekday(other) and _weekday(other) == one.weekday


def _other_weekday(one: DateMention, other: DateMention) -> bool:
    """Whether one only names a weekday and the other's day is on another: then it matters not which week was meant."""
    days = _weekday(one), _weekday(other)
    return (bare_weekday(one) or bare_weekday(other)) and None not in days and days[0] != days[1]
