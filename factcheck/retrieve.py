"""Stored passages that speak of what a claim speaks of.

The index finds candidates by their rarest words; each is then scored by how much of the claim it covers, word by
word, weighted by how telling a word is. A word counts in full when the passage itself has it, less when the passage
has a word that reports use in its place, and less again when only the title or a neighbouring sentence has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.contracts import PassageIndex
from factcheck.models.claim import Claim, LedgerClaim
from factcheck.models.evidence import Evidence, FoundBy, Retrieval
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Name, Reading
from factcheck.values import actors, words

CANDIDATES = 48
"""Passages that the index is asked for, before they are scored."""
KEPT = 8
"""Pieces of evidence that are set beside a claim."""
KIN, ALIAS, AROUND = 0.8, 0.9, 0.5
"""What a word used in its place, another name of the same actor, and a word of the surroundings count for."""
CITED_OVERLAP = 0.6
"""Share of a claim's words that a ledger claim must have for its citations to be set beside the claim."""


def retrieve(
    claim: Claim, index: PassageIndex, incident: str | None, ledger: Sequence[LedgerClaim] = ()
) -> Retrieval:
    """Up to :data:`KEPT` passages for a claim, the most telling first; of one incident unless that is ``None``."""
    stems = [word.stem for word in claim.reading.words]
    if not stems:
        return Retrieval()
    weights = tuple(_weight(claim.reading, at, index) for at in range(len(stems)))
    found: dict[tuple[str, int], Evidence] = {}
    for passage in index.search(stems, incident, CANDIDATES, list(_alias_phrases(claim.reading))):
        found[passage.source, passage.span.start] = _evidence(claim, passage, weights, "search")
    for passage in _cited(stems, index, ledger):
        found[passage.source, passage.span.start] = _evidence(claim, passage, weights, "citation")
    best = sorted(found.values(), key=lambda one: (-one.score, one.passage.source, one.passage.span.start))
    return Retrieval(evidence=tuple(best[:KEPT]), weights=weights)


def _weight(reading: Reading, at: int, index: PassageIndex) -> float:
    word = reading.words[at]
    values = (*reading.quantities, *reading.dates)
    if any(value.span.contains(word.span) for value in values):
        return 0.0
    return index.weight(word.stem)


def _evidence(claim: Claim, passage: Passage, weights: tuple[float, ...], found_by: FoundBy) -> Evidence:
    covered = _covered(claim.reading, passage)
    total = sum(weights)
    score = sum(w * c for w, c in zip(weights, covered, strict=True)) / total if total else 0.0
    return Evidence(passage=passage, score=score, covered=covered, found_by=found_by)


def _covered(reading: Reading, passage: Passage) -> tuple[float, ...]:
    here = {word.stem for word in passage.reading.words}
    around = _stems_of(passage.context)
    aliased = [name.span for name in reading.names if _has_alias(name, passage.reading.names)]
    covered = []
    for word in reading.words:
        kin = words.kin(word.stem)
        if word.stem in here:
            share = 1.0
        elif any(span.contains(word.span) for span in aliased):
            share = ALIAS
        elif not kin.isdisjoint(here):
            share = KIN
        elif word.stem in around:
            share = AROUND
        elif not kin.isdisjoint(around):
            share = KIN * AROUND
        else:
            share = 0.0
        covered.append(share)
    return tuple(covered)


@lru_cache(maxsize=4096)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words.find(text))


def _has_alias(name: Name, others: Sequence[Name]) -> bool:
    return any(other.key == name.key or actors.possibly_same(name.key, other.key) for other in others)


def _alias_phrases(reading: Reading) -> Iterator[list[str]]:
    """Other names of the actors that a claim names, each as a row of stems."""
    for name in reading.names:
        for alias in actors.other_names(name.key):
            yield [word.stem for word in words.find(alias)]


def _cited(stems: Sequence[str], index: PassageIndex, ledger: Sequence[LedgerClaim]) -> Iterator[Passage]:
    """Passages that a person cited for a claim of the ledger that says much the same."""
    asked = set(stems)
    for claim in ledger:
        if len(asked & _stems_of(claim.text)) < CITED_OVERLAP * len(asked):
            continue
        for citation in claim.citations:
            if citation.start is not None and citation.end is not None:
                yield from index.passages_at(citation.source, Span(start=citation.start, end=citation.end))
