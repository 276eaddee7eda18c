"""One verdict from the signs of checks and model, by fitted weights; a rule stands only where logic demands one.

Three verdicts are weighed: supported, contradicted, unsupported. What logic adds: outlets that disagree on a slot with
equal force make a claim disputed, whichever of them the weights would follow; what is not borne out because the
passages say less is overstated.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.bench import Bench
from factcheck.judge.cover import ADDS, Cover, missing
from factcheck.judge.rules import rounded
from factcheck.judge.signs import signs
from factcheck.judge.weights import weights
from factcheck.models.claim import Claim
from factcheck.models.evidence import Evidence, Retrieval, Stance
from factcheck.models.finding import Finding
from factcheck.models.verdict import Judgement, Verdict

LIKELY = 0.5
"""Likelihood from which a passage, or all of them, is told to bear a claim out or to speak against it: who says so
should be right more often than not, and otherwise leave it open."""
WORTH_TELLING = 0.1
"""Force from which a finding is told as a reason for a verdict that the weights have found."""


def by_weights(claim: Claim, retrieval: Retrieval, findings: Sequence[Finding], codes: frozenset[str]) -> Judgement:
    """The verdict that the weights propose for a claim whose passages a model has weighed."""
    bench, cover = Bench(claim, retrieval, findings), Cover(claim.reading, retrieval)
    chances = weights().chances(signs(claim, retrieval, bench, cover, codes))
    verdict = Verdict(max(chances, key=lambda name: chances[name]))
    if chances[verdict] < LIKELY:
        verdict = Verdict.UNSUPPORTED
    sure = chances[verdict]
    disputed = bench.disputed()
    if disputed and verdict is not Verdict.UNSUPPORTED and not bench.open("contradicts"):
        return _against(Verdict.DISPUTED, sure, bench, disputed)
    if verdict is Verdict.CONTRADICTED:
        return _against(verdict, sure, bench, _reasons(bench, "contradicts"))
    if verdict is Verdict.SUPPORTED:
        stances = [_bears_out(one) for one in retrieval.evidence]
        if not any(stances):
            stances = [cover.bears_out(one) for one in retrieval.evidence]
        return Judgement(
            verdict=verdict,
            confidence=rounded(sure),
            stances=tuple("supports" if stance else "silent" for stance in stances),
        )
    beyond = _reasons(bench, "overstates")
    if beyond or _says_less(retrieval):
        because = bench.findings[beyond[0]].message if beyond else "the passages say less than the draft"
        return _silent(Verdict.OVERSTATED, sure, retrieval, because).model_copy(update={"deciding": tuple(beyond)})
    because = missing(claim.reading, retrieval, bench, cover, codes) or "passages speak of it, but none says this"
    return _silent(verdict, sure, retrieval, because)


def _reasons(bench: Bench, leaning: str) -> list[int]:
    """Findings that a verdict may be told to rest on: those that decide their slot, else the strongest that stands."""
    decisive = bench.open(leaning)
    if decisive:
        return decisive
    perhaps = [
        at
        for at, finding in enumerate(bench.findings)
        if finding.leaning == leaning
        and bench.force[at] >= WORTH_TELLING
        and bench.support(finding.code, finding.span) < bench.force[at]
    ]
    return sorted(perhaps, key=lambda at: (-bench.force[at], at))[:1]


def _against(verdict: Verdict, sure: float, bench: Bench, deciding: Sequence[int]) -> Judgement:
    speaking = {bench.findings[at].evidence for at in deciding}
    if not speaking:
        speaking = {max(range(len(bench.evidence)), key=lambda at: _denies(bench.evidence[at]))}
    stances: list[Stance] = []
    for at, one in enumerate(bench.evidence):
        if at in speaking or _denies(one) >= LIKELY:
            stances.append("contradicts")
        else:
            stances.append("supports" if _bears_out(one) else "silent")
    return Judgement(
        verdict=verdict,
        confidence=rounded(sure),
        stances=tuple(stances),
        deciding=tuple(deciding),
        because=bench.findings[deciding[0]].message
        if deciding
        else "the passage says otherwise, as the model reads it",
    )


def _silent(verdict: Verdict, sure: float, retrieval: Retrieval, because: str) -> Judgement:
    spoken_of = any(one.score >= ADDS for one in retrieval.evidence)
    return Judgement(
        verdict=verdict,
        confidence=rounded(sure),
        reason=None if verdict is Verdict.OVERSTATED else "silent" if spoken_of else "no_evidence",
        stances=tuple("silent" for _ in retrieval.evidence),
        because=because if spoken_of else "no stored passage speaks of it",
    )


def _says_less(retrieval: Retrieval) -> bool:
    """Whether the passage that comes nearest to saying the claim says less, as the model reads it."""
    said = [one.entailment for one in retrieval.evidence if one.entailment is not None]
    nearest = max(said, key=lambda one: one.entailment + one.overstated, default=None)
    return nearest is not None and nearest.overstated >= LIKELY


def _bears_out(evidence: Evidence) -> bool:
    return evidence.entailment is not None and evidence.entailment.entailment >= LIKELY


def _denies(evidence: Evidence) -> float:
    return 0.0 if evidence.entailment is None else evidence.entailment.contradiction
