from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.characters import levelled


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("３ ships", "3 ships"),
        ("٣ ships", "3 ships"),
        ("&#51; ships", "3     ships"),
        ("&#x33; ships", "3      ships"),
        ("three\u2060ships", "three ships"),
        ("\ufeffthree", " three"),
        ("\x1b[31mthree", " [31mthree"),
        ("a\tb\r\nc", "a\tb\r\nc"),
        ("th\u00adree", "th\u00adree"),
        ("Pôle emploi – 5 €", "Pôle emploi – 5 €"),
        ("&#xD800; &#9999999;", " " * 8 + " " + " " * 10),
        ("R&D; &#; &#x;", "R&D; &#; &#x;"),
    ],
)
def test_what_looks_alike_is_level(text: str, level: str) -> None:
    assert levelled(text) == level


@given(st.text())
def test_nothing_moves(text: str) -> None:
    assert len(levelled(text)) == len(text)
    assert levelled(levelled(text)) == levelled(text) or "&#" in levelled(text)
