"""Two names of an actor that are possibly one.

Why it matters
    Vendors name the same intruders differently, and name different intruders alike. A published list of aliases is a
    reason to set two reports side by side, not a proof of identity: a cluster is not a group, a group not a sponsor.

Fires on
    An actor whom the source calls by another name that a published list gives as an alias. It is told as a note with
    the list that says so; the verdict may rest on it.

    draft:  Hidden Cobra broke into the bank.
    source: The Lazarus Group broke into the bank, prosecutors said.

Silent on
    The same name, names that no list connects, and names of which the source says itself that they are one.

    draft:  The Lazarus Group broke into the bank.
    source: The Lazarus Group broke into the bank, prosecutors said.

    draft:  Sandworm broke into the bank.
    source: The Lazarus Group broke into the bank, prosecutors said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.value import Name
from factcheck.values import actors
from factcheck.values.lists import entries

CODE = "ALIAS"

REACH = 80
"""Characters between two names within which a text says that they are one."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield a note for each actor of the claim whom the passage has under another name only."""
    theirs = passage.reading.names
    told: set[str] = set()
    for name in claim.reading.names:
        if name.key in told or any(_is_form(name, other) for other in theirs):
            continue
        told.add(name.key)
        for other in theirs:
            listed = actors.possibly_same(name.key, other.key)
            if listed and not _stated(name, other, f"{passage.reading.text}\n{passage.context}"):
                yield Finding(
                    code=CODE,
                    leaning="notes",
                    message=f"{name.text} is possibly the same as {other.text}",
                    span=name.span,
                    passage_span=other.span,
                    working=listed,
                )
                break


def _is_form(name: Name, other: Name) -> bool:
    """Whether two names are one but for a word for the kind of thing: "Sandworm", "the Sandworm Team"."""
    short, long = sorted((name.key.split(), other.key.split()), key=len)
    return bool(short) and long[: len(short)] == short


@cache
def _identity() -> re.Pattern[str]:
    phrases = sorted(entries("identity_phrases"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})|\(")


def _stated(one: Name, other: Name, text: str) -> bool:
    """Whether a text says itself that two names are one: "Lazarus, also known as Hidden Cobra"."""
    folded = text.casefold()
    for first, second in ((one.key, other.key), (other.key, one.key)):
        at = folded.find(first)
        while at >= 0:
            end = at + len(first)
            to = folded.find(second, end, end + REACH)
            if to >= 0 and _identity().search(folded, end, to):
                return True
            at = folded.find(first, end)
    return False
