"""The commands by name, none of which is loaded before it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

import click

from factcheck import __version__

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "init": "Make a folder a workspace.",
        "add": "Store what outlets published.",
        "check": "Check drafts against what is stored.",
        "explain": "Print the manual of one check.",
        "demo": "Show the shipped example, the whole way through.",
    }
)
"""Name of each command (its module in ``commands/``) and the first line of its own help."""

_EPILOG = """\b
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use,
3 the store or the tool is broken, 130 interrupted.
"""


class LazyGroup(click.Group):
    """Commands that are imported when they are run, so that help costs nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order in which a desk meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command; None when there is no such."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"factcheck.cli.commands.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names; a near miss gets a hint."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            close = get_close_matches(name, COMMANDS, n=1)
            hint = f" Did you mean '{close[0]}'?" if close else ""
            raise click.UsageError(f"there is no command '{name}'.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", message="factcheck %(version)s")
@click.option(
    "--workspace",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The desk's folder (with claims/ and sources/); else the nearest one upwards from here.",
)
@click.pass_context
def group(ctx: click.Context, workspace: Path | None) -> None:
    """Check what drafts about an incident say against what outlets published, passage by passage."""
    ctx.obj = workspace
