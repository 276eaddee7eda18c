"""Set phrases ("no longer", "according to") where they stand in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar

from factcheck.values.lists import entries
from factcheck.values.words import WORD

V = TypeVar("V")
_BETWEEN = " \t\r\n\u00a0\u202f-\u2010\u2011"


class Token(NamedTuple):
    """A word where it stands, case-folded and with a straight apostrophe."""

    start: int
    end: int
    word: str


class Match(NamedTuple, Generic[V]):
    """A phrase: characters ``[start, end)``, tokens ``[first, last]``, and what its list says of it."""

    start: int
    end: int
    first: int
    last: int
    value: V


@lru_cache(maxsize=2)
def tokens(text: str) -> tuple[Token, ...]:
    """Words of ``text`` in order; kept for the next reader of the same text."""
    folded = text.replace("’", "'")
    return tuple(Token(m.start(), m.end(), m.group().casefold()) for m in WORD.finditer(folded))


def adjoining(text: str, left: Token, right: Token) -> bool:
    """Whether nothing but space or a hyphen stands between two words."""
    gap = text[left.end : right.start]
    return gap == " " or not gap.strip(_BETWEEN)


@cache
def words_under(name: str, kind: str) -> frozenset[str]:
    """Words of those lines of the list ``name`` that begin with ``kind:``, as they are printed there."""
    rows = (line.partition(":") for line in entries(name))
    words = (word.strip() for key, _, words in rows if key == kind for word in words.split(","))
    return frozenset(word for word in words if word)


def rows(name: str) -> Iterator[tuple[str, str]]:
    """Yield every word or phrase of a list whose lines are ``kind: words``, with its kind."""
    for line in entries(name):
        kind, _, words = line.partition(":")
        for word in words.split(","):
            if word.strip():
                yield word.strip(), kind


def little(kind: str) -> frozenset[str]:
    """Words of one group of the list of little words."""
    return words_under("little_words", kind)


class _Begun(Generic[V]):
    """Phrases that begin with one word: that word alone, and the longer ones by their second word."""

    def __init__(self) -> None:
        self.alone: list[V] = []
        self.longer: dict[str, list[tuple[tuple[str, ...], V]]] = {}


class Phrases(Generic[V]):
    """Phrases with a value each, found longest first, left to right, without overlap."""

    def __init__(self, rows: Iterable[tuple[str, V]]) -> None:
        self._heads: dict[str, _Begun[V]] = {}
        for phrase, value in rows:
            words = tuple(match.group() for match in WORD.finditer(phrase.casefold()))
            begun = self._heads.setdefault(words[0], _Begun())
            if len(words) == 1:
                begun.alone.append(value)
            else:
                begun.longer.setdefault(words[1], []).append((words, value))
                begun.longer[words[1]].sort(key=lambda row: -len(row[0]))

    def find(self, text: str) -> Iterator[Match[V]]:
        """Yield every phrase of ``text``."""
        line = tokens(text)
        heads = self._heads
        free = 0
        for at in [at for at, token in enumerate(line) if token.word in heads]:
            if at < free:
                continue
            begun = heads[line[at].word]
            match = self._longer(text, line, at, begun) if begun.longer else None
            if match is None and begun.alone:
                match = Match(line[at].start, line[at].end, at, at, begun.alone[0])
            if match is not None:
                yield match
                free = match.last + 1

    @staticmethod
    def _longer(text: str, line: tuple[Token, ...], at: int, begun: _Begun[V]) -> Match[V] | None:
        if at + 1 >= len(line):
            return None
        for words, value in begun.longer.get(line[at + 1].word, ()):
            last = at + len(words) - 1
            if last < len(line) and all(
                line[at + i].word == words[i] and adjoining(text, line[at + i - 1], line[at + i])
                for i in range(1, len(words))
            ):
                return Match(line[at].start, line[last].end, at, last, value)
        return None
