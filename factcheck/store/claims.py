"""The desk's ledger: the claims of one incident a file, each with the citations a person made."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from factcheck.errors import StoreError
from factcheck.models.citation import Citation
from factcheck.models.claim import LedgerClaim
from factcheck.models.problem import Problem
from factcheck.models.record import Record
from factcheck.store.atomic import printable, store_error
from factcheck.store.front_matter import with_dates_as_text
from factcheck.store.places import TomlPath, broken_at, decode, parse_toml, problem_of
from factcheck.store.workspace import Workspace

SUFFIX = ".toml"
_OURS = frozenset(["incident", "citations"])
_AnyRecord = TypeVar("_AnyRecord", bound=Record)


class _Wrong(Exception):
    def __init__(self, place: TomlPath, message: str) -> None:
        super().__init__(message)
        self.place = place


def load_claims(path: Path) -> tuple[LedgerClaim, ...]:
    """Claims of one incident, in the order of the file; BrokenFile with the place of what is wrong first."""
    return parse_claims(path, read_ledger(path))


def load_all_claims(workspace: Workspace) -> tuple[list[LedgerClaim], list[Problem]]:
    """Claims of every file that can be read, sorted by incident, and what is wrong with the others."""
    claims: list[LedgerClaim] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in iter_claim_files(workspace):
        try:
            loaded = load_claims(path)
        except StoreError as error:
            problems.append(problem_of(error, path))
            continue
        for claim in loaded:
            if claim.id in seen:
                problems.append(_twice(path, claim.id, seen[claim.id]))
                continue
            seen[claim.id] = claim.incident
            claims.append(claim)
    return claims, problems


def iter_claim_files(workspace: Workspace) -> list[Path]:
    """Paths of all claims files, sorted by incident."""
    folder = workspace.claims
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise store_error(error, folder) from error
    return [path for path in paths if path.suffix == SUFFIX and not path.name.startswith(".") and path.is_file()]


def read_ledger(path: Path) -> str:
    """Content of a claims file; StoreError or BrokenFile when it cannot be read as text."""
    try:
        return decode(path, path.read_bytes())
    except OSError as error:
        raise store_error(error, path) from error


def parse_claims(path: Path, toml: str) -> tuple[LedgerClaim, ...]:
    """Claims that stand in a ledger's text; their incident is the name of the file. Raises BrokenFile."""
    toml = toml.removeprefix("\ufeff")
    content = parse_toml(path, toml)
    claims: dict[str, LedgerClaim] = {}
    try:
        for number, table in enumerate(_tables(content, ("claim",))):
            claim = _claim(table, ("claim", number), path.stem)
            if claim.id in claims:
                raise _Wrong(("claim", number, "id"), f"a claim above has the id {claim.id[:120]!r} already")
            claims[claim.id] = claim
    except _Wrong as wrong:
        raise broken_at(path, toml, wrong.place, str(wrong)) from wrong
    return tuple(claims.values())


def _claim(table: dict[str, object], place: TomlPath, incident: str) -> LedgerClaim:
    citations = tuple(
        _valid(Citation, entry, {}, (*place, "citation", number))
        for number, entry in enumerate(_tables(table, (*place, "citation")))
    )
    claim = _valid(LedgerClaim, table, {"incident": incident, "citations": citations}, place)
    for key, value in (("id", claim.id), ("text", claim.text)):
        if not value.strip():
            raise _Wrong((*place, key), f"the claim's {key} is empty")
    return claim


def _tables(table: dict[str, object], place: TomlPath) -> list[dict[str, object]]:
    value = table.get(str(place[-1]), [])
    if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
        return value
    dotted = ".".join(part for part in place if isinstance(part, str))
    raise _Wrong(place, f"{place[-1]} has to be tables under the header [[{dotted}]]")


def _valid(record: type[_AnyRecord], table: dict[str, object], ours: dict[str, object], place: TomlPath) -> _AnyRecord:
    known = record.model_fields.keys() - _OURS
    values = {key: with_dates_as_text(value) for key, value in table.items() if key in known}
    try:
        return record.model_validate({**values, **ours}, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0])
        missing = first["type"] == "missing"
        said = "this key is missing" if missing else first["msg"][:1].lower() + first["msg"][1:]
        raise _Wrong((*place, key), f"{key}: {said}") from error


def _twice(path: Path, claim_id: str, incident: str) -> Problem:
    return Problem(
        message=f"claim id {claim_id[:120]!r} is also used in incident {incident!r}; only that claim is used",
        path=printable(path),
        hint="rulings could mean either: give one of the two another id",
    )
