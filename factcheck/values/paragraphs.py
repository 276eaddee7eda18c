"""Stretches of a plain text that no sentence crosses: paragraphs, list items, lines of their own.

Scraped text often has one paragraph a line, old mail wraps its lines by hand, and a headline or byline
stands above both without a blank line: what a line end means is told by whether the next word would have
fitted on the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_NARROW = 40  # lines that are all shorter than this were not wrapped, but set one below the other
_HAND_WRAPPED = 200  # a longer line was not wrapped by hand: its end means something
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(r"[ \t]*+(?:[-*+•◦▪●‣·–—]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]++(?=\S)")
_RUNS_ON = re.compile(
    r"(?:[,;:–—-]|\b(?:an?|the|of|to|and|or|in|on|at|by|for|from|with|that|as|said|its|their|is|are|was|were))$"
)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of ``text`` that no sentence crosses, in order; bullets are left out."""
    paragraph: list[tuple[int, int]] = []
    before = 0
    for line in _LINE.finditer(text):
        start, end = line.span()
        gap = text[before:start]
        before = end
        blank = text[start:end].isspace()
        if paragraph and (blank or len(gap) > 2 or gap in ("\n\n", "\r\r", "\n\r")):
            yield from _grouped(text, paragraph)
            paragraph = []
        if not blank:
            paragraph.append((start, end))
    yield from _grouped(text, paragraph)


def _grouped(text: str, paragraph: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for group in line_groups(text, paragraph):
        yield _past_bullet(text, *group[0]), group[-1][1]


def line_groups(text: str, lines: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Lines of one paragraph that belong together: wrapped ones do, bullets and lines of their own do not."""
    widest = max((end - start for start, end in lines), default=0)
    group = lines[:1]
    for (start, end), (next_start, next_end) in pairwise(lines):
        if _BULLET.match(text, next_start, next_end) or _stands_alone(
            text[start:end].rstrip(), text[next_start:next_end].lstrip()[:60], widest
        ):
            yield group
            group = []
        group.append((next_start, next_end))
    if group:
        yield group


def _past_bullet(text: str, start: int, end: int) -> int:
    bullet = _BULLET.match(text, start, end)
    return bullet.end() if bullet and not bullet[0].strip(" \t().").isalnum() else start


def _stands_alone(line: str, following: str, widest: int) -> bool:
    """Whether ``line`` ends where it does on purpose: the next line's first word would have fitted on it."""
    if following[:1].islower() or _RUNS_ON.search(line[-20:]):
        return False
    if not _NARROW <= widest <= _HAND_WRAPPED:
        return True
    return len(line) + 1 + len(following.split(None, 1)[0]) < 0.75 * widest
