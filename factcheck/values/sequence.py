"""Which of two happenings a sentence puts first: "paid before the files were released", "after the fire, …".

A happening is the stretch beside the word that orders the two, with the stems of its verbs and of nouns for what
happens. What is denied or only might be is in no order; nor is a place ("before the court") or an hour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.models.value import DateMention, Reading
from factcheck.values import dated
from factcheck.values.clauses import Part, parts
from factcheck.values.happenings import as_one, is_event
from factcheck.values.lists import entry_set
from factcheck.values.numerals import is_number_word
from factcheck.values.phrases import Match, Phrases, rows
from factcheck.values.words import stem

_BREAK = re.compile(r"[,;:()\[\]\n]|\s[-–—]\s|—|[.?!](?=\s|$)")
_STRONG = re.compile(r"[;\n]|[.?!](?=\s|$)")
_LONGEST = 1200
"""Characters of a sentence that are looked at."""
_BACK = 3
"""Stretches between commas, at most, that belong to a happening before the word that orders it."""
_EMPTY = frozenset(
    stem(word) for word in ("say", "said", "according", "day", "week", "month", "year", "hour", "minute")
)
_CUES = frozenset(("following", "preceding", "wake", "aftermath", "heels", "eve", "soon", "shortly"))
_DENYING = frozenset(("not", "never", "no", "nor", "neither", "without", "nobody", "none"))
_GOES_ON = frozenset(("and", "but", "while", "when", "which", "who", "that", "because", "so"))
_JOINS = frozenset(("and", "but"))
_MARKS = frozenset(("had", "already", "having"))
_NOT_BEFORE = {"after": frozenset(("named", "looked", "looking", "look")),
               "following": frozenset(("the", "a", "its", "their", "his", "her", "this")),
               "once": frozenset(("at", "than", "only", "was", "were", "and", "is"))}  # fmt: skip


class Happening(NamedTuple):
    """A stretch ``[start, end)`` that tells of something that happened.

    ``what`` are the stems of what happened, ``words`` those of everything else that the stretch says.
    """

    start: int
    end: int
    what: frozenset[str]
    words: frozenset[str]


class InOrder(NamedTuple):
    """Two happenings, and where the words stand that put the first before the second."""

    first: Happening
    second: Happening
    start: int
    end: int


@lru_cache(maxsize=8192)
def find(text: str) -> tuple[InOrder, ...]:
    """What one sentence puts in order, by its words; kept, since one sentence is set beside many."""
    if len(text) > _LONGEST:
        return ()
    found = list(_phrases().find(text))
    return tuple(one for match in found if (one := _ordered(text, match)) is not None) if found else ()


@cache
def _phrases() -> Phrases[str]:
    return Phrases(rows("sequence"))


def _ordered(text: str, match: Match[str]) -> InOrder | None:
    """The two happenings that a word puts in order; ``None`` when one of them is missing, denied or only possible."""
    line = parts(text)
    word = text[match.start : match.end].casefold()
    before = next((one.word for one in reversed(line) if one.end <= match.start), "")
    follows = next((one.word for one in line if one.start >= match.end), "")
    if before in _NOT_BEFORE.get(word, ()) or before == follows:
        return None
    kind = match.value
    breaks = _breaks(text)
    behind = _behind(text, line, match.end, breaks)
    ahead = _ahead(text, line, match.start, breaks) or (None if kind == "next" else _later(text, line, behind, breaks))
    if kind == "next" and not _goes_on(text, line, match):
        ahead, behind = _trailing(text, line, match, breaks)
    if ahead is None or behind is None:
        return None
    if kind == "by" and not _MARKS & {one.word for one in line if ahead.start <= one.start < ahead.end}:
        return None
    if kind == "after":
        ahead, behind = behind, ahead
    return InOrder(ahead, behind, match.start, match.end)


@lru_cache(maxsize=64)
def _breaks(text: str) -> tuple[tuple[int, int], ...]:
    """Where one stretch ends and the next begins: at commas and their like, and at words that order two happenings."""
    marks = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    cues = [(found.start, found.end) for found in _phrases().find(text)]
    return tuple(sorted(marks + cues))


def _trailing(
    text: str, line: Sequence[Part], match: Match[str], breaks: Sequence[tuple[int, int]]
) -> tuple[Happening | None, Happening | None]:
    """Two happenings of which the second ends with its word: "…; the hall was rebuilt years later"."""
    edge = max((place for place in breaks if place[1] <= match.start), default=None)
    if edge is None or text[match.start : match.end].casefold() == "then":
        return None, None
    return _ahead(text, line, edge[0], breaks), _happening(text, line, edge[1], match.start)


def _goes_on(text: str, line: Sequence[Part], match: Match[str]) -> bool:
    """Whether "then" or "later" joins a second verb to the first: "… and later sold", ", then fled"."""
    left = text[: match.start].rstrip()
    joined = (
        left.endswith((",", ";")) or left.endswith(" and") or text[match.start : match.end].casefold()[:4] == "and "
    )
    behind = [one for one in line if one.start >= match.end][:3]
    return joined and any(one.role in ("verb", "be") for one in behind)


def _behind(text: str, line: Sequence[Part], at: int, breaks: Sequence[tuple[int, int]]) -> Happening | None:
    """What stands right behind a word, up to the next break."""
    end = next((first for first, _ in breaks if first >= at), len(text))
    told = False
    for one in line:
        if at <= one.start < end:
            if told and one.word in _GOES_ON:
                end = one.start
                break
            told = told or one.role in ("verb", "say") or is_event(one.stem)
    return _happening(text, line, at, end)


def _ahead(text: str, line: Sequence[Part], at: int, breaks: Sequence[tuple[int, int]]) -> Happening | None:
    """What stands before a word, back to the stretch that tells of something."""
    joined = [
        (two.start, two.start) for one, two in pairwise(line) if one.word in _JOINS and two.role in ("verb", "say")
    ]
    edges = sorted([(first, last) for first, last in (*breaks, *joined) if last <= at])[-_BACK:]
    for first, last in reversed(edges):
        found = _happening(text, line, last, at)
        if found is not None:
            return found
        if _STRONG.match(text, first):
            return None
    return _happening(text, line, 0 if len(edges) < _BACK else edges[0][1], at)


def _later(
    text: str, line: Sequence[Part], behind: Happening | None, breaks: Sequence[tuple[int, int]]
) -> Happening | None:
    """What follows the first stretch: "After the fire, the plant closed"."""
    if behind is None or not _opens(text, line, behind.start):
        return None
    start = next((last for first, last in breaks if first >= behind.end), None)
    if start is None or _STRONG.match(text, behind.end):
        return None
    end = next((first for first, _ in breaks if first > start), len(text))
    return _happening(text, line, start, end)


def _opens(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether only the word that orders, and how long before or after, stands before ``at``: "Two days after …"."""
    begin = max((found.end() for found in _STRONG.finditer(text, 0, at)), default=0)
    return not any(_tells(one) for one in line if begin <= one.start and one.end <= at and one.word not in _CUES)


