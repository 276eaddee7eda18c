"""Which stored files changed since they were last read, told without reading them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.models.problem import Problem
from factcheck.store.claims import iter_claim_files
from factcheck.store.sources import iter_source_files
from factcheck.store.workspace import Workspace


def source_stamps(workspace: Workspace, troubles: list[Problem] | None = None) -> dict[str, str]:
    """For the path of each stored document a stamp that changes whenever its content does.

    Folders that cannot be listed are added to ``troubles``, or raised as StoreError where nobody keeps any.
    """
    return _stamps(iter_source_files(workspace, troubles))


def claim_stamps(workspace: Workspace) -> dict[str, str]:
    """For the path of each claims file a stamp that changes whenever its content does."""
    return _stamps(iter_claim_files(workspace))


def _stamps(paths: Iterable[Path]) -> dict[str, str]:
    """Size, time of change and inode: files are put in place whole, and writing into one moves its time."""
    stamps = {}
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            continue  # removed since the folder was listed, or not ours to see: reading it will tell
        stamps[str(path)] = f"{stat.st_size}:{stat.st_mtime_ns}:{stat.st_ino}"
    return stamps
