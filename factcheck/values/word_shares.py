"""How much of what one text says another has, word by word."""

from __future__ import annotations

from functools import lru_cache

from factcheck.values.words import WORD, is_function_word, match, stem

AROUND = 0.5
"""What a word counts that stands only beside the passage."""
TOPIC = 0.4
"""What a word counts that the passage's title has: all of the report is about it."""
_NOTHING = frozenset[str]()


def share(
    asked: frozenset[str],
    here: frozenset[str],
    around: frozenset[str] = _NOTHING,
    topic: frozenset[str] = _NOTHING,
) -> float:
    """Share (0 to 1) of stems that are found, those of the passage's title counting less; a half if none is asked."""
    weights = {one: TOPIC if one in topic else 1.0 for one in asked}
    if not weights:
        return 0.5
    found = sum(weight * max(match(one, here), AROUND * match(one, around)) for one, weight in weights.items())
    return found / sum(weights.values())


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """Stems of the words of a text that say something."""
    return frozenset(stem(word) for word in WORD.findall(text) if not is_function_word(word))
