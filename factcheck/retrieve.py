"""Stored passages that speak of what a claim speaks of.

The index finds candidates by their rarest words; each is then scored by how much of the claim it covers, word by
word, weighted by how telling a word is. A word counts in full when the passage itself has it, less when the passage
has a word that reports use in its place, and less again when only the title or a neighbouring sentence has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.contracts import Hit, PassageIndex
from factcheck.models.claim import Claim, LedgerClaim
from factcheck.models.evidence import Evidence, FoundBy, Retrieval
from factcheck.models.span import Span
from factcheck.models.value import Reading, Word
from factcheck.values import actors, words

CANDIDATES = 48
"""Passages that the index is asked for, before they are scored."""
KEPT = 10
"""Pieces of evidence that are set beside a claim."""
KIN, ALIAS, AROUND = 0.8, 0.9, 0.5
"""What a word used in its place, another name of the same actor, and a word of the surroundings count for."""
CITED_OVERLAP = 0.6
"""Share of a claim's words that a ledger claim must have for its citations to be set beside the claim."""


def retrieve(
    claim: Claim, index: PassageIndex, incident: str | None, ledger: Sequence[LedgerClaim] = ()
) -> Retrieval:
    """Up to :data:`KEPT` passages for a claim, the most telling first; of one incident unless that is ``None``."""
    reading = claim.reading
    stems = [word.stem for word in reading.words]
    if not stems:
        return Retrieval()
    full = tuple(map(index.weight, stems))
    weights = tuple(0.0 if _in_value(reading, word) else w for word, w in zip(reading.words, full, strict=True))
    aliases = [(name.span, phrase) for name in reading.names for phrase in _other_names(name.key)]
    found: dict[int, _Scored] = {}
    for hit in index.search(stems, incident, CANDIDATES, [phrase for _, phrase in aliases]):
        found[hit.key] = _scored(reading, hit, (full, weights), aliases, "search")
    for hit in _cited(stems, index, ledger):
        found[hit.key] = _scored(reading, hit, (full, weights), aliases, "citation")
    best = sorted(found.values(), key=lambda one: -one.rank)[:KEPT]
    passages = index.passages([one.key for one in best])
    evidence = (
        Evidence(passage=passage, score=one.score, covered=one.covered, found_by=one.found_by)
        for one, passage in zip(best, passages, strict=True)
    )
    return Retrieval(evidence=tuple(evidence), weights=weights)


class _Scored(NamedTuple):
    key: int
    rank: float
    score: float
    covered: tuple[float, ...]
    found_by: FoundBy


def _in_value(reading: Reading, word: Word) -> bool:
    return any(value.span.contains(word.span) for value in (*reading.quantities, *reading.dates))


def _scored(
    reading: Reading,
    hit: Hit,
    weights: tuple[tuple[float, ...], tuple[float, ...]],
    aliases: Sequence[tuple[Span, Sequence[str]]],
    found_by: FoundBy,
) -> _Scored:
    """How much of the claim a passage covers; the very figures and dates bring it forward but cover nothing."""
    covered = _covered(reading, hit, aliases)
    full, weighed = weights
    score = _mean(covered, weighed)
    figures = _mean(covered, [all_of - one for all_of, one in zip(full, weighed, strict=True)])
    share = 1 - sum(weighed) / sum(full)
    return _Scored(hit.key, score + share * figures, score, covered, found_by)


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weights)
    return sum(w * v for w, v in zip(weights, values, strict=True)) / total if total else 0.0


def _covered(reading: Reading, hit: Hit, aliases: Sequence[tuple[Span, Sequence[str]]]) -> tuple[float, ...]:
    aliased = [span for span, phrase in aliases if hit.stems.issuperset(phrase)]
    covered = []
    for word in reading.words:
        kin = words.kin(word.stem)
        if word.stem in hit.stems:
            share = 1.0
        elif any(span.contains(word.span) for span in aliased):
            share = ALIAS
        elif not kin.isdisjoint(hit.stems):
            share = KIN
        elif word.stem in hit.around:
            share = AROUND
        elif not kin.isdisjoint(hit.around):
            share = KIN * AROUND
        else:
            share = 0.0
        covered.append(share)
    return tuple(covered)


@lru_cache(maxsize=4096)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words.find(text))


@lru_cache(maxsize=1024)
def _other_names(key: str) -> tuple[tuple[str, ...], ...]:
    """Other names of an actor, each as a row of stems."""
    return tuple(tuple(word.stem for word in words.find(alias)) for alias in actors.other_names(key))


def _cited(stems: Sequence[str], index: PassageIndex, ledger: Sequence[LedgerClaim]) -> Iterator[Hit]:
    """Passages that a person cited for a claim of the ledger that says much the same."""
    asked = set(stems)
    for claim in ledger:
        if len(asked & _stems_of(claim.text)) < CITED_OVERLAP * len(asked):
            continue
        for citation in claim.citations:
            if citation.start is not None and citation.end is not None:
                yield from index.hits_at(citation.source, Span(start=citation.start, end=citation.end))
