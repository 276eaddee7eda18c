"""Whether two dates of two texts are dates of one and the same event, by signs that are weighed.

Reports put one event in many words, and tell of many events with the same words: no single sign settles it. What the
dates hang on must be alike; then counts who and what else their clauses name, how much of what the claim says the
passage has, what stands around it, and how the two dates differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import DateMention
from factcheck.values import acts, dated, dates, governing, offsets
from factcheck.values.dated import Dated
from factcheck.values.likelihood import likelihood
from factcheck.values.parties import elsewhere, named, other_agent, strangers
from factcheck.values.words import WORD, is_function_word, match, stem

AROUND = 0.5
"""What a word counts that stands only beside the passage."""
TOPIC = 0.4
"""What a word counts that the passage's title has: all of the report is about it."""
SAID_OF_IT = 0.5
"""Share of either side's words that the other must have where no word for what happened is in both."""
_FEW, _YEAR = 3, 370
_NOTHING = frozenset[str]()


def likely(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> float:
    """Likelihood (0 to 1) that a date of a claim and one of a passage that excludes it are of the same event."""
    found = signs(mine, theirs, claim, passage)
    return 0.0 if found is None else likelihood("date", found)


def signs(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> Mapping[str, float] | None:
    """What speaks for and against two dates being of one event; ``None`` when something rules it out."""
    ours, others = dated.find(claim.reading, mine), dated.find(passage.reading, theirs)
    if _ruled_out(ours, others) or _figures_of_years(mine, theirs, claim, passage):
        return None
    if _other_thing(ours, others, claim, passage):
        return None
    alike = dated.alike(ours, others)
    words = _of_words(ours, others, claim, passage)
    if alike in ("none", "apart") or (alike == "beside" and words["both"] < SAID_OF_IT):
        return None
    found = {
        f"verb_{alike}": 1.0,
        "lead": float(ours.place.lead == others.place.lead),
        "names": _named(claim, passage),
        "other_denied": float(ours.place.denied != others.place.denied),
        "other_names": float(strangers(claim.reading, passage, others.place)),
        "other_agent": float(other_agent(ours.place, others.place, claim.reading, passage.reading)),
        "other_story": float(elsewhere(claim, passage)),
        "incident": float(claim.is_of(passage.incident)),
    }
    return found | words | _of_days(mine, theirs, claim, passage)


def _ruled_out(ours: Dated, others: Dated) -> bool:
    mine, theirs = ours.place, others.place
    return (
        ours.telling
        or others.telling
        or ours.which
        or others.which
        or ours.edge != others.edge
        or ours.number != others.number
        or mine.future != theirs.future
        or governing.exclusive(ours.what, others.what)
    )


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
        "few_words": float(len(ours.words | ours.rest) < _FEW),
    }


def _other_thing(ours: Dated, others: Dated, claim: Claim, passage: Passage) -> bool:
    """Whether the same is done to two things: "attacked the port" and "attacked the hospital"."""
    mine = _things(claim.reading.text, ours.what)
    theirs = _things(passage.reading.text, others.what)
    if not mine or not theirs or dated.meet(mine, theirs):
        return False
    return not dated.meet(mine, words_of(passage.reading.text)) and not dated.meet(theirs, words_of(claim.reading.text))


@lru_cache(maxsize=8192)
def _things(text: str, what: frozenset[str]) -> frozenset[str]:
    """Stems of all to which a sentence says that something was done."""
    return frozenset(one for act in acts.find(text) if act.verb.stem in what for one in act.done_to)


def _of_days(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> dict[str, float]:
    """Signs that the dates themselves give."""
    apart = days_apart(mine, theirs)
    return {
        "granularity": float(mine.granularity == theirs.granularity),
        "one_part": float(mine.day is not None and mine.day == theirs.day),
        "other_dates": min(3.0, len(passage.reading.dates) - 1.0),
        "other_mine": min(3.0, len(claim.reading.dates) - 1.0),
        "relative": float(mine.relative or theirs.relative),
        "other_day_near": float(0 <= apart <= 2 and bool(mine.edtf and theirs.edtf)),
        "other_year": float(apart > _YEAR),
        "other_around": float(_told_around(mine, passage)),
    }


def days_apart(one: DateMention, other: DateMention) -> int:
    """Days between two dates at the least; 0 where they meet or are not known."""
    return max(_days(one.latest, other.earliest), _days(other.latest, one.earliest), 0)


def _days(one: date | None, later: date | None) -> int:
    return (later - one).days if one and later else 0


def share(
    asked: frozenset[str],
    here: frozenset[str],
    around: frozenset[str] = _NOTHING,
    topic: frozenset[str] = _NOTHING,
) -> float:
    """Share (0 to 1) of stems that are found, those of the passage's title counting less; a half if none is asked."""
    weights = {one: TOPIC if one in topic else 1.0 for one in asked}
    if not weights:
        return 0.5
    found = sum(weight * max(match(one, here), AROUND * match(one, around)) for one, weight in weights.items())
    return found / sum(weights.values())


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """Stems of the words of a text that say something."""
    return frozenset(stem(word) for word in WORD.findall(text) if not is_function_word(word))


def _named(claim: Claim, passage: Passage) -> float:
    asked = claim.reading.names
    return sum(named(name, passage) for name in asked) / len(asked) if asked else 0.0


def _told_around(mention: DateMention, passage: Passage) -> bool:
    """Whether what stands around the passage has the claim's date as well."""
    return any(dates.compare(mention, other) in ("same", "compatible") for other in around(passage))


def around(passage: Passage) -> tuple[DateMention, ...]:
    """Dates that stand around a passage."""
    return _dates_of(passage.context, passage.published)


@lru_cache(maxsize=4096)
def _dates_of(text: str, published: str | None) -> tuple[DateMention, ...]:
    return tuple(dates.find(text, published))


def derived(mine: DateMention, theirs: DateMention, claim: Claim, passage: Passage) -> bool:
    """Whether times told in either sentence ("two days later") lead from the one date to the other."""
    return any(offsets.reaches(mine, theirs, text) for text in (claim.reading.text, passage.reading.text))
