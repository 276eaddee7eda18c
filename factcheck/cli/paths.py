"""The files that a command line means by its paths, folders and patterns."""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.store.atomic import printable

STDIN = Path("-")


def expand(given: Sequence[str], suffixes: Collection[str], *, leave_out: Path | None = None) -> list[Path]:
    """Files that the words mean, each once: files as named, folders all through, patterns; sorted within.

    Of a folder's files those with one of the ``suffixes`` count, nothing hidden, and nothing beneath
    ``leave_out`` unless the folder lies there itself. UsageError for what is not there or cannot be listed.
    """
    missing = [word for word in given if word != "-" and not _matches(word)]
    if missing:
        names = ", ".join(printable(word) for word in missing)
        patterns = all(glob.has_magic(word) for word in missing)
        raise UsageError(f"nothing matches {names}" if patterns else f"no such file or folder: {names}")
    found: dict[Path, None] = {}
    for word in given:
        for path in [STDIN] if word == "-" else _matches(word):
            found.update(dict.fromkeys(_within(path, suffixes, leave_out) if path.is_dir() else [path]))
    return list(found)


def _matches(word: str) -> list[Path]:
    if os.path.lexists(word):
        return [Path(word)]
    return sorted(Path(name) for name in glob.glob(word, recursive=True)) if glob.has_magic(word) else []  # noqa: PTH207 - Path.glob takes no absolute patterns


def _within(folder: Path, suffixes: Collection[str], leave_out: Path | None) -> list[Path]:
    barred = leave_out.resolve() if leave_out else None
    if barred and folder.resolve().is_relative_to(barred):
        barred = None
    return sorted(_walk(folder, suffixes, barred))


def _walk(folder: Path, suffixes: Collection[str], barred: Path | None) -> Iterator[Path]:
    for here, folders, files in os.walk(folder, onerror=_cannot_list):
        base = Path(here)
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and (barred is None or (base / name).resolve() != barred)
        ]
        for name in files:
            wanted = not name.startswith(".") and Path(name).suffix.lower() in suffixes
            if wanted and (base / name).is_file():  # no pipes: nobody may be at their other end
                yield base / name


def _cannot_list(error: OSError) -> None:
    raise UsageError(f"{printable(error.filename)}: {error.strerror}") from error
