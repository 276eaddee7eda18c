from __future__ import annotations

import pytest

from factcheck.values import dates
from factcheck.values.dates import exclusion

ROWS: list[tuple[str, str, bool]] = [
    ("on 3 May 2019", "on 9 July 2019", True),
    ("on 3 May", "on 9 July", True),
    ("in May", "on 9 July 2019", True),
    ("in May", "between 6 and 21 May 2019", False),
    ("in early May", "on 12 May 2019", False),
    ("in early May", "on 28 May 2019", True),
    ("in the first days of May", "on 8 May 2019", False),
    ("from 3 May to 9 July 2019", "between 3 May and 9 August 2019", True),
    ("from 3 May to 9 July", "from 3 May to 9 August", True),
    ("from 3 May to 9 July 2019", "between 3 May and 9 July 2019", False),
    ("from early May to early July", "from 4 May to 2 July", False),
    ("in 2019", "on 3 May 2019", False),
    ("on Thursday", "on Monday", True),
    ("on Thursday", "on Thursday", False),
]


@pytest.mark.parametrize(("one", "other", "excluded"), ROWS)
def test_two_dates_that_cannot_meet_exclude_each_other_either_way(one: str, other: str, excluded: bool) -> None:
    mine, theirs = dates.find(one)[0], dates.find(other)[0]
    assert dates.excludes(mine, theirs) is excluded
    assert dates.excludes(theirs, mine) is excluded


def bounded(text: str) -> tuple[str, str]:
    return text, dates.bound(text, dates.find(text)[0].span.start)


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("It must be paid by 3 May.", "It must be paid by 28 May.", True),
        ("It has been shut since 3 May 2019.", "It has been shut since 9 July 2019.", True),
        ("It has been shut since 3 May 2019.", "It stayed shut until 9 July 2019.", False),
        ("It was paid on 3 May.", "It must be paid by 28 May.", False),
    ],
)
def test_dates_that_bound_are_set_beside_those_of_the_same_side(one: str, other: str, excluded: bool) -> None:
    (mine, my_bound), (theirs, their_bound) = bounded(one), bounded(other)
    assert dates.excludes(dates.find(mine)[0], dates.find(theirs)[0], my_bound, their_bound) is excluded


def test_days_between_two_dates_are_counted_from_their_nearest_ends() -> None:
    may, june = dates.find("in May 2019")[0], dates.find("on 9 June 2019")[0]
    assert exclusion.days_apart(may, june) == exclusion.days_apart(june, may) == 9
    assert exclusion.days_apart(may, may) == 0


def test_a_weekday_counted_from_another_week_only_counts_by_its_name() -> None:
    late = dates.find("on Saturday", "2025-01-20")[0]
    assert dates.excludes(late, dates.find("on Tuesday", "2024-03-27")[0])
    assert not dates.excludes(late, dates.find("on Saturday", "2024-03-27")[0])


def test_the_ends_of_two_stretches_are_counted() -> None:
    one, other = dates.find("from 3 May to 9 July 2019")[0], dates.find("from 3 May to 9 August 2019")[0]
    assert exclusion.ends(one, other) == 1
    assert exclusion.ends(one, one) == exclusion.BOTH
