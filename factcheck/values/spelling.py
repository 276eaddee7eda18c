"""British and American spellings of one word."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.values.lists import entries


@lru_cache(maxsize=16_384)
def american(word: str) -> str:
    """A word in American spelling, or in none that anybody uses: it is only set beside another."""
    whole, endings = _spellings()
    if word in whole:
        return whole[word]
    for british, american in endings:
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + american
    return word


@cache
def _spellings() -> tuple[dict[str, str], list[tuple[str, str]]]:
    rows = [tuple(part.strip() for part in line.split("=")) for line in entries("spellings")]
    whole = {british: american for british, american in rows if not british.startswith("-")}
    ends = [(british[1:], american[1:]) for british, american in rows if british.startswith("-")]
    return whole, sorted(ends, key=lambda row: -len(row[0]))
