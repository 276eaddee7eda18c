"""Fit the weights by which the check NAME tells that another name stands in a claim's slot.

Positive examples are hand-written contradictions of names and places, and supported claims whose name is held to be a
foreign one, so that the passage's own name stands in its slot. Negative ones are all other pairs, and sentences of real
reports beside other reports. Run: ``python benchmarks/slots_names.py [--write]``.
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
from factcheck.values import parties, same_party, same_role

REAL = 3.0
"""What a sentence of a real report counts against a hand-written pair."""
BESIDE_NAMES = frozenset({"role_swap", "speaker_swap", "multi", "role", "speaker", "opposite", "inference", "converse"})
"""Kinds of contradictions in which a name may be wrong without being labelled as such."""
FREE = tuple(f"kind_{kind}" for kind in ("person", "place", "organisation", "product", "actor", "malware", "unknown"))
NOTE = (
    "Signs that another name stands in the slot of a claim (values/same_party.py), fitted by benchmarks/slots_names.py."
)


def examples(items: Iterable[Labelled], weight: float) -> Iterator[Example]:
    """Each name of each claim with the signs of the names that could stand for it."""
    for item in items:
        wrong = item.label == "contradicted" and item.kind in ("name", "place")
        passed_over = item.label == "contradicted" and item.kind in BESIDE_NAMES
        for name in item.claim.reading.names:
            if parties.is_speaker(name, item.claim.reading):
                continue
            found = [] if passed_over else list(_candidates(item, name, foreign=False))
            if found:
                yield Example(found, wrong, weight)
            swapped = list(_candidates(item, name, foreign=True)) if item.label == "supported" else []
            if swapped and any(same_role.is_one(name, one) for p in item.passages for one in p.reading.names):
                yield Example(swapped, True, weight)


def _candidates(item: Labelled, name: Name, *, foreign: bool) -> Iterator[Mapping[str, float]]:
    """Signs of each name that could stand in the slot; ``foreign``: as if no passage had the claim's name."""
    for passage in item.passages:
        if not foreign and any(same_role.is_one(name, one) for one in passage.reading.names):
            continue
        both = same_party.pair(item.claim, passage)
        for other in passage.reading.names:
            one = same_role.is_one(name, other)
            fits = other.kind == name.kind if one else same_role.rivals(name, other)
            if (one and not foreign) or not fits or parties.is_speaker(other, passage.reading):
                continue
            if not one and any(same_role.is_one(mine, other) for mine in item.claim.reading.names):
                continue
            if check.may(both, name, other) and (signs := same_party.signs(both, name, other)):
                yield signs


def main() -> None:
    """Fit on the training pairs and real reports; show what that does to the held-out pairs and to real reports."""
    real = list(chain(labelled.outlets(), labelled.outlets("incidents"), labelled.articles(300)))
    against = list(examples(real, REAL))
    weights = fit([*examples(labelled.pairs("train"), 1.0), *against], free=FREE)
    edges = (0.5, 0.6, 0.7, check.LIKELY, 0.8, check.MOST_LIKELY)
    print(weights, "held-out pairs", table(list(examples(labelled.pairs("dev"), 1.0)), weights, edges), sep="\n")
    print("real reports (all of it false)", table(against, weights, edges), sep="\n")
    if "--write" in sys.argv:
        print(write("name", weights, NOTE))


if __name__ == "__main__":
    main()
