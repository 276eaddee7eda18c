"""A sentence taken apart, all kinds of values together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.models.value import Reading
from factcheck.values.reading import read


def test_a_sentence_is_read_whole() -> None:
    text = "On Thursday Veltrix said Sandworm may have hit two ports, the first it has seen, not the mill."
    reading = read(text, "2024-05-13")
    assert reading.text == text
    assert [name.text for name in reading.names] == ["Veltrix", "Sandworm"]
    assert [(q.low, q.high) for q in reading.quantities if q.dimension == "count"] == [(2, 2)]
    assert [date.edtf for date in reading.dates] == ["2024-05-09"]
    assert [a.source_text for a in reading.attributions] == ["Veltrix"]
    assert [mark.level for mark in reading.certainties] == [5, 3]
    assert [mark.kind for mark in reading.scopes] == ["superlative", "limit"]
    assert [mark.scope.of(text) for mark in reading.negations] == ["the mill"]
    assert "port" in {word.stem for word in reading.words}


def test_no_name_is_read_out_of_a_date_or_a_figure() -> None:
    reading = read("On Easter Monday 2024 it lost US$4m, 20GB and 9 PM trains.", "2024-05-13")
    assert reading.names == ()


def test_no_figure_is_read_out_of_a_products_name() -> None:
    reading = read("Exchange Server 2019 and MOVEit Transfer 2023.0.1 were open.", "2024-05-13")
    assert [name.kind for name in reading.names] == ["product", "product"]
    assert reading.quantities == ()
    assert reading.dates == ()


@pytest.mark.parametrize("text", ["", " ", "\x00", "\n\n", "\u202e\u2066", "🙂🙂", "\ud800"])
def test_text_without_words_reads_as_nothing(text: str) -> None:
    reading = read(text)
    assert not (reading.names or reading.attributions or reading.certainties or reading.quotations)


@given(st.text(), st.sampled_from(["2024-05-13", "2024-05", None]))
@settings(max_examples=60)
def test_a_reading_survives_being_stored(text: str, published: str | None) -> None:
    reading = read(text + " said “two may not” in April, the FBI wrote", published)
    assert Reading.model_validate_json(reading.model_dump_json()) == reading


@pytest.mark.parametrize(
    "text",
    ["A " * 20_000, "“" * 20_000, "1 " * 10_000, "said not all may " * 2_000],
    ids=lambda text: repr(text[:4]),
)
def test_hostile_text_ends(text: str) -> None:
    assert read(text, "2024-05-13").text == text
