from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.span import Span
from factcheck.values import governing, slots
from factcheck.values.reading import read
from tests.checks.pairs import read_pair


def spot(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(start=at, end=at + len(words))


def same_event(draft: str, mine: str, source: str, theirs: str, context: str = "") -> float:
    """How sure it is that ``mine`` in the draft and ``theirs`` in the source are of one event."""
    claim, passage = read_pair(draft, source, context=context)
    one, other = spot(draft, mine), spot(source, theirs)
    places = governing.place(draft, one.start, one.end), governing.place(source, other.start, other.end)
    return slots.same_event(*places, claim, passage, one)


@pytest.mark.parametrize(
    ("draft", "mine", "source", "theirs"),
    [
        ("The crash killed 12 people.", "12", "Nine people died in the crash.", "Nine"),
        ("The gang stole 900 files from the port.", "900", "From the port, 40 files were stolen.", "40"),
        ("The court fined the bank $9 million.", "$9 million", "The bank was fined $4 million.", "$4 million"),
        ("The dam broke on 2 May.", "2 May", "On 9 May, before dawn, the dam broke.", "9 May"),
    ],
)
def test_another_wording_of_one_event_is_the_same(draft: str, mine: str, source: str, theirs: str) -> None:
    if "May" in mine:
        claim, passage = read_pair(draft, source)
        one, other = spot(draft, mine), spot(source, theirs)
        places = governing.place(draft, one.start, one.end), governing.place(source, other.start, other.end)
        assert slots.same_event(*places, claim, passage, one, dated=True) > 0.6
    else:
        assert same_event(draft, mine, source, theirs) > 0.6


@pytest.mark.parametrize(
    ("draft", "mine", "source", "theirs"),
    [
        ("The crash killed 12 people.", "12", "The crash injured 30 people.", "30"),  # excluded by the verb
        ("Norway closed 12 airports.", "12", "Sweden closed three airports.", "three"),  # another party
        ("In 2019 the gang hit 14 ports.", "14", "In 2021 the gang hit 30 ports.", "30"),  # another time
        ("The operator sold 40 trains.", "40", "The operator will sell 90 trains.", "90"),  # still to come
        ("The gang stole 40 files.", "40", "The gang did not steal 90 files.", "90"),  # denied
        ("The storm closed 40 schools in town.", "40", "The fire closed two kitchens at sea.", "two"),  # other things
        ("Orvane paid $5 million.", "$5 million", "Victims paid $300 million.", "$300 million"),  # another agent
    ],
)
def test_what_speaks_against_one_event_rules_it_out(draft: str, mine: str, source: str, theirs: str) -> None:
    assert same_event(draft, mine, source, theirs) == 0


def test_a_name_that_the_surroundings_have_is_there() -> None:
    row = ("Orvane closed 12 plants.", "12", "The company closed nine plants.", "nine")
    assert same_event(*row, context="Orvane said so.") > same_event(*row, context="Kestrel said so.") == 0


def test_words_of_the_surroundings_count_half() -> None:
    claim, passage = read_pair("The refinery burned.", "The plume rose.", context="A refinery stands by the river.")
    asked = {word.stem for word in claim.reading.words}
    assert slots.presence(asked, passage) == pytest.approx(0.25)
    assert slots.presence((), passage) == 1


def test_words_used_for_one_another_meet_and_saying_is_left_out() -> None:
    mine, theirs = read("Police said hackers breached the firm."), read("Intruders broke into the company.")
    assert slots.shared(mine, theirs) == pytest.approx(3 * slots.KIN / 4)
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


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared(draft: str, source: str) -> None:
    claim, passage = read_pair(draft, source)
    for value in (word.span for word in claim.reading.words):
        mine = governing.place(draft, value.start, value.end)
        for other in (word.span for word in passage.reading.words):
            theirs = governing.place(source, other.start, other.end)
            assert 0 <= slots.same_event(mine, theirs, claim, passage, value) <= 1
