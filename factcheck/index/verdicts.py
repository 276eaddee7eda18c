"""What was found out about a sentence before, for as long as nothing that it rests on has changed."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from factcheck.index.database import code_stamp, delete_database

MOST = 200_000
"""Sentences that are remembered; beyond that all are forgotten."""
WAIT_SECONDS = 1.0
"""How long one waits for another program: to find a verdict again takes less than to wait for it."""
_PACKAGE = Path(__file__).parent.parent
_FORM = (
    "CREATE TABLE IF NOT EXISTS state (digest TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS told (key TEXT PRIMARY KEY, report TEXT NOT NULL) WITHOUT ROWID",
)


def digest(*parts: str) -> str:
    """One name for a row of texts; two different rows never share one."""
    whole = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        whole.update(len(encoded).to_bytes(8, "big") + encoded)
    return whole.hexdigest()


def state_of(stamps: Iterable[Mapping[str, str]]) -> str:
    """Name of all that verdicts rest on besides the sentence: the stored files, by their stamps, and our own code."""
    files = (f"{path}\0{stamp}" for group in stamps for path, stamp in sorted(group.items()))
    return digest(_code(), *files)


class VerdictCache:
    """Reports on sentences by key, in a file that may be deleted at any time.

    A file that cannot be used (damaged, not writable, held by another program) is as good as an empty one.
    """

    def __init__(self, path: Path, state: str) -> None:
        self._path = path
        self._new: dict[str, str] = {}
        self._db = self._open(state)

    def get(self, key: str) -> str | None:
        """What was put under a key, by this program or an earlier one."""
        if key in self._new:
            return self._new[key]
        if self._db is None:
            return None
        try:
            row = self._db.execute("SELECT report FROM told WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            self._give_up()
            return None
        return str(row[0]) if row else None

    def put(self, key: str, report: str) -> None:
        """Remember a report; it is on the disk after :meth:`save`."""
        self._new[key] = report

    def save(self) -> None:
        """Write what is new to the disk."""
        if self._db is None or not self._new:
            return
        try:
            with self._db:
                self._db.execute("BEGIN IMMEDIATE")
                if self._db.execute("SELECT count(*) FROM told").fetchone()[0] + len(self._new) > MOST:
                    self._db.execute("DELETE FROM told")
                self._db.executemany("INSERT OR REPLACE INTO told VALUES (?, ?)", sorted(self._new.items()))
        except sqlite3.Error:
            self._give_up()

    def close(self) -> None:
        """Save, and let go of the file."""
        self.save()
        if self._db is not None:
            self._db.close()
            self._db = None

    def _open(self, state: str) -> sqlite3.Connection | None:
        for _ in range(2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                return _prepared(self._path, state)
            except sqlite3.OperationalError:
                return None
            except sqlite3.DatabaseError:
                delete_database(self._path)
            except OSError:
                return None
        return None

    def _give_up(self) -> None:
        if self._db is not None:
            self._db.close()
        self._db = None


def _prepared(path: Path, state: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'told'").fetchone():
            db.execute("PRAGMA journal_mode = WAL")
            for statement in _FORM:
                db.execute(statement)
        if db.execute("SELECT digest FROM state").fetchone() != (state,):
            db.execute("BEGIN IMMEDIATE")
            db.execute("DELETE FROM told")
            db.execute("DELETE FROM state")
            db.execute("INSERT INTO state VALUES (?)", (state,))
            db.execute("COMMIT")
        db.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        db.close()
        raise
    return db


@cache
def _code() -> str:
    """Name of the program as it is installed: another version, or an edited file, finds other verdicts."""
    return digest(code_stamp(_PACKAGE))
