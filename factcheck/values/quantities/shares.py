"""Parts of a whole: "a third of", "nine out of ten", "half a million", "three quarters of an hour"."""

from __future__ import annotations

import re

from factcheck.values import numerals
from factcheck.values.lists import table
from factcheck.values.numerals import SPACE
from factcheck.values.quantities import bounds, units
from factcheck.values.quantities.amounts import Amount
from factcheck.values.quantities.bounds import Interval
from factcheck.values.quantities.units import Unit

_PERCENT = Unit("percent", "%")
_COUNT = Unit("count", "")
_SP = rf"{SPACE}{{1,3}}"
_PARTS = {
    **{
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourth": 4,
        "fourths": 4,
    },
    **{
        "fifth": 5,
        "fifths": 5,
        "sixth": 6,
        "sixths": 6,
        "seventh": 7,
        "sevenths": 7,
        "eighth": 8,
        "eighths": 8,
    },
    **{"tenth": 10, "tenths": 10},
}
_FRACTION = re.compile(
    rf"(?:(?P<n>an?|one|two|three|four|five|seven|nine)(?:{_SP}|-))?"
    rf"(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})"
    rf"(?P<link>{_SP}of(?={SPACE})|{_SP}(?=(?:the|its|their|all|our|these|those|his|her)\b)"
    rf"|(?={_SP}an?{SPACE})|(?=(?:{_SP}|-)(?:m|b|tr)illion))"
)
_OF_ONE = re.compile(rf"(?:{_SP}of)?(?:-|{SPACE}{{0,3}})(?:(?P<a>an?){_SP})?(?P<what>[a-z]{{1,12}})")
_OUT_OF = re.compile(rf"{_SP}(?:(?P<out>out{_SP}of)|in)(?:{_SP}every)?{_SP}")
_ONE_OF_TWO_PARTS = re.compile(
    r"(?:first|second|latter|last|other|better|top|bottom|opening|closing|northern|southern|eastern|"
    r"western)[ -]$"
)
_FACTORS = {
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_RATED = re.compile(r"\b(?:scor|rat)(?:e|es|ed|ing)\b[^.;]*$")
_ONE_UNIT = re.compile(rf"an?{_SP}(?P<unit>[a-z]{{3,12}})(?![^\W_])")
_LASTING = re.compile(
    r"(?:\b(?:for|been|within|in|over|after|than|about|nearly|almost|least|lasted|took|takes|take|spent|around|roughly|"
    r"up to|half)|(?<=[a-z]) of)\s$"
)
_SLACK = 1.5
"""Points by which "a third of" may miss a third."""


def fraction(folded: str, at: int) -> Amount | None:
    """Read a part of a whole in per cent, or of a magnitude or unit as a number ("half a million")."""
    found = _FRACTION.match(folded, at)
    if found is None or _ONE_OF_TWO_PARTS.search(folded, max(0, at - 10), at):
        return None
    top = 1.0 if found["n"] in (None, "a", "an") else float(table("number_words")[found["n"]][0])
    share = top / _PARTS[found["part"]]
    if share >= 1:
        return None
    whole = _OF_ONE.match(folded, found.end("part"))
    if whole is not None and (scaled := _of_one(folded, at, share, whole)) is not None:
        return scaled
    if not found["link"] or (found["part"] != "half" and "of" not in found["link"]):
        return None
    return _part(folded, at, found.end("part"), round(share * 100, 2), _SLACK)


def _of_one(folded: str, at: int, share: float, whole: re.Match[str]) -> Amount | None:
    """Read "half a million", "three quarters of an hour"."""
    factor = _FACTORS.get(whole["what"], 0.0)
    unit = units.measures().get(whole["what"])
    end = whole.end()
    if folded[end : end + 1].isalpha() or (not factor and (unit is None or not whole["a"])):
        return None
    number = numerals.Numeral(at, end, share * (factor or 1), 0.1 * (factor or 1), factor >= 1000, True)
    if factor:
        unit, end = units.unit_after(folded, end, spelled=True) or (_COUNT, end)
    return _measured(folded, number, unit or _COUNT, end, loose=factor == 12)


def _measured(folded: str, number: numerals.Numeral, unit: Unit, end: int, *, loose: bool) -> Amount:
    kinds, start = bounds.before(folded, number.start)
    base = bounds.stated(number.value, number.step, rounded=number.rounded, dimension=unit.dimension)
    inner = bounds.bounded(base, number.value, kinds or (("about",) if loose else ()), unit.dimension)
    low = None if inner.low is None else inner.low * unit.least
    high = None if inner.high is None else inner.high * unit.most
    exact = round(number.value * unit.size, 6)
    return Amount(start, end, unit, exact, Interval(low, high, inner.approximate))


def _part(folded: str, at: int, end: int, exact: float, slack: float) -> Amount:
    kinds, start = bounds.before(folded, at)
    inner = bounds.bounded(Interval(exact - slack, exact + slack), exact, kinds, "percent")
    return Amount(start, end, _PERCENT, exact, Interval(inner.low, inner.high, True))


def out_of(folded: str, at: int) -> Amount | None:
    """Read a share told in heads: "one in five", "nine out of ten"."""
    part = numerals.read(folded, at)
    link = _OUT_OF.match(folded, part.end) if part is not None else None
    whole = numerals.read(folded, link.end()) if link is not None else None
    if part is None or whole is None or link is None or not 0 < part.value < whole.value:
        return None
    if part.value != int(part.value) or _RATED.search(folded, max(0, at - 24), at):
        return None
    if not link["out"] and part.value != 1 and whole.value not in (10, 100):
        return None
    if 1900 <= whole.value < 2100 or units.unit_after(folded, whole.end, spelled=whole.spelled):
        return None
    exact = round(100 * part.value / whole.value, 4)
    return _part(folded, at, whole.end, exact, min(_SLACK, exact * bounds.ABOUT))


def one_unit(folded: str, at: int) -> Amount | None:
    """Read one unit behind an article, where it tells how much: "for a week", "within an hour"."""
    found = _ONE_UNIT.match(folded, at)
    unit = units.measures().get(found["unit"]) if found is not None else None
    if found is None or unit is None or unit.dimension not in ("duration", "length") or found["unit"] == "second":
        return None
    if not folded.startswith("-long", found.end()) and not _LASTING.search(folded[max(0, at - 12) : at]):
        return None
    number = numerals.Numeral(at, found.end(), 1.0, 1.0, False, True)
    return _measured(folded, number, unit, found.end(), loose=False)
