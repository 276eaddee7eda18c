"""What is tied to a name: its own, and the offices that a person holds."""

from __future__ import annotations

import pytest

from factcheck.models.value import Name, Reading
from factcheck.values import name_ties
from factcheck.values.reading import read


def _name(reading: Reading, words: str) -> Name:
    return next(name for name in reading.names if words in name.text)


@pytest.mark.parametrize(
    ("text", "owner", "owned"),
    [
        ("They saw Norvik's “Portlandia” there.", "Norvik", "Portlandia"),
        ("They saw Norvik’s Portlandia there.", "Norvik", "Portlandia"),
        ("They saw CBS’ “Portlandia” there.", "CBS", "Portlandia"),
        ("They saw Norvik’s “New Portlandia” there.", "Norvik", "Portlandia"),
    ],
)
def test_what_is_said_to_be_of_a_name(text: str, owner: str, owned: str) -> None:
    reading = read(text)
    found = name_ties.owned(_name(reading, owner), reading)
    assert found is not None
    assert owned in found.text


@pytest.mark.parametrize("text", ["They saw Norvik and Portlandia.", "They saw Norvik's ferry Portlandia."])
def test_nothing_is(text: str) -> None:
    reading = read(text)
    assert name_ties.owned(_name(reading, "Norvik"), reading) is None


@pytest.mark.parametrize(
    ("claim", "passage", "differ"),
    [
        ("Norvik's “Arnesta” sank.", "Orvane's “Arnesta” sank.", True),
        ("Norvik's “Arnesta” sank.", "Orvane's “Birkesta” sank.", False),
        ("Norvik's ferry sank.", "Orvane's ferry sank.", False),
    ],
)
def test_owners_of_one_thing(claim: str, passage: str, differ: bool) -> None:
    mine, theirs = read(claim), read(passage)
    assert name_ties.owners_differ(_name(mine, "Norvik"), mine, _name(theirs, "Orvane"), theirs) is differ


CLAIM = "Mayor Peter Holm opened the dam and Karin Ahlgren, the prosecutor, closed it."


@pytest.mark.parametrize(
    ("passage", "exchanged"),
    [
        ("Mayor Karin Ahlgren opened the dam.", True),
        ("Karin Ahlgren, mayor of Moss, opened the dam.", True),
        ("Karin Ahlgren, the prosecutor, opened the dam.", False),
        ("Karin Ahlgren opened the dam for the mayor.", False),
    ],
)
def test_offices_of_two_persons_who_were_taken_for_one_another(passage: str, exchanged: bool) -> None:
    mine, theirs = read(CLAIM), read(passage)
    found = name_ties.are_exchanged(_name(mine, "Holm"), mine, _name(theirs, "Ahlgren"), theirs)
    assert found is exchanged


def test_another_holder_alone_is_no_exchange() -> None:
    mine, theirs = read("Mayor Peter Holm opened the dam."), read("Mayor Karin Ahlgren opened the dam.")
    assert not name_ties.are_exchanged(_name(mine, "Holm"), mine, _name(theirs, "Ahlgren"), theirs)
