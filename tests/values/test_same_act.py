"""Whether two sentences tell of one happening."""

from __future__ import annotations

import pytest

from factcheck.values import acts, same_act
from tests.checks.pairs import read_pair


def alike(draft: str, source: str, context: str = "") -> float:
    """How alike the first happenings of two sentences are."""
    claim, passage = read_pair(draft, source, context=context)
    return same_act.alike(acts.find(draft)[0], acts.find(source)[0], claim, passage)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The operator shut the pipeline.", "The pipeline was shut by the operator."),
        ("The gang stole the payroll files.", "The payroll files were taken."),
        ("The court jailed the broker.", "The court jailed the broker for six years."),
        ("The court acquitted the broker of fraud.", "In May the court acquitted the broker of fraud."),
    ],
)
def test_one_happening_in_other_words(draft: str, source: str) -> None:
    assert alike(draft, source) >= 0.7


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The operator shut the pipeline.", "The operator shut the refinery."),
        ("The operator shut the pipeline.", "Protesters shut the pipeline."),
        ("The operator shut the pipeline.", "The operator inspected the pipeline."),
        ("The train left for Oslo.", "The train left for Bergen."),
        ("The broker was jailed.", "The broker is jailed."),
        ("It happened.", "It happened."),
        ("The firm made a payment to the gang.", "The firm made a statement to the gang."),
    ],
)
def test_another_doer_thing_verb_or_time_is_another_happening(draft: str, source: str) -> None:
    assert alike(draft, source) == 0.0


def test_sentences_of_two_stories_are_not_of_one_happening() -> None:
    draft, source = "The gang received the ransom from Orvane.", "The gang received the ransom in May."
    assert alike(draft, source, "Orvane hit by ransomware") > 0
    assert alike(draft, source, "Veltrix hit by ransomware") == 0.0
