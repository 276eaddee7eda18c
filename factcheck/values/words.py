"""Words that carry meaning, with their stems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from functools import cache, lru_cache

from Stemmer import Stemmer

from factcheck.models.span import Span
from factcheck.models.value import Word
from factcheck.values.lists import entries, entry_set

KIN = 0.8
"""What a word that reports use in another's place counts against that very word."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_english = Stemmer("english")


_IN_CAPITALS = frozenset({"US", "IT", "WHO"})  # names, when all of it is in capitals


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Stem of one word: case, accents, possessive and English inflection taken off."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return str(_english.stemWord(_POSSESSIVE.sub("", plain)))


@lru_cache(maxsize=65_536)
def is_function_word(word: str) -> bool:
    """Whether a word (in any case) only holds a sentence together: articles, pronouns, auxiliaries, prepositions."""
    if word in _IN_CAPITALS:
        return False
    return word.casefold().replace("’", "'") in entry_set("function_words")


@cache
def _kin() -> dict[str, frozenset[str]]:
    kin: dict[str, set[str]] = {}
    for group in entries("synonyms"):
        stems = {stem(word.strip()) for word in group.split(",")}
        for one in stems:
            kin.setdefault(one, set()).update(stems)
    return {one: frozenset(all_of) for one, all_of in kin.items()}


def kin(word_stem: str) -> frozenset[str]:
    """Stems that reports of incidents use in place of this one, itself among them."""
    return _kin().get(word_stem, frozenset((word_stem,)))


def match(word_stem: str, here: Set[str]) -> float:
    """What a stem counts for among others: 1 when it is there, :data:`KIN` when one used in its place is, else 0."""
    if word_stem in here:
        return 1.0
    return 0.0 if kin(word_stem).isdisjoint(here) else KIN


def stems(text: str) -> list[str]:
    """Stems of the content words of ``text``, in order, where their places do not matter."""
    return [stem(word) for word in WORD.findall(text) if not is_function_word(word)]


def find(text: str) -> tuple[Word, ...]:
    """Content words of ``text``, in order; words inside figures and names are words too."""
    return tuple(
        Word(span=Span(start=found.start(), end=found.end()), stem=stem(found.group()))
        for found in WORD.finditer(text)
        if not is_function_word(found.group())
    )
