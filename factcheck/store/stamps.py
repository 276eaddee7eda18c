"""Which stored documents changed since they were last read, told without reading them."""

from __future__ import annotations

from factcheck.store.sources import iter_source_files
from factcheck.store.workspace import Workspace


def source_stamps(workspace: Workspace) -> dict[str, str]:
    """For the path of each stored document a stamp that changes whenever its content does.

    Files are put in place whole and under a new inode, so size, time of change and inode tell; an editor that
    writes into the file itself moves its time.
    """
    stamps = {}
    for path in iter_source_files(workspace):
        try:
            stat = path.stat()
        except FileNotFoundError:
            continue  # removed since the folder was listed
        stamps[str(path)] = f"{stat.st_size}:{stat.st_mtime_ns}:{stat.st_ino}"
    return stamps
