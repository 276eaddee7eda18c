"""A figure that a later report has replaced.

Why it matters
    Tolls grow, first counts are corrected, trials are put off. A draft that takes its figure from the first report
    prints what was true on Monday, with a source beside it that seems to bear it out.

Fires on
    A figure that the source itself calls the old one, and a figure or day that an older stored report bears out
    and a newer one replaces. It contradicts where the draft's own day is that of the newer report or later, and
    where the source says that the old figure never was right; otherwise it is told as a note.

    draft:  Six people were killed in the landslide.
    source: The number of people killed in the landslide rose from six to eight, the governor said.

    draft:  The breach exposed the records of 50,000 patients.
    source: The breach exposed the records of 62,000 patients, not the 50,000 first reported.

Silent on
    The new figure, a figure that the draft itself tells as one of an earlier time, figures of another thing, and a
    later report that is merely another's: a smaller count without a word of a change is a disagreement.

    draft:  Eight people were killed in the landslide.
    source: The number of people killed in the landslide rose from six to eight, the governor said.

    draft:  Officials initially said that six people were killed in the landslide.
    source: The number of people killed in the landslide rose from six to eight, the governor said.

    draft:  Six houses were destroyed in the landslide.
    source: The number of people killed in the landslide rose from six to eight, the governor said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding, Leaning
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Quantity, Reading
from factcheck.values import counting, figure_settings, governing, parties, quantities, revisions, slots
from factcheck.values.phrases import words_under
from factcheck.values.revisions import Revision
from factcheck.values.words import kin

CODE = "UPDATED"

TOLD = 0.4
"""Share of what a draft says besides its figure that a sentence must have which replaces the figure."""
NAMED = 0.5
"""Share of its names."""
SURE = 0.6
"""How sure another check must be that a newer report fills the draft's slot with another value."""
_REPLACED = {"NUMBER": "figure", "DATE": "day"}


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each figure of the claim, whether the passage replaces it by another."""
    mine = claim.reading
    found = revisions.find(passage.reading) if mine.quantities else ()
    if not found or _is_past(mine):
        return
    for quantity in mine.quantities:
        for revision in found:
            if sure := _replaces(quantity, revision, claim, passage):
                new, old = revision.new, revision.old
                leaning = "contradicts" if revision.wrong and _is_known(claim, passage) is not False else None
                yield Finding(
                    code=CODE,
                    leaning=leaning or _leaning(claim, passage),
                    message=f"draft says {quantity.text}; the source replaces {old.text} by {new.text}",
                    span=quantity.span,
                    passage_span=new.span,
                    sure=sure,
                )


def _replaces(quantity: Quantity, revision: Revision, claim: Claim, passage: Passage) -> float:
    """How sure it is that a figure of the claim is one that the passage calls old; 0 when it is not."""
    old, new = revision.old, revision.new
    counted = old if old.counted else new.model_copy(update={"low": old.low, "high": old.high, "exact": old.exact})
    mine, theirs = claim.reading, passage.reading
    if not counting.bears_out(quantity, old) or not counting.excludes(quantity, new):
        return 0.0
    alike = counting.likeness(quantity, counted, mine, theirs)
    if not alike or not (counted.counted or _is_named(quantity, theirs)):
        return 0.0
    if _set_apart(quantity, revision, claim, passage):
        return 0.0
    told = slots.whole(claim, passage, figure_settings.stretch(mine, quantity))
    return round(0.6 * alike + 0.4 * told, 3) if told >= TOLD else 0.0


def _set_apart(quantity: Quantity, revision: Revision, claim: Claim, passage: Passage) -> bool:
    """Whether something says that claim and passage tell of two things: times, parties, what happened."""
    mine, theirs = claim.reading, passage.reading
    if any(third is not quantity and quantities.compare(third, revision.new) == "same" for third in mine.quantities):
        return True
    if slots.other_time(mine, theirs) or parties.elsewhere(claim, passage) or counting.is_further(mine.text, quantity):
        return True
    if mine.names and parties.share_of_names(mine, passage) < NAMED:
        return True
    here = governing.stems(figure_settings.setting(mine, quantity).place)
    return any(
        governing.exclusive(here, governing.stems(there)) or parties.strangers(mine, passage, there)
        for there in (
            figure_settings.setting(theirs, revision.old).place,
            figure_settings.setting(theirs, revision.new).place,
        )
    )


def _is_named(quantity: Quantity, reading: Reading) -> bool:
    """Whether a sentence whose figures stand alone ("rose from six to eight") names what the draft's figure counts."""
    if quantity.dimension not in counting.COUNTS:
        return True
    head = kin(counting.head(quantity))
    told = words_under("revision_words", "toll")
    return any(
        word.stem in head or (counting.is_person(quantity) and word.span.of(reading.text).casefold() in told)
        for word in reading.words
    )


