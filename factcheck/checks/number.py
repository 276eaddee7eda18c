"""Another figure for the same counted thing.

Why it matters
    A wrong count is the error that readers, lawyers and later reports repeat most faithfully.

Fires on
    A figure whose values cannot be those of the figure that the source gives for the same thing. Figures are
    intervals: a bound ("at least two"), a rounding ("about 1,200") and a range allow more than one value. When parts
    that the source names add up to something else, the sum is shown.

    draft:  Investigators counted three damaged turbines.
    source: Two turbines were damaged, investigators said.

    draft:  The gang demanded $5 million in ransom from the hospital.
    source: The hospital was told to pay a ransom of $2 million to the gang.

Silent on
    Figures that agree however they are written, bounds and roundings that fit, sums that the source's parts make
    up, and figures of another thing, another party or another time.

    draft:  At least a dozen patients were moved from the clinic.
    source: The clinic moved 14 patients.

    draft:  Four turbines were damaged.
    source: Two turbines in the north field and two turbines in the south field were damaged.

    draft:  The storm closed 40 schools.
    source: The storm closed 12 roads and injured three people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Quantity, Reading
from factcheck.values import counting, quantities, slots
from factcheck.values.words import kin

CODE = "NUMBER"

TELLING_DIGITS = 3
"""From so many digits on that are not nought, an equal figure is hardly of another thing."""
NEAR = 0.1
"""How far two blurred figures may lie apart and still bear each other out."""
WELL_COVERED = 0.9
"""Share of the words beside a figure that the passage must have when another verb governs its figure."""
_SUPERSEDED = re.compile(
    r"(?:up from|down from|compared (?:with|to)|instead of|rather than|not|initially|originally|previously|at first|"
    r"earlier|no longer|once|against|(?:higher|lower|more|less|fewer|larger|smaller) than)(?: \w+){0,2} $",
    re.IGNORECASE,
)


class _Rival(NamedTuple):
    quantity: Quantity
    alike: float


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each figure of the claim, whether the passage bears it out or gives another."""
    mine, theirs = claim.reading, passage.reading
    for quantity in mine.quantities:
        rivals = [
            _Rival(other, alike)
            for other in theirs.quantities
            if (alike := counting.likeness(quantity, other, mine, theirs)) > 0
        ]
        finding = _borne_out(quantity, rivals, mine, passage) or _differs(quantity, rivals, claim, passage)
        if finding:
            yield finding


def _borne_out(quantity: Quantity, rivals: list[_Rival], claim: Reading, passage: Passage) -> Finding | None:
    agreeing = [
        (sure, rival.quantity)
        for rival in rivals
        if _fits(quantity, rival.quantity) and (sure := _support(quantity, rival, claim, passage)) > 0
    ]
    if agreeing:
        sure, other = max(agreeing, key=lambda one: one[0])
        same_words = quantity.text.casefold() == other.text.casefold()
        return Finding(
            code=CODE,
            leaning="supports",
            message=f"the source says {other.text}",
            span=quantity.span,
            passage_span=other.span,
            working="" if same_words else f"{quantity.text} fits {other.text}",
            sure=sure,
        )
    return _summed(quantity, rivals)


def _fits(asked: Quantity, found: Quantity) -> bool:
    """Whether the source's figure bears the claim's out, and does not merely leave room for it."""
    outcome = quantities.compare(asked, found)
    if outcome != "compatible":
        return outcome == "same"
    if asked.exact is not None and found.exact is not None:
        blurred = asked.approximate or found.approximate or _open(asked) or _open(found)
        if abs(asked.exact - found.exact) <= (NEAR if blurred else NEAR / 2) * max(
            abs(asked.exact), abs(found.exact)
        ):
            return True
    lower = asked.low is None or (found.low is not None and found.low >= asked.low)
    upper = asked.high is None or (found.high is not None and found.high <= asked.high)
    return lower and upper


def _open(quantity: Quantity) -> bool:
    return quantity.low is None or quantity.high is None


def _support(quantity: Quantity, rival: _Rival, claim: Reading, passage: Passage) -> float:
    """How sure it is that an equal figure is of the same thing and event; 0 when it is not."""
    mine, theirs = _place(claim, quantity), _place(passage.reading, rival.quantity)
    if slots.exclusive(slots.stems(mine), slots.stems(theirs)):
        return 0.0
    return rival.alike * (0.6 + 0.4 * slots.predicates(mine, theirs))


