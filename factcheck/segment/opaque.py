"""Stretches of a draft in which no character means what it looks like: code and HTML comments.

They are found first, in the order of the text, because a fence hides a comment, a comment hides a fence, and
a code span in running text hides both.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"^(?P<prefix>(?:[ \t]*+>)*[ \t]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?)"
    r"(?P<fence>`{3,}+(?=[^`\n]*$)|~{3,}+)"
    r"|(?P<comment><!--)|(?P<raw><(?:script|style)\b)|(?P<ticks>`++)",
    re.MULTILINE | re.IGNORECASE,
)
_LEAD = 200  # no list marker or quote prefix is longer
_TICKS = re.compile("`++")
_UNQUOTED_LINE = re.compile(r"^(?![ \t]*>)", re.MULTILINE)
_LINE_LEAD = re.compile(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?")
# A code span ends with its paragraph, so not behind a blank line nor where another block begins.
_PARAGRAPH_END = re.compile(r"\n[ \t]*+(?:\n|>|#|\||```|~~~|(?:[-*+]|\d{1,9}[.)])[ \t])")


@dataclass(frozen=True)
class Stretch:
    """One opaque stretch; ``closed`` is false when the draft ended before it did."""

    start: int
    end: int
    closed: bool = True


@dataclass
class Opaque:
    """All opaque stretches of a draft, each list in the order of the text.

    ``spans`` are code spans in running text: their words are prose, the ``ticks`` at either end are not.
    """

    comments: list[Stretch] = field(default_factory=list)
    code: list[Stretch] = field(default_factory=list)
    spans: list[tuple[int, int, int]] = field(default_factory=list)


def find_opaque(text: str, body: int) -> Opaque:
    r"""Find code and comments from ``body`` on, in a text whose line ends are all ``\n``."""
    return _Search(text).run(body)


class _Search:
    """One walk through the text; what it remembers keeps the walk linear in hostile drafts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = Opaque()
        self._missing: set[str] = set()
        self._ticks: dict[int, list[int]] | None = None
        self._paragraph = (0, -1)

    def run(self, at: int) -> Opaque:
        while token := _TOKEN.search(self.text, at):
            at = self._pass(token)
        return self.found

    def _pass(self, token: re.Match[str]) -> int:
        """Record what begins at ``token`` and return where to go on."""
        if token["fence"]:
            return self._fence(token)
        if token["comment"]:
            return self._comment(token.start())
        if token["raw"]:
            return self._raw(token)
        return self._span(token)

    def _fence(self, token: re.Match[str]) -> int:
        fence = token["fence"]
        limit = len(self.text)
        if ">" in token["prefix"]:
            unquoted = _UNQUOTED_LINE.search(self.text, token.end())
            limit = unquoted.start() if unquoted else limit
        mark = re.escape(fence[0])
        closing = re.compile(rf"^(?:[ \t]*+>)*[ \t]*+{mark}{{{len(fence)},}}+[ \t]*+$", re.MULTILINE)
        close = closing.search(self.text, token.end(), limit)
        end = close.end() if close else limit
        if end > token.end() and self.text[end - 1] == "\n":
            end -= 1
        self.found.code.append(Stretch(token.end("prefix"), end, close is not None or limit < len(self.text)))
        return end

    def _comment(self, start: int) -> int:
        end = self._closing("-->", start + 2)
        if end is not None:
            self.found.comments.append(Stretch(start, end))
            return end
        line_start = self.text.rfind("\n", max(0, start - _LEAD), start) + 1
        if _LINE_LEAD.fullmatch(self.text, line_start, start) is None:
            return start + 4  # an arrow in running text
        self.found.comments.append(Stretch(start, len(self.text), closed=False))
        return len(self.text)

    def _raw(self, token: re.Match[str]) -> int:
        end = self._closing(f"</{token['raw'][1:].lower()}", token.end())
        if end is None:
            return token.end()
        close = self.text.find(">", end, end + _LEAD) + 1
        self.found.code.append(Stretch(token.start(), max(close, end)))
        return max(close, end)

    def _closing(self, mark: str, at: int) -> int | None:
        """Offset behind the next ``mark``, or ``None``; a missing mark is not looked for twice."""
        if mark in self._missing:
            return None
        found = self.text.find(mark, at)
        if found < 0:
            self._missing.add(mark)
            return None
        return found + len(mark)

    def _span(self, token: re.Match[str]) -> int:
        start, end = token.span()
        if start and self.text[start - 1] == "\\":
            return end
        length = end - start
        places = self._runs_of_ticks()[length]
        at = bisect_left(places, end)
        if at == len(places) or places[at] >= self._paragraph_end(start):
            return end
        self.found.spans.append((start, places[at] + length, length))
        return places[at] + length

    def _runs_of_ticks(self) -> dict[int, list[int]]:
        if self._ticks is None:
            self._ticks = defaultdict(list)
            for run in _TICKS.finditer(self.text):
                self._ticks[run.end() - run.start()].append(run.start())
        return self._ticks

    def _paragraph_end(self, at: int) -> int:
        known_from, known_end = self._paragraph
        if not known_from <= at < known_end:
            end = _PARAGRAPH_END.search(self.text, at)
            self._paragraph = (at, end.start() if end else len(self.text))
        return self._paragraph[1]
