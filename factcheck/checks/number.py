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
    up, a part against the whole, and figures of another thing, another party or another time.

    draft:  At least a dozen patients were moved from the clinic.
    source: The clinic moved 14 patients.

    draft:  Four turbines were damaged.
    source: Two turbines in the north field and two turbines in the south field were damaged.

    draft:  The storm closed 40 schools.
    source: The storm closed 12 roads and injured three people.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Quantity, Reading
from factcheck.values import counting, figure_settings, governing, quantities, same_quantity, slots
from factcheck.values.words import kin

CODE = "NUMBER"

ADDED, TELLING = 0.6, 0.6
"""How alike parts must be to be added, and what figures count that are equal to the last digit, of unlike things."""
TOLD = 0.34
"""Share of the claim's words that a passage must have for the time between two of its dates to bear out a duration."""
_DAY = 86_400
SAME_SLOT = 0.45
"""Likelihood (0 to 1) that two figures fill one slot from which the passage's counts as another than the claim's."""
SURER = 0.75
"""The same where nobody has said that claim and passage are of one incident."""
LEAST_SURE = 0.7
"""How sure a contradiction is whose likelihood just reaches :data:`SAME_SLOT`."""


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
        finding = _borne_out(quantity, rivals, claim, passage) or _differs(quantity, claim, passage)
        if finding:
            yield finding


def _borne_out(quantity: Quantity, rivals: list[_Rival], claim: Claim, passage: Passage) -> Finding | None:
    agreeing = [
        (sure, rival.quantity)
        for rival in (*rivals, *_telling(quantity, rivals, passage.reading))
        if counting.bears_out(quantity, rival.quantity)
        and counting.is_whole(claim.reading.text, quantity) >= counting.is_whole(passage.reading.text, rival.quantity)
        and (sure := _support(quantity, rival, claim, passage)) > 0
    ]
    if agreeing:
        sure, other = max(agreeing, key=lambda one: one[0])
        fits = "" if quantity.text.casefold() == other.text.casefold() else f"{quantity.text} fits {other.text}"
        return _supports(quantity, f"the source says {other.text}", other.span, fits, sure)
    parts = [rival.quantity for rival in rivals if rival.alike >= ADDED and _is_part(quantity, rival.quantity)]
    if (sum_ := quantities.explain_sum(quantity, parts)) and any(part.counted for part in parts):
        return _supports(quantity, f"the source's parts add up: {sum_}", parts[0].span, sum_, 0.8)
    if quantity.dimension == "duration":
        return _between_dates(quantity, claim.reading, passage)
    return None


def _is_part(whole: Quantity, part: Quantity) -> bool:
    """Whether a figure may be added up to another: it counts the same kind of thing, or leaves that unsaid.

    "One American" within "two firms, one American" is none: it is among the two.
    """
    if whole.dimension != "count":
        return True
    if not whole.counted:
        return False
    return not part.counted or not kin(whole.counted[0]).isdisjoint(kin(part.counted[0]))


def _supports(quantity: Quantity, message: str, at: Span, working: str, sure: float) -> Finding:
    return Finding(
        code=CODE,
        leaning="supports",
        message=message,
        span=quantity.span,
        passage_span=at,
        working=working,
        sure=sure,
    )


def _telling(quantity: Quantity, rivals: list[_Rival], passage: Reading) -> list[_Rival]:
    """Equal figures that count something else by name, but have too many digits to be of another thing."""
    if not counting.is_telling(quantity):
        return []
    seen = [rival.quantity for rival in rivals]
    return [
        _Rival(other, TELLING)
        for other in passage.quantities
        if other not in seen and other.exact == quantity.exact and other.dimension == quantity.dimension
    ]


