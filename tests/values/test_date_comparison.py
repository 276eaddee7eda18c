from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.value import DateMention
from factcheck.values import dates

MONDAY = "2023-04-24"


def mention(text: str, published: str | None = None) -> DateMention:
    (found,) = dates.find(text, published)
    return found


COMPARED = [
    ("on April 20, 2023", None, "on 20/04/2023", None, "same"),
    ("on April 20, 2023", None, "on 21 April 2023", None, "incompatible"),
    ("in April 2023", None, "on 20 April 2023", None, "compatible"),
    ("in 2023", None, "in April 2023", None, "compatible"),
    ("in 2022", None, "in April 2023", None, "incompatible"),
    ("on 20 April", None, "on 21 April", None, "incompatible"),
    ("on 20 April", None, "on April 20", None, "same"),
    ("on 20 April", None, "on 2023-04-20", None, "same"),
    ("on 20 April", None, "on 2023-04-21", None, "incompatible"),
    ("in April", None, "on 2023-04-21", None, "compatible"),
    ("in May", None, "on 2023-04-21", None, "incompatible"),
    ("on Tuesday", None, "on 2023-04-20", None, "incompatible"),
    ("on Thursday", None, "on 2023-04-20", None, "compatible"),
    ("on a Tuesday", MONDAY, "on 2023-04-20", None, "incompatible"),
    ("on Tuesday", None, "in April 2023", None, "compatible"),
    ("on Tuesday", None, "on Thursday", None, "incompatible"),
    ("on Tuesday", None, "on 20 April", None, "incomparable"),
    ("last Thursday", MONDAY, "on April 20, 2023", None, "same"),
    ("last week", MONDAY, "on April 20, 2023", None, "compatible"),
    ("last week", MONDAY, "yesterday", MONDAY, "compatible"),
    ("today", MONDAY, "yesterday", MONDAY, "incompatible"),
    ("since 2014", None, "in 2015", None, "compatible"),
    ("since 2014", None, "in 2013", None, "incompatible"),
    ("before April 20", None, "on April 19", None, "incomparable"),
    ("a week earlier", MONDAY, "on April 20, 2023", None, "incomparable"),
    ("on 04/05/2023", None, "on 4 May 2023", None, "incomparable"),
    ("on 04/05/2023", None, "on 4 May 2022", None, "incompatible"),
    ("on 04/05/2023", None, "on 05/04/2023", None, "incomparable"),
    ("on Tuesday", None, "on Tuesday", None, "compatible"),
    ("in the summer of 2022", None, "in July 2022", None, "compatible"),
    ("in the summer of 2022", None, "in January 2022", None, "incompatible"),
    ("in early 2022", None, "in November 2022", None, "incompatible"),
]


@pytest.mark.parametrize(("a", "from_a", "b", "from_b", "outcome"), COMPARED)
def test_comparison(a: str, from_a: str | None, b: str, from_b: str | None, outcome: str) -> None:
    one, other = mention(f"It fell {a}.", from_a), mention(f"It fell {b}.", from_b)
    assert dates.compare(one, other) == outcome
    assert dates.compare(other, one) == outcome


PHRASES = st.sampled_from(
    [
        *("It fell on April 20, 2023.", "It fell in April 2023.", "It fell in 2022.", "It began in the 1990s."),
        *("It fell in early 2022.", "It fell in the summer of 2022.", "It has run since 2014."),
        *("It fell on 20 April.", "It fell in December.", "It fell last May.", "It fell on Thursday."),
        *("It will fall on Thursday.", "It fell last week.", "It fell earlier this year.", "It fell a year ago."),
        *("It fell more than two years ago.", "It ran from May 27 to June 2.", "It fell over the weekend."),
        *("It fell on a Tuesday.", "It fell on 04/05/2023.", "It fell a week earlier.", "It fell the following day."),
        *("It ran between mid-May and early June last year.", "It fell in the first week of March.", "It fell today."),
        *("It ended before April 20, 2023.", "It fell in Q3 2022.", "It is due by the end of 2022."),
    ]
)


@given(PHRASES, PHRASES, st.sampled_from([None, MONDAY, "2023-04", "2022"]))
def test_comparison_is_symmetric(a: str, b: str, published: str | None) -> None:
    one, other = dates.find(a, published)[0], dates.find(b, published)[0]
    assert dates.compare(one, other) == dates.compare(other, one)


@given(PHRASES, PHRASES, st.integers(min_value=0, max_value=900), st.integers(min_value=0, max_value=900))
def test_widening_a_date_never_contradicts(a: str, b: str, before: int, after: int) -> None:
    one, other = dates.find(a, MONDAY)[0], dates.find(b, MONDAY)[0]
    if one.earliest is None or one.latest is None or dates.compare(one, other) not in ("same", "compatible"):
        return
    wider = one.model_copy(
        update={"earliest": one.earliest - timedelta(before), "latest": one.latest + timedelta(after)}
    )
    assert dates.compare(wider, other) in ("same", "compatible")
    assert dates.compare(wider.model_copy(update={"latest": None}), other) in ("same", "compatible")
