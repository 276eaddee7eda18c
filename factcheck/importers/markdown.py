"""Documents in Markdown, perhaps with front matter: TOML between ``+++``, or simple YAML between ``---``."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.contracts import Row
from factcheck.importers import decode, printable, read_bytes, tidy_fields

SUFFIXES = (".md", ".markdown")

_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_YAML = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_AT_LINE = re.compile(r"at line (\d+),")
_PAIR = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-(?:[ \t]+(.*))?")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_BLOCK = re.compile(r"[|>][+-]?\d?[ \t]*")
_HEADING = re.compile(r"#[ \t]+(.*)")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t])#+[ \t]*\Z")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_LONGEST_TITLE = 1000
_USUAL_NAMES = {"author": "authors", "date": "published"}


class _Head(NamedTuple):
    """What stands before the text: its keys, where the text begins, and what could not be read."""

    fields: dict[str, object]
    end: int
    warnings: tuple[str, ...] = ()
    refusal: str = ""


def rows(path: Path) -> Iterator[Row]:
    """Yield the file as one document: its front matter's keys, and as text everything after it."""
    place = printable(path)
    data, refusal = read_bytes(path)
    content = ""
    if not refusal:
        content, refusal = decode(data)
    head = _Head({}, 0, (), refusal) if refusal else _head(content)
    text = content[head.end :]
    refusal = head.refusal or ("" if text.strip() else "it has no text")
    if refusal:
        yield Row(place=place, refusal=refusal)
        return
    fields, odd = tidy_fields(_usual(head.fields))
    fields.setdefault("id", printable(Path(path.stem)))
    if "title" not in fields and (title := _first_heading(text)):
        fields["title"] = title
    yield Row(place=place, text=text, fields=fields, warnings=(*head.warnings, *odd))


def _usual(fields: dict[str, object]) -> dict[str, object]:
    """Fields under our names for them, where another name is customary in Markdown and ours is not used."""
    names = {key: _USUAL_NAMES.get(key, key) for key in fields}
    return {key if names[key] in fields else names[key]: value for key, value in fields.items()}


def _head(content: str) -> _Head:
    if toml := _TOML.match(content):
        try:
            return _Head(tomllib.loads(toml.group(1)), toml.end())
        except (ValueError, RecursionError) as error:
            return _Head({}, 0, refusal=f"its front matter is no valid TOML: {_in_file(str(error))}")
    if yaml := _YAML.match(content):
        fields, warnings = _simple_yaml(yaml.group(1))
        # A rule at the top of a text without front matter looks the same, but then no key follows.
        return _Head(fields, yaml.end(), tuple(warnings)) if fields else _Head({}, 0)
    if content.startswith("+++"):
        return _Head({}, 0, ("the line +++ that would close the front matter is missing; all of it is text",))
    return _Head({}, 0)


def _in_file(said: str) -> str:
    """TOML's complaint with the line as it is counted in the file, where the line +++ is the first."""
    return _AT_LINE.sub(lambda found: f"at line {int(found.group(1)) + 1},", said)


def _simple_yaml(block: str) -> tuple[dict[str, object], list[str]]:
    """Keys with one value or a list of values; of anything else in YAML it is said that it was left out."""
    fields: dict[str, object] = {}
    odd: list[int] = []
    key = ""
    for number, line in enumerate(block.replace("\r\n", "\n").split("\n"), start=2):
        if not _COMMENT.sub("", line, count=1).strip():
            continue
        if pair := _PAIR.fullmatch(line):
            key = pair.group(1)
            value = _scalar_or_list(pair.group(2) or "")
            if value is None:
                odd.append(number)
                key = ""
            else:
                fields[key] = value
        elif (item := _ITEM.fullmatch(line)) and key and isinstance(fields.get(key, ""), list | str):
            _append(fields, key, _scalar(item.group(1) or ""), odd, number)
        else:
            odd.append(number)
    if fields and odd:
        return fields, [f"front matter: line{'s'[: len(odd) > 1]} {_listed(odd)} left out (only simple YAML is read)"]
    return fields, []


def _append(fields: dict[str, object], key: str, value: str, odd: list[int], number: int) -> None:
    known = fields.get(key)
    if isinstance(known, list):
        known.append(value)
    elif known == "":
        fields[key] = [value]
    else:
        odd.append(number)


def _listed(numbers: list[int]) -> str:
    return ", ".join(str(number) for number in numbers[:5]) + (", …" if len(numbers) > 5 else "")


def _scalar_or_list(raw: str) -> object:
    value = raw.strip()
    if _BLOCK.fullmatch(value) or value[:1] in ("{", "&", "*", "!"):
        return None
    if value.startswith("["):
        inner = _COMMENT.sub("", value, count=1).strip()
        if not inner.endswith("]") or "[" in inner[1:]:
            return None
        return [_scalar(part) for part in inner[1:-1].split(",") if part.strip()]
    return _scalar(value)


def _scalar(raw: str) -> str:
    value = raw.strip()
    if value[:1] == '"' and (end := value.rfind('"')) > 0:
        try:
            return str(json.loads(value[: end + 1]))
        except ValueError:
            return value[1:end]
    if value[:1] == "'" and (end := value.rfind("'")) > 0:
        return value[1:end].replace("''", "'")
    value = _COMMENT.sub("", value, count=1).strip()
    return "" if value in ("~", "null") else value


def _first_heading(text: str) -> str:
    """Words of the first top-level heading outside code blocks; none when it is too long for a title."""
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or fence == mark.group(1)):
            fence = "" if fence else mark.group(1)
        elif not fence and (heading := _HEADING.match(line.rstrip("\r"))):
            if len(line) > _LONGEST_TITLE:
                return ""
            return _CLOSING_HASHES.sub("", heading.group(1)).strip()
    return ""
