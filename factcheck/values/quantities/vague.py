"""Numbers that are not stated: "dozens", "several hundred", "a handful", "a single-digit number", "both"."""

from __future__ import annotations

import re

from factcheck.values.numerals import SPACE
from factcheck.values.quantities import bounds, units
from factcheck.values.quantities.amounts import Amount
from factcheck.values.quantities.bounds import Interval
from factcheck.values.quantities.units import Unit

_COUNT = Unit("count", "")
_SP = rf"{SPACE}{{1,3}}"
_FACTORS = {
    **{"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 100.0, "thousands": 1e3},
    **{"millions": 1e6, "billions": 1e9, "trillions": 1e12},
}
_LARGE = "hundreds|thousands|millions|billions|trillions"
_MANY = re.compile(
    rf"(?:an?{_SP})?(?P<n>tens|dozens|scores|{_LARGE})(?:{_SP}of{_SP}(?P<of>{_LARGE}))?"
    rf"(?:,?{_SP}(?:or|and|if{_SP}not)(?:{_SP}(?:even|perhaps|possibly|maybe))?{_SP}(?:dozens|{_LARGE}))?(?![^\W_])"
)
_FEW = re.compile(
    rf"(?P<word>several|an?{_SP}few|an?{_SP}couple(?:{_SP}of)?|couple{_SP}of|an?{_SP}(?:small{_SP})?handful(?:{_SP}of)?)"
    rf"(?:{_SP}(?P<size>dozen|hundred|thousand|million|billion)(?P<more>{_SP}thousand|{_SP}million)?)?(?![^\W_])"
)
_FEW_RANGES: dict[str, tuple[float, float | None]] = {
    "several": (3, None),
    "few": (2, 12),
    "couple": (2, 3),
    "handful": (2, 7),
}
_DIGITS = re.compile(r"(single|double|triple)-digit(?![ -](?:growth|ris|incr|infl|percent|gain|return|declin|loss))")
_DIGIT_RANGES = {"single": (1.0, 9.0), "double": (10.0, 99.0), "triple": (100.0, 999.0)}
_SETS = {"pair": 2.0, "trio": 3.0, "quartet": 4.0, "score": 20.0}
_SET = re.compile(rf"an?{_SP}(pair|trio|quartet|score){_SP}of(?={_SP}[^\W\d_])")
_BOTH = re.compile(rf"both(?:{_SP}of)?(?:{_SP}(?:the|these|those|its|their))?(?={_SP}[a-z])")
_BOTH_AND = re.compile(r"[^.;:\n]{1,60}?\band\b")


def many(folded: str, at: int) -> Amount | None:
    """Read an open number: "dozens", "tens of thousands", "millions of dollars"."""
    found = _MANY.match(folded, at)
    if found is None or (found["n"] == "tens" and not found["of"]):
        return None
    least = 2 * _FACTORS[found["n"]] * (_FACTORS[found["of"]] if found["of"] else 1.0)
    unit, end = _unit_behind_of(folded, found.end())
    kinds, start = _bounds(folded, at)
    # "Up to thousands" says nothing of the least, and hardly anything of the most.
    low = None if {"high", "below"} & set(kinds) else least * unit.least
    return Amount(start, end, unit, None, Interval(low, None, True))


def _bounds(folded: str, at: int) -> tuple[tuple[str, ...], int]:
    """Bounds before an unstated number; "over" there belongs to a verb: "took over several accounts"."""
    kinds, start = bounds.before(folded, at)
    return ((), at) if folded[start:at].strip() == "over" else (kinds, start)


def _unit_behind_of(folded: str, end: int) -> tuple[Unit, int]:
    if folded.startswith(" of ", end):
        unit = units.unit_after(folded, end + 3, spelled=True)
        if unit is not None and unit[0].dimension != "percent":
            return unit
    return _COUNT, end


def few(folded: str, at: int) -> Amount | None:
    """Read a small unstated number: "several", "a few", "a couple of", "a handful of"."""
    found = _FEW.match(folded, at)
    if found is None:
        return None
    word = next(name for name in _FEW_RANGES if name in found["word"])
    low, high = _FEW_RANGES[word]
    if word == "couple" and not found["size"] and "of" not in found["word"]:
        return None
    scale = 1.0
    if found["size"]:
        scale = _FACTORS[f"{found['size']}s"]
        scale *= _FACTORS[f"{found['more'].strip()}s"] if found["more"] else 1.0
        low, high = (2, 10) if word in ("several", "few") else (low, high)
    end = found.end()
    unit, end = units.unit_after(folded, end, spelled=True) or (_COUNT, end)
    kinds, start = _bounds(folded, at)
    top = None if high is None or {"low", "above"} & set(kinds) else high * scale * unit.most
    bottom = None if {"high", "below"} & set(kinds) else low * scale * unit.least
    return Amount(start, end, unit, None, Interval(bottom, top, True))


def digit_count(folded: str, at: int) -> Amount | None:
    """Read a number told by its length: "a single-digit number of servers"."""
    found = _DIGITS.match(folded, at)
    if found is None:
        return None
    low, high = _DIGIT_RANGES[found[1]]
    return Amount(at, found.end(), _COUNT, None, Interval(low, high, True))


def group(folded: str, at: int) -> Amount | None:
    """Read "a pair of", "a trio of"."""
    found = _SET.match(folded, at)
    if found is None:
        return None
    value = _SETS[found[1]]
    return Amount(at, found.end(), _COUNT, value, Interval(value, value))


def both(folded: str, at: int) -> Amount | None:
    """Read "both companies" as two; "both in Paris and in Rome" counts nothing."""
    found = _BOTH.match(folded, at)
    if found is None or _BOTH_AND.match(folded, found.end(), found.end() + 60):
        return None
    return Amount(at, at + 4, _COUNT, 2.0, Interval(2.0, 2.0))
