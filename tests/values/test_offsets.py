from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import offsets
from factcheck.values.dates import find
from factcheck.values.offsets import Offset


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was freed two days later.", (Offset(2, 2),)),
        ("The slope gave way ten days before the road was cleared.", (Offset(10, 10),)),
        ("It restarted the next day.", (Offset(0, 1),)),
        ("Some seven weeks after the wreck.", (Offset(45, 53),)),
        ("He paid two dollars later.", ()),
    ],
)
def test_times_between_two_happenings_are_read(text: str, expected: tuple[Offset, ...]) -> None:
    assert offsets.find(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "text", "expected"),
    [
        ("on 3 October 2019", "on 5 October 2019", "freed two days later", True),
        ("on 3 October", "on 5 October", "freed two days later", True),
        ("on 3 October", "on 6 October", "freed two days later", False),
        ("in March", "in April", "a month before the hack", True),
        ("in March", "in July", "a month before the hack", False),
        ("on Monday", "on Wednesday", "two days after the raid", True),
        ("on Monday", "on Friday", "two days after the raid", False),
        ("on Monday", "on Wednesday", "after the raid", False),
    ],
)
def test_times_lead_from_one_date_to_another(one: str, other: str, text: str, expected: bool) -> None:
    assert offsets.reaches(find(one)[0], find(other)[0], text) is expected


@given(st.integers(1, 28), st.integers(1, 28), st.integers(1, 40))
def test_which_date_comes_first_makes_no_difference(first: int, second: int, days: int) -> None:
    one, other = find(f"on {first} May 2019")[0], find(f"on {second} May 2019")[0]
    text = f"{days} days later"
    assert offsets.reaches(one, other, text) == offsets.reaches(other, one, text) == (abs(first - second) == days)
