from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_the_example_is_shown_from_an_empty_folder_to_a_report(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scratch = tmp_path_factory.mktemp("scratch")
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    ran = run("demo")
    assert ran.code == 0
    steps = [line for line in ran.out.splitlines() if line.startswith("$ ")]
    assert steps == [
        "$ factcheck init",
        "$ factcheck add reports",
        "$ factcheck check claims/drafts/3cx-2023.md",
    ]
    assert "claims/drafts/3cx-2023.md:" in ran.out
    assert "contradicted (NUMBER)" in ran.out
    assert str(scratch) not in ran.out + ran.err
    assert list(scratch.iterdir()) == []
    assert Path.cwd() == here
    assert list(here.iterdir()) == []


def test_the_demo_is_the_same_every_time(run: Run) -> None:
    assert run("demo").out == run("demo").out
