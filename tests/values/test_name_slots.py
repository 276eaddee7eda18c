"""What stands around a name, and whether another name stands in the same slot."""

from __future__ import annotations

import pytest

from factcheck.models.value import Name
from factcheck.values import name_slots, same_party
from factcheck.values.reading import read
from tests.checks.pairs import read_pair


def _name(text: str, words: str) -> Name:
    return next(name for name in read(text).names if words in name.text)


def _frame(text: str, words: str) -> name_slots.Frame:
    span = _name(text, words).span
    return name_slots.frame(text, span.start, span.end)


@pytest.mark.parametrize(
    ("text", "field", "stems"),
    [
        ("It hit the Orvane refinery then.", "right", {"refineri"}),
        ("It hit Orvane's refinery then.", "right", {"refineri"}),
        ("Then Orvane, a security firm, left.", "called", {"secur", "firm"}),
        ("Then the operator of it, Orvane, left.", "called", {"oper"}),
        ("They arrested a man in Norway then.", "anchor", {"man"}),
        ("It asked researchers at Orvane then.", "owned", {"research"}),
        ("It asked a firm based in Norway then.", "owned", {"firm"}),
    ],
)
def test_a_frame_holds_what_stands_beside_a_name(text: str, field: str, stems: set[str]) -> None:
    words = "Orvane" if "Orvane" in text else "Norway"
    assert stems <= getattr(_frame(text, words), field).own


def test_names_in_one_slot_are_likelier_than_names_in_two() -> None:
    claim, same = read_pair(
        "Police searched the Orvane refinery in June.", "Police searched the Kestrel refinery in June."
    )
    _, other = read_pair("", "Police at the Orvane refinery were praised by the firm Kestrel.")
    mine = _name(claim.reading.text, "Orvane")
    near, far = (
        same_party.chance(same_party.pair(claim, passage), mine, _name(passage.reading.text, "Kestrel"))
        for passage in (same, other)
    )
    assert near > 0.8 > far


def test_nothing_alike_beside_two_names_is_no_sign() -> None:
    claim, passage = read_pair("Siemens supplied the turbines.", "A spokesman praised the weather near Toshiba.")
    both = same_party.pair(claim, passage)
    names = _name(claim.reading.text, "Siemens"), _name(passage.reading.text, "Toshiba")
    assert same_party.signs(both, *names) == {}
    assert same_party.chance(both, *names) == 0


@pytest.mark.parametrize(
    ("draft", "source", "same"),
    [
        ("Nordbank's chief risk officer, Evan Brandt, left.", "Nordbank risk chief Peter Holm left.", True),
        ("Nordbank's chief risk officer, Evan Brandt, left.", "Sparbank risk chief Peter Holm left.", False),
        ("Okta researcher Evan Brandt left.", "Okta researcher Peter Holm left.", False),
    ],
)
def test_an_office_has_one_holder(draft: str, source: str, same: bool) -> None:
    claim, passage = read_pair(draft, source)
    both = same_party.pair(claim, passage)
    assert same_party.same_office(both, _name(draft, "Brandt"), _name(source, "Holm")) is same


def test_a_claims_other_names_are_looked_for() -> None:
    claim, passage = read_pair("Siemens and Toshiba left Norway.", "Kestrel left Norway.", context="Toshiba stayed.")
    both = same_party.pair(claim, passage)
    assert same_party.share_of_others(both, _name(claim.reading.text, "Siemens")) == 0.75
