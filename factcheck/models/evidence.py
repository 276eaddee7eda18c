"""Passages set beside a claim."""

from __future__ import annotations

from typing import Literal

from factcheck.models.record import Record
from factcheck.models.source import Passage

Stance = Literal["supports", "contradicts", "silent"]
FoundBy = Literal["search", "citation"]


class Evidence(Record):
    """A passage set beside a claim, and how it was found.

    ``score`` (0 to 1) says how much of what the claim is about the passage speaks of: its words, names and
    figures, weighted by how rare they are among the stored passages.
    """

    passage: Passage
    score: float
    found_by: FoundBy = "search"
