"""Whether two dates can both be true of the same event."""

from __future__ import annotations

from datetime import date
from typing import Literal

from factcheck.models.value import DateMention
from factcheck.values.dates.calendar import matches, shifted

Comparison = Literal["same", "compatible", "incompatible", "incomparable"]
_LONG = 400
"""A stretch of so many days holds every month, day and weekday."""


def compare(a: DateMention, b: DateMention) -> Comparison:
    """Set two dates side by side.

    ``same``: the same days · ``compatible``: they share a day (one holds or overlaps the other) ·
    ``incompatible``: no day in common · ``incomparable``: one of them cannot be resolved and names nothing
    that the other names. A date without its year is compared by the month, day and weekday that it names.
    """
    if _resolved(a) and _resolved(b):
        return _intervals(a, b)
    if _resolved(a):
        return _named_in(b, a)
    if _resolved(b):
        return _named_in(a, b)
    return _named(a, b)


def _resolved(mention: DateMention) -> bool:
    return mention.earliest is not None or mention.latest is not None


def _intervals(a: DateMention, b: DateMention) -> Comparison:
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        return "same"
    first = max(a.earliest or date.min, b.earliest or date.min)
    last = min(a.latest or date.max, b.latest or date.max)
    return "compatible" if first <= last else "incompatible"


def _parts(mention: DateMention) -> tuple[int | None, int | None, int | None, int | None]:
    return mention.year, mention.month, mention.day, mention.weekday


def _named_in(open_: DateMention, resolved: DateMention) -> Comparison:
    """Whether a day with the named parts lies in the resolved stretch."""
    if all(part is None for part in _parts(open_)):
        return "incomparable"
    year, month, day, weekday = _parts(open_)
    first, last = resolved.earliest, resolved.latest
    if year is not None and ((first and first.year > year) or (last and last.year < year)):
        return "incompatible"
    if (month, day, weekday) == (None, None, None):
        return "incomparable" if open_.granularity == "day" else "compatible"
    if first is None or last is None or (last - first).days > _LONG:
        return "compatible"
    for offset in range((last - first).days + 1):
        when = shifted(first, offset)
        if matches(when, month, day, weekday) and (year is None or when.year == year):
            return "same" if first == last and month is not None and day is not None else "compatible"
    return "incompatible"


def _named(a: DateMention, b: DateMention) -> Comparison:
    """Compare two unresolved dates by the parts that both name."""
    shared = [
        (one, other) for one, other in zip(_parts(a), _parts(b), strict=True) if one is not None and other is not None
    ]
    if any(one != other for one, other in shared):
        return "incompatible"
    finer = any(part is not None for part in (a.month, a.day, a.weekday))
    if not shared or (a.granularity == b.granularity == "day" and not finer):
        return "incomparable"
    return "same" if _parts(a) == _parts(b) and a.month and a.day else "compatible"
