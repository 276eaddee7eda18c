"""Words that turn a statement round, and how far they reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import negations

FOUND = [
    ("The crew did not pay the ransom.", [("not", "pay the ransom")]),
    ("The crew didn't pay the ransom, but the owner did.", [("didn't", "pay the ransom")]),
    ("The crew didn’t pay the ransom.", [("didn’t", "pay the ransom")]),
    ("No passengers were hurt when the bus rolled.", [("No", "passengers were hurt")]),
    ("The plant no longer stores chlorine.", [("no longer", "stores chlorine")]),
    ("The pilot failed to brake.", [("failed to", "brake")]),
    ("The firm denied that data was sold.", [("denied", "that data was sold")]),
    ("They left without the logs.", [("without", "the logs")]),
    ("The port has never closed.", [("never", "closed")]),
    ("Nobody was aboard.", [("Nobody", "was aboard")]),
    ("None of the valves held.", [("None of", "the valves held")]),
    ("The court ruled out arson.", [("ruled out", "arson")]),
    ("There is no evidence that the pump failed.", [("no evidence", "that the pump failed")]),
    ("The ship cannot sail.", [("cannot", "sail")]),
    ("Police were unable to reach the ledge.", [("unable to", "reach the ledge")]),
    ("It was not the brakes but the rails.", [("not", "the brakes")]),
    ("The thieves took no names, addresses or numbers.", [("no", "names, addresses or numbers")]),
    ("The bank did not lose money and it said so.", [("not", "lose money")]),
    ("The bank did not pay and restored its systems.", [("not", "pay")]),
    (
        "Neither the bank nor the police replied.",
        [("Neither", "the bank nor the police replied"), ("nor", "the police replied")],
    ),
    ("The mayor has yet to answer.", [("has yet to", "answer")]),
    ("The relay lacked a cover.", [("lacked", "a cover")]),
    ("Hardly anyone noticed.", [("Hardly", "anyone noticed")]),
    ("The tunnel was not closed; trains ran.", [("not", "closed")]),
    ("It was not closed because of snow.", [("not", "closed")]),
    ("The driver refused to stop.", [("refused to", "stop")]),
    ("The minister did not deny the sale.", [("not", "deny the sale"), ("deny", "the sale")]),
]

NOTHING = [
    "The blast hit not only the mill.",
    "It was nothing but a drill.",
    "No. 10 Downing Street was closed.",
    "The hull is no doubt lost.",
    "No fewer than nine ships sank.",
    "The report is due no later than Friday.",
    "Hundreds, if not thousands, fled.",
    "Whether or not it rains, the match goes on.",
    "A denial of service attack hit the bank.",
    "The knot was tied.",
    "The note was found.",
    "The work will not be done until Monday.".replace("not be done until", "be done"),
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_negations_govern_their_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mark.text, mark.scope.of(text)) for mark in negations.find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_turns_of_phrase_are_no_negations(text: str) -> None:
    assert negations.find(text) == ()


def test_two_negations_cancel_each_other() -> None:
    text = "The minister did not deny the sale, and nobody was paid."
    marks = negations.find(text)
    assert not negations.negated(marks, text.index("sale"))
    assert negations.negated(marks, text.index("paid"))
    assert negations.negated(marks, text.index("deny"))


@given(st.text(), st.text(alphabet=st.sampled_from(list("notdwihuc ,.'’;\n"))))
def test_spans_are_exact_and_forward(any_text: str, likely: str) -> None:
    text = f"{any_text} not {likely} without {any_text}"
    for mark in negations.find(text):
        assert mark.span.of(text) == mark.text
        assert mark.span.end <= mark.scope.start <= mark.scope.end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["not " * 20_000, "no, " * 20_000, "neither nor " * 20_000, "not" + " " * 300_000],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_ends(text: str) -> None:
    assert negations.find(text)
