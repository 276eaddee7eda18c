"""Whether two stretches of two texts fill the same slot of the same event.

A figure, a date or a name may only be set beside the one that answers the same question: how many of *these*, when
did *this* happen, who did *that*. What speaks for it is shared by all checks and measured here: what governs the two
values, what else their clauses name, who is named around them, and how much of what a claim says the passage has too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Reading, Word
from factcheck.values import dates, governing, words
from factcheck.values.clauses import Part, parts
from factcheck.values.governing import Place
from factcheck.values.parties import share_of_names
from factcheck.values.words import kin, match

AROUND = 0.5
"""What a word counts that stands only in the passage's title or beside the passage."""
THIRD = 0.3
"""Share of what a claim says that a passage must have, when another verb governs the value, to bear it out."""
_SAYING = kin("say")
_BREAKS = (", ", "; ", ": ", " – ", " — ", " - ", "(", ")", ". ")


def whole(claim: Claim, passage: Passage, value: Span) -> float:
    """Share (0 to 1) of all that the claim says besides the value, names among it, that the passage has."""
    told = {part.stem for part in _told(claim.reading, value)}
    named = share_of_names(claim.reading, passage)
    count = len(told) + len(claim.reading.names)
    return (presence(told, passage) * len(told) + named * len(claim.reading.names)) / count if count else 1.0


def besides(where: Place, reading: Reading, value: Span) -> set[str]:
    """Stems that the clause of a value has besides the value, its verb, and other figures, dates and names."""
    if not where.clause:
        return set()
    number, verbs = where.clause[0].clause, where.doing | governing.light()
    return {part.stem for part in _told(reading, value) if part.clause == number and part.stem not in verbs}


def _told(reading: Reading, value: Span) -> Iterator[Part]:
    """Words of meaning but for the value and other figures, dates and names."""
    taken = [value, *(one.span for one in reading.quantities), *(one.span for one in reading.dates)]
    taken += [name.span for name in reading.names]
    for part in parts(reading.text):
        if part.role in ("word", "verb") and not any(span.start <= part.start < span.end for span in taken):
            yield part


def presence(asked: Iterable[str], passage: Passage) -> float:
    """Share (0 to 1) of stems that a passage has, those in its surroundings counting less; 1 when none is asked."""
    wanted = set(asked)
    if not wanted:
        return 1.0
    here = {word.stem for word in passage.reading.words}
    around = stems_of(passage.context)
    return sum(max(match(one, here), AROUND * match(one, around)) for one in wanted) / len(wanted)


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """Stems of the content words of a text that is looked at often, such as a passage's surroundings."""
    return frozenset(word.stem for word in words.find(text))


def other_time(claim: Reading, passage: Reading) -> bool:
    """Whether claim and passage are dated and no date of the one can be a date of the other."""
    if not claim.dates or not passage.dates:
        return False
    outcomes = {dates.compare(one, other) for one in claim.dates for other in passage.dates}
    return outcomes == {"incompatible"}


def shared(claim: Reading, passage: Reading, without: Sequence[Span] = ()) -> float:
    """Share (0 to 1) of the claim's content words, those in ``without`` apart, that the passage has.

    Words of mere saying are left out: nearly every report has them. A claim that has no other words shares nothing.
    """
    asked = {
        word.stem
        for word in claim.words
        if word.stem not in _SAYING and not any(span.contains(word.span) for span in without)
    }
    return overlap(asked, {word.stem for word in passage.words})


def overlap(asked: Iterable[str], present: Iterable[str]) -> float:
    """Share (0 to 1) of the stems ``asked`` that are ``present``, those used in their place counting less."""
    wanted, here = set(asked), set(present)
    if not wanted:
        return 0.0
    return sum(match(stem, here) for stem in wanted) / len(wanted)


def beside(reading: Reading, span: Span, reach: int = 2) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Up to ``reach`` content words before and after a stretch, the nearest first on both sides."""
    before = [word for word in reading.words if word.span.end <= span.start]
    after = [word for word in reading.words if word.span.start >= span.end]
    return tuple(reversed(before[-reach:])), tuple(after[:reach])


def clause(text: str, span: Span) -> Span:
    """The stretch around ``span`` up to the nearest comma, semicolon, colon, dash or bracket on either side."""
    start = max((text.rfind(mark, 0, span.start) for mark in _BREAKS), default=-1) + 1
    ends = [at for mark in _BREAKS if (at := text.find(mark, span.end)) >= 0]
    return Span(start=start, end=min(ends, default=len(text)))


def stems_in(reading: Reading, span: Span) -> set[str]:
    """Stems of the content words that stand within a stretch."""
    return {word.stem for word in reading.words if span.contains(word.span)}
