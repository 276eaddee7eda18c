"""Drafts as they come in: files and standard input, decoded."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.paths import STDIN
from factcheck.models.problem import Problem
from factcheck.models.span import Lines
from factcheck.store.atomic import printable

SUFFIXES = (".markdown", ".md", ".txt")
STDIN_NAME = "<stdin>"
_LONGEST_LINE = 400
_UTF_16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_drafts(paths: Sequence[Path]) -> tuple[list[tuple[str, str]], list[Problem]]:
    """Name and text of every draft that can be read, and what is wrong with the others or odd about these."""
    drafts: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for path in paths:
        name = STDIN_NAME if path == STDIN else printable(path)
        try:
            data = _stdin() if path == STDIN else path.read_bytes()
        except OSError as error:
            why = os.strerror(error.errno) if error.errno else str(error)
            problems.append(Problem(path=name, message=f"the draft cannot be read: {why}"))
            continue
        text, odd = decode(name, data)
        drafts.append((name, text))
        problems += odd
    return drafts, problems


def decode(name: str, data: bytes) -> tuple[str, list[Problem]]:
    """Text of a draft, byte order mark and all; bytes that are no UTF-8 become U+FFFD, with a warning."""
    for mark, encoding in _UTF_16:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        lines = Lines(text)
        place = lines.position(len(data[: error.start].decode("utf-8")))
        byte = f"0x{data[error.start]:02x}"
        return text, [
            Problem(
                severity="warning",
                path=name,
                line=place.line,
                column=place.column,
                source_line=lines.line(place.line)[:_LONGEST_LINE],
                message=f"byte {byte} is no UTF-8; it is read as U+FFFD",
                hint="convert the draft first, as with: iconv -f WINDOWS-1252 -t UTF-8",
            )
        ]


def _stdin() -> bytes:
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()
