from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import date_stretch
from factcheck.values.reading import read


def of(text: str) -> date_stretch.Stretch:
    date = read(text).dates[0]
    return date_stretch.find(text, date.span.start, date.span.end)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The trader, 41, was arrested on 3 May 2019, and the bank was fined.", "arrested"),
        ("A blast killed six workers at about 2:15 p.m. on 3 May 2019, the prefecture said.", "killed"),
        ("On 3 May 2019 the dam broke and two villages were flooded.", "broke"),
        ("Its own researchers in May found the flaw.", "found"),
        ("The ship sank, and the crew was rescued on 3 May 2019.", "rescued"),
        ("The coins lay there until 3 May 2019, when somebody moved them.", "moved"),
        ("The thieves fled when the alarm rang on 3 May 2019.", "rang"),
    ],
)
def test_a_date_belongs_to_the_statement_around_it(text: str, verb: str) -> None:
    found = of(text).verb
    assert found is not None
    assert found.word == verb


@pytest.mark.parametrize(
    "text",
    [
        "The trader was handed over eleven years after the raid on his office in May 2019.",
        "Two men who had stolen the lorry were in hospital on 3 May 2019.",
    ],
)
def test_a_date_of_a_noun_or_a_state_has_no_verb(text: str) -> None:
    assert of(text).verb is None


def test_only_until_is_tied_to_what_follows() -> None:
    assert of("The coins lay there until 3 May 2019, when somebody moved them.").tied
    assert not of("The fraud came to light on 3 May 2019, when the builder called.").tied


@given(st.text(alphabet="on 3 May, and. p.m. after the ;-:\x00\u202e", max_size=200), st.integers(0, 200))
def test_any_text_can_be_read_and_the_words_lie_within_it(text: str, start: int) -> None:
    start = min(start, len(text))
    found = date_stretch.find(text, start, min(len(text), start + 3))
    assert all(0 <= one.start < one.end <= len(text) for one in found.words)
