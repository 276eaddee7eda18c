"""Storing what outlets published: each version once, on the disk before anybody is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from factcheck.contracts import Row
from factcheck.errors import StoreError
from factcheck.models.record import Record
from factcheck.models.source import Source
from factcheck.store.batch import NewFile, write_batch
from factcheck.store.catalog import Catalog, Slot, names_for
from factcheck.store.front_matter import write_document
from factcheck.store.intake import Intake, Refusal, receive
from factcheck.store.sources import KEYS, load_source
from factcheck.store.workspace import Workspace

_ROWS_IN_BATCH = 32
_CHARACTERS_IN_BATCH = 8_000_000
_COMPARED = ("outlet", "url", "title", "authors", "published", "retrieved", "kind")


class Outcome(Record):
    """What became of one imported document.

    ``place`` is where the import found it; ``id`` and ``path`` are those of the stored version (the one that
    was there already, when nothing changed; empty and None when refused).
    """

    state: Literal["added", "unchanged", "new_version", "refused"]
    place: str
    id: str = ""
    path: Path | None = None
    reason: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """An outcome, and the content of the file that has to be on the disk before it may be told."""

    outcome: Outcome
    data: bytes | None = None


class SourceWriter:
    """The one who puts documents into a workspace; works only within ``workspace.writing()``."""

    def __init__(self, workspace: Workspace) -> None:
        workspace.require_writing()
        self._workspace = workspace
        self._catalog = Catalog(workspace)
        self._pending: dict[str, Source] = {}

    def add(self, rows: Iterable[Row], incident: str | None = None) -> Iterator[Outcome]:
        """Store documents; yields one outcome a row, in their order, each when its file is safe on the disk.

        ``incident`` is for rows that name none. Raises StoreError when the disk refuses: rows whose outcome
        was yielded before are stored, of the others nothing half-written is left. What ``rows`` raises comes
        through after the outcomes of the rows before it.
        """
        waiting = iter(rows)
        while True:
            batch, trouble, at_end = _next_batch(waiting)
            yield from self._add_batch(batch, incident)
            if trouble is not None:
                raise trouble
            if at_end:
                return

    def _add_batch(self, batch: list[Row], incident: str | None) -> Iterator[Outcome]:
        self._workspace.require_writing()
        steps = [self._decide(row, incident) for row in batch]
        safe, error = write_batch([NewFile(step.outcome.path, step.data) for step in steps])
        self._pending.clear()
        if error is not None:
            self._catalog = Catalog(self._workspace)  # what was decided for the rows that failed is void
        yield from (step.outcome for step in steps[:safe])
        if error is not None:
            raise error

    def _decide(self, row: Row, incident: str | None) -> _Step:
        try:
            return self._decide_intake(receive(row, incident), row.place)
        except (Refusal, StoreError) as error:
            reason = str(error)
        except RecursionError:
            reason = "its metadata is nested too deeply"
        return _Step(Outcome(state="refused", place=row.place, reason=reason, warnings=row.warnings))

    def _decide_intake(self, new: Intake, place: str) -> _Step:
        folder = self._catalog.incident(new.incident)
        for name in (new.name, *names_for(new.raw_id)):
            slot = self._catalog.slot(name)
            if slot is None:
                return self._store(new, Slot(name, folder, 1), place, None)
            if slot.name != name:
                continue
            newest = self._load(slot, slot.newest)
            if (newest.original_id or slot.name) == new.raw_id:
                return self._compare(new, slot, newest, folder, place)
        raise Refusal(f"no free name for id {new.raw_id[:60]!r}")

    def _compare(self, new: Intake, slot: Slot, newest: Source, folder: str, place: str) -> _Step:
        if slot.incident != folder:
            raise Refusal(f"id {new.raw_id[:60]!r} is already stored under incident {slot.incident!r}")
        stored = newest if newest.text == new.text else self._very_version(new, slot)
        if stored is None or stored.text != new.text:
            return self._store(new, replace(slot, version=slot.version + 1), place, slot.newest)
        warnings = (*new.warnings, *_changed_metadata(new, stored))
        path = self._catalog.path_of(slot, stored.id)
        return _Step(Outcome(state="unchanged", place=place, id=stored.id, path=path, warnings=warnings))

    def _very_version(self, new: Intake, slot: Slot) -> Source | None:
        """Older version that the row was exported from: so adding a workspace to itself adds nothing."""
        if new.stored_as is None:
            return None
        known = new.stored_as in self._pending or self._catalog.path_of(slot, new.stored_as).is_file()
        return self._load(slot, new.stored_as) if known else None

    def _load(self, slot: Slot, source_id: str) -> Source:
        known = self._pending.get(source_id)
        return known if known is not None else load_source(self._catalog.path_of(slot, source_id))

    def _store(self, new: Intake, slot: Slot, place: str, replaces: str | None) -> _Step:
        values: dict[str, object] = {"id": slot.newest, "incident": slot.incident}
        values |= {key: new.values[key] for key in _COMPARED if key in new.values}
        values["sha256"] = new.sha256
        if replaces is not None:
            values["replaces"] = replaces
        if new.raw_id != slot.name:
            values["original_id"] = new.raw_id
        values |= {key: value for key, value in new.values.items() if key not in values}
        try:
            data = write_document(values, new.text)
        except ValueError as error:
            raise Refusal(str(error)) from error
        path = self._catalog.path(slot)
        state: Literal["added", "new_version"] = "added" if replaces is None else "new_version"
        outcome = Outcome(state=state, place=place, id=slot.newest, path=path, warnings=new.warnings)
        self._catalog.take(slot)
        self._pending[slot.newest] = _as_stored(values, new.text)
        return _Step(outcome, data)


def _as_stored(values: dict[str, object], text: str) -> Source:
    known = {key: value for key, value in values.items() if key in KEYS}
    return Source.model_validate({**known, "text": text})


def _changed_metadata(new: Intake, stored: Source) -> Iterator[str]:
    changed = []
    for key in _COMPARED:
        if key in new.values and _words(new.values[key]) != _words(getattr(stored, key)):
            changed.append(key)
    if changed:
        yield f"the text is the same, but not {', '.join(changed)}: what is stored is kept"


def _words(value: object) -> str:
    parts = value if isinstance(value, list | tuple) else [value or ""]
    return "\n".join(" ".join(str(part).split()) for part in parts)


def _next_batch(rows: Iterator[Row]) -> tuple[list[Row], Exception | None, bool]:
    """Take some rows, what went wrong on the way to the next, and whether there are no more."""
    batch: list[Row] = []
    size = 0
    while len(batch) < _ROWS_IN_BATCH and size < _CHARACTERS_IN_BATCH:
        try:
            row = next(rows)
        except StopIteration:
            return batch, None, True
        except Exception as error:  # it is raised again, when the rows before it are stored
            return batch, error, True
        batch.append(row)
        size += len(row.text)
    return batch, None, False
