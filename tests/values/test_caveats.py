"""What keeps a word of a sentence from saying what happened."""

from __future__ import annotations

import pytest

from factcheck.values import caveats, signs
from factcheck.values.signs import Signed


def word(said: str, text: str) -> Signed:
    return next(one for one in signs.find(text).words if one.part.word == said)


@pytest.mark.parametrize(
    ("said", "text", "expected"),
    [
        ("pay", "The gang demanded that the city pay.", True),
        ("paid", "The gang demanded money and the city paid.", False),
        ("close", "Officials ordered the plant to close.", True),
    ],
)
def test_what_is_wished_did_not_happen(said: str, text: str, expected: bool) -> None:
    assert caveats.wished(word(said, text), text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Had the bolt held, nobody would have been hurt.", True),
        ("The bolt held and nobody was hurt.", False),
        ("The operator would sell the ship.", False),
    ],
)
def test_what_is_supposed_is_told_from_what_was(text: str, expected: bool) -> None:
    assert caveats.is_supposed(text) is expected


@pytest.mark.parametrize(
    ("said", "text", "expected"),
    [
        ("found", "Two of the divers were not found.", True),
        ("found", "The divers were not found.", False),
        ("found", "Two of the divers were found.", False),
    ],
)
def test_what_is_turned_round_for_some_only(said: str, text: str, expected: bool) -> None:
    assert caveats.of_some(word(said, text), text) is expected


def test_a_denial_is_only_somebody_s_word_but_ruling_out_is_more() -> None:
    denied, ruled_out = "The bank denies any theft.", "The bank ruled out any theft."
    assert caveats.only_denied(word("theft", denied))
    assert not caveats.only_denied(word("theft", ruled_out))


def test_who_owns_up_is_told() -> None:
    assert caveats.owns_up("The driver admitted the theft.")
    assert not caveats.owns_up("The driver stole the van.")


def test_a_thing_is_there_where_the_sentence_says_that_there_is_one() -> None:
    assert caveats.exists(word("siren", "There was a siren."), "There was a siren.")
    assert not caveats.exists(word("siren", "Siren systems cost money."), "Siren systems cost money.")


def test_what_is_left_out_in_short_is_seen() -> None:
    turned = word("closed", "The depot was not closed.")
    assert caveats.left_out(turned, "They closed the plant but not the depot.")
    assert not caveats.left_out(turned, "They closed the plant and the depot.")
