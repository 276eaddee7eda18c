from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.codes import all_checks

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.mark.parametrize("code", all_checks())
def test_every_check_has_a_manual_of_80_columns(run: Run, code: str) -> None:
    ran = run("explain", code)
    assert ran.code == 0
    assert ran.out.startswith(f"{code}: ")
    for heading in ("Why it matters", "Fires on", "Silent on"):
        assert f"\n{heading}\n" in ran.out
    assert [line for line in ran.out.splitlines() if len(line) > 80] == []
    assert "``" not in ran.out
    assert not ran.out.endswith("\n\n")


def test_no_word_of_a_manual_is_lost(run: Run) -> None:
    for code, manual in all_checks().items():
        shown = run("explain", code).out.partition("\nMeasured\n")[0]
        assert shown.split()[1:] == manual.replace("``", "`").split()


def test_a_manual_is_found_in_any_case_and_by_its_beginning(run: Run) -> None:
    assert run("explain", "numb").out == run("explain", "NUMBER").out


def test_without_a_code_all_are_listed(run: Run) -> None:
    lines = run("explain").out.splitlines()
    assert [line.split()[0] for line in lines] == list(all_checks())
    assert all(len(line.split()) > 3 for line in lines)


def test_an_unknown_code_gets_the_nearest(run: Run) -> None:
    ran = run("explain", "NUMBRE")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "factcheck: error: there is no check 'NUMBRE'\nhint: did you mean NUMBER?\n"


def test_how_often_a_check_was_right_is_told(run: Run) -> None:
    shown = run("explain", "NUMBER").out.partition("\nMeasured\n")[2]
    assert re.search(r"on labelled drafts: [01]\.\d\d \([01]\.\d\d-[01]\.\d\d\), \d+ of\s+\d+", shown)


def test_what_was_not_measured_is_not_told(run: Run) -> None:
    assert "Measured" not in run("explain", "ALIAS").out
