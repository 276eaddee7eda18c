"""Fit the weights by which the check NAME tells that another name stands in a claim's slot.

Positive examples are hand-written contradictions of names, places and of who did what, and supported claims whose name
is held to be a foreign one, so that the passage's own name stands in its slot. Negative ones are all other pairs, and
sentences of reports beside other reports. Run: ``python benchmarks/slots_names.py [--write]``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import labelled
from fitting import Example, fit, table, write
from labelled import Labelled

from factcheck.checks import name as check
from factcheck.models.value import Name
from factcheck.values import contrasts, name_rivals, parties, same_party, same_role

REAL = 3.0
"""What a sentence of a real report counts against a hand-written pair."""
WRONG = frozenset({"name", "place", "role_swap"})
"""Kinds of contradictions in which another name stands in a slot."""
BESIDE_NAMES = frozenset(
    {"speaker_swap", "multi", "role", "speaker", "opposite", "inference", "converse", "negation", "attribution"}
)
"""Kinds in which a name may be wrong without being labelled as such."""
FOREIGN = 0.3
"""What a claim counts whose own name is held to be a foreign one."""
BORNE_OUT = 0.3
"""Share of a claim's words that a passage with its name in its slot must have, to settle the name."""
FREE = tuple(f"kind_{kind}" for kind in ("person", "place", "organisation", "product", "actor", "malware", "unknown"))
_OWN = ("other_here", "other_around", "other_taken", "exchanged")
"""Signs of where the name itself stands, of which one held to be foreign has none."""
NOTE = (
    "Signs that another name stands in the slot of a claim (values/same_party.py), fitted by benchmarks/slots_names.py."
)


def examples(items: Iterable[Labelled], weight: float) -> Iterator[Example]:
    """Each claim with the signs of the names that could stand for one of its own."""
    for item in items:
        if item.label == "contradicted" and item.kind in BESIDE_NAMES:
            continue
        wrong = item.label == "contradicted" and item.kind in WRONG
        claim = contrasts.asserted(item.claim).reading
        names = [name for name in claim.names if not parties.is_speaker(name, claim)]
        found = [one for name in names for one in _candidates(item, name)]
        if found:
            yield Example(found, wrong, weight, item)
        for name in names if item.label == "supported" else ():
            swapped = list(_foreign(item, name))
            if swapped:
                yield Example(swapped, True, FOREIGN * weight)


def _candidates(item: Labelled, name: Name) -> Iterator[Mapping[str, float]]:
    """Signs of each name that could stand in the slot of one that no passage bears out."""
    beside = [same_party.pair(item.claim, passage) for passage in item.passages]
    if any(both.told >= BORNE_OUT and same_party.stands(both, name) for both in beside):
        return
    nowhere = not any(parties.named(name, passage) for passage in item.passages)
    for both in beside:
        for other in both.passage.reading.names:
            if not check.fits(both, name, other, nowhere=nowhere):
                continue
            if signs := same_party.signs(both, name, other):
                yield signs


def _foreign(item: Labelled, name: Name) -> Iterator[Mapping[str, float]]:
    """Signs of a claim's own name in the passages, as if it were another."""
    for passage in item.passages:
        both = same_party.pair(item.claim, passage)
        for other in passage.reading.names:
            one = same_role.is_one(name, other) and other.kind == name.kind
            if not one or parties.is_speaker(other, passage.reading):
                continue
            if name_rivals.may(both.claim.reading, name, passage.reading, other):
                signs = same_party.signs(both, name, other)
                kept = {sign: seen for sign, seen in signs.items() if not sign.startswith(_OWN)}
                if kept:
                    yield kept


def main() -> None:
    """Fit on the training pairs and real reports; show what that does to the held-out pairs and to real reports."""
    real = chain(labelled.outlets(), labelled.articles(480), labelled.conflicts("incidents_real"))
    written = chain(labelled.outlets("incidents"), labelled.conflicts("incidents"))
    against = [*examples(real, REAL), *examples(written, 1.0)]
    weights = fit([*examples(labelled.pairs("train"), 1.0), *against], free=FREE)
    edges = (0.5, check.LIKELY, 0.7, 0.8, check.MOST_LIKELY)
    held_out = [one for one in examples(labelled.pairs("dev"), 1.0) if one.told]
    print(weights, "held-out pairs", table(held_out, weights, edges), sep="\n")
    print("reports (nearly all of it false)", table(against, weights, edges), sep="\n")
    if "--write" in sys.argv:
        print(write("name", weights, NOTE))


if __name__ == "__main__":
    main()
