"""Happenings as a sentence tells them: what was done, by whom, to whom, with every side given its role.

"Sold to", "bought from", "a sale by" are one happening whose sides have the same roles in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.values.clauses import Part, parts
from factcheck.values.lists import entries
from factcheck.values.roles import party
from factcheck.values.roles.chunks import Chunk, stems_under
from factcheck.values.roles.grammar import Clause, clauses
from factcheck.values.roles.party import Party
from factcheck.values.words import kin, stem

THING = "thing"


class Frame(NamedTuple):
    """One happening: ``kind`` is what happens, ``verb`` the stem that tells it, at ``[start, end)``.

    ``roles`` has each party under its role; ``finder`` found or reported it.
    """

    kind: str
    verb: str
    start: int
    end: int
    roles: Mapping[str, Party]
    finder: Party | None
    denied: bool
    told: bool


class _Row(NamedTuple):
    kind: str
    subject: str
    object: str
    tied: Mapping[str, str]


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Frame, ...]:
    """Return what one sentence tells, in order; kept, since one sentence is set beside many."""
    line, verbs = clauses(text)
    words = parts(text)
    found = [frame for clause in verbs for frame in _of_verb(text, words, line, clause)]
    found += _of_nouns(text, words, line, verbs)
    return tuple(frame for frame in found if frame.roles)


@cache
def _rows() -> Mapping[str, tuple[_Row, ...]]:
    found: dict[str, list[_Row]] = {}
    for entry in entries("role_predicates"):
        kind, listed, sides = (part.strip() for part in entry.split("|"))
        subject, thing, *ties = (side.strip() for side in sides.split(","))
        tied = dict(tie.split("=") for tie in ties)
        for word in listed.split(","):
            found.setdefault(stem(word.strip()), []).append(_Row(kind, subject, thing, tied))
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def _nouns() -> Mapping[str, str]:
    found = {}
    for entry in entries("role_nouns"):
        verb, _, listed = entry.partition(":")
        found.update({stem(word.strip()): stem(verb.strip()) for word in listed.split(",")})
    return found


_PLAIN = _Row("", "agent", "patient", {"to": "to", "from": "from", "against": "against"})


def _row(verb: str, tied: Mapping[str, int]) -> _Row:
    rows = _rows().get(verb, ())
    return next((row for row in rows if not row.tied.keys().isdisjoint(tied)), rows[-1] if rows else _PLAIN)


def _of_verb(text: str, words: Sequence[Part], line: Sequence[Chunk], clause: Clause) -> Iterator[Frame]:
    head = line[clause.verb]
    row = _row(head.stem, clause.tied)
    if row is _PLAIN and (head.saying or head.stem in stems_under("mutual")):
        return

    def side(at: int) -> Party | None:
        return party.made(text, words, line, at) if at >= 0 else None

    tied = {word: made for word, at in clause.tied.items() if (made := side(at))}
    subject, thing, second = side(clause.subject), side(clause.object), side(clause.second)
    if clause.passive:
        thing, second, subject = subject, thing, tied.get("by")
        if subject is not None and (subject.amount or (subject.figure and not subject.being)):
            subject = None
    elif thing is None:
        thing = tied.get("into")
    elif second is not None and second.amount and not thing.amount and row is _PLAIN:
        thing, second = second, None
    participle = not (clause.passive or thing or head.helped) and head.word.endswith("ed")
    if participle and not _doer_like(text, subject):
        subject = None
    roles, finder = _roles(row, subject, thing, second, tied), side(clause.finder)
    yield Frame(row.kind or head.stem, head.stem, head.start, head.end, roles, finder, head.denied, head.told)


def _doer_like(text: str, one: Party | None) -> bool:
    """Whether a thing before a past form without an object is its doer, not what it was done to ("files copied")."""
    return one is not None and one.being and text[one.start : one.end] != text[one.start : one.end].lower()


def _roles(
    row: _Row, subject: Party | None, thing: Party | None, second: Party | None, tied: Mapping[str, Party]
) -> dict[str, Party]:
    found: dict[str, Party] = {}
    other = next((role for role in (*row.tied.values(), row.object) if role not in (THING, "from", "against")), "to")
    placed = [(row.subject, subject), (row.object, thing), (other, second)]
    if thing is not None and thing.amount and row.object != THING:
        placed = [(row.subject, subject), (THING, thing), (row.object, second)]
    placed += [(role, tied.get(word)) for word, role in row.tied.items()]
    for role, one in placed:
        if one is not None and role not in found:
            found[role] = one
    return found


def _of_nouns(text: str, words: Sequence[Part], line: Sequence[Chunk], verbs: Sequence[Clause]) -> Iterator[Frame]:
    """Happenings that a noun tells: "their attack on the bank", "a lawsuit by the yard against its insurer"."""
    for at, chunk in enumerate(line):
        verb = _nouns().get(chunk.stem) if chunk.kind == "thing" else None
        if verb is None:
            continue
        noun = party.made(text, words, line, at)
        tied = {word: party.made(text, words, line, place) for word, place in _ties(line, at)}
        row = _row(verb, {})
        blamed = _blamed(line, at, verbs)
        if blamed >= 0:
            held = {row.subject: party.made(text, words, line, blamed)}
            yield Frame(row.kind or verb, verb, chunk.start, chunk.end, held, None, False, True)
            continue
        victim = tied.get("on") or tied.get("against") or tied.get("of") or _sufferer(text, words, line, at, verbs)
        doer = tied.get("by") or _doer(text, words, line, at, verbs)
        if doer is None and victim is not None and noun.owner and text[noun.owner[0]].isupper():
            doer = _owner(text, noun)
        roles = {role: one for role, one in ((row.subject, doer), (row.object, victim)) if one is not None}
        yield Frame(row.kind or verb, verb, chunk.start, chunk.end, roles, None, False, True)


def _ties(line: Sequence[Chunk], at: int) -> Iterator[tuple[str, int]]:
    seen = set()
    while at + 2 < len(line) and line[at + 1].kind == "preposition" and line[at + 2].kind == "thing":
        if line[at + 1].word not in seen:
            yield line[at + 1].word, at + 2
        seen.add(line[at + 1].word)
        at += 2


def _doer(text: str, words: Sequence[Part], line: Sequence[Chunk], at: int, verbs: Sequence[Clause]) -> Party | None:
    """Who does what a noun tells, by the verb before it: "carried out an attack", "is blamed for the attack"."""
    for clause in verbs:
        verb = line[clause.verb]
        lead = line[at - 1].word if at and line[at - 1].kind == "preposition" else ""
        tied = clause.tied.get(lead) == at
        place = -1
        light = not clause.passive and clause.object == at and verb.stem in stems_under("does")
        if light or (lead == "behind" and tied and verb.stem == "be"):
            place = clause.subject
        elif clause.passive and clause.subject == at and verb.stem in stems_under("does"):
            place = clause.tied.get("by", -1)
        elif lead in ("for", "of", "with", "over") and tied and verb.stem in stems_under("holds"):
            place = clause.subject if clause.passive else clause.object
        elif lead == "for" and tied and verb.stem == "be" and clause.object >= 0:
            place = clause.subject if line[clause.object].stem in stems_under("guilty") else -1
        elif clause.object == at and "to" in clause.tied and verb.stem in stems_under("holds"):
            place = clause.tied["to"]
        if place >= 0:
            return party.made(text, words, line, place)
    return None


def _sufferer(
    text: str, words: Sequence[Part], line: Sequence[Chunk], at: int, verbs: Sequence[Clause]
) -> Party | None:
    """To whom it was done, where the verb before the noun says so: "suffered an attack"."""
    for clause in verbs:
        if clause.object == at and not clause.passive and line[clause.verb].stem in stems_under("suffers"):
            return party.made(text, words, line, clause.subject) if clause.subject >= 0 else None
    return None


def _blamed(line: Sequence[Chunk], at: int, verbs: Sequence[Clause]) -> int:
    """Place of him on whom the happening named at ``at`` is blamed: "blamed the raid on Orvane"; -1 for nobody."""
    for clause in verbs:
        held = clause.object == at or (clause.passive and clause.subject == at)
        if held and line[clause.verb].stem in stems_under("blames on"):
            return clause.tied.get("on", -1)
    return -1


def _owner(text: str, noun: Party) -> Party:
    start, end = noun.owner or (0, 0)
    while end > start and text[end - 1] in "'’":
        end -= 1
    end = end - 2 if text[end - 2 : end] in ("'s", "’s") else end
    stems = [stem(word) for word in text[start:end].split()] or [""]
    return Party(start, end, stems[-1], frozenset(stems), None, (), None, (), False, False, "", True)


def same_kind(one: Frame, other: Frame) -> bool:
    """Whether two frames tell the same sort of happening."""
    if one.kind in _listed() or other.kind in _listed():
        return one.kind == other.kind
    return one.verb == other.verb or other.verb in kin(one.verb) or other.verb in _forms().get(one.verb, ())


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    """Stems of verbs that tell one thing, and of their irregular forms."""
    found: dict[str, set[str]] = {}
    for entry in entries("role_verbs"):
        group = {stem(word.strip()) for word in entry.split(",")}
        for one in group:
            found.setdefault(one, set()).update(group)
    return {one: frozenset(group) for one, group in found.items()}


@cache
def _listed() -> frozenset[str]:
    return frozenset(row.kind for rows in _rows().values() for row in rows)
