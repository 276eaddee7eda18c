from __future__ import annotations

import pytest

from factcheck.values import governing, parties
from tests.checks.pairs import read_pair


@pytest.mark.parametrize(
    ("draft", "source", "context", "strange"),
    [
        ("Norway closed 12 ports.", "Sweden closed 12 ports.", "", True),
        ("Norway closed 12 ports.", "Norway closed 12 ports.", "", False),
        ("Norway closed 12 ports.", "The country closed 12 ports.", "Norway acted.", False),
        ("Norway closed 12 ports.", "Sweden closed 12 ports.", "Norway acted.", True),
        ("Norway closed 12 ports.", "It closed 12 ports, Kaspersky said.", "", False),
    ],
)
def test_another_party_is_a_stranger(draft: str, source: str, context: str, strange: bool) -> None:
    claim, passage = read_pair(draft, source, context=context)
    at = source.index("12")
    assert parties.strangers(claim.reading, passage, governing.place(source, at, at + 2)) is strange


def test_texts_without_a_name_in_common_are_of_different_affairs() -> None:
    assert parties.elsewhere(*read_pair("Norway closed a port.", "Sweden closed a port."))
    assert not parties.elsewhere(*read_pair("Norway closed a port.", "A port was closed."))
    assert not parties.elsewhere(*read_pair("Norway closed a port.", "Sweden did.", context="Norway followed."))


def test_the_share_of_names_counts_the_surroundings() -> None:
    claim, passage = read_pair("Norway and Sweden closed a port.", "Norway closed a port.")
    assert parties.share_of_names(claim.reading, passage) == 0.5
    claim, passage = read_pair("A port was closed.", "Norway closed a port.")
    assert parties.share_of_names(claim.reading, passage) == 1


def test_speakers_are_no_parties() -> None:
    claim, _ = read_pair("Kaspersky said Norway closed a port.", "")
    assert [name.text for name in parties.parties(claim.reading)] == ["Norway"]
