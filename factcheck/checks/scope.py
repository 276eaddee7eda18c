"""A reach that the source does not claim: first ever, largest, all of them.

Why it matters
    "The first that we have seen" is one observer's experience; "the first ever" is a statement about history. Records
    and totals are what headlines are made of, and what sources limit most carefully.

Fires on
    A superlative whose limit in the source ("it has seen", "in the country", "so far", "one of the") is dropped, and
    "all" or "every" where the source says "some", "several" or "most".

    draft:  It was the longest blackout ever to hit the island.
    source: It was the longest blackout to hit the island that the operator has recorded, it said.

    draft:  All of the hospitals lost their booking systems.
    source: Some of the hospitals lost their booking systems.

Silent on
    A superlative with the same limit, or whose source sets none; partial words in another part of the sentence.

    draft:  It was the longest blackout on the island that the operator has recorded.
    source: It was the longest blackout to hit the island that the operator has recorded, it said.

    draft:  The bridge was the longest in the province.
    source: The bridge, the longest in the province, fell in 2024.

    draft:  All three men were convicted.
    source: All three men were convicted, and some of them will appeal.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.value import Reading, ScopeMark
from factcheck.values import slots
from factcheck.values.words import find as find_words
from factcheck.values.words import kin

CODE = "SCOPE"

SAME_EVENT = 0.4
"""Share of the claim's words that the passage must have for its reach to count."""
ONE_OF = ("one of", "among", "some of")
"""How a source says that there are others as great."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield where the claim reaches further than the passage."""
    mine, theirs = claim.reading, passage.reading
    wide = [mark for mark in mine.scopes if mark.kind in ("superlative", "universal")]
    if not wide or not theirs.scopes:
        return
    event = slots.shared(mine, theirs)
    if event < SAME_EVENT:
        return
    for mark in wide:
        found = _superlative(mark, mine, theirs, event) if mark.kind == "superlative" else _universal(mark, mine, theirs)
        if found:
            yield found


def _superlative(mark: ScopeMark, mine: Reading, theirs: Reading, event: float) -> Finding | None:
    same = [other for other in theirs.scopes if other.kind == "superlative" and _alike(mark, other)]
    if not same:
        return None
    other = same[0]
    sure = min(1.0, 0.5 + event)
    if other.text.casefold().startswith(ONE_OF) and not mark.text.casefold().startswith(ONE_OF):
        return _wider(mark, other, f"the source says “{other.text}”: there are others", sure)
    limits = [one for one in theirs.scopes if one.kind == "limit"]
    kept = [one for one in mine.scopes if one.kind == "limit"]
    if limits and not kept:
        said = theirs.text[min(other.span.start, limits[0].span.start) : max(other.span.end, limits[0].span.end)]
        return _wider(mark, limits[0], f"the source says “{said}”{_on_whose_word(theirs)}; the draft drops that", sure)
    return Finding(
        code=CODE,
        leaning="supports",
        message=f"the source says “{other.text}”",
        span=mark.span,
        passage_span=other.span,
        sure=sure,
    )


def _universal(mark: ScopeMark, mine: Reading, theirs: Reading) -> Finding | None:
    """ "All of the X" against "some of the X": the next words must be the same."""
    if any(other.kind == "universal" for other in theirs.scopes):
        return None
    thing = [word.stem for word in slots.beside(mine, mark.span)[1]][:1]
    for other in theirs.scopes:
        if other.kind != "partial":
            continue
        theirs_thing = {word.stem for word in slots.beside(theirs, other.span, reach=3)[1]}
        if thing and not kin(thing[0]).isdisjoint(theirs_thing):
            return _wider(mark, other, f"the source says “{other.text}”, the draft “{mark.text}”", 0.8)
    return None


def _alike(mark: ScopeMark, other: ScopeMark) -> bool:
    """Whether two superlatives are of the same property: "first" and "first-ever", "largest" and "biggest"."""
    mine, theirs = ({word.stem for word in find_words(one.text)} for one in (mark, other))
    return any(not kin(stem).isdisjoint(theirs) for stem in mine)


def _wider(mark: ScopeMark, other: ScopeMark, message: str, sure: float) -> Finding:
    return Finding(
        code=CODE,
        leaning="overstates",
        message=message,
        span=mark.span,
        passage_span=other.span,
        sure=sure,
    )


def _on_whose_word(reading: Reading) -> str:
    named = [one.source_text.strip() for one in reading.attributions if one.source_text.strip()]
    return f", on the word of {named[0]}" if named else ""
