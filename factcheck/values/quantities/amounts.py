"""Numbers with their unit, currency and bounds as they stand in a sentence: "more than $4.4 million"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.values import numerals
from factcheck.values.numerals import SPACE, Numeral
from factcheck.values.quantities import bounds, units
from factcheck.values.quantities.bounds import Interval
from factcheck.values.quantities.units import Unit

_COUNT = Unit("count", "")
_METRE = Unit("length", "m")
_DASH = re.compile(rf"{SPACE}?(?:-|–|—|‑|−){SPACE}?(?=[$£€¥0-9])")
_TO = re.compile(
    rf"{SPACE}{{1,3}}(?:to|or)(?:{SPACE}{{1,3}}(?:even|perhaps|maybe|possibly|as many as))?{SPACE}{{1,3}}"
    r"|-to-|-or-"
)
_AND = re.compile(rf"{SPACE}{{1,3}}and{SPACE}{{1,3}}")
_SIGN = re.compile(rf"(?:us|au|[ac])?[{units.SIGNS}][ \u00a0]?")
_FROM = re.compile(r"\bfrom (?:[a-z]+ ){0,2}$")
_CHANGE = re.compile(
    r"\b(?:rise|rising|risen|rose|grew|grow|growing|grown|fell|fall|falling|increas\w*|decreas\w*|up|down|jump\w*|"
    r"drop\w*|cut|cutting|rais\w+|climb\w*|soar\w*|slip\w*|chang\w*|expand\w*|went|goes|go|going|reduc\w*|lower\w*|"
    r"revis\w*|upgrad\w*|declin\w*|shr[aiu]nk|doubl\w*|tripl\w*|swell\w*|swollen|surg\w*|plung\w*|move\w*|bring\w*|"
    r"brought|adjust\w*)\b"
)
_METRES_AHEAD = re.compile(
    r"[ -]?(?:deep|high|tall|wide|long|above|below|away|from|down|off|underwater|race|sprint|waves?|dash|"
    r"exclusion|"
    r"radius|diameter|depth|tower|crane|swell|hurdles|freestyle|relay|stretch|tunnel)\b"
)
_COMPARED = r"[ -](?:margin|ratio|vote|votes|odds|win|victory|defeat|loss|lead|advantage)\b"
_OF_RATIO = re.compile(_COMPARED)
_RATIO = re.compile(rf"[0-9]{{1,3}}(?: |-)to(?: |-)[0-9]{{1,3}}{_COMPARED}")
_LONE_M = re.compile(r"[ \u00a0]m(?![^\W_]|['’])")
# "Three bitcoin addresses" are no money; "40 bitcoin" and "a 40 bitcoin ransom" are.
_OF_CURRENCY = re.compile(r"[ -](?:bitcoin|ether|monero|tether)[ -][a-z]+s\b(?<!ss)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A stretch of text read as an amount, in base units, before it is known what it counts."""

    start: int
    end: int
    unit: Unit
    exact: float | None
    interval: Interval


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    number: Numeral
    unit: Unit | None


def read(folded: str, at: int) -> list[Amount]:
    """Amounts that begin with the number at ``at``: none, one, or two ("rose from 10 to 15")."""
    first = _piece(folded, at)
    if (
        first is None
        or _RATIO.match(folded, at)
        or (_OF_RATIO.match(folded, first.end) and folded[at - 3 : at - 1] == "to")
    ):
        return []
    second = _range_end(folded, first)
    if second is None:
        return [_amount(folded, first)]
    unit = second.unit or first.unit or _COUNT
    first = replace(first, number=_scaled_alike(first, second))
    first = replace(first, unit=first.unit or unit)
    second = replace(second, unit=second.unit or unit)
    if first.unit is None or second.unit is None or first.unit.dimension != second.unit.dimension:
        return [_amount(folded, first), _amount(folded, second)]
    if _changes(folded, first.start):
        return [_amount(folded, first), _amount(folded, second)]
    return [_between(folded, first, second)]


def _piece(folded: str, at: int, start: int | None = None) -> _Piece | None:
    number = numerals.read(folded, at)
    if number is None:
        return None
    unit: Unit | None = None
    end = number.end
    money = units.currency_before(folded, at)
    if money is not None:
        unit, start = money[0], money[1] if start is None else start
        if _LONE_M.match(folded, end):
            number, end = replace(number.scaled(1e6), end=end + 2), end + 2
    elif number.suffix == "m" and _METRES_AHEAD.match(folded, end):
        number = replace(number.scaled(1e-6), rounded=False)
        unit = _METRE
    elif _LONE_M.match(folded, end) and not number.spelled:
        unit, end = _METRE, end + 2
    after = units.unit_after(folded, end, spelled=number.spelled)
    if after is not None and _OF_CURRENCY.match(folded, number.end):
        after = None
    if after is not None and (unit is None or after[0].dimension == "money"):
        unit, end = (unit or after[0]), after[1]
    if folded[end : end + 1].isalnum():
        return None
    return _Piece(at if start is None else start, end, number, unit)


