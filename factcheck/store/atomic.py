"""Files that are there whole or not at all, also after a power cut."""

from __future__ import annotations

import errno
import os
import re
from contextlib import suppress
from itertools import count
from pathlib import Path

from factcheck.errors import StoreError

_TEMPORARY = re.compile(r"\.factcheck-\d+-\d+\.tmp")
_NO_LINKS = frozenset([errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK])
_HINTS = {
    errno.ENOSPC: "free some space and run the same command again; what was reported as added is stored",
    errno.EDQUOT: "your disk quota is used up: free some space and run the same command again",
    errno.EFBIG: "the file is larger than this system lets you write",
    errno.EACCES: "check who owns the folder and whether you may write there",
    errno.EPERM: "check who owns the folder and whether you may write there",
    errno.EROFS: "the file system is mounted read-only",
}
_numbers = count()


def printable(path: Path | str) -> str:
    """Path as text that every output can take, also when its bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def store_error(error: OSError, path: Path) -> StoreError:
    """Complaint about a file that the system lets us not read or write, with a next step if known."""
    why = os.strerror(error.errno) if error.errno else str(error)
    return StoreError(f"{printable(path)}: {why}", hint=_HINTS.get(error.errno or 0, ""))


def is_temporary(name: str) -> bool:
    """Whether a file name is one of an unfinished write."""
    return _TEMPORARY.fullmatch(name) is not None


def write_temporary(folder: Path, data: bytes) -> tuple[Path, int]:
    """Begin a file beside its later place: its path and an open descriptor, written but not yet on the disk.

    Raises OSError with nothing left behind.
    """
    path = folder / f".factcheck-{os.getpid()}-{next(_numbers)}.tmp"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        write_all(descriptor, data)
    except BaseException:
        os.close(descriptor)
        path.unlink(missing_ok=True)
        raise
    return path, descriptor


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, also where the system takes them in portions."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def publish(temporary: Path, target: Path) -> None:
    """Give a finished file its name, without ever overwriting one (FileExistsError)."""
    try:
        os.link(temporary, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # No hard links here (exFAT, some network shares); the workspace's lock keeps other writers away.
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from error
        temporary.rename(target)
    else:
        temporary.unlink()


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network file systems cannot, and sync by themselves
            raise
    finally:
        os.close(descriptor)


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of a file's content at once; its mode and a symbolic link to it stay.

    Raises StoreError, and then the file is as it was.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary: Path | None = None
    try:
        temporary, descriptor = write_temporary(target.parent, data)
        try:
            with suppress(FileNotFoundError):
                os.fchmod(descriptor, target.stat().st_mode & 0o7777)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(target)
        temporary = None
        sync_folder(target.parent)
    except OSError as error:
        raise store_error(error, path) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def clean(folder: Path) -> None:
    """Take away what a killed process left unfinished in a folder; only under the workspace's lock."""
    with suppress(FileNotFoundError):
        for path in folder.iterdir():
            if is_temporary(path.name):
                path.unlink(missing_ok=True)
