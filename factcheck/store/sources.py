"""Documents of outlets as they lie in the workspace, one file a version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import BrokenFile, StoreError
from factcheck.models.problem import Problem
from factcheck.models.source import Source
from factcheck.store.atomic import printable, store_error
from factcheck.store.front_matter import Document, read_document, with_dates_as_text
from factcheck.store.ids import split_version
from factcheck.store.places import broken_at, problem_of
from factcheck.store.workspace import Workspace

SUFFIX = ".md"
KEYS = (
    "id",
    "incident",
    "outlet",
    "url",
    "title",
    "authors",
    "published",
    "retrieved",
    "kind",
    "sha256",
    "replaces",
    "original_id",
)


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hex."""
    return sha256(text.encode("utf-8")).hexdigest()


def iter_source_files(workspace: Workspace, troubles: list[Problem] | None = None) -> Iterator[Path]:
    """Paths of all stored documents, sorted by incident and name; unfinished and hidden files are none.

    A folder that cannot be listed is added to ``troubles``, or raised as StoreError where nobody keeps any.
    """
    for folder in _entries(workspace.sources):
        if not folder.is_dir():
            continue
        try:
            entries = _entries(folder)
        except StoreError as error:
            if troubles is None:
                raise
            troubles.append(problem_of(error, folder))
            continue
        yield from (path for path in entries if path.suffix == SUFFIX and path.is_file())


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise store_error(error, folder) from error


def load_source(path: Path) -> Source:
    """Document stored at ``path``; BrokenFile when it cannot be read as one."""
    return read_source(path)[0]


def read_source(path: Path) -> tuple[Source, tuple[Problem, ...]]:
    """Document stored at ``path`` and what is odd about it; BrokenFile when it cannot be read as one."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise store_error(error, path) from error
    document = read_document(path, data)
    values = {key: with_dates_as_text(value) for key, value in document.values.items()}
    problems = tuple(_oddities(path, values, document.text))
    known = {key: values.pop(key) for key in KEYS if key in values}
    if isinstance(known.get("authors"), str):
        known["authors"] = (known["authors"],)
    known |= {"incident": path.parent.name, "sha256": digest(document.text)}
    try:
        source = Source.model_validate({"id": path.stem, **known, "text": document.text, "extra": values})
    except ValidationError as error:
        raise _wrong_value(path, document, error) from error
    if source.id != path.stem:
        message = f"id {source.id[:120]!r} is not the name of the file, {path.stem!r}"
        raise broken_at(path, document.toml, ("id",), message, lines_before=1)
    return source, problems


def _wrong_value(path: Path, document: Document, error: ValidationError) -> BrokenFile:
    first = error.errors(include_url=False)[0]
    place = first["loc"]
    wanted = first["msg"][:1].lower() + first["msg"][1:]
    return broken_at(path, document.toml, place, f"{place[0]}: {wanted}", lines_before=1)


def _oddities(path: Path, values: dict[str, object], text: str) -> Iterator[Problem]:
    if "sha256" in values and values["sha256"] != digest(text):
        yield Problem(
            message="the text is no longer the one that was imported (sha256 differs)",
            severity="warning",
            path=printable(path),
            hint="citations may no longer fit: run `factcheck audit`, or take the file from your backup",
        )
    if values.get("incident", path.parent.name) != path.parent.name:
        yield Problem(
            message=f"it says incident {str(values['incident'])[:120]!r} and lies in {path.parent.name!r}",
            severity="warning",
            path=printable(path),
            hint="the folder counts: make the key `incident` say the same",
        )


def load_sources(workspace: Workspace) -> tuple[list[Source], list[Problem]]:
    """Every document that can be read, sorted by incident and name, and what is wrong with the others."""
    sources: list[Source] = []
    problems: list[Problem] = []
    seen: dict[str, Path] = {}
    for path in iter_source_files(workspace):
        try:
            source, odd = read_source(path)
        except BrokenFile as error:
            problems.append(problem_of(error))
            continue
        problems.extend(odd)
        if source.id in seen:
            problems.append(_twice(path, seen[source.id]))
            continue
        seen[source.id] = path
        sources.append(source)
    return sources, problems


def _twice(path: Path, first: Path) -> Problem:
    return Problem(
        message=f"id {path.stem!r} is also that of {printable(first)}; only that one is used",
        path=printable(path),
        hint="citations could mean either: remove or rename one of the two files (and its key `id`)",
    )


def latest_versions(sources: Iterable[Source]) -> list[Source]:
    """Leave out the sources that a later version replaces; the others in their order."""
    known = list(sources)
    replaced = {source.replaces for source in known}
    newest: dict[str, int] = {}
    for source in known:
        name, version = split_version(source.id)
        newest[name] = max(version, newest.get(name, 0))
    return [
        source
        for source in known
        if source.id not in replaced and newest[split_version(source.id)[0]] == split_version(source.id)[1]
    ]
