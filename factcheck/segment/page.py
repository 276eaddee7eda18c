"""A draft as the grammars see it: same length, line ends level, opaque stretches filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.models.draft import Draft
from factcheck.segment.opaque import Opaque, find_opaque

_NOT_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True)
class Page:
    r"""Working copy of a draft.

    ``surface`` is as long as the draft's text; all line ends in it are ``\n``; code blocks and comments are
    spaces; the words of code spans are ``x``, so that nothing in them looks like markup. ``plain`` says
    that the file is no Markdown by its name.
    """

    text: str
    surface: str
    body: int
    opaque: Opaque
    plain: bool


def level_line_ends(text: str) -> str:
    r"""Text of the same length in which every line ends with ``\n`` alone."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def page_of(draft: Draft) -> Page:
    """Prepare a draft for its grammars."""
    level = level_line_ends(draft.text)
    opaque = find_opaque(level, draft.body)
    filled: list[tuple[int, int, str]] = [(s.start, s.end, " " * (s.end - s.start)) for s in opaque.comments]
    filled += [(s.start, s.end, " " * (s.end - s.start)) for s in opaque.code]
    for start, end, ticks in opaque.spans:
        words = _NOT_LINE_END.sub("x", level[start + ticks : end - ticks])
        filled.append((start, end, " " * ticks + words + " " * ticks))
    pieces: list[str] = []
    at = 0
    for start, end, filling in sorted(filled):
        pieces += (level[at:start], filling)
        at = end
    pieces.append(level[at:])
    return Page(
        text=draft.text,
        surface="".join(pieces),
        body=draft.body,
        opaque=opaque,
        plain=draft.path.lower().endswith((".txt", ".text")),
    )
