"""What people decided, one line each; lines are added and never changed."""

from __future__ import annotations

import json
import os
from contextlib import suppress

from pydantic import ValidationError

from factcheck.errors import FactcheckError
from factcheck.models.problem import Problem
from factcheck.models.ruling import Ruling
from factcheck.store.atomic import printable, store_error, sync_folder, write_all
from factcheck.store.workspace import Workspace

_SHOWN = 400
_KEYS = frozenset(Ruling.model_fields)


def append_ruling(workspace: Workspace, ruling: Ruling) -> None:
    """Put a decision on the disk, within ``workspace.writing()``; StoreError when nothing could be added."""
    workspace.require_writing()
    path = workspace.rulings
    line = json.dumps(ruling.model_dump(), ensure_ascii=False).encode() + b"\n"
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        try:
            size = os.fstat(descriptor).st_size
            # What a killed process left unfinished stays, on a line of its own.
            unfinished = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
            try:
                write_all(descriptor, b"\n" + line if unfinished else line)
                os.fsync(descriptor)
            except OSError:
                with suppress(OSError):
                    os.ftruncate(descriptor, size)
                raise
        finally:
            os.close(descriptor)
        if size == 0:
            sync_folder(path.parent)
    except OSError as error:
        raise store_error(error, path) from error


def load_rulings(workspace: Workspace) -> tuple[list[Ruling], list[Problem]]:
    """Every decision that can be read, as they were made, and a warning for each line that cannot."""
    path = workspace.rulings
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return [], []
    except OSError as error:
        raise store_error(error, path) from error
    rulings: list[Ruling] = []
    problems: list[Problem] = []
    lines = data.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            rulings.append(_ruling(line))
        except _UnreadableError as error:
            ending = ", probably cut off when a process was killed" if number == len(lines) else ""
            problems.append(
                Problem(
                    message=f"this ruling is not read: {error.message}{ending}",
                    severity="warning",
                    path=printable(path),
                    line=number,
                    column=error.column,
                    source_line=line[:_SHOWN].decode("utf-8", "replace"),
                    hint="rule again if it is missing; the line itself may stay",
                )
            )
    return rulings, problems


class _UnreadableError(FactcheckError):
    def __init__(self, message: str, column: int = 1) -> None:
        super().__init__(message)
        self.column = column


def _ruling(line: bytes) -> Ruling:
    try:
        found = json.loads(line.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise _UnreadableError(f"no valid JSON ({error.msg[:1].lower()}{error.msg[1:]})", error.colno) from error
    except (ValueError, RecursionError) as error:
        raise _UnreadableError("no valid JSON") from error
    if not isinstance(found, dict):
        raise _UnreadableError("it is no object")
    try:
        return Ruling.model_validate({key: value for key, value in found.items() if key in _KEYS})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        said = first["msg"]
        raise _UnreadableError(f"{first['loc'][0]}: {said[:1].lower()}{said[1:]}") from error
