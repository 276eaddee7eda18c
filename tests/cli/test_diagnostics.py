from __future__ import annotations

import io
import sys

import pytest

from factcheck.cli import diagnostics
from factcheck.errors import BrokenFile, UsageError
from factcheck.models.problem import Problem


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_an_error_about_a_file_shows_the_line_and_the_column(capsys: pytest.CaptureFixture[str]) -> None:
    line = 'title = "Dock strike'
    diagnostics.failure(BrokenFile("claims/dock.toml", 4, 9, "the string has no end", source_line=line, hint="mend it"))
    assert capsys.readouterr().err.splitlines() == [
        "factcheck: error: claims/dock.toml:4:9: the string has no end",
        '    title = "Dock strike',
        "            ^",
        "hint: mend it",
    ]


def test_the_caret_of_a_long_line_stays_in_sight(capsys: pytest.CaptureFixture[str]) -> None:
    line = "x" * 5000 + "!" + "y" * 5000
    diagnostics.failure(BrokenFile("a", 1, 5001, "odd", source_line=line))
    _, shown, caret = capsys.readouterr().err.splitlines()
    assert len(shown) <= 100
    assert shown[caret.index("^")] == "!"


def test_text_from_outside_does_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    diagnostics.failure(UsageError("\x1b[2J\u202e\ud83d", hint="\x07"))
    diagnostics.problems([Problem(message="\x9b", path="\x1b", line=1, column=2, source_line="\x1b\u200b")])
    assert not set(capsys.readouterr().err) & set("\x1b\x9b\x07\u202e\u200b\ud83d")


def test_quiet_leaves_warnings_out_and_faults_in(capsys: pytest.CaptureFixture[str]) -> None:
    found = [Problem(message="odd", severity="warning"), Problem(message="broken")]
    diagnostics.problems(found, warnings=False)
    assert capsys.readouterr().err == "factcheck: error: broken\n"


@pytest.mark.parametrize(("total", "wanted", "drawn"), [(3, True, True), (1, True, False), (3, False, False)])
def test_there_is_a_bar_only_where_there_is_something_to_wait_for(
    monkeypatch: pytest.MonkeyPatch, total: int, wanted: bool, drawn: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with diagnostics.Progress(total, "drafts", wanted=wanted) as progress:
        progress.advance(1)
    assert (f"1 of {total} drafts" in terminal.getvalue()) is drawn
    assert terminal.getvalue().endswith("\r\x1b[K") is drawn


def test_there_is_no_bar_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with diagnostics.Progress(9, "drafts") as progress:
        progress.advance(9)
    assert capsys.readouterr().err == ""
