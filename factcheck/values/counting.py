"""Whether two figures count the same thing: the same noun, the same kind of it, all of it or a part."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from factcheck.models.value import DateMention, Quantity, Reading
from factcheck.values import dates, quantities, slots
from factcheck.values.lists import entries
from factcheck.values.words import kin, stem

COUNTS = ("count", "percent")
"""Dimensions whose figures say nothing unless it is known what they count."""
NEAR = 0.1
"""How far two blurred figures may lie apart and still bear each other out; half of it for stated ones."""
BOUND = 2.5
"""How many times a bound the figure may be, or the bound the figure, that bears it out."""
LOOSELY = 6.0
"""Per cents that a share may lie off one that is told in a word."""
OUTGROWN = 5.0
"""How many times an earlier count a later one must be to be no mere update, when a week at most lies between them."""
_WEEK = 7
_LONG: dict[str, int] = {"minute": 0, "day": 0, "week": 6, "month": 30, "season": 92, "year": 365, "decade": 3652}
"""Days from the first to the last of what a date names, at the most."""
_TELLING = 3
_QUALIFIED = 0.75
_TALLIES = frozenset(("toll", "talli", "total", "number", "count", "headcount"))
_FURTHER = re.compile(r"\b(?:more(?! than)|further|other|others|additional|extra|another|remaining)\b", re.IGNORECASE)
_UP_TO = re.compile(r"(?:as of|as at|by|until|till|up to)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|within|in|over|during)(?: the)?(?: first| last| past)? $", re.IGNORECASE)
_LATER = re.compile(r"\s+(?:after|before|earlier|later|ago|since|until|from)\b", re.IGNORECASE)
_THAN = re.compile(
    r"(?:\s+\w+)?\s+(?:more|less|fewer|higher|lower|longer|shorter|further|faster|slower|older|younger|above|below|short|"
    r"behind|ahead)\b(?! than\s+\d)",
    re.IGNORECASE,
)
_NOW_WORTH = re.compile(r"\b(?:currently|now|today|at present)\b[^.;]{0,32}$", re.IGNORECASE)
_STILL = re.compile(r"\b(?:still|remaining)\b", re.IGNORECASE)
_WHICH_ONES = re.compile(r"\s+(?:in|of|from|at|that|who|which|with|for|working|belonging)\b")
_OUT_OF = re.compile(
    r"[\w%]+ (?:out )?of (?:(?:the|its|their|our|his|her|all|some|about|an estimated) ){0,2}$", re.IGNORECASE
)
_OF_THE = re.compile(r"\s+of (?:the|its|their|these|those|them|all|his|her|our)\b")


def likeness(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> float:
    """How alike what two figures count is: 0 for different things, 1 for the same."""
    if quantities.compare(one, other) == "incomparable":
        return 0.0
    if not one.counted or not other.counted:
        return 0.6 if one.dimension in COUNTS else 0.9
    if same_head(one, other):
        return 1.0 if qualified(one, other, theirs) and qualified(other, one, mine) else 0.8
    if is_person(one) and is_person(other):
        return 0.7
    return 0.6 if one.dimension in ("money", "duration") else 0.0


def is_telling(quantity: Quantity) -> bool:
    """Whether a figure has so many digits that an equal one is hardly of another thing: 412, 63.7, 283 million."""
    if quantity.exact is None:
        return False
    return len(f"{quantity.exact:.12g}".replace(".", "").strip("0").rstrip("0").partition("e")[0]) >= _TELLING


def head(quantity: Quantity) -> str:
    """Stem of the counted thing itself, of deaths for a "death toll"; empty when it is not known."""
    if not quantity.counted:
        return ""
    tallied = quantity.counted[0] in _TALLIES and len(quantity.counted) > 1
    return quantity.counted[1 if tallied else 0]


def same_head(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count things that reports call by one noun."""
    first, second = head(one), head(other)
    return bool(first and second) and not kin(first).isdisjoint(kin(second))


@cache
def _persons() -> frozenset[str]:
    return frozenset(stem(word.strip()) for line in entries("persons") for word in line.split(","))


def is_person(quantity: Quantity) -> bool:
    """Whether people are counted, in whatever role."""
    return head(quantity) in _persons()


