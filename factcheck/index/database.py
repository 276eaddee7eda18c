"""The index's file: opened, found damaged or outdated, thrown away and made anew."""

from __future__ import annotations

import hashlib
import sqlite3
from functools import cache
from importlib.resources import files
from pathlib import Path

import factcheck.values as values_package

IN_MEMORY = ":memory:"
WAIT_SECONDS = 30.0
"""How long one program waits for another that is refreshing the same index."""


@cache
def fingerprint() -> str:
    """Name of the index's form and of the code that takes passages apart; when either changes, the index is remade."""
    stamps = (code_stamp(Path(folder)) for folder in values_package.__path__)
    return hashlib.sha256("\n".join([_schema(), *stamps]).encode()).hexdigest()


def code_stamp(folder: Path) -> str:
    """A text that changes whenever a module, list or table below ``folder`` does."""
    lines = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".txt", ".gz", ".sql"):
            stat = path.stat()
            lines.append(f"{path.relative_to(folder)}:{stat.st_size}:{stat.st_mtime_ns}")
    return "\n".join(lines)


def open_database(path: Path | None) -> sqlite3.Connection:
    """A connection to the index at ``path``, ready for use; in memory without a path, or where none can be written."""
    if path is None:
        return _prepared(sqlite3.connect(IN_MEMORY, isolation_level=None))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _prepared(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None))
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise
        return open_database(None)
    except sqlite3.DatabaseError:
        delete_database(path)
        return _prepared(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None))
    except OSError:
        return open_database(None)


def delete_database(path: Path) -> None:
    """Remove the index's file and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program holds the file for longer than one waits."""
    return getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_read_only(error: sqlite3.Error) -> bool:
    """Whether the file, or the disk it is on, takes nothing more."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
    )


def _prepared(db: sqlite3.Connection) -> sqlite3.Connection:
    try:
        made_by = _made_by(db)
        if made_by != fingerprint():
            _remake(db, outdated=made_by is not None)
        db.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        db.close()
        raise
    return db


def _made_by(db: sqlite3.Connection) -> str | None:
    """Fingerprint under which the file was made; ``None`` for a new file."""
    if not db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        return None
    try:
        row = db.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise
        return ""
    return str(row[0]) if row else ""


def _remake(db: sqlite3.Connection, *, outdated: bool) -> None:
    if outdated:
        raise sqlite3.DatabaseError("the index was made by other code")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("BEGIN IMMEDIATE")
    if _made_by(db) is None:
        # A statement at a time: executescript would commit on its own, and a killed program leave half a form.
        for statement in _statements():
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (fingerprint(),))
    db.execute("COMMIT")


def _schema() -> str:
    return files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")


def _statements() -> list[str]:
    statements, held = [], ""
    for line in _schema().splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            statements.append(held)
            held = ""
    return statements