def _range_end(folded: str, first: _Piece) -> _Piece | None:
    """Return the far end of a range that ``first`` begins."""
    joint = _DASH.match(folded, first.end) or _TO.match(folded, first.end)
    if joint is None and folded[max(0, first.start - 24) : first.start].rstrip().endswith("between"):
        joint = _AND.match(folded, first.end)
    if joint is None:
        return None
    sign = _SIGN.match(folded, joint.end())
    second = _piece(folded, sign.end() if sign else joint.end(), joint.end())
    if second is None:
        return None
    first = replace(first, number=_scaled_alike(first, second))
    return second if _size(first, second) < _size(second, first) else None


def _scaled_alike(first: _Piece, second: _Piece) -> Numeral:
    """Return the first number under the magnitude that only the second has ("10 to 15 million")."""
    low, high = first.number, second.number
    shared = low.factor == 1 and high.factor > 1 and first.unit in (None, second.unit)
    return low.scaled(high.factor) if shared and low.value < high.value / high.factor else low


def _size(piece: _Piece, other: _Piece) -> float:
    unit = piece.unit or other.unit
    return piece.number.value * (unit.size if unit else 1.0)


def _changes(folded: str, at: int) -> bool:
    """Whether the two numbers are the old and the new value, not the ends of a range."""
    left = folded[max(0, at - 70) : at]
    source = _FROM.search(left)
    return source is not None and _CHANGE.search(left, 0, source.start()) is not None


def _between(folded: str, first: _Piece, second: _Piece) -> Amount:
    low, high = first.number, second.number
    unit, far = first.unit or _COUNT, second.unit or _COUNT
    kinds, start = bounds.before(folded, _before_between(folded, first.start))
    interval = Interval(low.value * unit.least, high.value * far.most, bool(kinds))
    if "about" in kinds and interval.low is not None and interval.high is not None:
        interval = Interval(interval.low * (1 - bounds.ABOUT), interval.high * (1 + bounds.ABOUT), True)
    return Amount(start, second.end, far, None, interval)


def _before_between(folded: str, at: int) -> int:
    found = re.search(
        r"(?<![^\W_])(?:between|from|anywhere from|anywhere between)[ \u00a0]$", folded[max(0, at - 18) : at]
    )
    return at if found is None else at - (len(found.group()))


def _amount(folded: str, piece: _Piece) -> Amount:
    number, unit, end = piece.number, piece.unit, piece.end
    kinds, start = bounds.before(folded, piece.start)
    if unit is not None and unit.dimension == "duration":
        kinds, start = _duration_bounds(folded, kinds, start, piece.start)
    trailing = bounds.after(folded, end)
    if trailing is not None:
        kinds, end = (trailing[0], *kinds), trailing[1]
        later = units.unit_after(folded, end, spelled=number.spelled) if unit is None else None
        unit, end = later if later is not None else (unit, end)
    unit = unit or _COUNT
    return Amount(
        start,
        end,
        unit,
        round(number.value * unit.size, 6),
        interval_of(number, unit, kinds),
    )


def interval_of(number: Numeral, unit: Unit, kinds: tuple[str, ...]) -> Interval:
    """Return the values, in base units, that a number under these bounds allows."""
    base = bounds.stated(number.value, number.step, rounded=number.rounded, dimension=unit.dimension)
    if number.loose:
        kinds = kinds if kinds else (*kinds, "about")
    inner = bounds.bounded(base, number.value, tuple(sorted(kinds, key=_one_sided)), unit.dimension)
    low = None if inner.low is None else round(inner.low * unit.least, 6)
    high = None if inner.high is None else round(inner.high * unit.most, 6)
    return Interval(low, high, inner.approximate)


def _one_sided(kind: str) -> bool:
    """Blurs are applied before bounds: "more than an estimated 40" is at least 36."""
    return kind in ("low", "above", "high", "below")


_LASTING = re.compile(r"\b(?:last\w*|took|take\w*|for|spent|after|spann\w*|total\w*|than|wait\w*|in)(?: \w+)? $")


def _duration_bounds(folded: str, kinds: tuple[str, ...], start: int, at: int) -> tuple[tuple[str, ...], int]:
    """Read "Over two years" mostly tells when, not how long; only after a verb of lasting is it a bound."""
    word = folded[start:at].strip()
    if word in ("over", "under", "within") and not (
        word == "within" or _LASTING.search(folded[max(0, start - 24) : start])
    ):
        return (), at
    return kinds, start
