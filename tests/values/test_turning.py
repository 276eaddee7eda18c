"""What a source says right behind quoted words, where that turns or limits them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import turning

WORDS = "the dam is safe"

TURNED = [
    ("“{}, unless the gates jam,” Ortiz said.", "", "unless the gates jam"),
    ("“{},” Ortiz said, “but only if the gates hold.”", "", "but only if the gates hold"),
    ('"{}," Ortiz said, "however little water there is."', "", "however little water there is"),
    ("“{},” Ortiz said. “However, we will go on watching it.”", "", "However, we will go on watching it"),
    ("Ortiz said {}, although two gates had jammed.", "", "although two gates had jammed"),
    ("Ortiz said {} as long as nobody opens the gates.", "", "as long as nobody opens the gates"),
    ("“{},” said Ortiz.", "But two gates have jammed since.", "But two gates have jammed since."),
]

PLAIN = [
    ("“{},” Ortiz said.", ""),
    ("“{},” said Ortiz.", "The gates were built in 1962."),
    ("“{},” said Ortiz.", "If the rain goes on, the road will be closed."),
    ("“{} for the valley,” Ortiz said.", "But the road is closed."),
    ("Ortiz said {} and the road open.", ""),
    ("“{},” Ortiz said, “and the road is open.”", ""),
    ("“{}", ""),
]


def _end(text: str) -> int:
    return text.index(WORDS) + len(WORDS)


@pytest.mark.parametrize(("pattern", "after", "clause"), TURNED)
def test_a_clause_that_turns_the_words_is_found_where_it_stands(pattern: str, after: str, clause: str) -> None:
    text = pattern.format(WORDS)
    turn = turning.find(text, _end(text), after)
    assert turn is not None
    assert turn.words.rstrip(".") == clause.rstrip(".")
    if turn.start is not None:
        assert text[turn.start : turn.end] == turn.words


@pytest.mark.parametrize(("pattern", "after"), PLAIN)
def test_words_that_nothing_turns_have_no_such_clause(pattern: str, after: str) -> None:
    text = pattern.format(WORDS)
    assert turning.find(text, _end(text), after) is None


@given(st.text(alphabet=st.sampled_from(list('but, if."“” said\n')), max_size=200), st.integers(0, 200), st.text())
def test_spans_are_exact_whatever_the_text(text: str, end: int, after: str) -> None:
    turn = turning.find(text, min(end, len(text)), after)
    if turn is not None and turn.start is not None:
        assert text[turn.start : turn.end] == turn.words
