"""Whether another date of either text hangs on what a claim's date hangs on, more than the one set beside it.

A passage often has several dates, and a false draft often one of them: that of something else.
"""

from __future__ import annotations

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import DateMention, Granularity
from factcheck.values import dated, dates
from factcheck.values.dated import Dated
from factcheck.values.happenings import meet
from factcheck.values.word_shares import share

CLOSER = 0.3
"""By how much another date must hang less on the same than the one that is held against it."""
CLOSE, CLOSER_STILL = 1.3, 1.5
"""How much two dates must hang on the same where the passage, or the claim, has the other's date of something else."""
FINENESS: tuple[Granularity, ...] = ("minute", "day", "week", "month", "season", "year", "decade")
_VERBS = {"same": 1.0, "kin": 0.9, "beside": 0.6, "near": 0.6, "told": 0.4, "blank": 0.2, "apart": 0.0, "none": -0.5}
"""How close two dates are by what they hang on."""


def closeness(one: Dated, other: Dated) -> float:
    """How much (about -1 to 2) two dates hang on the same: by the verb, by who takes part, by the words around them."""
    words = 0.5 * (share(one.words, other.words | other.what) + share(other.words, one.words | one.what))
    doers = 0.0
    if one.doer and other.doer:
        doers = 0.3 if meet(one.doer, other.doer) else -0.3
    return _VERBS[dated.alike(one, other)] + 0.6 * words + doers


def signs(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> dict[str, float] | None:
    """Signs that the other dates of both texts give; ``None`` where one of them that agrees hangs on the same."""
    ours, others = dated.find(claim.reading, mine), dated.find(passage.reading, theirs)
    close = closeness(ours, others)
    there = [
        (closeness(ours, dated.find(passage.reading, one)), is_fine(one, mine) and agree(mine, one))
        for one in passage.reading.dates
        if one is not theirs
    ]
    here = [
        (closeness(dated.find(claim.reading, one), others), is_fine(one, theirs) and agree(one, theirs))
        for one in claim.reading.dates
        if one is not mine
    ]
    for some, least in ((there, CLOSE), (here, CLOSER_STILL)):
        agreeing = [value for value, agrees in some if agrees]
        if agreeing and (max(agreeing) > close - CLOSER or close < least):
            return None
    return {
        "swapped": float(any(agrees for _, agrees in there)),
        "swapped_here": float(any(agrees for _, agrees in here)),
        "other_rival_there": max((min(1.0, max(0.0, value - close + CLOSER)) for value, agrees in there), default=0.0),
        "other_rival_here": max((min(1.0, max(0.0, value - close + CLOSER)) for value, agrees in here), default=0.0),
    }


def is_fine(one: DateMention, other: DateMention) -> bool:
    """Whether a date is as fine as another, so that it can bear it out."""
    return FINENESS.index(one.granularity) <= FINENESS.index(other.granularity)


def agree(one: DateMention, other: DateMention) -> bool:
    """Whether two dates can both be true of one event."""
    return dates.compare(one, other) in ("same", "compatible")


def borne_out_better(mine: DateMention, agreeing: DateMention, claim: Claim, passage: Passage) -> bool:
    """Whether no other date of the passage hangs more on what a claim's date hangs on than one that agrees with it."""
    ours = dated.find(claim.reading, mine)
    close = closeness(ours, dated.find(passage.reading, agreeing))
    return all(
        closeness(ours, dated.find(passage.reading, one)) <= close + CLOSER
        for one in passage.reading.dates
        if one is not agreeing and not agree(mine, one)
    )
