"""How well figures, dates and names are read: F1 on 150 sentences of real articles, labelled by hand.

    python benchmarks/values/score.py

The labels (``labels.jsonl``: places and values, no text) were made by readers who did not know the grammar, before it
was extended; nobody who extended it has seen them. The sentences are those of ../shared/data/articles. Doubtful labels
count for nothing: neither found nor missed. `found`: the same place, or one that overlaps; `value`: also the same
number or EDTF date; `exact`: the very characters; `kind`: share of the exactly found names whose kind is right.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import labelled

from factcheck.models.span import Span
from factcheck.values.reading import read

NEAR = 0.02
"""Share by which a figure may differ from its label: a month has 30 or 31 days."""


def main() -> None:
    """Print the figures."""
    articles = {row["id"]: row for row in labelled.rows(labelled.SHARED / "articles" / "casie_even.jsonl.gz")}
    counts = {kind: Counter[str]() for kind in ("quantities", "dates", "names")}
    for row in labelled.rows(Path(__file__).parent / "labels.jsonl"):
        article = articles[row["article"]]
        reading = read(article["text"][row["start"] : row["end"]], article.get("published"))
        for kind, counted in counts.items():
            _count(getattr(reading, kind), row[kind], counted)
    for kind, counted in counts.items():
        parts = [f"{measure} F1 {_f1(counted, measure):.3f}" for measure in ("found", "value", "exact")]
        print(f"{kind:10} of {counted['labels']}: {', '.join(parts)}", end="")
        print(f", kind {counted['kind'] / counted['exact']:.2f}" if kind == "names" else "")


def _count(said: Sequence[Any], labels: Sequence[dict[str, Any]], counted: Counter[str]) -> None:
    doubtful = [one for one in labels if one.get("doubtful")]
    sure = [one for one in labels if not one.get("doubtful")]
    left = [one for one in said if not any(_meets(one.span, label) for label in doubtful)]
    counted["labels"] += len(sure)
    counted["said"] += len(left)
    for label in sure:
        exact = [one for one in left if (one.span.start, one.span.end) == (label["start"], label["end"])]
        found = exact or [one for one in left if _meets(one.span, label)]
        if found:
            left.remove(found[0])
            counted["found"] += 1
            counted["exact"] += bool(exact)
            counted["value"] += _same(found[0], label)
            counted["kind"] += bool(exact) and getattr(found[0], "kind", "") == label.get("kind")


def _meets(span: Span, label: dict[str, Any]) -> bool:
    return bool(span.start < label["end"] and label["start"] < span.end)


def _same(one: Any, label: dict[str, Any]) -> bool:
    if "kind" in label:
        return bool(one.kind == label["kind"])
    if "dimension" not in label:
        return bool(one.edtf == label.get("edtf"))
    wanted = label.get("value")
    return wanted is None or (one.exact is not None and abs(one.exact - wanted) <= NEAR * abs(wanted))


def _f1(counted: Counter[str], measure: str) -> float:
    return 2 * counted[measure] / (counted["said"] + counted["labels"])


if __name__ == "__main__":
    main()
