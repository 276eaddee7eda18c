from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checks.number import SAME_SLOT
from factcheck.models.value import Quantity, Reading
from factcheck.values import derivation, likelihood, quantities, same_quantity
from tests.checks.pairs import read_pair


def figure(reading: Reading, text: str) -> Quantity:
    return next(one for one in reading.quantities if one.text == text)


def same_slot(draft: str, mine: str, source: str, theirs: str, context: str = "") -> float:
    """Likelihood that ``mine`` in the draft and ``theirs`` in the source fill one slot, on one named incident."""
    claim, passage = read_pair(draft, source, context=context, incident="i")
    return same_quantity.same_slot(figure(claim.reading, mine), figure(passage.reading, theirs), claim, passage)


@pytest.mark.parametrize(
    ("draft", "mine", "source", "theirs"),
    [
        ("The crash killed 12 people.", "12", "Nine people died in the crash.", "Nine"),
        ("The gang stole 900 files from the port.", "900", "From the port, 40 files were stolen.", "40"),
        ("The court fined the bank $9 million.", "$9 million", "The bank was fined $4 million.", "$4 million"),
    ],
)
def test_another_wording_of_one_event_is_the_same(draft: str, mine: str, source: str, theirs: str) -> None:
    assert same_slot(draft, mine, source, theirs) > 0.6


@pytest.mark.parametrize(
    ("draft", "mine", "source", "theirs"),
    [
        ("The crash killed 12 people.", "12", "The crash injured 30 people.", "30"),  # excluded by the verb
        ("In 2019 the gang hit 14 ports.", "14", "In 2021 the gang hit 30 ports.", "30"),  # another time
        ("The operator sold 40 trains.", "40", "The operator will sell 90 trains.", "90"),  # still to come
        ("The gang stole 40 files.", "40", "The gang did not steal 90 files.", "90"),  # denied
        ("The storm closed 40 schools in town.", "40", "The fire closed two kitchens at sea.", "two"),  # other things
        ("Orvane paid $5 million.", "$5 million", "Victims paid $300 million.", "$300 million"),  # another agent
        ("The toll rose to 14.", "14", "The toll was up from nine.", "nine"),  # told as past
        ("Ada has 40 boats.", "40", "Brix has 90 boats and Ada has 50 boats.", "90"),  # another's
        (
            "The last took 131 days.",
            "131 days",
            "The first took ten days, the last 131.",
            "ten days",
        ),  # its number, bare
        ("The ferry was 12 knots faster.", "12 knots", "The ferry made 30 knots.", "30 knots"),  # a difference
    ],
)
def test_what_speaks_against_one_slot_rules_it_out(draft: str, mine: str, source: str, theirs: str) -> None:
    assert same_slot(draft, mine, source, theirs) < SAME_SLOT


def test_a_name_that_the_surroundings_have_is_there() -> None:
    row = ("Orvane closed 12 plants.", "12", "The company closed nine plants.", "nine")
    assert same_slot(*row, context="Orvane said so.") > same_slot(*row, context="Kestrel said so.")


def test_where_nobody_says_it_is_one_incident_it_is_less_likely() -> None:
    draft, source = "The crash killed 12 people.", "Nine people died in the crash."
    claim, passage = read_pair(draft, source)
    asked, found = claim.reading.quantities[0], passage.reading.quantities[0]
    assert same_quantity.same_slot(asked, found, claim, passage) < same_slot(draft, "12", source, "Nine")


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared(draft: str, source: str) -> None:
    claim, passage = read_pair(f"{draft} 12 boats", f"Nine ships {source}")
    for one in claim.reading.quantities:
        for other in passage.reading.quantities:
            assert 0 <= same_quantity.same_slot(one, other, claim, passage) <= 1


def test_every_weight_is_one_of_a_sign() -> None:
    claim, passage = read_pair("Orvane closed 12 plants in Moss.", "Orvane shut nine plants in Moss.", incident="i")
    known = same_quantity.signs(claim.reading.quantities[0], passage.reading.quantities[0], claim, passage)
    assert set(likelihood.weights(same_quantity.KIND)) - {"always"} <= set(known)


@pytest.mark.parametrize(
    ("asked", "told", "working"),
    [
        ("199 people died", "173 people died and 26 people are missing", "173 + 26 = 199"),
        ("33 reports", "47 reports and 14 reports", "47 - 14 = 33"),
        ("1,000 francs", "five men paid 200 francs each", "5 x 200 = 1000"),
        ("95 percent", "19 of the 20 boats", "19 / 20 = 95"),
        ("17 trains", "four ships and nine ships", ""),
        ("$450,000", "$90,000 a day for five days", "5 x 90000 = 450000"),
        ("about 15 million dollars", "roughly half of the $30 million", "50 % of 3e+07 = 1.5e+07"),
        ("33 incidents", "47 incidents and 14 reports", "47 - 14 = 33"),
        ("more than 1,700 passwords", "1,004 password resets and 760 password resets", "1004 + 760 = 1764"),
    ],
)
def test_a_figure_may_follow_from_others(asked: str, told: str, working: str) -> None:
    assert derivation.explain(quantities.find(asked)[0], quantities.find(told)) == working
