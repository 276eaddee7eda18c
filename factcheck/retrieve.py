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
from factcheck.models.evidence import Evidence, Retrieval
from factcheck.models.span import Span
from factcheck.models.value import Reading, Word
from factcheck.values import actors, names, words

CANDIDATES = 48
"""Passages that the index is asked for, before they are scored."""
KEPT = 10
"""Pieces of evidence that are set beside a claim."""
KIN, ALIAS, AROUND = 0.8, 0.9, 0.5
"""What a word used in its place, another name of the same actor, and a word of the surroundings count for."""
SAME_AFFAIR = 0.3
"""Share of the names next to a claim, by how telling they are, that a passage on the same affair has around it."""
CITED_OVERLAP = 0.6
"""Share of a claim's words that a ledger claim must have for its citations to be set beside the claim."""


def retrieve(claim: Claim, index: PassageIndex, incident: str | None, ledger: Sequence[LedgerClaim] = ()) -> Retrieval:
    """Up to :data:`KEPT` passages for a claim, the most telling first; of one incident unless that is ``None``."""
    reading = claim.reading
    stems = [word.stem for word in reading.words]
    if not stems:
        return Retrieval()
    full = tuple(map(index.weight, stems))
    weights = tuple(0.0 if _in_value(reading, word) else w for word, w in zip(reading.words, full, strict=True))
    aliases = [(name.span, phrase) for name in reading.names for phrase in _other_names(name.key)]
    affair = _affair(claim.context, index)
    found: dict[int, _Scored] = {}
    hits = index.search(stems, incident, CANDIDATES, [phrase for _, phrase in aliases])
    cited = list(_cited(stems, index, [one for one in ledger if incident in (None, one.incident)]))
    for hit in [*hits, *cited]:
        covered = _covered(reading, hit, aliases)
        found[hit.key] = _scored(hit, covered, full, weights)
    by_citation = {hit.key for hit in cited}
    best = sorted(found.values(), key=lambda one: -one.rank)[:KEPT]
    passages = index.passages([one.hit.key for one in best])
    evidence = (
        Evidence(
            passage=passage,
            score=one.score,
            covered=one.covered,
            same_affair=_same_affair(affair, one.hit),
            found_by="citation" if one.hit.key in by_citation else "search",
        )
        for one, passage in zip(best, passages, strict=True)
    )
    return Retrieval(evidence=tuple(evidence), weights=weights)


class _Scored(NamedTuple):
    hit: Hit
    rank: float
    score: float
    covered: tuple[float, ...]


def _affair(context: str, index: PassageIndex) -> list[tuple[frozenset[str], float]]:
    """Who and what a draft names next to a claim, as stems, each with how telling it is; places tell little."""
    named = {_stems_of(name.text): name for name in names.find(context) if name.kind != "place"}
    return [(stems, max(map(index.weight, stems))) for stems in named if stems]


def _same_affair(affair: Sequence[tuple[frozenset[str], float]], hit: Hit) -> bool | None:
    if not affair:
        return None
    here = hit.stems | hit.around
    return sum(weight for stems, weight in affair if stems <= here) >= SAME_AFFAIR * sum(w for _, w in affair)


def _in_value(reading: Reading, word: Word) -> bool:
    spans = (*(value.span for value in reading.quantities), *(value.span for value in reading.dates))
    return any(span.contains(word.span) for span in spans)


def _scored(hit: Hit, covered: tuple[float, ...], full: Sequence[float], weights: Sequence[float]) -> _Scored:
    """How much of the claim a passage covers; the very figures and dates bring it forward but cover nothing."""
    score = _mean(covered, weights)
    figures = _mean(covered, [all_of - one for all_of, one in zip(full, weights, strict=True)])
    share = 1 - sum(weights) / sum(full)
    return _Scored(hit, score + share * figures, score, covered)


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
    return frozenset(words.stems(text))


@lru_cache(maxsize=1024)
def _other_names(key: str) -> tuple[tuple[str, ...], ...]:
    """Other names of an actor, each as a row of stems."""
    return tuple(tuple(words.stems(alias)) for alias in actors.other_names(key))


def _cited(stems: Sequence[str], index: PassageIndex, ledger: Sequence[LedgerClaim]) -> Iterator[Hit]:
    """Passages that a person cited for a claim of the ledger that says much the same."""
    asked = set(stems)
    for claim in ledger:
        if len(asked & _stems_of(claim.text)) < CITED_OVERLAP * len(asked):
            continue
        for citation in claim.citations:
            if citation.start is not None and citation.end is not None:
                yield from index.hits_at(citation.source, Span(start=citation.start, end=citation.end))
