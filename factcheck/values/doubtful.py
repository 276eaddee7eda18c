"""Where a report doubts what a draft says flatly: the same word with the same sign, and with a word of doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import CertaintyMark, NegationMark
from factcheck.values import doubts, sameness, signs
from factcheck.values.clauses import is_saying, parts
from factcheck.values.phrases import words_under
from factcheck.values.signs import Signed, Told
from factcheck.values.words import kin

_SEVERAL = 2
"""Words of a claim that must be in doubt, where no verb is."""
_OWN = frozenset(("told", "future", "duty"))


class Doubtful(NamedTuple):
    """A word of a claim, the word of a passage that says the same, and the word of doubt that governs that."""

    mine: Signed
    theirs: Signed
    mark: CertaintyMark | NegationMark


def find(claim: Claim, passage: Passage) -> list[Doubtful]:
    """Return what the passage doubts and the claim does not, unless the passage says it flatly too.

    One for each word of doubt: a verb of the claim that it governs, or another word where it governs several.
    """
    marks, theirs = doubts.find(passage.reading.text), signs.find(passage.reading.text)
    unproven = [word for word in theirs.turned if word.kind == "evidence"]
    if not (marks or unproven) or _keeps_doubt(claim.reading.text):
        return []
    if any(is_saying(one.cue_text) for one in claim.reading.attributions):
        marks = {at: mark for at, mark in marks.items() if not doubts.is_on_a_word(mark)}
    mine = signs.find(claim.reading.text)
    found = list(_strongest(_doubted(mine, theirs, marks), claim))
    for word in mine.turned:
        if word.kind not in ("evidence", "denial") and word.part.role != "say":
            found += [
                Doubtful(word, one, one.cue) for one in unproven if one.part.stem in kin(word.part.stem) and one.cue
            ]
    return found


def _strongest(some: Iterable[Doubtful], claim: Claim) -> Iterator[Doubtful]:
    best: dict[int, Doubtful] = {}
    count: dict[int, int] = {}
    for one in some:
        start = one.mark.span.start
        count[start] = count.get(start, 0) + 1
        if start not in best or _is_verb(one) > _is_verb(best[start]):
            best[start] = one
    for start, one in best.items():
        if _is_verb(one) or (count[start] >= _SEVERAL and not _in_name(one.mine, claim)):
            yield one


def _in_name(word: Signed, claim: Claim) -> bool:
    return any(name.span.start <= word.part.start < name.span.end for name in claim.reading.names)


@lru_cache(maxsize=1024)
def _keeps_doubt(text: str) -> bool:
    """Whether a draft says anywhere that it is not sure, or that it only tells what somebody thinks."""
    if doubts.find(text):
        return True
    return any(part.stem in words_under("hedge_words", "own doubt stem") for part in parts(text))


def _is_verb(one: Doubtful) -> bool:
    return one.mine.part.role == "verb"


def weighed(found: Doubtful, claim: Claim, passage: Passage) -> dict[str, float]:
    """Signs for and against both words telling of one happening; see :mod:`factcheck.values.sameness`."""
    told = sameness.signs(found.mine, found.theirs, claim, passage)
    told["same" if found.mine.part.stem == found.theirs.part.stem else "kin"] = 1.0
    told[f"doubt_{_kind(found)}"] = 1.0
    asked = sameness.stems(claim.reading.text)
    governed = _governed(passage.reading.text, found.mark.span) or frozenset((found.theirs.part.stem,))
    told["in_doubt"] = sameness.share(asked, governed)
    told["doubted_told"] = sameness.share(governed, asked)
    return told


@lru_cache(maxsize=4096)
def _governed(text: str, mark: Span) -> frozenset[str]:
    """Stems of the words that a word of doubt governs."""
    line = parts(text)
    return frozenset(
        line[at].stem for at, one in doubts.find(text).items() if one.span == mark and line[at].role in ("word", "verb")
    )


def _kind(found: Doubtful) -> str:
    if found.theirs.sign < 0:
        return "evidence"
    lead = doubts.first_word(found.mark.text)
    if lead in ("may", "might", "could"):
        return "may"
    return "claimed" if lead.startswith(("claim", "alleg", "accus")) else "believed"


def _doubted(mine: Told, theirs: Told, marks: Mapping[int, CertaintyMark]) -> Iterator[Doubtful]:
    for word in mine.words:
        if not _says(word):
            continue
        others = [one for stem in sorted(kin(word.part.stem)) for one in theirs.by_stem.get(stem, ())]
        if any(_says_flatly(one, word, marks) for one in others):
            continue
        for one in others:
            mark = marks.get(one.at)
            if mark is not None and one.sign == word.sign and _like(one, word):
                yield Doubtful(word, one, mark)


def _says_flatly(one: Signed, word: Signed, marks: Mapping[int, CertaintyMark]) -> bool:
    told = one.at not in marks and one.sign == word.sign and one.kind != "evidence" and one.mood == "told"
    return told and _like(one, word)


def _says(word: Signed) -> bool:
    """Whether a word of the claim says by itself, and flatly, what happened."""
    part = word.part
    if not word.sign or part.role == "say" or word.mood not in _OWN:
        return False
    return part.stem not in words_under("act_words", "light stem")


def _like(one: Signed, other: Signed) -> bool:
    return one.part.stem == other.part.stem or one.part.role == other.part.role
