"""A title and the sentences of its text, set beside one another as the pipeline does."""

from __future__ import annotations

from factcheck.models.draft import Segment, SegmentKind
from factcheck.models.report import FindingReport
from factcheck.models.span import Span
from factcheck.pipeline.titling import beside_body

NONE: frozenset[str] = frozenset()


def beside(title: str, *sentences: str, as_of: str | None = None) -> tuple[FindingReport, ...]:
    """What the title says more than the sentences; every place of it lies within the title."""
    body = [_segment(text, "sentence") for text in sentences]
    found, problems = beside_body(_segment(title, "heading"), body, as_of, None, NONE)
    assert problems == []
    for one in found:
        assert (one.code, one.severity, one.evidence) == ("HEADLINE", "warning", None)
        assert 0 <= one.start < one.end <= len(title)
    return found


def _segment(text: str, kind: SegmentKind) -> Segment:
    return Segment(span=Span(start=0, end=len(text)), text=text, prose=text, kind=kind)
