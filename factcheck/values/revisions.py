"""Figures that a sentence itself says are out of date: "the toll rose from six to eight", "first put at 50, now 62"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.models.value import Quantity, Reading
from factcheck.values import dates, quantities
from factcheck.values.phrases import words_under
from factcheck.values.words import kin

_BEFORE, _AFTER = 90, 60
"""Characters before and behind a figure in which a sentence says that it is an old one."""


class Revision(NamedTuple):
    """An old figure and the one that took its place; ``wrong``: the old one is said never to have been right."""

    old: Quantity
    new: Quantity
    wrong: bool


def find(reading: Reading) -> tuple[Revision, ...]:
    """Figures of a sentence that it replaces by others, in its order."""
    if len(reading.quantities) < 2 or not _may_revise(reading.text):
        return ()
    old = [_of_nothing(one) for one in reading.quantities if _is_old(one, reading.text)]
    pairs = ((one, _replacing(one, old, reading)) for one in old)
    return tuple(Revision(one, new, _is_wrong(one, reading.text)) for one, new in pairs if new is not None)


def _is_old(quantity: Quantity, text: str) -> bool:
    """Whether what stands before or behind a figure says that it was told earlier, or has changed since."""
    before = text[max(0, quantity.span.start - _BEFORE) : quantity.span.start].casefold()
    if _patterns()["from"].search(before) or _patterns()["first"].search(before) or _patterns()["count"].search(before):
        return True
    return _patterns()["behind"].match(text[quantity.span.end : quantity.span.end + _AFTER].casefold()) is not None


def _of_nothing(quantity: Quantity) -> Quantity:
    """The figure without a "counted" word that only says when it was told: "the 50,000 first reported"."""
    first = words_under("revision_words", "first") | words_under("revision_words", "replaced")
    behind = quantity.counted_text.casefold().split(" ", 1)[0]
    return quantity.model_copy(update={"counted": (), "counted_text": ""}) if behind in first else quantity


def _replacing(quantity: Quantity, old: list[Quantity], reading: Reading) -> Quantity | None:
    """The nearest figure of the same kind that is no old one and cannot be the same."""
    told_before = {one.span for one in old}
    rivals = [
        other
        for other in reading.quantities
        if other.span not in told_before
        and quantities.compare(quantity, other) == "incompatible"
        and _alike(quantity, other)
    ]
    return min(rivals, key=lambda other: abs(other.span.start - quantity.span.start), default=None)


def _alike(one: Quantity, other: Quantity) -> bool:
    return not one.counted or not other.counted or not kin(one.counted[0]).isdisjoint(kin(other.counted[0]))


def _is_wrong(quantity: Quantity, text: str) -> bool:
    before = text[max(0, quantity.span.start - _BEFORE) : quantity.span.start].casefold()
    behind = text[quantity.span.end : quantity.span.end + _AFTER].casefold()
    if _patterns()["not"].search(before):
        return True
    return any(_patterns()["wrong"].search(side) is not None for side in (before, behind))


@lru_cache(maxsize=4096)
def _may_revise(text: str) -> bool:
    return _patterns()["any"].search(text.casefold()) is not None


def is_newer(text: str) -> bool:
    """Whether a sentence says that its figure took another's place: "has risen to", "now", "revised"."""
    return _patterns()["newer"].search(text.casefold()) is not None


def is_moved(text: str) -> bool:
    """Whether a sentence says that a day was put in another's place: "postponed to"."""
    return _patterns()["moved"].search(text.casefold()) is not None


def is_past(text: str) -> bool:
    """Whether a sentence tells its figure as one of an earlier time: "initially", "as of", "had been"."""
    return _patterns()["past"].search(text.casefold()) is not None


def is_after(one: str | None, other: str | None) -> bool | None:
    """Whether a day (EDTF) is another or comes after it; ``None`` where that cannot be told.

    A stretch comes after a day when all of it does.
    """
    first, second = (None if text is None else dates.parse_edtf(text) for text in (one, other))
    if first is None or second is None or first.earliest is None or second.earliest is None:
        return None
    if first.earliest >= (second.latest or second.earliest):
        return True
    return False if (first.latest or first.earliest) < second.earliest else None


def _begins(kind: str) -> str:
    """Pattern for a word that begins like one of a list."""
    words = "|".join(map(re.escape, sorted(words_under("revision_words", kind))))
    return rf"\b(?:{words})\w{{0,6}}\b"


def _whole(kind: str) -> str:
    words = "|".join(map(re.escape, sorted(words_under("revision_words", kind))))
    return rf"\b(?:{words})\b"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    change, first, told = _begins("change"), _whole("first"), _begins("told")
    count = rf"{_whole('replaced')}(?: [\w-]{{1,20}}){{0,2}} {_whole('figure')}"
    found = {
        "first": rf"{first}(?: [\w-]{{1,20}}){{0,2}} {told}[^.;:,]{{0,45}}$",
        "count": rf"{count}[^.;:,]{{0,40}}$",
        "behind": rf"(?: [\w-]{{1,20}}){{0,3}},? (?:as |that |which |had |was |were |been ){{0,3}}{first} {told}",
        "any": rf"\bfrom\b|{first}|{_whole('replaced')}",
        "wrong": _begins("wrong"),
        "not": r"\b(?:not|instead of|rather than)(?: the)? $",
        "newer": _begins("newer"),
        "moved": _begins("moved"),
        "past": _whole("past"),
    }
    found["from"] = (
        rf"{change}[^.;:]{{0,60}}?\bfrom (?:(?:the|an?|about|around|some|nearly|almost|at least|{count} of) ){{0,2}}$"
    )
    return {name: re.compile(pattern) for name, pattern in found.items()}
