"""Where something stands in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Self

from pydantic import NonNegativeInt, model_validator

from factcheck.models.record import Record

_LINE_ENDS = re.compile(r"\r\n|\r|\n")


class Span(Record):
    """A stretch of a text, from its first character to the one after its last, counted in Unicode code points."""

    start: NonNegativeInt
    end: NonNegativeInt

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.end < self.start:
            raise ValueError("a span ends before it starts")
        return self

    def of(self, text: str) -> str:
        """Words that stand at this span of ``text``."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same stretch in a text that has ``by`` more characters in front."""
        return Span(start=self.start + by, end=self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether the two stretches share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether all of ``other`` lies within this stretch."""
        return self.start <= other.start and other.end <= self.end


class Position(Record):
    """A place as editors count it: line and column both from 1, columns in characters."""

    line: int
    column: int


class Lines:
    r"""The lines of one text, for turning offsets into places; ends are ``\n``, ``\r\n`` and a lone ``\r``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(end.end() for end in _LINE_ENDS.finditer(text))]

    def position(self, offset: int) -> Position:
        """Line and column of the character at ``offset`` (0 to the text's length)."""
        line = bisect_right(self._starts, offset)
        return Position(line=line, column=offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Line ``number`` (from 1) without its end; empty when there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")
