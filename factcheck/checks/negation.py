"""The opposite of what the source says.

Why it matters
    "No data was taken" and "data was taken" differ by one short word, and are opposite stories.

Fires on
    A statement that the source makes with the other sign: one of the two is negated or denied, the other is not.

    draft:  The operator shut the pipeline down.
    source: The operator did not shut the pipeline down.

    draft:  Patient records were not copied during the break-in.
    source: Patient records were copied during the break-in.

    draft:  The warehouse had insurance against floods.
    source: The warehouse had no insurance against floods.

    draft:  Shares of the airline rose on Monday after the crash.
    source: Shares of the airline fell on Monday after the crash.

    draft:  The clinics in Varn were closed.
    source: All clinics in the county were closed, apart from those in Varn.

    draft:  The inspectors established that the valve had been opened by hand.
    source: The inspectors found no evidence that the valve had been opened by hand.

Silent on
    Two negations that cancel out, negations that govern another part of the sentence, and "not only".

    draft:  The operator did not shut the pipeline down.
    source: The operator refused to say why it never shut the pipeline down.

    draft:  The operator shut the pipeline down.
    source: The operator, which does not own the terminal, shut the pipeline down.

    draft:  The fire destroyed the archive.
    source: The fire destroyed not only the archive but also the library.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.values import sameness, stories, turnings
from factcheck.values.clauses import parts
from factcheck.values.likelihood import likelihood
from factcheck.values.signs import Signed
from factcheck.values.turnings import Turning

CODE = "NEGATION"

LIKELY, LIKELIER = 0.5, 0.75
"""Likelihood of one happening from which its opposite signs contradict one another, in two texts that the desk has put
under one incident, and in others."""
SURE = 0.7
"""How sure a finding is at that likelihood; it grows to 1 with it."""
TOLD = 0.6
"""Share of the claim's words that a passage must have to bear out that something was so, or was not."""
MOST = 4
"""Words of a claim, at most, that a passage is said to bear out."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield whether claim and passage tell of one happening with opposite signs, or with the same."""
    found = turnings.find(claim, passage)
    if found:
        weighed = [(likelihood(turnings.kind(one), turnings.weighed(one, claim, passage)), one) for one in found]
        likely, turning = max(weighed, key=lambda pair: pair[0])
        said_to_be_one = claim.is_of(passage.incident)
        enough = likely >= (LIKELY if said_to_be_one else LIKELIER)
        if enough and not stories.other_time(claim.reading, passage.reading):
            yield _turned(turning, claim, passage, likely)
            return
    yield from _borne_out(claim, passage, {one.mine.part.start for one in found})


def _borne_out(claim: Claim, passage: Passage, turned: Set[int]) -> Iterator[Finding]:
    """Yield what the passage says with the claim's sign, but for words that it may also say with the other."""
    told = sameness.told(claim, passage)
    if told < TOLD:
        return
    for _, (mine, theirs) in zip(range(MOST), turnings.borne_out(claim, passage), strict=False):
        if mine.part.start in turned:
            continue
        yield Finding(
            code=CODE,
            leaning="supports",
            message="the source says so too" if mine.sign > 0 else "the source says that it was not so",
            span=_shown(mine, claim.reading.text),
            passage_span=_shown(theirs, passage.reading.text),
            sure=round(min(1.0, told + 0.1), 3),
        )


def _turned(turning: Turning, claim: Claim, passage: Passage, likely: float) -> Finding:
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=_message(turning, claim.reading.text, passage.reading.text),
        span=_shown(turning.mine, claim.reading.text),
        passage_span=_shown(turning.theirs, passage.reading.text),
        sure=round(SURE + (1 - SURE) * (likely - LIKELY) / (1 - LIKELY), 3),
    )


def _message(turning: Turning, draft: str, source: str) -> str:
    mine, theirs = turning.mine, turning.theirs
    if turning.relation == "opposite":
        return f"the source says “{_words(theirs, source)}”, the draft “{_words(mine, draft)}”"
    if turning.relation == "unproven":
        return f"the source says “{_words(theirs, source)}” of it, the draft “{_words(mine, draft)}”"
    if turning.relation == "silent":
        return f"the source says “{_words(theirs, source)}”: it made no statement"
    does = {True: "denies", False: "asserts"}
    turned, text = (mine, draft) if mine.sign < 0 else (theirs, source)
    return f"draft {does[mine.sign < 0]} what the source {does[theirs.sign < 0]}: “{_words(turned, text)}”"


def _words(word: Signed, text: str) -> str:
    """A word as it is printed, with what turns it round: "did not … shut"."""
    said = text[word.part.start : _end(word, text)]
    if word.cue is None or (word.part.start >= word.cue.span.start and word.part.end <= word.cue.span.end):
        return said if word.cue is None else word.cue.text
    between = " " if word.cue.span.end + 1 >= word.part.start else " … "
    if word.part.start < word.cue.span.start:
        return f"{said}{between}{word.cue.text}"
    return f"{word.cue.text}{between}{said}"


def _end(word: Signed, text: str) -> int:
    """Where a word ends, or the phrase that begins with it: "no evidence"."""
    return parts(text)[word.at + word.length - 1].end if word.length > 1 else word.part.end


def _shown(word: Signed, text: str) -> Span:
    """The word that is turned round and what turns it round, or else the word."""
    starts, ends = [word.part.start], [_end(word, text)]
    if word.cue is not None:
        starts.append(word.cue.span.start)
        ends.append(word.cue.span.end)
    return Span(start=min(starts), end=max(ends))
