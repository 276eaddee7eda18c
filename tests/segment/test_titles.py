from __future__ import annotations

import pytest

from factcheck.segment import read_draft, segment, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Mine falls in\n\nTwo died.\n", "Mine falls in"),
        ("   #  Mine falls in  #\n\nTwo died.\n", "Mine falls in"),
        ("Mine falls in\n=====\n\nTwo died.\n", "Mine falls in"),
        ("Mine falls in\r\n=====\r\n\r\nTwo died.\r\n", "Mine falls in"),
        ("Two died.\n\n# Mine falls in\n\nThree were hurt.\n\n# Later\n", "Mine falls in"),
        ("## Background\n\n# Mine falls in\n", "Mine falls in"),
        ("---\ntitle: Mine falls in\n---\nTwo died.\n", "Mine falls in"),
        ("---\ntitle: 'Mine: it falls in' # late\n---\nTwo died.\n", "Mine: it falls in"),
        ('\ufeff+++\npublished = 2023-04-24\ntitle = "Mine falls in"\n+++\nTwo died.\n', "Mine falls in"),
        ("---\r\ntitle: Mine falls in\r\n---\r\nTwo died.\r\n", "Mine falls in"),
        ("---\ntitle: Mine falls in\n---\n# Two died\n", "Mine falls in"),
        ("## Background\n\nTwo died.\n", None),
        ("Background\n-----\n\nTwo died.\n", None),
        ("---\ntitle: ''\n---\nTwo died.\n", None),
        ("", None),
    ],
)
def test_the_title_is_the_front_matters_or_the_first_heading_of_the_first_level(text: str, title: str | None) -> None:
    draft, _ = read_draft("draft.md", text)
    found = title_of(draft, segment(draft))
    assert (found and found.text) == title
    if found is not None:
        assert text[found.span.start : found.span.end] == found.text
        assert len(found.prose) == len(found.text)


def test_a_heading_that_repeats_the_front_matters_title_is_the_title() -> None:
    draft, _ = read_draft("draft.md", "---\ntitle: Mine falls  in\n---\n# MINE falls in\n\nTwo died.\n")
    segments = segment(draft)
    assert title_of(draft, segments) is segments[0]
