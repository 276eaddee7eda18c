"""Words that are said with less than certainty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import doubts
from factcheck.values.clauses import parts


def doubted(text: str) -> set[str]:
    return {parts(text)[at].word for at in doubts.find(text)}


@pytest.mark.parametrize(
    ("text", "within", "without"),
    [
        ("A cracked weld may have caused the explosion.", "caused", "weld"),
        ("Investigators believe that the pilot misread the altimeter.", "misread", "investigators"),
        ("The ferry reportedly struck a reef, and its captain was arrested.", "struck", "arrested"),
        ("Police arrested the alleged ringleader in the port.", "ringleader", "arrested"),
        ("The plant makes fertiliser and might reopen.", "reopen", "makes"),
    ],
)
def test_how_far_a_doubt_reaches(text: str, within: str, without: str) -> None:
    assert within in doubted(text)
    assert without not in doubted(text)


@pytest.mark.parametrize("text", ["The court fined the yard in May.", "The bridge fell.", ""])
def test_what_is_flat_has_no_doubt(text: str) -> None:
    assert not doubts.find(text)


@given(st.text(max_size=200))
def test_places_are_those_of_words(text: str) -> None:
    assert all(0 <= at < len(parts(text)) for at in doubts.find(text))
