"""One draft, the whole way: segment, extract, retrieve, compare, judge, report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare import compare
from factcheck.extract import extract
from factcheck.judge import judge
from factcheck.models.case import Case
from factcheck.models.claim import Claim, NotCheckable
from factcheck.models.draft import Draft, Segment, Silence
from factcheck.models.finding import Finding
from factcheck.models.problem import Problem
from factcheck.models.report import DraftReport, SegmentReport
from factcheck.models.span import Lines
from factcheck.pipeline.desk import Desk
from factcheck.provenance import trace
from factcheck.report import report_case, report_unchecked
from factcheck.retrieve import retrieve
from factcheck.segment import read_draft, segment, silences


def check_draft(desk: Desk, path: str, text: str) -> tuple[DraftReport, list[Problem]]:
    """The report on one draft, and whatever kept the tool from its work; ``path`` is the name it is told under."""
    draft, problems = read_draft(path, text)
    incident = desk.options.incident or draft.incident
    as_of = desk.options.as_of or draft.published
    problems.extend(_unknown_incident(desk, incident, path))
    checking = _Checking(desk, draft, incident, as_of)
    told = tuple(checking.segments())
    return (
        DraftReport(path=path, incident=incident, as_of=as_of, segments=told),
        [*problems, *dict.fromkeys(checking.problems)],
    )


class _Checking:
    """What is the same for all segments of one draft."""

    def __init__(self, desk: Desk, draft: Draft, incident: str | None, as_of: str | None) -> None:
        self.desk, self.draft, self.incident, self.as_of = desk, draft, incident, as_of
        self.problems: list[Problem] = []
        self.silences = silences(draft)
        self.lines = Lines(draft.text)

    def segments(self) -> Iterator[SegmentReport]:
        """The report on each segment, in the order of the text."""
        before: list[Segment] = []
        for one in segment(self.draft):
            claim = extract(one, self.draft.title, before, self.as_of)
            before.append(one)
            if isinstance(claim, NotCheckable):
                yield report_unchecked(one, self.lines, claim)
            else:
                yield report_case(self.case(one, claim), self.lines)

    def case(self, one: Segment, claim: Claim) -> Case:
        """The verdict on one claim, with everything that bears on it."""
        retrieval = retrieve(claim, self.desk.index, self.incident, self.desk.ledger)
        findings, problems = compare(claim, retrieval.evidence, self.desk.checks)
        self.problems.extend(problems)
        hushes = [self._hush(finding, one) for finding in findings]
        heard = [finding for finding, hush in zip(findings, hushes, strict=True) if hush is None]
        hushed: list[tuple[Finding, Silence]] = []
        if len(heard) < len(findings):
            deciding = judge(claim, retrieval, findings, self.desk.codes).deciding
            hushed = [(findings[at], hush) for at in deciding if (hush := hushes[at]) is not None]
        return Case(
            segment=one,
            evidence=retrieval.evidence,
            chains=tuple(trace(evidence.passage) for evidence in retrieval.evidence),
            findings=tuple(heard),
            judgement=judge(claim, retrieval, heard, self.desk.codes),
            hushed=tuple(hushed),
            silence=next((s for s in self._silences_on(one) if not s.codes), None),
        )

    def _hush(self, finding: Finding, one: Segment) -> Silence | None:
        return next((s for s in self._silences_on(one) if finding.code in s.codes), None)

    def _silences_on(self, one: Segment) -> Sequence[Silence]:
        return [silence for silence in self.silences if silence.span.overlaps(one.span)]


def _unknown_incident(desk: Desk, incident: str | None, path: str) -> Iterator[Problem]:
    known = desk.index.incidents()
    if not known:
        yield Problem(
            severity="warning",
            message=f"nothing is stored in {desk.workspace.sources} yet",
            hint="factcheck add ARTICLE…",
        )
    elif incident is not None and incident not in known:
        yield Problem(
            severity="warning",
            path=path,
            message=f"no stored source belongs to the incident {incident}",
            hint=f"stored are: {', '.join(known[:10])}",
        )
