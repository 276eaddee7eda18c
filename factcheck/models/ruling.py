"""What a person decided."""

from __future__ import annotations

from factcheck.models.record import Record


class Ruling(Record):
    """A decision that a person made about a claim or a finding: who, when, on what, and why; never rewritten."""

    at: str
    by: str
    on: str
    decision: str
    reason: str = ""
