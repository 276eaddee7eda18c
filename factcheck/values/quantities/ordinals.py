"""Places in a row: "third-largest", "the 2nd victim", "the first attack" (but not "the first time")."""

from __future__ import annotations

import re

from factcheck.values.lists import table
from factcheck.values.numerals import SPACE
from factcheck.values.quantities.amounts import Amount
from factcheck.values.quantities.bounds import Interval
from factcheck.values.quantities.units import Unit

_ORDINAL = Unit("ordinal", "")
_VALUES = {word: int(value) for word, (value,) in table("ordinals").items()}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SPELLED = re.compile(
    rf"(?:(?P<tens>{'|'.join(_TENS)})-)?"
    rf"(?P<word>{'|'.join(sorted(_VALUES, key=len, reverse=True))})(?![^\W_])"
)
_DIGITS = re.compile(r"([0-9]{1,3})(?:st|nd|rd|th)(?![^\W_])")
_DETERMINER = re.compile(
    r"(?:(?<![^\W_])(?:the|a|an|its|his|her|their|our|my|this|that|for|only|just|every|world|country)|['’]s|s['’])"
    rf"{SPACE}{{1,3}}$"
)
_SUPERLATIVE = re.compile(rf"(?:-|{SPACE}{{1,3}})(?:most[ -])?(?:[a-z]+est|most|worst|best|least)(?![^\W_])")
_NOT_IN_A_ROW = re.compile(
    r"[ -](?:part(?:y|ies)|world|reich|hand|half|quarters?|degree|amendment|nature|opinion|thoughts?|person|"
    r"class|rate|grade|generation|century|centuries|anniversary|birthday|floor|street|avenue|congress|circuit|regiment|guess\w*|"
    r"to|and|or|of|in|at|on|into|wave|language|home|wind|term|tier|stage|level|place|language|fiddle)(?![^\W_])"
)
_NOT_FIRST = re.compile(
    r"[ -](?:times?|glance|sight|instance|name|names|aid|responders?|ladies|lady|look|few|several|couple|dozen|hundred|"
    r"thing|things|step|steps|come|ones?|two|three|four|five|six|seven|eight|nine|ten|twelve|half|name|day|days|week|"
    r"weeks|months?|years?|hours?|minutes?|weekend|and|since|case|line|part|parts)(?![^\W_])"
)
_NEXT = re.compile(rf"(?:-|{SPACE}{{1,3}})([^\W\d_])")


def read(text: str, folded: str, at: int) -> Amount | None:
    """Return the place in a row that is named at ``at``."""
    found = _DIGITS.match(folded, at) or _SPELLED.match(folded, at)
    if found is None:
        return None
    value = int(found[1]) if found.re is _DIGITS else _spelled_value(found)
    following = _NEXT.match(text, found.end())
    if value < 1 or following is None or following[1].isupper() or _NOT_IN_A_ROW.match(folded, found.end()):
        return None
    if value == 1 and _NOT_FIRST.match(folded, found.end()):
        return None
    superlative = _SUPERLATIVE.match(folded, found.end())
    if superlative is None and _DETERMINER.search(folded[max(0, at - 14) : at]) is None:
        return None
    interval = Interval(float(value), float(value))
    return Amount(at, found.end(), _ORDINAL, float(value), interval)


def _spelled_value(found: re.Match[str]) -> int:
    tens = _TENS.get(found["tens"] or "", 0)
    return tens + _VALUES[found["word"]]
