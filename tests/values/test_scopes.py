"""How far a statement reaches: superlatives, all and some, and what narrows or widens them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import scopes

FOUND = [
    ("It is the first chain of this kind it has seen.", [("first", "superlative"), ("it has seen", "limit")]),
    ("It was the first supply chain attack ever.", [("first", "superlative"), ("ever", "widen")]),
    ("It was the first-ever strike at the port.", [("first-ever", "superlative"), ("ever", "widen")]),
    ("It was the largest spill in the US.", [("largest", "superlative"), ("in the US", "limit")]),
    ("It was the worst storm in history.", [("worst", "superlative"), ("in history", "widen")]),
    ("It was the second-largest fine.", [("second-largest", "superlative")]),
    ("It was one of the largest mergers.", [("one of the largest", "superlative")]),
    ("It is among the biggest leaks so far.", [("among the biggest", "superlative"), ("so far", "limit")]),
    ("It was the most severe crash this year.", [("the most", "superlative"), ("this year", "limit")]),
    ("Most customers were told.", [("Most", "partial")]),
    ("Most of the hull is lost.", [("Most of", "partial")]),
    ("All customers were told.", [("All", "universal")]),
    ("Every valve failed.", [("Every", "universal")]),
    ("Some of the valves failed.", [("Some of", "partial")]),
    ("Several valves failed.", [("Several", "partial")]),
    ("A number of valves failed.", [("A number of", "partial")]),
    ("Not all valves failed.", [("Not all", "partial")]),
    ("Almost all valves failed.", [("Almost all", "partial")]),
    ("It was the only exit.", [("only", "universal")]),
    ("The entire fleet was grounded.", [("entire", "universal")]),
    ("Nobody else was there; everyone had left.", [("Nobody", "universal"), ("everyone", "universal")]),
    ("It is the oldest known wreck.", [("oldest", "superlative"), ("known", "limit")]),
    ("It is the biggest heist we’ve ever seen.", [("biggest", "superlative"), ("we’ve ever seen", "limit")]),
    ("It was the deadliest fire in ten years.", [("deadliest", "superlative"), ("in ten years", "limit")]),
    ("It was the costliest quake since 1994.", [("costliest", "superlative"), ("since 1994", "limit")]),
    ("At least some files were lost.", [("At least", "partial"), ("some", "partial")]),
    ("The outage was unprecedented.", [("unprecedented", "superlative")]),
    ("Flights were halted worldwide.", [("worldwide", "widen")]),
    ("For the first time, all ports closed.", [("first time", "superlative"), ("all", "universal")]),
    ("Service was partially restored.", [("partially", "partial")]),
    ("Service was fully restored.", [("fully", "universal")]),
    (
        "It was the first time Mandiant had observed it.",
        [("first time", "superlative"), ("Mandiant had observed", "limit")],
    ),
]

NOTHING = [
    "The flaw was first reported by a clerk.",
    "First, the crew cut the power.",
    "At first the alarm was ignored.",
    "The first responders came by boat.",
    "The first three carriages derailed.",
    "He did not mind at all.",
    "After all, the bridge held.",
    "It hit not only the mill.",
    "Only five ships left.",
    "The train left in March.",
    "The firm has seen worse years.",
    "She will most likely resign.",
    "Some 300 people fled.",
    "The office is in Boston.",
    "It took part in the drill.",
    "The north suffered most, with ninety dead.",
    "She is certain of it.",
    "Ever since, the dock has been shut.",
    "The bill passed in the first half.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_words_of_reach_are_marked(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mark.text, mark.kind) for mark in scopes.find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_elsewhere_reach_nowhere(text: str) -> None:
    assert scopes.find(text) == ()


@given(st.text())
def test_spans_are_exact(text: str) -> None:
    whole = f"{text} the first ever {text} it has seen"
    for mark in scopes.find(whole):
        assert mark.span.of(whole) == mark.text


@pytest.mark.parametrize(
    "text",
    ["first " * 20_000, "the most " * 10_000, "first in the " + "A" * 200_000, "first " + "in A " * 20_000],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_ends(text: str) -> None:
    assert isinstance(scopes.find(text), tuple)
