from __future__ import annotations

import pytest

from factcheck.values import happenings
from factcheck.values.words import stem


def one(word: str) -> frozenset[str]:
    return happenings.as_one([stem(word)])


@pytest.mark.parametrize(
    ("form", "other"),
    [("stolen", "theft"), ("sank", "sink"), ("died", "death"), ("fined", "fines"), ("ran", "running")],
)
def test_forms_of_one_verb_are_one(form: str, other: str) -> None:
    assert one(form) == one(other)


@pytest.mark.parametrize(("word", "other"), [("released", "shipped"), ("wired", "transferred"), ("drained", "stolen")])
def test_words_that_reports_use_for_one_happening_are_near(word: str, other: str) -> None:
    assert happenings.near(one(word), one(other))
    assert happenings.near(one(other), one(word))


@pytest.mark.parametrize(("word", "other"), [("arrested", "reopened"), ("released", "sank"), ("fined", "evacuated")])
def test_words_for_other_happenings_are_not(word: str, other: str) -> None:
    assert not happenings.near(one(word), one(other))


def test_a_noun_for_what_happens_is_one_and_a_thing_is_not() -> None:
    assert happenings.is_event(stem("collapse"))
    assert happenings.is_event(stem("theft"))
    assert not happenings.is_event(stem("letter"))
