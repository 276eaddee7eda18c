from __future__ import annotations

import pytest

from factcheck.judge import judge
from factcheck.models.claim import Claim
from factcheck.models.evidence import Evidence, Retrieval
from factcheck.models.finding import Finding, Leaning
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Name, Quantity, Quotation, Reading, Word
from factcheck.models.verdict import Verdict

TEXT = "Two turbines stopped"
WORDS = tuple(
    Word(span=Span(start=start, end=end), stem=TEXT[start:end].lower()) for start, end in ((0, 3), (4, 12), (13, 20))
)
CLAIM = Claim(reading=Reading(text=TEXT, words=WORDS))
FIGURE = Span(start=0, end=3)
ALL = frozenset({"NUMBER", "DATE", "SCOPE"})


def evidence(score: float, *, outlet: str = "Post", covered: tuple[float, ...] | None = None) -> Evidence:
    passage = Passage(
        source=outlet.lower(),
        incident="i",
        outlet=outlet,
        title="",
        published=None,
        url=None,
        span=Span(start=0, end=5),
        reading=Reading(text="Three"),
    )
    return Evidence(passage=passage, score=score, covered=covered or (score,) * 3)


def retrieval(*found: Evidence) -> Retrieval:
    return Retrieval(evidence=found, weights=(1.0, 1.0, 1.0))


def finding(leaning: Leaning, at: int = 0, sure: float = 1.0, code: str = "NUMBER") -> Finding:
    return Finding(code=code, leaning=leaning, message=f"{leaning} {at}", span=FIGURE, sure=sure, evidence=at)


def verdict(found: Retrieval, *findings: Finding, claim: Claim = CLAIM) -> Verdict:
    return judge(claim, found, findings, ALL).verdict


def test_nothing_found_is_unsupported_for_want_of_evidence() -> None:
    judgement = judge(CLAIM, retrieval(), [], ALL)
    assert (judgement.verdict, judgement.reason) == (Verdict.UNSUPPORTED, "no_evidence")


def test_passages_that_speak_of_it_and_do_not_say_it_are_silent() -> None:
    judgement = judge(CLAIM, retrieval(evidence(0.5)), [], ALL)
    assert (judgement.verdict, judgement.reason) == (Verdict.UNSUPPORTED, "silent")
    assert judgement.because


def test_words_that_are_covered_are_supported() -> None:
    judgement = judge(CLAIM, retrieval(evidence(0.95), evidence(0.3)), [], ALL)
    assert judgement.verdict is Verdict.SUPPORTED
    assert judgement.stances == ("supports", "silent")


def test_two_passages_may_cover_a_claim_together() -> None:
    halves = retrieval(evidence(0.67, covered=(1, 1, 0)), evidence(0.34, covered=(0, 0, 1)))
    assert verdict(halves) is Verdict.SUPPORTED


def test_a_figure_that_no_passage_bears_out_is_not_supported() -> None:
    figure = Quantity(span=FIGURE, text="Two", dimension="count", exact=2, low=2, high=2)
    claim = Claim(reading=CLAIM.reading.model_copy(update={"quantities": (figure,)}))
    full = retrieval(evidence(1.0))
    assert verdict(full, claim=claim) is Verdict.UNSUPPORTED
    assert verdict(full, finding("supports"), claim=claim) is Verdict.SUPPORTED
    assert judge(claim, full, [], frozenset()).verdict is Verdict.SUPPORTED, "when the check was not run"


def test_words_in_quotation_marks_that_no_passage_has_are_not_supported() -> None:
    quotation = Quotation(span=Span(start=0, end=12), text="Two turbines", mark="double")
    claim = Claim(reading=CLAIM.reading.model_copy(update={"quotations": (quotation,)}))
    full = retrieval(evidence(1.0))
    codes = ALL | {"QUOTE"}
    assert judge(claim, full, [], codes).verdict is Verdict.UNSUPPORTED
    assert judge(claim, full, [finding("supports", code="QUOTE")], codes).verdict is Verdict.SUPPORTED


