"""What one check says of one claim and one passage."""

from __future__ import annotations

from typing import Literal

from factcheck.models.record import Record
from factcheck.models.span import Span

Severity = Literal["error", "warning", "note"]
Leaning = Literal["contradicts", "overstates", "supports", "notes"]


class Finding(Record):
    """What one check says of one claim and one passage.

    ``leaning`` is what it means for the verdict: a slot of the claim is contradicted, or overstated, or borne out,
    or there is merely something to tell. ``span`` is the doubtful stretch of the claim, ``passage_span`` the deciding
    stretch of the passage, both counted from the start of claim and passage. ``working`` shows the arithmetic or
    resolution ("2 + 2 = 4"). ``sure`` (0 to 1) is how certain it is that both stretches fill the same slot.
    ``evidence`` is the passage's place among the evidence, once the findings of all passages are gathered.
    """

    code: str
    leaning: Leaning
    message: str
    span: Span
    passage_span: Span | None = None
    working: str = ""
    sure: float = 1.0
    evidence: int | None = None
