"""Verdicts on labelled drafts with and without the model; the judge's weights, fitted so that they can be read.

    python benchmarks/verdicts.py [--model FOLDER] [--keep FILE]   each incident judged by weights fitted on the others
    python benchmarks/verdicts.py --write                          and factcheck/judge/weights.json, fitted on all

``--keep`` puts what passages, checks and model say into a file, or takes it from there. Figures are those of
bench/score.py: accuracy and macro-F1 over supported, contradicted and unsupported, how often "contradicted" is right
and found, bad_passed (false drafts that are called supported), overstated drafts not passed, and the expected
calibration error in ten steps.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import labelled
import numpy as np
from scipy.optimize import minimize

from factcheck.compare import checks, compare
from factcheck.judge.bench import Bench
from factcheck.judge.cover import Cover
from factcheck.judge.rules import by_rules
from factcheck.judge.signs import signs
from factcheck.judge.weighing import LIKELY
from factcheck.judge.weights import Weights
from factcheck.models.finding import Finding
from factcheck.models.verdict import Verdict
from factcheck.scorers.entailment import EntailmentModel
from factcheck.scorers.model_folder import BUILT_IN
from factcheck.weigh import weigh

SETS = ("incidents", "incidents_real")
VERDICTS = ("supported", "contradicted", "unsupported")
TARGET = Path(__file__).parents[1] / "factcheck" / "judge" / "weights.json"
RAISES = {
    "contradicted": {"contradicted": "supported unsupported"},
    "denied": {"contradicted": "supported"},
    "entailed": {"supported": "contradicted"},
    "covered": {"supported": ""},
    "borne_out": {"supported": "contradicted"},
}
"""Signs (by how their names begin), the verdict that each may only raise, and those that it may only lower."""
LOWERS = ("value_missing", "name_missing", "words_missing", "overstated", "beyond")
"""Signs that may only lower "supported"."""
PENALTY = 12.0
_Array = Any
"""An array of numpy's."""


class Row(NamedTuple):
    """A draft with all that bears on it."""

    part: str
    draft: labelled.Labelled
    findings: list[Finding]

    def signs(self, *, checks_too: bool = True, model_too: bool = True) -> dict[str, float]:
        """Signs of the draft, with or without those of the checks and of the model."""
        retrieval = self.draft.retrieval
        if retrieval is None:
            raise ValueError("a draft is looked up before it is judged")
        if not model_too:
            plain = tuple(one.model_copy(update={"entailment": None}) for one in retrieval.evidence)
            retrieval = retrieval.model_copy(update={"evidence": plain, "together": ()})
        bench = Bench(self.draft.claim, retrieval, self.findings if checks_too else [])
        cover = Cover(self.draft.claim.reading, retrieval)
        return signs(self.draft.claim, retrieval, bench, cover, CODES if checks_too else frozenset())


CODES = frozenset(check.CODE for check in checks())


def material(model: EntailmentModel) -> list[Row]:
    """All labelled drafts with their passages weighed and compared."""
    made = []
    for part in SETS:
        for draft in labelled.drafts(part):
            if draft.retrieval is None:
                continue
            findings, _ = compare(draft.claim, draft.retrieval.evidence, checks())
            weighed = weigh(draft.claim, draft.retrieval, model)
            made.append(Row(part, draft._replace(retrieval=weighed, find=None), findings))
    return made


def fitted(found: Sequence[Mapping[str, float]], labels: Sequence[str]) -> Weights:
    """Weights of each sign for each verdict: multinomial logistic regression, with bounds where a direction is known.

    Signs are brought to one scale for the fit, and the weights back to the signs' own.
    """
    names = sorted(found[0])
    rows = np.array([[one[name] for name in names] for one in found])
    middle, scale = rows.mean(0), rows.std(0) + 1e-9
    rows = (rows - middle) / scale
    right = np.array([[float(label == verdict) for verdict in VERDICTS] for label in labels])
    bounds = [_bounds(name, verdict) for verdict in VERDICTS for name in names] + [(None, None)] * len(VERDICTS)
    start = np.zeros(len(bounds))
    best = minimize(_loss, start, (rows, right, PENALTY), jac=True, method="L-BFGS-B", bounds=bounds).x
    table = best[: -len(VERDICTS)].reshape(len(VERDICTS), len(names)) / scale
    always = best[-len(VERDICTS) :] - table @ middle
    return Weights(
        VERDICTS,
        tuple(round(float(one), 3) for one in always - always.mean()),
        {name: tuple(round(float(table[at, column]), 3) for at in range(3)) for column, name in enumerate(names)},
    )


def _bounds(name: str, verdict: str) -> tuple[float | None, float | None]:
    for start, raised in RAISES.items():
        if name.startswith(start):
            for up, down in raised.items():
                if verdict == up:
                    return 0.0, None
                if verdict in down.split():
                    return None, 0.0
    return (None, 0.0) if verdict == "supported" and name.startswith(LOWERS) else (None, None)


