"""A judged segment with everything that bears on it."""

from __future__ import annotations

from factcheck.models.chain import Chain
from factcheck.models.draft import Segment, Silence
from factcheck.models.evidence import Evidence
from factcheck.models.finding import Finding
from factcheck.models.opinion import Opinion
from factcheck.models.record import Record
from factcheck.models.verdict import Judgement


class Case(Record):
    """A segment, the passages set beside it, what the checks found, and the verdict that follows.

    ``chains`` has one entry per piece of evidence. ``hushed`` are findings that would have decided the verdict but
    that the draft's author asked not to hear, each with that wish; ``silence`` is a wish to hear nothing at all.
    ``opinion`` is what a language model would say, where one was asked.
    """

    segment: Segment
    evidence: tuple[Evidence, ...]
    chains: tuple[Chain, ...]
    findings: tuple[Finding, ...]
    judgement: Judgement
    hushed: tuple[tuple[Finding, Silence], ...] = ()
    silence: Silence | None = None
    opinion: Opinion | None = None
