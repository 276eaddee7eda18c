"""Words that turn a statement round, and how much of it they turn."""

from __future__ import annotations

import re
from functools import cache

from factcheck.models.span import Span
from factcheck.models.value import NegationMark
from factcheck.values.phrases import Match, Phrases, Token, little, rows, tokens, words_under

_HARD_END = re.compile(r"[;:!?()\[\]“”\"\n—–]|\.(?=\s|$)|\s--?\s")
# No clause has more words than this; a text of nothing but "not" stays linear.
_LONGEST = 60
_NUMBERED = re.compile(r"\.?\s*\d")


@cache
def _cues() -> Phrases[bool]:
    return Phrases([(phrase, kind == "cue") for phrase, kind in rows("negations") if kind != "stop"])


def find(text: str) -> tuple[NegationMark, ...]:
    """Return the negations of ``text``; each governs from its end to the end of its clause.

    Two that govern the same words cancel each other: see :func:`negated`.
    """
    matches = [match for match in _cues().find(text) if match.value and not _numbered(text, match)]
    if not matches:
        return ()
    ends = [found.start() for found in _HARD_END.finditer(text)]
    marks = []
    at = 0
    for match in matches:
        while at < len(ends) and ends[at] < match.end:
            at += 1
        hard = ends[at] if at < len(ends) else len(text)
        start, end = _trimmed(text, match.end, _clause_end(text, match, hard))
        span = Span(start=match.start, end=match.end)
        scope = Span(start=start, end=end)
        marks.append(NegationMark(span=span, text=text[match.start : match.end], scope=scope))
    return tuple(marks)


def negated(marks: tuple[NegationMark, ...], at: int) -> bool:
    """Whether the word at offset ``at`` is turned round: governed by an odd number of negations."""
    return sum(mark.scope.start <= at < mark.scope.end for mark in marks) % 2 == 1


def _numbered(text: str, match: Match[bool]) -> bool:
    """Whether this "No" counts something ("No. 10")."""
    return text[match.start : match.end] == "No" and _NUMBERED.match(text, match.end) is not None


def _clause_end(text: str, match: Match[bool], hard: int) -> int:
    line = tokens(text)
    stops = words_under("negations", "stop")
    end = match.end
    for at in range(match.last + 1, min(len(line), match.last + 1 + _LONGEST)):
        token = line[at]
        if token.start >= hard:
            break
        if at > match.last + 1:
            comma = "," in text[end : token.start]
            if token.word in stops or (comma and not _continues(line, at)):
                break
            if token.word == "and" and _new_clause(line, at, match):
                break
        end = token.end
    return end


def _continues(line: tuple[Token, ...], at: int) -> bool:
    """Whether a comma stands within a list ("no names, addresses or numbers") not at a clause's end."""
    ahead = [token.word for token in line[at : at + 6]]
    if ahead[0] in ("or", "nor"):
        return True
    return ahead[0] not in little("subject") | little("finite") | {"and", "according"} and "or" in ahead[1:]


def _new_clause(line: tuple[Token, ...], at: int, match: Match[bool]) -> bool:
    if at + 1 >= len(line):
        return False
    after, governed = line[at + 1].word, line[min(match.last + 1, len(line) - 1)].word
    if after in little("subject") or after in little("finite"):
        return True
    return after.endswith("ed") and not governed.endswith("ed")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    if not words.strip(" ,"):
        return start, start
    return start + len(words) - len(words.lstrip(" ,\t\n")), start + len(words.rstrip(" ,\t\n"))