def qualified(one: Quantity, other: Quantity, reading: Reading) -> bool:
    """Whether the text of ``other`` has every word that tells what kind of thing ``one`` counts.

    Only words between the figures on its two sides count: in a row of figures each has its own.
    """
    if not one.counted[1:]:
        return True
    rest = [third for third in reading.quantities if third is not other and third.counted and third.text != "both"]
    start = max((third.span.end for third in rest if third.span.end <= other.span.start), default=0)
    end = min((third.span.start for third in rest if third.span.start >= other.span.end), default=len(reading.text))
    here = {word.stem for word in reading.words if start <= word.span.start < end} | set(other.counted)
    return slots.overlap(one.counted[1:], here) >= _QUALIFIED


def is_further(text: str, quantity: Quantity) -> bool:
    """Whether a figure counts what comes on top of something else: "two more", "another two"."""
    start, end = quantity.span.start, quantity.span.end
    return bool(_FURTHER.search(text[max(0, start - 12) : start]) or _FURTHER.search(text[start : end + 12]))


def is_portion(text: str, quantity: Quantity) -> bool:
    """Whether a figure counts some of what was named before: "two of the ships"."""
    return _OF_THE.match(text, quantity.span.end) is not None


def is_whole(text: str, quantity: Quantity) -> bool:
    """Whether a figure is what others are some of: "12 of its 286 hotels"."""
    return _OUT_OF.search(text[max(0, quantity.span.start - 24) : quantity.span.start]) is not None


def is_when(text: str, quantity: Quantity) -> bool:
    """Whether a duration says when, not how long: "after two hours", "within a week"."""
    if quantity.dimension != "duration":
        return False
    before = text[max(0, quantity.span.start - 18) : quantity.span.start]
    return _AFTER.search(before) is not None or _LATER.match(text, quantity.span.end) is not None


def is_converted(text: str, quantity: Quantity) -> bool:
    """Whether an amount is what something else is worth on the day of the report: "currently worth $22,500"."""
    start = quantity.span.start
    return quantity.dimension == "money" and _NOW_WORTH.search(text[max(0, start - 48) : start]) is not None


def is_difference(text: str, quantity: Quantity) -> bool:
    """Whether a figure is how far two others lie apart, or what is left out: "two metres higher", "all but 15"."""
    before = text[max(0, quantity.span.start - 9) : quantity.span.start]
    by = quantity.dimension != "percent" and before.endswith(" by ")
    return by or before.endswith(("all but ", "minus ", "except ")) or _THAN.match(text, quantity.span.end) is not None


