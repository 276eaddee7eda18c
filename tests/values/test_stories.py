"""Whether two texts speak of the same story."""

from __future__ import annotations

import pytest

from factcheck.models.span import Span
from factcheck.values import stories
from tests.checks.pairs import read_pair


@pytest.mark.parametrize(
    ("draft", "source", "context", "same"),
    [
        ("Orvane closed the mill.", "The mill is closed.", "Orvane in trouble", True),
        ("Orvane closed the mill.", "The mill is closed.", "Veltrix in trouble", False),
        ("The mill is closed.", "The mill is closed.", "", None),
        ("Hidden Cobra closed the mill.", "Lazarus Group closed the mill.", "", True),
        ("Breach at the mill.", "The mill is closed.", "Hackers Close Mill After Breach", None),
    ],
)
def test_names_tell_stories_apart(draft: str, source: str, context: str, same: bool | None) -> None:
    assert stories.same_names(*read_pair(draft, source, context=context)) is same


def test_names_can_be_left_out() -> None:
    draft, source = "Orvane said the mill at Lund is closed.", "Orvane said the mill at Bergen is closed."
    claim, passage = read_pair(draft, source)
    assert stories.same_names(claim, passage) is True
    assert stories.same_names(claim, passage, [Span(start=0, end=6)], [Span(start=0, end=6)]) is False


@pytest.mark.parametrize(
    ("draft", "source", "context", "strange"),
    [
        ("Orvane closed the mill.", "Veltrix closed the mill.", "", True),
        ("Orvane closed the mill.", "Veltrix closed the mill.", "Orvane sells mill to Veltrix", False),
        ("Orvane closed the mill.", "The company closed the mill.", "", False),
        ("Orvane said the mill was closed.", "Veltrix said the mill was closed.", "", False),
    ],
)
def test_a_party_that_is_nowhere_in_a_passage_with_others_is_a_stranger(
    draft: str, source: str, context: str, strange: bool
) -> None:
    claim, passage = read_pair(draft, source, context=context)
    assert stories.strangers(claim.reading, passage) is strange


@pytest.mark.parametrize(
    ("draft", "source", "other"),
    [
        ("The mill closed on 3 May 2021.", "The mill closed on 9 June 2022.", True),
        ("The mill closed on 3 May 2021.", "The mill closed in May 2021.", False),
        ("The mill closed on 3 May 2021.", "The mill closed.", False),
    ],
)
def test_another_time_is_another_story(draft: str, source: str, other: bool) -> None:
    claim, passage = read_pair(draft, source)
    assert stories.other_time(claim.reading, passage.reading) is other
    assert stories.other_story(claim, passage) is other
