"""How sure the words are: modals, hedges, reporting verbs, ICD-203 words, denials."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.span import Span
from factcheck.values import certainty

FOUND = [
    ("The valve may have failed.", [("may", 3)]),
    ("The crew might be alive.", [("might", 3)]),
    ("Thieves could have used a crane.", [("could", 3)]),
    ("The gang is suspected of the theft.", [("suspected", 3)]),
    ("Investigators believe the pilot slept.", [("believe", 4)]),
    ("The fire was probably set.", [("probably", 4)]),
    ("It is unlikely that the dam will hold.", [("unlikely", 2)]),
    ("There is no evidence that data left the network.", [("no evidence", 2)]),
    ("The ministry denied the report.", [("denied", 0)]),
    ("Officials ruled out sabotage.", [("ruled out", 0)]),
    ("The operator confirmed the leak.", [("confirmed", 6)]),
    ("The operator has not confirmed the leak.", [("not confirmed", 3)]),
    ("The leak was not independently verified.", [("not independently verified", 3)]),
    ("Analysts assess with high confidence that it was fuel.", [("assess", 5), ("high confidence", 5)]),
    ("There is a remote chance of a second wave.", [("remote chance", 1)]),
    ("It is almost certain that the seal broke.", [("almost certain", 5)]),
    ("It is very unlikely that he knew.", [("very unlikely", 1)]),
    ("It is more likely than not that the brakes failed.", [("more likely than not", 4)]),
    ("The driver allegedly fled.", [("allegedly", 4)]),
    ("The train reportedly braked late.", [("reportedly", 4)]),
    ("According to the harbour, nobody drowned.", [("According to", 5)]),
    ("The coroner said the cause was smoke.", [("said", 5)]),
    ("The attack was linked to Sandworm.", [("linked to", 4)]),
    ("The group appears to be small.", [("appears to", 4)]),
    ("It is unclear whether the pump ran.", [("unclear whether", 3)]),
    ("The failure is not likely to recur.", [("not likely", 2)]),
    ("Perhaps the lock was open.", [("Perhaps", 3)]),
    ("The rescuers cannot rule out more victims.", [("cannot rule out", 3)]),
    ("It was undoubtedly the worst storm.", [("undoubtedly", 6)]),
    ("She is certain that it rained.", [("is certain", 6)]),
    ("The bank neither confirmed nor denied it.", [("neither confirmed nor denied", 3)]),
]

NOTHING = [
    "The trial opens in May.",
    "The mine opened on 3 May 2021.",
    "The yard can hold nine ships.",
    "Its military might is waning.",
    "The pump could not be restarted.",
    "The United States sent a ship.",
    "The annual report runs to ninety pages.",
    "The suspect was led away.",
    "Two suspects were led away.",
    "The phone was linked to a charger.",
    "The ship sank at noon.",
    "Its claims were printed in full.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_words_of_certainty_are_marked_with_their_level(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(mark.text, mark.level) for mark in certainty.find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_look_alikes_are_not_marked(text: str) -> None:
    assert certainty.find(text) == ()


def test_icd_203_words_keep_their_order() -> None:
    words = ["a remote chance", "unlikely", "an even chance", "likely", "almost certain"]
    levels = [certainty.weakest(certainty.find(f"There is {word} of rain.")) for word in words]
    assert levels == sorted(set(levels))


def test_weakest_is_the_least_sure_mark_within_a_span() -> None:
    text = "Police said the driver may have slept; the court confirmed it."
    marks = certainty.find(text)
    assert certainty.weakest(marks) == 3
    assert certainty.weakest(marks, Span(start=text.index("the court"), end=len(text))) == 6
    assert certainty.weakest(()) == 6


@given(st.text())
def test_spans_are_exact(text: str) -> None:
    for mark in certainty.find(text + " may be likely " + text):
        assert mark.span.of(text + " may be likely " + text) == mark.text


@pytest.mark.parametrize(
    "text",
    ["may " * 20_000, "not likely " * 10_000, "linked to " * 20_000, "x" * 300_000],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_ends(text: str) -> None:
    assert all(0 <= mark.level <= 6 for mark in certainty.find(text))
