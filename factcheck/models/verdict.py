"""What the machine proposes about a claim."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from factcheck.models.evidence import Stance
from factcheck.models.record import Record


class Verdict(StrEnum):
    """What the stored sources make of a claim, from the gravest to the best."""

    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    OVERSTATED = "overstated"
    UNSUPPORTED = "unsupported"
    SUPPORTED = "supported"


SilentReason = Literal["no_evidence", "silent"]


class Judgement(Record):
    """A verdict on one claim, how sure it is (0 to 1), and how each piece of evidence leans.

    ``stances`` has one entry per evidence, in its order; ``deciding`` are the numbers of the findings, in the
    order in which they were given, that the verdict rests on; ``because`` says in words what tipped it.
    """

    verdict: Verdict
    confidence: float
    reason: SilentReason | None = None
    stances: tuple[Stance, ...] = ()
    deciding: tuple[int, ...] = ()
    because: str = ""
