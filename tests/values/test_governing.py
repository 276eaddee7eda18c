from __future__ import annotations

import pytest

from factcheck.values import governing
from factcheck.values.governing import BESIDE, NONE, OTHER, SAME, UNKNOWN, Place


def place(text: str, words: str) -> Place:
    at = text.index(words)
    return governing.place(text, at, at + len(words))


@pytest.mark.parametrize(
    ("text", "value", "doing"),
    [
        ("Hackers stole 40 files.", "40", {"stole"}),
        ("Forty files were stolen.", "Forty", {"stolen"}),
        ("On 9 May the dam broke.", "9 May", {"broke"}),
        ("Files tied to 40 firms were stolen.", "40", {"stolen"}),
        ("The port began repairing 40 cranes.", "40", {"repair"}),
        ("There were 40 people aboard.", "40", set()),
    ],
)
def test_the_nearest_verb_governs(text: str, value: str, doing: set[str]) -> None:
    assert place(text, value).doing == doing


def test_a_place_tells_how_it_is_told() -> None:
    assert place("Police said on 3 May that it fell.", "3 May").said
    assert place("The port will buy 40 cranes.", "40").future
    assert not place("In May 2019 it bought 40 cranes.", "40").future
    assert place("The port did not buy 40 cranes.", "40").denied
    assert place("The crane was built by Orvane.", "Orvane").lead == "by"
    assert place("The crane was built by Orvane.", "Orvane").passive
    assert place("Orvane paid $5 million.", "$5 million").agent == "orvan"
    assert governing.follows_saying("They said Thursday it had paid.", 10)


@pytest.mark.parametrize(
    ("mine", "theirs", "alike"),
    [
        ("Hackers stole 40 files.", "The gang took 40 files.", SAME),
        ("It killed 40 people.", "The deaths of 40 people shocked the town.", SAME),
        ("The fire killed 40.", "There were 40 aboard.", UNKNOWN),
        ("It bought 40 cranes.", "It painted 40 cranes.", OTHER),
        ("It bought 40 cranes.", "It bought no 40 cranes.", NONE),
        ("Orvane has 40 cranes.", "Orvane has 40 cranes.", UNKNOWN),
        ("Orvane counts 40 cranes.", "Orvane counted 40 cranes.", BESIDE),
    ],
)
def test_predicates_are_alike_by_their_verbs(mine: str, theirs: str, alike: float) -> None:
    assert governing.predicates(place(mine, "40"), place(theirs, "40")) == alike


def test_answers_to_one_question_exclude_each_other() -> None:
    assert governing.exclusive({"kill"}, {"injur"})
    assert not governing.exclusive({"kill"}, {"kill", "injur"})
    assert not governing.exclusive({"kill"}, {"paint"})


@pytest.mark.parametrize(
    ("text", "value", "adnominal"),
    [
        ("It was fined over the 2022 breach.", "2022", True),
        ("It was fined in 2022.", "2022", False),
        ("The bank was fined in March 2022 after a breach.", "March 2022", False),
    ],
)
def test_a_date_may_only_tell_which_thing_is_meant(text: str, value: str, adnominal: bool) -> None:
    at = text.index(value)
    assert governing.is_adnominal(text, at, at + len(value)) is adnominal


def test_a_participle_behind_a_noun_is_part_of_what_happened() -> None:
    text = "It left 31 people injured."
    assert governing.participle_behind(text, text.index(" injured")) == {"injur"}
    assert governing.noun_end(text, 0, len(text)) == text.index(" injured")
