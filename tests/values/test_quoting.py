"""What an editor may do to a quotation, and the mark by which the rules are known."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import quoting
from factcheck.values.spelling import american
from factcheck.values.wording import look_for

SOURCE = "we never lost a single record of any customer in the whole affair"
_WORDS = SOURCE.split()


def test_the_fingerprint_is_short_and_another_for_every_other_rule() -> None:
    rules = quoting.policy()
    assert re.fullmatch(r"[0-9a-f]{8}", rules.fingerprint)
    others = [
        rules._replace(**{name: (not value) if isinstance(value, bool) else value + 1})
        for name, value in rules._asdict().items()
    ]
    assert len({rules.fingerprint, *(one.fingerprint for one in others)}) == len(others) + 1
    assert rules.fingerprint == quoting.policy()._replace().fingerprint
    assert quoting.under_policy() == f"policy {rules.fingerprint}"


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("organised", "organized"),
        ("colour", "color"),
        ("travelling", "traveling"),
        ("centre", "center"),
        ("analysed", "analyzed"),
        ("grey", "gray"),
    ],
)
def test_two_spellings_of_a_word_meet(british: str, us: str) -> None:
    assert american(british) == american(us)


@pytest.mark.parametrize(("one", "other"), [("hour", "hor"), ("wise", "wize"), ("safe", "save"), ("four", "for")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert american(one) != american(other)


def test_a_quotation_in_the_other_spelling_stands() -> None:
    found = look_for("the programme was organised badly", "He said the program was organized badly.")
    assert found.state == "spelling"
    assert found.span is not None
    assert found.span.of("He said the program was organized badly.") == "the program was organized badly"


_EDITS = st.sampled_from(["space", "case", "ellipsis", "bracket", "curly", "capital", "stop"])


def _edited(words: list[str], edit: str, at: int) -> str:
    inner = 1 + at % (len(words) - 2)
    made = {
        "space": "  ".join(words[:inner]) + "\n" + " ".join(words[inner:]),
        "case": " ".join(words).upper(),
        "ellipsis": " ".join([*words[:inner], "…", *words[inner + 1 :]]),
        "bracket": " ".join([*words[:inner], f"[{words[inner]}s]", *words[inner + 1 :]]),
        "curly": " ".join(words).replace("any", "“any”"),
        "capital": f"[{words[0][0].upper()}]{words[0][1:]} " + " ".join(words[1:]),
        "stop": " ".join(words) + ",",
    }
    return made[edit]


@given(st.integers(0, 4), st.integers(8, len(_WORDS)), _EDITS, st.integers(0, 30))
def test_what_the_policy_allows_never_counts_as_changed(start: int, end: int, edit: str, at: int) -> None:
    words = _WORDS[start:end]
    inner = 1 + at % (len(words) - 2)
    if edit in ("ellipsis", "bracket") and words[inner] == "never":
        return  # an ellipsis may not stand for it
    assert look_for(_edited(words, edit, at), f"“{SOURCE},” she said.").state not in ("changed", "absent")


@given(st.integers(0, 4), st.integers(8, len(_WORDS)), st.integers(0, 30))
def test_a_changed_word_never_stands(start: int, end: int, at: int) -> None:
    words = list(_WORDS[start:end])
    words[at % len(words)] = "zebra"
    assert look_for(" ".join(words), f"“{SOURCE},” she said.").state in ("changed", "absent")


@given(st.integers(0, 4), st.integers(8, len(_WORDS)), st.integers(0, 30))
def test_a_changed_word_inside_a_long_quotation_is_shown(start: int, end: int, at: int) -> None:
    words = list(_WORDS[start:end])
    inner = 1 + at % (len(words) - 2)
    words[inner] = "zebra"
    found = look_for(" ".join(words), f"“{SOURCE},” she said.")
    assert found.state == "changed"
    assert "zebra" in found.difference
