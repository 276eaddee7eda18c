"""The result of checking drafts, in the shape that other programs read (schema ``factcheck.report/1``)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.models.evidence import FoundBy, Stance
from factcheck.models.finding import Severity
from factcheck.models.opinion import Opinion
from factcheck.models.problem import Problem
from factcheck.models.record import Record
from factcheck.models.span import Position
from factcheck.models.verdict import Verdict


class EvidenceReport(Record):
    """A passage of a stored source that speaks of the segment.

    ``start``/``end`` are characters of the source's text after its front matter; ``quote`` is exactly that slice.
    """

    source: str
    outlet: str
    title: str
    published: str | None
    url: str | None
    start: int
    end: int
    quote: str
    stance: Stance
    attributed_to: str | None
    score: float
    found_by: FoundBy


class FindingReport(Record):
    """What one check says of a segment; ``start``/``end`` are characters of the draft file's text.

    ``evidence`` is the place, in the segment's evidence, of the passage that it was compared with, and
    ``quote_start``/``quote_end`` the deciding characters within the source's text.
    """

    code: str
    severity: Severity
    message: str
    start: int
    end: int
    evidence: int | None
    quote_start: int | None = None
    quote_end: int | None = None
    working: str = ""
    silenced: bool = False
    silenced_reason: str = ""


class SegmentReport(Record):
    """One stretch of a draft and what the stored sources make of it; ``opinion`` is a language model's, where asked."""

    start: int
    end: int
    line: int
    column: int
    text: str
    checkable: bool
    reason: str | None = None
    verdict: Verdict | None = None
    confidence: float | None = None
    because: str = ""
    origins: int = 0
    evidence: tuple[EvidenceReport, ...] = ()
    findings: tuple[FindingReport, ...] = ()
    silenced: bool = False
    opinion: Opinion | None = None

    def moved(self, by: int, place: Position) -> SegmentReport:
        """The same report on a segment that stands ``by`` characters further on, at ``place``."""
        findings = tuple(
            finding.model_copy(update={"start": finding.start + by, "end": finding.end + by})
            for finding in self.findings
        )
        update = {"start": self.start + by, "end": self.end + by, "findings": findings}
        return self.model_copy(update={**update, "line": place.line, "column": place.column})


class DraftReport(Record):
    """One draft and all of its segments, in the order of the text."""

    path: str
    incident: str | None
    as_of: str | None
    segments: tuple[SegmentReport, ...] = ()


class Report(Record):
    """The result of one run over one or more drafts, and whatever kept the tool from its work."""

    schema_: Literal["factcheck.report/1"] = Field(default="factcheck.report/1", alias="schema")
    drafts: tuple[DraftReport, ...] = ()
    problems: tuple[Problem, ...] = ()
