from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.cli import main

Run = Callable[..., "Ran"]

REPORT = """+++
id = "coast-wire-0614"
incident = "brackwater-2022"
outlet = "Coast Wire"
title = "Two barges sink at Brackwater"
published = "2022-06-14"
+++
Two barges sank in the harbour of Brackwater on Monday, the harbour police said. Nobody was injured.
"""
FALSE = "Three barges sank in the harbour of Brackwater, the harbour police said.\n"
TRUE = "Two barges sank in the harbour of Brackwater, the harbour police said.\n"


class Ran(NamedTuple):
    """How a command line ended, and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command line within this process."""

    def once(*words: str) -> Ran:
        code = main(words)
        wrote = capfd.readouterr()
        return Ran(code, wrote.out, wrote.err)

    return once


@pytest.fixture
def desk(here: Path, run: Run) -> Path:
    """A workspace with one stored report, and two drafts beside it; the folder to be in."""
    (here / "reports").mkdir()
    (here / "reports" / "coast-wire-0614.md").write_text(REPORT)
    (here / "drafts").mkdir()
    (here / "drafts" / "false.md").write_text(FALSE)
    (here / "drafts" / "true.md").write_text(TRUE)
    assert run("init").code == 0
    assert run("add", "reports").code == 0
    return here


@pytest.fixture
def shell() -> Run:
    """Run a command line as a shell does, in a process of its own; with ``script`` that one instead."""

    def once(*words: str, stdin: str = "", script: str = "", **variables: str) -> Ran:
        what = ["-c", script] if script else ["-m", "factcheck"]
        done = subprocess.run(
            [sys.executable, *what, *words],
            input=stdin.encode("utf-8", "surrogateescape"),
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONWARNINGS": "error", **variables},
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return once
