"""What a source says right behind words that are quoted from it, where that turns or limits them.

"The dam is safe" is quoted; the source goes on "unless the spring brings another flood".
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.values.lists import entries

_LONGEST = 160
"""Characters of a clause that are shown."""
_BREAK = 120
"""Characters for which the source may break off to name the speaker before it goes on."""
_NAMING = 14
"""Words in which a sentence ends with who said what is quoted."""
_STRONG = ("but", "however", "yet", "still")
_CLOSE = r"[\s,.;:—–\-”\"’'…]{0,8}"
_END = re.compile(r"[.!?;”\"](?:\s|$)|$")


class Turn(NamedTuple):
    """The clause that turns what stands before it, and where it stands in the passage, if it does."""

    words: str
    start: int | None = None
    end: int | None = None


@cache
def _openings() -> re.Pattern[str]:
    words = "|".join(re.escape(one) for one in sorted(entries("turning_words"), key=len, reverse=True))
    return re.compile(rf"{_CLOSE}(?P<clause>(?:{words})\b)", re.IGNORECASE)


def find(text: str, end: int, after: str = "") -> Turn | None:
    """The clause behind the quoted words that end at ``end``, or the sentence ``after`` where it begins with "But"."""
    match = _openings().match(text, end)
    if match is not None and _is_said(match.group("clause"), text, end):
        return _clause(text, match.start("clause"))
    at = _resumed(text, end)
    if at is not None and (match := _openings().match(text, at)) is not None:
        return _clause(text, match.start("clause"))
    return _next(after) if _ends(text, end) else None


def _ends(text: str, end: int) -> bool:
    """Whether nothing follows the quoted words in their sentence but who said them."""
    rest = text[end:]
    closed = any(mark in rest[:3] for mark in '”"')
    return not rest.strip(" .,;:!?”\"'’") or (closed and len(rest.split()) <= _NAMING)


def _next(after: str) -> Turn | None:
    """The next sentence, where its first word turns what was said before."""
    match = _openings().match(after)
    strong = match is not None and match.group("clause").casefold() in _STRONG
    return Turn(after[:_LONGEST].strip()) if strong else None


def _is_said(word: str, text: str, end: int) -> bool:
    """Whether the clause goes on in the same breath: in small letters, or behind a full stop with "But"."""
    closed = any(mark in text[end : end + 3] for mark in '”"')
    return not closed or word.casefold() in ("but", "however", "although", "though", "unless", "only if", "yet")


def _resumed(text: str, end: int) -> int | None:
    """Where the quotation is taken up again after its speaker was named ("…," she said, "but …")."""
    for mark in '“"':
        first = text.find(mark, end, end + _BREAK)
        if first >= 0 and mark == '"' and not text[end:first].strip(" ,.!?…"):
            first = text.find(mark, first + 1, end + _BREAK)
        if first >= 0 and "\n" not in text[end:first]:
            return first + 1
    return None


def _clause(text: str, start: int) -> Turn:
    match = _END.search(text, start)
    end = min(match.start() if match else len(text), start + _LONGEST)
    words = text[start:end].rstrip(" ,”\"’'")
    return Turn(words, start, start + len(words))