def _loss(flat: _Array, rows: _Array, right: _Array, penalty: float) -> tuple[float, _Array]:
    kinds = right.shape[1]
    table, always = flat[:-kinds].reshape(kinds, -1), flat[-kinds:]
    totals = rows @ table.T + always
    totals -= totals.max(1, keepdims=True)
    chance = np.exp(totals)
    chance /= chance.sum(1, keepdims=True)
    loss = -np.sum(right * np.log(chance + 1e-12)) + 0.5 * penalty * np.sum(table**2)
    wrong = chance - right
    return float(loss), np.concatenate([(wrong.T @ rows + penalty * table).ravel(), wrong.sum(0)])


def left_out(rows: Sequence[Row], **which: bool) -> list[dict[str, float]]:
    """Chances of each verdict, for every draft by weights that were fitted on the other incidents."""
    found = [row.signs(**which) for row in rows]
    chances: list[dict[str, float]] = [{} for _ in rows]
    for incident in sorted({row.draft.group for row in rows}):
        others = [at for at, row in enumerate(rows) if row.draft.group != incident]
        weights = fitted([found[at] for at in others], [rows[at].draft.label for at in others])
        for at, row in enumerate(rows):
            if row.draft.group == incident:
                chances[at] = weights.chances(found[at])
    return chances


def by_rules_alone(rows: Sequence[Row]) -> list[dict[str, float]]:
    """What the symbolic tier says, as chances."""
    told = []
    for row in rows:
        if row.draft.retrieval is None:
            continue
        said = by_rules(row.draft.claim, row.draft.retrieval, row.findings, CODES)
        verdict = {Verdict.DISPUTED: "contradicted", Verdict.OVERSTATED: "unsupported"}.get(
            said.verdict, str(said.verdict)
        )
        told.append(
            {name: said.confidence if name == verdict else (1 - said.confidence) / 2 - 1e-6 for name in VERDICTS}
        )
        told[-1][verdict] = max(told[-1][verdict], 0.5)
    return told


def figures(rows: Sequence[Row], chances: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The figures of one part."""
    labels = [row.draft.label for row in rows]
    said = [_said(one) for one in chances]
    pairs = list(zip(labels, said, strict=True))
    scores = {}
    for verdict in VERDICTS:
        hit = sum(label == name == verdict for label, name in pairs)
        scores[verdict] = (hit / max(1, said.count(verdict)), hit / max(1, labels.count(verdict)))
    false = [name for label, name in pairs if label != "supported"]
    beyond = [
        n
        for row, (label, n) in zip(rows, pairs, strict=True)
        if row.draft.kind == "overstated" and label != "supported"
    ]
    return {
        "accuracy": sum(label == name for label, name in pairs) / len(pairs),
        "macro_f1": sum(2 * p * r / max(1e-9, p + r) for p, r in scores.values()) / 3,
        "contradicted_right": scores["contradicted"][0],
        "contradicted_found": scores["contradicted"][1],
        "bad_passed": false.count("supported") / len(false),
        "overstated_not_passed": 1 - beyond.count("supported") / max(1, len(beyond)),
        "calibration_error": _calibration(pairs, chances),
    }


def _said(chances: Mapping[str, float]) -> str:
    """What the judge says: it leaves open what is not more likely than not."""
    best = max(chances, key=lambda name: chances[name])
    return best if chances[best] >= LIKELY else "unsupported"


def _calibration(pairs: Sequence[tuple[str, str]], chances: Sequence[Mapping[str, float]]) -> float:
    sure = [one[said] for (_, said), one in zip(pairs, chances, strict=True)]
    error = 0.0
    for step in range(10):
        inside = [at for at, one in enumerate(sure) if step / 10 <= one < (step + 1) / 10 + (step == 9)]
        right = sum(pairs[at][0] == pairs[at][1] for at in inside)
        error += abs(right - sum(sure[at] for at in inside)) / len(pairs)
    return error


WAYS: Mapping[str, Callable[[Sequence[Row]], list[dict[str, float]]]] = {
    "symbols, by rules": by_rules_alone,
    "symbols, weighed": lambda rows: left_out(rows, model_too=False),
    "model, weighed": lambda rows: left_out(rows, checks_too=False),
    "both": left_out,
}


def write(weights: Weights) -> None:
    """Put weights where the judge finds them, as a table that a person can read."""
    table = {
        "about": "Made by benchmarks/verdicts.py --write: what a sign (judge/signs.py) adds to the logit of a verdict.",
        "verdicts": list(weights.verdicts),
        "always": dict(zip(weights.verdicts, weights.always, strict=True)),
        "signs": {name: dict(zip(weights.verdicts, row, strict=True)) for name, row in sorted(weights.signs.items())},
    }
    TARGET.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Measure, and write when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=BUILT_IN)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.keep and options.keep.exists():
        rows = pickle.loads(options.keep.read_bytes())  # noqa: S301 - a file that this program wrote
    else:
        rows = material(EntailmentModel(options.model))
        if options.keep:
            options.keep.write_bytes(pickle.dumps(rows))
    for name, way in WAYS.items():
        chances = way(rows)
        for part in SETS:
            places = [at for at, row in enumerate(rows) if row.part == part]
            told = figures([rows[at] for at in places], [chances[at] for at in places])
            print(f"{name:20} {part:16}", " ".join(f"{key} {value:.3f}" for key, value in told.items()), flush=True)
    if options.write:
        write(fitted([row.signs() for row in rows], [row.draft.label for row in rows]))


if __name__ == "__main__":
    main()
