"""Whether two stretches of two texts fill the same slot of the same event.

A figure, a date or a name may only be set beside the one that answers the same question: how many of *these*, when
did *this* happen, who did *that*. What speaks for it is shared by all checks and measured here: the verb that governs
the value, what else its clause names, who is named around it, and how much of what a claim says the passage has too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Name, Reading, Word
from factcheck.values import dates, names, words
from factcheck.values.clauses import Part, is_saying, parts
from factcheck.values.lists import entries, entry_set
from factcheck.values.numerals import is_number_word
from factcheck.values.words import is_function_word, kin, stem

KIN = 0.8
"""What a word that reports use in another's place counts against that very word."""
AROUND = 0.5
"""What a word counts that stands only in the passage's title or beside the passage."""
UNKNOWN = 0.5
"""How alike two predicates count when one of them cannot be told."""
BESIDE, OTHER = 0.8, 0.1
"""The same for a verb that stands in the other's clause without governing its value, and for an unrelated verb."""
HALF, THIRD = 0.5, 0.3
"""Share of the words beside a value that must be found beside the other: more than the first, or at least the second
where the passage has no other words in their place."""
_SAYING = kin("say")


class Place(NamedTuple):
    """Where a value stands: its clause, the verbs that govern it, the preposition before it.

    ``said``: a word of saying governs it, so it tells of a report. ``future``: what is still to come, or might.
    ``subject``: it stands before its verb; ``passive``: the verb is.
    """

    clause: tuple[Part, ...]
    doing: frozenset[str]
    said: bool
    future: bool
    subject: bool
    passive: bool
    lead: str


@lru_cache(maxsize=16_384)
def place(text: str, start: int, end: int) -> Place:
    """Place of the value that stands at ``[start, end)`` of a sentence."""
    line = parts(text)
    number = next((part.clause for part in line if part.end > start), None)
    clause = tuple(part for part in line if part.clause == number)
    before = [part for part in clause if part.end <= start]
    after = [part for part in clause if part.start >= end]
    verbs = [part for part in before if part.role in ("verb", "say")][-1:]
    subject = not verbs
    verbs = verbs or [part for part in after if part.role in ("verb", "say")][:1]
    said = bool(verbs) and verbs[0].role == "say"
    if not subject and not said and after and after[0].role == "verb":
        verbs.append(after[0])
    return Place(
        clause=clause,
        doing=frozenset(part.stem for part in verbs if part.role == "verb" and part.stem not in _light()),
        said=said,
        # In small letters only: the month of May is not to come.
        future=any(part.word in entry_set("future_words") and text[part.start].islower() for part in clause),
        subject=subject,
        passive=bool(verbs) and _passive(clause, verbs[0]),
        lead=_lead(before, text, start),
    )


def noun_end(text: str, start: int, end: int) -> int:
    """Where the last word that is no verb ends within a stretch; its start when there is none."""
    return max(
        (part.end for part in parts(text) if start <= part.start < end and part.role != "verb"), default=start
    )


@cache
def _light() -> frozenset[str]:
    return frozenset(stem(word.strip()) for line in entries("light_verbs") for word in line.split(","))


def follows_saying(text: str, start: int) -> bool:
    """Whether a value stands right behind a word of saying: "officials said Thursday they had paid"."""
    before = [part for part in parts(text) if part.end <= start][-3:]
    while before and before[-1].role == "function":
        before.pop()
    return bool(before) and before[-1].role == "say"


def _passive(clause: tuple[Part, ...], verb: Part) -> bool:
    for part in reversed([part for part in clause if part.end <= verb.start][-3:]):
        if part.role == "be":
            return True
        if part.role == "word" and not part.word.endswith("ly"):
            return False
    return False


def _lead(before: Sequence[Part], text: str, start: int) -> str:
    """The preposition before a value, articles skipped."""
    end = start
    for part in reversed(before):
        if text[part.end : end].strip(" \u00a0“‘\"'$£€") or part.role != "function":
            return ""
        if part.word in entry_set("prepositions"):
            return part.word
        end = part.start
    return ""


def predicates(mine: Place, theirs: Place) -> float:
    """How alike (0 to 1) what governs two values is: :data:`UNKNOWN` when one cannot be told, 0 for another report.

    Two verbs that are no kin are not yet two events: reports put one event in many words. They count little.
    """
    if mine.said != theirs.said:
        return 0.0
    if _meet(mine.doing, theirs.doing):
        return 1.0
    if _meet(mine.doing, _nouns(theirs)) or _meet(theirs.doing, _nouns(mine)):
        return 1.0
    if _meet(mine.doing, _verbs(theirs)) or _meet(theirs.doing, _verbs(mine)):
        return BESIDE
    return UNKNOWN if not mine.doing or not theirs.doing else OTHER


def _verbs(where: Place) -> frozenset[str]:
    return frozenset(part.stem for part in where.clause if part.role == "verb")


def stems(where: Place) -> frozenset[str]:
    """Stems of all the words of a value's clause."""
    return frozenset(part.stem for part in where.clause)


def _nouns(where: Place) -> frozenset[str]:
    return frozenset(part.stem for part in where.clause if part.role == "word")


def _meet(ones: Iterable[str], others: frozenset[str]) -> bool:
    return any(not kin(one).isdisjoint(others) for one in ones)


