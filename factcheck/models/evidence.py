"""Passages set beside a claim."""

from __future__ import annotations

from typing import Literal

from factcheck.models.entailment import Entailment
from factcheck.models.record import Record
from factcheck.models.source import Passage

Stance = Literal["supports", "contradicts", "silent"]
FoundBy = Literal["search", "citation"]


class Evidence(Record):
    """A passage set beside a claim, and how it was found.

    ``covered`` has one entry for each word of the claim's reading: 1 when the passage has that word, less when it has
    one that reports use in its place or only the surroundings have it, 0 when it is missing. ``score`` (0 to 1) is
    their mean, weighted by how telling each word is. ``same_affair`` says whether the passage, or what surrounds it,
    names somebody or something that the draft names next to the claim; ``None`` where the draft names nothing there.
    ``entailment`` is what a model makes of the passage in its surroundings, where one was asked.
    """

    passage: Passage
    score: float
    covered: tuple[float, ...] = ()
    same_affair: bool | None = None
    found_by: FoundBy = "search"
    entailment: Entailment | None = None


class Retrieval(Record):
    """What the stored passages hold on one claim: the evidence, most telling first.

    ``weights`` has one entry for each word of the claim's reading: how telling the word is among the stored
    passages (0 for words of figures and dates, which are compared by their values). ``together`` is what a model
    makes of the best passages read as one text, the first two, three and five of them; empty where none was asked.
    """

    evidence: tuple[Evidence, ...] = ()
    weights: tuple[float, ...] = ()
    together: tuple[Entailment, ...] = ()
