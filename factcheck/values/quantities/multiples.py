"""How many times as much, or how often: "twice", "tenfold", "three times", "more than double the number"."""

from __future__ import annotations

import re

from factcheck.values import numerals
from factcheck.values.numerals import SPACE
from factcheck.values.quantities import bounds
from factcheck.values.quantities.amounts import Amount, interval_of
from factcheck.values.quantities.units import Unit

TIMES = Unit("count", "times")
_WORDS = {"twice": 2.0, "thrice": 3.0, "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0}
_WORDS |= {"sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "ninefold": 9.0, "tenfold": 10.0, "hundredfold": 100.0}
_DOUBLES = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
STARTS = (*_WORDS, *_DOUBLES)
_WORD = re.compile(rf"(?:{'|'.join(STARTS)})(?![^\W_])")
_BEHIND = re.compile(rf"(?:(?:{SPACE}{{1,3}}|-)times|-?fold)(?![^\W_])")
_COMPARED = re.compile(rf"{SPACE}{{1,3}}(?:the|that|those|what|its|their|this|last)(?![^\W_])")
_NOT_A_VERB = re.compile(
    r"(?<![^\W_])(?:is|was|were|are|be|than|nearly|almost|about|roughly|least|around|at|some)[ \u00a0]$"
)


def word(folded: str, at: int) -> Amount | None:
    """Read a multiple that one word tells; "double" only where it is no verb: "double the number"."""
    found = _WORD.match(folded, at)
    if found is None:
        return None
    if folded.endswith(("think ", "thinking ", "thinks "), 0, at):
        return None
    value = _WORDS.get(found.group(), 0.0)
    if not value:
        if not _COMPARED.match(folded, found.end()) or not _NOT_A_VERB.search(folded[max(0, at - 12) : at]):
            return None
        value = _DOUBLES[found.group()]
    return _made(folded, numerals.Numeral(at, found.end(), value, 1.0), found.end())


def number(folded: str, at: int) -> Amount | None:
    """Read a number with "times" or "fold" behind it: "three times", "a 10-fold rise"."""
    value = numerals.read(folded, at)
    behind = _BEHIND.match(folded, value.end) if value is not None else None
    return None if value is None or behind is None else _made(folded, value, behind.end())


def _made(folded: str, value: numerals.Numeral, end: int) -> Amount:
    kinds, start = bounds.before(folded, value.start)
    return Amount(start, end, TIMES, value.value, interval_of(value, TIMES, kinds))
