from __future__ import annotations

import pytest

from factcheck.cli.codes import all_checks, codes_from, one_code
from factcheck.errors import UsageError


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["NUMBER"], {"NUMBER"}),
        (["number", " Date "], {"NUMBER", "DATE"}),
        (["num"], {"NUMBER"}),
        ([], set()),
    ],
)
def test_codes_are_known_in_any_case_and_by_their_beginning(words: list[str], codes: set[str]) -> None:
    assert codes_from(words) == codes


def test_a_beginning_means_every_code_that_has_it() -> None:
    beginning = [code for code in all_checks() if code.startswith("N")]
    assert len(beginning) > 1
    assert codes_from(["n"]) == set(beginning)
    with pytest.raises(UsageError, match="'n' could be "):
        one_code("n")


@pytest.mark.parametrize("word", ["NUMBR", "nmuber", "Numbers"])
def test_a_slip_of_the_keys_gets_the_nearest_code(word: str) -> None:
    with pytest.raises(UsageError) as wrong:
        codes_from([word])
    assert wrong.value.hint == "did you mean NUMBER?"


@pytest.mark.parametrize("word", ["", "  ", "Q7", "*"])
def test_anything_else_gets_the_list(word: str) -> None:
    with pytest.raises(UsageError) as wrong:
        codes_from([word])
    assert "NUMBER" in wrong.value.hint
