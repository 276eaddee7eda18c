"""What a sentence says is so, and what it says is not so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import signs

TURNED = [
    ("The operator did not shut the pipeline down.", {"shut"}),
    ("No data was stolen.", {"stolen"}),
    ("There have been no ransom demands and no leaks of federal data.", {"demands", "leaks"}),
    ("The account did not have multifactor authentication.", {"authentication"}),
    ("The intruders gained no foothold in the network.", {"gained", "foothold"}),
    ("None of the carriages was damaged.", {"damaged"}),
    ("The company denied that customer data had been copied.", {"copied"}),
    ("There is no evidence that any records were accessed or copied.", {"evidence", "accessed", "copied"}),
    ("There were no reports of injuries.", {"reports", "injuries"}),
    ("The dam is free of cracks.", {"cracks"}),
    ("The files were neither encrypted nor deleted.", {"encrypted", "deleted"}),
    ("It denied any involvement in the theft.", {"involvement"}),
    ("Nobody was hurt.", {"hurt"}),
    ("The court fined the yard without warning.", {"warning"}),
    ("The airline declined to comment.", {"comment"}),
]


@pytest.mark.parametrize(("text", "turned"), TURNED)
def test_what_is_turned_round(text: str, turned: set[str]) -> None:
    assert {word.part.word for word in signs.find(text).turned} == turned


@pytest.mark.parametrize(
    "text",
    [
        "Not all of the turbines stopped.",
        "The mayor did not resign until June.",
        "Police did not rule out that the brakes failed.",
        "The bank neither confirmed nor denied the breach.",
        "No other dam in the valley was hit.",
        "The record could not be fully verified.",
    ],
)
def test_what_is_left_open_is_not_turned_round(text: str) -> None:
    assert not [word for word in signs.find(text).turned if word.part.role == "verb" and word.part.stem != "rule"]


def test_what_is_asked_has_no_sign() -> None:
    told = signs.find("Police did not say whether anyone was hurt.")
    assert {word.part.word: word.sign for word in told.words}["hurt"] == 0


_CUES = "nothing none nobody neither nor not no without failed to denied until whether other"
_WORDS = st.sampled_from(
    [*_CUES.split(), "no one", "no evidence of", "that", "was", "stolen", "data", "said", ",", "."]
)


@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=14).map(" ".join)))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in signs.find(text).words:
        assert text[word.part.start : word.part.end].casefold().replace("\u2019", "'") == word.part.word
        assert word.sign in (-1, 0, 1)
        assert (word.cue is None) == (word.sign >= 0)


def test_what_is_said_of_all_but_some_is_turned_round_for_those() -> None:
    found = signs.find("All of the clinics were closed, apart from those in Varn.")
    (excepted,) = [word for word in found.words if word.kind == "exception"]
    assert (excepted.part.word, excepted.sign, excepted.between) == ("closed", -1, frozenset({"varn"}))


def test_an_idiom_does_not_hide_what_is_turned_round() -> None:
    assert [word.part.word for word in signs.find("The leak did not at any point reach the river.").turned] == ["reach"]
