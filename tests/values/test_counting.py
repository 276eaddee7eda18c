from __future__ import annotations

import pytest

from factcheck.values import counting
from factcheck.values.reading import read


@pytest.mark.parametrize(
    ("mine", "theirs", "at_least", "at_most"),
    [
        ("40 ships sank", "30 vessels sank", 1.0, 1.0),
        ("40 energy companies", "30 energy firms", 1.0, 1.0),
        ("40 passengers", "30 people", 0.5, 0.9),
        ("40 ships", "30 schools", 0.0, 0.0),
        ("40 ships", "30 per cent of the ships", 0.0, 0.0),
        ("a death toll of 40", "30 deaths", 1.0, 1.0),
    ],
)
def test_figures_are_alike_that_count_one_thing(mine: str, theirs: str, at_least: float, at_most: float) -> None:
    one, other = read(mine), read(theirs)
    assert at_least <= counting.likeness(one.quantities[0], other.quantities[0], one, other) <= at_most


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"),
    [
        ("12 boats sank", "Five fishing boats sank", True),
        ("Four boats sank", "Five fishing boats sank", False),  # the whole cannot be less than a part
        ("Five fishing boats sank", "12 boats sank", True),
        ("20 fishing boats sank", "12 boats sank", False),
        ("20 fishing boats sank", "12 boats in the harbour sank", True),
        ("20 fishing boats sank", "12 rowing boats and 12 boats sank", True),
        ("12 fishing boats sank", "Five rowing boats sank", True),
        ("12 people died", "Five sailors died", True),
        ("Four people died", "Five sailors died", False),
    ],
)
def test_a_part_is_not_held_against_the_whole(mine: str, theirs: str, apart: bool) -> None:
    one, other = read(mine), read(theirs)
    assert counting.part_and_whole(one.quantities[0], other.quantities[0], one, other) is apart


@pytest.mark.parametrize(
    ("asked", "found", "borne"),
    [
        ("12 ships", "a dozen ships", True),
        ("at least 40 ships", "52 ships", True),
        ("at least 40 ships", "4,000 ships", False),
        ("12 ships", "at least ten ships", False),
        ("about 1,200 ships", "1,187 ships", True),
        ("several ships", "seven ships", True),
        ("seven ships", "several ships", False),
        ("12 ships", "13 ships", False),
    ],
)
def test_a_figure_bears_out_what_follows_from_it(asked: str, found: str, borne: bool) -> None:
    assert counting.bears_out(read(asked).quantities[0], read(found).quantities[0]) is borne


@pytest.mark.parametrize(("text", "telling"), [("412 ships", True), ("63.7 tons", True), ("40 ships", False)])
def test_a_figure_with_many_digits_tells(text: str, telling: bool) -> None:
    assert counting.is_telling(read(text).quantities[0]) is telling


def test_vague_words_are_stretched_before_they_exclude() -> None:
    several, two, fifty = (read(text).quantities[0] for text in ("several ships", "two ships", "dozens of ships"))
    assert not counting.excludes(several, two)
    assert counting.excludes(two, fifty)
