"""Who takes part in what two dates hang on, and who is named beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Name, Reading
from factcheck.values import names
from factcheck.values.dated import Dated
from factcheck.values.happenings import meet
from factcheck.values.lists import entries
from factcheck.values.word_shares import words_of
from factcheck.values.words import WORD, kin, stem


def signs(ours: Dated, others: Dated, claim: Claim, passage: Passage) -> dict[str, float]:
    """Signs that those who take part give, and the names of the two clauses."""
    mine, theirs = ours.doer - _days_of(claim.reading), others.doer - _days_of(passage.reading)
    to_mine, to_theirs = ours.done_to - _days_of(claim.reading), others.done_to - _days_of(passage.reading)
    doers = bool(mine) and bool(theirs)
    generic = mine <= _generic() or theirs <= _generic()
    same = doers and meet(mine, theirs)
    here, there = _names_in(ours, claim.reading), _names_in(others, passage.reading)
    doing = [one for one in here if words_of(one.text) & mine], [one for one in there if words_of(one.text) & theirs]
    met = _met(here, there)
    return {
        "doer": float(same),
        "other_party": float(bool(doing[0]) and bool(doing[1]) and not _met(*doing)),
        "other_doer": float(doers and not same and not generic),
        "to": float(bool(to_mine) and bool(to_theirs) and meet(to_mine, to_theirs)),
        "other_to": float(bool(to_mine) and bool(to_theirs) and not meet(to_mine, to_theirs)),
        "name_beside": float(met),
        "other_name_beside": float(bool(here) and bool(there) and not met),
    }


def is_another_report(ours: Dated, others: Dated, parts: Mapping[str, float]) -> bool:
    """Whether both dates are of something made known, and nobody says that it was by or to the same."""
    if not (meet(ours.what, _telling()) and meet(others.what, _telling())):
        return False
    return not (parts["doer"] or parts["name_beside"]) or bool(parts["other_party"] or parts["other_name_beside"])


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Stems of words for making known: reports tell of many announcements, and each may be another."""
    return kin("say") | kin("publish") | kin("confirm") | kin("warn")


def _met(some: Iterable[Name], others: Sequence[Name]) -> bool:
    return any(names.compare(one, other) in ("same", "possibly_same") for one in some for other in others)


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    """Stems of nouns by which a text takes up somebody whom it named before."""
    return frozenset(stem(word.strip()) for line in entries("generic_subjects") for word in line.split(","))


def _names_in(where: Dated, reading: Reading) -> list[Name]:
    return [one for one in reading.names if where.span[0] <= one.span.start < where.span[1]]


def _days_of(reading: Reading) -> frozenset[str]:
    """Stems of the words that dates are made of."""
    return frozenset(stem(word) for one in reading.dates for word in WORD.findall(one.text))
