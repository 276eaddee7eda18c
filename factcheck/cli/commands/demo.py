"""``factcheck demo``: the shipped example from an empty folder to a report."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

import factcheck
from factcheck.cli import main, output
from factcheck.cli.exit_codes import ExitCode
from factcheck.errors import ToolFault

_STEPS = (
    ("init",),
    ("add", "reports"),
    ("check", "claims/drafts/3cx-2023.md"),
)


@click.command()
def command() -> int:
    """Show the shipped example, the whole way through.

    What outlets reported on the 3CX incident of 2023 is stored in a workspace made for the purpose, and a
    draft with some true and some false sentences is checked against it, all of it in a temporary folder.
    """
    example = _example()
    with TemporaryDirectory(prefix="factcheck-demo-") as folder:
        shutil.copytree(example / "sources", Path(folder, "reports"))
        shutil.copytree(example / "claims", Path(folder, "claims"))
        with _inside(Path(folder)):
            return _played()


def _played() -> int:
    for number, words in enumerate(_STEPS):
        output.line(("\n" if number else "") + f"$ factcheck {shlex.join(words)}")
        code = main(words)
        if code not in (ExitCode.CLEAN, ExitCode.FINDINGS):
            return code
    # The draft is meant to have findings: having shown them is a success.
    return ExitCode.CLEAN


def _example() -> Path:
    """Folder of the example: inside an installed package, beside it in a checkout."""
    package = Path(factcheck.__file__).parent
    for folder in (package / "example", package.parent):
        if (folder / "claims" / "drafts" / "3cx-2023.md").is_file() and (folder / "sources").is_dir():
            return folder
    raise ToolFault("the example is missing from this installation", hint="install factcheck-desk again")


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
