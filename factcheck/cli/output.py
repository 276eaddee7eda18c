"""Results, and nothing else, on standard output: the only place that writes there."""

from __future__ import annotations

import os
import sys
from typing import IO

from factcheck.errors import ToolFault


def write(text: str) -> None:
    """Write text at once; characters that the terminal's encoding lacks become escapes.

    A reader who has gone away (``| head``) is no fault: what follows goes nowhere. A full disk is: ToolFault.
    """
    stream = sys.stdout
    if stream is None:
        raise ToolFault("standard output is closed", hint="use --output FILE")
    encoding = stream.encoding if stream.isatty() else "utf-8"
    try:
        stream.flush()
        _write_all(stream.buffer, text.encode(encoding or "utf-8", "backslashreplace"))
    except BrokenPipeError:
        _send_nowhere(stream)
    except (OSError, ValueError) as error:
        _send_nowhere(stream)
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ToolFault(f"standard output cannot be written: {why}") from error


def line(text: str) -> None:
    """Write one line."""
    write(text + "\n")


def has_colours() -> bool:
    """Whether standard output is a terminal whose user did not turn colours off (NO_COLOR, TERM=dumb)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout is not None and sys.stdout.isatty()


def _write_all(raw: IO[bytes], data: bytes) -> None:
    raw.write(data)
    raw.flush()


def _send_nowhere(stream: IO[str]) -> None:
    """Let later writes, and the interpreter's own at the end, go nowhere instead of failing again."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        sys.stdout = None  # what Python itself does without a descriptor
