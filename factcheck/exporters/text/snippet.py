"""A text with its telling words underlined, and what is to be said of each behind or beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.exporters.text.cells import Cell, Row, in_one_line, rows, shown, width
from factcheck.exporters.text.paint import Paint

_NARROWEST = 40
"""Columns that a message beneath its words has at the least."""


class Mark(NamedTuple):
    """Words to underline, from ``start`` to ``end`` of the text, and what to say of them."""

    start: int
    end: int
    style: str
    messages: tuple[str, ...] = ()


class Line(NamedTuple):
    """A finished line of the screen; ``number`` is the text's own line (from 0) where one begins."""

    number: int | None
    text: str


class _Piece(NamedTuple):
    column: int
    text: str
    style: str


class _Label(NamedTuple):
    column: int
    mark: Mark


def snippet(
    text: str, marks: Sequence[Mark], columns: int, paint: Paint, *, sign: str, own_lines: bool
) -> Iterator[Line]:
    """Yield a text in lines of at most ``columns``, its marks underlined with ``sign``."""
    marks = sorted({_visible(mark, text) for mark in marks}) if text else ()
    for row in rows(text, [(mark.start, mark.end) for mark in marks], columns, own_lines=own_lines):
        yield Line(row.line, row.text.rstrip())
        for line in _beneath(row, marks, columns, paint, sign):
            yield Line(None, line)
    for mark in marks:
        if not any(_takes_room(text[at], own_lines=own_lines) for at in range(mark.start, mark.end)):
            # Nothing of it can be seen, and still what there is to say must be said.
            yield from (Line(None, _drawn([_Piece(0, f"{sign} {said}", mark.style)], paint)) for said in mark.messages)


def _visible(mark: Mark, text: str) -> Mark:
    """Put the mark on at least one character that is there and takes room on the screen."""
    start = max(0, min(mark.start, len(text) - 1))
    end = max(start + 1, min(mark.end, len(text)))
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    while start > 0 and not shown(text[start])[1]:
        start -= 1
    return mark._replace(start=start, end=end)


def _takes_room(char: str, *, own_lines: bool) -> bool:
    return shown(char)[1] > 0 and not (own_lines and char in "\r\n")


def _beneath(row: Row, marks: Sequence[Mark], columns: int, paint: Paint, sign: str) -> Iterator[str]:
    line: list[_Piece] = []
    labels: list[_Label] = []
    column = 0
    for cell in row.cells:
        over = [mark for mark in marks if mark.start <= cell.at < mark.end]
        if over and cell.width:
            line.append(_Piece(column, sign * cell.width, over[0].style))
        column += cell.width
    for mark in marks:
        begin = _begin(row.cells, mark)
        if mark.messages and begin is not None and _ends_here(row.cells, mark):
            labels.append(_Label(begin, mark))
    if not line:
        return
    used = line[-1].column + len(line[-1].text) + 1
    rest = sorted(labels, key=lambda label: (label.column, label.mark))
    if rest and len(rest[-1].mark.messages) == 1 and width(rest[-1].mark.messages[0]) <= columns - used:
        last = rest.pop().mark
        line.append(_Piece(used, in_one_line(last.messages[0], columns), last.style))
    yield _drawn(line, paint)
    while rest:
        yield _drawn([_Piece(label.column, "│", label.mark.style) for label in rest], paint)
        label = rest.pop()
        yield from _said(label, rest, columns, paint)


def _begin(cells: Sequence[Cell], mark: Mark) -> int | None:
    column = 0
    for cell in cells:
        if mark.start <= cell.at < mark.end:
            return column
        column += cell.width
    return None


def _ends_here(cells: Sequence[Cell], mark: Mark) -> bool:
    """Whether the mark's last visible character stands among these."""
    return bool(cells) and cells[-1].at >= mark.end - 1


def _said(label: _Label, rest: Sequence[_Label], columns: int, paint: Paint) -> Iterator[str]:
    column = label.column
    if any(width(message) > columns - column for message in label.mark.messages):
        column = max(0, min(column, columns - _NARROWEST))
    pillars = [_Piece(other.column, "│", other.mark.style) for other in rest if other.column < column]
    for message in label.mark.messages:
        for row in rows(message, (), columns - column, own_lines=False):
            yield _drawn([*pillars, _Piece(column, row.text.rstrip(), label.mark.style)], paint)


def _drawn(pieces: Sequence[_Piece], paint: Paint) -> str:
    drawn: list[str] = []
    at = 0
    for column, text, style in _joined(pieces):
        if column > at:
            drawn.append(" " * (column - at))
        drawn.append(paint(style, text))
        at = max(at, column) + width(text)
    return "".join(drawn)


def _joined(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces from left to right, one per column, neighbours of one style made into one."""
    open_piece: _Piece | None = None
    for piece in sorted(pieces, key=lambda piece: piece.column):
        if open_piece is None:
            open_piece = piece
        elif piece.column < open_piece.column + width(open_piece.text):
            continue
        elif piece.style == open_piece.style and piece.column == open_piece.column + width(open_piece.text):
            open_piece = open_piece._replace(text=open_piece.text + piece.text)
        else:
            yield open_piece
            open_piece = piece
    if open_piece is not None:
        yield open_piece
