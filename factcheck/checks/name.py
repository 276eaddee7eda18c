"""Another person, organisation, product or place in the same role.

Why it matters
    A wrong name accuses the wrong one, and is the correction that a desk has to print.

Fires on
    A name in the place where the source has another of the same kind: what stands beside the two, what governs them,
    what else both sentences say and name are weighed (values/same_party.py). Texts on one incident need share less
    than others. A name that is nearly the source's, letter by letter, is taken for a slip and told as a note with
    the source's spelling.

    draft:  The water utility of Halden was hit by the ransomware in June.
    source: The water utility of Moss was hit by the ransomware in June.

    draft:  Inspector Maria Lindqvist led the inquiry into the derailment.
    source: Inspector Karin Ahlgren led the inquiry into the derailment.

Silent on
    Another form of the name (acronym, surname, possessive, listed alias), names that the source has elsewhere,
    names in other roles, a place within the other, rows of names of which each text picks some, and speakers, unless
    both are told to hold one office.

    draft:  Lindqvist led the inquiry into the derailment.
    source: Inspector Maria Lindqvist led the inquiry into the derailment.

    draft:  The FBI searched the warehouse.
    source: The Federal Bureau of Investigation searched the warehouse.

    draft:  Maria Lindqvist led the inquiry into the derailment.
    source: The inquiry into the derailment, led by Maria Lindqvist, was ordered by Karin Ahlgren.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.value import Name, Reading
from factcheck.values import governing, names, parties, same_party, same_role
from factcheck.values.same_party import Pair
from factcheck.values.words import stem

CODE = "NAME"

LIKELY = 0.75
"""How likely (0 to 1) it must be that both names fill one slot, in two texts on one incident."""
NAMED_NOWHERE = 0.5
"""How likely when no passage on the incident has the claim's name at all."""
SERIAL = 0.7
"""How sure it is that another number of the series a name belongs to is meant, where nothing has that name."""
MOST_LIKELY = 0.92
"""How likely it must be in texts that only their words bring together."""
NAMED = 0.4
"""How sure it is that a passage which merely has a name bears it out; the share of the claim's words comes on top."""
ON_IT = 0.25
"""Share of a claim's words, names apart, that a passage must have at least."""
SAME_NAMES, SAME_WORDS = 0.6, 0.8
"""Share of a claim's other names, or of its words, that such a passage must have as well."""
ALIKE = 85
"""How alike (0 to 100) two spellings of one name are at least."""
_SERIAL = re.compile(r"([a-z]{2,12})[- ]?([0-9]{1,6})")
_BESIDES = frozenset(("also", "too", "well", "another", "likewise"))
_ASKING = frozenset(("comment", "contact", "reach"))
SHORTEST = 5
"""Letters that a name must have for another spelling of it to be called a slip."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each name of the claim, whether the passage has it, misspelt or another in its place."""
    mine, theirs = claim.reading, passage.reading
    found = [next((other for other in theirs.names if _same(name, other)), None) for name in mine.names]
    free: list[Name] = []
    if None in found:
        free = [other for other in theirs.names if not any(_same(name, other) for name in mine.names)]
    both: Pair | None = None
    for name, same in zip(mine.names, found, strict=True):
        if same is not None:
            both = both or same_party.pair(claim, passage)
            yield Finding(
                code=CODE,
                leaning="supports",
                message=f"the source names {same.text}",
                span=name.span,
                passage_span=same.span,
                sure=min(1.0, NAMED + both.told),
            )
            continue
        meant = next((other for other in free if _misspelt(name, other)), None)
        if meant:
            yield Finding(
                code=CODE,
                leaning="notes",
                message=f"draft spells {name.text}; the source spells {_spelling(name, meant)}",
                span=name.span,
                passage_span=meant.span,
            )
        elif free:
            both = both or same_party.pair(claim, passage)
            if both.told >= ON_IT:
                yield from _replaced(name, free, both)


