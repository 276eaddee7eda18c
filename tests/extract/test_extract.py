"""A claim has its words at their places, and around it what "it" may stand for."""

from __future__ import annotations

from factcheck.extract import extract
from factcheck.models.claim import Claim, NotCheckable
from factcheck.segment import read_draft, segment


def test_a_claim_reads_the_prose_at_its_places() -> None:
    draft, _ = read_draft("draft.md", "The [Alm dam](http://7.example) killed **40** people on Monday.")
    (one,) = segment(draft)
    claim = extract(one, None, [], "2023-05-03")
    assert isinstance(claim, Claim)
    assert claim.reading.text == one.prose
    (killed,) = [q for q in claim.reading.quantities if q.exact == 40]
    assert one.text[killed.span.start : killed.span.end] == "40"
    assert [date.edtf for date in claim.reading.dates] == ["2023-05-01"]


def test_the_context_is_the_title_and_the_two_stretches_before() -> None:
    draft, _ = read_draft("draft.md", "One dam held.\n\nTwo *dams*\nbroke. Three leaked. It was old.")
    *before, last = segment(draft)
    claim = extract(last, "Dams  break", before, None)
    assert isinstance(claim, Claim)
    assert claim.context == "Dams break\nTwo dams broke.\nThree leaked."


def test_a_claim_may_stand_alone() -> None:
    (only,) = segment(read_draft("draft.md", "The dam broke.")[0])
    claim = extract(only)
    assert isinstance(claim, Claim)
    assert claim.context == ""


def test_what_is_not_checkable_says_why() -> None:
    (only,) = segment(read_draft("draft.md", "Who opened the gate?")[0])
    assert extract(only, "Dams break", [], None) == NotCheckable(reason="question")
