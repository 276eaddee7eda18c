from __future__ import annotations

import pytest

from factcheck.extract.titles import read_title
from factcheck.models.draft import Segment
from factcheck.models.span import Span
from factcheck.values.reading import read


def segment(text: str) -> Segment:
    return Segment(span=Span(start=0, end=len(text)), text=text, prose=text)


BODY = [segment("Two miners died near Lervik on Sunday, Orvane said, and the FBI is asking why the mine fell in.")]


@pytest.mark.parametrize(
    ("title", "as_read"),
    [
        ("Two Dead In Mine Collapse Near Lervik", "two dead in mine collapse near Lervik"),
        ("TWO DEAD IN MINE COLLAPSE, SAYS ORVANE", "two dead in mine collapse, says Orvane"),
        ("FBI Asks Orvane About Mine Collapse", "FBI asks Orvane about mine collapse"),
        ("Two dead in mine collapse near Lervik", "Two dead in mine collapse near Lervik"),
        ("Orvane Falls", "Orvane Falls"),
    ],
)
def test_capitals_that_every_word_has_say_nothing(title: str, as_read: str) -> None:
    claim = read_title(segment(title), BODY)
    assert claim.reading.text == as_read
    assert len(claim.reading.text) == len(title)


@pytest.mark.parametrize(
    ("title", "near", "counted"),
    [
        ("3 dead in mine collapse", "The mine fell in.", "peopl"),
        ("3 dead in mine collapse", "Two miners are dead.", "miner"),
        ("3 dead in mine collapse", "Two miners and three passengers are dead.", "peopl"),
        ("Nine hurt in crash", "Four passengers were hurt.", "passeng"),
        ("Nine trains cancelled", "Four trains were cancelled.", "train"),
    ],
)
def test_a_figure_before_what_happened_to_people_counts_people(title: str, near: str, counted: str) -> None:
    (quantity,) = read_title(segment(title), [], [read(near)]).reading.quantities
    assert quantity.counted[:1] == (counted,)
    assert quantity.span.of(title) == quantity.text


def test_the_day_and_the_affair_are_the_drafts() -> None:
    claim = read_title(segment("Two dead"), [], [], "2023-04-24", "mine")
    assert (claim.as_of, claim.incident) == ("2023-04-24", "mine")
