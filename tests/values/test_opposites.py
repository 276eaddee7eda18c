"""Words that exclude one another."""

from __future__ import annotations

import pytest

from factcheck.values import opposites
from factcheck.values.opposites import Answer
from factcheck.values.words import WORD, stem


def answer(words: str) -> frozenset[Answer]:
    line = WORD.findall(words)
    return opposites.answers([stem(word) for word in line], line, 0)[0]


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
    assert opposites.answers([stem("left"), stem("alone")], ["left", "alone"], 0)[1] == 2


def test_some_may_follow_one_another_in_time() -> None:
    assert opposites.may_follow(answer("arrested"), answer("released"))
    assert not opposites.may_follow(answer("rose"), answer("fell"))


def test_a_word_that_is_asked_for_in_one_form_answers_in_no_other() -> None:
    assert answer("spared")
    assert not answer("spare")


def test_words_of_one_side_stand_for_one_another_unless_the_list_says_otherwise() -> None:
    assert opposites.alike(answer("acquitted"), answer("exonerated"))
    assert not opposites.alike(answer("hit"), answer("compromised"))


def test_proof_is_asked_for_by_its_own_line() -> None:
    assert opposites.of_proof(answer("established"), answer("no evidence"))
    assert not opposites.of_proof(answer("rose"), answer("fell"))
