"""The same number under another unit or currency.

Why it matters
    A unit that slips from a wire report into a draft makes a figure thousands of times too large, and the digits,
    which are all that a hurried reader compares, still look right.

Fires on
    Money, data, times, lengths, areas, volumes, masses, speeds and powers with the source's number and another unit,
    for the same thing; areas, volumes and powers also with another number, when the source's, converted, is not
    the draft's.

    draft:  The attackers copied 20 terabytes of data.
    source: The attackers copied 20 GB of data, the company said.

    draft:  The regulator fined the airline $5 million.
    source: The airline was fined 5 million euros by the regulator.

    draft:  The wildfire burned 12,000 hectares.
    source: The wildfire has burned 12,000 acres of forest.

Silent on
    Amounts that agree when they are converted, a bare "$" against another country's dollars, two currencies with
    two numbers (no rate is known), another measured thing, another event.

    draft:  The road was closed for eight kilometres.
    source: The road was closed for five miles.

    draft:  The regulator fined the airline $5.4 million.
    source: The airline was fined 5 million euros by the regulator.

    draft:  The pumps ran for three days.
    source: The town had been without water for three weeks.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.value import Quantity, Reading
from factcheck.values import counting, figure_settings, governing, measures, parties, slots
from factcheck.values.measures import Measure

CODE = "UNIT"

EVERYDAY, ROUND, TELLING, OTHER_NUMBER = 0.45, 0.35, 0.25, 0.8
"""How alike (0 to 1) what surrounds two amounts must be: where the number stands in every report ("three days"), has
one digit ("$5 million"), has more of them, and where not even the number is the same."""
EVERYDAY_MOST = 12
"""The largest number of days, weeks or months that is told of anything."""
_UNLIKE = 0.75
"""What it counts when the two amounts are of things that go by other nouns."""
_KNOWN_TO_NUMBER = ("bytes", "duration", "length", "mass", "speed", "money")

_Amount = tuple[Quantity, Measure]


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each measured amount of the claim, whether the passage gives it in a unit that does not fit."""
    mine = measures.find(claim.reading)
    theirs = measures.find(passage.reading) if mine else ()
    if not theirs:
        return
    for amount in mine:
        family = [other for other in theirs if other[1].family == amount[1].family]
        agreeing = [other for other in family if measures.agree(*amount, *other)]
        if agreeing:
            yield from _borne_out(amount, agreeing, claim, passage)
            continue
        # Another amount in the claim's own unit is what the passage gives for it, or a rival for the slot.
        if not _is_telling(amount[1]) and any(other[1].unit == amount[1].unit for other in family):
            continue
        against = [(sure, other) for other in family if (sure := _contradicts(amount, other, mine, claim, passage))]
        if against:
            sure, other = max(against, key=lambda one: one[0])
            yield _finding(amount, other, sure)


