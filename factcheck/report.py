"""What is told of each segment of a draft: its verdict, the passages that decide it, and what the checks found."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.case import Case
from factcheck.models.chain import Chain
from factcheck.models.claim import NotCheckable
from factcheck.models.draft import Segment, Silence
from factcheck.models.evidence import Evidence, Stance
from factcheck.models.finding import Finding, Leaning, Severity
from factcheck.models.opinion import Opinion
from factcheck.models.report import EvidenceReport, FindingReport, SegmentReport

SEVERITY: dict[Leaning, Severity] = {
    "contradicts": "error",
    "overstates": "warning",
    "supports": "note",
    "notes": "note",
}


ALWAYS_TOLD = frozenset(("UPDATED",))
"""Notes that an editor needs even where the verdict rests on other passages: a newer figure is known."""


def report_unchecked(segment: Segment, why: NotCheckable) -> SegmentReport:
    """A segment that asserts nothing which could be looked up; places count from its own start."""
    return SegmentReport(
        start=0,
        end=len(segment.text),
        line=1,
        column=1,
        text=segment.text,
        checkable=False,
        reason=why.reason,
    )


def report_case(case: Case) -> SegmentReport:
    """A judged segment: its passages, the deciding ones first, and those findings that tell an editor something.

    A finding that a better passage outweighed is left out: the verdict does not rest on it. Places count from the
    segment's own start.
    """
    judgement = case.judgement
    order = _order(case)
    supporting = {case.chains[at].origin for at, stance in enumerate(judgement.stances) if stance == "supports"}
    return SegmentReport(
        start=0,
        end=len(case.segment.text),
        line=1,
        column=1,
        text=case.segment.text,
        checkable=True,
        reason=judgement.reason,
        verdict=judgement.verdict,
        confidence=judgement.confidence,
        because=judgement.because,
        origins=len(supporting),
        evidence=tuple(_evidence(case.evidence[at], case.chains[at], judgement.stances[at]) for at in order),
        findings=tuple(_findings(case, order)),
        silenced=case.silence is not None,
        opinion=_opinion(case, order),
    )


def _opinion(case: Case, order: list[int]) -> Opinion | None:
    if case.opinion is None or case.opinion.evidence is None:
        return case.opinion
    return case.opinion.model_copy(update={"evidence": order.index(case.opinion.evidence)})


def _order(case: Case) -> list[int]:
    """Places of the evidence as a reader wants it: what decides, then what supports, then the rest by score."""
    first = [case.findings[at].evidence for at in case.judgement.deciding]

    def rank(at: int) -> tuple[int, int, int]:
        decides = first.index(at) if at in first else len(first)
        return decides, case.judgement.stances[at] != "supports", at

    return sorted(range(len(case.evidence)), key=rank)


def _findings(case: Case, order: list[int]) -> Iterator[FindingReport]:
    told: set[tuple[str, int, int]] = set()
    for at in [*case.judgement.deciding, *_notes(case)]:
        finding = case.findings[at]
        slot = (finding.code, finding.span.start, finding.span.end)
        if slot not in told:
            told.add(slot)
            yield _finding(finding, case, order, case.silence)
    for finding, silence in case.hushed:
        slot = (finding.code, finding.span.start, finding.span.end)
        if slot not in told:
            told.add(slot)
            yield _finding(finding, case, order, silence)


def _notes(case: Case) -> Iterator[int]:
    """Findings that decide nothing but show how something was read, on the passages that the verdict rests on."""
    decisive = {case.findings[at].evidence for at in case.judgement.deciding}
    for at, finding in enumerate(case.findings):
        told = finding.leaning == "notes" or (finding.leaning == "supports" and finding.working)
        place = finding.evidence
        shown = finding.code in ALWAYS_TOLD or place in decisive
        if told and place is not None and (shown or case.judgement.stances[place] == "supports"):
            yield at


def _evidence(evidence: Evidence, chain: Chain, stance: Stance) -> EvidenceReport:
    passage = evidence.passage
    return EvidenceReport(
        source=passage.source,
        outlet=passage.outlet,
        title=passage.title,
        published=passage.published,
        url=passage.url,
        start=passage.span.start,
        end=passage.span.end,
        quote=passage.reading.text,
        stance=stance,
        attributed_to=chain.speaker,
        score=round(evidence.score, 3),
        found_by=evidence.found_by,
    )


def _finding(finding: Finding, case: Case, order: list[int], silence: Silence | None) -> FindingReport:
    decided = None
    if finding.evidence is not None and finding.passage_span is not None:
        decided = finding.passage_span.shifted(case.evidence[finding.evidence].passage.span.start)
    return FindingReport(
        code=finding.code,
        severity=SEVERITY[finding.leaning],
        message=finding.message,
        start=finding.span.start,
        end=finding.span.end,
        evidence=None if finding.evidence is None else order.index(finding.evidence),
        quote_start=decided.start if decided else None,
        quote_end=decided.end if decided else None,
        working=finding.working,
        silenced=silence is not None,
        silenced_reason=silence.reason if silence else "",
    )
