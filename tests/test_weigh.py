from __future__ import annotations

from collections.abc import Sequence

from factcheck.models.claim import Claim
from factcheck.models.entailment import Entailment
from factcheck.models.evidence import Evidence, Retrieval
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Reading
from factcheck.weigh import premise, weigh

CLAIM = Claim(reading=Reading(text="Two turbines stopped."))


class Listening:
    """A scorer that keeps what it was asked, and numbers its answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
        self.asked += pairs
        return [Entailment(entailment=at / 100, contradiction=0.0, neutral=1 - at / 100) for at in range(len(pairs))]


def passage(text: str, before: str = "", after: str = "") -> Passage:
    return Passage(
        source="s", incident="i", outlet="", title="T", published=None, url=None, span=Span(start=0, end=len(text)),
        before=before, after=after, reading=Reading(text=text),
    )  # fmt: skip


def found(*texts: str) -> Retrieval:
    return Retrieval(evidence=tuple(Evidence(passage=passage(text, "B.", "A."), score=0.5) for text in texts))


def test_a_passage_is_read_between_its_neighbours() -> None:
    assert premise(passage("It stopped.", "A turbine failed.", "Nobody was hurt.")) == (
        "A turbine failed. It stopped. Nobody was hurt."
    )
    assert premise(passage("It stopped.")) == "It stopped."


def test_each_passage_gets_its_own_answer_and_the_best_are_read_together() -> None:
    scorer = Listening()
    weighed = weigh(CLAIM, found("One.", "Two.", "Three."), scorer)
    assert [one.entailment.entailment for one in weighed.evidence if one.entailment] == [0.0, 0.01, 0.02]
    assert [one.entailment for one in weighed.together] == [0.03, 0.04, 0.05]
    assert [text for text, _ in scorer.asked] == [
        "B. One. A.", "B. Two. A.", "B. Three. A.", "One. Two.", "One. Two. Three.", "One. Two. Three.",
    ]  # fmt: skip
    assert {claim for _, claim in scorer.asked} == {"Two turbines stopped."}


def test_without_passages_no_model_is_asked() -> None:
    scorer = Listening()
    assert weigh(CLAIM, Retrieval(), scorer) == Retrieval()
    assert scorer.asked == []
