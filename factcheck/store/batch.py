"""Several new files brought to the disk together, which costs little more than bringing one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import StoreError
from factcheck.store.atomic import publish, store_error, sync_folder, write_temporary


class NewFile(NamedTuple):
    """A file that shall exist; without ``data`` it is there, but perhaps not on the disk yet."""

    target: Path | None
    data: bytes | None


@dataclass(slots=True)
class _Begun:
    """A file that is being written under a temporary name."""

    temporary: Path
    descriptor: int | None
    target: Path


def write_batch(files: Sequence[NewFile]) -> tuple[int, StoreError | None]:
    """Bring new files to the disk, never over others: how many from the first are safe, and what stopped it.

    Of those that are not safe no half-written one is left. All are written before the first is synced: so the
    disk takes them together.
    """
    begun: list[_Begun | None] = []
    try:
        error = _begin_all(files, begun)
        error = _each(begun, _sync) or error
        error = _each(begun, _publish) or error
        folders = dict.fromkeys(file.target.parent for file in files[: len(begun)] if file.target is not None)
        for folder in folders:
            try:
                sync_folder(folder)
            except OSError as failed:
                return 0, store_error(failed, folder)
        return len(begun), error
    finally:
        _drop(begun)


def _begin_all(files: Sequence[NewFile], begun: list[_Begun | None]) -> StoreError | None:
    for target, data in files:
        if data is None or target is None:
            begun.append(None)
            continue
        try:
            if not target.parent.is_dir():
                target.parent.mkdir()
                sync_folder(target.parent.parent)
            begun.append(_Begun(*write_temporary(target.parent, data), target))
        except OSError as failed:
            return store_error(failed, target)
    return None


def _each(begun: list[_Begun | None], stage: Callable[[_Begun], None]) -> StoreError | None:
    """Do one thing to every file, in order; the first that fails and those after it are dropped."""
    for number, file in enumerate(begun):
        if file is None:
            continue
        try:
            stage(file)
        except OSError as failed:
            _drop(begun[number:])
            del begun[number:]
            return store_error(failed, file.target)
    return None


def _sync(file: _Begun) -> None:
    if file.descriptor is not None:
        os.fsync(file.descriptor)
        os.close(file.descriptor)
        file.descriptor = None


def _publish(file: _Begun) -> None:
    publish(file.temporary, file.target)


def _drop(files: Iterable[_Begun | None]) -> None:
    for file in files:
        if file is None:
            continue
        with suppress(OSError):
            if file.descriptor is not None:
                os.close(file.descriptor)
                file.descriptor = None
        with suppress(OSError):
            file.temporary.unlink(missing_ok=True)
