from __future__ import annotations

from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.provenance import trace
from factcheck.values.reading import read


def passage(text: str) -> Passage:
    return Passage(
        source="s",
        incident="i",
        outlet="Harbour Post",
        title="",
        published=None,
        url=None,
        span=Span(start=0, end=len(text)),
        reading=read(text),
    )


def test_a_statement_rests_on_the_one_who_made_it() -> None:
    chain = trace(passage("The crane had been overloaded, said Judge Ada Okafor."))
    assert chain.speaker == "Judge Ada Okafor"
    assert chain.origin == "judge ada okafor"


def test_an_outlet_that_names_nobody_speaks_for_itself() -> None:
    chain = trace(passage("The crane had been overloaded."))
    assert chain.speaker is None
    assert chain.origin == "harbour post"
