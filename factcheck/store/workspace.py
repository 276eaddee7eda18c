"""A folder in which a desk keeps its claims and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.store.atomic import clean, printable, replace_file, store_error
from factcheck.store.lock import locked

_IGNORED = re.compile(rb"^/?\.factcheck/?[ \t]*\r?$", re.MULTILINE)


class Workspace:
    """A folder with ``claims/`` and ``sources/``; what lies in ``.factcheck/`` may be deleted at any time."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._writing = False

    def __repr__(self) -> str:
        return f"Workspace({str(self.root)!r})"

    @property
    def claims(self) -> Path:
        """Folder of the claims' files and the rulings."""
        return self.root / "claims"

    @property
    def sources(self) -> Path:
        """Folder of the stored documents, one folder an incident."""
        return self.root / "sources"

    @property
    def derived(self) -> Path:
        """Folder of everything that can be made anew: index, caches. It need not exist."""
        return self.root / ".factcheck"

    @property
    def rulings(self) -> Path:
        """File of what people decided. It need not exist."""
        return self.claims / "rulings.jsonl"

    @classmethod
    def at(cls, root: Path) -> Workspace:
        """Workspace that is said to be at ``root`` itself; UsageError when it is none."""
        if _is_workspace(root):
            return cls(root)
        raise UsageError(
            f"{printable(root)} is no workspace: a workspace has a folder claims/ and a folder sources/",
            hint=f"factcheck init {printable(root)}",
        )

    @classmethod
    def find(cls, start: Path) -> Workspace:
        """Workspace that ``start`` lies in: the nearest folder upwards with claims/ and sources/."""
        here = start.resolve()
        for folder in (here, *here.parents):
            if _is_workspace(folder):
                return cls(folder)
        raise UsageError(
            f"no workspace here: neither {printable(here)} nor a folder above it has claims/ and sources/",
            hint="factcheck init",
        )

    @classmethod
    def create(cls, folder: Path) -> Workspace:
        """Make ``folder`` a workspace; what is there already stays as it is."""
        made = cls(folder)
        try:
            made.claims.mkdir(parents=True, exist_ok=True)
            made.sources.mkdir(exist_ok=True)
            _ignore_derived(folder / ".gitignore")
        except (FileExistsError, NotADirectoryError) as error:
            raise UsageError(f"{printable(error.filename)} is a file, and a folder has to be there") from error
        except OSError as error:
            raise store_error(error, folder) from error
        return made

    @contextmanager
    def writing(self, timeout: float = 10.0) -> Iterator[None]:
        """Hold the workspace for writing; StoreBusy if another process has it for ``timeout`` seconds."""
        with locked(self.root, timeout):
            self._writing = True
            try:
                clean(self.claims)
                yield
            finally:
                self._writing = False

    def require_writing(self) -> None:
        """Insist on being within ``writing()``: a mistake of the calling code otherwise."""
        if not self._writing:
            raise RuntimeError("writing to a workspace without holding it: use `with workspace.writing():`")


def _is_workspace(folder: Path) -> bool:
    return (folder / "claims").is_dir() and (folder / "sources").is_dir()


def _ignore_derived(path: Path) -> None:
    old = path.read_bytes() if path.exists() else b""
    if _IGNORED.search(old):
        return
    line_end = b"\r\n" if b"\r\n" in old else b"\n"
    gap = line_end if old and not old.endswith(b"\n") else b""
    replace_file(path, old + gap + b".factcheck/" + line_end)
