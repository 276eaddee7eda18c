"""Links from a claim to a source, made by a person."""

from __future__ import annotations

from typing import Literal

from factcheck.models.record import Record

CitedStance = Literal["supports", "contradicts", "mentions"]


class Citation(Record):
    """Where a person found a claim in a source, and what the source says of it.

    ``quote``, ``prefix`` and ``suffix`` are a W3C TextQuoteSelector; ``start``/``end`` a TextPositionSelector in
    characters of the source's text. ``source`` names one version of a document, and goes on naming it.
    """

    source: str
    stance: CitedStance = "supports"
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    attributed_to: str = ""
    certainty: str = ""
