"""One verdict from what the passages cover of a claim and what the checks found, by rules alone.

What remains when the slots are settled decides: an open contradiction makes the claim ``contradicted`` (``disputed``
when another outlet bears the same slot out with equal force), a dropped hedge or scope ``overstated``; otherwise it is
``supported`` when the passages together cover its words, names, figures and dates, and ``unsupported`` when they do
not.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.bench import Bench
from factcheck.judge.cover import ADDS, COVERED_BY_ONE, Cover, missing
from factcheck.models.claim import Claim
from factcheck.models.evidence import Evidence, Retrieval, Stance
from factcheck.models.finding import Finding
from factcheck.models.verdict import Judgement, Verdict


def by_rules(claim: Claim, retrieval: Retrieval, findings: Sequence[Finding], codes: frozenset[str]) -> Judgement:
    """The verdict that evidence and findings propose for a claim; ``codes`` are those of the checks that were run."""
    bench = Bench(claim, retrieval, findings)
    against, disputed = bench.open("contradicts"), bench.disputed()
    if against:
        return _ruled(bench, Verdict.CONTRADICTED, against)
    if disputed:
        return _ruled(bench, Verdict.DISPUTED, disputed)
    cover = Cover(claim.reading, retrieval)
    lacking = missing(claim.reading, retrieval, bench, cover, codes)
    beyond = bench.open("overstates")
    if beyond and not lacking:
        return _ruled(bench, Verdict.OVERSTATED, beyond)
    if lacking:
        return _unsupported(cover, retrieval, lacking)
    return _supported(cover, retrieval)


def _ruled(bench: Bench, verdict: Verdict, deciding: Sequence[int]) -> Judgement:
    """A verdict that rests on the given findings; their passages stand against the claim."""
    against = {bench.findings[at].evidence for at in deciding}
    first = bench.findings[deciding[0]]
    return Judgement(
        verdict=verdict,
        confidence=rounded(max(bench.force[at] for at in deciding)),
        stances=tuple(_stance(at in against, verdict, one) for at, one in enumerate(bench.evidence)),
        deciding=tuple(deciding),
        because=first.message,
    )


def _supported(cover: Cover, retrieval: Retrieval) -> Judgement:
    return Judgement(
        verdict=Verdict.SUPPORTED,
        confidence=rounded((cover.together + cover.best) / 2),
        stances=tuple("supports" if cover.bears_out(one) else "silent" for one in retrieval.evidence),
    )


def _unsupported(cover: Cover, retrieval: Retrieval, missing: str) -> Judgement:
    spoken_of = any(one.score >= ADDS for one in retrieval.evidence)
    return Judgement(
        verdict=Verdict.UNSUPPORTED,
        confidence=rounded(1 - cover.together / 2),
        reason="silent" if spoken_of else "no_evidence",
        stances=tuple("silent" for _ in retrieval.evidence),
        because=missing if spoken_of else "no stored passage speaks of it",
    )


def _stance(against: bool, verdict: Verdict, evidence: Evidence) -> Stance:
    if against:
        return "silent" if verdict is Verdict.OVERSTATED else "contradicts"
    if verdict in (Verdict.SUPPORTED, Verdict.DISPUTED) and evidence.score >= COVERED_BY_ONE:
        return "supports"
    return "silent"


def rounded(value: float) -> float:
    """A likelihood as it is told: two digits, between 0 and 1."""
    return round(min(1.0, max(0.0, value)), 2)
