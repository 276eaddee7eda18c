"""Shelf of file formats that documents come in: one format a file.

A format does not know the others; what all of them need stands here.
"""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import NamedTuple, cast

from factcheck.contracts import Importer
from factcheck.discovery import modules_on
from factcheck.errors import UsageError

_DATES = ("published", "retrieved")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKED = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_DOUBT = "[?~%]?"
_MONTH = "(?:0[1-9]|1[0-2])"
_OFFSET = "(?:[+-](?:0[0-9]|1[0-4]):?[0-5][0-9]|[+-](?:0[0-9]|1[0-4])|Z)?"
_DAY = re.compile(f"([0-9]{{4}})(?:-({_MONTH})(?:-([0-3][0-9]))?)?{_DOUBT}")
_MOMENT = re.compile(f"([0-9]{{4}})-({_MONTH})-([0-3][0-9])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]{_OFFSET}")
# A moment as ISO 8601 has it and EDTF has not: with a blank, without seconds, or with parts of a second.
_ISO_MOMENT = re.compile(f"([0-9-]{{10}})[T ]([0-9]{{2}}:[0-9]{{2}})(:[0-9]{{2}})?(?:[.,][0-9]+)?({_OFFSET})")
_OTHER_EDTF = re.compile(
    "(?:[0-9]{3}X|[0-9]{2}XX|[0-9]{4}-XX|[0-9]{4}-XX-XX"  # some digits unknown
    f"|[0-9]{{4}}-{_MONTH}-XX"
    "|-?[0-9]{4}-2[1-4]"  # a season
    f"|-[0-9]{{4}}|Y-?[0-9]{{5,20}}){_DOUBT}"  # far years
)


class Decoded(NamedTuple):
    """Text of a file, or why it cannot be had (and then the text is empty)."""

    text: str
    refusal: str = ""


def importers() -> list[Importer]:
    """Every importer on the shelf, in the order of their names."""
    return [cast("Importer", module) for module in modules_on(__name__)]


def known_suffixes() -> list[str]:
    """Suffixes of the files that can be imported, sorted."""
    return sorted(suffix for importer in importers() for suffix in importer.SUFFIXES)


def importer_for(path: Path) -> Importer:
    """Find the importer for a file by its suffix (in any case); UsageError when there is none."""
    suffix = path.suffix.lower()
    for importer in importers():
        if suffix in importer.SUFFIXES:
            return importer
    what = f"{suffix!r} files cannot be imported" if suffix else "its name has no suffix"
    raise UsageError(f"{printable(path)}: {what}", hint=f"known are {' '.join(known_suffixes())}")


def printable(path: Path) -> str:
    """Path as text that every output can take, also when its bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_bytes(path: Path) -> tuple[bytes, str]:
    """Content of a file, or why it cannot be had."""
    try:
        return path.read_bytes(), ""
    except OSError as error:
        return b"", f"it cannot be read: {os.strerror(error.errno) if error.errno else error}"


def decode(data: bytes) -> Decoded:
    """Text in UTF-8, or in what its byte order mark says (the mark is dropped); line ends stay."""
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _decode(data, encoding, len(mark))
    return _decode(data, "utf-8", 0)


def _decode(data: bytes, encoding: str, begin: int) -> Decoded:
    try:
        return Decoded(data[begin:].decode(encoding))
    except UnicodeDecodeError as error:
        at = begin + error.start
        why = f"byte {at} (0x{data[at]:02x}) is no {encoding.upper()}"
        return Decoded("", f"{why}; convert the file first, for example: iconv -f WINDOWS-1252 -t UTF-8")


def is_edtf(value: str) -> bool:
    """Whether a date is EDTF level 0 or 1: a day, month, year, moment, season or span, perhaps doubtful."""
    begin, slash, end = value.partition("/")
    if not slash:
        return _is_edtf_date(value) or _on_calendar(_MOMENT.fullmatch(value))
    dated = [part for part in (begin, end) if part not in ("", "..")]
    return bool(dated) and all(_is_edtf_date(part) for part in dated)


def _is_edtf_date(value: str) -> bool:
    return _on_calendar(_DAY.fullmatch(value)) or _OTHER_EDTF.fullmatch(value) is not None


def _on_calendar(found: re.Match[str] | None) -> bool:
    if not found:
        return False
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def tidy_fields(fields: Mapping[str, object]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Metadata with dates that can be relied on, and warnings about those that cannot.

    A date that is no EDTF goes to ``published_raw``; native dates become strings, empty values go, and
    characters that no file can hold (half surrogate pairs) become U+FFFD. Raises RecursionError for a value
    that is nested too deeply.
    """
    tidy = {_storable_text(key): _storable(value) for key, value in fields.items()}
    tidy = {key: value for key, value in tidy.items() if value not in (None, "")}
    warnings = [
        f"{key} {_shown(fields[key])} is no date like 2023-04-21; kept as {key}_raw"
        for key in _DATES
        if not _tidy_date(tidy, key)
    ]
    return tidy, tuple(warnings)


def _tidy_date(tidy: dict[str, object], key: str) -> bool:
    """Keep a date when it is EDTF, else under another name; False when no date could be made of it."""
    if key not in tidy:
        return True
    value = tidy.pop(key)
    text = str(value).strip() if isinstance(value, str | int) else ""
    if is_edtf(text):
        tidy[key] = text
        return True
    tidy[f"{key}_raw"] = value
    moment = _ISO_MOMENT.fullmatch(text[:60])
    if moment and is_edtf(near := f"{moment[1]}T{moment[2]}{moment[3] or ':00'}{moment[4]}"):
        tidy[key] = near
        return True
    return False


def _storable(value: object) -> object:
    if isinstance(value, str):
        return _storable_text(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, list):
        return [_storable(entry) for entry in value]
    if isinstance(value, dict):
        return {_storable_text(str(key)): _storable(entry) for key, entry in value.items()}
    return value


def _storable_text(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
