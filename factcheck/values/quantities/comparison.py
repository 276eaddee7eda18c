"""Whether two amounts can both be true of the same thing."""

from __future__ import annotations

from math import inf, isclose
from typing import Literal

from factcheck.models.value import Quantity

Comparison = Literal["same", "compatible", "incompatible", "incomparable"]
_CLOSE = 1e-9


def compare(a: Quantity, b: Quantity) -> Comparison:
    """Set two amounts side by side; what they count is not looked at.

    ``same``: the same interval · ``compatible``: the intervals meet · ``incompatible``: they do not ·
    ``incomparable``: another dimension, or another unit that cannot be converted (a currency).
    """
    if a.dimension != b.dimension or a.unit != b.unit:
        return "incomparable"
    if _same(a.low, b.low) and _same(a.high, b.high):
        return "same"
    low = max(-inf if a.low is None else a.low, -inf if b.low is None else b.low)
    high = min(inf if a.high is None else a.high, inf if b.high is None else b.high)
    return "compatible" if low <= high or isclose(low, high, rel_tol=_CLOSE) else "incompatible"


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=_CLOSE, abs_tol=_CLOSE)
