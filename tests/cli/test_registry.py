from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from factcheck.cli import commands
from factcheck.cli.registry import COMMANDS, group
from factcheck.discovery import names_on

if TYPE_CHECKING:
    from tests.cli.conftest import Run

HEAVY = {
    "pydantic",
    "textual",
    "rich",
    "onnxruntime",
    "numpy",
    "nupunkt",
    "ahocorasick",
    "rapidfuzz",
    "sqlite3",
}
LOADED = """
import json, sys
from factcheck.cli import main
main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def loaded(shell: Run, *words: str) -> set[str]:
    return set(json.loads(shell(*words, script=LOADED).err.splitlines()[-1]))


@pytest.mark.parametrize("words", [["--help"], ["--version"], [], ["no-such-command"]])
def test_help_loads_nothing_heavy(shell: Run, words: list[str]) -> None:
    assert loaded(shell, *words) & HEAVY == set()


def test_checking_loads_neither_screens_nor_models(shell: Run, desk: Path) -> None:
    modules = loaded(shell, "check", "drafts/false.md", "--quiet")
    assert "factcheck" in modules
    assert modules & {"textual", "rich", "onnxruntime", "torch", "numpy"} == set()


def test_the_table_lists_every_command_there_is() -> None:
    assert sorted(COMMANDS) == names_on(commands.__name__)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says_of_itself(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert command.name in (name, "command")
    assert (command.help or "").splitlines()[0] == COMMANDS[name]


def test_help_names_every_command_and_the_exit_codes(shell: Run) -> None:
    shown = shell("--help").out
    for name, about in COMMANDS.items():
        assert f"  {name}" in shown
        assert about in shown
    assert "130 interrupted" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(shell: Run, name: str) -> None:
    ran = shell(name, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: factcheck {name} ")
    assert ran.err == ""
