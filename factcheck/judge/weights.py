"""How much each sign speaks for each verdict: a table that was fitted, and that can be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

FILE = "weights.json"


class Weights(NamedTuple):
    """Weights of a multinomial logistic regression: ``signs`` maps a sign to a number for each of ``verdicts``.

    ``always`` is what is there before any sign is looked at.
    """

    verdicts: tuple[str, ...]
    always: tuple[float, ...]
    signs: Mapping[str, tuple[float, ...]]

    def chances(self, found: Mapping[str, float]) -> dict[str, float]:
        """Likelihood of each verdict (they sum up to 1) for signs by name; a sign without a weight does not count."""
        totals = list(self.always)
        for name, value in found.items():
            for at, weight in enumerate(self.signs.get(name, ())):
                totals[at] += weight * value
        top = max(totals)
        shares = [exp(total - top) for total in totals]
        return {verdict: share / sum(shares) for verdict, share in zip(self.verdicts, shares, strict=True)}


@cache
def weights() -> Weights:
    """The weights that ship, as ``benchmarks/verdicts.py --write`` fitted them."""
    table = json.loads(files("factcheck.judge").joinpath(FILE).read_text(encoding="utf-8"))
    verdicts = tuple(table["verdicts"])
    return Weights(
        verdicts,
        tuple(table["always"][verdict] for verdict in verdicts),
        {name: tuple(row.get(verdict, 0.0) for verdict in verdicts) for name, row in table["signs"].items()},
    )
