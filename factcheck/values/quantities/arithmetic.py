"""Sums and shares that connect figures, told as a line of arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import fsum, isclose

from factcheck.models.value import Quantity

_MOST_PARTS = 4
_MOST_LOOKED_AT = 16
"""Parts beyond this many are not tried: the number of sums grows with its fourth power."""
_CLOSE = 1e-9


def explain_sum(target: Quantity, parts: Sequence[Quantity]) -> str | None:
    """Say "2 + 2 = 4" when two to four of ``parts`` add up to the target's exact value, else ``None``.

    Only parts of the same dimension and unit with an exact value are added; fewer parts go before more.
    """
    if target.exact is None or target.dimension in ("percent", "ordinal"):
        return None
    usable = [
        part.exact
        for part in parts
        if part.exact is not None and part.exact > 0 and (part.dimension, part.unit) == (target.dimension, target.unit)
    ][:_MOST_LOOKED_AT]
    for size in range(2, _MOST_PARTS + 1):
        for chosen in combinations(usable, size):
            if isclose(fsum(chosen), target.exact, rel_tol=_CLOSE):
                return f"{' + '.join(map(_figure, chosen))} = {_figure(target.exact)}"
    return None


def explain_share(percent: Quantity, part: Quantity, whole: Quantity) -> str | None:
    """Say "9.5 of 10 = 95 %" when ``part`` of ``whole`` is the share ``percent`` states, else ``None``."""
    if percent.dimension != "percent" or part.exact is None or not whole.exact:
        return None
    if (part.dimension, part.unit) != (whole.dimension, whole.unit) or part.exact > whole.exact:
        return None
    share = 100 * part.exact / whole.exact
    low, high = percent.low, percent.high
    if (low is not None and share < low - _CLOSE) or (high is not None and share > high + _CLOSE):
        return None
    return f"{_figure(part.exact)} of {_figure(whole.exact)} = {_figure(round(share, 1))} %"


def _figure(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,g}"
