"""How likely it is that two values fill one slot of one event: a sum of signs, each with a weight that can be read.

The weights were fitted on labelled pairs by ``benchmarks/slots``; each kind of slot has a table of its own in
``values/weights/``. A sign is a number, mostly between 0 (not seen) and 1 (seen in full).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

_EDGE = 30.0
"""Sum beyond which the likelihood is 0 or 1 to the last digit."""


def likelihood(kind: str, signs: Mapping[str, float]) -> float:
    """Likelihood (0 to 1) that values with these signs fill one slot; a sign without a weight does not count.

    Raises ``FileNotFoundError`` when no weights of that kind are there.
    """
    table = weights(kind)
    total = table["always"] + sum(table[name] * value for name, value in signs.items() if name in table)
    return 1 / (1 + exp(-min(_EDGE, max(-_EDGE, total))))


@cache
def weights(kind: str) -> Mapping[str, float]:
    """Weight of each sign for one kind of slot; ``always`` is what is there before any sign is looked at."""
    text = files("factcheck.values").joinpath("weights", f"{kind}.toml").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text)["weights"].items()}
