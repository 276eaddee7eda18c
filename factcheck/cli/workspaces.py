"""Which workspace a command works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from factcheck.store import Workspace

_Function = TypeVar("_Function", bound=Callable[..., Any])


def workspace_option(function: _Function) -> _Function:
    """Give a command the option ``--workspace DIR``, as the program has it before the command's name."""
    option = click.option(
        "--workspace",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="The desk's folder; else the nearest one upwards from here.",
    )
    return option(function)


def open_workspace(given: Path | None) -> Workspace:
    """Find the workspace that the command line names, or else the nearest upwards; UsageError without one."""
    named = given or click.get_current_context().find_root().obj
    return Workspace.at(named) if isinstance(named, Path) else Workspace.find(Path())
