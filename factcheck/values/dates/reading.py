"""Where dates stand in a text, and how each of their forms is read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from factcheck.models.span import Span
from factcheck.models.value import DateMention
from factcheck.values import identifiers
from factcheck.values.dates import edtf, named, periods, relative, weekdays
from factcheck.values.dates.calendar import Days
from factcheck.values.dates.context import Context, Told
from factcheck.values.dates.patterns import ANY, DETAIL, QUICK
from factcheck.values.lists import table
from factcheck.values.numerals import folded

Reader = Callable[[Context, "re.Match[str]"], Told | None]
_READERS: dict[str, Reader] = {
    name: next(getattr(shelf, name) for shelf in (named, periods, relative, weekdays) if hasattr(shelf, name))
    for name in DETAIL
}
_ORDER = tuple(DETAIL)
_LEFT = 28
_LONGEST_BOUND = 5
_JOINTS = frozenset({"and", "to", "until", "till", "through", "up to"})
_WORD = re.compile(r"[a-z]+(?=[ \u00a0\n])")
_WORD_END = re.compile(r"[^\W_]*")


def find(text: str, published: str | None = None, labels: Sequence[Span] | None = None) -> tuple[DateMention, ...]:
    """Dates in ``text``, in order, none overlapping another.

    ``published`` is the EDTF date of the text; without it relative dates stay open. ``labels`` are the text's
    identifiers, for callers that have read these already.
    """
    context = Context(text, folded(text), edtf.read(published) if published else None)
    mentions: list[DateMention] = []
    for start, end, told in _told(context, labels):
        mention = _mention(context, start, end, told)
        mentions.append(mention)
        if told.days is not None:
            context.stretch = told.days
            if told.days.first is not None and told.days.first == told.days.last:
                context.told.append(told.days.first)
    return tuple(_joined(context, mentions)) if len(mentions) > 1 else tuple(mentions)


def _joined(context: Context, mentions: list[DateMention]) -> Iterator[DateMention]:
    """Yield the dates, two that bound one stretch as one: "from Sunday night until the end of the month"."""
    held: DateMention | None = None
    for mention in mentions:
        if held is not None and _bounds_with(context, held, mention):
            yield _stretch(context, held, mention)
            held = None
            continue
        if held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _bounds_with(context: Context, one: DateMention, other: DateMention) -> bool:
    joint = context.folded[one.span.end : other.span.start].strip(", \n\u00a0")
    if one.edtf is None or other.edtf is None or joint not in _JOINTS:
        return False
    lead = context.lead(one.span.start)[0]
    return lead == ("between" if joint == "and" else "from")


def _stretch(context: Context, one: DateMention, other: DateMention) -> DateMention:
    """One date that reaches from the first to the end of the other; two that run back stay open."""
    ends = [edtf.read(end.edtf) for end in (one, other) if end.edtf]
    first, last = (ends[0].first, ends[1].last) if all(ends) else (None, None)  # type: ignore[union-attr]  # all are read
    days = Days(first, last) if first and last and first <= last else None
    span = Span(start=one.span.start, end=other.span.end)
    text = span.of(context.text)
    written = None if days is None else edtf.write(days)
    working = f"{' '.join(text.split())}, counted from {context.anchor}, is {written}"
    told_relative = bool(one.working or other.working) and written is not None
    return DateMention(
        span=span,
        text=text,
        granularity=other.granularity,
        edtf=written,
        earliest=None if days is None else days.first,
        latest=None if days is None else days.last,
        year=one.year if one.year == other.year else None,
        month=one.month if one.month == other.month and one.year == other.year else None,
        relative=one.relative or other.relative,
        working=working if told_relative else "",
    )


def stretches(text: str, labels: Sequence[Span] | None = None) -> Iterator[tuple[int, int]]:
    """Where the dates of ``text`` stand, without working out what they are."""
    for start, end, _ in _told(Context(text, folded(text)), labels):
        yield start, end


def parse_edtf(text: str) -> DateMention | None:
    """Return the date of a metadata field or an option; ``None`` when it is not EDTF level 0-1."""
    days = edtf.read(text)
    if days is None:
        return None
    single = days.first if days.first == days.last else None
    one_year = days.first is not None and days.last is not None and days.first.year == days.last.year
    one_month = one_year and days.first is not None and days.last is not None and days.first.month == days.last.month
    return DateMention(
        span=Span(start=0, end=len(text)),
        text=text,
        granularity=days.granularity,
        edtf=edtf.write(days),
        earliest=days.first,
        latest=days.last,
        year=days.first.year if one_year and days.first else None,
        month=days.first.month if one_month and days.first else None,
        day=single.day if single else None,
    )


def _told(context: Context, labels: Sequence[Span] | None) -> Iterator[tuple[int, int, Told]]:
    if QUICK.search(context.folded) is None:
        return
    spans = identifiers.find(context.text) if labels is None else labels
    ends = [span.end for span in spans]
    at = 0
    while (found := ANY.search(context.folded, at)) is not None:
        start = found.start()
        read = None if _is_verb(context, found) else _read(context, found, spans, ends)
        if read is None:
            at = _WORD_END.match(context.folded, start + 1).end()  # type: ignore[union-attr]  # matches even nothing
            continue
        end, told = read
        yield start, end, told
        at = end


def _is_verb(context: Context, found: re.Match[str]) -> bool:
    """Whether a "may" or "march" that stands alone has no capital; most have none, so this is asked first."""
    return found.group() in ("may", "march") and not context.text[found.start()].isupper()


def _read(
    context: Context, found: re.Match[str], labels: Sequence[Span], ends: Sequence[int]
) -> tuple[int, Told] | None:
    """Return the first form that reads a date at this place, and where it ends."""
    first = _ORDER.index(found.lastgroup or _ORDER[0])
    for name in _ORDER[first:]:
        match = DETAIL[name].match(context.folded, found.start())
        if match is None:
            continue
        index = bisect_right(ends, match.start())
        if index < len(labels) and labels[index].start < match.end():
            continue
        told = _READERS[name](context, match)
        if told is not None:
            # The dot behind "Sept." is read with the month; where it ends the date, it ends the sentence too.
            return match.end() - match.group().endswith("."), told
    return None


@cache
def _bounds() -> dict[str, str]:
    return {words: kind for words, (kind,) in table("date_bounds").items()}


@lru_cache(maxsize=8192)
def bound(text: str, start: int) -> str:
    """What a word before the date at ``start`` leaves open: "from" an early side, "until" a late one, or nothing."""
    return _opening(Context(text, folded(text)), start)


def _opening(context: Context, start: int) -> str:
    """Return what a word before the date does to it: "from" and "until" leave one side of it open."""
    left = context.folded[max(0, start - _LEFT) : start]
    if not left[-1:].isspace():
        return ""
    for first in list(_WORD.finditer(left))[-_LONGEST_BOUND:]:
        phrase = " ".join(left[first.start() :].split())
        for candidate in (phrase, phrase.removesuffix(" the"), phrase.removesuffix(" at least")):
            kind = _bounds().get(candidate, "plain")
            if kind != "plain":
                return kind
    return ""


def _mention(context: Context, start: int, end: int, told: Told) -> DateMention:
    kind = _opening(context, start)
    text = context.text[start:end]
    half_open = kind in ("from", "until")
    named, days = told.days, told.allowed or told.days
    if days is not None and half_open:
        days = Days(days.first if kind == "from" else None, days.last if kind == "until" else None, days.granularity)
    written = None if named is None else edtf.write(named)
    working = ""
    if told.counted_from and written is not None:
        working = f"{' '.join(text.split())}, counted from {told.counted_from}, is {written}"
    # "Before Thursday" in an undated text says of no event that it was on a Thursday.
    named_parts = days is not None or not half_open
    return DateMention(
        span=Span(start=start, end=end),
        text=text,
        granularity=told.granularity,
        edtf=written,
        earliest=None if days is None else days.first,
        latest=None if days is None else days.last,
        year=told.year if named_parts else None,
        month=told.month if named_parts else None,
        day=told.day if named_parts else None,
        weekday=told.weekday if named_parts else None,
        relative=told.relative,
        working=working,
    )
