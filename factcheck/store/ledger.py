"""Changing one claim in a file that people edit too: every byte that is not about it stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import tomlkit

from factcheck.errors import StoreError, UsageError
from factcheck.models.citation import Citation
from factcheck.models.claim import LedgerClaim
from factcheck.models.record import Record
from factcheck.store.atomic import printable, replace_file
from factcheck.store.claims import parse_claims, read_ledger
from factcheck.store.front_matter import with_dates_as_text
from factcheck.store.places import marks

_CLAIM_KEYS = ("id", "text", "created", "notes")
_CITATION_KEYS = tuple(Citation.model_fields)
_COMMENTS_ABOVE = re.compile(r"(?:^[ \t]*#[^\n]*\n)+[ \t]*\Z", re.MULTILINE)
_BARE_NEWLINE = re.compile(r"(?<!\r)\n")


@dataclass(slots=True)
class _Piece:
    """One table of a claim: its header, its keys' lines, and the blank lines and comments after them."""

    header: str
    keys: str
    tail: str
    is_citation: bool

    def __str__(self) -> str:
        return self.header + self.keys + self.tail


def add_claim(path: Path, claim: LedgerClaim) -> None:
    """Put a claim at the end of its file, within ``workspace.writing()``; the file need not exist.

    Raises UsageError when its id is taken, BrokenFile when the file cannot be read, StoreError when the disk
    refuses.
    """
    old = read_ledger(path) if path.exists() else ""
    before = parse_claims(path, old)
    if any(known.id == claim.id for known in before):
        raise UsageError(f"{printable(path)}: there is a claim {claim.id!r} already")
    pieces = [_new_piece(claim), *(_new_piece(citation) for citation in claim.citations)]
    block = "\n".join(str(piece) for piece in pieces)
    gap = ("" if old.endswith("\n") else "\n") + "\n" if old.removeprefix("\ufeff") else ""
    _write(path, old, old + _like(old, gap + block), (*before, claim))


def replace_claim(path: Path, claim: LedgerClaim) -> None:
    """Write a claim in the place of the one with its id, within ``workspace.writing()``.

    Only the keys and citations that differ are touched. Raises UsageError when there is none with its id,
    BrokenFile when the file cannot be read, StoreError when the disk refuses.
    """
    old = read_ledger(path)
    before = parse_claims(path, old)
    number = next((at for at, known in enumerate(before) if known.id == claim.id), None)
    if number is None:
        raise UsageError(f"{printable(path)}: there is no claim {claim.id!r}")
    if before[number] == claim:
        return
    bom = "\ufeff" if old.startswith("\ufeff") else ""
    toml = old.removeprefix("\ufeff")
    start, end, pieces = _pieces(toml, number)
    _edit_pieces(pieces, before[number], claim)
    block = _like(old, "".join(str(piece) for piece in pieces))
    after = (*before[:number], claim, *before[number + 1 :])
    _write(path, old, bom + toml[:start] + block + toml[end:], after)


def _write(path: Path, old: str, new: str, claims: tuple[LedgerClaim, ...]) -> None:
    """Write the file, once it is certain that it reads as meant."""
    wanted = tuple(claim.model_copy(update={"incident": path.stem}) for claim in claims)
    if parse_claims(path, new) != wanted:
        raise StoreError(
            f"{printable(path)}: this claim cannot be written here without disturbing the rest",
            hint="edit the file by hand",
        )
    if new != old:
        replace_file(path, new.encode("utf-8"))


def _like(old: str, block: str) -> str:
    """Block with the line ends that the file has."""
    return _BARE_NEWLINE.sub("\r\n", block) if "\r\n" in old else block


def _pieces(toml: str, number: int) -> tuple[int, int, list[_Piece]]:
    """Tables of claim ``number``, and the stretch of the text that they fill."""
    found = list(marks(toml))
    headers = [at for at, mark in enumerate(found) if mark.header]
    mine = [at for at in headers if found[at].path[:2] == ("claim", number)]
    later = [at for at in headers if at > mine[-1]]
    starts = [_with_comments_above(toml, found[at].offset) for at in mine]
    end = _with_comments_above(toml, found[later[0]].offset) if later else len(toml)
    pieces: list[_Piece] = []
    for at, start, stop in zip(mine, starts, [*starts[1:], end], strict=True):
        following = next((h for h in headers if h > at), len(found))
        keys_end = found[following - 1].end
        is_citation = found[at].path[2:3] == ("citation",)
        keys = toml[found[at].end : keys_end]
        if keys and not keys.endswith("\n"):
            keys += "\n"
        pieces.append(_Piece(toml[start : found[at].end], keys, toml[keys_end:stop], is_citation))
    return starts[0], end, pieces


