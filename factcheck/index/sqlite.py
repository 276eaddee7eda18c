"""Passages in one SQLite file, searched by their rarest words (FTS5)."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from factcheck.contracts import Hit
from factcheck.errors import IndexFault
from factcheck.index.database import delete_database, is_busy, is_read_only, open_database
from factcheck.models.problem import Problem
from factcheck.models.source import Passage, Source
from factcheck.models.span import Span
from factcheck.models.value import Reading
from factcheck.values import words

RAREST = 12
"""Terms of a query that are searched for; more of them find the same passages, slower (design/dependencies.md)."""
AT_LEAST, MATCHES = 4, 1000
"""Beyond this many terms none is searched for that would bring the query above this many matches: common words cost
most of a search's time and find nothing that the rare ones do not (measured: same recall, half the time)."""
AROUND_WEIGHT = 0.35
"""What a match in the title or a neighbouring sentence counts against one in the sentence itself."""
BATCH = 64
"""Documents that are read between two commits: what a killed program loses at most."""

Loaded = tuple[Source, tuple[Problem, ...]]
"""A stored document, and what is odd about it."""

_PROBLEMS = TypeAdapter(list[Problem])
# A text that a later one replaces is not searched, nor is a second file that bears the same id.
_MARK_CURRENT = (
    "UPDATE source SET current = id NOT IN (SELECT replaces FROM source WHERE replaces IS NOT NULL)"
    " AND path = (SELECT min(path) FROM source AS same WHERE same.id = source.id)"
)
_PASSAGES = (
    "SELECT passage.id, source.id, source.incident, source.outlet, source.title, source.published, source.url,"
    ' passage.start, passage."end", content.before, content.after, content.reading'
    " FROM passage JOIN content ON content.id = passage.id JOIN source ON source.number = passage.source"
)