def _between_dates(quantity: Quantity, claim: Reading, passage: Passage) -> Finding | None:
    """A duration that two days of the passage make: "three months" of 29 September to 29 December."""
    told = {word.stem for word in claim.words}
    days = [date for date in passage.reading.dates if date.earliest and date.latest]
    stretches = [(one, one.earliest, one.latest) for one in days if one.earliest != one.latest]
    stretches += [
        (later, one.earliest, later.latest)
        for one, later in pairwise(days)
        if one.earliest == one.latest and later.earliest == later.latest
    ]
    if slots.overlap(told, {word.stem for word in passage.reading.words}) < TOLD:
        return None
    for mention, first, last in stretches:
        for extra in (0, 1):
            seconds = ((last - first).days + extra) * _DAY if first and last else -1
            if (quantity.low or 0) <= seconds <= (quantity.high or seconds):
                working = f"{first} to {last} is {seconds // _DAY} days"
                return _supports(quantity, "the source's dates are so far apart", mention.span, working, TELLING)
    return None


def _support(quantity: Quantity, rival: _Rival, claim: Claim, passage: Passage) -> float:
    """How sure it is that an equal figure is of the same thing and event; 0 when it is not."""
    mine = figure_settings.setting(claim.reading, quantity).place
    theirs = figure_settings.setting(passage.reading, rival.quantity).place
    if governing.exclusive(governing.stems(mine), governing.stems(theirs)):
        return 0.0
    predicates, here = governing.predicates(mine, theirs), figure_settings.stretch(claim.reading, quantity)
    if predicates < governing.UNKNOWN and slots.whole(claim, passage, here) < slots.THIRD:
        return 0.0
    return rival.alike * (0.6 + 0.4 * predicates)


def _differs(quantity: Quantity, claim: Claim, passage: Passage) -> Finding | None:
    said_to_be_one = claim.is_of(passage.incident)
    least = SAME_SLOT if said_to_be_one else SURER
    against = [
        (likely, other)
        for other in passage.reading.quantities
        if counting.excludes(quantity, other)
        and (likely := same_quantity.same_slot(quantity, other, claim, passage)) >= least
        and not _belongs_to_another(quantity, other, likely, claim, passage)
    ]
    if not against:
        return None
    likely, other = max(against, key=lambda one: one[0])
    if not said_to_be_one and not same_quantity.is_told_of_both(quantity, other, claim, passage):
        return None
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft says {quantity.text}; the source says {other.text}",
        span=quantity.span,
        passage_span=other.span,
        working=_rest(quantity, other, passage),
        sure=LEAST_SURE + (1 - LEAST_SURE) * (likely - SAME_SLOT) / (1 - SAME_SLOT),
    )


def _belongs_to_another(quantity: Quantity, other: Quantity, here: float, claim: Claim, passage: Passage) -> bool:
    """Whether a figure of the source is the one that another figure of the claim gives, and fits that better."""
    return any(
        third is not quantity and (_is_very(third, other) or _fits_better(third, other, claim, passage, here))
        for third in claim.reading.quantities
    )


def _is_very(one: Quantity, other: Quantity) -> bool:
    """Whether two figures have the same digits, too many for chance, though one is told without what it counts."""
    return counting.is_telling(one) and one.exact == other.exact and one.dimension != other.dimension


def _fits_better(one: Quantity, other: Quantity, claim: Claim, passage: Passage, here: float) -> bool:
    if one.dimension == "money" and counting.bears_out(one, other):
        return True
    return counting.bears_out(one, other) and same_quantity.same_slot(one, other, claim, passage) >= here


def _rest(asked: Quantity, found: Quantity, passage: Passage) -> str:
    """The sum of the source's figure and a like one beside it, shown so that an editor sees it was thought of."""
    near = [other for other in passage.reading.quantities if other is not found]
    near += [other for other in _read(passage.context) if counting.is_further(passage.context, other)]
    for other in near:
        if other.exact is None or found.exact is None or not _addable(other, found):
            continue
        total = other.exact + found.exact
        if quantities.compare(asked, found.model_copy(update={"low": total, "high": total})) == "incompatible":
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
