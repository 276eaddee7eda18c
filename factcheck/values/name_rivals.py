"""Whether two names may be held against one another at all: neither picks of a row, nor parts of one phrase."""

from __future__ import annotations

import re

from factcheck.models.source import Passage
from factcheck.models.value import Name, Reading
from factcheck.values import governing, name_deeds, parties, same_role

_BESIDES = frozenset(("also", "too", "well", "another", "likewise"))
_ASKING = frozenset(("comment", "contact", "reach"))
_PICKED = re.compile(
    r"\b(?:includ(?:ing|ed?|es)|such as|among(?: them| others)?|like|e\.g\.|notably)[ :,]*(?:the )?$", re.I
)
"""What leads a row of which each text picks some."""
_AND = re.compile(r"\s*(?:,|;|,?\s+(?:and|or|&))\s+(?:[a-z]{2,7}\s+)?(?:the\s+)?")
_LONGEST_GAP = 8
"""Characters between two names that stand in one phrase: "Norvik's “Arne”", "Birk (also Arne)"."""


def may(claim: Reading, name: Name, passage: Reading, other: Name, *, nowhere: bool = False) -> bool:
    """Whether two names can be held against one another: not in rows, beside others, or where an outlet asks.

    ``nowhere``: no text on the incident has the claim's name, so rows with one name in common are held to be one row.
    """
    ours, theirs = _place(claim, name), _place(passage, other)
    if ours.denied != theirs.denied or _of_the_outlet(ours) or _of_one_more(ours) or _of_one_more(theirs):
        return False
    mine, others = same_role.row(name, claim), same_role.row(other, passage)
    apart = same_role.rows_differ(mine, others) and not (nowhere and _is_shared(mine, others))
    if apart or _is_picked(mine, claim) or _is_picked(others, passage):
        return False
    if any(same_role.is_one(name, one) and _are_joined(one, other, passage.text) for one in passage.names):
        return False
    return not (name_deeds.is_told_to(name, claim) or name_deeds.is_told_to(other, passage))


def _are_joined(one: Name, other: Name, text: str) -> bool:
    """Whether two names stand side by side in a text: "to the Birk and to Moss"."""
    first, last = sorted((one.span, other.span), key=lambda span: span.start)
    return first.end <= last.start and _AND.fullmatch(text, first.end, last.start) is not None


def _is_shared(mine: tuple[Name, ...], others: tuple[Name, ...]) -> bool:
    return any(same_role.is_one(one, other) for one in mine for other in others)


def rivals(name: Name, claim: Reading, other: Name, passage: Passage) -> bool:
    """Whether two names are of different things that could stand for one another, each as the texts know it."""
    if not same_role.rivals(known_as(name, passage), known_as(other, passage)):
        return False
    return not in_one_phrase(name, other, claim)


def in_one_phrase(name: Name, other: Name, reading: Reading) -> bool:
    """Whether a text has a name in one phrase with another that is the same as ``other``: the one's, or called so."""
    return any(
        0 <= max(name.span.start, one.span.start) - min(name.span.end, one.span.end) <= _LONGEST_GAP
        and same_role.is_one(one, other)
        for one in reading.names
        if one is not name
    )


def known_as(name: Name, passage: Passage) -> Name:
    """A name as a passage or its surroundings have it in full: a bare surname with the kind of its person."""
    if " " in name.key or name.kind not in ("organisation", "unknown") or name.text.isupper():
        return name
    for other in (*passage.reading.names, *parties.names_in(passage.context)):
        if other.kind == "person" and name.key in (other.short, other.key.rpartition(" ")[2]):
            return name.model_copy(update={"kind": "person", "short": name.key})
    return name


def _is_picked(row: tuple[Name, ...], reading: Reading) -> bool:
    return len(row) > 1 and _PICKED.search(reading.text[max(0, row[0].span.start - 24) : row[0].span.start]) is not None


def _of_the_outlet(where: governing.Place) -> bool:
    """Whether a clause tells of the outlet's own questions, which each outlet puts to others."""
    return not governing.stems(where).isdisjoint(_ASKING)


def _of_one_more(where: governing.Place) -> bool:
    """Whether a clause tells of somebody besides others: "Kestrel published one as well"."""
    return any(part.word in _BESIDES for part in where.clause)


def _place(reading: Reading, name: Name) -> governing.Place:
    return governing.place(reading.text, name.span.start, name.span.end)
