"""How well the entailment model tells entailment, contradiction and neutral apart, and how fast.

    python benchmarks/entailment.py FILE... [--model FOLDER]

A file holds rows {premise, hypothesis, label}, one JSON a line, packed or not; label is entailment, contradiction,
neutral or not_entailment (right with either of the last two). For each file one JSON line: n, accuracy, macro_f1
(over the classes that its labels name), balanced_accuracy_2way (entailment or not), pairs_per_second.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

from labelled import rows

from factcheck.models.entailment import Entailment
from factcheck.scorers.entailment import EntailmentModel
from factcheck.scorers.model_folder import BUILT_IN

CLASSES = ("entailment", "contradiction", "neutral")
OTHER = "not_entailment"


def guess(score: Entailment) -> str:
    """The likeliest of three classes; saying more than the passage is not following from it."""
    shares = (score.entailment, score.contradiction, score.neutral + score.overstated)
    return CLASSES[shares.index(max(shares))]


def measure(model: EntailmentModel, path: Path) -> dict[str, object]:
    """Figures of one file."""
    found = rows(path)
    began = time.perf_counter()
    guesses = [guess(score) for score in model.score([(row["premise"], row["hypothesis"]) for row in found])]
    seconds = time.perf_counter() - began
    labels = [row["label"] for row in found]
    right = sum(_fits(label, said) for label, said in zip(labels, guesses, strict=True))
    return {
        "file": path.name,
        "n": len(found),
        "accuracy": round(right / len(found), 4),
        "macro_f1": round(_macro_f1(labels, guesses), 4),
        "balanced_accuracy_2way": round(_two_way(labels, guesses), 4),
        "pairs_per_second": round(len(found) / seconds, 1),
    }


def _fits(label: str, said: str) -> bool:
    return said != "entailment" if label == OTHER else said == label


def _macro_f1(labels: Sequence[str], guesses: Sequence[str]) -> float:
    # A row that is merely "not entailment" counts as whichever of the two was said, where one was.
    true = [
        said if label == OTHER and said != "entailment" else label for label, said in zip(labels, guesses, strict=True)
    ]
    scores = []
    for name in sorted(set(labels) - {OTHER}):
        both = sum(a == b == name for a, b in zip(true, guesses, strict=True))
        scores.append(2 * both / max(1, true.count(name) + guesses.count(name)))
    return sum(scores) / len(scores)


def _two_way(labels: Sequence[str], guesses: Sequence[str]) -> float:
    shares = []
    for entailed in (True, False):
        said = [
            other == "entailment"
            for label, other in zip(labels, guesses, strict=True)
            if (label == "entailment") == entailed
        ]
        if said:
            shares.append(sum(one == entailed for one in said) / len(said))
    return sum(shares) / len(shares)


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--model", type=Path, default=BUILT_IN)
    options = parser.parse_args()
    model = EntailmentModel(options.model)
    for path in options.files:
        print(json.dumps(measure(model, path)), flush=True)


if __name__ == "__main__":
    main()
