"""The stretch of a sentence that a date belongs to: the words around it up to where another statement begins.

Commas and joining words end it only where both sides have a verb, so that "in Oslo, on 3 May, the court ruled" is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.values.clauses import Part, parts
from factcheck.values.lists import entry_set

_STRONG = re.compile(r"[;:()\[\]\n|]|\s[-–—]\s|—|[?!](?:\s|$)|\.(?:\s|$)")
_HOURS = frozenset(("a", "p", "m", "am", "pm"))
"""Words behind which a full stop ends no sentence: "at 2:15 p.m. on Sunday"."""
_JOINS = frozenset(("and", "but", "then", "or", "nor"))
_WHEN = re.compile(r",? (?:when|on which)(?= )")
_UNTIL = re.compile(r"\b(?:until|till) (?:the )?$")
"""What ties a date to the statement behind it: "until 27 May, when the coins were moved"."""
_TIMED = frozenset(("after", "before", "since", "following", "during"))
"""Words before something that happened, by which the time of something else is told: "after the raid in May"."""
_VERBS = frozenset(("verb", "be"))


class Stretch(NamedTuple):
    """The words that a date belongs with; ``verb`` is the one that governs it, ``None`` when they have none.

    ``before`` says that the verb stands before the date; ``tied`` that a word ties the date to what stands behind it.
    """

    words: tuple[Part, ...]
    verb: Part | None
    before: bool
    tied: bool


@lru_cache(maxsize=8192)
def find(text: str, start: int, end: int) -> Stretch:
    """The stretch of the date at ``[start, end)`` of a sentence."""
    line = parts(text)
    left = [at for at, one in enumerate(line) if one.end <= start]
    right = [at for at, one in enumerate(line) if one.start >= end]
    tie = _WHEN.match(text, end)
    if tie is not None and _UNTIL.search(text, max(0, start - 12), start):
        behind = [at for at in right if line[at].start >= tie.end()]
        last = _rightwards(text, line, behind, told=False)
        words = tuple(line[at] for at in behind if at < last)
        if verb := _first_verb(words):
            return Stretch(words, verb, before=False, tied=True)
    first, told = _leftwards(text, line, left)
    before = [line[at] for at in left if at >= first]
    if not told and before and before[0].word in _TIMED:
        return Stretch(tuple(before), None, before=False, tied=False)
    last = _rightwards(text, line, right, told=told)
    behind_words = [line[at] for at in right if at < last]
    verb = _governing(before, behind_words)
    governs = verb is not None or any(one.role == "be" for one in before)
    if not governs:
        verb = _first_verb(behind_words)
    return Stretch((*before, *behind_words), verb, before=governs, tied=False)


def _governing(before: Sequence[Part], behind: Sequence[Part]) -> Part | None:
    """The last verb before a date, but none where a state is told of behind it: "who stole it were in hospital on".

    A word in -s is a noun where a verb comes at once behind the date: "researchers in May found".
    """
    noun = any(one.role == "verb" for one in behind[:2])
    for number, one in enumerate(reversed(before)):
        if one.role in ("verb", "say") and not (noun and one.word.endswith("s")):
            return one
        if one.role == "be" and number > 0:
            return None
    return None


def _first_verb(words: Sequence[Part]) -> Part | None:
    """The first verb that can govern what stands before it: "is telling", not "…, telling its partners"."""
    previous: Part | None = None
    for one in words:
        if one.role in ("verb", "say") and (not one.word.endswith("ing") or (previous and previous.role == "be")):
            return one
        previous = one
    return None


def _breaks(text: str, one: Part, other: Part) -> str:
    """What parts two words: "strong", "weak" or nothing."""
    gap = text[one.end : other.start]
    if len(gap) == 1 and one.word[-1].isdigit() and other.word[0].isdigit():
        return ""
    if _STRONG.search(gap):
        return "" if one.word in _HOURS and not set(";:()[]\n|") & set(gap) else "strong"
    return "weak" if "," in gap or other.word in _JOINS or other.word in entry_set("clause_openers") else ""


def _leftwards(text: str, line: Sequence[Part], left: Sequence[int]) -> tuple[int, bool]:
    """Place of the first word of the stretch, and whether a verb stands in it before the date."""
    told = False
    for at in reversed(left):
        one = line[at]
        if at + 1 < len(line) and at != left[-1]:
            kind = _breaks(text, one, line[at + 1])
            if not told and line[at + 1].word in _TIMED and line[at + 2].word in entry_set("noun_openers"):
                return at + 1, told
            if kind == "strong" or (kind == "weak" and told) or (one.role == "say" and told):
                return at + 1, told
        told = told or one.role in ("verb", "say", "be")
    return 0, told


def _rightwards(text: str, line: Sequence[Part], right: Sequence[int], *, told: bool) -> int:
    """Place behind the last word of the stretch."""
    for at in right:
        one = line[at]
        kind = _breaks(text, line[at - 1], one) if at else ""
        if kind == "strong" and at == right[0]:
            kind = "weak" if "," in text[line[at - 1].end : one.start] else kind
        if kind == "strong" or (kind == "weak" and told and _verb_soon(line, at)) or (one.role == "say" and told):
            return at
        told = told or one.role in _VERBS or one.role == "say"
    return len(line)


def _verb_soon(line: Sequence[Part], at: int) -> bool:
    return any(one.role in ("verb", "say", "be") for one in line[at : at + 9])
