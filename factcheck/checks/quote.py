"""Words in quotation marks that nobody is on record as having said.

Why it matters
    Quotation marks promise the very words. A changed word between them is an invention, however small.

Fires on
    A quotation that stands in the source with other words. What differs is shown with the word before and after it.

    draft:  "We never lost a single record," the mayor said.
    source: "We never lost a single critical record," the mayor told the council.

    draft:  The captain called it "the worst night of my life".
    source: "That was the worst night of my career," the captain said.

    What the source says right behind the words, where it turns or limits them ("but", "unless"), is told in a note that
    changes no verdict. The working names the policy, that is, what an editor may do to a quotation.

Silent on
    The same words with other spaces, quotation marks, dashes or capitals, brackets and ellipses as editors set them,
    single words in quotation marks, and what somebody quotes from a third.

    draft:  “We never lost a single record,” the mayor said.
    source: "We never lost a single record", the mayor told the council.

    draft:  "We never lost … record," the mayor said.
    source: "We never lost a single record," the mayor said.

    draft:  The "incident" is over, the mayor said.
    source: "We never lost a single record," the mayor said.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Quotation, Reading
from factcheck.values import names, slots, stories, turning
from factcheck.values.quotations import is_title
from factcheck.values.quoting import under_policy
from factcheck.values.wording import Wording, look_for
from factcheck.values.words import WORD, find

CODE = "QUOTE"

FEWEST = 4
"""Words from which a quotation is known by them; one with a word less needs the sentence around it to be the same."""
BLOCK_KEPT = 0.85
"""Share of the words of a block quotation that the source must have: it may hold more than quoted words."""

HOW = {
    "exact": "word for word",
    "whitespace": "the same words with other spaces",
    "typography": "the same words in other typography",
    "case": "the same words with other capitals",
    "spelling": "the same words in British or American spelling",
    "broken": "the same words, broken off in the source to name who speaks",
    "abridged": "the source's words, abridged",
}
"""What to tell of a quotation that stands in the source, by the rung on which it was found."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each quotation of the claim, whether its words stand in the passage, or stand there changed."""
    for quotation in claim.reading.quotations:
        if quotation.scare:
            continue
        found = look_for(quotation.text, passage.reading.text)
        if found.state in HOW and found.span is not None:
            yield _stands(quotation, found.span, HOW[found.state])
            yield from _turned(quotation, found.span, claim, passage)
        elif (spread := _across(quotation, passage)) is not None:
            yield from spread
        elif found.state == "changed" and _is_meant(quotation, found, claim, passage):
            yield _changed(quotation, found)


def _stands(quotation: Quotation, span: Span, how: str) -> Finding:
    return Finding(
        code=CODE,
        leaning="supports",
        message="the source has these words",
        span=quotation.span,
        passage_span=span,
        working=f"{how} · {under_policy()}",
    )


def _turned(quotation: Quotation, span: Span, claim: Claim, passage: Passage) -> Iterator[Finding]:
    """What the source says right behind the words, where that turns or limits them and the draft leaves it out."""
    if len(WORD.findall(quotation.text)) < FEWEST:
        return
    turn = turning.find(passage.reading.text, span.end, passage.after)
    if turn is None or _tells(claim.reading.text, turn.words):
        return
    yield Finding(
        code=CODE,
        leaning="notes",
        message=f"the source goes on: “{turn.words}”",
        span=quotation.span,
        passage_span=None if turn.start is None or turn.end is None else Span(start=turn.start, end=turn.end),
        working=under_policy(),
        sure=0.5,
    )


def _tells(text: str, words: str) -> bool:
    """Whether the draft tells most of what the source goes on to say."""
    asked = {word.stem for word in find(words)}
    return bool(asked) and slots.overlap(asked, {word.stem for word in find(text)}) >= 0.6


def _changed(quotation: Quotation, found: Wording) -> Finding:
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"the source has other words: {found.difference}",
        span=quotation.span,
        passage_span=found.span,
        working=f"{found.difference} · {under_policy()}",
        sure=0.95,
    )


def _across(quotation: Quotation, passage: Passage) -> list[Finding] | None:
    """The quotation found over several sentences of the source, of which the passage is one; ``None`` when not."""
    before, text, after = passage.before, passage.reading.text, passage.after
    if not (before or after) or not _within(quotation.text, passage):
        return None
    found = look_for(quotation.text, f"{before}\n{text}\n{after}")
    if found.span is None or found.state not in HOW:
        return None
    low, high = found.span.start - len(before) - 1, found.span.end - len(before) - 1
    start, end = max(low, 0), min(high, len(text))
    return [_stands(quotation, Span(start=start, end=end), "over several sentences")] if start < end else []


def _within(quote: str, passage: Passage) -> bool:
    """Whether the passage and its surroundings have all of a quotation's words, in any order."""
    words = {word.casefold() for word in WORD.findall(quote)}
    return words <= _words_of(passage.reading.text) | _words_of(passage.context)


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(text))


def _is_meant(quotation: Quotation, found: Wording, claim: Claim, passage: Passage) -> bool:
    """Whether the source's words are the very utterance that the draft quotes, and not merely alike."""
    words = WORD.findall(quotation.text)
    if quotation.mark == "block" and found.kept < BLOCK_KEPT:
        return False
    if len(words) < FEWEST - 1 or is_title(quotation.text) or _others_speak(claim.reading, passage.reading, quotation):
        return False
    if (
        found.span is None
        or stories.same_names(claim, passage) is False
        or _relayed(quotation.span, found.span, claim, passage)
    ):
        return False
    quoted = any(not one.scare and one.span.overlaps(found.span) for one in passage.reading.quotations)
    outside = _outside(claim.reading, passage)
    if len(words) < FEWEST:
        return quoted and outside >= 0.6
    if quoted:
        return outside >= 0.4 or (len(words) > FEWEST and found.kept >= 0.8)
    return (outside >= 0.75 and found.kept >= 0.75) or (len(words) >= 2 * FEWEST and found.kept >= 0.85)


def _relayed(mine: Span, theirs: Span, claim: Claim, passage: Passage) -> bool:
    """Whether draft or source have the words from somebody who quotes them, or tell of another story."""
    if _is_second_hand(mine, claim.reading) or _is_second_hand(theirs, passage.reading):
        return True
    return stories.same_names(claim, passage) is False


def _is_second_hand(span: Span, reading: Reading) -> bool:
    """Whether a text quotes somebody who quotes another there: each who passes words on cuts them anew."""
    around = [one.span for one in reading.quotations if one.span.overlaps(span) and one.mark != "block"]
    return any(one != other and one.contains(other) for one in around for other in around)


def _outside(reading: Reading, passage: Passage) -> float:
    """Share of the draft's words outside of quotation marks that the passage or its surroundings have."""
    told = [word for word in reading.words if not any(one.span.contains(word.span) for one in reading.quotations)]
    around = {word.stem for word in (*passage.reading.words, *find(passage.context))}
    return slots.overlap((word.stem for word in told), around)


def _others_speak(mine: Reading, theirs: Reading, quotation: Quotation) -> bool:
    """Whether both texts name who speaks, and name others: then it is another utterance, or another matter."""
    ours = [one.source for one in mine.attributions if one.content.overlaps(quotation.span)]
    speakers = [name for name in mine.names if any(span.contains(name.span) for span in ours)]
    others = [name for name in theirs.names if any(one.source.contains(name.span) for one in theirs.attributions)]
    if not speakers or not others:
        return False
    return all(names.compare(a, b) == "different" for a in speakers for b in others)