def weigh(claim: Claim, passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what stands in the place of a name that no passage on the claim's incident has."""
    settled = {finding.span for finding in findings if finding.code == CODE}
    on_it = [at for at, one in enumerate(passages) if claim.is_of(one.incident)]
    for name in claim.reading.names:
        if not on_it or name.span in settled or any(parties.named(name, passages[at]) for at in on_it):
            continue
        found = [(at, one) for at in on_it for one in _instead(name, claim, passages[at])]
        if found:
            at, best = max(found, key=lambda one: (one[1].sure, -one[0]))
            yield best.model_copy(update={"evidence": at})


def _instead(name: Name, claim: Claim, passage: Passage) -> Iterator[Finding]:
    free = [other for other in passage.reading.names if not any(_same(one, other) for one in claim.reading.names)]
    if not free:
        return
    another = next((other for other in free if _of_one_series(name, other)), None)
    if another:
        yield _other(name, another, SERIAL)
    else:
        yield from _replaced(name, free, same_party.pair(claim, passage), NAMED_NOWHERE)


def _of_one_series(name: Name, other: Name) -> bool:
    """Whether two names are numbers of one series ("UNC101" and "UNC202"); versions of a product are none."""
    ours, theirs = _SERIAL.fullmatch(name.key), _SERIAL.fullmatch(other.key)
    if not ours or not theirs or "product" in (name.kind, other.kind):
        return False
    return ours.group(1) == theirs.group(1) and ours.group(2) != theirs.group(2)


def _replaced(name: Name, free: list[Name], both: Pair, least: float | None = None) -> Iterator[Finding]:
    speaks = parties.is_speaker(name, both.claim.reading)
    told = [
        (sure, other)
        for other in free
        if same_role.rivals(name, other)
        and (speaks or name.kind == "place" or not parties.is_speaker(other, both.passage.reading))
        and may(both, name, other)
        and (not speaks or same_party.same_office(both, name, other))
        and (sure := same_party.chance(both, name, other)) >= (least or _least(both, name))
    ]
    if not told:
        return
    sure, other = max(told, key=lambda one: (one[0], -one[1].span.start))
    yield _other(name, other, sure)


def _other(name: Name, other: Name, sure: float) -> Finding:
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft names {name.text}; the source names {other.text}",
        span=name.span,
        passage_span=other.span,
        sure=sure,
    )


def _least(both: Pair, name: Name) -> float:
    """How likely it must be that both names fill one slot; two texts that nobody calls one incident must share more."""
    claim, passage = both.claim, both.passage
    if claim.is_of(passage.incident):
        return LIKELY
    others = len(claim.reading.names) > 1 and same_party.share_of_others(both, name) > SAME_NAMES
    return MOST_LIKELY if others or both.told >= SAME_WORDS else 1.0


def may(both: Pair, name: Name, other: Name) -> bool:
    """Whether two names can be held against one another: not in rows, beside others, or where an outlet asks."""
    mine, theirs = both.claim.reading, both.passage.reading
    ours, others = _place(mine, name), _place(theirs, other)
    if ours.denied != others.denied or _of_the_outlet(ours) or _of_one_more(ours) or _of_one_more(others):
        return False
    return not same_role.rows_differ(same_role.row(name, mine), same_role.row(other, theirs))


def _of_the_outlet(where: governing.Place) -> bool:
    """Whether a clause tells of the outlet's own questions, which each outlet puts to others."""
    return not governing.stems(where).isdisjoint(_ASKING)


def _of_one_more(where: governing.Place) -> bool:
    """Whether a clause tells of somebody besides others: "Kestrel published one as well"."""
    return any(part.word in _BESIDES for part in where.clause)


def _place(reading: Reading, name: Name) -> governing.Place:
    return governing.place(reading.text, name.span.start, name.span.end)


def _same(one: Name, other: Name) -> bool:
    return names.compare(one, other) in ("same", "possibly_same")


def _misspelt(name: Name, other: Name) -> bool:
    """Whether one name is another spelling of the other by mistake: nearly the same letters, the same digits."""
    if name.kind != other.kind and "place" in (name.kind, other.kind):
        return False
    return any(_slip(one, two) for one in _forms(name) for two in _forms(other)) and not (
        same_role.is_known(name) and same_role.is_known(other)
    )


def _forms(name: Name) -> tuple[str, ...]:
    return (name.key, name.short) if name.kind == "person" and name.short else (name.key,)


def _slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST or one == other or _digits(one) != _digits(other):
        return False
    if one[0] != other[0] or stem(one) == stem(other):
        return False
    return fuzz.ratio(one, other, score_cutoff=ALIKE) > 0


def _digits(key: str) -> str:
    return "".join(char for char in key if char.isdigit())


def _spelling(name: Name, other: Name) -> str:
    """The source's spelling of as much of a name as the draft has."""
    if " " in name.key or " " not in other.key or not other.short:
        return other.text
    at = other.text.casefold().rfind(other.short)
    return other.text[at : at + len(other.short)] if at >= 0 else other.text
