from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.exporters.text.cells import in_one_line, rows, shown, width
from factcheck.exporters.text.paint import Paint
from factcheck.exporters.text.snippet import Mark, snippet

WORDS = st.text(alphabet=st.sampled_from("ab Z.\n\r\t漢字🚂e\u0301\u200d\x1b\u202e"), min_size=1, max_size=300)


def drawn(text: str, *marks: Mark, columns: int = 60, own_lines: bool = True) -> list[str]:
    plain = Paint(on=False)
    return [line.text for line in snippet(text, marks, columns, plain, sign="^", own_lines=own_lines)]


def mark(text: str, words: str, *messages: str) -> Mark:
    start = text.index(words)
    return Mark(start, start + len(words), "error", messages)


def test_a_message_stands_behind_its_words() -> None:
    text = "Three trams collided."
    assert drawn(text, mark(text, "Three", "two")) == ["Three trams collided.", "^^^^^ two"]


def test_several_messages_hang_beneath_their_words() -> None:
    text = "Three trams collided in Lund."
    assert drawn(text, mark(text, "Three", "two"), mark(text, "Lund", "Malmö")) == [
        "Three trams collided in Lund.",
        "^^^^^                   ^^^^ Malmö",
        "│",
        "two",
    ]


def test_a_message_too_long_for_the_line_goes_beneath_and_is_wrapped() -> None:
    text = "The court in Lund closed the mill and sold its three looms."
    message = "the passage speaks of four looms and a boiler that nobody wanted to buy"
    assert drawn(text, mark(text, "three looms", message)) == [
        text,
        "                                               ^^^^^^^^^^^",
        "                                               │",
        "                    the passage speaks of four looms and a",
        "                    boiler that nobody wanted to buy",
    ]


def test_underlines_follow_onto_the_next_line() -> None:
    text = "aaaa bbbb cccc dddd eeee"
    lines = drawn(text, mark(text, "bbbb cccc dddd", "no"), columns=12)
    assert lines == ["aaaa bbbb", "     ^^^^^", "cccc dddd", "^^^^^^^^^ no", "eeee"]


def test_the_texts_own_lines_are_kept_or_run_together() -> None:
    text = "one\r\ntwo\nthree"
    assert drawn(text) == ["one", "two", "three"]
    assert drawn(text, own_lines=False) == ["one  two three"]


@pytest.mark.parametrize(
    ("text", "words", "under"),
    [
        ("東京 trams", "京", "  ^^"),
        ("e\u0301te\u0301 trams", "trams", "    ^^^^^"),
        ("🚂 trams", "trams", "   ^^^^^"),
        ("\x1b[1m trams", "trams", r"        ^^^^^"),
        ("a\ttram", "tram", "  ^^^^"),
        ("trams  ", "trams  ", "^^^^^"),
    ],
)
def test_wide_and_invisible_characters_do_not_shift_the_underline(text: str, words: str, under: str) -> None:
    assert drawn(text, mark(text, words))[1] == under


@given(WORDS, st.data())
@example("a\u0301 b", None)
def test_the_underline_stands_beneath_exactly_the_marked_characters(text: str, data: st.DataObject | None) -> None:
    start = data.draw(st.integers(0, len(text) - 1)) if data else 1
    end = data.draw(st.integers(start + 1, len(text))) if data else 2
    lines = [*snippet(text, [Mark(start, end, "x")], 20, Paint(on=False), sign="^", own_lines=False)]
    beneath: list[str] = []
    for above, below in pairwise(lines):
        if "^" in below.text:
            beneath.append(_above(above.text, below.text))
    while start and not shown(text[start])[1]:
        start -= 1  # what takes no room is marked together with the character that carries it
    wanted = "".join(safe for safe, wide in map(shown, text[start:end]) if wide)
    if wanted:
        assert "".join(beneath).replace(" ", "") == wanted.replace(" ", "")


def _above(line: str, signs: str) -> str:
    """The characters of a line that stand over the signs of the line beneath."""
    column, found = 0, []
    for char in line:
        wide = shown(char)[1]
        if wide and signs[column : column + 1] == "^":
            found.append(char)
        column += wide
    return "".join(found)


@given(WORDS, st.integers(10, 50))
def test_rows_lose_nothing_and_fit(text: str, columns: int) -> None:
    found = rows(text, [], columns, own_lines=False)
    assert "".join(row.text for row in found) == "".join(shown(char)[0] for char in text)
    assert all(width(row.text) <= columns for row in found)


@given(WORDS, st.integers(5, 50))
def test_one_line_is_one_line_of_the_given_width(text: str, columns: int) -> None:
    line = in_one_line(text, columns)
    assert width(line) <= columns
    assert "\n" not in line


def test_a_cut_is_shown() -> None:
    assert in_one_line("The tram stopped in the middle of the bridge", 12) == "The tram st…"
    assert in_one_line("The tram", 12) == "The tram"
