"""Which words of a sentence are said with less than certainty, and by which word of doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.models.value import CertaintyMark
from factcheck.values import certainty
from factcheck.values.clauses import Part, parts
from factcheck.values.lists import entry_set
from factcheck.values.phrases import words_under

HEDGED = 4
"""Highest level of the certainty scale that is a hedge ("likely"); above it stand "said" and "confirmed"."""
REMOTE = 2
"""Levels up to this one ("no evidence") say rather that it did not happen."""
_MODALS = frozenset(("may", "might", "could"))
_REACH = 14
"""Words that a word of doubt governs at most."""


@lru_cache(maxsize=4096)
def find(text: str) -> Mapping[int, CertaintyMark]:
    """Return the word of doubt that governs each word of one sentence, by the word's place; the weakest of several."""
    line = parts(text)
    found: dict[int, CertaintyMark] = {}
    for mark in certainty.find(text):
        if not REMOTE < mark.level <= HEDGED:
            continue
        for at in _governed(mark, line, text):
            if at not in found or found[at].level > mark.level:
                found[at] = mark
    return found


def _list(kind: str) -> frozenset[str]:
    return words_under("hedge_words", kind)


def first_word(mark: str) -> str:
    """First word of a mark that says something: "thought" in "is thought"."""
    words = mark.casefold().split()
    return next((one for one in words if one not in ("is", "are", "was", "were")), words[0])


def is_on_a_word(mark: CertaintyMark) -> bool:
    """Whether a word of doubt only puts something on somebody's word, as "said" does: "alleged", "claims"."""
    return first_word(mark.text).startswith(("claim", "alleg", "accus", "suggest", "indicat"))


def _governed(mark: CertaintyMark, line: Sequence[Part], text: str) -> Iterator[int]:
    first = next((at for at, part in enumerate(line) if part.start >= mark.span.end), len(line))
    lead = first_word(mark.text)
    if lead in _MODALS:
        yield from _first_verb(line, first)
    elif lead in _list("link") or lead in _list("no doubt"):
        return
    elif _is_adjective(lead, line, first, text):
        yield from _noun(line, first, text)
    elif lead in _list("adverb"):
        yield from _stretch(line, first, 0, text)
        if first >= len(line):
            yield from _clause_before(line, len(line) - 1)
    elif first >= len(line) or not text[mark.span.end : line[first].start].strip().startswith(","):
        yield from _stretch(line, first, 1, text)
        if first >= len(line) and not lead.startswith("claim"):
            yield from (at for at, part in enumerate(line) if part.end <= mark.span.start)


def _is_adjective(lead: str, line: Sequence[Part], first: int, text: str) -> bool:
    nouns = lead in _list("adjective") or lead in ("possible", "potential", "likely", "probable")
    return nouns and first < len(line) and line[first].role == "word" and first > 0 and (
        text[line[first - 1].end : line[first].start] == " "
    )  # fmt: skip


def _first_verb(line: Sequence[Part], first: int) -> Iterator[int]:
    """Places of the verb that "may" stands before, and of those that "or" adds."""
    for at in range(first, min(first + 6, len(line))):
        part = line[at]
        if part.role in ("verb", "say") or (part.role == "word" and not part.word.endswith("ly")):
            yield at
            yield from _added(line, at)
            return


def _added(line: Sequence[Part], at: int) -> Iterator[int]:
    for number in range(at + 1, min(at + 4, len(line) - 1)):
        if line[number].word in ("or", "and") and line[number + 1].role == "verb":
            yield number + 1


def _noun(line: Sequence[Part], first: int, text: str) -> Iterator[int]:
    at = first
    while (
        at < len(line) and line[at].role == "word" and (at == first or text[line[at - 1].end : line[at].start] == " ")
    ):
        yield at
        at += 1


def _stretch(line: Sequence[Part], first: int, clauses: int, text: str) -> Iterator[int]:
    """Places of the words behind, to the end of the clause, or of the next clause where that is what is doubted."""
    if first >= len(line):
        return
    last = line[first].clause + clauses
    for at in range(first, min(first + _REACH, len(line))):
        part = line[at]
        gap = text[line[at - 1].end : part.start] if at > first else ""
        if part.clause > last or ";" in gap or part.word in ("but", "although", "though", "while", "whereas"):
            return
        if at > first and "," in gap and part.word in entry_set("clause_openers"):
            return
        yield at


def _clause_before(line: Sequence[Part], at: int) -> Iterator[int]:
    number = line[at].clause if line else 0
    yield from (place for place, part in enumerate(line) if part.clause == number)
