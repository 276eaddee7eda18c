"""Paragraphs, headings, list items, table cells and block quotes of a Markdown draft.

The grammar is CommonMark's with GitHub's tables and footnotes, read leniently: what is wrong Markdown is
still text that somebody wants checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.models.draft import SegmentKind
from factcheck.segment.page import Page
from factcheck.values.paragraphs import line_groups

_QUOTE = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_RULE = re.compile(r"[ \t]{0,3}([-*_])[ \t]*+(?:\1[ \t]*+){2,}")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=++|-++)[ \t]*+")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}(?=[ \t]|$)[ \t]*+")
_HEADING_END = re.compile(r"(?:^|[ \t])#++[ \t]*+$")
# A year is no list number ("1986. The reactor …"), and a number of more than three digits is a year.
_ITEM = re.compile(r"[ \t]*+(?:[-*+•◦▪●‣]|(?P<number>\d{1,3})[.)])(?:[ \t]++|$)")
_TASK = re.compile(r"\[[ xX]\][ \t]++")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)")
_SLIGHTLY_INDENTED = re.compile(r" {2}|\t")
_DEFINITION = re.compile(
    r" {0,3}\[(?P<label>[^\[\]^][^\[\]]{0,998})\]:[ \t]*+(?:<[^<>]*>|[^\s<]\S*+)"
    r"(?:[ \t]++(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*+"
)
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]{1,99}\]:[ \t]*+")
_DELIMITERS = re.compile(r"[ \t]*+\|?+[ \t]*+:?+-++:?+[ \t]*+(?:\|[ \t]*+:?+-++:?+[ \t]*+)*\|?+[ \t]*+")
_CELL = re.compile(r"(?:[^|\\]++|\\.)+|\\$")


@dataclass
class Block:
    """A stretch of a draft that no sentence crosses, as the parts of its lines that are text.

    Blocks of one ``group`` are one thing to an editor: the cells of a table, the lines of a paragraph.
    """

    kind: SegmentKind
    group: int
    lines: list[tuple[int, int]] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.lines[-1][1]


@dataclass
class Blocks:
    """The blocks of a draft in its order, and the labels its links may refer to."""

    blocks: list[Block]
    labels: frozenset[str]


def folded_label(label: str) -> str:
    """Form in which a link's label and its definition's meet."""
    return " ".join(label.split()).casefold()


def find_blocks(page: Page) -> Blocks:
    """Parse the whole page."""
    parser = _Parser(page)
    lines = list(_lines(page))
    for at, (start, end) in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else (end, end)
        parser.line(start, end, following)
    parser.close()
    return Blocks(parser.blocks, frozenset(parser.labels))


def _lines(page: Page) -> Iterator[tuple[int, int]]:
    """Lines from the body on; any number of empty ones in a row is one."""
    before = page.body
    for found in re.compile(r"[^\n]++").finditer(page.surface, page.body):
        if found.start() - before > 1:
            yield before, before
        yield found.span()
        before = found.end()


class _Parser:
    """What is open while the lines go by."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.surface = page.surface
        self.blocks: list[Block] = []
        self.labels: set[str] = set()
        self._open: Block | None = None
        self._quoted = False
        self._in_list = False
        self._in_code = False
        self._columns = False
        self._after_blank = True
        self._group = 0

    def line(self, start: int, end: int, following: tuple[int, int]) -> None:
        """Take in one line, given the next one too: a table is known by its second line."""
        quote = _QUOTE.match(self.surface, start, end)
        at = quote.end() if quote else start
        if self._is_blank(at, end):
            self.close()
            self._after_blank = True
            return
        if quote and not self._quoted:
            self.close()
        self._quoted = quote is not None or (self._quoted and self._open is not None)  # a lazy line stays quoted
        self._whole_line(at, end, following)
        self._after_blank = False

    def close(self) -> None:
        """End the open paragraph and table."""
        if self._open is not None:
            self.blocks += self._parts(self._open)
        self._open = None
        self._columns = False

    def _whole_line(self, at: int, end: int, following: tuple[int, int]) -> None:
        if self._is_code(at, end) or self._underline(at, end) or self._row(at, end, following):
            return
        if _RULE.fullmatch(self.surface, at, end):
            self.close()
            return
        if self._after_blank and not _SLIGHTLY_INDENTED.match(self.surface, at, end):
            self._in_list = False
        at = self._markers(at, end)
        heading = _HEADING.match(self.surface, at, end)
        if heading:
            self.close()
            closing = _HEADING_END.search(self.surface[heading.end() : end])
            self._add("heading", heading.end(), heading.end() + closing.start() if closing else end)
        elif not self._definition(at, end):
            self._paragraph(at, end)

    def _is_blank(self, at: int, end: int) -> bool:
        return at >= end or self.surface[at:end].isspace()

    def _is_code(self, at: int, end: int) -> bool:
        """Whether the line is indented code: behind a blank line, outside lists, and never in a .txt file."""
        indent = _INDENTED.match(self.surface, at, end)
        indented = indent is not None and self.page.text[at : indent.end()].isspace()  # and not a comment
        code = indented and not self.page.plain and not self._in_list and self._open is None
        self._in_code = code and (self._after_blank or self._in_code)
        return self._in_code

    def _underline(self, at: int, end: int) -> bool:
        """Whether the line makes a heading of the paragraph above it."""
        if self._open is None or self._open.kind == "item" or not _UNDERLINE.fullmatch(self.surface, at, end):
            return False
        self._open.kind = "heading"
        self.close()
        return True

    def _row(self, at: int, end: int, following: tuple[int, int]) -> bool:
        """Whether the line is a row of a table; its cells become blocks of one group."""
        if "|" not in self.surface[at:end]:
            self._columns = False
            return False
        if not self._columns:
            quote = _QUOTE.match(self.surface, *following)
            below = (quote.end() if quote else following[0], following[1])
            if "|" not in self.surface[slice(*below)] or not _DELIMITERS.fullmatch(self.surface, *below):
                return False
            self.close()
            self._group += 1
            self._columns = True
        elif _DELIMITERS.fullmatch(self.surface, at, end):
            return True
        for cell in _CELL.finditer(self.surface, at, end):
            if not cell[0].isspace():
                self.blocks.append(Block("cell", self._group, [cell.span()]))
        return True

    def _markers(self, at: int, end: int) -> int:
        """Offset behind the line's list markers; each begins an item."""
        while marker := _ITEM.match(self.surface, at, end):
            # Only "1." may interrupt a paragraph: a wrapped line can begin with any other number.
            if self._open is not None and self._open.kind != "item" and (marker["number"] or "1") != "1":
                break
            if self._open is not None and marker.end() == end:
                break
            self.close()
            self._in_list = True
            task = _TASK.match(self.surface, marker.end(), end)
            at = task.end() if task else marker.end()
            self._open = self._new("quotation" if self._quoted else "item")
            quote = _QUOTE.match(self.surface, at, end)
            if quote:
                at = quote.end()
                self._open.kind = "quotation"
        return at

    def _definition(self, at: int, end: int) -> bool:
        """Whether the line defines a link's target; a footnote's text is a paragraph of its own."""
        footnote = _FOOTNOTE.match(self.surface, at, end)
        if footnote:
            self.close()
            if footnote.end() < end:
                self._paragraph(footnote.end(), end)
            return True
        found = None if self._open is not None else _DEFINITION.fullmatch(self.surface, at, end)
        if found:
            self.labels.add(folded_label(found["label"]))
        return found is not None

    def _paragraph(self, at: int, end: int) -> None:
        if self._open is None:
            kind: SegmentKind = "item" if self._in_list else "sentence"
            self._open = self._new("quotation" if self._quoted else kind)
        if not self._is_blank(at, end):
            self._open.lines.append((at, end))

    def _add(self, kind: SegmentKind, start: int, end: int) -> None:
        if not self._is_blank(start, end):
            block = self._new(kind)
            block.lines.append((start, end))
            self.blocks.append(block)

    def _new(self, kind: SegmentKind) -> Block:
        self._group += 1
        return Block(kind, self._group)

    def _parts(self, block: Block) -> Iterator[Block]:
        """Yield the block itself; in a .txt file each line that stands for itself is one."""
        if not self.page.plain:
            if block.lines:
                yield block
            return
        for lines in line_groups(self.surface, block.lines):
            yield Block(block.kind, block.group, lines)
