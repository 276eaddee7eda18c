"""Sentences cut into things, verbs and the words between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.roles import chunks


def cut(text: str, kind: str) -> list[str]:
    """The words of every chunk of one kind."""
    return [text[one.start : one.end] for one in chunks.find(text) if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Orvane sued the two shipyards in Moss.", ["Orvane", "the two shipyards", "Moss"]),
        ("Kestrel Labs' own staff found it.", ["Kestrel Labs' own staff", "it"]),
        ("The U.S. company paid the thieves $4.4 million.", ["The U.S. company", "the thieves", "4.4 million"]),
        ("3CX hired Mandiant.", ["3CX", "Mandiant"]),
        ("The gang gave Dornholm 72 hours.", ["The gang", "Dornholm", "72 hours"]),
        ("Unit 74455 hit the bank.", ["Unit 74455", "the bank"]),
        ("The phones of at least eleven judges failed.", ["The phones", "at least eleven judges"]),
        ("She told him.", ["She", "him"]),
        ("Hidden Cobra breached two ports.", ["Hidden Cobra", "two ports"]),
    ],
)
def test_things(text: str, things: list[str]) -> None:
    assert cut(text, "thing") == things


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Orvane has not yet been sued.", ["has not yet been sued"]),
        ("Orvane agreed to pay the fine.", ["agreed", "to pay"]),
        ("He was jailed for selling the list.", ["was jailed", "selling"]),
        ("3CX hired Mandiant.", ["hired"]),
        ("Gangs rented servers.", ["rented"]),
        ("The mill will indemnify the owner.", ["will indemnify"]),
        ("Orvane was behind it.", ["was"]),
        ("The flood came in May.", ["came"]),
    ],
)
def test_verbs(text: str, verbs: list[str]) -> None:
    assert cut(text, "verb") == verbs


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Karin Ahlgren, 41, left Moss.", ["Karin Ahlgren", "Moss"]),
        ("Holm, 7, and Dahl, 12, left.", ["Holm", "Dahl"]),
        ("In silo 4, 300 men left.", ["silo 4", "300 men"]),
    ],
)
def test_an_age_between_commas_is_no_thing(text: str, things: list[str]) -> None:
    assert cut(text, "thing") == things


def test_a_passive_is_told_from_what_goes_on() -> None:
    told = {one.word: one.passive for one in chunks.find("The mill was sold while the yard was selling ships.")}
    assert told["sold"] is True
    assert told["selling"] is False


@given(st.text(alphabet=st.sampled_from("aAs's ,.;:\x00\u202e-\"’ to by the was sold Orvane 7$%()\n"), max_size=200))
def test_chunks_stand_in_order_within_the_text(text: str) -> None:
    at = 0
    for one in chunks.find(text):
        assert at <= one.end <= len(text)
        assert one.start <= one.end
        if one.kind not in ("comma", "break"):
            assert one.start >= at
            at = one.end
