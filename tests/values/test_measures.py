from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import measures
from factcheck.values.measures import Measure
from factcheck.values.reading import read


@pytest.mark.parametrize(
    ("text", "number", "unit", "family"),
    [
        ("They copied 20 GB of data.", 20, "gigabyte", "bytes"),
        ("It took more than 3 days.", 3, "day", "duration"),
        ("It is a ten-mile road.", 10, "mile", "length"),
        ("They paid $4.4 million.", 4_400_000, "USD", "money"),
        ("They paid 5,000 euros.", 5_000, "EUR", "money"),
        ("It burned 12,000 hectares.", 12_000, "hectare", "area"),
        ("It burned about 12 square miles.", 12, "square mile", "area"),
        ("It hit 40 degrees Celsius.", 40, "Celsius", "temperature"),
        ("It lost 40 megawatts.", 40, "megawatt", "power"),
    ],
)
def test_an_amount_is_read_as_it_is_written(text: str, number: float, unit: str, family: str) -> None:
    ((quantity, measure),) = measures.find(read(text))
    assert (measure.number, measure.unit, measure.family) == (number, unit, family)
    assert quantity.span.of(text) == quantity.text


@pytest.mark.parametrize(
    "text",
    [
        "Three people died.",
        "Half of the files were lost.",
        "It took two to three days.",
        "He got six years and five months.",
        "It is 5 feet 10 inches long.",
        "It came third.",
    ],
)
def test_counts_shares_ranges_and_parts_of_one_amount_are_no_measures(text: str) -> None:
    assert measures.find(read(text)) == ()


def test_two_currencies_are_two_amounts() -> None:
    found = measures.find(read("They paid $5 million and 3 million euros."))
    assert [measure.unit for _, measure in found] == ["USD", "EUR"]


SIZES = st.floats(min_value=0.001, max_value=1e12)
NUMBERS = st.floats(min_value=0.001, max_value=1e9)


@given(NUMBERS, SIZES, SIZES)
def test_to_convert_there_and_back_changes_nothing(number: float, one: float, other: float) -> None:
    mine, theirs = Measure(0.0, "a", "length", one), Measure(number, "b", "length", other)
    there = measures.converted(mine, theirs)
    assert there is not None
    back = measures.converted(theirs, mine._replace(number=there))
    assert back == pytest.approx(number)


@given(NUMBERS, NUMBERS)
def test_no_rate_turns_one_currency_into_another(one: float, other: float) -> None:
    assert measures.converted(Measure(one, "USD", "money", None), Measure(other, "EUR", "money", None)) is None


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("It burned 12,000 hectares.", "It burned 12,000 acres.", True),
        ("They copied 20 GB.", "They copied 20 TB.", True),
        ("They paid £20 million.", "They paid €20 million.", True),
        ("They paid $20 million.", "They paid A$20 million.", False),
        ("They paid US$20 million.", "They paid A$20 million.", True),
        ("It made 20 knots.", "It made 20 mph.", False),
        ("It took 3 days.", "It took 72 hours.", False),
        ("They copied 20 GB.", "They copied 30 TB.", False),
    ],
)
def test_a_slip_is_one_number_under_units_that_do_not_agree(one: str, other: str, slips: bool) -> None:
    first, second = read(one).quantities[0], read(other).quantities[0]
    assert measures.slip(first, second, one, other) is slips
    assert measures.slip(second, first, other, one) is slips
