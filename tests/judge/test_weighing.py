from __future__ import annotations

import pytest

from factcheck.judge import judge
from factcheck.judge.rules import by_rules
from factcheck.models.entailment import Entailment
from factcheck.models.evidence import Evidence, Retrieval
from factcheck.models.verdict import Judgement, Verdict
from tests.judge.test_rules import ALL, CLAIM, evidence, finding, retrieval

SAYS = Entailment(entailment=0.97, contradiction=0.01, neutral=0.01, overstated=0.01)
DENIES = Entailment(entailment=0.01, contradiction=0.97, neutral=0.02)
SILENT = Entailment(entailment=0.01, contradiction=0.02, neutral=0.96, overstated=0.01)
LESS = Entailment(entailment=0.04, contradiction=0.02, neutral=0.14, overstated=0.80)


def weighed(*found: Evidence, together: Entailment | None = None) -> Retrieval:
    best = together or next(one.entailment for one in found if one.entailment is not None)
    return retrieval(*found).model_copy(update={"together": (best,) * 3})


def read(score: float, said: Entailment, outlet: str = "Post") -> Evidence:
    return evidence(score, outlet=outlet).model_copy(update={"entailment": said})


@pytest.mark.parametrize(
    ("said", "verdict", "stance"),
    [
        (SAYS, Verdict.SUPPORTED, "supports"),
        (DENIES, Verdict.CONTRADICTED, "contradicts"),
        (SILENT, Verdict.UNSUPPORTED, "silent"),
        (LESS, Verdict.OVERSTATED, "silent"),
    ],
)
def test_where_all_signs_point_one_way_the_verdict_follows(said: Entailment, verdict: Verdict, stance: str) -> None:
    judgement = judge(CLAIM, weighed(read(0.9, said), read(0.9, said, "Times")), [], frozenset())
    assert (judgement.verdict, judgement.stances) == (verdict, (stance, stance))
    assert judgement.confidence > 0.4


def test_a_finding_that_decides_its_slot_decides_with_the_model_and_is_told() -> None:
    judgement = judge(CLAIM, weighed(read(0.9, DENIES)), [finding("contradicts")], ALL)
    assert (judgement.verdict, judgement.deciding, judgement.because) == (Verdict.CONTRADICTED, (0,), "contradicts 0")


def test_a_contradiction_found_never_makes_a_claim_less_contradicted() -> None:
    for said in (SAYS, DENIES, SILENT, LESS):
        found = weighed(read(0.9, said))
        with_it, without = (judge(CLAIM, found, findings, ALL) for findings in ([finding("contradicts")], []))
        assert with_it.verdict is Verdict.CONTRADICTED or with_it.verdict is without.verdict


def test_outlets_that_disagree_on_a_slot_make_it_disputed() -> None:
    both = weighed(read(0.9, SAYS), read(0.9, DENIES, outlet="Times"))
    findings = [finding("supports", 0), finding("contradicts", 1)]
    assert judge(CLAIM, both, findings, ALL).verdict is Verdict.DISPUTED


def test_nothing_found_is_unsupported_for_want_of_evidence() -> None:
    judgement = judge(CLAIM, Retrieval(), [], ALL)
    assert (judgement.verdict, judgement.reason) == (Verdict.UNSUPPORTED, "no_evidence")


def test_what_no_model_has_read_is_judged_by_rules() -> None:
    found = retrieval(evidence(0.95), evidence(0.3))
    assert judge(CLAIM, found, [], ALL) == by_rules(CLAIM, found, [], ALL)


def test_every_judgement_has_a_stance_for_each_passage_and_a_likelihood() -> None:
    for one in (SAYS, DENIES, SILENT, LESS):
        for other in (SAYS, DENIES, SILENT, LESS):
            judgement: Judgement = judge(CLAIM, weighed(read(0.8, one), read(0.4, other, "Times")), [], ALL)
            assert len(judgement.stances) == 2
            assert 0 <= judgement.confidence <= 1
