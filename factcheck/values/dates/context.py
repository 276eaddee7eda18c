"""What a date is read against: the day of publication, the tense of the sentence, the dates told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.models.value import Granularity
from factcheck.values.dates import calendar, edtf, tense
from factcheck.values.dates.calendar import Days

_LEAD = re.compile(r"(?<![^\W_])(between|from)[ \u00a0\n](?:the[ \u00a0\n])?$")
_SOON = 120
"""Days within which a day to come is meant where no word tells the tense."""
_FRESH = 14
"""Days back within which a date without a year is that of the news."""
_NEAR_FUTURE = 2
"""A day so close after publication is taken as told ahead of time, not as last year's."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of one date say, resolved as far as possible.

    ``days`` are those that the words name; ``allowed`` are those that they leave room for, where these are others
    ("two years ago" names a year and allows some months around it).
    """

    granularity: Granularity
    days: Days | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False
    counted_from: str = ""
    allowed: Days | None = None


@dataclass(slots=True)
class Context:
    """The text that is read, in both forms, the moment it was published, the days told so far and the last date."""

    text: str
    folded: str
    published: Days | None = None
    told: list[date] = field(default_factory=list)
    stretch: Days | None = None

    @property
    def today(self) -> date | None:
        """The day of publication, where it is known to the day."""
        known = self.published
        if known is None or known.first is None or known.first != known.last:
            return None
        return known.first

    def base(self, unit: str) -> date | None:
        """A day of the date told last, where that is fine enough to count so many days, months or years from it."""
        last = self.stretch
        if unit in ("year", "month") and last is not None and last.first is not None and last.last is not None:
            if last.first.year != last.last.year or (unit == "month" and last.first.month != last.last.month):
                return None
            return last.first
        return self.told[-1] if self.told else None

    def base_words(self, unit: str) -> str:
        """The date told last as EDTF, for showing how another was counted from it."""
        if unit in ("year", "month") and self.stretch is not None:
            return edtf.write(self.stretch) or ""
        return self.told[-1].isoformat() if self.told else ""

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
        return "" if self.published is None else edtf.write(self.published) or ""

    def lead(self, start: int) -> tuple[str, int]:
        """Return "between" or "from" where it opens a stretch told at ``start``, and where it stands."""
        window = max(0, start - 14)
        found = _LEAD.search(self.folded, window, start)
        return ("", start) if found is None else (found[1], found.start())

    def ahead(self, start: int, end: int) -> bool:
        """Whether the clause around a date speaks of the future."""
        return self.way(start, end) == "ahead"

    def way(self, start: int, end: int) -> tense.Way:
        """Whether the clause around a date tells of the future ("ahead"), the past ("back"), or does not say."""
        return tense.way(self.folded, start, end)


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


def nearest_day(context: Context, month: int, day: int, weekday: int | None, way: tense.Way) -> date | None:
    """Return the day of this month and number that is meant: the last one, or the next one where that is ahead.

    Where nothing tells the tense ("the runoff on May 7"), a day soon to come is more likely than one ten months ago.
    """
    latest = context.latest
    if latest is None:
        return None
    years = sorted(range(max(1, latest.year - 8), min(9999, latest.year + 8)), key=lambda y: abs(y - latest.year))
    days = [when for number in years if (when := calendar.valid(number, month, day)) is not None]
    if weekday is not None:
        fitting = [when for when in days if when.weekday() == weekday and abs(when.year - latest.year) <= 1]
        # A slip in the weekday is likelier than a report of a day last year.
        if any(0 <= (latest - when).days <= _FRESH for when in days):
            fitting = [when for when in fitting if abs((latest - when).days) <= _FRESH]
        if fitting:
            return min(fitting, key=lambda when: abs(when - latest))
    first = context.published.first if context.published and context.published.first else latest
    if way == "ahead":
        return min((when for when in days if when >= first), default=None)
    soon = _NEAR_FUTURE if way == "back" else _SOON
    past = [when for when in days if when <= calendar.shifted(latest, soon)]
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
