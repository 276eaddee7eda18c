"""What a draft says of itself before it begins: YAML-like between ``---`` lines, TOML between ``+++`` lines.

Broken front matter never stops a check: what can be read is read, and each line that cannot is told with its
place.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field

KEYS = ("incident", "published", "outlet", "title")

_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r|\Z)")
_CLOSING = {
    "---": re.compile(r"(?:---|\.\.\.)[ \t]*"),
    "+++": re.compile(r"\+\+\+[ \t]*"),
}
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_KEY = re.compile(r"([^\W\d][\w .-]*?)[ \t]*:(?:[ \t]+(.*))?$")
_TOML_KEY = re.compile(r"[ \t]*[\w\"'.-]+[ \t]*=")
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_COMMENT = re.compile(r"[ \t]+#.*$")
_TITLE = re.compile(r"(?:^|(?<=[\r\n]))[ \t]*[\"']?title[\"']?[ \t]*[:=][ \t]*([^\r\n]*)", re.IGNORECASE)


@dataclass(frozen=True)
class Trouble:
    """A line of front matter that cannot be read: ``line`` and ``column`` count from 1."""

    line: int
    column: int
    message: str
    hint: str = ""


@dataclass
class FrontMatter:
    """What was read, where the text proper begins, and what could not be read.

    ``title`` is where the title's words stand in the file, without quotation marks around them.
    """

    body: int = 0
    title: tuple[int, int] | None = None
    fields: dict[str, str] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)


def read_front_matter(text: str) -> FrontMatter:
    """Take apart the front matter at the start of ``text``, if there is any."""
    found = FrontMatter(body=1 if text.startswith("\ufeff") else 0)
    opening = _OPENING.match(text)
    if opening is None:
        return found
    lines, end = _lines_until(text, opening.end(), _CLOSING[opening[1]])
    closed = end is not None
    looks = _KEY if opening[1] == "---" else _TOML_KEY
    if not closed:
        lines = _leading(lines, looks)
        if not lines:
            return found  # a rule across the page, not front matter
        found.troubles.append(
            Trouble(
                1,
                1,
                f"front matter is never closed by a {opening[1]} line",
                "the text begins behind its keys",
            )
        )
    found.body = end if end is not None else lines[-1][1]
    plain = [line for line, _ in lines]
    (_read_yaml if opening[1] == "---" else _read_toml)(plain, found)
    if "title" in found.fields:
        found.title = _title_place(text, opening.end(), found.body)
    return found


def _title_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Place of the title's words as the file has them, or ``None`` where its line is not found."""
    line = _TITLE.search(text, start, end)
    words = _scalar(line[1].strip()) if line else ""
    if line is None or not words.strip():
        return None
    at = text.index(words.strip(), line.start(1))
    return at, at + len(words.strip())


def _lines_until(text: str, start: int, closing: re.Pattern[str]) -> tuple[list[tuple[str, int]], int | None]:
    """Lines with the offset behind each, up to the closing line, and the offset behind that one."""
    lines: list[tuple[str, int]] = []
    at = start
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None:
            break
        at = line.end()
        if closing.fullmatch(line[1]):
            return lines, at
        lines.append((line[1], at))
    return lines, None


def _leading(lines: list[tuple[str, int]], looks: re.Pattern[str]) -> list[tuple[str, int]]:
    kept: list[tuple[str, int]] = []
    for line, end in lines:
        if not looks.match(line):
            break
        kept.append((line, end))
    return kept


def _read_yaml(lines: list[str], found: FrontMatter) -> None:
    nested = False
    for number, line in enumerate(lines, start=2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] in " \t" or line.startswith("- "):
            if not nested:
                found.troubles.append(Trouble(number, 1, "an indented line belongs to no key"))
            continue
        key = _KEY.match(line)
        if key is None:
            column = len(line) - len(line.lstrip()) + 1
            found.troubles.append(Trouble(number, column, "not of the form `key: value`"))
            nested = False
            continue
        value = (key[2] or "").strip()
        nested = not value or value[0] in "|>[{"
        _take(found, key[1].strip().lower(), _scalar(value), number, key.start(2) + 1 if value else key.end())


def _scalar(value: str) -> str:
    """Text of a YAML scalar: without quotation marks, or without the comment behind it."""
    if value[:1] in ("'", '"'):
        end = value.find(value[0], 1)
        return value[1:end] if end > 0 else value[1:]
    return _COMMENT.sub("", value).strip()


def _take(found: FrontMatter, key: str, value: str, line: int, column: int) -> None:
    if key not in KEYS or value in ("", "~", "null"):
        return
    if value[0] in "|>[{":
        found.troubles.append(Trouble(line, column, f"`{key}` is not a single line of text"))
    elif key in found.fields:
        found.troubles.append(Trouble(line, 1, f"`{key}` is given twice; the first one counts"))
    else:
        found.fields[key] = value


def _read_toml(lines: list[str], found: FrontMatter) -> None:
    try:
        table = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found.troubles.append(_toml_trouble(error, len(lines)))
        table = _readable(lines)
    for key in KEYS:
        value = table.get(key)
        if isinstance(value, dict | list | bool):
            number = next((n for n, line in enumerate(lines, start=2) if line.lstrip().startswith(key)), 2)
            found.troubles.append(Trouble(number, 1, f"`{key}` is not text"))
        elif value is not None and str(value).strip():
            found.fields[key] = str(value).strip()


def _toml_trouble(error: Exception, lines: int) -> Trouble:
    place = _TOML_PLACE.search(str(error))
    message = "front matter is not TOML: " + _TOML_PLACE.sub("", str(error)).strip()
    if place is None:  # "at end of document", or nested beyond reading
        return Trouble(lines + 1, 1, message.replace("(at end of document)", "").strip())
    return Trouble(int(place[1]) + 1, int(place[2]), message)


def _readable(lines: list[str]) -> dict[str, object]:
    """Every line before the first table that is TOML by itself, the first of a key counting."""
    table: dict[str, object] = {}
    for line in lines:
        if line.lstrip().startswith("["):
            break
        try:
            table = tomllib.loads(line) | table
        except (tomllib.TOMLDecodeError, RecursionError):
            continue
    return table
