"""A title that claims more than the text below it.

Why it matters
    Most readers see the title only, and it is often written last, by somebody else, from an earlier version.

Fires on
    A figure, date, name, speaker or denial of the title that the draft's own sentences give otherwise, and a title
    that tells as a fact, or of all, what they tell with a hedge or of some. It is found by the other checks, which
    set the title beside the text's sentences as they set a claim beside stored passages; nothing stored is asked.

    draft:  Three killed in ferry fire
    source: Two people were killed in the fire on the ferry on Sunday.

    draft:  Orvane hacked the power grid
    source: Orvane may have hacked the power grid, officials said.

Silent on
    What any other sentence of the text bears out, what is said in other words, titles that ask or only name a topic.

    draft:  Two killed in ferry fire
    source: Two people were killed in the fire on the ferry on Sunday.

    draft:  Orvane may have hacked the power grid
    source: Orvane may have hacked the power grid, officials said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Quantity
from factcheck.values import clauses, counting, quantities, slots

CODE = "HEADLINE"
DRAFT = ""
"""Source of a passage that is a sentence of the draft itself: it is stored under no name."""

SURE = 0.6
"""How sure another check must be that the title and a sentence fill one slot."""
BORNE_OUT = 0.5
"""How sure it must be that another sentence bears the title's slot out."""
TOLD = 0.5
"""Share of what a title says besides its slot that the sentence, with those around it, must have; by itself where it
only says it less surely, or denies it: hedges and denials stand in every second sentence of a report."""
ADDED = 0.6
"""How alike the figures of several sentences must be to the title's to be added up."""
_LONGEST = 160
_NOT_OF_TITLES = frozenset(("QUOTE", "UPDATED", "ALIAS", "HEADLINE", "NAME", "ROLE"))
"""Checks that titles, which leave out who and whether, set off too easily; and those that do not speak of them."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield nothing: what this check tells follows from the findings of the others."""
    yield from ()


def weigh(claim: Claim, passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield where the title ``claim`` says more than the text; nothing where the passages are no draft's own."""
    if not passages or any(passage.source != DRAFT for passage in passages):
        return
    told: set[tuple[str, Span]] = set()
    against = [one for one in findings if one.leaning in ("contradicts", "overstates") and one.sure >= SURE]
    for finding in sorted(against, key=lambda one: -one.sure):
        slot = (finding.code, finding.span)
        if slot in told or finding.code in _NOT_OF_TITLES or finding.evidence is None:
            continue
        passage = passages[finding.evidence]
        if (
            _is_borne_out(finding, findings)
            or _adds_up(finding, claim, passages)
            or not _is_told(finding, claim, passage)
        ):
            continue
        told.add(slot)
        yield Finding(
            code=CODE,
            leaning="overstates",
            message=_message(finding, claim, passage),
            span=finding.span,
            passage_span=finding.passage_span,
            working=finding.working,
            sure=finding.sure,
            evidence=finding.evidence,
        )


def _is_told(finding: Finding, claim: Claim, passage: Passage) -> bool:
    """Whether a sentence tells of what the title tells, and the finding is of something that the title asserts."""
    if slots.whole(claim, passage, finding.span) < TOLD:
        return False
    if finding.code == "NUMBER":
        figure = next((one for one in claim.reading.quantities if one.span == finding.span), None)
        return figure is not None and figure.exact is not None and not _is_label(figure, claim)
    if finding.code not in ("HEDGE", "NEGATION"):
        return True
    # Of nouns that stand in a row no grammar of titles can tell which is a verb.
    return slots.shared(claim.reading, passage.reading, [finding.span]) >= TOLD and any(
        part.role in ("verb", "be") and not part.word.endswith("ing")
        for part in clauses.parts(claim.reading.text)
        if finding.span.start <= part.start < finding.span.end
    )


def _is_label(figure: Quantity, claim: Claim) -> bool:
    """Whether a figure is part of a name that titles print without a sign of it: "Season 5 Episodes"."""
    before = [part for part in clauses.parts(claim.reading.text) if part.end == figure.span.start - 1]
    if figure.dimension != "count" or not figure.text.isdecimal() or not before:
        return False
    return before[0].role == "word" and not before[0].word.endswith("s")


def _is_borne_out(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether some sentence of the text has the title's slot as the title has it."""
    return any(
        one.leaning == "supports" and one.code == finding.code and one.sure >= BORNE_OUT
        for one in findings
        if one.span.overlaps(finding.span)
    )


def _adds_up(finding: Finding, claim: Claim, passages: Sequence[Passage]) -> bool:
    """Whether a figure of the title is the sum of those that several sentences give ("two drivers", "a passenger")."""
    figure = next((one for one in claim.reading.quantities if one.span == finding.span), None)
    if finding.code != "NUMBER" or figure is None:
        return False
    parts = [
        other
        for passage in passages
        for other in passage.reading.quantities
        if counting.likeness(figure, other, claim.reading, passage.reading) >= ADDED
    ]
    return bool(quantities.explain_sum(figure, parts))


def _message(finding: Finding, claim: Claim, passage: Passage) -> str:
    text = passage.reading.text
    title = " ".join(finding.span.of(claim.reading.text).split())
    theirs = "" if finding.passage_span is None else " ".join(finding.passage_span.of(text).split())
    whole = " ".join(text.split())
    quoted = whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1].rstrip()}…"
    says = f"the text says “{theirs}”" if theirs else "the text does not"
    return f"{finding.code}: the title says “{title}”; {says}: “{quoted}”"
