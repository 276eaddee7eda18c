"""The README shows what the program really prints, and names only what it really has."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli.registry import COMMANDS
from factcheck.compare import checks

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The shipped workspace, copied so that nothing is written into the checkout, with the README's draft in it."""
    for folder in ("claims", "sources"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    draft = re.search(r"<!-- file: (\S+) -->\n```markdown\n(.*?)```", README, re.DOTALL)
    assert draft
    (tmp_path / draft.group(1)).write_text(draft.group(2), encoding="utf-8")
    return tmp_path


def test_the_transcript_is_what_is_printed(desk: Path) -> None:
    transcript = re.search(r"<!-- transcript -->\n```console\n\$ factcheck (.*?)\n(.*?)```", README, re.DOTALL)
    assert transcript
    command = [sys.executable, "-m", "factcheck", *transcript.group(1).split()]
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout == transcript.group(2)


def test_every_command_that_is_named_exists() -> None:
    named = set(re.findall(r"(?m)(?:^|^\$ |`)factcheck ([a-z]+)", README))
    assert {"init", "add", "check", "explain"} <= named <= set(COMMANDS)


def test_the_table_has_every_check() -> None:
    listed = re.findall(r"(?m)^\| `([A-Z]+)` \|", README)
    assert sorted(listed) == sorted(check.CODE for check in checks())


def test_architecture_names_only_what_is_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 150
    for path in re.findall(r"`(factcheck/[\w/.]+)`", text):
        assert (ROOT / path).exists(), path
