from __future__ import annotations

import pytest

from factcheck.models.value import Name
from factcheck.values import governing, same_role
from factcheck.values.reading import read


def name(text: str, words: str) -> Name:
    return next(one for one in read(text).names if words in one.text)


def role(text: str, words: str) -> str:
    span = name(text, words).span
    return same_role.role(governing.place(text, span.start, span.end))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Then Symantec found the worm.", "agent"),
        ("The worm was found by Symantec.", "agent"),
        ("Then Symantec was attacked.", "patient"),
        ("The worm hit Symantec.", "patient"),
        ("The worm was found at Symantec.", "where"),
        ("The worm spread to Symantec.", "whither"),
        ("The servers of Symantec were hit.", "of"),
    ],
)
def test_a_name_has_a_role(text: str, told: str) -> None:
    assert role(text, "Symantec") == told


@pytest.mark.parametrize(
    ("one", "other", "rivals"),
    [
        ("in Norway", "in Denmark", True),
        ("in Norway", "in Europe", False),
        ("in Norway", "in Oslo", False),
        ("in Texas", "in Ohio", True),
        ("at Symantec", "at Kaspersky", True),
        ("at Symantec", "in Norway", False),
        ("the flaw CVE-2021-1111", "the flaw CVE-2021-2222", False),
    ],
)
def test_names_of_one_sort_and_size_are_rivals(one: str, other: str, rivals: bool) -> None:
    first, second = (next(iter(read(f"It was seen {text}.").names), None) for text in (one, other))
    if first is None or second is None:
        assert not rivals
    else:
        assert same_role.rivals(first, second) is rivals


def test_a_row_of_names_need_not_be_whole() -> None:
    mine, theirs = read("It hit Spain, Italy and Malta."), read("It hit Spain, Italy and Greece.")
    rows = [same_role.row(reading.names[-1], reading) for reading in (mine, theirs)]
    assert [len(row) for row in rows] == [3, 3]
    assert not same_role.rows_differ(rows[0], rows[1])
    assert same_role.rows_differ(rows[0], rows[1][:2])
