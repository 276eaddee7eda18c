"""Where things stand in a file, for messages that an editor can click."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import BrokenFile, StoreError
from factcheck.models.problem import Problem
from factcheck.store.atomic import printable

TomlPath = tuple[str | int, ...]

_LONGEST_LINE = 400
_AT = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)\Z")
_ATOM = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+')
_BLANK = re.compile(r"[ \t]*")
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_BETWEEN = re.compile(r"(?:[ \t\r\n]|#[^\n]*)+")
_VALUE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*|[\[{\]}]|\n|[^\"'#\[{\]}\n]+",
    re.DOTALL,
)


class Mark(NamedTuple):
    """A table's header, or a key with its value, in a TOML text: its path (with list positions) and offsets.

    ``end`` is where the line begins that follows the header, or the last line of the value.
    """

    path: TomlPath
    offset: int
    end: int
    header: bool


def marks(toml: str) -> Iterator[Mark]:
    """Headers and keys of a valid TOML text, in order; keys within inline tables have no mark."""
    counts: dict[TomlPath, int] = {}
    table: TomlPath = ()
    at = 0
    while at < len(toml):
        gap = _BETWEEN.match(toml, at)
        at = gap.end() if gap else at
        if at >= len(toml):
            return
        header = toml[at] == "["
        names, end = _names(toml, at + (2 if toml.startswith("[[", at) else 1) if header else at)
        if header:
            table = _table_path(names, counts, is_array=toml.startswith("[[", at))
            newline = toml.find("\n", end)
            end = len(toml) if newline < 0 else newline + 1
            yield Mark(table, at, end, header=True)
        else:
            end = max(_value_end(toml, end), at + 1)
            yield Mark((*table, *names), at, end, header=False)
        at = end


def _names(toml: str, at: int) -> tuple[tuple[str, ...], int]:
    names: list[str] = []
    while True:
        blank = _BLANK.match(toml, at)
        found = _ATOM.match(toml, blank.end() if blank else at)
        if not found:
            return tuple(names), at
        word = found.group()
        names.append(str(tomllib.loads(f"k={word}")["k"]) if word[0] in "\"'" else word)
        dot = _DOT.match(toml, found.end())
        if not dot:
            return tuple(names), found.end()
        at = dot.end()


def _table_path(names: tuple[str, ...], counts: dict[TomlPath, int], *, is_array: bool) -> TomlPath:
    path: TomlPath = ()
    for depth, name in enumerate(names):
        path = (*path, name)
        if is_array and depth == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _value_end(toml: str, at: int) -> int:
    depth = 0
    while at < len(toml):
        found = _VALUE.match(toml, at)
        if not found:
            return len(toml)
        piece = found.group()
        at = found.end()
        if piece in "[{":
            depth += 1
        elif piece in "]}":
            depth -= 1
        elif piece == "\n" and depth <= 0:
            return at
    return at


def offset_of(toml: str, path: TomlPath) -> int:
    """Offset of a key or table in a valid TOML text, or of the nearest one around it that has a place."""
    known: dict[TomlPath, int] = {}
    for mark in marks(toml):
        known.setdefault(mark.path, mark.offset)
    while path:
        if path in known:
            return known[path]
        path = path[:-1]
    return 0


def parse_toml(path: Path, toml: str, *, lines_before: int = 0) -> dict[str, object]:
    """Content of a TOML text that begins ``lines_before`` lines down in its file; BrokenFile with place."""
    try:
        return tomllib.loads(toml)
    except (ValueError, RecursionError) as error:
        said = str(error)
        found = _AT.search(said)
        if found and found.group(1):
            line, column = int(found.group(1)), int(found.group(2))
        else:
            line, column = toml.count("\n") + (0 if toml.endswith("\n") else 1), 1
        message = (_AT.sub("", said) if isinstance(error, ValueError) else "nested too deeply").rstrip(".")
        raise BrokenFile(
            printable(path),
            line + lines_before,
            column,
            f"this is no valid TOML: {message[:1].lower()}{message[1:]}",
            source_line=line_of(toml, line),
            hint="mend this line by hand; the rest of the workspace is not touched",
        ) from error


def broken_at(path: Path, toml: str, place: TomlPath, message: str, *, lines_before: int = 0) -> BrokenFile:
    """Complaint about the value at ``place`` in a valid TOML text."""
    offset = offset_of(toml, place)
    line = toml.count("\n", 0, offset) + 1
    column = offset - (toml.rfind("\n", 0, offset) + 1) + 1
    return BrokenFile(
        printable(path),
        line + lines_before,
        column,
        message,
        source_line=line_of(toml, line),
        hint="mend it by hand",
    )


def decode(path: Path, data: bytes) -> str:
    """Text of a stored file; BrokenFile with the place of the first byte that is no UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        begin = data.rfind(b"\n", 0, error.start) + 1
        raise BrokenFile(
            printable(path),
            data.count(b"\n", 0, error.start) + 1,
            len(data[begin : error.start].decode("utf-8")) + 1,
            f"byte {error.start} (0x{data[error.start]:02x}) is no UTF-8",
            source_line=data[begin : begin + _LONGEST_LINE].partition(b"\n")[0].decode("utf-8", "replace"),
            hint="save the file as UTF-8, or take it from your backup",
        ) from error


def line_of(text: str, number: int) -> str:
    """Line ``number`` (from 1) of a text, without its end, cut to what a screen can show."""
    at = 0
    for _ in range(number - 1):
        at = text.find("\n", at) + 1
        if at == 0:
            return ""
    end = text.find("\n", at)
    return text[at : len(text) if end < 0 else end][:_LONGEST_LINE].rstrip("\r")


def problem_of(error: StoreError, path: Path | None = None) -> Problem:
    """The same complaint, to tell while the rest goes on; ``path`` is the place, unless the error knows one."""
    if not isinstance(error, BrokenFile):
        return Problem(message=error.message, path=None if path is None else printable(path), hint=error.hint)
    return Problem(
        message=error.message,
        path=error.path,
        line=error.line,
        column=error.column,
        source_line=error.source_line,
        hint=error.hint,
    )
