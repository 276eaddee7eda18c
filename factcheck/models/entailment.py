"""What a passage does to a claim, in probabilities."""

from __future__ import annotations

from factcheck.models.record import Record


class Entailment(Record):
    """How likely a passage says a claim, says otherwise, or neither; the four sum up to 1.

    ``overstated`` is how likely the claim says more than the passage does: a hedge or a limit is dropped. A model
    that does not tell this apart has 0 there, and counts it as ``neutral``.
    """

    entailment: float
    contradiction: float
    neutral: float
    overstated: float = 0.0
