"""Those of whom something is not true that is said of all the others."""

from __future__ import annotations

import pytest

from factcheck.values import exceptions


@pytest.mark.parametrize(
    ("text", "verb", "of_whom"),
    [
        ("All of the clinics were closed, apart from those in Varn.", "closed", {"varn"}),
        ("Every server was encrypted except the mail gateway.", "encrypted", {"mail", "gateway"}),
        ("With the exception of the Torv depot, all sites were flooded.", "flooded", {"torv", "depot"}),
        ("None of the trains were hit, other than the night express.", "hit", {"night", "express"}),
    ],
)
def test_an_exception_names_its_verb_and_those_it_is_for(text: str, verb: str, of_whom: set[str]) -> None:
    (found,) = exceptions.find(text)
    assert (found.verb.word, found.of_whom) == (verb, frozenset(of_whom))
    assert text[found.mark.span.start : found.mark.span.end] == found.mark.text


@pytest.mark.parametrize(
    "text",
    [
        "Apart from the fire, the harbour was quiet.",
        "The bank closed two branches except on Mondays.",
        "Nothing was said",
        "except",
    ],
)
def test_where_nothing_is_said_of_all_there_is_no_exception(text: str) -> None:
    assert exceptions.find(text) == ()
