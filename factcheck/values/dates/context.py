"""What a date is read against: the day of publication, the tense of the sentence, the dates told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.models.value import Granularity
from factcheck.values.dates import calendar
from factcheck.values.dates.calendar import Days

_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|to be|(?:is|are|was|were) (?:to|due|set|scheduled|expected|slated|planned)|"
    r"due|scheduled|plans? to|planning to|expects? to|upcoming|deadline|going to|begins|starts|takes effect|"
    r"come into force|effective)\b|['’]ll\b"
)
_CLAUSE_END = re.compile(
    r"[.;:!?\n\"“”]"
    r"|\b(?:said|says|told|announced|confirmed|reported|warned|wrote|but|which|who|when|while)\b"
)
_SAID_JUST_BEFORE = re.compile(
    r"(?<!be )(?<!to )\b(?:said|told \w+|announced|confirmed|reported|warned|wrote|revealed|disclosed|"
    r"published|posted|statement|released|tweeted|added|acknowledged|reporters|interview|happened|occurred|late|"
    r"early)(?: [a-z]+)?(?: on)?\s$"
)
_PAST_AHEAD = re.compile(r"[^.;:!?\n]{0,40}?\b(?:was|were|had|said|[a-z]{3,}ed)\b")
_LEAD = re.compile(r"(?<![^\W_])(between|from)[ \u00a0\n](?:the[ \u00a0\n])?$")
_LEFT, _RIGHT = 90, 50
_NEAR_FUTURE = 2
"""A day so close after publication is taken as told ahead of time, not as last year's."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of one date say, resolved as far as possible."""

    granularity: Granularity
    days: Days | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False
    counted_from: str = ""


@dataclass(slots=True)
class Context:
    """The text that is read, in both forms, the moment it was published, and the days told so far."""

    text: str
    folded: str
    published: Days | None = None
    told: list[date] = field(default_factory=list)

    @property
    def today(self) -> date | None:
        """The day of publication, where it is known to the day."""
        known = self.published
        if known is None or known.first is None or known.first != known.last:
            return None
        return known.first

    @property
    def latest(self) -> date | None:
        """The last day on which the text can have been published."""
        return None if self.published is None else self.published.last

    @property
    def this_year(self) -> int | None:
        """The year of publication."""
        known = self.published
        if known is None or known.first is None or known.last is None or known.first.year != known.last.year:
            return None
        return known.first.year

    @property
    def knows_month(self) -> bool:
        """Whether publication is known to the month or better."""
        return self.published is not None and self.published.granularity in ("minute", "day", "month")

    @property
    def anchor(self) -> str:
        """The date of publication as EDTF, for showing how a date was counted."""
        return "" if self.published is None else self.published.edtf or ""

    def lead(self, start: int) -> tuple[str, int]:
        """Return "between" or "from" where it opens a stretch told at ``start``, and where it stands."""
        window = max(0, start - 14)
        found = _LEAD.search(self.folded, window, start)
        return ("", start) if found is None else (found[1], found.start())

    def ahead(self, start: int, end: int) -> bool:
        """Whether the clause around a date speaks of the future."""
        left = self.folded[max(0, start - _LEFT) : start]
        cut = 0
        for found in _CLAUSE_END.finditer(left):
            cut = found.end()
        if _SAID_JUST_BEFORE.search(left):
            return False
        clause = left[cut:]
        if _FUTURE.search(clause):
            return True
        opening = not clause.strip() or clause.strip() in ("on", "by", "from", "starting", "in", "until")
        right = self.folded[end : end + _RIGHT]
        stop = _CLAUSE_END.search(right)
        right = right[: stop.start()] if stop else right
        return opening and _FUTURE.search(right) is not None and _PAST_AHEAD.match(right) is None


def year_of(context: Context, word: str | None) -> int | None:
    """Return the year that "2022", "last year" or "the same year" names."""
    if not word:
        return None
    if word[0].isdigit():
        return int(word)
    if word.startswith("the same"):
        return context.told[-1].year if context.told else None
    if context.this_year is None:
        return None
    return context.this_year + {"l": -1, "t": 0, "n": 1}[word[0]]


def nearest_day(context: Context, month: int, day: int, weekday: int | None, *, ahead: bool) -> date | None:
    """Return the day of this month and number that is meant: the last one, or the next one ``ahead``."""
    latest = context.latest
    if latest is None:
        return None
    years = sorted(range(max(1, latest.year - 8), min(9999, latest.year + 8)), key=lambda y: abs(y - latest.year))
    days = [when for number in years if (when := calendar.valid(number, month, day)) is not None]
    if weekday is not None:
        fitting = [when for when in days if when.weekday() == weekday and abs(when.year - latest.year) <= 1]
        if fitting:
            return min(fitting, key=lambda when: abs(when - latest))
    first = context.published.first if context.published and context.published.first else latest
    if ahead:
        return min((when for when in days if when >= first), default=None)
    past = [when for when in days if when <= calendar.shifted(latest, _NEAR_FUTURE)]
    return max(past, default=None)


def nearest_month(context: Context, month: int, *, ahead: bool) -> int | None:
    """Return the year of the month that a text published then means."""
    latest = context.latest
    if latest is None:
        return None
    if ahead:
        return latest.year if month >= latest.month else latest.year + 1
    return latest.year if month <= latest.month else latest.year - 1


def hull(parts: Sequence[Days | None], granularity: Granularity) -> Days | None:
    """Join stretches from the first to the end of the last; ``None`` when one is unknown or they run back."""
    first, last = parts[0], parts[-1]
    if first is None or last is None or first.first is None or last.last is None or last.last < first.first:
        return None
    return Days(first.first, last.last, granularity)
