from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.clauses import is_saying, parts


def clauses(text: str) -> list[str]:
    """The clauses of a sentence, verbs marked with an asterisk."""
    found: dict[int, list[str]] = {}
    for part in parts(text):
        mark = {"verb": "*", "say": "!"}.get(part.role, "")
        found.setdefault(part.clause, []).append(part.word + mark)
    return [" ".join(words) for words in found.values()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The dam broke and the road sank.", ["the dam broke*", "and the road sank*"]),
        ("Arrested in May, the trader was convicted.", ["arrested* in may", "the trader was convicted*"]),
        ("On 9 June the firm found that spies had entered.", ["on 9 june the firm found*", "that spies had entered*"]),
        ("Two mills, one in the north, were closed.", ["two mills one in the north were closed*"]),
        ("Police said two men were held.", ["police said!", "two men were held*"]),
        ("Storms and floods damaged three bridges.", ["storms and floods damaged* three bridges"]),
        ("The line runs to the port, killing trade.", ["the line runs* to the port", "killing* trade"]),
        ("Alarms rang early: on 3 May, crews left.", ["alarms rang* early", "on 3 may crews left*"]),
        ("Three damaged turbines stopped.", ["three damaged turbines stopped*"]),
        ("The port refused to pay.", ["the port refused* to pay*"]),
        ("Six men are missing.", ["six men are missing"]),
        ("The attacks by the gang went on.", ["the attacks by the gang went* on"]),
    ],
)
def test_a_clause_has_one_verb_group(text: str, told: list[str]) -> None:
    assert clauses(text) == told


def test_founded_is_not_found() -> None:
    assert parts("founded")[0].stem != parts("found")[0].stem


def test_words_of_saying_are_known_by_their_first() -> None:
    assert is_saying("said")
    assert is_saying("according to")
    assert not is_saying("attacked")


@given(st.text(max_size=300))
def test_parts_are_the_words_of_the_text(text: str) -> None:
    found = parts(text)
    assert [part.clause for part in found] == sorted(part.clause for part in found)
    for part in found:
        assert text[part.start : part.end].casefold().replace("’", "'") == part.word


def test_a_giant_line_is_cut() -> None:
    assert len(parts("word " * 2_000_000)) <= 4000
