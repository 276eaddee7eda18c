"""Documents as rows of JSON Lines: ``id, incident, outlet, url, title, published, text``, other keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

from factcheck.contracts import Row
from factcheck.importers import printable, read_bytes, tidy_fields

SUFFIXES = (".jsonl", ".ndjson")

_LONGEST_LINE = 256 * 1024 * 1024
_TOO_DEEP = "it is nested too deeply"
_KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def rows(path: Path) -> Iterator[Row]:
    """Every line as a document, one after the other, however large the file is; blank lines are none."""
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(_lines(stream), start=1):
                place = f"{printable(path)}:{number}"
                if line is None:
                    yield Row(place=place, refusal=f"the line is longer than {_LONGEST_LINE} bytes")
                elif line.strip():
                    yield _row(place, line)
    except OSError:
        yield Row(place=printable(path), refusal=read_bytes(path)[1] or "it could not be read to its end")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Lines as bytes (only a line feed ends one); None for one that is too long to be held."""
    first = True
    while line := stream.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(_LONGEST_LINE)
            yield None
        else:
            yield line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def _row(place: str, line: bytes) -> Row:
    content, refusal = _object(line)
    if refusal:
        return Row(place=place, refusal=refusal)
    text = content.pop("text", None)
    refusal = _why_no_text(text)
    if refusal or not isinstance(text, str):
        return Row(place=place, refusal=refusal)
    try:
        fields, warnings = tidy_fields(content)
    except RecursionError:
        return Row(place=place, refusal=_TOO_DEEP)
    return Row(place=place, text=text, fields=fields, warnings=warnings)


def _object(line: bytes) -> tuple[dict[str, object], str]:
    try:
        found = json.loads(line.decode("utf-8"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        return {}, f"byte {error.start} of the line (0x{line[error.start]:02x}) is no UTF-8"
    except json.JSONDecodeError as error:
        return {}, f"column {error.colno}: no valid JSON ({error.msg[:1].lower()}{error.msg[1:]})"
    except RecursionError:
        return {}, _TOO_DEEP
    except ValueError as error:
        return {}, str(error)
    if not isinstance(found, dict):
        return (
            {},
            f"it is {_KINDS.get(type(found), 'text' if isinstance(found, str) else 'null')}, not an object",
        )
    return found, ""


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


def _why_no_text(text: object) -> str:
    if text is None:
        return "it has no text"
    if not isinstance(text, str):
        return f"its text is {_KINDS.get(type(text), 'no text')}"
    if not text.strip():
        return "its text is empty"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"character {error.start} of its text is half of a surrogate pair"
    return ""
