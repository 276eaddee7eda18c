"""Documents on their way into the store and the index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factcheck.config import CheckOptions
from factcheck.importers import importer_for
from factcheck.models.problem import Problem
from factcheck.pipeline.desk import Desk
from factcheck.store import Outcome, SourceWriter, Workspace


def add_documents(workspace: Workspace, paths: Sequence[Path], incident: str | None) -> Iterator[Outcome]:
    """Store the documents of the given files; yields one outcome a document, each when it is safe on the disk.

    ``incident`` is for documents that name none. Raises UsageError for a file of an unknown format before anything
    is stored.
    """
    importers = [(importer_for(path), path) for path in paths]
    with workspace.writing():
        writer = SourceWriter(workspace)
        for importer, path in importers:
            yield from writer.add(importer.rows(path), incident)


def refresh_index(workspace: Workspace, progress: Callable[[int], None] | None = None) -> list[Problem]:
    """Bring the index up to the stored documents; returns what is wrong with those that cannot be read."""
    with Desk(workspace, CheckOptions(), progress) as desk:
        return desk.problems
