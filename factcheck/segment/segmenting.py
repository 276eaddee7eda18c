"""Sentences, headings, list items, table cells and quotations of a draft, in its order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.models.draft import Draft, Segment
from factcheck.models.span import Span
from factcheck.segment.blocks import Block, Blocks, find_blocks
from factcheck.segment.inline import GAP, GONE, MARK, cover, read_inline
from factcheck.segment.page import Page, page_of
from factcheck.values.characters import levelled
from factcheck.values.sentences import LONGEST, within_block

_PROSE_RUN = re.compile(rb"\x01++")
_LINE_ENDS = dict.fromkeys(map(ord, "\r\n\t\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_INK = re.compile(r"[^\W_]")


@dataclass
class Parsed:
    """A draft taken apart: its page, its blocks, and each block's segments (none where it has no words)."""

    page: Page
    blocks: Blocks
    segments: list[list[Segment]]


def segment(draft: Draft) -> list[Segment]:
    """Cut a draft into the stretches that are judged one by one: in order, none overlapping another."""
    return [found for block in parse(draft).segments for found in block]


def parse(draft: Draft) -> Parsed:
    """Take a draft apart."""
    page = page_of(draft)
    blocks = find_blocks(page)
    mask = bytearray(len(draft.text))
    cuts = [read_inline(block, page.surface, blocks.labels, mask) for block in blocks.blocks]
    for hidden in (*page.opaque.comments, *page.opaque.code):
        cover(mask, hidden.start, hidden.end, GONE)
    for start, end, ticks in page.opaque.spans:
        cover(mask, start, start + ticks, MARK)
        cover(mask, end - ticks, end, MARK)
    pairs = zip(blocks.blocks, cuts, strict=True)
    return Parsed(page, blocks, [list(_of_block(draft.text, block, at, mask)) for block, at in pairs])


def _of_block(text: str, block: Block, cuts: list[int], mask: bytearray) -> Iterator[Segment]:
    """Segments of one block, which falls apart at ``cuts``."""
    free = block.start
    for start, end in pairwise([block.start, *cuts, block.end]):
        words = _Words(text, mask, start, end)
        whole = block.kind == "heading" and len(words.joined) <= LONGEST
        for a, b in _one(words.joined) if whole else within_block(words.joined):
            first, last = words.place(a), words.place(b - 1) + 1
            while first > max(free, start) and mask[first - 1] == MARK:
                first -= 1
            while last < end and mask[last] == MARK:
                last += 1
            free = last
            yield Segment(
                span=Span(start=first, end=last),
                text=text[first:last],
                prose=_prose(text, mask, first, last),
                kind=block.kind,
            )


def _one(joined: str) -> list[tuple[int, int]]:
    """Return the whole of ``joined`` as one sentence, if there are words in it."""
    start = len(joined) - len(joined.lstrip())
    return [(start, len(joined.rstrip()))] if _INK.search(joined) else []


class _Words:
    """The prose of a stretch with its markup left out, and the way back to the places in the draft."""

    def __init__(self, text: str, mask: bytearray, start: int, end: int) -> None:
        pieces: list[str] = []
        self._in_joined: list[int] = []
        self._in_text: list[int] = []
        length, before = 0, start
        for run in _PROSE_RUN.finditer(mask, start, end):
            if mask.find(GAP, before, run.start()) >= 0:
                pieces.append(" ")
                length += 1
            self._in_joined.append(length)
            self._in_text.append(run.start())
            pieces.append(text[run.start() : run.end()])
            length += run.end() - run.start()
            before = run.end()
        self.joined = "".join(pieces)

    def place(self, at: int) -> int:
        """Offset in the draft of character ``at`` of the joined words, which is no filled-in space."""
        run = bisect_right(self._in_joined, at) - 1
        return self._in_text[run] + at - self._in_joined[run]


def _prose(text: str, mask: bytearray, start: int, end: int) -> str:
    """Words at their places, spaces for everything else."""
    pieces: list[str] = []
    before = start
    for run in _PROSE_RUN.finditer(mask, start, end):
        pieces += (" " * (run.start() - before), text[run.start() : run.end()])
        before = run.end()
    return levelled(("".join(pieces) + " " * (end - before)).translate(_LINE_ENDS))
