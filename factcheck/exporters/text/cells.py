"""Text as a terminal shows it: characters with their widths, cut to what an editor wants to see, in rows."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.exporters import escaped

ELLIPSIS = "…"
_LINE_END = re.compile(r"\r\n|\r|\n")
_WHOLE = 700
"""Characters up to which a text is shown whole."""
_AROUND = 90
"""Characters that are shown on either side of a mark in a longer text."""


class Cell(NamedTuple):
    """A character as it is shown: what stands for it, in how many columns, and its place in the text."""

    shown: str
    width: int
    at: int


class Row(NamedTuple):
    """Cells that stand in one line of the screen; ``line`` (from 0) is the text's line that begins here."""

    line: int | None
    cells: tuple[Cell, ...]

    @property
    def text(self) -> str:
        """What the row shows."""
        return "".join(cell.shown for cell in self.cells)


@lru_cache(maxsize=4096)
def shown(char: str) -> tuple[str, int]:
    """Tell what a terminal is given for a character, and the columns it takes."""
    safe = escaped(char)
    if safe != char:
        return (" ", 1) if char in "\t\n\r" else (safe, len(safe))
    if unicodedata.category(char) in ("Mn", "Me") or "\u1160" <= char <= "\u11ff":
        return char, 0
    return char, 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def width(text: str) -> int:
    """Columns that a text takes."""
    return sum(shown(char)[1] for char in text)


def in_one_line(text: str, columns: int) -> str:
    """Text with all white space run together, cut to a number of columns."""
    part = text[: 8 * columns]
    cells = [shown(char) for char in " ".join(part.split())]
    if len(part) == len(text) and sum(wide for _, wide in cells) <= columns:
        return "".join(safe for safe, _ in cells)
    used, kept = 1, []
    for safe, wide in cells:
        used += wide
        if used > columns:
            break
        kept.append(safe)
    return "".join(kept).rstrip() + ELLIPSIS


def rows(text: str, marks: Iterable[tuple[int, int]], columns: int, *, own_lines: bool) -> list[Row]:
    """Text in rows of at most ``columns``, long stretches without a mark left out.

    With ``own_lines`` the text's line ends are kept; otherwise they count as spaces.
    """
    found: list[Row] = []
    for line, cells in _lines(text, _kept(len(text), sorted(marks)), own_lines=own_lines):
        for number, part in enumerate(_wrapped(cells, columns)):
            found.append(Row(line if number == 0 else None, tuple(part)))
    return found


def _kept(length: int, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of a text of this length that are worth showing, in order, with gaps between them."""
    if length <= _WHOLE:
        return [(0, length)]
    wanted = [(0, 2 * _AROUND)]
    for start, end in marks:
        wanted += [(start - _AROUND, start + _AROUND), (end - _AROUND, end + _AROUND)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted((max(0, start), min(length, end)) for start, end in wanted):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _lines(text: str, kept: Sequence[tuple[int, int]], *, own_lines: bool) -> Iterator[tuple[int | None, list[Cell]]]:
    ends = [(found.start(), found.end()) for found in _LINE_END.finditer(text)] if own_lines else []
    begins = [0, *(end for _, end in ends)]
    cells: list[Cell] = []
    line = 0
    for start, end in kept:
        if start > 0:
            cells.append(Cell(ELLIPSIS, 1, start - 1))
        for at in range(start, end):
            now = bisect_right(begins, at) - 1
            if now != line:
                yield line, cells
                cells, line = [], now
            if not (ends and line < len(ends) and at >= ends[line][0]):
                cells.append(Cell(*shown(text[at]), at))
    if kept and kept[-1][1] < len(text):
        cells.append(Cell(ELLIPSIS, 1, kept[-1][1]))
    yield line, cells


def _wrapped(cells: Sequence[Cell], columns: int) -> Iterator[Sequence[Cell]]:
    """Cells in rows of at most ``columns``, broken at spaces where there are any."""
    begin = at = used = 0
    space = -1
    while at < len(cells):
        used += cells[at].width
        if used > columns and at > begin:
            end = space + 1 if space >= begin else at
            yield cells[begin:end]
            begin, at, used, space = end, end, 0, -1
            continue
        if cells[at].shown == " ":
            space = at
        at += 1
    yield cells[begin:]
