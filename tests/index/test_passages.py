from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.index.passages import passages_of
from factcheck.index.sqlite import SqliteIndex
from factcheck.models.source import Source
from factcheck.values import words

PIECES = (
    "The ferry Astrid ran aground. ",
    "Two crew members\r\nwere injured. ",
    "“We never lost anybody,” said Liv Aune. ",
    "\r\n\r\n",
    "\n\n",
    "\r",
    "e\u0301te\u0301 ",
    "\U0001f469\u200d\U0001f692 ",
    "\u202eשלום\u202c ",
    "السفينة غرقت. ",
    "\u2028",
    "\x00",
    "\ufeff",
    "1,200 on 3 May 2021; ",
)


def source_of(text: str) -> Source:
    return Source(id="s", incident="i", text=text, title="Astrid", published="2021-05-04")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from(PIECES)), max_size=14))
def test_whatever_the_text_every_place_is_exact(pieces: list[str]) -> None:
    text = "".join(pieces).encode("utf-8", "replace").decode("utf-8")
    reached = 0
    for passage in passages_of(source_of(text)):
        assert passage.span.start >= reached
        reached = passage.span.end
        assert passage.span.of(text) == passage.reading.text
        reading = passage.reading
        groups = (reading.quantities, reading.dates, reading.names, reading.certainties, reading.scopes)
        for span, words_there in [(value.span, value.text) for group in groups for value in group]:
            assert span.of(reading.text) == words_there
        for quotation in reading.quotations:
            assert quotation.span.of(reading.text) == quotation.text
        for one in reading.attributions:
            assert one.source.of(reading.text) == one.source_text
            assert one.cue.of(reading.text) == one.cue_text


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from(PIECES)), max_size=14))
def test_what_comes_back_from_the_index_is_what_went_in(pieces: list[str]) -> None:
    source = source_of("".join(pieces).encode("utf-8", "replace").decode("utf-8"))
    index = SqliteIndex(None)
    index.refresh({"s": "1"}, lambda _: (source, ()))
    stored = index.passages([hit.key for hit in index.search(words.stems(source.text), None, 1000)])
    index.close()
    known = {passage.span.start: passage for passage in passages_of(source)}
    for passage in stored:
        assert passage == known[passage.span.start]


def test_a_sentence_has_its_title_and_its_neighbours_around_it() -> None:
    first, second, third = passages_of(source_of("One ship sank. It was old. Nobody knew why."))
    assert first.context == "Astrid\nIt was old."
    assert second.context == "Astrid\nOne ship sank.\nNobody knew why."
    assert third.context == "Astrid\nIt was old."
