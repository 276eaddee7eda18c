"""Words that exclude one another."""

from __future__ import annotations

import pytest

from factcheck.values import opposites
from factcheck.values.opposites import Answer
from factcheck.values.words import WORD, stem


def answer(words: str) -> frozenset[Answer]:
    return opposites.answers([stem(word) for word in WORD.findall(words)], 0)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rose", "fell"),
        ("increased", "decreasing"),
        ("encrypted", "unencrypted"),
        ("confirmed", "denied"),
        ("survived", "died"),
        ("convicted", "acquitted"),
        ("guilty", "cleared"),
        ("damaged", "left alone"),
        ("online", "out of service"),
        ("arrested", "released"),
        ("accepted", "turned down"),
    ],
)
def test_opposites_exclude_one_another(one: str, other: str) -> None:
    assert opposites.opposed(answer(one), answer(other))
    assert opposites.opposed(answer(other), answer(one))


@pytest.mark.parametrize(
    ("one", "other"), [("rose", "climbed"), ("rose", "died"), ("bridge", "fell"), ("hit", "damaged")]
)
def test_others_do_not(one: str, other: str) -> None:
    assert not opposites.opposed(answer(one), answer(other))


def test_a_phrase_is_told_with_its_length() -> None:
    assert opposites.answers([stem("left"), stem("alone")], 0)[1] == 2


def test_some_may_follow_one_another_in_time() -> None:
    assert opposites.may_follow(answer("arrested"), answer("released"))
    assert not opposites.may_follow(answer("rose"), answer("fell"))