def test_a_borne_out_figure_makes_up_for_words() -> None:
    half = retrieval(evidence(0.5))
    assert verdict(half) is Verdict.UNSUPPORTED
    assert verdict(half, finding("supports")) is Verdict.SUPPORTED


def test_a_name_that_no_passage_has_is_not_supported() -> None:
    name = Name(span=Span(start=4, end=12), text="turbines", kind="unknown", key="turbines")
    claim = Claim(reading=CLAIM.reading.model_copy(update={"names": (name,)}))
    without = retrieval(evidence(0.9, covered=(1, 0, 1)))
    assert judge(claim, without, [], ALL).because == "no passage on it names turbines"


def test_a_contradiction_to_the_point_decides() -> None:
    judgement = judge(CLAIM, retrieval(evidence(0.9)), [finding("contradicts")], ALL)
    assert judgement.verdict is Verdict.CONTRADICTED
    assert judgement.deciding == (0,)
    assert judgement.stances == ("contradicts",)
    assert judgement.because == "contradicts 0"


@pytest.mark.parametrize(("score", "sure"), [(0.26, 1.0), (0.9, 0.3)])
def test_a_contradiction_beside_the_point_or_unsure_does_not(score: float, sure: float) -> None:
    assert verdict(retrieval(evidence(score)), finding("contradicts", sure=sure)) is not Verdict.CONTRADICTED


def test_a_slot_that_a_better_passage_bears_out_is_settled() -> None:
    both = retrieval(evidence(0.9), evidence(0.45))
    assert verdict(both, finding("supports", 0), finding("contradicts", 1)) is Verdict.SUPPORTED


def test_outlets_that_disagree_on_a_slot_make_it_disputed() -> None:
    both = retrieval(evidence(0.9), evidence(0.9, outlet="Times"))
    assert verdict(both, finding("supports", 0), finding("contradicts", 1)) is Verdict.DISPUTED


def test_one_outlet_with_two_figures_is_no_dispute() -> None:
    both = retrieval(evidence(0.9), evidence(0.9))
    assert verdict(both, finding("supports", 0), finding("contradicts", 1)) is Verdict.SUPPORTED


def test_a_contradiction_weighs_more_than_a_dropped_scope() -> None:
    found = retrieval(evidence(0.9))
    dropped = finding("overstates", code="SCOPE")
    assert verdict(found, dropped) is Verdict.OVERSTATED
    assert verdict(found, dropped, finding("contradicts")) is Verdict.CONTRADICTED


def test_adding_a_contradiction_never_makes_a_verdict_better() -> None:
    for score in (0.2, 0.5, 0.8, 1.0):
        found = retrieval(evidence(score))
        order = list(Verdict)
        assert order.index(verdict(found, finding("contradicts"))) <= order.index(verdict(found))


def test_confidence_stays_between_nought_and_one() -> None:
    for score in (0.0, 0.5, 1.0):
        for findings in ([], [finding("contradicts")], [finding("overstates")]):
            assert 0 <= judge(CLAIM, retrieval(evidence(score)), findings, ALL).confidence <= 1


def test_a_newer_figure_contradicts_only_where_the_check_of_updates_says_so() -> None:
    found = retrieval(evidence(0.9), evidence(0.9, outlet="Echo"))
    borne_out, newer = finding("supports"), finding("contradicts", at=1)
    assert verdict(found, borne_out, newer) == Verdict.DISPUTED
    assert verdict(found, borne_out, newer, finding("notes", at=1, code="UPDATED")) == Verdict.SUPPORTED
    assert verdict(found, borne_out, newer, finding("contradicts", at=1, code="UPDATED")) == Verdict.CONTRADICTED


def test_on_a_named_incident_a_passage_with_few_of_the_words_may_contradict() -> None:
    passage = evidence(0.25)
    against = finding("contradicts", sure=0.8)
    assert verdict(retrieval(passage), against) == Verdict.UNSUPPORTED
    assert (
        verdict(retrieval(passage), against, claim=CLAIM.model_copy(update={"incident": "i"})) == Verdict.CONTRADICTED
    )
