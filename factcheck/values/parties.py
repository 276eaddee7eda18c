"""Who and what is named around a value, so that one party's figures are not held against another's."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Name, Reading
from factcheck.values import names
from factcheck.values.clauses import is_saying
from factcheck.values.governing import Place
from factcheck.values.lists import entries
from factcheck.values.words import kin, stem


def strangers(claim: Reading, passage: Passage, theirs: Place) -> bool:
    """Whether a passage speaks of somebody or something else than the names of a claim.

    A name that only the passage's surroundings have does not help when another one stands beside the value.
    """
    others = [
        other
        for other in parties(passage.reading)
        if not any(names.compare(name, other) in ("same", "possibly_same") for name in claim.names)
    ]
    if not others:
        return False
    within = [other for other in others if _within(other, theirs)]
    for name in parties(claim):
        if not _here(name, passage.reading):
            rivals = within if named(name, passage) else others
            if any("unknown" in (name.kind, other.kind) or name.kind == other.kind for other in rivals):
                return True
    return False


def _within(name: Name, where: Place) -> bool:
    return any(name.span.start <= part.start < name.span.end for part in where.clause)


def _here(name: Name, reading: Reading) -> bool:
    return any(names.compare(name, other) in ("same", "possibly_same") for other in reading.names)


def elsewhere(claim: Claim, passage: Passage) -> bool:
    """Whether claim and passage, with what surrounds them, both name somebody or something, and nothing in common."""
    ours = parties(claim.reading) or names_in(claim.context)
    if not ours or any(named(name, passage) for name in ours):
        return False
    return bool(parties(passage.reading) or names_in(passage.context))


def share_of_names(claim: Reading, passage: Passage) -> float:
    """Share (0 to 1) of the claim's names that the passage or its surroundings have; 1 when it has none."""
    return sum(named(name, passage) for name in claim.names) / len(claim.names) if claim.names else 1.0


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[Name, ...]:
    """Names in a text that is looked at often, such as a passage's surroundings."""
    return names.find(text)


def is_speaker(name: Name, reading: Reading) -> bool:
    """Whether a name is that of somebody who says something: the check SPEAKER looks at those."""
    return any(
        attribution.source.contains(name.span) and is_saying(attribution.cue_text)
        for attribution in reading.attributions
    )


def parties(reading: Reading) -> list[Name]:
    """Names of a text but for those of its speakers."""
    return [name for name in reading.names if not is_speaker(name, reading)]


def named(name: Name, passage: Passage) -> bool:
    """Whether a passage or its surroundings name what ``name`` names."""
    if _here(name, passage.reading):
        return True
    around = f"{passage.reading.text}\n{passage.context}".casefold()
    return name.key in around or (bool(name.short) and name.short in around)


@cache
def _generic() -> frozenset[str]:
    return frozenset(stem(word.strip()) for line in entries("generic_subjects") for word in line.split(","))


def other_agent(mine: Place, theirs: Place, claim: Reading, passage: Reading) -> bool:
    """Whether another does it in the passage: "Colonial paid" and "ransomware victims paid"."""
    if not mine.agent or not theirs.agent or not kin(mine.agent).isdisjoint(kin(theirs.agent)):
        return False
    if theirs.agent in _generic():
        return False
    ours, others = {word.stem for word in claim.words}, {word.stem for word in passage.words}
    return theirs.agent not in ours and mine.agent not in others
