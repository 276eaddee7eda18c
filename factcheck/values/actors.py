"""Attackers and their tools, and the other names that the MISP galaxy lists for them.

A shared listing means that two names are *possibly* the same, never that they are: clusters, groups and
sponsors are lumped together there, and vendors draw their lines differently.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.models.span import Span
from factcheck.models.value import Name, NameKind
from factcheck.values.capitals import Run, fold, listed, listed_under, runs
from factcheck.values.lists import entry_set
from factcheck.values.words import WORD

_CODE = re.compile(r"(?:unc|apt|ta|fin|uac|dev|storm|temp|tag|apt c )\d{1,4}[a-z]?")
_MOST_WORDS = 5
_SHORTEST = 4


class Cluster(NamedTuple):
    """One entry of a galaxy: the attackers or the malware that its name and aliases are listed for."""

    galaxy: str
    kind: NameKind
    name: str


class _Table(NamedTuple):
    clusters: tuple[Cluster, ...]
    names: dict[str, tuple[str, str]]


@cache
def _table() -> _Table:
    packed = files("factcheck.values").joinpath("tables", "actors.tsv.gz").read_bytes()
    head, _, tail = gzip.decompress(packed).decode().partition("\n\n")
    rows = (line.split("\t") for line in head.split("\n") if not line.startswith("#"))
    clusters = tuple(Cluster(galaxy, "actor" if kind == "actor" else "malware", name) for galaxy, kind, name in rows)
    named: dict[str, tuple[str, str]] = {}
    for line in tail.splitlines():
        key, printed, numbers = line.split("\t")
        named[key or printed.lower()] = (printed, numbers)
    return _Table(clusters, named)


def find(text: str) -> tuple[Name, ...]:
    """Return the attackers and malware that ``text`` names, in order."""
    return tuple(name for run in runs(text) for name in _in_run(text, run))


def aliases(key: str) -> tuple[Cluster, ...]:
    """Clusters that list the name with this key (see :class:`Name`); none when it is unknown."""
    table = _table()
    found = table.names.get(key)
    return tuple(table.clusters[int(number)] for number in found[1].split(",")) if found else ()


def other_names(key: str) -> tuple[str, ...]:
    """Other names, as printed, that are listed for what this key names; none when it is unknown."""
    table = _table()
    found = table.names.get(key)
    if not found:
        return ()
    members = _members()
    keys = dict.fromkeys(other for number in found[1].split(",") for other in members[number] if other != key)
    return tuple(table.names[other][0] for other in keys)


@cache
def _members() -> dict[str, list[str]]:
    """Keys of the names that each cluster, by its number as the table writes it, is listed under."""
    members: dict[str, list[str]] = {}
    for key, (_, numbers) in _table().names.items():
        for number in numbers.split(","):
            members.setdefault(number, []).append(key)
    return members


def possibly_same(a_key: str, b_key: str) -> str | None:
    """Say where it is listed that two names may be one, for the reader; None when nothing says so."""
    if a_key == b_key:
        return None
    theirs = set(aliases(b_key))
    shared = [cluster for cluster in aliases(a_key) if cluster in theirs]
    if not shared:
        return None
    # Attackers before tools, and the galaxies in the order in which the table has them.
    cluster = min(shared, key=lambda c: c.kind != "actor")
    own = fold(cluster.name)
    others = [_table().names[key][0] for key in (a_key, b_key) if not _means(key, own)]
    place = f"MISP galaxy ({cluster.galaxy}: {cluster.name})"
    if len(others) == 2:
        return f"{place} lists {others[0]} and {others[1]} as aliases of {cluster.name}"
    if others:
        return f"{place} lists {others[0]} as an alias of {cluster.name}"
    return f"{place} is the entry for {_table().names[a_key][0]} and {_table().names[b_key][0]}"


def recognise(text: str, start: int, end: int) -> NameKind | None:
    """Kind of the attacker or malware that ``text[start:end]`` names, if it is one.

    A name that is also an everyday word, or very short, needs a telling word beside it ("Play ransomware").
    """
    key = fold(text[start:end])
    clusters = aliases(key)
    if not clusters:
        coded = _CODE.fullmatch(key) is not None and text[start].isupper()
        return "actor" if coded else _beside(text, end, is_listed=False)
    beside = _beside(text, end, is_listed=True)
    ambiguous = " " not in key and (
        len(key) < _SHORTEST
        or key in entry_set("common_words")
        or key in listed("actor_words")
        or key in listed("given_names")
    )
    if ambiguous and beside is None and not (key[-1].isdigit() and len(key) > 3):
        return None
    return beside or ("actor" if any(cluster.kind == "actor" for cluster in clusters) else "malware")


def _means(key: str, own: str) -> bool:
    """Whether a key is the cluster's own name, with or without the word for its kind."""
    return key == own or (own.startswith(key + " ") and own.count(" ") == key.count(" ") + 1)


def _beside(text: str, end: int, *, is_listed: bool) -> NameKind | None:
    """Kind that the words after a name tell ("Play ransomware"); stricter for unlisted ones."""
    if text[end : end + 1] not in (" ", "”", '"', "’", "'", "-"):
        return None
    words = [match.group().casefold() for match in WORD.finditer(text, end, min(len(text), end + 48))][:3]
    gang, malware = ("gang", "malware") if is_listed else ("sure", "ware")
    seen: NameKind | None = None
    for at, word in enumerate(words):
        between = word in _context("between")
        if word in _context(gang) or (at and words[at - 1] in _context("between") and word in _context("gang")):
            return "actor"
        if not is_listed and word in _context("event"):
            return None
        if word in _context(malware):
            seen = "malware"
        elif not between:
            break
    return seen


def _context(kind: str) -> frozenset[str]:
    return listed_under("actor_context", kind)


def _in_run(text: str, run: Run) -> list[Name]:
    found: list[Name] = []
    at = int(run.pieces[0].text.casefold() in ("the", "a", "an"))
    while at < len(run.pieces):
        for count in range(min(len(run.pieces) - at, _MOST_WORDS), 0, -1):
            start, end = run.pieces[at].start, run.pieces[at + count - 1].end
            key = fold(text[start:end])
            kind = recognise(text, start, end) if aliases(key) or _CODE.fullmatch(key) else None
            if kind is not None:
                words = text[start:end]
                found.append(Name(span=Span(start=start, end=end), text=words, kind=kind, key=key))
                at += count - 1
                break
        at += 1
    return found