class SqliteIndex:
    """The passages of one workspace, in a file that may be deleted at any time.

    A damaged or outdated file is thrown away and made anew; a folder that cannot be written to is no hindrance:
    the index then lives in memory for as long as the program runs. Every method raises
    :class:`factcheck.errors.IndexFault` when the file turns out to be unusable.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._frequencies: dict[str, int] = {}
        self._count: int | None = None
        with self._faults():
            self._db = open_database(path)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def clear(self) -> None:
        """Forget everything; the next refresh builds it again."""
        self._db.close()
        with self._faults():
            if self.path is not None:
                delete_database(self.path)
            self._db = open_database(self.path)
        self._forget_counts()

    # -- building ----------------------------------------------------------------------------------------------

    def refresh(
        self,
        stamps: Mapping[str, str],
        load: Callable[[str], Loaded | None],
        progress: Callable[[int], None] | None = None,
    ) -> None:
        """Bring the index up to the source files as they are.

        ``stamps`` maps each file's path to a stamp of its content; ``load`` reads one, or says ``None`` for a file
        that cannot be read (which is tried again next time). ``progress`` is told how many files were read.
        """
        known = dict(self._all("SELECT path, stamp FROM source"))
        gone = sorted(path for path in known if path not in stamps)
        changed = sorted(path for path, stamp in stamps.items() if known.get(path) != stamp)
        if not gone and not changed:
            return
        try:
            with self._transaction():
                self._remove(gone)
            for first in range(0, len(changed), BATCH):
                batch = changed[first : first + BATCH]
                self._read_in({path: stamps[path] for path in batch}, load)
                if progress:
                    progress(len(batch))
        except sqlite3.Error as error:
            if self.path is None or not is_read_only(error):
                raise self._fault(error) from error
            self._live_in_memory()
            self.refresh(stamps, load, progress)

    def _read_in(self, stamps: Mapping[str, str], load: Callable[[str], Loaded | None]) -> None:
        read = {path: load(path) for path in stamps}
        with self._transaction():
            self._remove(stamps)
            for path, loaded in read.items():
                if loaded is not None:
                    self._insert(path, stamps[path], *loaded)
            self._db.execute(_MARK_CURRENT)

    def _remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            row = self._db.execute("SELECT number FROM source WHERE path = ?", (path,)).fetchone()
            if row:
                self._db.execute("DELETE FROM content WHERE id IN (SELECT id FROM passage WHERE source = ?)", row)
                self._db.execute("DELETE FROM passage WHERE source = ?", row)
                self._db.execute("DELETE FROM source WHERE number = ?", row)

    def _insert(self, path: str, stamp: str, source: Source, oddities: Sequence[Problem]) -> None:
        number = self._db.execute(
            "INSERT INTO source (path, stamp, id, incident, outlet, title, published, url, replaces, oddities)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                path, stamp, source.id, source.incident, source.outlet, source.title,
                source.published, source.url, source.replaces, _PROBLEMS.dump_json(list(oddities)).decode(),
            ),
        ).lastrowid  # fmt: skip
        # Taking texts apart takes much to load, and most runs find every text taken apart.
        from factcheck.index.passages import passages_of  # noqa: PLC0415

        for passage in passages_of(source):
            place = (number, passage.span.start, passage.span.end)
            row = self._db.execute('INSERT INTO passage (source, start, "end") VALUES (?, ?, ?)', place).lastrowid
            self._db.execute(
                "INSERT INTO content (id, stems, around, before, after, reading) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    row,
                    " ".join(word.stem for word in passage.reading.words),
                    " ".join(words.stems(f"{passage.outlet}\n{passage.context}")),
                    passage.before,
                    passage.after,
                    passage.reading.model_dump_json(exclude_defaults=True),
                ),
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
        self._forget_counts()

    def _live_in_memory(self) -> None:
        self._db.close()
        self.path = None
        self._db = open_database(None)
        self._forget_counts()

    # -- asking ------------------------------------------------------------------------------------------------

    def search(
        self, stems: Iterable[str], incident: str | None, limit: int, phrases: Iterable[Sequence[str]] = ()
    ) -> list[Hit]:
        """Passages that share the query's rarest words, best first by BM25; of replaced documents none.

        ``phrases`` are rows of stems that are searched for beside them, each as a whole.
        """
        known = [" ".join(phrase) for phrase in phrases if phrase and all(map(self.frequency, phrase))]
        query = " OR ".join(f'"{term}"' for term in [*self.rarest(stems), *known])
        if not query:
            return []
        where = "" if incident is None else " AND source.incident = ?"
        rows = self._all(
            "WITH hit AS (SELECT passage.id AS id, bm25(words, 1.0, ?) AS rank, path, start FROM words"
            " JOIN passage ON passage.id = words.rowid JOIN source ON source.number = passage.source"
            f" WHERE words MATCH ? AND source.current{where} ORDER BY rank, path, start LIMIT ?)"
            " SELECT hit.id, stems, around FROM hit JOIN content ON content.id = hit.id ORDER BY rank, path, start",
            [AROUND_WEIGHT, query, *([] if incident is None else [incident]), limit],
        )
        return [Hit(key, frozenset(own.split()), frozenset(around.split())) for key, own, around in rows]

    def passages(self, keys: Sequence[int]) -> list[Passage]:
        """The passages of the given hits, in their order."""
        marks = ", ".join("?" * len(keys))
        rows = {row[0]: _passage(row[1:]) for row in self._all(f"{_PASSAGES} WHERE passage.id IN ({marks})", keys)}
        return [rows[key] for key in keys]

    def hits_at(self, source: str, span: Span) -> list[Hit]:
        """Passages of one stored document that share a character with ``span``, in order."""
        rows = self._all(
            "SELECT passage.id, stems, around FROM passage JOIN content ON content.id = passage.id"
            " JOIN source ON source.number = passage.source"
            ' WHERE source.id = ? AND passage.start < ? AND passage."end" > ? ORDER BY path, passage.start',
            (source, span.end, span.start),
        )
        return [Hit(key, frozenset(own.split()), frozenset(around.split())) for key, own, around in rows]

    def incidents(self) -> list[str]:
        """Names of the incidents that have stored documents, sorted."""
        return [name for (name,) in self._all("SELECT DISTINCT incident FROM source ORDER BY incident")]

    def oddities(self) -> list[Problem]:
        """What is odd about the stored documents but no obstacle, in the order of their files."""
        found: list[Problem] = []
        for path, stored, first in self._all(
            "SELECT path, oddities, (SELECT min(path) FROM source AS same WHERE same.id = source.id)"
            " FROM source WHERE oddities != '[]' OR id IN (SELECT id FROM source GROUP BY id HAVING count(*) > 1)"
            " ORDER BY path"
        ):
            found.extend(_PROBLEMS.validate_json(stored))
            if path != first:
                found.append(_bears_same_id(path, first))
        return found

    def rarest(self, stems: Iterable[str]) -> list[str]:
        """Up to :data:`RAREST` of the given stems that occur at all, rarest first, within :data:`MATCHES`."""
        counted = sorted((self.frequency(stem), stem) for stem in set(stems))
        taken: list[str] = []
        matches = 0
        for count, stem in counted:
            matches += count
            if len(taken) == RAREST or (len(taken) >= AT_LEAST and matches > MATCHES):
                break
            if count:
                taken.append(stem)
        return taken

    def frequency(self, stem: str) -> int:
        """Number of passages in which, or around which, a stem occurs."""
        if stem not in self._frequencies:
            rows = self._all("SELECT doc FROM vocabulary WHERE term = ?", (stem,))
            self._frequencies[stem] = int(rows[0][0]) if rows else 0
        return self._frequencies[stem]

    def weight(self, stem: str) -> float:
        """How telling a stem is: its inverse document frequency on a logarithmic scale, above 0."""
        if self._count is None:
            self._count = int(self._all("SELECT count(*) FROM passage")[0][0])
        return math.log1p((self._count + 1) / (self.frequency(stem) + 0.5))

    def _all(self, sql: str, bound: Sequence[object] = ()) -> list[Any]:
        with self._faults():
            return self._db.execute(sql, bound).fetchall()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._fault(error) from error

    def _fault(self, error: sqlite3.Error) -> IndexFault:
        hint = "wait for the other factcheck to finish" if is_busy(error) else "delete the folder .factcheck"
        return IndexFault(f"the index {self.path or 'in memory'} cannot be used: {error}", hint=f"{hint} and run again")

    def _forget_counts(self) -> None:
        self._frequencies.clear()
        self._count = None


def _bears_same_id(path: str, first: str) -> Problem:
    return Problem(
        message=f"its id is also that of {first}; only that one is used",
        path=path,
        hint="citations could mean either: rename one of the two files, and its key `id`",
    )


def _passage(row: tuple[Any, ...]) -> Passage:
    source, incident, outlet, title, published, url, start, end, before, after, reading = row
    return Passage(
        source=source,
        incident=incident,
        outlet=outlet,
        title=title,
        published=published,
        url=url,
        span=Span(start=start, end=end),
        before=before,
        after=after,
        reading=Reading.model_validate_json(reading),
    )
