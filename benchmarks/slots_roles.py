"""Fit how likely it is that two sentences tell one happening whose sides have changed places.

Right are pairs and drafts whose labels say so; wrong are supported and unbacked ones and sentences of real articles
beside other articles, which weigh most: an editor sees a false alarm all day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

import fitting
import labelled
from labelled import Labelled

from factcheck.values.roles import compare

KINDS = frozenset(("role_swap", "role", "converse", "name", "speaker_swap"))
REAL = 3.0
"""What a sentence of a real article counts against one of a pair."""
FIRES = {"turned": ("turned",), "replaced": ("replaced",)}


def examples(rows: Iterable[Labelled], turns: tuple[str, ...], weight: float = 1.0) -> list[fitting.Example]:
    """One example for each labelled claim with candidates of these turns; other contradictions are passed over."""
    found = []
    for row in rows:
        right = row.label == "contradicted" and row.kind in KINDS
        if row.label == "contradicted" and not right:
            continue
        told = [one for passage in row.passages for one in compare.matches(row.claim, passage)]
        agreed = {one.mine.start for one in told if one.turn == "agrees"}
        signs = [one.signs for one in told if one.turn in turns and one.mine.start not in agreed]
        found.append(fitting.Example(signs, right, weight, row))
    return found


def main() -> None:
    """Fit both tables, print precision and recall on the held-out part, write the weights (``--write``)."""
    real = chain(labelled.outlets(), labelled.outlets("incidents"), labelled.conflicts("incidents_real"))
    run(list(labelled.pairs("train")), list(labelled.pairs("dev")), [*real, *labelled.articles(480)])


def run(train: Sequence[Labelled], dev: Sequence[Labelled], real: Sequence[Labelled]) -> None:
    """Fit on ``train`` and ``real``, show what ``dev`` says of it, and write the tables."""
    for kind, turns in FIRES.items():
        given = [*examples(train, turns), *examples(real, turns, REAL)]
        weights = fitting.fit(given)
        print(kind, Counter(one.same for one in given if one.candidates))
        for name, part in (("train", given), ("dev", examples(dev, turns)), ("real", examples(real, turns))):
            print(name, fitting.table(part, weights, (0.5, 0.6, 0.7, 0.8, 0.9)), sep="\n")
        fitting.write(f"role_{kind}", weights, "Signs that the sides of a happening changed places (slots_roles.py).")


if __name__ == "__main__":
    main()
