"""Which characters of a block are prose and which are markup: emphasis, links, tags, addresses.

The answer is a mask as long as the draft, one byte a character, so that offsets never have to be translated.
"""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.segment.blocks import Block, folded_label
from factcheck.values.lists import entry_set

GONE = 0
"""No prose: a list marker, a tag, an address."""
PROSE = 1
MARK = 2
"""Markup that belongs to the words it touches: emphasis, the brackets and target of a link."""
GAP = 3
"""A line end, or markup that parts words as a space does."""

_BEHIND_ADDRESS = ".,;:!?'\"*_~]’"

_FROM_PROSE = {value: bytes([GONE, value, *range(2, 256)]) for value in (GONE, MARK, GAP)}

_TOKEN = re.compile(
    r"\\(?:[!-/:-@\[-`{-~]|(?=\n)|$)|(?P<star>\*++)|(?P<line>_++)|(?P<strike>~~++)"
    r"|(?P<open>!?\[)|(?P<close>\])|(?P<angle><)|(?P<entity>&(?:nbsp|ensp|emsp|thinsp|amp|#160|#xA0);)"
    r"|(?P<address>\b(?:(?:https?|hxxps?|ftp)(?:://|\[:\]//)|www\.(?=\w))[^\s<>\"“”`|]*+)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\n]{0,4000}+>|(?:[^\s()<\\]|\\.|\([^\s()]{0,4000}+\)){0,4000})"
    r"(?:\s++(?:\"[^\"]{0,2000}+\"|'[^']{0,2000}+'|\([^()]{0,2000}+\)))?\s*+\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,999}+)\]")
_AUTOLINK = re.compile(r"<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,4000}+|[^\s<>@]{1,100}@[\w.-]{1,200}+)>", re.IGNORECASE)
_TAG = re.compile(
    r"</?+([a-z][a-z0-9-]{0,40}+)(?:\s(?:[^<>\"']|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'){0,2000})?/?>",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\^[^\s\[\]]{1,99}")


def cover(mask: bytearray, start: int, end: int, value: int) -> None:
    """Mark as ``value`` what is prose between ``start`` and ``end``, and leave the rest as it is."""
    mask[start:end] = mask[start:end].translate(_FROM_PROSE[value])


def read_inline(block: Block, surface: str, labels: frozenset[str], mask: bytearray) -> list[int]:
    """Mark the characters of ``block`` in ``mask``; return the offsets where it falls apart: ``<p>``, images.

    ``surface`` is the page's; ``labels`` are the folded labels that reference links may use.
    """
    return _Inline(block, surface, labels, mask).read()


class _Inline:
    """One walk through the characters of one block."""

    def __init__(self, block: Block, surface: str, labels: frozenset[str], mask: bytearray) -> None:
        self.base = block.start
        self.mask = mask
        self.labels = labels
        self.cuts: list[int] = []
        self._brackets: list[tuple[int, int]] = []
        for start, end in block.lines:
            mask[start:end] = bytes((PROSE,)) * (end - start)
        pieces = [surface[slice(*block.lines[0])]]
        for (_, end), (start, next_end) in pairwise(block.lines):
            mask[end] = GAP
            pieces += ("\n" + " " * (start - end - 1), surface[start:next_end])
        self.text = "".join(pieces)

    def read(self) -> list[int]:
        at = 0
        while token := _TOKEN.search(self.text, at):
            at = max(self._take(token), token.end())
        return sorted(self.cuts)

    def _set(self, start: int, end: int, value: int) -> None:
        """Mark characters of the block, leaving alone what is between its lines."""
        cover(self.mask, self.base + start, self.base + end, value)

    def _take(self, token: re.Match[str]) -> int:
        """Mark what begins at ``token`` and return where to go on."""
        start, end = token.span()
        match token.lastgroup:
            case "star" | "line":
                if self._is_emphasis(start, end):
                    self._set(start, end, MARK)
            case "open":
                self._brackets.append((start, end))
            case "close":
                return self._close(start)
            case "angle":
                return self._angle(start)
            case "address":
                return self._address(start, token[0])
            case "entity" if token[0].lower() == "&amp;":
                self._set(start + 1, end, MARK)
            case "entity":
                self._set(start, end, GAP)
            case "strike":
                self._set(start, end, MARK)
            case _:
                self._set(start, start + 1, MARK)  # a backslash before punctuation or a line end
        return end

    def _is_emphasis(self, start: int, end: int) -> bool:
        """Whether a run of ``*`` or ``_`` is markup: not in X_TRADER, not in 5 * 3."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if self.text[start] == "_" and before.isalnum() and after.isalnum():
            return False
        if before.isdigit() and after.isdigit():
            return False
        return bool(before.strip() or after.strip())

    def _close(self, at: int) -> int:
        """Mark the link, image or footnote that the ``]`` at ``at`` ends; other brackets are the editor's."""
        if not self._brackets:
            return at + 1
        start, inner = self._brackets.pop()
        image = self.text[start] == "!"
        if _FOOTNOTE.fullmatch(self.text, inner, at) and not image:
            self._set(start, at + 1, MARK)
            return at + 1
        end = self._target_end(inner, at)
        if end is None:
            return at + 1
        self._set(start, inner, MARK)
        self._set(at, end, MARK)
        if image:
            self.cuts += (self.base + start, self.base + end)
        return end

    def _target_end(self, inner: int, at: int) -> int | None:
        """Offset behind the target of a link whose text ends at ``at``, or ``None`` if it is no link."""
        target = _TARGET.match(self.text, at + 1)
        if target:
            return target.end()
        if not self.labels:
            return None
        reference = _REFERENCE.match(self.text, at + 1)
        label = reference[1] if reference and reference[1].strip() else self.text[inner : min(at, inner + 1000)]
        if folded_label(label) not in self.labels:
            return None
        return reference.end() if reference else at + 1

    def _angle(self, at: int) -> int:
        """Mark the address or tag that begins at a ``<``; a lone one is a sign of its own."""
        autolink = _AUTOLINK.match(self.text, at)
        if autolink:
            self._set(at, autolink.end(), GONE)
            return autolink.end()
        tag = _TAG.match(self.text, at)
        if tag is None:
            return at + 1
        name = tag[1].lower()
        self._set(at, tag.end(), GAP if name == "br" else GONE)
        if name in entry_set("html_blocks"):
            self.cuts.append(self.base + at)
        return tag.end()

    def _address(self, start: int, address: str) -> int:
        """Mark a bare address without the punctuation of the sentence behind it."""
        end = len(address.rstrip(_BEHIND_ADDRESS))
        spare = address.count(")", 0, end) - address.count("(", 0, end)
        while spare > 0 and address[end - 1] == ")":
            spare -= 1
            end -= 1
        end = len(address[:end].rstrip(_BEHIND_ADDRESS))
        self._set(start, start + end, GONE)
        return start + end
