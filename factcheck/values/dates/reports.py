"""Whether a date is that of a report and not of what it tells: "police said on Thursday", "in a letter dated 3 May"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.values import governing
from factcheck.values.lists import entries
from factcheck.values.numerals import folded

_LEFT = 60
_TELLING = ("say", "quote", "find")
"""Groups of the list of reporting words that put something on somebody's word."""
_ISSUED = "published|issued|released|dated|posted|sent|filed|made|given|written|unsealed|seen"
_LEAD = r"(?: (?:on|late|early|of|from|in|as of))?(?: (?:late|early))? $"


@lru_cache(maxsize=16_384)
def is_of_report(text: str, start: int, end: int) -> bool:
    """Whether the date at ``[start, end)`` says when something was told, not when it happened."""
    small = folded(text)
    left = small[max(0, start - _LEFT) : start]
    if _beside().search(left) or _owned().match(small, end):
        return True
    return governing.place(text, start, end).said or governing.follows_saying(text, start)


@cache
def _nouns() -> str:
    return "|".join(sorted(entries("report_nouns"), key=len, reverse=True))


@cache
def _beside() -> re.Pattern[str]:
    """A report or a word of telling right before a date: "in a statement Thursday", "told the court on Thursday"."""
    rows = (entry.partition(":") for entry in entries("reporting"))
    verbs = sorted({words.split()[2] for group, _, words in rows if group in _TELLING and len(words.split()) > 2})
    return re.compile(
        rf"(?<![^\W_])(?:(?:{_nouns()})(?: (?:{_ISSUED}))?|(?:{'|'.join(verbs)})(?: (?:the )?[a-z]+)?)"
        rf"(?<! the)(?<! a)(?<! it){_LEAD}"
    )


@cache
def _owned() -> re.Pattern[str]:
    """A report that is told by its day: "Thursday's filing"."""
    return re.compile(rf"['’]s (?:[a-z-]+ )?(?:{_nouns()})(?![^\W_])")
