"""The title that a draft goes by: its front matter's, or its first heading of the first level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.models.draft import Draft, Segment
from factcheck.values.characters import levelled

_HASH = re.compile(r"[ \t]{0,3}#[ \t]+[*_\"'“‘`]{0,4}")
_UNDERLINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)[ \t]{0,3}=+[ \t]*(?:[\r\n]|\Z)")


def title_of(draft: Draft, segments: Sequence[Segment]) -> Segment | None:
    """Title of a draft as a stretch of its text: one of ``segments`` where it is a heading.

    A heading that repeats the front matter's title is that title.
    """
    heading = next((one for one in segments if one.kind == "heading" and _is_first_level(draft.text, one)), None)
    span = draft.title_span
    if span is None:
        return heading
    text = draft.text[span.start : span.end]
    if heading is not None and _folded(heading.prose) == _folded(text):
        return heading
    return Segment(span=span, text=text, prose=levelled(text), kind="heading")


def _is_first_level(text: str, heading: Segment) -> bool:
    start = max(text.rfind(end, 0, heading.span.start) for end in "\r\n") + 1
    if _HASH.fullmatch(text, start, heading.span.start):
        return True
    return _UNDERLINE.match(text, heading.span.end) is not None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
