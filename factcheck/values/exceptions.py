"""Those of whom something is not true that is said of all the others: "all of them, apart from the clinics"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.models.span import Span
from factcheck.models.value import NegationMark
from factcheck.values.clauses import Part, parts
from factcheck.values.phrases import words_under

_CUE = re.compile(
    r"\b(?:apart from|aside from|except for|except|with the exception of|other than|save for|bar|excluding"
    r"|but not|not including)\b",
    re.IGNORECASE,
)
_LONGEST = 9
"""Words that name those who are excepted, at most."""


_ENDS = frozenset(("which", "who", "that", "whose", "were", "was", "are", "is", "had", "has"))


class Excepted(NamedTuple):
    """The word that is said of the others, stems of the words for those who are excepted, and what excepts them."""

    verb: Part
    of_whom: frozenset[str]
    mark: NegationMark


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Excepted, ...]:
    """Return what one sentence says of all but some: of each exception, the nearest verb outside of it."""
    found = []
    for cue in _CUE.finditer(text):
        line = parts(text)
        behind = [part for part in line if part.start >= cue.end()]
        before = [part for part in line if part.end <= cue.start()]
        named = _named(text, behind)
        verb = _verb(before, [part for part in behind if named and part.start >= named[-1].end])
        if not named or verb is None:
            continue
        stems = frozenset(part.stem for part in named if part.role in ("word", "verb"))
        span = Span(start=cue.start(), end=cue.end())
        mark = NegationMark(span=span, text=cue.group(), scope=Span(start=named[0].start, end=named[-1].end))
        if stems:
            found.append(Excepted(verb, stems, mark))
    return tuple(found)


def _named(text: str, behind: Sequence[Part]) -> list[Part]:
    """The words that name the exception: to the next comma or clause."""
    named: list[Part] = []
    for part in behind[:_LONGEST]:
        gap = text[named[-1].end : part.start] if named else ""
        if gap.strip(" \"“”'’‘") or part.word in (
            "which",
            "who",
            "that",
            "whose",
            "were",
            "was",
            "are",
            "is",
            "had",
            "has",
        ):
            break
        named.append(part)
    return named


def _verb(before: Sequence[Part], after: Sequence[Part]) -> Part | None:
    """The verb that is said of all the others: before the exception with "all" or "no", or behind it."""
    whole = words_under("negation_words", "whole")
    if not any(part.word in whole for part in (*before, *after)):
        return None
    told = [part for part in reversed(before) if part.role == "verb"] or [part for part in after if part.role == "verb"]
    return told[0] if told else None
