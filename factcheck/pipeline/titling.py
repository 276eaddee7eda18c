"""A draft's title, set beside the draft's own sentences as a claim is set beside stored passages."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare import chosen, compare
from factcheck.extract import why_not
from factcheck.extract.titles import is_telling, read_title
from factcheck.models.draft import Segment
from factcheck.models.evidence import Evidence
from factcheck.models.finding import Finding
from factcheck.models.problem import Problem
from factcheck.models.report import FindingReport
from factcheck.models.source import Passage
from factcheck.report import SEVERITY
from factcheck.values.reading import read
from factcheck.values.words import kin, stems

CODE = "HEADLINE"
MOST = 12
"""Sentences of the text that a title is set beside, those with most of its words."""
THE_DRAFT = "the draft"
"""Incident of title and sentences where the draft names none: they are of one affair."""


def beside_body(
    title: Segment, body: Sequence[Segment], as_of: str | None, incident: str | None, ignore: frozenset[str]
) -> tuple[tuple[FindingReport, ...], list[Problem]]:
    """What the title says more than the sentences of ``body``, and the checks that failed on it.

    Places count from the title's start. ``ignore`` are the codes of the checks that are not asked.
    """
    if why_not(title) in ("question", "advice", "promise"):
        return (), []
    affair = incident or THE_DRAFT
    near = _nearest(title, [one for one in body if why_not(one) != "question"])
    evidence = [Evidence(passage=_passage(one, body, as_of, affair), score=1.0) for one in near]
    claim = read_title(title, body, [one.passage.reading for one in evidence], as_of, affair)
    if not near or not is_telling(claim.reading):
        return (), []
    findings, problems = compare(claim, evidence, chosen(frozenset(), ignore))
    return tuple(_told(one) for one in findings if one.code == CODE), problems


def _nearest(title: Segment, body: Sequence[Segment]) -> list[Segment]:
    """The sentences that have most of the title's words, in the order of the text."""
    asked = [kin(stem) for stem in dict.fromkeys(stems(title.prose))]
    shares: list[tuple[int, int]] = []
    for at, one in enumerate(body):
        here = set(stems(one.prose))
        met = sum(not words.isdisjoint(here) for words in asked)
        if met:
            shares.append((-met, at))
    return [body[at] for at in sorted(at for _, at in sorted(shares)[:MOST])]


def _passage(one: Segment, body: Sequence[Segment], as_of: str | None, incident: str) -> Passage:
    at = body.index(one)
    return Passage(
        source="",
        incident=incident,
        outlet="",
        title="",
        published=as_of,
        url=None,
        span=one.span,
        before="\n".join(" ".join(other.prose.split()) for other in body[max(0, at - 2) : at]),
        after="\n".join(" ".join(other.prose.split()) for other in body[at + 1 : at + 2]),
        reading=read(one.prose, as_of),
    )


def _told(finding: Finding) -> FindingReport:
    return FindingReport(
        code=finding.code,
        severity=SEVERITY[finding.leaning],
        message=finding.message,
        start=finding.span.start,
        end=finding.span.end,
        evidence=None,
        working=finding.working,
    )