@cache
def _answers() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for question, line in enumerate(entries("exclusive")):
        for answer, group in enumerate(line.split("|")):
            for word in group.split(","):
                found.setdefault(stem(word.strip()), set()).add((question, answer))
    return {one: frozenset(answers) for one, answers in found.items()}


def exclusive(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether the stems of two clauses answer one question differently ("killed" and "injured")."""
    ours, others = _answered(mine), _answered(theirs)
    return any(not ours[question] & others[question] for question in ours.keys() & others.keys())


def _answered(stems: Iterable[str]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    table = _answers()
    for one in stems:
        for question, answer in table.get(one, ()):
            found.setdefault(question, set()).add(answer)
    return found


def same_event(
    mine: Place, theirs: Place, claim: Claim, passage: Passage, value: Span, *, dated: bool = False
) -> float:
    """How sure (0 to 1) two values are of one event; 0 when anything speaks against it.

    Against it speak another predicate, what excludes it, the future on one side only, another party, and other
    things beside the value, and another time, unless the values are ``dated``: dates themselves.
    """
    alike = predicates(mine, theirs)
    if not alike or mine.future != theirs.future:
        return 0.0
    if exclusive(stems(mine), stems(theirs)):
        return 0.0
    here = presence(besides(mine, claim.reading, value), passage)
    if here <= HALF and not (here >= THIRD and _adds_nothing(theirs, claim)):
        return 0.0
    if (not dated and other_time(claim.reading, passage.reading)) or strangers(claim.reading, passage):
        return 0.0
    if elsewhere(claim, passage):
        return 0.0
    whole = presence({part.stem for part in _told(claim.reading, value)}, passage)
    return 0.4 * alike + 0.3 * here + 0.3 * whole


def _adds_nothing(theirs: Place, claim: Claim) -> bool:
    """Whether a clause of the passage names nothing that the claim does not: it may say less, but not of another."""
    words = {part.stem for part in theirs.clause if part.role == "word" and not is_number_word(part.word)}
    here = {word.stem for word in claim.reading.words}
    return all(_match(one, here) for one in words if not one[0].isdigit())


def besides(where: Place, reading: Reading, value: Span) -> set[str]:
    """Stems that the clause of a value has besides the value, its verb, and other figures, dates and names."""
    return (
        {
            part.stem
            for part in _told(reading, value)
            if part.clause == where.clause[0].clause
            and part.stem not in where.doing
            and part.stem not in _light()
        }
        if where.clause
        else set()
    )


def _told(reading: Reading, value: Span) -> Iterator[Part]:
    taken = [value, *(one.span for one in (*reading.quantities, *reading.dates, *reading.names))]
    for part in parts(reading.text):
        if part.role not in ("word", "verb"):
            continue
        if not any(span.start <= part.start < span.end for span in taken):
            yield part


def presence(asked: Iterable[str], passage: Passage) -> float:
    """Share (0 to 1) of stems that a passage has, those in its surroundings counting less; 1 when none is asked."""
    wanted = set(asked)
    if not wanted:
        return 1.0
    here = {word.stem for word in passage.reading.words}
    around = stems_of(passage.context)
    return sum(max(_match(one, here), AROUND * _match(one, around)) for one in wanted) / len(wanted)


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


def strangers(claim: Reading, passage: Passage) -> bool:
    """Whether a passage speaks of somebody or something else than the names of a claim."""
    absent = [name for name in _parties(claim) if not named(name, passage)]
    if not absent:
        return False
    others = [
        other
        for other in _parties(passage.reading)
        if not any(names.compare(name, other) in ("same", "possibly_same") for name in claim.names)
    ]
    return any(
        "unknown" in (name.kind, other.kind) or name.kind == other.kind for name in absent for other in others
    )


def elsewhere(claim: Claim, passage: Passage) -> bool:
    """Whether claim and passage, with what surrounds them, both name somebody or something, and nothing in common."""
    ours = _parties(claim.reading) or names_in(claim.context)
    if not ours or any(named(name, passage) for name in ours):
        return False
    return bool(_parties(passage.reading) or names_in(passage.context))


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[Name, ...]:
    """Names in a text that is looked at often, such as a passage's surroundings."""
    return names.find(text)


def is_speaker(name: Name, reading: Reading) -> bool:
    """Whether a name is that of somebody who says something: the check SPEAKER looks at those."""
    return any(
        attribution.source.contains(name.span) and is_saying(attribution.cue_text)
        for attribution in reading.attributions
    )


def _parties(reading: Reading) -> list[Name]:
    """Names of a text but for those of its speakers."""
    return [name for name in reading.names if not is_speaker(name, reading)]


def named(name: Name, passage: Passage) -> bool:
    """Whether a passage or its surroundings name what ``name`` names."""
    if any(names.compare(name, other) in ("same", "possibly_same") for other in passage.reading.names):
        return True
    around = f"{passage.reading.text}\n{passage.context}".casefold()
    return name.key in around or (bool(name.short) and name.short in around)


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
    return sum(_match(stem, here) for stem in wanted) / len(wanted)


def _match(one: str, here: set[str] | frozenset[str]) -> float:
    if one in here:
        return 1.0
    return 0.0 if kin(one).isdisjoint(here) else KIN


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


_BREAKS = (", ", "; ", ": ", " – ", " — ", " - ", "(", ")", ". ")


def stems_in(reading: Reading, span: Span) -> set[str]:
    """Stems of the content words that stand within a stretch."""
    return {word.stem for word in reading.words if span.contains(word.span)}
