"""What a draft's comments silence, and what they leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.segment import read_draft, segment, silences


def silenced(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    draft, _ = read_draft("draft.md", text)
    return [(s.span.of(text), s.codes, s.reason) for s in silences(draft)]


CASES = [
    ("The dam broke.", []),
    ("The <!-- a note --> dam broke.", []),
    # on a line of its own: the next block
    (
        "One. Two.\n\n<!-- factcheck: ignore NUMBER the owner's own count -->\nThree. Four.\n\nFive.",
        [("Three. Four.", ("NUMBER",), "the owner's own count")],
    ),
    (
        "One.\n<!-- factcheck: ignore NUMBER, DATE -->\n\nTwo.\nThree.",
        [("Two.\nThree.", ("NUMBER", "DATE"), "")],
    ),
    ("<!-- factcheck: ignore QUOTE -->\n- One. Two.\n- Three.", [("One. Two.", ("QUOTE",), "")]),
    ("- One.\n\n  <!-- factcheck: ignore QUOTE -->\n- Two.", [("Two.", ("QUOTE",), "")]),
    (
        "<!-- factcheck: ignore NAME -->\n| a | b |\n|---|---|\n| c | d |\n\nOne.",
        [("a | b |\n|---|---|\n| c | d", ("NAME",), "")],
    ),
    ("<!-- factcheck: ignore NAME -->\n\n***\n\n# Dam breaks", [("Dam breaks", ("NAME",), "")]),
    ("<!--\nfactcheck: ignore DATE\nlocal\ntime\n-->\nOne.", [("One.", ("DATE",), "local time")]),
    (
        "One.\n<!-- factcheck: ignore A -->\n<!-- factcheck: ignore B -->\nTwo.",
        [("Two.", ("A",), ""), ("Two.", ("B",), "")],
    ),
    ("> <!-- factcheck: ignore A -->\n> One.", [("One.", ("A",), "")]),
    ("One.\n<!-- factcheck: ignore A -->\n", []),
    # behind words: the sentence that it follows or stands in
    ("One. Two. <!-- factcheck: ignore HEDGE --> Three.", [("Two.", ("HEDGE",), "")]),
    (
        "One. Two <!-- factcheck: ignore HEDGE --> goes on.",
        [("Two <!-- factcheck: ignore HEDGE --> goes on.", ("HEDGE",), "")],
    ),
    ("One. Two.\nThree. <!-- factcheck: ignore HEDGE -->", [("Three.", ("HEDGE",), "")]),
    ("- One. <!-- factcheck: ignore HEDGE -->\n- Two.", [("One.", ("HEDGE",), "")]),
    ("# Dam breaks <!-- factcheck: ignore HEADLINE -->\nOne.", [("Dam breaks", ("HEADLINE",), "")]),
    # before the first words of a paragraph: its first sentence
    ("<!-- factcheck: ignore HEDGE --> One. Two.", [("One.", ("HEDGE",), "")]),
    # codes and reasons
    ("One. <!-- factcheck: ignore -->", [("One.", (), "")]),
    ("One. <!-- factcheck: ignore our own figure -->", [("One.", (), "our own figure")]),
    ("One. <!--factcheck:ignore SINGLE_SOURCE: known-->", [("One.", ("SINGLE_SOURCE",), "known")]),
    # off and on
    (
        "One.\n<!-- factcheck: off satire -->\nTwo.\n\n<!-- factcheck: on -->\nThree.",
        [("<!-- factcheck: off satire -->\nTwo.\n\n<!-- factcheck: on -->", (), "satire")],
    ),
    ("One. <!-- factcheck: off --> Two.\n\nThree.", [("<!-- factcheck: off --> Two.\n\nThree.", (), "")]),
    ("<!-- factcheck: on -->\nOne.", []),
    # comments that are none
    ("```\n<!-- factcheck: off -->\n```\nOne.", []),
    ("Write `<!-- factcheck: off -->` to silence.", []),
    ("---\ntitle: <!-- factcheck: off -->\n---\nOne.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_silences(text: str, expected: list[tuple[str, tuple[str, ...], str]]) -> None:
    assert silenced(text) == expected


PIECES = [
    "<!-- factcheck: off -->",
    "<!-- factcheck: on -->",
    "<!-- factcheck: ignore A,B x -->",
    "<!--factcheck:",
    "-->",
    "One. ",
    "Two ",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "| a |\n|---|\n",
    "`",
    "```\n",
    "# ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_an_ignored_stretch_is_made_of_whole_segments(text: str) -> None:
    draft, _ = read_draft("draft.md", text)
    starts = {s.span.start for s in segment(draft)}
    ends = {s.span.end for s in segment(draft)}
    for silence in silences(draft):
        assert 0 <= silence.span.start < silence.span.end <= len(text)
        if silence.codes:
            assert silence.span.start in starts
            assert silence.span.end in ends
