"""Words that cannot both be true of one thing at one time: rose and fell, encrypted and in plain text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.values.lists import entries
from factcheck.values.words import WORD, stem

Answer = tuple[int, int]
"""A question of the list, by its line, and which of the two answers to it a word gives."""


class _Entry(NamedTuple):
    """Stems of a word or phrase of the list, its very words where only these are meant, and what it answers."""

    stems: tuple[str, ...]
    exact: tuple[str, ...]
    answer: Answer


@cache
def _table() -> dict[str, tuple[_Entry, ...]]:
    """Words and phrases of the list by the stem that they begin with, the longest first."""
    found: dict[str, list[_Entry]] = {}
    for line, entry in enumerate(entries("opposites")):
        for side, words in enumerate(entry.lstrip("~^? ").split("|")):
            for word in words.split(","):
                said = tuple(one.casefold() for one in WORD.findall(word))
                stems = tuple(stem(one) for one in said)
                exact = said if word.strip().startswith("=") else ()
                found.setdefault(stems[0], []).append(_Entry(stems, exact, (line, side)))
    return {first: tuple(sorted(some, key=lambda one: -len(one.stems))) for first, some in found.items()}


def answers(stems: Sequence[str], words: Sequence[str], at: int) -> tuple[frozenset[Answer], int]:
    """What the word at place ``at`` answers, and how many words say it ("left alone": two).

    ``stems`` and ``words`` are those of one sentence, the words in small letters.
    """
    length, found = 0, set[Answer]()
    for one in _table().get(stems[at], ()):
        count = len(one.stems)
        if count < length:
            break
        if tuple(stems[at : at + count]) != one.stems or (one.exact and tuple(words[at : at + count]) != one.exact):
            continue
        length = count
        found.add(one.answer)
    return frozenset(found), length or 1


@cache
def listed() -> frozenset[str]:
    """Words and phrases as they stand in the list: an adverb or a doer answers only what is listed of it itself."""
    sides = (side.strip(" ~^?") for entry in entries("opposites") for side in entry.split("|"))
    return frozenset(word.strip(" =") for side in sides for word in side.split(","))


@lru_cache(maxsize=16_384)
def turned(some: frozenset[Answer]) -> frozenset[Answer]:
    """The answers that exclude the given ones."""
    return frozenset((line, 1 - side) for line, side in some)


def opposed(mine: frozenset[Answer], theirs: frozenset[Answer]) -> bool:
    """Whether two words exclude one another, and do not answer another question alike."""
    return not mine.isdisjoint(turned(theirs)) and mine.isdisjoint(theirs)


@cache
def _marked(sign: str) -> frozenset[int]:
    """Lines of the list that begin with a sign ("~", "^", "?"), or with it among two."""
    rows = enumerate(entries("opposites"))
    return frozenset(line for line, entry in rows if entry[0] in "~^?" and sign in entry.partition(" ")[0])


def may_follow(mine: frozenset[Answer], theirs: frozenset[Answer]) -> bool:
    """Whether all that two words exclude one another in is what may change in time: "arrested" and "released"."""
    return all(line in _marked("~") for line, _ in mine & turned(theirs))


def alike(mine: frozenset[Answer], theirs: frozenset[Answer]) -> bool:
    """Whether two words give a question the same answer, and no question opposite ones."""
    same = mine & theirs
    return any(line not in _marked("^") for line, _ in same) and mine.isdisjoint(turned(theirs))


def of_proof(mine: frozenset[Answer], theirs: frozenset[Answer]) -> bool:
    """Whether two words answer whether something has been made sure of ("established", "no evidence")."""
    proof = _marked("?")
    return any(line in proof for line, _ in mine) and any(line in proof for line, _ in theirs)