def _happening(text: str, line: Sequence[Part], start: int, end: int) -> Happening | None:
    here = [one for one in line if start <= one.start and one.end <= end]
    if any(_unsure(one) and text[one.start].islower() for one in here):
        return None
    telling = [one for one in here if _tells(one)]
    what = as_one(one.stem for one in telling if one.role in ("verb", "say"))
    if what <= dated.COMES_ABOUT:
        what |= as_one(one.stem for one in telling if is_event(one.stem))
    if not what:
        return None
    return Happening(start, end, what, as_one(one.stem for one in telling) - what)


def at_date(reading: Reading, mention: DateMention) -> Happening | None:
    """What happened on a date of a text; ``None`` where the date is that of a report, or of nothing that happened."""
    found = dated.find(reading, mention)
    what = found.what or as_one({found.place.verb} - {""})
    if found.telling or found.which or not what or found.place.future or found.place.denied:
        return None
    return Happening(mention.span.start, mention.span.end, what, as_one(found.words) - what)


def at_dates(reading: Reading) -> list[tuple[DateMention, Happening]]:
    """The dates of a text on which something happened, with what it was."""
    return [(one, happened) for one in reading.dates if (happened := at_date(reading, one)) is not None]


def _unsure(part: Part) -> bool:
    return part.word in _DENYING or part.word.endswith("n't") or part.word in entry_set("future_words")


def _tells(part: Part) -> bool:
    return (
        part.role in ("word", "verb", "say")
        and part.word[0].isalpha()
        and not is_number_word(part.word)
        and part.stem not in _EMPTY
    )
