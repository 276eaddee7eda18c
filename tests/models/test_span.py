from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factcheck.models.span import Lines, Position, Span


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValidationError, match="ends before it starts"):
        Span(start=3, end=2)


def test_spans_that_touch_share_no_character() -> None:
    assert not Span(start=0, end=3).overlaps(Span(start=3, end=5))
    assert Span(start=0, end=4).overlaps(Span(start=3, end=5))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_three_ways(end: str) -> None:
    text = f"one{end}two{end}{end}four"
    lines = Lines(text)
    assert lines.position(text.index("two")) == Position(line=2, column=1)
    assert lines.position(text.index("our")) == Position(line=4, column=2)
    assert [lines.line(n) for n in range(6)] == ["", "one", "two", "", "four", ""]


@given(st.text(alphabet="ab\r\n\u2028é", max_size=40), st.integers(min_value=0, max_value=40))
def test_a_place_leads_back_to_its_character(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    lines = Lines(text)
    place = lines.position(offset)
    before = "".join(
        lines.line(n) + _end_of(text, lines, n) for n in range(1, place.line)
    )  # all lines above, with their ends
    assert len(before) + place.column - 1 == offset


def _end_of(text: str, lines: Lines, number: int) -> str:
    start = next(at for at in range(len(text) + 1) if lines.position(at) == Position(line=number, column=1))
    after = start + len(lines.line(number))
    return "\r\n" if text[after : after + 2] == "\r\n" else text[after : after + 1]
