from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import happenings, sequence
from factcheck.values.reading import read
from factcheck.values.words import stem


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The firm paid before the files were leaked.", "paid", "leaked"),
        ("The firm paid after the files were leaked.", "leaked", "paid"),
        ("After the fire, the plant closed.", "fire", "closed"),
        ("Two days after the fire, the plant closed.", "fire", "closed"),
        ("The gang stole the data and later encrypted the servers.", "stole", "encrypted"),
        ("The data was stolen first; the servers were encrypted weeks later.", "stolen", "encrypted"),
        ("The blast was followed by a fire.", "blast", "fire"),
        ("The phones had failed by the time the flaw was disclosed.", "failed", "disclosed"),
        ("The statue was burned on the eve of the festival.", "burned", "festival"),
        ("The ship, built in 1990, sank after it collided with a ferry.", "collided", "sank"),
    ],
)
def test_words_put_two_happenings_in_order(text: str, first: str, second: str) -> None:
    (found,) = sequence.find(text)
    assert happenings.as_one([stem(first)]) <= found.first.what
    assert happenings.as_one([stem(second)]) <= found.second.what


@pytest.mark.parametrize(
    "text",
    [
        "The minister appeared before the board.",
        "The ship was named after the king who died.",
        "The firm did not pay before the files were leaked.",
        "The firm will pay before the files are leaked.",
        "The following day the plant closed.",
        "The plant closed, its then owner said.",
        "Soon after, the police arrived.",
        "The phones failed by the time they rang.",
    ],
)
def test_other_uses_of_these_words_put_nothing_in_order(text: str) -> None:
    assert sequence.find(text) == ()


def test_dates_of_reports_and_of_plans_are_no_happenings() -> None:
    text = "The judge resigned on 3 May 2019, and the trial will begin on 9 June 2019, a clerk said on 1 May 2019."
    assert [happening.what for _, happening in sequence.at_dates(read(text))] == [{stem("resigned")}]


@given(st.text(alphabet="after before,; then paid.sank \x00\u202e", max_size=300))
def test_any_text_can_be_read_and_places_lie_within_it(text: str) -> None:
    for found in sequence.find(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.first.what
        assert found.second.what
