"""Which names may be held against one another, and what two names do."""

from __future__ import annotations

import pytest

from factcheck.models.value import Name, Reading
from factcheck.values import name_deeds, name_rivals
from factcheck.values.reading import read
from tests.checks.pairs import read_pair


def _name(reading: Reading, words: str) -> Name:
    return next(name for name in reading.names if words in name.text)


@pytest.mark.parametrize(
    ("claim", "passage", "may"),
    [
        ("Norvik sank the ferry.", "Orvane sank the ferry.", True),
        (
            "It sold pumps to firms such as Norvik and Selmer.",
            "It sold pumps to firms such as Orvane and Selmer.",
            False,
        ),
        ("Norvik sank the ferry.", "Orvane sank the ferry as well.", False),
        ("Norvik did not sink the ferry.", "Orvane sank the ferry.", False),
        ("Holm told Norvik of the leak.", "Holm told Orvane of the leak.", False),
        ("They flew to Norvik.", "They flew to Orvane and to Norvik.", False),
    ],
)
def test_names_that_may_be_held_against_one_another(claim: str, passage: str, may: bool) -> None:
    mine, theirs = read(claim), read(passage)
    assert name_rivals.may(mine, _name(mine, "Norvik"), theirs, _name(theirs, "Orvane")) is may


def test_a_row_with_one_name_in_common_is_one_row_where_nobody_has_the_other() -> None:
    mine, theirs = read("The dam was built by Norvik and Selmer."), read("The dam was built by Orvane and Selmer.")
    pair = mine, _name(mine, "Norvik"), theirs, _name(theirs, "Orvane")
    assert not name_rivals.may(*pair)
    assert name_rivals.may(*pair, nowhere=True)


def test_a_surname_has_the_kind_of_its_person() -> None:
    claim, passage = read_pair("Farkas fled.", "A man fled.", context="Police named Dominik Farkas, 41.")
    name = _name(claim.reading, "Farkas")
    assert name_rivals.known_as(name, passage).kind == "person"
    _, other = read_pair("Farkas fled.", "A man fled.", context="The firm Farkas was named.")
    assert name_rivals.known_as(name, other).kind == name.kind


def test_names_in_one_phrase_are_no_rivals() -> None:
    claim, passage = read_pair("Norvik's Arnesta sank off Moss.", "The Arnesta sank off Moss.")
    mine, theirs = claim.reading, passage.reading
    other = theirs.names[0]
    assert name_rivals.in_one_phrase(_name(mine, "Norvik"), other, mine)
    assert not name_rivals.rivals(_name(mine, "Norvik"), mine, other, passage)


@pytest.mark.parametrize(
    ("claim", "passage", "sign", "least", "most"),
    [
        ("Norvik wrecked the ferry.", "The ferry was wrecked by Orvane.", "deed_with", 0.7, 1.0),
        ("Norvik sank two ferries.", "Orvane sank two ferries.", "deed_figure", 1.0, 1.0),
        ("Norvik sank the ferry.", "Orvane sank the crane.", "other_deed", 1.0, 1.0),
        ("Norvik bought the yard.", "The yard was sold to Orvane.", "deed", 1.0, 1.0),
    ],
)
def test_two_names_with_one_part_in_what_happened(
    claim: str, passage: str, sign: str, least: float, most: float
) -> None:
    mine, theirs = read(claim), read(passage)
    found = name_deeds.signs(_name(mine, "Norvik"), mine, _name(theirs, "Orvane"), theirs)
    assert least <= found[sign] <= most


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Norvik sank the ferry.", "The ferry was sold to Orvane."),
        ("Norvik sued the yard.", "The yard sued Orvane."),
        ("Norvik sank the ferry.", "Orvane did not sink the ferry."),
    ],
)
def test_two_names_with_another_part(claim: str, passage: str) -> None:
    mine, theirs = read(claim), read(passage)
    assert name_deeds.signs(_name(mine, "Norvik"), mine, _name(theirs, "Orvane"), theirs) == {}
