"""Two happenings told in the opposite order.

Why it matters
    Whether the warning came before the attack, or the sale of shares before the news, decides who is to blame.

Fires on
    A claim that puts one happening before another where the source puts the same two the other way round: by words
    ("before", "after", "and then", "followed by"), or by the dates that it gives of them.

    draft:  The company warned its customers before the hackers published the files.
    source: The company warned its customers only after the hackers had published the files.

    draft:  The bank paid the ransom after the police arrested the courier.
    source: Police arrested the courier on 9 May; the bank had paid the ransom on 3 May.

Silent on
    The same order in other words, happenings that are not both on both sides, what is denied or only planned, and
    words of order that tell of a place or of nothing that happened.

    draft:  The company warned its customers before the hackers published the files.
    source: The hackers published the files after the company had warned its customers.

    draft:  The bank paid the ransom after the police arrested the courier.
    source: The bank paid the ransom after the hackers had threatened to publish its files.

    draft:  The minister appeared before the committee after the trial.
    source: Before the trial, the minister spoke to the press.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, product

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import DateMention, Reading
from factcheck.values import dates, sentences, sequence, stories
from factcheck.values.happenings import meet
from factcheck.values.sequence import Happening, InOrder
from factcheck.values.word_shares import share, words_of
from factcheck.values.words import kin

CODE = "ORDER"

FOUND = 0.6
"""Likeness (0 to 1) from which a happening of the claim is held to be one of the passage."""
_LONGEST = 3000
"""Characters of what stands around a passage that are looked at."""
CLEARER = 0.35
"""By how much the crossed pairs must be more alike, on average, than the pairs in the same order."""
_KEPT = 0.9
"""How sure a finding is where both happenings are the same word for word."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each two happenings that the claim puts in order, whether the passage turns them round."""
    told = sequence.find(claim.reading.text)
    if not told:
        return
    theirs = [*sequence.find(passage.reading.text), *_by_dates(passage)]
    if not theirs or stories.same_names(claim, passage) is False:
        return
    for mine in told:
        sides = [(_side(mine, other, claim, passage), other) for other in theirs]
        best = max(sides, key=lambda one: abs(one[0]))
        if abs(best[0]) >= FOUND:
            yield _finding(mine, *best)


def _finding(mine: InOrder, side: float, theirs: InOrder) -> Finding:
    against = side < 0
    return Finding(
        code=CODE,
        leaning="contradicts" if against else "supports",
        message="the source puts the two the other way round" if against else "the source has them in this order",
        span=Span(start=mine.start, end=mine.end),
        passage_span=Span(start=theirs.start, end=theirs.end),
        sure=round(min(1.0, _KEPT * abs(side) + 0.1), 3),
    )


def _side(mine: InOrder, theirs: InOrder, claim: Claim, passage: Passage) -> float:
    """How sure both orders are of the same two happenings: above 0 in the same order, below 0 turned round."""
    around = words_of(passage.reading.text) | words_of(passage.context)
    straight = [_alike(mine.first, theirs.first, around), _alike(mine.second, theirs.second, around)]
    crossed = [_alike(mine.first, theirs.second, around), _alike(mine.second, theirs.first, around)]
    if min(crossed) >= FOUND and sum(crossed) - sum(straight) >= 2 * CLEARER:
        return -min(crossed)
    if min(straight) >= FOUND and sum(straight) - sum(crossed) >= 2 * CLEARER:
        return min(straight)
    return 0.0


def _alike(one: Happening, other: Happening, around: frozenset[str]) -> float:
    """Likeness (0 to 1) of two happenings: what happened, and the share of the words told of it on either side."""
    if one.what.isdisjoint(other.what) and not meet(one.what - _saying(), other.what):
        return 0.0
    mine, theirs = one.words | one.what, other.words | other.what
    return 0.4 + 0.6 * max(share(one.words, theirs, around), share(other.words, mine))


@lru_cache(maxsize=1)
def _saying() -> frozenset[str]:
    """Words of saying stand for one another in reports, but to tell, to warn and to publish are three happenings."""
    return kin("say") | kin("publish")


def _by_dates(passage: Passage) -> Iterator[InOrder]:
    """Happenings that the passage dates, or one that it and one that a sentence beside it dates, on days apart."""
    here = sequence.at_dates(passage.reading)
    beside = _beside(passage.context, passage.published) if here else ()
    for (one, first), (other, second) in (*combinations(here, 2), *product(here, beside)):
        if _earlier(one, other):
            yield InOrder(first, second, first.start, first.end)
        elif _earlier(other, one):
            yield InOrder(second, first, first.start, first.end)


@lru_cache(maxsize=2048)
def _beside(context: str, published: str | None) -> tuple[tuple[DateMention, Happening], ...]:
    """Happenings that the sentences beside a passage date."""
    found: list[tuple[DateMention, Happening]] = []
    for span in sentences.sentences(context) if len(context) < _LONGEST else ():
        text = context[span.start : span.end]
        if mentions := dates.find(text, published):
            found.extend(sequence.at_dates(Reading(text=text, dates=tuple(mentions))))
    return tuple(found)


def _earlier(one: DateMention, other: DateMention) -> bool:
    if one.latest and other.earliest and one.earliest:
        return one.latest < other.earliest
    if one.edtf or other.edtf or not (one.month and other.month):
        return False
    return 0 < (other.month - one.month) * 31 + (other.day or 15) - (one.day or 15) < 180 and (
        one.month != other.month or bool(one.day and other.day)
    )
