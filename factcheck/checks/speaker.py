"""Words put into another's mouth.

Why it matters
    A reader weighs a statement by who makes it. The same sentence from an investigator and from the accused are two
    different facts.

Fires on
    A statement credited to somebody although the source credits it to somebody else.

    draft:  The harbour master said the crane had been overloaded.
    source: The crane had been overloaded, said the shipping line Orvane.

    draft:  Kestrel Labs said it was the first time it had seen such an attack on a dam.
    source: Norwood Security said it was the first time it had seen such an attack on a dam.

Silent on
    The same speaker under a shorter or longer name, "officials" for a named official, and a speaker whom the source
    names too.

    draft:  Okafor said the crane had been overloaded.
    source: The crane had been overloaded, said Judge Ada Okafor.

    draft:  Officials said the crane had been overloaded.
    source: The crane had been overloaded, said Judge Ada Okafor.

    draft:  Norwood Security said the dam was attacked in May.
    source: Kestrel Labs agreed with Norwood Security that the dam was attacked in May.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.value import Attribution, Name, Reading
from factcheck.values import names, slots

CODE = "SPEAKER"

SAME_STATEMENT = 0.55
"""Share of the statement's words that the passage must have for its speaker to count."""


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each speaker whom the claim names, whether the passage credits the statement to that one."""
    for mine in claim.reading.attributions:
        speakers = _named(claim.reading, mine)
        if not speakers:
            continue
        said = slots.overlap(
            slots.stems_in(claim.reading, mine.content), (word.stem for word in passage.reading.words)
        )
        if said < SAME_STATEMENT:
            continue
        finding = _judged(mine, speakers, passage.reading, said)
        if finding:
            yield finding


def _judged(mine: Attribution, speakers: list[Name], theirs: Reading, said: float) -> Finding | None:
    if any(_same(one, other) for one in speakers for other in theirs.names):
        return Finding(
            code=CODE,
            leaning="supports",
            message=f"the source names {mine.source_text}",
            span=mine.source,
            sure=said,
        )
    for other in theirs.attributions:
        credited = _named(theirs, other)
        if credited and all(names.compare(a, b) == "different" for a in speakers for b in credited):
            return Finding(
                code=CODE,
                leaning="contradicts",
                message=f"draft credits {mine.source_text.strip()}; the source credits {other.source_text.strip()}",
                span=mine.source,
                passage_span=other.source,
                sure=min(1.0, said + 0.1),
            )
    return None


def _named(reading: Reading, attribution: Attribution) -> list[Name]:
    """Names within the words for a speaker; places say where a speaker is from, not who it is."""
    return [name for name in reading.names if attribution.source.contains(name.span) and name.kind != "place"]


def _same(one: Name, other: Name) -> bool:
    return names.compare(one, other) in ("same", "possibly_same")
