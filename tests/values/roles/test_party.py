"""Whether two mentions are of one party."""

from __future__ import annotations

import pytest

from factcheck.values.reading import read
from factcheck.values.roles import frames, party


def patient(text: str) -> party.Party:
    """The one to whom the first happening of a text was done."""
    return next(one.roles["patient"] for one in frames.find(text) if "patient" in one.roles)


@pytest.mark.parametrize(
    ("mine", "theirs", "identity"),
    [
        ("Holm robbed Birkeland Bank.", "Holm robbed Birkeland Bank.", "same"),
        ("Holm robbed the shipping firm Orvane.", "Holm robbed Orvane.", "same"),
        ("Dahl attacked Lazarus.", "Dahl attacked Hidden Cobra.", "same"),
        ("Holm robbed Birkeland Bank.", "Holm robbed Kestrel Marine.", "other"),
        ("Holm robbed two hospitals.", "Holm robbed the two hospitals.", "same"),
        ("Holm robbed the hospital.", "Holm robbed the warehouse.", "other"),
        ("Holm robbed him.", "Holm robbed Birkeland Bank.", "open"),
        ("Holm robbed the company.", "Holm robbed Birkeland Bank.", "open"),
        ("Holm robbed staff at Birkeland Bank.", "Holm robbed Birkeland Bank.", "alike"),
        ("Holm robbed three hospitals.", "Holm robbed two hospitals.", "alike"),
        ("Holm robbed the vendor, Stackhaven.", "Holm robbed Stackhaven.", "same"),
        ("Holm robbed Maria Lindqvist.", "Holm robbed the passengers.", "other"),
        ("Holm robbed Maria Lindqvist.", "Holm robbed the court.", "other"),
        ("Holm robbed Maria Lindqvist.", "Holm robbed the captain.", "open"),
        ("Holm robbed Birkeland Bank.", "Holm robbed the passengers.", "open"),
    ],
)
def test_identity(mine: str, theirs: str, identity: str) -> None:
    one, two = read(mine), read(theirs)
    assert party.compare(patient(mine), one, patient(theirs), two) == identity
    assert party.compare(patient(theirs), two, patient(mine), one) == identity


@pytest.mark.parametrize("word", ["driver", "surgeon", "hackers", "ferry", "regulator", "chairwoman", "shipyard"])
def test_beings(word: str) -> None:
    assert party.is_being(word) is (word != "surgeon")


@pytest.mark.parametrize("word", ["server", "report", "letter", "evidence", "weather"])
def test_things_are_no_beings(word: str) -> None:
    assert not party.is_being(word)
