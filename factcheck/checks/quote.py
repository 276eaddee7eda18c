"""Words in quotation marks that nobody is on record as having said.

Why it matters
    Quotation marks promise the very words. A changed word between them is an invention, however small.

Fires on
    A quotation that stands in the source with other words. What differs is shown with the word before and after it.

    draft:  "We never lost a single record," the mayor said.
    source: "We never lost a single critical record," the mayor told the council.

    draft:  The captain called it "the worst night of my life".
    source: "That was the worst night of my career," the captain said.

Silent on
    The same words with other spaces, quotation marks, dashes or capitals, brackets and ellipses as editors set them,
    and single words in quotation marks.

    draft:  “We never lost a single record,” the mayor said.
    source: "We never lost a single record", the mayor told the council.

    draft:  "We never lost … record," the mayor said.
    source: "We never lost a single record," the mayor said.

    draft:  The "incident" is over, the mayor said.
    source: "We never lost a single record," the mayor said.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.value import Quotation
from factcheck.values.wording import Wording, look_for

CODE = "QUOTE"

HOW = {
    "exact": "",
    "whitespace": "the same words with other spaces",
    "typography": "the same words in other typography",
    "case": "the same words with other capitals",
    "abridged": "the source's words, abridged",
}
"""What to tell of a quotation that stands in the source, by the rung on which it was found."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each quotation of the claim, whether its words stand in the passage, or stand there changed."""
    for quotation in claim.reading.quotations:
        if quotation.scare or quotation.mark == "block":
            continue
        found = look_for(quotation.text, passage.reading.text)
        if found.state == "changed":
            yield _changed(quotation, found)
        elif found.state != "absent":
            yield Finding(
                code=CODE,
                leaning="supports",
                message="the source has these words",
                span=quotation.span,
                passage_span=found.span,
                working=HOW[found.state],
            )


def _changed(quotation: Quotation, found: Wording) -> Finding:
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"the source has other words: {found.difference}",
        span=quotation.span,
        passage_span=found.span,
        working=found.difference,
        sure=0.95,
    )
