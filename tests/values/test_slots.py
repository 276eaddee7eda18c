from __future__ import annotations

import pytest

from factcheck.models.span import Span
from factcheck.values import slots
from factcheck.values.reading import read
from factcheck.values.words import KIN
from tests.checks.pairs import read_pair


def spot(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(start=at, end=at + len(words))


def test_words_of_the_surroundings_count_half() -> None:
    claim, passage = read_pair("The refinery burned.", "The plume rose.", context="A refinery stands by the river.")
    asked = {word.stem for word in claim.reading.words}
    assert slots.presence(asked, passage) == pytest.approx(0.25)
    assert slots.presence((), passage) == 1


def test_words_used_for_one_another_meet_and_saying_is_left_out() -> None:
    mine, theirs = read("Police said hackers breached the firm."), read("Intruders broke into the company.")
    assert slots.shared(mine, theirs) == pytest.approx(3 * KIN / 4)
    assert slots.shared(read("They said so."), theirs) == 0
    assert slots.overlap((), {"dam"}) == 0


def test_what_stands_beside_a_stretch_is_told_nearest_first() -> None:
    reading = read("Old turbines in the north field stopped last night.")
    before, after = slots.beside(reading, spot(reading.text, "field"))
    assert [word.stem for word in before] == ["north", "turbin"]
    assert [word.stem for word in after] == ["stop", "last"]


def test_a_clause_ends_at_punctuation() -> None:
    text = "The dam broke, the road sank; nobody was hurt"
    assert slots.clause(text, spot(text, "sank")).of(text) == " the road sank"
    assert slots.stems_in(read(text), slots.clause(text, spot(text, "sank"))) == {"road", "sank"}
