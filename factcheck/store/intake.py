"""What an import says of a document, made fit for its front matter."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.contracts import Row
from factcheck.store.front_matter import with_dates_as_text
from factcheck.store.ids import UNFILED, hashed_id, is_safe, safe_id, split_version
from factcheck.store.sources import digest

_TEXTS = ("outlet", "url", "title", "published", "retrieved", "kind")
_OURS = ("id", "incident", "sha256", "replaces", "original_id")
_DEEPEST = 20
_LONGEST = 100_000
_LARGEST = 2**63
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Refusal(Exception):
    """A row cannot be stored, and why."""


@dataclass(frozen=True, slots=True)
class Intake:
    """One document on its way into the store.

    ``raw_id`` tells documents apart; ``name`` is the wished-for name and ``stored_as`` the very version that
    the row was exported from, when it comes out of a workspace. ``values`` are the front matter's other keys.
    """

    raw_id: str
    name: str
    stored_as: str | None
    incident: str
    text: str
    sha256: str
    values: dict[str, object] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def receive(row: Row, default_incident: str | None) -> Intake:
    """Document of a row. Raises Refusal, with the reason in words, when it cannot be stored."""
    if row.refusal:
        raise Refusal(row.refusal)
    if not row.text or row.text.isspace():
        raise Refusal("it has no text")
    try:
        sha256 = digest(row.text)
    except UnicodeEncodeError as error:
        raise Refusal(f"character {error.start} of its text is half of a surrogate pair") from error
    fields = {key: with_dates_as_text(value) for key, value in row.fields.items() if value is not None}
    exported = _exported(fields)
    if exported:
        name = split_version(exported)[0]
        raw_id = _word(fields, "original_id") or name
    else:
        raw_id = _word(fields, "id") or _made_id(fields, sha256)
        name = safe_id(raw_id)
    values, warnings = _values(fields, from_workspace=exported is not None)
    return Intake(
        raw_id=raw_id,
        name=name,
        stored_as=exported,
        incident=_word(fields, "incident") or default_incident or UNFILED,
        text=row.text,
        sha256=sha256,
        values=values,
        warnings=(*row.warnings, *warnings),
    )


def _exported(fields: Mapping[str, object]) -> str | None:
    """Id under which a workspace stored the row, if the row is such a workspace's file."""
    stored, source_id = fields.get("sha256"), fields.get("id")
    if not (isinstance(stored, str) and _DIGEST.fullmatch(stored) and isinstance(source_id, str)):
        return None
    return source_id if is_safe(split_version(source_id)[0]) else None


def _word(fields: Mapping[str, object], key: str) -> str:
    value = fields.get(key, "")
    if isinstance(value, str):
        if len(value) > _LONGEST:
            raise Refusal(f"its {key} has more than {_LONGEST} characters")
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise Refusal(f"its {key} is no text")


def _made_id(fields: Mapping[str, object], sha256: str) -> str:
    """Id for a row that brings none: the same for the same article, also when its text is mended later."""
    title = str(fields.get("title") or "").strip()
    if title:
        return hashed_id(" ".join([str(fields.get("outlet") or ""), title, str(fields.get("published") or "")]))
    url = str(fields.get("url") or "").strip()
    return hashed_id(url) if url else f"untitled-{sha256[:12]}"


def _values(fields: Mapping[str, object], *, from_workspace: bool) -> tuple[dict[str, object], list[str]]:
    values: dict[str, object] = {}
    warnings: list[str] = []
    too_long: list[str] = []
    room = _LONGEST
    for key, value in _under_our_names(fields, warnings, from_workspace=from_workspace):
        try:
            fit = _storable(value)
        except ValueError as error:
            warnings.append(f"{key[:60]!r} is left out: {error}")
            continue
        length = len(key) + _length(fit)
        if length > room:
            too_long.append(key)
        elif key not in values:
            values[key] = fit
            room -= length
    if too_long:
        others = f" and {len(too_long) - 1} more" if len(too_long) > 1 else ""
        warnings.append(f"{too_long[0][:60]!r}{others} left out: more than {_LONGEST} characters of metadata")
    return values, warnings


def _under_our_names(
    fields: Mapping[str, object], warnings: list[str], *, from_workspace: bool
) -> Iterator[tuple[str, object]]:
    """Yield the metadata to keep: our own keys first; under another name what would be misread."""
    others: dict[str, object] = {}
    for key, value in fields.items():
        if key in _TEXTS and isinstance(value, str | int | float):
            if value != "":
                yield key, str(value)
        elif key == "authors" and (people := _people(value)) is not None:
            if people:
                yield key, people
        elif key in _TEXTS or key == "authors":
            warnings.append(f"{key} is no text; kept as {key}_raw")
            others[f"{key}_raw"] = value
        elif key not in _OURS:
            others[key] = value
        elif key in ("sha256", "replaces", "original_id") and not from_workspace:
            others[f"{key}_raw"] = value
    yield from others.items()


def _length(value: object) -> int:
    """Characters that a storable value takes, about."""
    if isinstance(value, list):
        return sum(_length(entry) + 2 for entry in value)
    if isinstance(value, dict):
        return sum(len(key) + _length(entry) + 4 for key, entry in value.items())
    return len(value) if isinstance(value, str) else 8


def _people(value: object) -> list[str] | None:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list | tuple) and all(isinstance(person, str) for person in value):
        return [str(person) for person in value]
    return None


def _storable(value: object, depth: int = 0) -> object:
    """Give the same value in TOML's types: no null, no NaN, no integer beyond 64 bits. Raises ValueError."""
    if depth > _DEEPEST:
        raise ValueError("it is nested too deeply")
    if isinstance(value, list | tuple):
        return [_storable(entry, depth + 1) for entry in value if entry is not None]
    if isinstance(value, Mapping):
        return {str(key): _storable(entry, depth + 1) for key, entry in value.items() if entry is not None}
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        return value if -_LARGEST <= value < _LARGEST else str(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    raise ValueError("it is neither text nor a number, a list or a table")
