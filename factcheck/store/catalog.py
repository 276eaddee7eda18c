"""Which ids are taken, by which incident, and up to which version: told by the files' names alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.store.atomic import is_temporary, store_error
from factcheck.store.ids import hashed_id, safe_id, split_version, versioned
from factcheck.store.sources import SUFFIX
from factcheck.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Slot:
    """A document's place in the store: its name, its incident's folder and its newest version."""

    name: str
    incident: str
    version: int

    @property
    def newest(self) -> str:
        """Id of the newest version."""
        return versioned(self.name, self.version)


class Catalog:
    """All ids of a workspace, as file systems that ignore case would see them."""

    def __init__(self, workspace: Workspace) -> None:
        self._root = workspace.sources
        self._slots: dict[str, Slot] = {}
        self._incidents: dict[str, str] = {}
        try:
            self._scan()
        except OSError as error:
            raise store_error(error, self._root) from error

    def _scan(self) -> None:
        for folder in sorted(os.scandir(self._root), key=lambda entry: entry.name):
            if folder.name.startswith(".") or not folder.is_dir():
                continue
            self._incidents.setdefault(folder.name.lower(), folder.name)
            for entry in os.scandir(folder.path):
                if is_temporary(entry.name):
                    Path(entry.path).unlink(missing_ok=True)
                elif entry.name.endswith(SUFFIX) and not entry.name.startswith("."):
                    self._note(*split_version(entry.name.removesuffix(SUFFIX)), folder.name)

    def _note(self, name: str, version: int, incident: str) -> None:
        known = self._slots.get(name.lower())
        if known is None or (known.name == name and known.incident == incident and known.version < version):
            self._slots[name.lower()] = Slot(name, incident, version)

    def slot(self, name: str) -> Slot | None:
        """Document whose name is ``name``, or differs from it in case only."""
        return self._slots.get(name.lower())

    def take(self, slot: Slot) -> None:
        """Note a new document, or a new version of a known one."""
        self._slots[slot.name.lower()] = slot
        self._incidents.setdefault(slot.incident.lower(), slot.incident)

    def incident(self, raw: str) -> str:
        """Folder for an incident; one that differs from a known one in case only gets a name of its own."""
        name = safe_id(raw)
        known = self._incidents.get(name.lower(), name)
        return name if known == name else hashed_id(raw)

    def path(self, slot: Slot) -> Path:
        """File of a document's newest version."""
        return self._root / slot.incident / f"{slot.newest}{SUFFIX}"

    def path_of(self, slot: Slot, source_id: str) -> Path:
        """File of any version of a document."""
        return self._root / slot.incident / f"{source_id}{SUFFIX}"


def names_for(raw: str) -> Iterator[str]:
    """Names that a document with this raw id may have, first choice first; the last is surely its own."""
    yield safe_id(raw)
    for digits in (8, 16, 32, 64):
        yield hashed_id(raw, digits)
