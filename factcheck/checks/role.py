"""Who did what to whom, turned round or given to another.

Why it matters
    A sentence with every name right can still accuse the victim: it is the worst mistake that reads well.

Fires on
    A doer and one to whom it was done who stand the other way round in the source, however it puts it: passive, noun,
    "bought from" for "sold to". One who is made the doer although the source names another, or has him as the one who
    found it.

    draft:  Orvane sued the shipyard over the fire.
    source: The shipyard sued Orvane over the fire on Monday.

    draft:  Kestrel Labs breached two hospitals in May.
    source: Kestrel Labs found that two hospitals were breached in May.

    draft:  The hospital was sold to Norvik by the county.
    source: The county bought the hospital from Norvik for nine million.

Silent on
    The same told in the passive, by a noun or from the other side; rows of parties; sides that the source leaves open;
    what both did to one another; speakers, who are looked at by SPEAKER.

    draft:  Orvane was sued by the shipyard over the fire.
    source: The shipyard sued Orvane over the fire on Monday.

    draft:  Norvik sold the hospital to the county.
    source: The county bought the hospital from Norvik for nine million.

    draft:  The freighter Arne collided with the tanker Birk.
    source: The tanker Birk collided with the freighter Arne.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding, Leaning
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.values import contrasts, roles
from factcheck.values.likelihood import likelihood
from factcheck.values.roles import Match

CODE = "ROLE"

TURNED, REPLACED = 0.55, 0.6
"""Likelihood (0 to 1) from which sides that have changed places, and another in one's place, are told."""
UNNAMED = 0.8
"""The same for another in one's place where neither has a name: "the ship" and "the ferry" may be one."""
FOUND = 0.85
"""How sure it is that the one who found or reported a harm did not do it."""
UNTOLD = 0.8
"""The same where nobody has said that claim and passage are of one incident."""
SURE, ALIKE = 0.95, 0.7
"""How sure it is that a passage bears the sides out: by the same names or nouns, or by words that fit."""
_BESIDES = re.compile(r"\b(?:too|also|likewise|as well)\b", re.I)
"""Words by which a claim says that somebody did what others did."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each happening of the claim, whether the passage has its sides as they are, or otherwise."""
    claim = contrasts.asserted(claim)
    text = claim.reading.text
    best: dict[int, tuple[float, Match]] = {}
    for match in roles.matches(claim, passage):
        sure = _sure(match)
        before = best.get(match.mine.start)
        if before is None or (match.turn == "agrees", sure) > (before[1].turn == "agrees", before[0]):
            best[match.mine.start] = (sure, match)
    for sure, match in best.values():
        if match.turn == "agrees":
            yield _finding(match, passage, sure, "supports", "the source has the same sides")
        elif sure >= _least(match, claim, passage) and not (match.turn == "replaced" and _BESIDES.search(text)):
            yield _finding(match, passage, sure, "contradicts", _message(match, claim, passage))


def _least(match: Match, claim: Claim, passage: Passage) -> float:
    if not claim.is_of(passage.incident):
        return UNTOLD
    if match.turn == "turned":
        return TURNED
    return UNNAMED if match.signs.get("no_names") else REPLACED


def _sure(match: Match) -> float:
    if match.turn == "agrees":
        return SURE if match.signs["sure"] else ALIKE
    if match.turn == "found":
        return FOUND
    return likelihood("role_turned" if match.turn == "turned" else "role_replaced", match.signs)


def _finding(match: Match, passage: Passage, sure: float, leaning: Leaning, message: str) -> Finding:
    mine, theirs = match.mine, match.theirs
    return Finding(
        code=CODE,
        leaning=leaning,
        message=message,
        span=Span(start=mine.start, end=mine.end),
        passage_span=Span(start=theirs.start, end=theirs.end),
        # What agrees needs no showing.
        working=""
        if leaning == "supports"
        else f"source: {passage.reading.text[theirs.start : theirs.end]}: {_told(match, passage)}",
        sure=sure,
    )


def _told(match: Match, passage: Passage) -> str:
    sides = match.theirs.roles.items()
    return ", ".join(f"{role} {passage.reading.text[side.start : side.end]}" for role, side in sides)


def _called(role: str) -> str:
    return {"agent": "the doer", "patient": "the one it was done to", "taker": "the receiver"}.get(role, f"the {role}")


def _message(match: Match, claim: Claim, passage: Passage) -> str:
    mine = match.mine.roles[match.role]
    who = claim.reading.text[mine.start : mine.end]
    if match.turn == "found":
        return f"draft makes {who} {_called(match.role)}; in the source {who} found or reported it"
    if match.turn == "turned":
        return f"draft makes {who} {_called(match.role)}; in the source {who} is {_called(match.other)}"
    other = match.theirs.roles[match.role]
    return f"draft makes {who} {_called(match.role)}; the source has {passage.reading.text[other.start : other.end]}"
