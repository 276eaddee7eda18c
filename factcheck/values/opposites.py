"""Words that cannot both be true of one thing at one time: rose and fell, encrypted and in plain text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.values.lists import entries
from factcheck.values.words import WORD, stem

Answer = tuple[int, int]
"""A question of the list, by its line, and which of the two answers to it a word gives."""


@cache
def _table() -> tuple[dict[str, frozenset[Answer]], dict[str, tuple[tuple[tuple[str, ...], Answer], ...]]]:
    """Answers of single words by their stems, and of phrases by the stem that they begin with, the longest first."""
    single: dict[str, set[Answer]] = {}
    longer: dict[str, list[tuple[tuple[str, ...], Answer]]] = {}
    for line, entry in enumerate(entries("opposites")):
        for side, words in enumerate(entry.removeprefix("~ ").split("|")):
            for word in words.split(","):
                stems = tuple(stem(one) for one in WORD.findall(word))
                if len(stems) == 1:
                    single.setdefault(stems[0], set()).add((line, side))
                elif stems:
                    longer.setdefault(stems[0], []).append((stems, (line, side)))
    ordered = {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in longer.items()}
    return {one: frozenset(answers) for one, answers in single.items()}, ordered


def answers(line: Sequence[str], at: int) -> tuple[frozenset[Answer], int]:
    """What the word at place ``at`` of a row of stems answers, and how many words say it ("left alone": two)."""
    single, longer = _table()
    for stems, answer in longer.get(line[at], ()):
        if tuple(line[at : at + len(stems)]) == stems:
            return frozenset(other for words, other in longer[line[at]] if words == stems) | {answer}, len(stems)
    return single.get(line[at], frozenset()), 1


@cache
def adverbs() -> frozenset[str]:
    """Words in -ly that stand in the list themselves: no other adverb answers what its adjective does."""
    words = (word.strip() for entry in entries("opposites") for side in entry.split("|") for word in side.split(","))
    return frozenset(word for word in words if word.endswith("ly"))


@lru_cache(maxsize=16_384)
def turned(some: frozenset[Answer]) -> frozenset[Answer]:
    """The answers that exclude the given ones."""
    return frozenset((line, 1 - side) for line, side in some)


def opposed(mine: frozenset[Answer], theirs: frozenset[Answer]) -> bool:
    """Whether two words exclude one another, and do not answer another question alike."""
    return not mine.isdisjoint(turned(theirs)) and mine.isdisjoint(theirs)


@cache
def _following() -> frozenset[int]:
    return frozenset(line for line, entry in enumerate(entries("opposites")) if entry.startswith("~ "))


def may_follow(mine: frozenset[Answer], theirs: frozenset[Answer]) -> bool:
    """Whether all that two words exclude one another in is what may change in time: "arrested" and "released"."""
    return all(line in _following() for line, _ in mine & turned(theirs))