def weigh(claim: Claim, passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield, for each value of the claim that older reports bear out, whether the newest on it gives another."""
    newest: dict[Span, Finding] = {}
    for finding in findings:
        if finding.leaning != "contradicts" or finding.code not in _REPLACED or finding.sure < SURE:
            continue
        before = newest.get(finding.span)
        if before is None or _is_newer(_passage(finding, passages), _passage(before, passages)):
            newest[finding.span] = finding
    for span, finding in newest.items():
        borne_out = [
            one for one in findings if one.leaning == "supports" and one.code == finding.code and one.span == span
        ]
        older = [_passage(one, passages) for one in borne_out]
        later = _passage(finding, passages)
        if not older or _is_past(claim.reading) or not all(_is_newer(later, one) for one in older):
            continue
        if _takes_its_place(finding, claim.reading, later):
            yield _outdated(finding, claim, max(older, key=lambda one: one.published or ""), later)


def _outdated(finding: Finding, claim: Claim, older: Passage, later: Passage) -> Finding:
    at = finding.passage_span
    new = later.reading.text[at.start : at.end] if at else "another"
    what = _REPLACED[finding.code]
    return Finding(
        code=CODE,
        leaning=_leaning(claim, later),
        message=f"the {what} is of {older.published}; by {later.published} it is {new}",
        span=finding.span,
        passage_span=at,
        working=f"{older.outlet or older.source} {older.published}, {later.outlet or later.source} {later.published}",
        sure=finding.sure,
        evidence=finding.evidence,
    )


def _takes_its_place(finding: Finding, mine: Reading, later: Passage) -> bool:
    """Whether a newer value is one that grew or was changed, and not another outlet's version of it."""
    text = later.reading.text
    if finding.code == "DATE":
        return revisions.is_moved(text)
    if revisions.is_newer(text):
        return True
    old = next((one for one in mine.quantities if one.span == finding.span), None)
    new = next((one for one in later.reading.quantities if one.span == finding.passage_span), None)
    if old is None or new is None or old.dimension != "count" or old.high is None or new.low is None:
        return False
    return old.high < new.low


def _passage(finding: Finding, passages: Sequence[Passage]) -> Passage:
    return passages[finding.evidence or 0]


def _is_newer(one: Passage, other: Passage) -> bool:
    """Whether a passage was published on a later day than another."""
    return revisions.is_after(one.published, other.published) is True and not revisions.is_after(
        other.published, one.published
    )


def _leaning(claim: Claim, later: Passage) -> Leaning:
    return "contradicts" if _is_known(claim, later) else "notes"


def _is_known(claim: Claim, later: Passage) -> bool | None:
    """Whether the draft's day is that of the passage or later; ``None`` where it cannot be told."""
    return revisions.is_after(claim.as_of, later.published)


def _is_past(mine: Reading) -> bool:
    """Whether a draft tells its figure as one of an earlier time itself."""
    return revisions.is_past(mine.text) or any(
        mine.text[max(0, date.span.start - 3) : date.span.end].casefold().startswith(("by ", "of "))
        for date in mine.dates
    )
