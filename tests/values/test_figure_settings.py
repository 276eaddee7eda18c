"""Words and names that are a figure's own, in a row of figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import figure_owners, figure_settings
from factcheck.values.reading import read

ROW = "Ada employs 500 welders, Brix has 90 divers and Cole over 20 pilots."


@pytest.mark.parametrize(
    ("at", "has", "lacks"),
    [
        (0, {"ada", "employ", "welder"}, {"brix", "diver"}),
        (1, {"brix", "diver"}, {"cole", "employ"}),
        (2, {"cole"}, {"ada"}),
    ],
)
def test_each_figure_of_a_row_has_its_own_words(at: int, has: set[str], lacks: set[str]) -> None:
    reading = read(ROW)
    found = figure_settings.own(reading, reading.quantities[at])
    assert has <= found
    assert not lacks & found


def test_a_figure_alone_has_all_words() -> None:
    reading = read("The storm closed 40 schools.")
    assert figure_settings.own(reading, reading.quantities[0]) == {"storm", "close", "school"}


@given(st.text(max_size=120))
def test_no_word_is_of_two_figures_unless_it_stands_twice(text: str) -> None:
    reading = read(f"{text} 12 boats, 9 ships")
    owned = [figure_settings.own(reading, one) for one in reading.quantities]
    assert sum(map(len, owned)) <= len(reading.text.split()) * 4


@pytest.mark.parametrize(("at", "name"), [(0, "Ada"), (1, "Brix"), (2, "Cole")])
def test_the_nearest_name_is_whose_a_figure_is(at: int, name: str) -> None:
    reading = read(ROW)
    found = figure_owners.owner(reading.quantities[at], reading)
    assert found is not None
    assert found.text == name


def test_share_is_half_when_nothing_is_asked() -> None:
    assert figure_owners.share((), frozenset(("boat",))) == 0.5
    assert figure_owners.share(("boat", "dog"), frozenset(("boat",))) == 0.5
    assert figure_owners.share(("boat",), frozenset(("boat",))) == 1.0
