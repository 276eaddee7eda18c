"""Another day for the same event.

Why it matters
    Who knew what first is often the whole story, and it hangs on a day.

Fires on
    A date that cannot be the one that the source gives for the same event. Dates are intervals of days; relative ones
    ("last Thursday") are resolved against the day on which draft or source was published, and the working is shown.

    draft:  The ferry ran aground on 14 March 2021.
    source: The ferry ran aground on 12 March 2021, the coast guard said.

    draft:  The court convicted the trader in May 2019.
    source: In June 2019 the court convicted the trader.

    A stretch of days with another end, and a date that the source has, but of something else, are found too.

    draft:  The outage lasted from 3 May to 9 June 2020.
    source: The outage lasted from 3 May to 19 June 2020, the operator said.

    draft:  The operator closed the tunnel on 3 May 2019.
    source: An inspector found the crack on 3 May 2019; the operator closed the tunnel on 12 May 2019.

Silent on
    A coarse date that holds the finer one, the day of a report against the day of the event, dates of other events,
    and dates that cannot be resolved.

    draft:  The ferry ran aground in March 2021.
    source: The ferry ran aground on 12 March 2021.

    draft:  The ferry ran aground on 12 March 2021.
    source: The ferry ran aground near the harbour, the coast guard said on 15 March 2021.

    draft:  The trader was arrested on 3 May 2019.
    source: The bank was fined on 8 July 2019.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.value import DateMention, Reading
from factcheck.values import date_rivals, dated, dates, governing, same_date, slots

CODE = "DATE"

SURE = 0.42
"""Likelihood from which two dates that exclude each other are held to be of one event."""
SURER = 0.9
"""The same where nobody has said that claim and passage are of one incident."""
TOLD = 0.6
"""Share of the claim's words that a passage must have to bear its date out where another word tells what happened."""
SAME_DAY = 0.35
"""How sure an equal date is of the same event when nothing else says so: many things happen on one day."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each date of the claim, whether the passage bears it out or gives another."""
    for mention in claim.reading.dates:
        finding = _differs(mention, claim, passage) or _borne_out(mention, claim, passage)
        if finding:
            yield finding


def _borne_out(mention: DateMention, claim: Claim, passage: Passage) -> Finding | None:
    agreeing = [
        (sure, other)
        for other in passage.reading.dates
        if tells(other, mention)
        and date_rivals.borne_out_better(mention, other, claim, passage)
        and (sure := _support(mention, other, claim, passage)) > 0
    ]
    if not agreeing:
        return None
    sure, other = max(agreeing, key=lambda one: one[0])
    return Finding(
        code=CODE,
        leaning="supports",
        message=f"the source says {other.text}",
        span=mention.span,
        passage_span=other.span,
        working=_working(mention, other) if mention.relative or other.relative else "",
        sure=sure,
    )


def tells(found: DateMention, asked: DateMention) -> bool:
    """Whether the source's date is as fine as the claim's and lies within it, so that it bears it out."""
    outcome = dates.compare(asked, found)
    if outcome != "compatible":
        return outcome == "same"
    if not asked.edtf or not found.edtf:
        return date_rivals.FINENESS.index(found.granularity) <= date_rivals.FINENESS.index(asked.granularity)
    lower = asked.earliest is None or (found.earliest is not None and found.earliest >= asked.earliest)
    upper = asked.latest is None or (found.latest is not None and found.latest <= asked.latest)
    return lower and upper


def _support(mention: DateMention, other: DateMention, claim: Claim, passage: Passage) -> float:
    """How sure it is that an equal date is of the same event; 0 when it is not."""
    mine, theirs = _place(claim.reading, mention), _place(passage.reading, other)
    if mine.said != theirs.said or governing.exclusive(governing.stems(mine), governing.stems(theirs)):
        return 0.0
    predicates = governing.predicates(mine, theirs)
    if predicates < governing.UNKNOWN and slots.whole(claim, passage, mention.span) < slots.THIRD:
        return 0.0
    mine_on, theirs_on = dated.find(claim.reading, mention), dated.find(passage.reading, other)
    if dated.alike(mine_on, theirs_on) in ("same", "kin", "beside") or slots.whole(claim, passage, mention.span) > TOLD:
        return 0.6 + 0.4 * predicates
    return SAME_DAY


def _place(reading: Reading, mention: DateMention) -> governing.Place:
    found = governing.place(reading.text, mention.span.start, mention.span.end)
    return found._replace(said=found.said or governing.follows_saying(reading.text, mention.span.start))


def _differs(mention: DateMention, claim: Claim, passage: Passage) -> Finding | None:
    against = [
        (sure, other)
        for other in passage.reading.dates
        if same_date.excludes(mention, other, claim, passage)
        and (sure := _same_event(mention, other, claim, passage)) > 0
    ]
    if not against:
        return None
    sure, other = max(against, key=lambda one: one[0])
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft says {mention.text}; the source says {other.text}",
        span=mention.span,
        passage_span=other.span,
        working=_working(mention, other),
        sure=sure,
    )


def _same_event(mention: DateMention, other: DateMention, claim: Claim, passage: Passage) -> float:
    """How sure (0 to 1) it is that both dates are of one event; 0 when it is not sure enough."""
    if same_date.derived(mention, other, claim, passage):
        return 0.0
    sure = same_date.likely(mention, other, claim, passage)
    said_to_be_one = claim.is_of(passage.incident)
    return sure if sure >= (SURE if said_to_be_one else SURER) else 0.0


def _working(mention: DateMention, other: DateMention) -> str:
    shown = [one.working or f"{one.text} is {one.edtf}" for one in (mention, other) if one.edtf]
    return "; ".join(dict.fromkeys(shown))
