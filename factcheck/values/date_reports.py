"""Whether a date is that of a report, or a word of saying is itself what happened then.

"Police said on 3 May" and "in a statement on 3 May" date what is said; "told its customers on 3 May" dates the telling.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.values import governing
from factcheck.values.clauses import Part
from factcheck.values.governing import Place
from factcheck.values.phrases import words_under
from factcheck.values.words import stem

_BEFORE_DATES = frozenset(("on", "in", "at", "late", "early", "last", "this", "by"))
_THAT = re.compile(r",? (?:that|how|whether|why)\b")
_AS_OF = re.compile(r"\b[Aa]s of (?:[\w:.]{1,9},? ){0,2}$")
_FAR = 40
"""Characters before a date in which "as of" is looked for."""


def is_telling(text: str, start: int, where: Place, telling: frozenset[str]) -> bool:
    """Whether a date says when something was told, or how things stood; not where ``telling`` is what happened."""
    said = where.said or governing.follows_saying(text, start)
    return (said and not telling) or _AS_OF.search(text, max(0, start - _FAR), start) is not None


def at_report(line: Sequence[Part], start: int, has_verb: bool) -> bool:
    """Whether a date stands at a report: "in a statement on Monday"; but not "filed a statement on Monday"."""
    before = [one for one in line if one.end <= start][-6:]
    while before and before[-1].role == "function":
        before.pop()
    if not before or before[-1].stem not in _reports():
        return False
    return not has_verb or bool({"in", "according"} & {one.word for one in before})


@cache
def _reports() -> frozenset[str]:
    """Stems of nouns for reports: "in a news release on Monday" dates what is said, not what happened."""
    return frozenset(stem(word) for word in words_under("date_words", "report"))


def told(text: str, where: Place, start: int, end: int) -> frozenset[str]:
    """Stem of a word of saying that is itself what happened: "told customers of it on …", "was reported to …".

    It has somebody or something behind it, and nothing that is said stands between it and the date.
    """
    before = [one for one in where.clause if one.end <= start]
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].role == "say"), None)
    if at is None or before[at].word in ("said", "says", "say", "saying") or _THAT.match(text, end):
        return frozenset()
    between = before[at + 1 :]
    if _is_reduced(where, at, start):
        return frozenset((before[at].stem,))
    if not between or any(one.role in ("verb", "be") or one.word in ("that", "how", "if") for one in between):
        return frozenset()
    passive = at > 0 and before[at - 1].role == "be" and between[0].word in ("to", "on")
    has_object = (
        any(one.role == "word" or one.word in ("it", "them", "this") for one in between)
        and between[0].word not in _BEFORE_DATES
    )
    return frozenset((before[at].stem,)) if passive or has_object else frozenset()


def _is_reduced(where: Place, at: int, start: int) -> bool:
    """Whether a word of saying only tells what was done with a noun: "an incident first disclosed on 2 May cut"."""
    words = where.clause
    ahead = words[at - 1] if at else None
    tells = ahead is not None and words[at].word.endswith("ed") and ahead.word in ("first", "already", "previously")
    finite = any(one.role in ("verb", "be") for one in words if one.start > start)
    return tells or (finite and ahead is not None and ahead.role == "word" and words[at].word.endswith("ed"))
