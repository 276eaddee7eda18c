from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_a_folder_becomes_a_workspace(here: Path, run: Run) -> None:
    ran = run("init", "desk")
    assert (ran.code, ran.out) == (0, "desk is a workspace now: claims/ and sources/\n")
    assert (here / "desk" / "claims").is_dir()
    assert (here / "desk" / "sources").is_dir()
    assert ".factcheck/" in (here / "desk" / ".gitignore").read_text()


def test_twice_does_no_harm(here: Path, run: Run) -> None:
    assert run("init").out == "this folder is a workspace now: claims/ and sources/\n"
    (here / "claims" / "mill.toml").write_text("# ours\n")
    ran = run("init")
    assert (ran.code, ran.out) == (0, "this folder is a workspace already\n")
    assert (here / "claims" / "mill.toml").read_text() == "# ours\n"


def test_a_file_in_the_way_is_told(here: Path, run: Run) -> None:
    (here / "claims").write_text("a file")
    ran = run("init")
    assert (ran.code, ran.out) == (2, "")
    assert "claims is a file" in ran.err
