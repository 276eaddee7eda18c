"""A supposition printed as a fact.

Why it matters
    "May have", "is believed to" and "so far no evidence" are what a source is prepared to stand for. A draft that
    drops them says more than anyone on record has said.

Fires on
    A claim that is surer than the source: on the ordered scale from denied over possible and likely to confirmed, its
    weakest word stands above the source's.

    draft:  A cracked weld caused the explosion.
    source: A cracked weld may have caused the explosion, inspectors said.

    draft:  The ministry was hacked by a foreign state.
    source: The ministry is suspected to have been hacked by a foreign state.

Silent on
    A hedge that is kept or weakened, a hedge on another part of the sentence, and statements on someone's word.

    draft:  A cracked weld possibly caused the explosion.
    source: A cracked weld may have caused the explosion, inspectors said.

    draft:  The weld was cracked.
    source: Inspectors said that the weld was cracked.

    draft:  The plant makes fertiliser.
    source: The plant makes fertiliser and may reopen in May.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import CertaintyMark, Reading
from factcheck.values import slots
from factcheck.values.certainty import weakest

CODE = "HEDGE"

SAME_EVENT = 0.55
"""Share of the claim's words that the passage must have for its hedge to count."""
HEDGED = 4
"""Highest level of the certainty scale that is a hedge ("likely"); above it stand "said" and "confirmed"."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield the strongest hedge of the passage that the claim has dropped."""
    mine, theirs = claim.reading, passage.reading
    hedges = [mark for mark in theirs.certainties if 0 < mark.level <= HEDGED]
    if not hedges:
        return
    event = slots.shared(mine, theirs)
    level = weakest(mine.certainties)
    if event < SAME_EVENT:
        return
    for mark in sorted(hedges, key=lambda one: (one.level, one.span.start)):
        if mark.level < level and (near := _hedged(mine, theirs, mark)) > 0:
            yield Finding(
                code=CODE,
                leaning="overstates",
                message=f"the source says “{mark.text}”; the draft drops that",
                span=_stretch(mine),
                passage_span=mark.span,
                sure=min(1.0, 0.4 * event + 0.6 * near),
            )
            return


def _hedged(mine: Reading, theirs: Reading, mark: CertaintyMark) -> float:
    """How much of what the passage's hedge stands beside is in the claim."""
    part = slots.clause(theirs.text, mark.span)
    after = [word for word in theirs.words if word.span.start >= mark.span.end and part.contains(word.span)]
    before = [word for word in theirs.words if word.span.end <= mark.span.start and part.contains(word.span)]
    hedged = after[:4] or before[-4:]
    return slots.overlap((word.stem for word in hedged), (word.stem for word in mine.words))


def _stretch(reading: Reading) -> Span:
    if not reading.words:
        return Span(start=0, end=len(reading.text))
    return Span(start=reading.words[0].span.start, end=reading.words[-1].span.end)
