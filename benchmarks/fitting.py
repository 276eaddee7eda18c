"""Weights of signs, fitted on labelled pairs so that each can be read: a logistic regression with known directions.

An example is a claim's value with its candidates in the passages; only the best candidate counts, as in a check: the
fit alternates between choosing it and weighing the signs. A sign whose name begins with ``no_`` or ``other_`` may only
get a weight of zero or less, every other one only zero or more, those in ``free`` any.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

ROUNDS = 6
AGAINST = ("no_", "other_")
_Array = Any
"""An array of numpy's; this file is read without numpy too, by the type checker."""


class Example(NamedTuple):
    """A value of a claim with the signs of each candidate; whether one of them fills its slot; how much it counts."""

    candidates: Sequence[Mapping[str, float]]
    same: bool
    weight: float = 1.0
    told: Any = None


def fit(examples: Sequence[Example], free: Iterable[str] = (), penalty: float = 0.5) -> dict[str, float]:
    """Weight of each sign that any candidate has, and of ``always``; examples without a candidate are passed over."""
    examples = [example for example in examples if example.candidates]
    names = sorted({name for example in examples for one in example.candidates for name in one})
    column = {name: at + 1 for at, name in enumerate(names)}
    rows = [_matrix(example.candidates, column) for example in examples]
    same = np.array([float(example.same) for example in examples])
    counts = np.array([example.weight for example in examples])
    loose = set(free)
    bounds: list[tuple[float | None, float | None]] = [(None, None)]
    for name in names:
        against = name.startswith(AGAINST)
        bounds.append((None, None) if name in loose else (None, 0.0) if against else (0.0, None))
    found = np.array([0.0, *(-0.5 if high == 0.0 else 0.5 for _, high in bounds[1:])])
    for _ in range(ROUNDS):
        best = np.array([one[int(np.argmax(one @ found))] for one in rows])
        found = minimize(_loss, found, (best, same, counts, penalty), jac=True, method="L-BFGS-B", bounds=bounds).x
    return {"always": round(float(found[0]), 3), **{name: round(float(found[column[name]]), 3) for name in names}}


def _matrix(candidates: Sequence[Mapping[str, float]], column: Mapping[str, int]) -> _Array:
    made = np.zeros((len(candidates), len(column) + 1))
    made[:, 0] = 1.0
    for at, one in enumerate(candidates):
        for name, value in one.items():
            made[at, column[name]] = value
    return made


def _loss(weights: _Array, rows: _Array, same: _Array, counts: _Array, penalty: float) -> tuple[float, _Array]:
    chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
    loss: Any = -np.sum(counts * (same * np.log(chance + 1e-12) + (1 - same) * np.log(1 - chance + 1e-12)))
    pull = penalty * weights
    pull[0] = 0.0
    return float(loss + 0.5 * penalty * np.sum(weights[1:] ** 2)), rows.T @ (counts * (chance - same)) + pull


def score(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """Likelihood (0 to 1) of one candidate by given weights."""
    total = weights["always"] + sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return float(1 / (1 + np.exp(-np.clip(total, -30, 30))))


def table(examples: Sequence[Example], weights: Mapping[str, float], thresholds: Iterable[float]) -> str:
    """Precision and recall at each threshold, one a line."""
    best = [(max((score(weights, one) for one in example.candidates), default=0.0), example) for example in examples]
    true = sum(example.weight for example in examples if example.same)
    lines = []
    for edge in thresholds:
        said = [example for value, example in best if value >= edge]
        right, total = sum(one.weight for one in said if one.same), sum(one.weight for one in said)
        shares = f"precision {right / max(total, 1e-9):.3f}  recall {right / max(true, 1e-9):.3f}"
        lines.append(f"{edge:.2f}  fires {len(said):5}  {shares}")
    return "\n".join(lines)


def write(kind: str, weights: Mapping[str, float], note: str) -> Path:
    """Write the weights where the package reads them, the heaviest first, if ``--write`` is asked for; the file."""
    path = Path(__file__).parents[1] / "factcheck" / "values" / "weights" / f"{kind}.toml"
    rows = sorted(weights.items(), key=lambda item: (item[0] != "always", -abs(item[1]), item[0]))
    kept = [f"{name} = {value}" for name, value in rows if value or name == "always"]
    if "--write" in sys.argv:
        path.write_text(f"# {note}\n\n[weights]\n" + "\n".join(kept) + "\n", encoding="utf-8")
    return path
