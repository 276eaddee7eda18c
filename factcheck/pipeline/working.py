"""One segment, the whole way: extract, retrieve, compare, judge, report."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.compare import compare
from factcheck.extract import extract
from factcheck.judge import judge
from factcheck.models.case import Case
from factcheck.models.claim import Claim, NotCheckable
from factcheck.models.draft import Segment, Silence
from factcheck.models.finding import Finding
from factcheck.models.opinion import Opinion
from factcheck.models.problem import Problem
from factcheck.models.report import SegmentReport
from factcheck.models.verdict import Verdict
from factcheck.pipeline.desk import Desk
from factcheck.provenance import trace
from factcheck.report import report_case, report_unchecked
from factcheck.retrieve import retrieve
from factcheck.weigh import premise, weigh

DECIDED = 0.6
"""Confidence from which a verdict needs no second opinion."""


class Frame(NamedTuple):
    """What a segment's verdict depends on besides its own words and what is stored."""

    incident: str | None
    as_of: str | None
    title: str | None
    before: tuple[Segment, ...]
    hushes: tuple[Silence, ...]


def work_out(desk: Desk, segment: Segment, frame: Frame) -> tuple[SegmentReport, list[Problem]]:
    """The report on a segment as if the draft began with it, and the checks that failed on it."""
    claim = extract(segment, frame.title, frame.before, frame.as_of, frame.incident)
    if isinstance(claim, NotCheckable):
        return report_unchecked(segment, claim), []
    case, problems = _case(desk, segment, claim, frame)
    return report_case(case), problems


def _case(desk: Desk, segment: Segment, claim: Claim, frame: Frame) -> tuple[Case, list[Problem]]:
    retrieval = retrieve(claim, desk.index, frame.incident, desk.ledger)
    findings, problems = compare(claim, retrieval.evidence, desk.checks)
    if desk.scorer is not None:
        retrieval = weigh(claim, retrieval, desk.scorer)
    hushes = [_hush(finding, frame.hushes) for finding in findings]
    heard = [finding for finding, hush in zip(findings, hushes, strict=True) if hush is None]
    hushed: list[tuple[Finding, Silence]] = []
    if len(heard) < len(findings):
        deciding = judge(claim, retrieval, findings, desk.codes).deciding
        hushed = [(findings[at], hush) for at in deciding if (hush := hushes[at]) is not None]
    # Nobody asks whether a slot is borne out that the draft's author answers for.
    codes = desk.codes.difference(*(hush.codes for hush in frame.hushes))
    case = Case(
        segment=segment,
        evidence=retrieval.evidence,
        chains=tuple(trace(evidence.passage) for evidence in retrieval.evidence),
        findings=tuple(heard),
        judgement=judge(claim, retrieval, heard, codes),
        hushed=tuple(hushed),
        silence=next((hush for hush in frame.hushes if not hush.codes), None),
    )
    return case.model_copy(update={"opinion": _second_opinion(desk, case)}), problems


def _second_opinion(desk: Desk, case: Case) -> Opinion | None:
    """What a language model would say where the verdict is not at all sure, or nothing was found to say."""
    said = case.judgement
    open_ = said.confidence < DECIDED or (said.verdict is Verdict.UNSUPPORTED and said.reason == "silent")
    if desk.adviser is None or not open_ or not case.evidence:
        return None
    return desk.adviser.ask(case.segment.prose, [premise(one.passage) for one in case.evidence])


def _hush(finding: Finding, hushes: tuple[Silence, ...]) -> Silence | None:
    return next((hush for hush in hushes if finding.code in hush.codes), None)
