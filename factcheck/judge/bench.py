"""Findings of many passages weighed slot by slot: which stand open, which are outweighed, what is borne out.

A claim is read as a row of slots: each figure, date, name, quotation, speaker, hedge and scope that a check looked
at. A slot that one passage bears out is settled, whatever a lesser passage says of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.models.claim import Claim
from factcheck.models.evidence import Evidence, Retrieval
from factcheck.models.finding import Finding
from factcheck.models.span import Span
from factcheck.models.value import Reading

WORD_FOR_WORD = "QUOTE"
"""A passage that has a quotation's very words bears it out wherever it stands, and whatever another paper printed."""
OVERTAKEN = "UPDATED"
"""A figure that a newer report has instead of the draft's contradicts it only if this check says so."""
EXACT_CODES = frozenset({"NUMBER", "DATE", "QUOTE"})
RELEVANT = 0.2
"""Share below which a passage speaks of something else."""
TO_THE_POINT = 0.5
"""Share from which a passage's say on a slot counts in full."""
TOUCHED, ENOUGH = 0.1, 0.3
"""The same two shares for a finding that speaks against the claim."""
DECIDES = 0.4
"""Force (0 to 1) from which a finding decides a slot."""
EQUAL = 0.8
"""A slot that is borne out with this part of the contradiction's force is not simply contradicted."""
ANCHORED = 0.5
"""Share of a claim's names, by how telling they are, that a passage on the same affair has."""
SELF_EVIDENT, SAME_WORDS = 0.65, 0.85
"""Share from which a passage is on the claim's affair even where it names nothing that the draft names: for a slot
that both fill, and for the claim as a whole."""


class Bench:
    """The findings on one claim, each with its force: how sure the check is, times how much to the point."""

    def __init__(self, claim: Claim, retrieval: Retrieval, findings: Sequence[Finding]) -> None:
        self.evidence, self.findings, self.claim = retrieval.evidence, findings, claim
        self.overtaken = {(one.span, one.evidence) for one in findings if one.code == OVERTAKEN}
        self.force = [self._weigh(claim.reading, retrieval, finding) for finding in findings]

    def open(self, leaning: str) -> list[int]:
        """Findings of a leaning that decide their slot and that no passage outweighs, strongest first."""
        deciding = [
            at
            for at, finding in enumerate(self.findings)
            if finding.leaning == leaning
            and self.force[at] >= DECIDES
            and self.support(finding.code, finding.span) < EQUAL * self.force[at]
        ]
        return sorted(deciding, key=lambda at: (-self.force[at], at))

    def disputed(self) -> list[int]:
        """Contradictions that another outlet's passage outweighs or equals, both to the point and sure."""
        return [
            at
            for at, finding in enumerate(self.findings)
            if finding.leaning == "contradicts"
            and finding.code != WORD_FOR_WORD
            and self.force[at] >= EQUAL
            and any(
                self.force[other] >= EQUAL
                for other in self._supporting(finding.code, finding.span)
                if self._outlet(other) != self._outlet(at)
            )
        ]

    def surest(self, leaning: str) -> float:
        """How sure the surest check is that a slot leans so, whatever other passages say of the slot; 0 for none."""
        return max((one.sure for one in self.findings if one.leaning == leaning), default=0.0)

    def support(self, code: str, span: Span) -> float:
        """Force of the best finding that bears out the slot at ``span``; 0 when there is none."""
        return max((self.force[at] for at in self._supporting(code, span)), default=0.0)

    def borne_out(self) -> int:
        """Number of the claim's figures, dates and quotations that a passage bears out."""
        return len(
            {
                finding.span
                for at, finding in enumerate(self.findings)
                if finding.leaning == "supports" and finding.code in EXACT_CODES and self.force[at] > 0
            }
        )

    def _weigh(self, reading: Reading, retrieval: Retrieval, finding: Finding) -> float:
        if finding.evidence is None:
            return finding.sure
        evidence = self.evidence[finding.evidence]
        if finding.code == WORD_FOR_WORD and finding.leaning == "supports":
            return finding.sure
        # A check that speaks against a claim has weighed by itself how much of the claim the passage has; and that
        # the two are of one affair nobody need guess where the desk has said it.
        against = finding.leaning == "contradicts"
        told = against and self.claim.is_of(evidence.passage.incident)
        if against and finding.code != OVERTAKEN and (finding.span, finding.evidence) in self.overtaken:
            return 0.0
        if not told and not is_anchored(reading, retrieval, evidence, finding.span):
            return 0.0
        least, enough = (TOUCHED, ENOUGH) if against else (RELEVANT, TO_THE_POINT)
        share = (evidence.score - least) / (enough - least)
        return finding.sure * min(1.0, max(0.0, share))

    def _supporting(self, code: str, span: Span) -> Iterable[int]:
        return (
            at
            for at, finding in enumerate(self.findings)
            if finding.leaning == "supports" and finding.code == code and finding.span.overlaps(span)
        )

    def _outlet(self, at: int) -> str | None:
        place = self.findings[at].evidence
        return None if place is None else self.evidence[place].passage.outlet


def is_anchored(reading: Reading, retrieval: Retrieval, evidence: Evidence, slot: Span) -> bool:
    """Whether a passage is on the claim's affair: it has the names that the claim has outside of the slot.

    Two reports of different break-ins share most of their words. A claim that names nothing else is held to the names
    that the draft has next to it, and where there are none, to its words.
    """
    named = [
        (weight, share)
        for word, weight, share in zip(reading.words, retrieval.weights, evidence.covered, strict=True)
        if any(name.span.overlaps(word.span) and not name.span.overlaps(slot) for name in reading.names)
    ]
    total = sum(weight for weight, _ in named)
    if total:
        return sum(weight for weight, share in named if share) >= ANCHORED * total
    if evidence.same_affair is None:
        return evidence.score >= TO_THE_POINT
    return evidence.same_affair or evidence.score >= (SELF_EVIDENT if slot.end else SAME_WORDS)