def other_stage(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> bool:
    """Whether two figures are states at different times: "by May", "as of 3 June", "after 12 hours", "still"."""
    if (_STILL.search(mine.text) is None) != (_STILL.search(theirs.text) is None):
        return True
    ours, others = _spans(one, mine), _spans(other, theirs)
    if ours or others:
        return not any(quantities.compare(a, b) in ("same", "compatible") for a in ours for b in others)
    ours_upto, theirs_upto = _up_to(mine), _up_to(theirs)
    if not ours_upto and not theirs_upto:
        return False
    asked, found = ours_upto or mine.dates, theirs_upto or theirs.dates
    if any(_one_stage(a, b) for a in asked for b in found):
        return False
    return not (_far_apart(one, other) and any(_within_a_week(a, b) for a in asked for b in found))


def _one_stage(one: DateMention, other: DateMention) -> bool:
    """Whether two dates until which something was counted can be one; "by May" leaves no room for March here."""
    if one.latest is None or other.latest is None:
        return dates.compare(one, other) in ("same", "compatible")
    sooner, later = (one, other) if one.latest <= other.latest else (other, one)
    return sooner.latest is not None and _begins(later) <= sooner.latest


def _begins(mention: DateMention) -> date:
    """The first day of the stretch that a date names, whatever goes before it."""
    last = mention.latest or date.max
    return last - timedelta(days=_LONG[mention.granularity])


def _far_apart(one: Quantity, other: Quantity) -> bool:
    """Whether one figure is many times the other: no count of a week ago."""
    low, high = sorted((one.exact or 0.0, other.exact or 0.0))
    return low > 0 and high / low >= OUTGROWN


def _within_a_week(one: DateMention, other: DateMention) -> bool:
    ends = (one.latest, other.latest)
    return ends[0] is not None and ends[1] is not None and abs((ends[0] - ends[1]).days) <= _WEEK


def _up_to(reading: Reading) -> tuple[DateMention, ...]:
    text = reading.text
    return tuple(
        one
        for one in reading.dates
        if _UP_TO.match(one.text) or _UP_TO.search(text[max(0, one.span.start - 8) : one.span.start])
    )


def _spans(quantity: Quantity, reading: Reading) -> tuple[Quantity, ...]:
    text = reading.text
    return tuple(third for third in reading.quantities if third is not quantity and is_when(text, third))


def part_and_whole(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> bool:
    """Whether one figure may count only some of what the other counts ("five fishing boats" of twelve boats)."""
    if one.dimension not in COUNTS or not one.counted or not other.counted:
        return False
    if same_head(one, other):
        ours_told, theirs_told = qualified(one, other, theirs), qualified(other, one, mine)
    else:
        ours_told, theirs_told = not _is_general(other), not _is_general(one)
        if ours_told == theirs_told:
            return True
    if ours_told and theirs_told:
        return False
    if ours_told:
        return not one.counted[1:] and not _less(one, other)
    return not theirs_told or _is_limited(other, theirs) or not _less(other, one)


def _is_limited(quantity: Quantity, reading: Reading) -> bool:
    """Whether a figure is no whole: it stands in a row of like figures, or words behind tell which ones it counts."""
    if sum(same_head(quantity, third) for third in reading.quantities) > 1:
        return True
    at = reading.text.find(quantity.counted_text, quantity.span.end)
    return at >= 0 and _WHICH_ONES.match(reading.text, at + len(quantity.counted_text)) is not None


def _is_general(quantity: Quantity) -> bool:
    return not kin(head(quantity)).isdisjoint(kin("peopl"))


def _less(one: Quantity, other: Quantity) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def bears_out(asked: Quantity, found: Quantity) -> bool:
    """Whether the source's figure bears the claim's out, and does not merely leave room for it."""
    outcome = quantities.compare(asked, found)
    if outcome != "compatible":
        return outcome == "same"
    if asked.exact is not None and found.exact is not None:
        blurred = asked.approximate or found.approximate or _is_open(asked) or _is_open(found)
        largest = max(abs(asked.exact), abs(found.exact))
        if abs(asked.exact - found.exact) <= (NEAR if blurred else NEAR / 2) * largest:
            return True
    if _is_open(asked) and not _is_near(asked, found):
        return False
    lower = asked.low is None or (asked.dimension == "count" and asked.low <= 1)
    upper = asked.high is None or (found.high is not None and found.high <= asked.high)
    return upper and (lower or (found.low is not None and asked.low is not None and found.low >= asked.low))


def _is_open(quantity: Quantity) -> bool:
    return quantity.low is None or quantity.high is None


def _is_near(asked: Quantity, found: Quantity) -> bool:
    """Whether a figure lies so near a bound that it may be what the bound was drawn from: 231 for "more than 200"."""
    bound = asked.exact or asked.low or asked.high or 0.0
    value = found.exact or found.low or found.high or 0.0
    return asked.exact is None or (bound > 0 and 1 / BOUND <= value / bound <= BOUND)


def excludes(one: Quantity, other: Quantity) -> bool:
    """Whether two figures cannot be one; words such as "several" and "dozens" are stretched far first.

    A share in a word ("half", "a third") is no count of per cents: reports write it of what lies near.
    """
    if one.dimension == "percent" and one.exact is not None and other.exact is not None:
        spelled = [share for share in (one, other) if not any(char.isdigit() for char in share.text)]
        if len(spelled) == 1 and abs(one.exact - other.exact) <= LOOSELY:
            return False
    return quantities.compare(_stretched(one), _stretched(other)) == "incompatible"


def _stretched(quantity: Quantity) -> Quantity:
    if quantity.exact is not None or not quantity.approximate:
        return quantity
    low = None if quantity.low is None else quantity.low / 2
    high = None if quantity.high is None else quantity.high * 2
    return quantity.model_copy(update={"low": low, "high": high})
