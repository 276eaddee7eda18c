from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.value import Quantity
from factcheck.values import quantities


def one(text: str) -> Quantity:
    found = quantities.find(text)
    assert len(found) == 1, found
    return found[0]


COMPARED = [
    ("1,200,000 users", "1.2m users", "same"),
    ("1.2 million users", "1,200,000 users", "same"),
    ("a dozen ships", "12 ships", "compatible"),
    ("two ships", "three ships", "incompatible"),
    ("2 ships", "two ships", "same"),
    ("at least two ships", "four ships", "compatible"),
    ("at least five ships", "four ships", "incompatible"),
    ("more than 600,000 firms", "600,000 firms", "compatible"),
    ("more than 600,000 firms", "12 million firms", "compatible"),
    ("more than 10 firms", "10 firms", "incompatible"),
    ("about 400 houses", "412 houses", "compatible"),
    ("about 400 houses", "500 houses", "incompatible"),
    ("nearly 2 million users", "1.9 million users", "compatible"),
    ("nearly 2 million users", "2.1 million users", "incompatible"),
    ("2 million users", "1.6 million users", "incompatible"),
    ("350,000 users", "400,000 users", "incompatible"),
    ("4.4 million users", "4,421,300 users", "compatible"),
    ("10 to 15 ships", "12 ships", "compatible"),
    ("10 to 15 ships", "16 ships", "incompatible"),
    ("$4.4m", "4.4 million dollars", "same"),
    ("$5m", "£5m", "incomparable"),
    ("75 bitcoins", "75 BTC", "same"),
    ("8,850 km", "5,500 miles", "compatible"),
    ("100 GB", "97 GiB", "compatible"),
    ("1 TB", "1,024 GB", "compatible"),
    ("100 GB", "200 GB", "incompatible"),
    ("for a week", "for seven days", "same"),
    ("for two months", "for 60 days", "compatible"),
    ("for two months", "for 90 days", "incompatible"),
    ("12 percent", "12 people", "incomparable"),
    ("a third of users", "33 percent of users", "compatible"),
    ("a third of users", "half of users", "incompatible"),
    ("one in five users", "20 % of users", "compatible"),
    ("several organizations", "two organizations", "incompatible"),
    ("the third-largest port", "the second-largest port", "incompatible"),
    ("5 percentage points", "5 percent", "incomparable"),
    ("it rang twice", "it rang two times", "same"),
    ("it rang twice", "it rang three times", "incompatible"),
    ("it rang twice", "two bells", "incomparable"),
    ("the first attack", "the second attack", "incompatible"),
    ("a pair of ships", "two ships", "same"),
]


@pytest.mark.parametrize(("a", "b", "outcome"), COMPARED)
def test_comparison(a: str, b: str, outcome: str) -> None:
    assert quantities.compare(one(a), one(b)) == outcome
    assert quantities.compare(one(b), one(a)) == outcome


def test_change_is_two_amounts() -> None:
    before, after = quantities.find("Profits rose from 10 to 15 million euros.")
    assert (before.exact, after.exact) == (10e6, 15e6)


def test_sum_is_explained() -> None:
    two, other_two, five, four = quantities.find("Two banks, two ports, five towns and four victims.")
    assert quantities.explain_sum(four, [two, five, other_two]) == "2 + 2 = 4"
    assert quantities.explain_sum(five, [two, other_two]) is None
    assert quantities.explain_sum(one("$4m"), [two, other_two]) is None


def test_share_is_explained() -> None:
    percent = one("95 percent")
    assert quantities.explain_share(percent, one("19 ships"), one("20 ships")) == "19 of 20 = 95 %"
    assert quantities.explain_share(percent, one("10 ships"), one("20 ships")) is None
    assert quantities.explain_share(percent, one("20 ships"), one("19 ships")) is None


SMALL = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        unit = f"-{SMALL[number % 10]}" if number % 10 else ""
        return TENS[number // 10 - 2] + unit
    sizes: list[tuple[int, str]] = [(10**6, "million"), (1000, "thousand"), (100, "hundred")]
    for size, name in sizes:
        if number >= size:
            rest = number % size
            join = " and " if 0 < rest < 100 else " "
            return f"{in_words(number // size)} {name}" + (join + in_words(rest) if rest else "")
    raise AssertionError(number)


def spellings(number: int) -> list[str]:
    forms = [f"{number:,}", in_words(number)]
    # A bare "1984" may be a year, so plain digits are only written where they cannot be one.
    forms += [str(number)] if not 1500 <= number < 2100 else []
    millions = f"{number / 1e6:.6f}".rstrip("0").rstrip(".")
    forms += [f"{millions} million", f"{millions}m"] if number >= 10**6 else []
    forms += [f"{number // 1000}k"] if number % 1000 == 0 else []
    dozens = number // 12
    forms += ["a dozen" if dozens == 1 else f"{in_words(dozens)} dozen"] if number % 12 == 0 and dozens < 10 else []
    return forms


@given(st.integers(2, 200) | st.integers(2, 900).map(lambda n: n * 1000) | st.integers(2, 999_999_999), st.data())
def test_rewriting_a_number_never_contradicts_it(number: int, data: st.DataObject) -> None:
    first, second = (data.draw(st.sampled_from(spellings(number))) for _ in range(2))
    a, b = one(f"They counted {first} people."), one(f"They counted {second} people.")
    assert a.exact == pytest.approx(number)
    assert a.counted_text == b.counted_text == "people"
    assert quantities.compare(a, b) in ("same", "compatible")


AMOUNT = st.builds(
    lambda bound, number, unit: one(f"It was {bound}{number:,} {unit}."),
    st.sampled_from(["", "about ", "at least ", "up to ", "nearly ", "more than ", "fewer than ", "exactly "]),
    st.integers(min_value=2, max_value=5_000_000),
    st.sampled_from(["people", "dollars", "km", "miles", "GB", "percent", "hours", "days"]),
)


@given(AMOUNT, AMOUNT)
def test_comparison_is_symmetric(a: Quantity, b: Quantity) -> None:
    assert quantities.compare(a, b) == quantities.compare(b, a)
    assert quantities.compare(a, a) == "same"


@given(AMOUNT, AMOUNT, st.floats(min_value=0, max_value=1e6))
def test_widening_a_bound_never_contradicts(a: Quantity, b: Quantity, by: float) -> None:
    wider = a.model_copy(
        update={"low": None if a.low is None else a.low - by, "high": None if a.high is None else a.high + by}
    )
    if quantities.compare(a, b) in ("same", "compatible"):
        assert quantities.compare(wider, b) in ("same", "compatible")
