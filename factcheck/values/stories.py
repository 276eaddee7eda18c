"""Whether two texts speak of the same story: of the same people, organisations, things and times.

Sentences of two stories can be alike word for word ("No payments have been made"), and then say nothing of one
another. What tells them apart are the names in them and around them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Name, Reading
from factcheck.values import dates, names
from factcheck.values.lists import entry_set
from factcheck.values.words import WORD


def other_story(claim: Claim, passage: Passage) -> bool:
    """Whether anything speaks against claim and passage being of one story: no name in common, others, another time."""
    return (
        same_names(claim, passage) is False
        or strangers(claim.reading, passage)
        or other_time(claim.reading, passage.reading)
    )


def same_names(
    claim: Claim, passage: Passage, mine_without: Sequence[Span] = (), theirs_without: Sequence[Span] = ()
) -> bool | None:
    """Whether claim and passage, with what surrounds them, name anything in common; ``None`` when one names nothing.

    Names in the stretches ``mine_without`` of the claim and ``theirs_without`` of the passage are left out.
    """
    mine = _telling(_blanked(claim.reading.text, mine_without)) | _telling(claim.context)
    theirs = _telling(_blanked(passage.reading.text, theirs_without)) | _telling(passage.context)
    if not mine.isdisjoint(theirs) or _aliases(claim.reading, passage.reading, mine_without):
        return True
    return False if mine and theirs else None


def _blanked(text: str, spans: Sequence[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _aliases(claim: Reading, passage: Reading, without: Sequence[Span]) -> bool:
    asked = [name for name in claim.names if not any(span.contains(name.span) for span in without)]
    return any(_same(one, other) for one in asked for other in passage.names)


@lru_cache(maxsize=8192)
def _telling(text: str) -> frozenset[str]:
    """Words with a capital or a figure in them that prose does not write in small letters: names, but not "Breach"."""
    common = entry_set("common_words")
    words = [word for word in WORD.findall(text) if not word.islower() and not word.isdigit()]
    folded = [word.casefold().replace("’", "'").removesuffix("'s") for word in words]
    return frozenset(word for word in folded if len(word) > 1 and word not in common)


def strangers(claim: Reading, passage: Passage, without: Sequence[Span] = ()) -> bool:
    """Whether a party that the claim names is nowhere in or around the passage, and the passage names others.

    Names in the stretches ``without`` of the claim are left out.
    """
    asked = [name for name in _parties(claim) if not any(span.contains(name.span) for span in without)]
    absent = [name for name in asked if not _named(name, passage)]
    if not absent:
        return False
    others = [other for other in _parties(passage.reading) if not any(_same(name, other) for name in claim.names)]
    return any("unknown" in (name.kind, other.kind) or name.kind == other.kind for name in absent for other in others)


def _parties(reading: Reading) -> list[Name]:
    """Names of a text but for those of its speakers."""
    said_by = [attribution.source for attribution in reading.attributions]
    return [name for name in reading.names if not any(span.contains(name.span) for span in said_by)]


def _named(name: Name, passage: Passage) -> bool:
    if any(_same(name, other) for other in passage.reading.names):
        return True
    around = f"{passage.reading.text}\n{passage.context}".casefold()
    return name.key in around or (bool(name.short) and name.short in around)


def _same(one: Name, other: Name) -> bool:
    return names.compare(one, other) in ("same", "possibly_same")


def other_time(claim: Reading, passage: Reading) -> bool:
    """Whether claim and passage are dated and no date of the one can be a date of the other."""
    if not claim.dates or not passage.dates:
        return False
    return {dates.compare(one, other) for one in claim.dates for other in passage.dates} == {"incompatible"}
