"""``factcheck init``: a place for a desk's claims and sources."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import output
from factcheck.exporters import escaped
from factcheck.store import Workspace
from factcheck.store.atomic import printable


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="[DIR]", default=".")
def command(folder: Path) -> None:
    """Make a folder a workspace.

    DIR (by default the folder you are in) gets claims/ and sources/, and .factcheck/ is kept out of git.
    What is there already stays as it is, so running it twice does no harm.
    """
    known = (folder / "claims").is_dir() and (folder / "sources").is_dir()
    workspace = Workspace.create(folder)
    name = "this folder" if folder == Path() else escaped(printable(workspace.root))
    output.line(f"{name} is a workspace already" if known else f"{name} is a workspace now: claims/ and sources/")
