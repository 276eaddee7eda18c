"""Where a report goes that is not printed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import ToolFault, UsageError
from factcheck.store.atomic import printable, replace_file


def prepared(path: Path | None, inputs: Iterable[str] = ()) -> Path | None:
    """Make sure, before any work is done, that a file can be written there (UsageError); None is stdout.

    ``inputs`` are what the run reads: none of them may be where its report goes.
    """
    if path is None or path == Path("-"):
        return None
    if any(Path(name).resolve() == path.resolve() for name in inputs):
        raise UsageError(f"--output {printable(path)}: this is a draft that is to be checked")
    if path.is_dir():
        raise UsageError(f"--output {printable(path)}: this is a folder")
    if not path.parent.is_dir():
        raise UsageError(f"--output {printable(path)}: there is no folder {printable(path.parent)}")
    return path


def save(path: Path, text: str) -> None:
    """Write a report, whole or not at all, into pipes and devices too; ToolFault when the system refuses."""
    data = text.encode("utf-8", "backslashreplace")
    if path.is_file() or not path.exists():
        replace_file(path, data)
        return
    try:
        with path.open("wb") as stream:
            stream.write(data)
    except OSError as error:
        raise ToolFault(f"{printable(path)}: {error.strerror}") from error