def _place(reading: Reading, quantity: Quantity) -> slots.Place:
    stretch = _stretch(reading, quantity)
    return slots.place(reading.text, stretch.start, stretch.end)


def _stretch(reading: Reading, quantity: Quantity) -> Span:
    """A figure together with what it counts; a participle behind that ("people injured") is left out."""
    end = quantity.span.end
    at = reading.text.find(quantity.counted_text, end, end + 80) if quantity.counted_text else -1
    if at >= 0:
        end = slots.noun_end(reading.text, end, at + len(quantity.counted_text))
    return Span(start=quantity.span.start, end=end)


def _summed(quantity: Quantity, rivals: list[_Rival]) -> Finding | None:
    parts = [rival.quantity for rival in rivals if rival.alike >= 0.7]
    sum_ = quantities.explain_sum(quantity, parts)
    if not sum_:
        return None
    return Finding(
        code=CODE,
        leaning="supports",
        message=f"the source's parts add up: {sum_}",
        span=quantity.span,
        passage_span=parts[0].span,
        working=sum_,
        sure=0.8,
    )


def _differs(quantity: Quantity, rivals: list[_Rival], claim: Claim, passage: Passage) -> Finding | None:
    against = [
        (sure, rival.quantity)
        for rival in rivals
        if quantities.compare(quantity, rival.quantity) == "incompatible"
        and not _set_apart(quantity, rival.quantity, claim.reading, passage.reading)
        and (sure := rival.alike * _same_event(quantity, rival.quantity, claim, passage)) > 0
    ]
    if not against:
        return None
    sure, other = max(against, key=lambda one: one[0])
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft says {quantity.text}; the source says {other.text}",
        span=quantity.span,
        passage_span=other.span,
        working=_rest(quantity, other, passage),
        sure=sure,
    )


def _set_apart(one: Quantity, other: Quantity, claim: Reading, passage: Reading) -> bool:
    """Whether something says that two figures of like things are not of the same: order, rest, part, past."""
    if one.dimension == "ordinal" or (
        one.dimension in counting.COUNTS and not (one.counted and other.counted)
    ):
        return True
    if _SUPERSEDED.search(passage.text[max(0, other.span.start - 40) : other.span.start]):
        return True
    for differs in (counting.is_further, counting.is_portion):
        if differs(claim.text, one) != differs(passage.text, other):
            return True
    if any(third is not one and quantities.compare(third, other) == "same" for third in claim.quantities):
        return True
    return counting.part_and_whole(one, other, claim, passage)


def _same_event(one: Quantity, other: Quantity, claim: Claim, passage: Passage) -> float:
    """How sure it is that two figures are of one event; under other verbs all else must be the same."""
    mine, theirs = _place(claim.reading, one), _place(passage.reading, other)
    stretch = _stretch(claim.reading, one)
    event = slots.same_event(mine, theirs, claim, passage, stretch)
    predicates = slots.predicates(mine, theirs)
    if not event or predicates >= (slots.UNKNOWN if one.dimension == "count" else 1.0):
        return event
    beside = slots.besides(mine, claim.reading, stretch)
    return event if len(beside) >= 2 and slots.presence(beside, passage) > WELL_COVERED else 0.0


def _rest(asked: Quantity, found: Quantity, passage: Passage) -> str:
    """The sum of the source's figure and a like one beside it, shown so that an editor sees it was thought of."""
    near = [other for other in passage.reading.quantities if other is not found]
    near += [other for other in _read(passage.context) if counting.is_further(passage.context, other)]
    for other in near:
        if other.exact is None or found.exact is None or not _addable(other, found):
            continue
        total = other.exact + found.exact
        if (
            quantities.compare(asked, found.model_copy(update={"low": total, "high": total}))
            == "incompatible"
        ):
            return f"{found.exact:g} + {other.exact:g} = {total:g}, not {asked.text}"
    return ""


def _addable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count like things, or one counts things by their fate only: "two more victims"."""
    if (one.dimension, one.unit) != (other.dimension, other.unit) or one.dimension == "percent":
        return False
    fate = kin("victim")
    return counting.same_head(one, other) or counting.head(one) in fate or counting.head(other) in fate


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[Quantity, ...]:
    return quantities.find(text)
