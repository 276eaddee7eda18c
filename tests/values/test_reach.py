"""What is called the first or the largest, and within which limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import reach
from factcheck.values.reading import read


@pytest.mark.parametrize(
    ("text", "of", "limits"),
    [
        ("It was the first raid on a dam.", "first", []),
        ("It was the first raid on a dam that the firm has seen.", "first", ["known"]),
        ("The firm had never before seen a raid on a dam.", "first", ["known"]),
        ("The firm has not seen a raid on a dam before.", "first", ["known"]),
        ("Never before had Orvane observed a raid on a dam.", "first", ["known"]),
        ("The firm has, for the first time, seen a raid on a dam.", "first", ["known"]),
        ("To the navy's knowledge it is the first raid on a dam.", "first", []),
        ("It is the first raid, to the navy's knowledge, on a dam.", "first", ["known"]),
        ("It was the first known raid on a dam.", "first", ["known"]),
        ("No court had ever jailed a hacker.", "first", []),
        ("A court had never jailed a hacker until then.", "first", []),
        ("It was the largest fire in Chile in forty years.", "largest", ["place", "time"]),
        ("In Norway, the trial is the first of its kind.", "first", ["place"]),
        ("In May, the firm won the first trial of the kind.", "first", []),
        ("The largest bank closed its branch in 2021.", "largest", []),
        ("The bridge, the longest in Peru, fell in 2024.", "longest", ["place"]),
        ("It is the only airport in the region.", "onli", ["place"]),
    ],
)
def test_limits_bind_to_what_they_narrow(text: str, of: str, limits: list[str]) -> None:
    (found,) = reach.find(read(text))
    assert found.of == of
    assert sorted(limit.dimension for limit in found.limits) == limits


@pytest.mark.parametrize("text", ["It was a raid on a dam.", "At first the pumps worked.", "They had not seen it.", ""])
def test_other_sentences_call_nothing_the_first(text: str) -> None:
    assert reach.find(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "among", "rank", "wide"),
    [
        ("It was one of the largest fires.", True, "", False),
        ("It was the second-largest fire.", False, "second", False),
        ("It was the largest fire ever.", False, "", True),
        ("It was the largest fire.", False, "", False),
    ],
)
def test_others_as_great_and_ranks_are_told(text: str, among: bool, rank: str, wide: bool) -> None:
    (found,) = reach.find(read(text))
    assert (found.among, found.rank, found.wide) == (among, rank, wide)


@given(st.text(max_size=120))
def test_every_span_lies_in_the_text(text: str) -> None:
    for one in reach.find(read(text)):
        assert one.span.end <= len(text)
        assert all(limit.span.end <= len(text) for limit in one.limits)
