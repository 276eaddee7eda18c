"""Shelves of plug-ins: every module in a folder that is shaped as its contract asks."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def names_on(shelf: str) -> list[str]:
    """Names of the plug-ins that stand on a shelf, sorted, without importing any of them.

    ``shelf`` is a package's dotted name; modules whose name begins with an underscore are no plug-ins.
    """
    package = import_module(shelf)
    return sorted(found.name for found in iter_modules(package.__path__) if not found.name.startswith("_"))


def modules_on(shelf: str) -> Iterator[ModuleType]:
    """Every plug-in of a shelf, imported, in the order of their names."""
    for name in names_on(shelf):
        yield import_module(f"{shelf}.{name}")
