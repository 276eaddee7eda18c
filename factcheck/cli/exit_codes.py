"""What a run tells the shell that started it."""

from __future__ import annotations

from enum import IntEnum

from factcheck.errors import FactcheckError, UsageError


class ExitCode(IntEnum):
    """How a run ended; scripts and CI steps rely on these numbers."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    BROKEN = 3
    INTERRUPTED = 130


def of_error(error: BaseException) -> ExitCode:
    """Exit code for what stopped a run: wrong use, an interruption, or else something broken."""
    if isinstance(error, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    if isinstance(error, FactcheckError) and isinstance(error, UsageError):
        return ExitCode.USAGE
    return ExitCode.BROKEN
