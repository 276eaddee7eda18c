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

    draft:  The largest refinery in the country burned on Friday.
    source: The second-largest refinery in the country burned on Friday.

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
from factcheck.models.finding import Finding, Leaning
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Reading, ScopeMark
from factcheck.values import acts, reach, same_act, slots, stories
from factcheck.values.acts import Act
from factcheck.values.clauses import parts
from factcheck.values.phrases import words_under
from factcheck.values.reach import Limit, Reach

CODE = "SCOPE"

SAME_EVENT = 0.5
"""Share of the claim's words that the passage must have for its reach to count."""
SAME_THING = 0.5
"""Share of the words beside a superlative that must stand beside the other."""
ALIKE = 0.7
"""How sure it must be that claim and passage tell of one happening for "all" and "some" to be compared."""
LONGEST = 90
"""Characters of the source's words that a message shows."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield where the claim reaches further than the passage, and where it reaches as far."""
    mine = claim.reading
    reaches = reach.find(mine)
    universal = [mark for mark in mine.scopes if mark.kind == "universal" and _group(mark)]
    if not reaches and not universal:
        return
    if stories.other_story(claim, passage):
        return
    for one in reaches:
        yield from _superlative(one, claim, passage)
    for mark in universal:
        yield from _universal(mark, claim, passage)


def _superlative(mine: Reach, claim: Claim, passage: Passage) -> Iterator[Finding]:
    event = slots.shared(claim.reading, passage.reading, [mine.span, *_widening(claim.reading)])
    if event < SAME_EVENT:
        return
    for theirs in reach.find(passage.reading):
        if not reach.same_property(mine, theirs) or not _one_thing(mine, theirs):
            continue
        sure = round(min(1.0, 0.5 + event), 3)
        if theirs.rank != mine.rank and (mine.rank or not _dropped(mine, theirs, claim)):
            words = theirs.span.of(passage.reading.text)
            leaning: Leaning = "notes" if theirs.among or mine.among else "contradicts"
            yield _finding(mine.span, theirs.span, leaning, f"the source says “{words}”", sure)
        elif theirs.rank and not mine.rank:
            words = theirs.span.of(passage.reading.text)
            yield _finding(mine.span, theirs.span, "overstates", f"the source says “{words}”", sure)
        elif theirs.among and not mine.among:
            words = theirs.span.of(passage.reading.text)
            yield _finding(mine.span, theirs.span, "overstates", f"the source says “{words}”: there are others", sure)
        elif dropped := _dropped(mine, theirs, claim):
            yield _finding(mine.span, dropped[0].span, "overstates", _told(theirs, dropped, passage.reading), sure)
        else:
            words = theirs.span.of(passage.reading.text)
            yield _finding(mine.span, theirs.span, "supports", f"the source says “{words}”", sure)
        return


def _widening(reading: Reading) -> list[Span]:
    return [mark.span for mark in reading.scopes if mark.kind == "widen"]


def _one_thing(mine: Reach, theirs: Reach) -> bool:
    """Whether two superlatives are said of the same thing, by the words beside them."""
    if not mine.near or not theirs.near:
        return True
    if mine.after and theirs.after and not slots.overlap(mine.after, theirs.after) > 0:
        return False
    return max(slots.overlap(mine.near, theirs.near), slots.overlap(theirs.near, mine.near)) >= SAME_THING


def _dropped(mine: Reach, theirs: Reach, claim: Claim) -> list[Limit]:
    """Limits of the source in whose dimension the draft sets none, nowhere in its sentence."""
    if mine.among or mine.rank:
        return []
    reading = claim.reading
    kept: set[str] = {limit.dimension for limit in mine.limits}
    told = " ".join(limit.span.of(reading.text) for limit in mine.limits)
    kept |= reach.dimensions(told)
    if not mine.wide:
        kept |= reach.dimensions(reading.text) - {"known"}
        kept |= reach.dimensions(claim.context) & {"place"}
    if reading.dates:
        kept.add("time")
    if any(name.kind == "place" for name in reading.names):
        kept.add("place")
    return [limit for limit in theirs.limits if limit.dimension != "kind" and limit.dimension not in kept]


def _told(theirs: Reach, dropped: list[Limit], reading: Reading) -> str:
    """What the source says, with the words that the draft drops, and on whose word."""
    start = min(theirs.span.start, dropped[0].span.start)
    words = reading.text[start : max(theirs.span.end, dropped[0].span.end)]
    shown = words if len(words) <= LONGEST else f"{theirs.span.of(reading.text)} … {dropped[0].span.of(reading.text)}"
    return f"the source says “{shown}”{_on_whose_word(reading, theirs.span)}; the draft drops that"


def _on_whose_word(reading: Reading, span: Span) -> str:
    for one in reading.attributions:
        if not one.content.overlaps(span):
            continue
        named = [name.text for name in reading.names if one.source.contains(name.span)]
        if named:
            return f", on the word of {named[0]}"
        words = one.source.of(reading.text)
        if " " in words:
            return f", on the word of “{words}”"
    return ""


def _group(mark: ScopeMark) -> str:
    """Which partial words answer a universal one: "some" answers "all", "often" answers "always"."""
    words = mark.text.casefold()
    return next((kind for kind in ("all", "always", "wholly") if words in words_under("universal_words", kind)), "")


def _universal(mark: ScopeMark, claim: Claim, passage: Passage) -> Iterator[Finding]:
    mine, theirs = claim.reading, passage.reading
    answers = words_under("universal_words", f"not {_group(mark)}")
    told = [act for act in acts.find(mine.text) if _beside(mark, act, mine)]
    for other in sorted(theirs.scopes, key=lambda one: (one.kind != "universal", one.span.start)):
        partial = other.kind == "partial" and other.text.casefold() in answers
        if not partial and not (other.kind == "universal" and _group(other) == _group(mark)):
            continue
        for act in acts.find(theirs.text):
            alike = max((same_act.alike(one, act, claim, passage) for one in told), default=0.0)
            if alike < ALIKE or not _beside(other, act, theirs) or not _same_noun(mark, other, mine, theirs):
                continue
            message = f"the source says “{other.text}”" + (f", the draft “{mark.text}”" if partial else "")
            yield _finding(
                mark.span, other.span, "overstates" if partial else "supports", message, round(min(1.0, alike + 0.1), 3)
            )
            return


def _beside(mark: ScopeMark, act: Act, reading: Reading) -> bool:
    """Whether "all" or "some" stands in the clause of a verb."""
    clause = next((part.clause for part in parts(reading.text) if part.start >= mark.span.start), None)
    return clause == act.verb.clause


def _same_noun(mark: ScopeMark, other: ScopeMark, mine: Reading, theirs: Reading) -> bool:
    """Whether "all" and "some" are said of the same thing; "everyone" is said of anyone."""
    if mark.text.casefold() in words_under("universal_words", "anyone"):
        return True
    thing = {word.stem for word in slots.beside(mine, mark.span)[1]}
    theirs_thing = {word.stem for word in slots.beside(theirs, other.span)[1]}
    return not thing or slots.overlap(thing, theirs_thing) > 0


def _finding(span: Span, there: Span, leaning: Leaning, message: str, sure: float) -> Finding:
    return Finding(code=CODE, leaning=leaning, message=message, span=span, passage_span=there, sure=sure)
