"""What somebody else would say of a claim."""

from __future__ import annotations

from factcheck.models.record import Record
from factcheck.models.verdict import Verdict


class Opinion(Record):
    """A verdict that a language model would give, why, and the passage it rests on (its place among the evidence).

    It is told beside the verdict and never becomes one: nobody can say how it came about.
    """

    by: str
    verdict: Verdict
    why: str = ""
    evidence: int | None = None
