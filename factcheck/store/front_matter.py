"""The head of a stored document: TOML between two lines ``+++``, and right after it the text as imported."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import NamedTuple

import tomlkit

from factcheck.errors import BrokenFile
from factcheck.store.atomic import printable
from factcheck.store.places import decode, line_of, parse_toml

_OPEN = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n")
_CLOSE = re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


class Document(NamedTuple):
    """A stored file taken apart: its TOML as text and as values, and the text after it."""

    toml: str
    values: dict[str, object]
    text: str


def read_document(path: Path, data: bytes) -> Document:
    """Take a stored file apart; BrokenFile with the place of what is wrong with it."""
    content = decode(path, data)
    opened = _OPEN.match(content)
    if not opened:
        raise BrokenFile(
            printable(path),
            1,
            1,
            "a stored document begins with a line +++ and its front matter",
            source_line=line_of(content, 1),
            hint="import it with `factcheck add` instead of copying it here",
        )
    closed = _CLOSE.search(content, opened.end())
    if not closed:
        raise BrokenFile(
            printable(path),
            1,
            1,
            "the front matter that begins here is never closed",
            source_line=line_of(content, 1),
            hint="put a line +++ between the front matter and the text",
        )
    toml = content[opened.end() : closed.start()]
    return Document(toml, parse_toml(path, toml, lines_before=1), content[closed.end() :])


def write_document(values: Mapping[str, object], text: str) -> bytes:
    """Bytes of a stored file. Raises ValueError when the values would not read the same again."""
    document = tomlkit.document()
    for key, value in values.items():
        document.add(key, tomlkit.string(value) if isinstance(value, str) else _item(value))
    toml = document.as_string()
    if _CLOSE.search(toml) or tomllib.loads(toml) != values:
        raise ValueError("its metadata cannot be written as TOML")
    try:
        return f"+++\n{toml}+++\n{text}".encode()
    except UnicodeEncodeError as error:
        raise ValueError("it holds half of a surrogate pair") from error


def _item(value: object) -> tomlkit.items.Item:
    if isinstance(value, list | tuple):
        array = tomlkit.array()
        for entry in value:
            array.append(_item(entry))
        return array
    if isinstance(value, Mapping):
        table = tomlkit.inline_table()
        for key, entry in value.items():
            table.append(str(key), _item(entry))
        return table
    return tomlkit.item(value)


def with_dates_as_text(value: object) -> object:
    """Give the same value with every TOML date, time and moment in it as an ISO 8601 string."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, list):
        return [with_dates_as_text(entry) for entry in value]
    if isinstance(value, dict):
        return {key: with_dates_as_text(entry) for key, entry in value.items()}
    return value
