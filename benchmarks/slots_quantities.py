"""Fit the weights by which two figures are held to fill one slot, and show what each threshold costs.

    python benchmarks/slots_quantities.py [--write]

Needs numpy and scipy, and ../shared/data. Hand-written pairs say which figures contradict; stored reports on one
incident and real articles on others say which only look so. Half of the pairs count a second time as if nobody had
said that they are of one incident. Prints precision and recall on rows that were not fitted on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import labelled
from fitting import Example, fit, table, write
from labelled import Labelled

from factcheck.models.value import Quantity
from factcheck.values import counting
from factcheck.values.same_quantity import KIND, is_derived, is_set_apart, signs

ABOUT_FIGURES = frozenset(("number", "quantity", "multi_number", "quantity_bound", "arithmetic"))
AGREEING, REPORTED, APART, UNTOLD = 0.3, 0.6, 3.0, 0.3
"""What figures that agree count as examples, those of reports, figures of other reports, and pairs without a common
incident."""
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


class Beside(NamedTuple):
    """A figure of a claim with the signs of those that bear it out and of those that exclude it."""

    quantity: Quantity
    agreeing: list[dict[str, float]]
    other: list[dict[str, float]]


def beside(row: Labelled) -> Iterator[Beside]:
    """Each figure of a row's claim with all that its passages set beside it."""
    for quantity in row.claim.reading.quantities:
        found = Beside(quantity, [], [])
        for passage in row.passages:
            for other in passage.reading.quantities:
                told = signs(quantity, other, row.claim, passage)
                if not told or is_set_apart(quantity, told) or is_derived(quantity, other, passage):
                    continue
                if counting.bears_out(quantity, other):
                    found.agreeing.append(told)
                elif counting.excludes(quantity, other):
                    found.other.append(told)
        yield found


def of_pairs(rows: Iterable[Labelled]) -> Iterator[Example]:
    """Examples of rows whose labels say what contradicts."""
    for row in rows:
        for figure in beside(row):
            if row.label == "contradicted":
                if row.kind in ABOUT_FIGURES and figure.other and not figure.agreeing:
                    yield Example(figure.other, True)
                elif figure.agreeing and not figure.other and row.kind not in ABOUT_FIGURES:
                    yield Example(figure.agreeing, True, AGREEING)
                continue
            if figure.agreeing and row.label == "supported":
                yield Example(figure.agreeing, True, AGREEING)
            if figure.other:
                yield Example(figure.other, False, AGREEING if figure.agreeing else 1.0)


def of_reports(rows: Iterable[Labelled], weight: float) -> Iterator[Example]:
    """Examples of reports between which next to nothing conflicts: what agrees is one slot, what differs is another."""
    for row in rows:
        for figure in beside(row):
            alike = counting.is_telling(figure.quantity) or any(one["counted"] for one in figure.agreeing)
            if figure.agreeing and alike:
                yield Example(figure.agreeing, True, REPORTED)
            elif figure.other and not figure.agreeing:
                yield Example(figure.other, False, weight)


def _untold(example: Example) -> Example:
    bare = [{**one, "same_incident": 0.0} for one in example.candidates]
    return example._replace(candidates=bare, weight=UNTOLD * example.weight)


def main() -> None:
    """Fit, show, and write the weights when asked to."""
    told = [*of_pairs(labelled.pairs("train")), *of_reports(labelled.outlets("incidents"), APART)]
    told += of_reports(labelled.outlets("incidents_real"), APART)
    apart = [example for example in of_reports(labelled.articles(360), APART) if not example.same]
    weights = fit([*told, *map(_untold, told), *apart], penalty=1.0)
    for name, rows in (("pairs", labelled.pairs("dev")), ("drafts", _drafts())):
        counted = [example for example in of_pairs(rows) if example.weight == 1.0]
        print(name, table(counted, weights, THRESHOLDS), sep="\n")
    for name, examples in (("articles", apart), ("reports", [one for one in told if one.weight == APART])):
        print(f"{name} (all of it false alarms)", table(examples, weights, THRESHOLDS), sep="\n")
    if "--write" in sys.argv:
        print(
            write(
                KIND,
                weights,
                "How much each sign weighs that two figures fill one slot; benchmarks/slots_quantities.py",
            )
        )


def _drafts() -> Iterator[Labelled]:
    yield from labelled.drafts("incidents")
    yield from labelled.drafts("incidents_real")


if __name__ == "__main__":
    main()
