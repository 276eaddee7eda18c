from __future__ import annotations

import pytest

from factcheck.values import dated
from factcheck.values.dated import Dated
from factcheck.values.reading import read
from factcheck.values.words import stem


def of(text: str) -> Dated:
    reading = read(text)
    return dated.find(reading, reading.dates[0])


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The trader was arrested on 3 May 2019.", "arrest"),
        ("The arrest came on 3 May 2019.", "arrest"),
        ("The theft took place on 3 May 2019.", "steal"),
        ("The airline went public with the fault on 2 March 2019.", "announce"),
        ("The airline told its pilots of the fault on 2 March 2019.", "told"),
        ("The flaw was reported to the vendor on 13 May 2019.", "reported"),
    ],
)
def test_a_date_hangs_on_what_happened_then(text: str, what: str) -> None:
    found = of(text)
    assert stem(what) in found.what
    assert not found.telling


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank, the coast guard said on 3 May 2019.",
        "Officials said on 3 May 2019 that the ferry sank.",
        "The vendor told reporters that the flaw had been found on its servers, in a statement on 3 May 2019.",
    ],
)
def test_a_date_of_a_report_is_told_as_one(text: str) -> None:
    assert of(text).telling


@pytest.mark.parametrize(
    "text", ["LIMA, 3 March 2019 (AFP) - Thieves robbed the depot.", "The 2019 breach cost the bank a fortune."]
)
def test_a_date_that_only_tells_which_thing_is_told_as_one(text: str) -> None:
    assert of(text).which


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The trader was arrested on 3 May.", "The arrest came on 9 May.", "same"),
        ("The data was stolen on 3 May.", "The theft took place on 9 May.", "same"),
        ("The attack began on 3 May.", "The attack ended on 9 May.", "none"),
        ("The trader was arrested on 3 May.", "The bank reopened on 9 May.", "apart"),
        ("The crew was freed on 3 May.", "The owners asked on 1 May to free the crew.", "apart"),
    ],
)
def test_what_happened_is_set_beside_what_happened(one: str, other: str, alike: str) -> None:
    assert dated.alike(of(one), of(other)) == alike


def test_what_is_planned_is_to_come_and_what_follows_the_verb_is_not() -> None:
    assert of("The ferry was to be repaired on 3 May 2019.").place.future
    assert not of("The gang used it on 3 May 2019 to read files that could harm the bank.").place.future
