"""One verdict on a claim, from all that bears on it: by fitted weights where a model was asked, else by rules."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.rules import by_rules
from factcheck.judge.weighing import by_weights
from factcheck.models.claim import Claim
from factcheck.models.evidence import Retrieval
from factcheck.models.finding import Finding
from factcheck.models.verdict import Judgement


def judge(claim: Claim, retrieval: Retrieval, findings: Sequence[Finding], codes: frozenset[str]) -> Judgement:
    """The verdict that evidence and findings propose for a claim; ``codes`` are those of the checks that were run."""
    weighed = any(one.entailment is not None for one in retrieval.evidence)
    return (by_weights if weighed else by_rules)(claim, retrieval, findings, codes)


__all__ = ["judge"]
