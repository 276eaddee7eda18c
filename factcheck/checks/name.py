"""Another person, organisation, product or place in the same role.

Why it matters
    A wrong name accuses the wrong one, and is the correction that a desk has to print.

Fires on
    A name in the place where the source has another of the same kind: what stands beside the two, what both do, what
    else both sentences say and name, and where the source has the draft's own name are weighed (values/same_party.py).
    Texts on one incident need share less than others, least of all where none of them has the draft's name. What is
    tied to another for good (an owner, a seat, an office) counts by itself. A name that is nearly the source's, letter
    by letter, is taken for a slip and told as a note with the source's spelling.

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
from factcheck.models.finding import Finding, Leaning
from factcheck.models.source import Passage
from factcheck.models.value import Name, Reading
from factcheck.values import contrasts, name_rivals, name_ties, names, parties, same_party, same_role
from factcheck.values.same_party import Pair
from factcheck.values.words import stem

CODE = "NAME"

LIKELY = 0.65
"""How likely (0 to 1) it must be that both names fill one slot, in two texts on one incident."""
ELSEWHERE_LIKELY = 0.9
"""The same for a place that stands beside the passage: an event may have to do with both."""
NOWHERE = 6.0
"""What the odds of it are multiplied with where no passage on the incident has the claim's name at all, or the claim
denies the passage's."""
SERIAL = 0.7
"""How sure it is that another number of the series a name belongs to is meant, where nothing has that name."""
MOST_LIKELY = 0.92
"""How likely it must be in texts that only their words bring together."""
NAMED = 0.4
"""How sure it is that a passage which merely has a name bears it out; the share of the claim's words comes on top."""
ELSEWHERE = 0.3
"""Part of that share where the passage has the name in another slot."""
ON_IT = 0.25
"""Share of a claim's words, names apart, that a passage must have at least."""
SAME_NAMES, SAME_WORDS = 0.6, 0.8
"""Share of a claim's other names, or of its words, that such a passage must have as well."""
ALIKE = 85
"""How alike (0 to 100) two spellings of one name are at least."""
TIED = 0.8
"""How sure it is that one thing or office, said to be two names', tells that one of them is wrong."""
_SERIAL = re.compile(r"([a-z]{2,12})[- ]?([0-9]{1,6})")
SHORTEST = 5
"""Letters that a name must have for another spelling of it to be called a slip."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each name of the claim, whether the passage has it, misspelt or another in its place."""
    if not claim.reading.names or not passage.reading.names:
        return
    both = same_party.pair(claim, passage)
    mine, theirs = both.claim.reading, passage.reading
    for name in mine.names:
        same = next((other for other in theirs.names if _same(name, other)), None)
        meant = None if same else next((one for one in theirs.names if _is_meant(name, one, mine)), None)
        if meant:
            yield _finding(
                "notes", f"draft spells {name.text}; the source spells {_spelling(name, meant)}", name, meant
            )
            continue
        told = list(_tied_to_another(name, both)) or (list(_replaced(name, both)) if both.told >= ON_IT else [])
        yield from told
        if same and not told:
            yield _finding("supports", f"the source names {same.text}", name, same, _borne_out(name, both))


