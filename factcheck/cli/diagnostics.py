"""Errors, warnings and progress on standard error: the only place that writes there."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factcheck.errors import FactcheckError
from factcheck.exporters import escaped

if TYPE_CHECKING:
    from factcheck.models.problem import Problem

DEBUG = "FACTCHECK_DEBUG"
_BAR = 30


def say(text: str) -> None:
    """Write a line; when nobody can read standard error any more, nothing can be done about it."""
    if sys.stderr is None:
        return
    try:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


def error(message: str, *, hint: str = "") -> None:
    """Say what is wrong and what to do about it."""
    say(f"factcheck: error: {escaped(message)}")
    if hint:
        say(f"hint: {escaped(hint)}")


def warning(message: str) -> None:
    """Say what is odd but stops nothing."""
    say(f"factcheck: warning: {escaped(message)}")


def failure(trouble: BaseException) -> None:
    """Say what stopped the run: in our own words what was foreseen, in one line what was not."""
    if isinstance(trouble, KeyboardInterrupt):
        say("factcheck: interrupted")
    elif isinstance(trouble, FactcheckError):
        _foreseen(trouble)
    else:
        first = str(trouble).splitlines()[:1]
        error(
            f"unexpected {type(trouble).__name__}: {first[0][:300]}"
            if first
            else f"unexpected {type(trouble).__name__}",
            hint=f"this is a fault of factcheck; {DEBUG}=1 shows where it happened",
        )
    if os.environ.get(DEBUG):
        say("".join(traceback.format_exception(trouble)).rstrip())


def problems(found: Iterable[Problem], *, warnings: bool = True) -> None:
    """Say what kept the tool from its work, each with its place, its line and what to do."""
    for problem in found:
        if problem.severity == "warning" and not warnings:
            continue
        kind = "error" if problem.severity == "fault" else "warning"
        _placed(kind, (problem.path, problem.line, problem.column), problem.message, problem.source_line)
        if problem.hint:
            say(f"hint: {escaped(problem.hint)}")


def _foreseen(trouble: FactcheckError) -> None:
    # Errors about a file carry its place; the others have no such attributes.
    path, line, column = (getattr(trouble, name, None) for name in ("path", "line", "column"))
    _placed("error", (path, line, column), trouble.message, getattr(trouble, "source_line", None))
    if trouble.hint:
        say(f"hint: {escaped(trouble.hint)}")


def _placed(kind: str, place: tuple[str | None, int | None, int | None], message: str, source_line: str | None) -> None:
    where = ":".join(str(part) for part in place if part is not None)
    say(f"factcheck: {kind}: {escaped(where)}{': ' if where else ''}{escaped(message)}")
    if source_line:
        from factcheck.exporters.text import shown_place  # noqa: PLC0415 - `--help` must not load the models

        for shown in shown_place(source_line, place[2]):
            say(shown)


class Progress:
    """A bar on the terminal, or nothing at all when standard error is none or there is little to wait for."""

    def __init__(self, total: int, what: str, *, wanted: bool = True) -> None:
        self._total, self._what, self._done = total, what, 0
        self._on = wanted and total > 1 and sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        self._draw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write("\r\x1b[K")

    def advance(self, by: int) -> None:
        """Note that so many more are done."""
        self._done += by
        self._draw()

    def _draw(self) -> None:
        full = min(_BAR, _BAR * self._done // self._total) if self._total else 0
        bar = "#" * full + "." * (_BAR - full)
        self._write(f"\r[{bar}] {self._done} of {self._total} {self._what}\x1b[K")

    def _write(self, text: str) -> None:
        if self._on:
            sys.stderr.write(text)
            sys.stderr.flush()
