"""Weights for the signs that a report says the opposite of a draft, or doubts it, fitted on pairs and real articles.

Usage: ``python -m slots_acts [--write]`` from this folder; writes ``negation.toml``, ``opposites.toml`` and
``hedge.toml`` in ``values/weights``.

A pair counts as one of its kind when its author wrote it as a negation or an opposite; contradictions of other kinds
are left out. Sentences of real articles beside other articles are all held to say nothing opposite. Every pair counts
a second time, for less, with the incident unknown: nobody has told the desk then that both texts are of one affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from fitting import Example, fit, table, write
from labelled import Labelled, articles, outlets, pairs

from factcheck.values import doubtful, turnings

KINDS = frozenset({"negation", "opposite", "polarity"})
UNKNOWN_INCIDENT = 0.35
"""What a pair counts whose incident is held to be unknown."""
DOUBTED = frozenset({"overstated", "hardened"})
REAL_DOUBT = 0.4
"""What a sentence of a real article counts beside a doubtful passage: some are truly surer than it."""
ARTICLES = 300
FREE = frozenset(
    {"same", "kin", "general", "alike", "silent", "unsure", "opposite", "my_sure", "incident", "no_names", "no_verb"}
    | {"doubt_may", "doubt_believed", "doubt_claimed", "doubt_evidence"}
    | {f"{side}_{kind}" for side in ("my", "their")
       for kind in ("not", "none", "plain", "evidence", "denial", "without", "object", "exception")}
)  # fmt: skip
EDGES = (0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8)


def examples(rows: Iterable[Labelled], kind: str) -> Iterator[Example]:
    """Claims with the signs of every word of a passage that may say the opposite."""
    for row in rows:
        contradicted = row.label == "contradicted"
        if contradicted and row.kind not in KINDS:
            continue
        found = [
            turnings.weighed(turning, row.claim, passage)
            for passage in row.passages
            for turning in turnings.find(row.claim, passage)
            if turnings.kind(turning) == kind
        ]
        if found:
            yield Example(found, contradicted)


def doubted(rows: Iterable[Labelled], weight: float = 1.0) -> Iterator[Example]:
    """Claims with the signs of every word that a passage doubts; those that it bears out, or real ones, are no case."""
    for row in rows:
        overstated = row.kind in DOUBTED and row.label == "unsupported"
        if not overstated and row.label not in ("supported", "unknown"):
            continue
        found = [
            doubtful.weighed(one, row.claim, passage)
            for passage in row.passages
            for one in doubtful.find(row.claim, passage)
        ]
        if found:
            yield Example(found, overstated, weight)


def without_incident(one: Example) -> Example:
    """The same example with nothing known of its incident."""
    stripped = [{name: value for name, value in signs.items() if name != "incident"} for signs in one.candidates]
    return one._replace(candidates=stripped, weight=UNKNOWN_INCIDENT)


def main() -> None:
    """Fit both kinds of weights, write them (``--write``), and print what they do on pairs that were held out."""
    written, held_out = list(pairs("train")), list(pairs("dev"))
    real = list(chain(articles(ARTICLES), outlets()))
    for kind in ("negation", "opposites"):
        train = list(examples(written, kind))
        beside = list(examples(real, kind))
        weights = fit([*train, *map(without_incident, train), *beside], free=FREE)
        write(kind, weights, f"Signs that a report says the opposite ({kind}), fitted by benchmarks/slots_acts.py")
        for name, some in (("train", train), ("dev", list(examples(held_out, kind))), ("real", beside)):
            print(f"{kind}, {name}\n{table(some, weights, EDGES)}")
    train, beside = list(doubted(written)), list(doubted(real, REAL_DOUBT))
    weights = fit([*train, *map(without_incident, train), *beside], free=FREE)
    write("hedge", weights, "Signs that a report doubts what a draft says flatly, fitted by benchmarks/slots_acts.py")
    for name, some in (("train", train), ("dev", list(doubted(held_out))), ("real", beside)):
        print(f"hedge, {name}\n{table(some, weights, EDGES)}")


if __name__ == "__main__":
    main()
