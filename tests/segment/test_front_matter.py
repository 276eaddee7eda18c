"""What a draft says of itself, and how little of it may be broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.segment import read_draft

READ = [
    (
        "---\nincident: mill-fire\npublished: 2024-03-05\n---\nText.",
        {"incident": "mill-fire", "published": "2024-03-05"},
    ),
    (
        "---\r\ntitle: \"A: fire\"\r\noutlet: 'Gazette'\r\n---\r\nText.",
        {"title": "A: fire", "outlet": "Gazette"},
    ),
    ("---\rtitle: A fire: the story # mine\r---\rText.", {"title": "A fire: the story"}),
    ("\ufeff---\nTitle: A fire\ntags:\n  - mill\n  - fire\nauthors: [A, B]\n...\nText.", {"title": "A fire"}),
    ("---\n# a comment\n\nincident:\noutlet: ~\n---\nText.", {}),
    (
        '+++\nincident = "mill-fire"\npublished = 2024-03-05\n[extra]\ntitle = "no"\n+++\nText.',
        {"incident": "mill-fire", "published": "2024-03-05"},
    ),
    ('+++\r\ntitle = "A # fire"\r\n+++\r\nText.', {"title": "A # fire"}),
]


@pytest.mark.parametrize(("text", "fields"), READ)
def test_front_matter_is_read(text: str, fields: dict[str, str]) -> None:
    draft, problems = read_draft("draft.md", text)
    assert problems == []
    assert draft.text == text
    assert text[draft.body :] == "Text."
    assert {k: v for k in ("incident", "published", "outlet", "title") if (v := getattr(draft, k))} == fields


@pytest.mark.parametrize(
    "text", ["Text.", "----\nText.", "---\n\nText: more.\n", "--- \nText", "+++", "", "\ufeffText"]
)
def test_what_only_looks_like_front_matter_is_text(text: str) -> None:
    draft, problems = read_draft("draft.md", text)
    assert draft.body == (1 if text.startswith("\ufeff") else 0)
    assert problems == []


BROKEN = [
    (
        "---\nincident: mill-fire\nthis is no key\n---\nText.",
        3,
        1,
        "this is no key",
        {"incident": "mill-fire"},
    ),
    ("---\n  indented: x\ntitle: A fire\n---\nText.", 2, 1, "  indented: x", {"title": "A fire"}),
    ("---\ntitle: [A, B]\nincident: mill-fire\n---\nText.", 2, 8, "title: [A, B]", {"incident": "mill-fire"}),
    ("---\ntitle: A\ntitle: B\n---\nText.", 3, 1, "title: B", {"title": "A"}),
    ("---\ntitle: A fire\nText.", 1, 1, "---", {"title": "A fire"}),
    (
        '+++\ntitle = "A fire\nincident = "mill-fire"\n+++\nText.',
        2,
        16,
        'title = "A fire',
        {"incident": "mill-fire"},
    ),
    ('+++\ntitle = 3 4\nincident = "mill-fire"\n+++\nText.', 2, 11, "title = 3 4", {"incident": "mill-fire"}),
    ('+++\ntitle = ["A"]\n+++\nText.', 2, 1, 'title = ["A"]', {}),
    ('+++\ntitle = "A fire"\nText.', 1, 1, "+++", {"title": "A fire"}),
]


@pytest.mark.parametrize(("text", "line", "column", "source_line", "fields"), BROKEN)
def test_broken_front_matter_is_told_and_the_rest_is_read(
    text: str, line: int, column: int, source_line: str, fields: dict[str, str]
) -> None:
    draft, problems = read_draft("draft.md", text)
    (problem,) = problems
    assert (problem.path, problem.line, problem.column, problem.source_line) == (
        "draft.md",
        line,
        column,
        source_line,
    )
    assert problem.severity == "warning"
    assert {k: v for k in ("incident", "published", "outlet", "title") if (v := getattr(draft, k))} == fields
    assert text[draft.body :] == "Text."


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("A fire.\n\n<!-- a note\nMore.", 3, "comment is never closed"),
        ("A fire.\n\n```sh\nls\n", 3, "code block is never closed"),
        ("A fire.\n<!-- factcheck: ingore NUMBER -->\n", 2, "unknown comment `factcheck: ingore`"),
    ],
)
def test_text_that_would_go_unread_is_told(text: str, line: int, words: str) -> None:
    _, problems = read_draft("draft.md", text)
    (problem,) = problems
    assert problem.line == line
    assert words in problem.message


@given(st.sampled_from(["---\n", "+++\n", "---\r", "\ufeff+++\r\n"]), st.text(max_size=200))
def test_any_front_matter_is_survived(opening: str, text: str) -> None:
    draft, problems = read_draft("draft.md", opening + text)
    assert 0 <= draft.body <= len(draft.text)
    lines = draft.text.count("\n") + draft.text.count("\r") + 2
    assert all(problem.line is not None and 1 <= problem.line <= lines for problem in problems)
