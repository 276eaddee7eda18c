"""A text that somebody wants checked."""

from __future__ import annotations

from typing import Literal

from factcheck.models.record import Record
from factcheck.models.span import Span

SegmentKind = Literal["sentence", "heading", "item", "cell", "quotation"]


class Silence(Record):
    """An editor's wish to hear nothing about a stretch of a draft: of some checks, or of all (``codes`` empty)."""

    span: Span
    codes: tuple[str, ...] = ()
    reason: str = ""


class Segment(Record):
    """A stretch of a draft that is judged as one: a sentence, a heading, a table cell.

    ``text`` is the draft's exact slice at ``span``; ``prose`` has the same length, with everything that is no
    prose (markup, link targets, code, comments) blanked by spaces, so that offsets in it are offsets in ``text``.
    """

    span: Span
    text: str
    prose: str
    kind: SegmentKind = "sentence"


class Draft(Record):
    """A text to check, with what its front matter says of it.

    ``text`` is the whole file as decoded (line ends, byte order mark and all); ``body`` is the offset at which
    its front matter ends. ``published`` is an EDTF string: the day that relative dates in it count from.
    ``title_span`` is where the front matter's title stands in ``text``.
    """

    path: str
    text: str
    body: int = 0
    incident: str | None = None
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    title_span: Span | None = None
