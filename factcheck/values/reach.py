"""What a text calls the first, the largest or the only one, and within which limits.

"The first attack ever", "the first that the firm has seen", "no attack had ever" and "it had never before seen" all
say that something is the first; what differs is how far that reaches: what somebody knows, a place, a time.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from factcheck.models.span import Span
from factcheck.models.value import Reading, ScopeMark
from factcheck.values.clauses import parts
from factcheck.values.phrases import words_under
from factcheck.values.words import WORD, kin, stem

Dimension = Literal["known", "place", "time", "kind"]

_SEEN = (
    r"(?:seen|observed|found|encountered|known|recorded|witnessed|identified|detected|heard"
    r"|documented|reported|experienced)"
)
_HAS = r"(?:\b(?:has|have|had)|['’](?:ve|d|s))"
_LATER = r"(?=[^.;]{0,120}\b(?:before|previously|until\s+now)\b)"
_FRESH = re.compile(
    rf"{_HAS}\s*,?\s+(?:(?:never|ever|yet|before|previously|for\s+the\s+first\s+time)\s*,?\s*){{1,4}}{_SEEN}\b"
    rf"|(?:{_HAS}\s+not|\bha(?:s|d|ve)n['’]t)\s+(?:yet\s+|ever\s+)?{_SEEN}\b{_LATER}"
    rf"|\b[Nn]ever\s+before\s+(?:has|have|had)\s+(?:[\w’'-]{{1,40}}\s+){{1,4}}{_SEEN}\b"
)
_NONE_EVER = re.compile(
    r"\b[Nn]o\s+(?:[\w’'-]{1,40}\s+){1,7}(?:has|have|had)\s+ever\b|\b(?:has|have|had)\s+never\b(?=[^.;]{1,90}\b(?:before|until)\b)"
)
_HINT = re.compile(r"(?:\b[Nn]ever|\b[Nn]ot?|n['’]t|first time)\b")
_KNOWLEDGE = re.compile(r"\bto\s+(?:the\s+|its\s+|his\s+|her\s+|our\s+|my\s+)?(?:[\w’'-]{1,40}\s+)?knowledge\b")
_OPENING_PLACE = re.compile(r"\W{0,3}(?P<place>In\s+(?:the\s+)?[A-Z][\w’'-]{0,30}(?:\s+[A-Z][\w’'-]{0,30}){0,3}),")
_AMONG = ("one of", "among", "some of")
_NEAR = 4
"""Words before and after a superlative that say what it is said of."""


class Limit(NamedTuple):
    """A stretch that narrows a superlative, and in what: what is known, a place, a time, a kind."""

    dimension: Dimension
    span: Span


class Reach(NamedTuple):
    """Something called the first, the largest, the only one.

    ``of`` is the stem of the property ("first", "largest", "onli"), ``near`` holds the stems of the words beside it,
    ``after`` those of the first two behind it: the thing itself, where it is not a time.
    ``among``: there are others as great; ``rank``: "second", for the second-largest. ``wide``: "ever", "in history".
    """

    of: str
    span: Span
    near: frozenset[str]
    after: frozenset[str]
    limits: tuple[Limit, ...]
    among: bool = False
    rank: str = ""
    wide: bool = False


def find(reading: Reading) -> tuple[Reach, ...]:
    """Return what the text calls the first, the largest or the only one, in order."""
    found = [_reach(reading, mark) for mark in reading.scopes if _is_superlative(mark, reading.text)]
    if not found and _HINT.search(reading.text):
        spans = [
            Span(start=match.start(), end=match.end())
            for match in (*_FRESH.finditer(reading.text), *_NONE_EVER.finditer(reading.text))
        ]
        found = [_first(reading, span) for span in spans[:1] if _tells_first(span.of(reading.text))]
    return tuple(found)


def dimensions(text: str) -> frozenset[str]:
    """In what a stretch of text sets limits, by its words."""
    words = {match.group().casefold().replace("’", "'") for match in WORD.finditer(text)}
    return frozenset(kind for kind in ("known", "place", "time") if words & words_under("reach_words", kind))


def same_property(mine: Reach, theirs: Reach) -> bool:
    """Whether two superlatives are of one property: "first" and "never before", "largest" and "biggest"."""
    return mine.of == theirs.of or theirs.of in kin(mine.of)


def _is_superlative(mark: ScopeMark, text: str) -> bool:
    if mark.kind == "superlative":
        return True
    only = mark.kind == "universal" and mark.text.casefold().split()[-1] in ("only", "sole")
    return only and text[: mark.span.start].casefold().rstrip().endswith((" the", "the", " its", " their"))


def _tells_first(words: str) -> bool:
    folded = words.casefold()
    return any(word in folded for word in ("never", "not", "first", "no "))


def _reach(reading: Reading, mark: ScopeMark) -> Reach:
    words = [word.casefold() for word in WORD.findall(mark.text)]
    joined = " ".join(words)
    rank = next((word for word in words if word in words_under("little_words", "rank")), "")
    limits = [*_attached(reading, mark), *_own(reading, mark)]
    before, after = _beside(reading, mark.span)
    return Reach(
        of="first" if words[0] in ("first", "never", "unprecedented") else stem(words[-1]),
        span=mark.span,
        near=frozenset(before + after),
        after=frozenset() if {"time", "before"}.intersection(words) else frozenset(after[:2]),
        limits=tuple(sorted(limits, key=lambda limit: limit.span.start)),
        among=joined.startswith(_AMONG),
        rank=rank,
        wide=any(one.kind == "widen" for one in reading.scopes),
    )


def _first(reading: Reading, span: Span) -> Reach:
    fresh = _FRESH.match(reading.text, span.start)
    limits = (Limit("known", span),) if fresh else ()
    before, after = _beside(reading, span)
    within = [] if fresh else [word.stem for word in reading.words if span.contains(word.span)]
    return Reach("first", span, frozenset(before + within + after), frozenset(within), limits, wide=not fresh)


def _attached(reading: Reading, mark: ScopeMark) -> list[Limit]:
    found = []
    for limit in reading.scopes:
        dimension = _dimension(limit.text) if limit.kind == "limit" else None
        if dimension and _binds(reading.text, mark.span, limit.span):
            found.append(Limit(dimension, limit.span))
    return found


def _own(reading: Reading, mark: ScopeMark) -> list[Limit]:
    """Limits that stand in the superlative itself ("first known") or in what somebody has never before seen."""
    found = [Limit("known", mark.span)] if "known" in mark.text.casefold() else []
    opening = _OPENING_PLACE.match(reading.text)
    if opening and opening.end() <= mark.span.start:
        place = Span(start=opening.start("place"), end=opening.end("place"))
        dated = any(date.span.overlaps(place) for date in reading.dates)
        found += [] if dated else [Limit("place", place)]
    for match in (*_FRESH.finditer(reading.text), *_KNOWLEDGE.finditer(reading.text)):
        span = Span(start=match.start(), end=match.end())
        if span.contains(mark.span) or 0 <= span.start - mark.span.end <= 40:
            found.append(Limit("known", span))
    after = re.match(rf"\s+{_SEEN}\b", reading.text[mark.span.end : mark.span.end + 24])
    if after and mark.text.casefold().startswith("never") and not found:
        found.append(Limit("known", Span(start=mark.span.start, end=mark.span.end + after.end())))
    return found


def _dimension(words: str) -> Dimension | None:
    folded = words.casefold()
    if folded in ("of its kind", "of their kind"):
        return "kind"
    told = dimensions(folded)
    if "time" in told or re.search(r"\b(?:19|20)\d\d\b", folded):
        return "time"
    if "known" in told:
        return "known"
    return "place"


def _binds(text: str, mark: Span, limit: Span) -> bool:
    """Whether a limit behind a superlative narrows it: nothing ends the phrase in between."""
    if limit.start < mark.end:
        return mark.start <= limit.start
    between = text[mark.end : limit.start]
    if "," in between or ";" in between:
        return False
    words = [part for part in parts(text) if mark.end <= part.start < limit.start]
    if any(part.word in ("time", "that", "which", "who") for part in words):
        return True
    verbs = [at for at, part in enumerate(words) if part.role in ("verb", "be", "say")]
    return all(at > 0 and words[at - 1].word in ("to", "been", "be") for at in verbs)


def _beside(reading: Reading, span: Span) -> tuple[list[str], list[str]]:
    """Stems of the telling words before and after a superlative, the nearest first."""
    idle = words_under("reach_words", "idle") | words_under("reach_words", "known")
    taken = [mark.span for mark in reading.scopes if mark.kind in ("limit", "widen", "superlative")]
    told = [
        word
        for word in reading.words
        if not any(one.overlaps(word.span) for one in (span, *taken))
        and word.span.of(reading.text).casefold() not in idle
    ]
    before = [word.stem for word in told if word.span.end <= span.start][-_NEAR:]
    after = [word.stem for word in told if word.span.start >= span.end][:_NEAR]
    return before[::-1], after
