"""How far a statement reaches: the first ever, all of them, or only some that somebody has seen."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from factcheck.models.span import Span
from factcheck.models.value import ScopeMark
from factcheck.values.phrases import Match, Phrases, Token, little, rows, tokens, words_under

Kind = Literal["superlative", "universal", "partial", "limit", "widen"]

_SEEN = (
    r"(?:seen|observed|found|encountered|known|recorded|witnessed|tracked|identified|detected|heard\s+of"
    r"|investigated|documented|reported|come\s+across|dealt\s+with|experienced|worked\s+on)"
)
# "(it) has seen", "(we) have ever seen", "we've seen"; whose word stands before is looked up afterwards.
_HAS_SEEN = re.compile(
    r"(?:\b(?:has|have|had)|['’](?:ve|d|s))"
    rf"\s+(?:(?:ever|yet|so\s+far|previously|publicly|personally|itself|directly)\s+){{0,2}}{_SEEN}\b"
)
_SINCE_OR_KNOWN = re.compile(
    r"\b(?:known\s+to\s+(?:the\s+)?[\w’'-]{1,40}|since\s+(?:[A-Z][a-z]{2,8}\s+)?\d{4}\b"
    r"|among\s+(?:the\s+)?[\w’'-]{1,40}(?:\s+[\w’'-]{1,40})?)"
)
_IN_TIME = re.compile(
    r"\bin\s+(?:(?:the|over|more\s+than|nearly|almost|at\s+least|about)\s+){0,3}(?:(?:last|past)\s+)?"
    r"(?:a|\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|several)"
    r"\s+(?:years?|decades?|months?|weeks?|centur(?:y|ies)|generations?)\b"
    r"|\bin\s+(?:19|20)\d\d\b"
)
_CAPITALISED = r"(?:(?:[A-Z]\.){2,4}|[A-Z][\w’'-]{0,30})"
_IN_PLACE = re.compile(
    rf"\b(?:in|on|across|within)\s+(?:the\s+)?(?P<name>{_CAPITALISED})(?:\s+{_CAPITALISED}){{0,3}}(?:\s+history)?"
)
_WORD_BEFORE = re.compile(r"[\w’'-]{1,40}\s{0,3}$")


@cache
def _phrases() -> Phrases[str]:
    return Phrases(rows("scopes"))


def find(text: str) -> tuple[ScopeMark, ...]:
    """Return the words of ``text`` that say how far it reaches, in order.

    Limits ("it has seen", "in the US") are told only where there is something that they can narrow.
    """
    line = tokens(text)
    marks = []
    for match in _phrases().find(text):
        marks += _marks(text, line, match)
    if not any(mark.kind in ("superlative", "universal") for mark in marks):
        return tuple(mark for mark in marks if mark.kind != "limit")
    return _untangled([*marks, *_limits(text)])


def _limits(text: str) -> list[ScopeMark]:
    """Stretches that can narrow a superlative: who has seen it, where, since when."""
    found = []
    for seen in _HAS_SEEN.finditer(text):
        before = _WORD_BEFORE.search(text, max(seen.start() - 44, 0), seen.start())
        if before:
            found.append(_mark(text, before.start(), seen.end(), "limit"))
    for pattern in (_SINCE_OR_KNOWN, _IN_TIME):
        found += [_mark(text, m.start(), m.end(), "limit") for m in pattern.finditer(text)]
    places = (m for m in _IN_PLACE.finditer(text) if m.group("name").casefold() not in _no_places())
    return found + [_mark(text, m.start(), m.end(), "limit") for m in places]


def _no_places() -> frozenset[str]:
    return words_under("calendar", "calendar") | {"earth", "world"}


def _marks(text: str, line: tuple[Token, ...], match: Match[str]) -> list[ScopeMark]:
    first, last = line[match.first].word, line[match.last].word
    after = line[match.last + 1].word if match.last + 1 < len(line) else ""
    kind, start = match.value, match.start
    if kind == "none" or _idle(text, match, first, after):
        return []
    if last == "most" and kind in ("superlative", "partial"):
        return _most(text, line, match, after)
    if kind == "superlative":
        start = _widened_start(line, match.first)
        found = [_mark(text, start, match.end, "superlative")]
        if last == "ever" and match.first != match.last:
            found.append(_mark(text, line[match.last].start, match.end, "widen"))
        return found
    if kind == "universal" and first == "the" and last == "only":
        start = line[match.last].start
    return [_mark(text, start, match.end, _kind(kind))]


def _kind(value: str) -> Kind:
    kinds: dict[str, Kind] = {
        "superlative": "superlative",
        "universal": "universal",
        "partial": "partial",
        "limit": "limit",
        "widen": "widen",
    }
    return kinds[value]


def _idle(text: str, match: Match[str], first: str, after: str) -> bool:
    """Whether the words say nothing of reach here: "first reported", "some 300", a name in capitals."""
    numbered = after in little("number") or after[:1].isdigit()
    alone = match.first == match.last
    if not alone:
        return False
    if (
        match.start
        and text[match.start].isupper()
        and text[match.start - 2 : match.start - 1] not in ("", ".", "!", "?", ":")
    ):
        return text[match.start - 1] not in "“\"‘'(\n"
    if first == "first":
        return numbered or not after or _adverb(text, match.end, after)
    if first in ("some", "only", "all"):
        return numbered
    if first == "certain":
        return not after.endswith("s")
    return first == "best" and after in ("to", "known", "practice")


def _adverb(text: str, end: int, after: str) -> bool:
    """Whether "first" only says when: "first reported by", "First, the crew …"."""
    if text[end : end + 1] in ",.;:":
        return True
    return (after.endswith("ed") and after not in ("unified", "armed", "united")) or after in little("after first")


def _most(text: str, line: tuple[Token, ...], match: Match[str], after: str) -> list[ScopeMark]:
    """Tell "the most severe", a superlative, from "most customers" and "most of them", a part."""
    before = line[match.first - 1].word if match.first else ""
    lead = (
        match.value == "superlative" or before in little("before superlative") | little("rank") or before.endswith("'s")
    )
    if lead and after and after not in ("of",):
        start = match.start if match.value == "superlative" else _widened_start(line, match.first)
        return [_mark(text, start, match.end, "superlative")]
    # "suffered most, with" and "most in" say how much, not how many.
    counts = text[match.end : match.end + 1] == " " and after not in words_under("phrase_bounds", "after")
    return [_mark(text, line[match.last].start, match.end, "partial")] if counts and not lead else []


def _widened_start(line: tuple[Token, ...], first: int) -> int:
    """Where a superlative really begins: "second-largest", "one of the largest", "among the largest"."""
    at = first
    if at and line[at - 1].word in little("rank"):
        at -= 1
    words = [token.word for token in line[max(at - 3, 0) : at]]
    if words[-3:] in (["one", "of", "the"], ["some", "of", "the"]):
        at -= 3
    elif words[-2:] == ["among", "the"]:
        at -= 2
    return line[at].start


def _mark(text: str, start: int, end: int, kind: Kind) -> ScopeMark:
    return ScopeMark(span=Span(start=start, end=end), text=text[start:end], kind=kind)


def _untangled(marks: list[ScopeMark]) -> tuple[ScopeMark, ...]:
    """Return marks in order, without those that repeat a part of a longer one ("ever" in "we ever saw")."""
    # "among the largest" is a superlative, "among the dead" a limit.
    leading = {mark.span.start for mark in marks if mark.kind == "superlative"}
    marks = [mark for mark in marks if mark.kind != "limit" or mark.span.start not in leading]
    ordered = sorted(marks, key=lambda m: (m.span.start, -m.span.end))
    kept: list[ScopeMark] = []
    limit_end = part_end = 0
    for mark in ordered:
        inside = mark.span.end <= limit_end and mark.kind in ("limit", "widen")
        if inside or (mark.kind == "partial" and mark.span.end <= part_end):
            continue
        kept.append(mark)
        if mark.kind == "limit":
            limit_end = max(limit_end, mark.span.end)
        if mark.kind == "superlative":
            part_end = max(part_end, mark.span.end)
    return tuple(kept)
