"""One writer at a time: the workspace's folder itself is the lock, and a killed process lets go of it."""

from __future__ import annotations

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import StoreBusy
from factcheck.store.atomic import printable, store_error

_PAUSE_S = 0.02
_HELD_BY_ANOTHER = frozenset([errno.EAGAIN, errno.EACCES])


@contextmanager
def locked(folder: Path, timeout: float) -> Iterator[None]:
    """Keep other writers out of ``folder`` while the block runs; StoreBusy after ``timeout`` seconds.

    It is no re-entrant lock: asking again within the block waits for itself.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise store_error(error, folder) from error
    try:
        _wait(descriptor, folder, timeout)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, folder: Path, timeout: float) -> None:
    until = time.monotonic() + timeout
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _HELD_BY_ANOTHER:
                raise store_error(error, folder) from error
        else:
            return
        if time.monotonic() >= until:
            raise StoreBusy(
                f"{printable(folder)}: another factcheck process has been writing here for {timeout:g} s",
                hint="wait until it has finished, then run the same command again",
            )
        time.sleep(_PAUSE_S)
