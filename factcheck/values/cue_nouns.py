"""Nouns that put something on somebody's word or mind: "the mayor's claim that", "a warning from the agency that"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.values.phrases import Token, adjoining, words_under

_LIST = "attribution_nouns"
_WITHIN = 2
"""Words that may stand between an owner and the noun ("its repeated public claims that")."""
_OWNERS = frozenset(("his", "her", "their", "its", "my", "our", "your"))


def find(text: str, line: tuple[Token, ...]) -> Iterator[tuple[int, str]]:
    """Yield the place of each such noun, and where its speaker stands: "owner" (before it) or "agent" (behind)."""
    for at, token in enumerate(line):
        if token.word not in _all():
            continue
        following = line[at + 1] if at + 1 < len(line) else None
        if following is None or text[token.end : following.start] != " ":
            continue
        if following.word in words_under(_LIST, "agent") and _that_soon(line, at):
            yield at, "agent"
        elif token.word in _firm() and following.word in words_under(_LIST, "link") and _is_owned(text, line, at):
            yield at, "owner"


def is_noun(word: str) -> bool:
    """Whether a word (in small letters) is one of these nouns."""
    return word in _all()


@cache
def _firm() -> frozenset[str]:
    return words_under(_LIST, "said") | words_under(_LIST, "meant")


@cache
def _all() -> frozenset[str]:
    return _firm() | words_under(_LIST, "loosely")


def _is_owned(text: str, line: tuple[Token, ...], at: int) -> bool:
    return owner(text, line, at) is not None


def owner(text: str, line: tuple[Token, ...], at: int) -> int | None:
    """Place of the word whose noun stands at ``at``: "the mayor's", "their"; ``None`` when it is nobody's."""
    for back in range(at - 1, max(at - 2 - _WITHIN, -1), -1):
        if not adjoining(text, line[back], line[back + 1]):
            return None
        if line[back].word in _OWNERS or _is_possessive(text, line[back]):
            return back
    return None


def _is_possessive(text: str, token: Token) -> bool:
    return token.word.endswith("'s") or (token.word.endswith("s") and text[token.end : token.end + 1] in ("'", "’"))


def _that_soon(line: tuple[Token, ...], at: int) -> bool:
    return any(token.word == "that" for token in line[at + 2 : at + 10])