def weigh(claim: Claim, passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what stands in the place of a name that no passage on the claim's incident has."""
    settled = {finding.span for finding in findings if finding.code == CODE}
    on_it = [at for at, one in enumerate(passages) if claim.is_of(one.incident)]
    for name in contrasts.asserted(claim).reading.names:
        if not on_it or name.span in settled or any(parties.named(name, passages[at]) for at in on_it):
            continue
        found = [(at, one) for at in on_it for one in _instead(name, claim, passages[at])]
        if found:
            at, best = max(found, key=lambda one: (one[1].sure, -one[0]))
            yield best.model_copy(update={"evidence": at})


def _instead(name: Name, claim: Claim, passage: Passage) -> Iterator[Finding]:
    another = next((other for other in passage.reading.names if _of_one_series(name, other)), None)
    if another and not any(_same(one, another) for one in claim.reading.names):
        yield _other(name, another, SERIAL)
        return
    both = same_party.pair(claim, passage)
    tied = [one for one in passage.reading.names if _stands_in(one, name, both)]
    yield from (_other(name, one, TIED) for one in tied[:1])
    if not tied:
        yield from _replaced(name, both, nowhere=True)


def _stands_in(other: Name, name: Name, both: Pair) -> bool:
    """Whether a name of the passage is the one for which the claim has another, in whatever words each puts it."""
    mine, theirs = both.claim.reading, both.passage.reading
    if name.kind == "place":
        fits = same_role.rivals(name, other) and name_ties.seats_differ(name, mine, other, theirs)
    else:
        fits = both.told >= ON_IT and _is_denied(other, both)
    return fits and not theirs.negations


def _borne_out(name: Name, both: Pair) -> float:
    """How sure it is that a passage which has a name bears it out, less where it has it in another slot."""
    return min(1.0, NAMED + both.told * (1.0 if same_party.stands(both, name) else ELSEWHERE))


def _of_one_series(name: Name, other: Name) -> bool:
    """Whether two names are numbers of one series ("UNC101" and "UNC202"); versions of a product are none."""
    ours, theirs = _SERIAL.fullmatch(name.key), _SERIAL.fullmatch(other.key)
    if not ours or not theirs or "product" in (name.kind, other.kind):
        return False
    return ours.group(1) == theirs.group(1) and ours.group(2) != theirs.group(2)


def _tied_to_another(name: Name, both: Pair) -> Iterator[Finding]:
    """What the passage has in a name's place where the two are tied to one thing or office, whatever else is told."""
    mine, theirs = both.claim.reading, both.passage.reading
    if not both.claim.is_of(both.passage.incident):
        return
    for other in theirs.names:
        tied = name_ties.owners_differ(name, mine, other, theirs) or (
            name.kind == "person" and name_ties.are_exchanged(name, mine, other, theirs)
        )
        if tied and name_rivals.rivals(name, mine, other, both.passage):
            yield _other(name, other, TIED)
            return


def _replaced(name: Name, both: Pair, *, nowhere: bool = False) -> Iterator[Finding]:
    least = _least(both, name)
    told = [
        (sure, other)
        for other in both.passage.reading.names
        if least < 1
        and fits(both, name, other, nowhere=nowhere)
        and (sure := _raised(same_party.chance(both, name, other), nowhere or _is_denied(other, both))) >= least
    ]
    if told:
        sure, other = max(told, key=lambda one: (one[0], -one[1].span.start))
        yield _other(name, other, sure)


def _raised(likely: float, more: bool) -> float:
    """A likelihood, with its odds multiplied where there is more to it."""
    return NOWHERE * likely / (1 + (NOWHERE - 1) * likely) if more else likely


def _is_denied(other: Name, both: Pair) -> bool:
    """Whether the claim says that the passage's name is not the one: "Norvik, not Orvane, sank the ferry"."""
    return any(_same(one, other) for one in both.denied)


def fits(both: Pair, name: Name, other: Name, *, nowhere: bool = False) -> bool:
    """Whether a name of the passage is one that could stand where the claim has another."""
    mine, theirs = both.claim.reading, both.passage.reading
    if not name_rivals.rivals(name, mine, other, both.passage):
        return False
    if _is_denied(other, both):
        return name_rivals.may(mine, name, theirs, other, nowhere=nowhere)
    speaks = parties.is_speaker(name, mine)
    if not speaks and name.kind != "place" and parties.is_speaker(other, theirs):
        return False
    if not name_rivals.may(mine, name, theirs, other, nowhere=nowhere):
        return False
    return not speaks or same_party.same_office(both, name, other)


def _other(name: Name, other: Name, sure: float) -> Finding:
    return _finding("contradicts", f"draft names {name.text}; the source names {other.text}", name, other, sure)


def _finding(leaning: Leaning, message: str, name: Name, other: Name, sure: float = 1.0) -> Finding:
    return Finding(code=CODE, leaning=leaning, message=message, span=name.span, passage_span=other.span, sure=sure)


def _least(both: Pair, name: Name) -> float:
    """How likely it must be that both names fill one slot; two texts that nobody calls one incident must share more."""
    claim, passage = both.claim, both.passage
    if claim.is_of(passage.incident):
        return ELSEWHERE_LIKELY if name.kind == "place" and _is_beside(name, passage) else LIKELY
    others = len(claim.reading.names) > 1 and same_party.share_of_others(both, name) > SAME_NAMES
    return MOST_LIKELY if others or both.told >= SAME_WORDS else 1.0


def _is_beside(name: Name, passage: Passage) -> bool:
    """Whether a name stands beside the passage, not in it."""
    return parties.named(name, passage) and not any(_same(name, one) for one in passage.reading.names)


def _same(one: Name, other: Name) -> bool:
    return names.compare(one, other) in ("same", "possibly_same")


def _is_meant(name: Name, other: Name, claim: Reading) -> bool:
    """Whether another name is this one in another spelling, and no other name of the claim."""
    return _misspelt(name, other) and not any(_same(one, other) for one in claim.names)


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