def _borne_out(amount: _Amount, agreeing: list[_Amount], claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Amounts that are one when converted, of families that no other check converts."""
    quantity, measure = amount
    if measure.family in _KNOWN_TO_NUMBER:
        return
    for other in agreeing:
        told = measures.converted(measure, other[1])
        alike = _same_slot(*amount, other[0], claim, passage)
        if other[1].unit != measure.unit and told is not None and alike >= TELLING:
            working = f"{other[1].number:,g} {other[1].unit} is {told:,.4g} {measure.unit}"
            yield Finding(
                code=CODE, leaning="supports", message=f"the source says {other[0].text} {other[1].unit}",
                span=quantity.span, passage_span=other[0].span, working=working, sure=_sure(alike),
            )  # fmt: skip
            return


def _contradicts(amount: _Amount, other: _Amount, mine: tuple[_Amount, ...], claim: Claim, passage: Passage) -> float:
    """How sure it is that an amount of the passage fills the claim's slot in a unit that does not fit; 0 if not."""
    if not measures.other_unit(*amount, *other):
        return 0.0
    same = measures.same_number(amount[1], other[1])
    if not same and (amount[1].family in _KNOWN_TO_NUMBER or amount[1].size is None):
        return 0.0
    if any(third is not amount and measures.agree(*third, *other) for third in mine):
        return 0.0
    alike = _same_slot(*amount, other[0], claim, passage)
    return _sure(alike) if alike >= (_least(amount[1]) if same else OTHER_NUMBER) else 0.0


def _least(measure: Measure) -> float:
    """How alike what surrounds two amounts must be for one number to be no chance."""
    if _is_everyday(measure):
        return EVERYDAY
    return TELLING if _is_telling(measure) else ROUND


def _is_everyday(measure: Measure) -> bool:
    return measure.family == "duration" and measure.number <= EVERYDAY_MOST


def _is_telling(measure: Measure) -> bool:
    """Whether a number has so many digits that hardly any other amount has the same."""
    return len(f"{measure.number:.12g}".replace(".", "").strip("0")) > 1 and not _is_everyday(measure)


def _sure(alike: float) -> float:
    """How certain one slot is: the number speaks for it as well as what surrounds it."""
    return round((1 + alike) / 2, 3)


def _same_slot(one: Quantity, measure: Measure, other: Quantity, claim: Claim, passage: Passage) -> float:
    """How alike (0 to 1) what surrounds two amounts is; 0 when something says that they are not of one thing."""
    mine, theirs = (
        figure_settings.setting(claim.reading, one).place,
        figure_settings.setting(passage.reading, other).place,
    )
    if governing.exclusive(governing.stems(mine), governing.stems(theirs)) or parties.elsewhere(claim, passage):
        return 0.0
    if not _is_telling(measure) and (
        _set_apart(one, other, claim.reading, passage.reading)
        or slots.other_time(claim.reading, passage.reading)
        or parties.strangers(claim.reading, passage, theirs)
    ):
        return 0.0
    alike = governing.predicates(mine, theirs)
    stretch = figure_settings.stretch(claim.reading, one)
    beside = slots.besides(mine, claim.reading, stretch)
    if _is_everyday(measure):
        # Of "three days" a single common word says nothing.
        bare = len(beside) < 2 and alike < governing.UNKNOWN
        if bare or not alike or _told_otherwise(mine, theirs, one, other, claim, passage):
            return 0.0
    told = slots.whole(claim, passage, stretch)
    here = slots.presence(beside, passage) if beside else told
    sure = 0.3 * alike + 0.35 * here + 0.35 * told
    return round(sure if measures.of_kin(one, other) else _UNLIKE * sure, 3)


def _told_otherwise(
    mine: governing.Place, theirs: governing.Place, one: Quantity, other: Quantity, claim: Claim, passage: Passage
) -> bool:
    """Whether two amounts are told of another time or doer, or the one says when and the other how long."""
    if counting.is_when(claim.reading.text, one) != counting.is_when(passage.reading.text, other):
        return True
    if mine.future != theirs.future and governing.predicates(mine, theirs) < governing.SAME:
        return True
    return parties.other_agent(mine, theirs, claim.reading, passage.reading)


def _set_apart(one: Quantity, other: Quantity, claim: Reading, passage: Reading) -> bool:
    """Whether something says that two amounts are not of the same: further ones, a part, another stage."""
    if counting.other_stage(one, other, claim, passage):
        return True
    return any(
        told(claim.text, one) != told(passage.text, other) for told in (counting.is_further, counting.is_portion)
    )


def _finding(amount: _Amount, other: _Amount, sure: float) -> Finding:
    quantity, measure = amount
    found, theirs = other
    told = measures.converted(measure, theirs)
    working = "" if told is None else f"{theirs.number:,g} {theirs.unit} is {told:,.4g} {measure.unit}"
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft says {_words(quantity, measure)}; the source says {_words(found, theirs)}",
        span=quantity.span,
        passage_span=found.span,
        working=working,
        sure=sure,
    )


def _words(quantity: Quantity, measure: Measure) -> str:
    """An amount as printed, with its unit, which stands behind it where it was read as a count."""
    return f"{quantity.text} {measure.unit}" if quantity.dimension == "count" else quantity.text
