"""What sentences say happened, to whom, and whether it is told as a fact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import acts


def told(text: str) -> list[tuple[str, str, str]]:
    """Verb, who did it, and to what it was done, each stem set in one string."""
    return [(act.verb.word, " ".join(sorted(act.doer)), " ".join(sorted(act.done_to))) for act in acts.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The operator shut the pipeline down.", [("shut", "oper", "pipelin")]),
        ("The pipeline was shut down by the operator.", [("shut", "oper", "pipelin")]),
        ("Customer data was stolen in May.", [("stolen", "", "custom data")]),
        ("The warehouse had no sprinklers.", [("had", "warehous", "sprinkler")]),
        ("The verdict was unanimous.", [("unanimous", "verdict", "")]),
        ("The port flooded and the mill burned.", [("flooded", "port", ""), ("burned", "mill", "")]),
        ("Gunmen stormed the bank and took hostages.", [("stormed", "gunmen", "bank"), ("took", "gunmen", "hostag")]),
        ("The clerk is accused of selling the files.", [("accused", "", "clerk"), ("selling", "clerk", "file")]),
        ("The power cut was an act of sabotage.", [("act", "cut power", "")]),
        ("Meanwhile, the dam held.", [("held", "dam", "")]),
        ("The crew, who had seen nothing, slept.", [("seen", "crew", ""), ("slept", "", "")]),
        ("A quiet night in the harbour.", []),
    ],
)
def test_verbs_are_found_with_who_and_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The dam burst.", "told"),
        ("The dam may have burst.", "possible"),
        ("The dam will burst.", "future"),
        ("If the dam burst, the valley would flood.", "open"),
        ("The dam should be rebuilt.", "duty"),
        ("Engineers want to rebuild the dam.", "told"),
        ("The owner failed to repair the dam.", "told"),
    ],
)
def test_a_mood_says_whether_it_happened(text: str, mood: str) -> None:
    assert acts.find(text)[0].mood == mood


def test_what_somebody_wants_has_not_happened() -> None:
    assert [act.mood for act in acts.find("Engineers want to rebuild the dam.")] == ["told", "wanted"]


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The dam burst.", True),
        ("The dam is safe.", False),
        ("The dam has been repaired.", True),
        ("The dam was safe.", True),
    ],
)
def test_a_verb_tells_of_the_past_or_not(text: str, past: bool) -> None:
    assert acts.find(text)[-1].past is past


@given(st.text(max_size=200))
def test_every_text_can_be_read(text: str) -> None:
    for act in acts.find(text):
        assert 0 <= act.start <= act.verb.start < act.verb.end <= act.end <= len(text)
