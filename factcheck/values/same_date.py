"""Whether two dates of two texts are dates of one and the same event, by signs that are weighed.

Reports put one event in many words, and tell of many events with the same words: no single sign settles it. What the
dates hang on, who does it and to whom, who and what else their clauses name, how much of what the claim says the
passage has, whether another date of either text hangs on the same, and how the two dates differ are weighed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import DateMention, Reading
from factcheck.values import acts, date_parties, date_rivals, dated, dates, governing, offsets
from factcheck.values.date_rivals import agree
from factcheck.values.dated import Dated
from factcheck.values.dates.exclusion import LATER, bare_weekday, closed, days_apart, ends, is_stretch
from factcheck.values.happenings import as_one, meet
from factcheck.values.likelihood import likelihood
from factcheck.values.parties import elsewhere, named, strangers
from factcheck.values.word_shares import share, words_of

SAID_OF_IT = 0.5
"""Share of either side's words that the other must have where the words for what happened only stand beside."""
SHARED_END = 0.75
"""How sure it is that two stretches with an end in common are of one event."""
_LOOSE = frozenset(("apart", "blank", "told"))
"""Ways in which what two dates hang on is too little alike, unless the dates are nearly the same."""
_YEAR = 370
_NOTHING = frozenset[str]()


def likely(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> float:
    """Likelihood (0 to 1) that a date of a claim and one of a passage that excludes it are of the same event."""
    found = signs(mine, theirs, claim, passage)
    if found is None:
        return 0.0
    sure = likelihood("date", found)
    return max(sure, SHARED_END) if _shares_an_end(found) else sure


def _shares_an_end(found: Mapping[str, float]) -> bool:
    """Whether two stretches of one incident and of the same thing begin or end on the very same day."""
    same = any(found.get(f"verb_{one}") for one in ("same", "kin", "near"))
    named = found["names"] == 1.0 and not found["other_names"]
    return bool(same and named and found["incident"] and found["stretches"] and found["one_part"])


def signs(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> Mapping[str, float] | None:
    """What speaks for and against two dates being of one event; ``None`` when something rules it out."""
    ours, others = dated.find(claim.reading, mine), dated.find(passage.reading, theirs)
    one, other = closed(mine, theirs), closed(theirs, mine)
    if _ruled_out(ours, others) or _figures_of_years(mine, theirs, claim, passage):
        return None
    if is_stretch(one) != is_stretch(other) or (
        _other_thing(ours, others, claim, passage) and not _one_part(one, other)
    ):
        return None
    alike = dated.alike(ours, others)
    if alike == "none" or (alike in _LOOSE and (is_stretch(one) or not _one_part(one, other))):
        return None
    rivals = date_rivals.signs(mine, theirs, claim, passage)
    words = _of_words(ours, others, claim, passage)
    parts = date_parties.signs(ours, others, claim, passage)
    if rivals is None or (alike == "beside" and words["both"] < SAID_OF_IT and not _one_part(one, other)):
        return None
    if date_parties.is_another_report(ours, others, parts) and min(words["clause"], words["back"]) <= SAID_OF_IT:
        return None
    found = {
        f"verb_{alike}": 1.0,
        "lead": float(ours.place.lead == others.place.lead),
        "names": _named(claim, passage),
        "other_names": float(strangers(claim.reading, passage, others.place)),
        "other_story": float(elsewhere(claim, passage)),
        "incident": float(claim.is_of(passage.incident)),
    }
    found |= rivals | words | parts
    if alike in ("same", "kin"):
        found["act_doer"] = found["doer"]
    return found | _of_days(mine, theirs, claim, passage)


def excludes(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> bool:
    """Whether a date of a claim and one of a passage leave no day on which both can be true of one event."""
    bounds = (_bound(claim.reading, mine), _bound(passage.reading, theirs))
    one, other = closed(mine, theirs), closed(theirs, mine)
    if bare_weekday(one) != bare_weekday(other) and not (one.edtf and other.edtf):
        return False
    return dates.excludes(mine, theirs, *bounds)


def _bound(reading: Reading, mention: DateMention) -> str:
    """What is left open before or behind a date; nothing where "not until May" tells of May itself."""
    found = dates.bound(reading.text, mention.span.start)
    where = dated.find(reading, mention)
    return "" if where.tied or where.until else found


def _ruled_out(ours: Dated, others: Dated) -> bool:
    return (
        ours.telling
        or others.telling
        or ours.which
        or others.which
        or ours.number != others.number
        or ours.edge != others.edge
        or _denied(ours) != _denied(others)
        or ours.place.future != others.place.future
        or governing.exclusive(ours.what, others.what)
    )


def _denied(where: Dated) -> bool:
    """Whether it is said that something did not happen on a date; "not until May" says that it did in May."""
    return where.place.denied and not where.until


def _figures_of_years(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> bool:
    """Whether two years only tell of when figures are: "in 2018 the coastguard counted 74 wrecks"."""
    years = ("year", "decade", "season")
    counted = [one for reading in (claim.reading, passage.reading) for one in reading.quantities]
    return mine.granularity in years and theirs.granularity in years and bool(counted)


def _of_words(ours: Dated, others: Dated, claim: Claim, passage: Passage) -> dict[str, float]:
    here, claimed, topic = words_of(passage.reading.text), words_of(claim.reading.text), words_of(passage.title)
    sentence = share(ours.words | ours.rest, here, words_of(passage.context), topic)
    told = share(others.words, claimed, _NOTHING, topic)
    return {
        "clause": share(ours.words, others.words | others.what, _NOTHING, topic),
        "back": share(others.words, ours.words | ours.what, _NOTHING, topic),
        "sentence": sentence,
        "told": told,
        "both": min(sentence, told),
        "all": share(ours.words | ours.rest, here, _NOTHING, topic)
        * share(others.words | others.rest, claimed, _NOTHING, topic),
    }


def _other_thing(ours: Dated, others: Dated, claim: Claim, passage: Passage) -> bool:
    """Whether the same is done to two things: "attacked the port" and "attacked the hospital"."""
    mine = _things(claim.reading.text, ours.what)
    theirs = _things(passage.reading.text, others.what)
    if not mine or not theirs or meet(mine, theirs):
        return False
    return not meet(mine, words_of(passage.reading.text)) and not meet(theirs, words_of(claim.reading.text))


@lru_cache(maxsize=8192)
def _things(text: str, what: frozenset[str]) -> frozenset[str]:
    """Stems of all to which a sentence says that something was done."""
    return frozenset(one for act in acts.find(text) if as_one((act.verb.stem,)) <= what for one in act.done_to)


def _of_days(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> dict[str, float]:
    """Signs that the dates themselves give."""
    one, other = closed(mine, theirs), closed(theirs, mine)
    apart, both_stretch = days_apart(one, other), is_stretch(one) and is_stretch(other)
    return {
        "granularity": float(mine.granularity == theirs.granularity),
        "one_part": float(_one_part(one, other)),
        "one_digit": float(_one_digit(one, other)),
        "stretches": float(both_stretch),
        "other_dates": min(3.0, len(passage.reading.dates) - 1.0),
        "other_mine": min(3.0, len(claim.reading.dates) - 1.0),
        "relative": float(mine.relative or theirs.relative),
        "other_day_near": float(0 <= apart <= 2 and bool(mine.edtf and theirs.edtf) and not both_stretch),
        "other_year": float(apart > _YEAR),
        "other_around": float(_told_around(mine, passage)),
        "open": float(bool(_bound(claim.reading, mine))),
        "other_far": float(apart > LATER and (mine.relative or theirs.relative)),
    }


def _one_part(one: DateMention, other: DateMention) -> bool:
    """Whether only the month, the year or one end is another: "27 April" and "27 May", "May 2020" and "May 2022"."""
    if is_stretch(one) and is_stretch(other):
        return ends(one, other) == 1
    if one.day is not None and one.day == other.day:
        return True
    months = one.month is not None and one.month == other.month
    return months and bool(one.year and other.year and one.year != other.year) and None in (one.day, other.day)


def _one_digit(one: DateMention, other: DateMention) -> bool:
    """Whether two days of a month differ by a slip: "18" and "28", "9" and "19", "13" and "31"."""
    if one.day is None or other.day is None or one.day == other.day or one.month != other.month:
        return False
    mine, theirs = sorted(f"{one.day:02}"), sorted(f"{other.day:02}")
    return mine == theirs or one.day % 10 == other.day % 10


def _named(claim: Claim, passage: Passage) -> float:
    asked = claim.reading.names
    return sum(named(name, passage) for name in asked) / len(asked) if asked else 0.0


def _told_around(mention: DateMention, passage: Passage) -> bool:
    """Whether what stands around the passage has the claim's date as well."""
    return any(agree(mention, other) for other in around(passage))


def around(passage: Passage) -> tuple[DateMention, ...]:
    """Dates that stand around a passage."""
    return _dates_of(passage.context, passage.published)


@lru_cache(maxsize=4096)
def _dates_of(text: str, published: str | None) -> tuple[DateMention, ...]:
    return tuple(dates.find(text, published))


def derived(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> bool:
    """Whether times told in either sentence ("two days later") lead from the one date to the other."""
    return any(offsets.reaches(mine, theirs, text) for text in (claim.reading.text, passage.reading.text))
