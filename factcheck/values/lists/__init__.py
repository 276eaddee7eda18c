"""Word lists that an editor can read and mend: plain text, one entry a line, ``#`` begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> tuple[str, ...]:
    """Entries of the list ``name`` (without ``.txt``), in the order of the file."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    stripped = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in stripped if line)


@cache
def entry_set(name: str) -> frozenset[str]:
    """Entries of the list ``name`` as a set, for looking one up."""
    return frozenset(entries(name))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Entries of the form ``key: value, value`` of the list ``name``."""
    rows = (entry.partition(":") for entry in entries(name))
    return {key.strip(): tuple(v.strip() for v in values.split(",") if v.strip()) for key, _, values in rows}
