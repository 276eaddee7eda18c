"""The command line: one command a file in ``commands/``; output, complaints and exit codes here."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from factcheck.cli import diagnostics
from factcheck.cli.exit_codes import ExitCode, of_error
from factcheck.cli.registry import group

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (by default the process's own) and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with group.make_context("factcheck", words) as context:
            return _code(group.invoke(context))
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as wrong:
        diagnostics.error(_lowered(wrong.format_message()), hint=_help_for(wrong))
        return ExitCode.USAGE
    except click.Abort:
        return _failed(KeyboardInterrupt())
    except (Exception, KeyboardInterrupt) as trouble:
        return _failed(trouble)


def _failed(trouble: BaseException) -> int:
    diagnostics.failure(trouble)
    return of_error(trouble)


def _code(value: object) -> int:
    return value if isinstance(value, int) else ExitCode.CLEAN


def _lowered(message: str) -> str:
    return (message[:1].lower() + message[1:]).rstrip(".")


def _help_for(wrong: click.ClickException) -> str:
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    return f"{context.command_path if context else 'factcheck'} --help"