def _with_comments_above(toml: str, offset: int) -> int:
    """Where the comment begins that stands right above a header, or the header's line."""
    begin = toml.rfind("\n", 0, offset) + 1
    while begin > 0:
        above = toml.rfind("\n", 0, begin - 1) + 1
        if not toml[above:begin].lstrip(" \t").startswith("#"):
            break
        begin = above
    return begin


def _edit_pieces(pieces: list[_Piece], old: LedgerClaim, new: LedgerClaim) -> None:
    pieces[0].keys = _edited_keys(pieces[0].keys, new, _CLAIM_KEYS)
    if old.citations == new.citations:
        return
    places = [at for at, piece in enumerate(pieces) if piece.is_citation]
    if len(places) != len(old.citations):
        pieces[0].keys = _with_inline_citations(pieces[0].keys, new.citations)
        return
    matcher = SequenceMatcher(a=old.citations, b=new.citations, autojunk=False)
    for kind, a, a_end, b, b_end in reversed(matcher.get_opcodes()):
        if kind == "equal":
            continue
        kept = min(a_end - a, b_end - b)
        for offset in range(kept):
            piece = pieces[places[a + offset]]
            piece.keys = _edited_keys(piece.keys, new.citations[b + offset], _CITATION_KEYS)
        for at in reversed(places[a + kept : a_end]):
            _remove(pieces, at)
        behind = places[a + kept - 1] if a + kept > 0 else 0
        for citation in reversed(new.citations[b + kept : b_end]):
            _insert(pieces, behind, citation)


def _remove(pieces: list[_Piece], at: int) -> None:
    gone = pieces.pop(at)
    if "#" in gone.tail:
        pieces[at - 1].tail += gone.tail


def _insert(pieces: list[_Piece], behind: int, citation: Citation) -> None:
    piece = _new_piece(citation)
    before = pieces[behind]
    if before.tail.endswith("\n"):
        piece.tail = "\n"
    else:
        piece.header = "\n" + piece.header
    pieces.insert(behind + 1, piece)


def _new_piece(record: LedgerClaim | Citation) -> _Piece:
    is_citation = isinstance(record, Citation)
    header = "[[claim.citation]]\n" if is_citation else "[[claim]]\n"
    keys = _edited_keys("", record, _CITATION_KEYS if is_citation else _CLAIM_KEYS)
    return _Piece(header, keys, "", is_citation)


def _edited_keys(keys: str, record: Record, names: tuple[str, ...]) -> str:
    """Lines of a table's keys, with those rewritten whose value differs."""
    document = tomlkit.parse(keys)
    present = with_dates_as_text(document.unwrap())
    for name, value in _written(record, names).items():
        if isinstance(present, dict) and present.get(name) != value:
            document[name] = tomlkit.string(value) if isinstance(value, str) else value
    for name in names:
        field = type(record).model_fields[name]
        value = getattr(record, name)
        if name in document and value == field.default and with_dates_as_text(document.unwrap()[name]) != value:
            document.remove(name)
    text = document.as_string()
    return text if not text or text.endswith("\n") else text + "\n"


def _written(record: Record, names: tuple[str, ...]) -> dict[str, str | int]:
    """Keys worth writing: the stance always, others unless they are empty."""
    values = {name: getattr(record, name) for name in names}
    return {name: value for name, value in values.items() if name == "stance" or value not in ("", None)}


def _with_inline_citations(keys: str, citations: tuple[Citation, ...]) -> str:
    """Lines of a claim's keys, with its citations as one list, for a file that has them so already."""
    document = tomlkit.parse(keys)
    array = tomlkit.array()
    for citation in citations:
        table = tomlkit.inline_table()
        table.update(_written(citation, _CITATION_KEYS))
        array.append(table)
    document["citation"] = array
    return document.as_string()
