"""How the words of a quotation stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.wording import look_for

TEXT = "“We never lost a single record,” the mayor told the council — “not in ten years, and not last night.”"


@pytest.mark.parametrize(
    ("quote", "state", "words"),
    [
        ("never lost a single record", "exact", "never lost a single record"),
        ("We never lost a single record.", "exact", "We never lost a single record"),
        ("never  lost a\nsingle record", "whitespace", "never lost a single record"),
        ('told the council - "not in ten years', "typography", "told the council — “not in ten years"),
        ("WE NEVER LOST A SINGLE RECORD", "case", "We never lost a single record"),
        ("We never … record", "abridged", "We never lost a single record"),
        ("We never [...] record", "abridged", "We never lost a single record"),
        ("[T]he mayor told the council", "typography", "the mayor told the council"),
        ("We never lost a single [patient] record", "abridged", "We never lost a single record"),
        ("[They] never lost a single record", "abridged", "never lost a single record"),
        (
            "We never lost a single record not in ten years",
            "broken",
            "We never lost a single record,” the mayor told the council — “not in ten years",
        ),
        ("We never lost a single file", "changed", "We never lost a single record"),
        ("We lost a single record", "changed", "We never lost a single record"),
        ("We never lost a single paper record", "changed", "We never lost a single record"),
        ("We never found the missing train", "absent", None),
        ("", "absent", None),
        (" … ", "absent", None),
        ("[...]", "absent", None),
    ],
)
def test_every_rung_is_told_with_its_place(quote: str, state: str, words: str | None) -> None:
    found = look_for(quote, TEXT)
    assert found.state == state
    assert (found.span.of(TEXT) if found.span else None) == words


@pytest.mark.parametrize(
    ("quote", "text", "difference"),
    [
        ("we lost 14 servers that night", "We lost 40 servers that night.", "“lost 14 servers” → “lost 40 servers”"),
        (
            "the brakes were checked twice",
            "The brakes were never checked twice.",
            "“were checked” → “were never checked”",
        ),
        ("we never ever paid the ransom", "We never paid the ransom.", "“never ever paid” → “never paid”"),
        ("nothing was lost in the fire", "Little was lost in the fire.", "“nothing was” → “little was”"),
        ("a culture of silence and fear", "a culture of silence and delay", "“and fear” → “and delay”"),
    ],
)
def test_a_changed_word_is_shown_between_its_neighbours(quote: str, text: str, difference: str) -> None:
    assert look_for(quote, text).difference == difference


@pytest.mark.parametrize("hidden", ["not ", "never ", "no longer "])
def test_an_ellipsis_may_not_hide_a_negation(hidden: str) -> None:
    assert look_for("we would … pay them", f"We would {hidden}pay them.").state == "changed"


@pytest.mark.parametrize("added", ["not", "never", "hardly"])
def test_brackets_may_not_add_a_negation(added: str) -> None:
    assert look_for(f"we would [{added}] pay them again", "We would pay them again.").state == "changed"


def test_parts_on_both_sides_of_an_ellipsis_stand_in_their_order() -> None:
    assert look_for("the water rose … the pumps failed", "The pumps failed and the water rose.").state != "abridged"


def test_an_ellipsis_does_not_reach_over_half_a_speech() -> None:
    text = "We paid the gang " + "and then we talked about it at length " * 40 + "because we had to."
    assert look_for("We paid the gang … because we had to", text).state != "abridged"


def test_a_quotation_longer_than_the_text_is_not_found_in_it() -> None:
    assert look_for("We never lost a single record, and nobody ever will", "We never lost").state == "absent"


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_every_stretch_of_a_text_is_found_as_it_stands(text: str, start: int, end: int) -> None:
    stretch = text[start:end]
    found = look_for(stretch, text)
    if found.span is not None:
        assert 0 <= found.span.start <= found.span.end <= len(text)
    if sum(char.isalnum() for char in stretch) and "[" not in stretch and "." not in stretch and "…" not in stretch:
        assert found.state == "exact"


@given(st.text(max_size=60), st.text(max_size=120))
def test_any_two_texts_can_be_compared(quote: str, text: str) -> None:
    found = look_for(quote, text)
    assert (found.span is None) == (found.state == "absent")
    assert found.span is None or found.span.end <= len(text)


def test_hostile_texts_take_no_more_than_their_length() -> None:
    text = "[" * 20_000 + "…" * 20_000
    assert look_for("[" * 2_000 + "a … b", text).state == "absent"
