"""What a sentence sets beside what was so, as what was not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import contrasts
from tests.checks.pairs import read_pair


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Norvik, not Orvane, sank the ferry.", ", not Orvane,"),
        ("The ferry was sunk by Norvik, not by Orvane.", ", not by Orvane"),
        ("Norvik rather than Orvane, its rival, sank it.", " rather than Orvane,"),
        ("It blamed the pilot instead of the crew.", " instead of the crew"),
    ],
)
def test_what_was_not_so_is_blanked(text: str, gone: str) -> None:
    plain = contrasts.plain(text)
    assert len(plain) == len(text)
    assert plain == text.replace(gone, " " * len(gone))


@pytest.mark.parametrize(
    "text", ["Norvik did not sink the ferry.", "It was not Norvik that sank it.", "Not so, he said."]
)
def test_a_plain_denial_is_left_alone(text: str) -> None:
    assert contrasts.plain(text) == text


def test_names_of_what_was_not_so_are_told_apart() -> None:
    claim, _ = read_pair("Norvik, not Orvane, sank the ferry.", "Nothing.")
    assert [name.text for name in contrasts.asserted(claim).reading.names] == ["Norvik"]
    assert [name.text for name in contrasts.excluded(claim)] == ["Orvane"]
    assert "orvan" not in {word.stem for word in contrasts.asserted(claim).reading.words}


def test_a_claim_without_a_contrast_is_the_same_claim() -> None:
    claim, _ = read_pair("Norvik sank the ferry.", "Nothing.")
    assert contrasts.asserted(claim) is claim
    assert contrasts.excluded(claim) == ()


@given(st.text(alphabet=" ,.notraheinsdf", max_size=80))
def test_every_character_keeps_its_place(text: str) -> None:
    plain = contrasts.plain(text)
    assert len(plain) == len(text)
    assert all(one in (other, " ") for one, other in zip(plain, text, strict=True))
