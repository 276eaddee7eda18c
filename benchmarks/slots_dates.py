"""Fit the weights by which two dates are held to be of one event (``factcheck/values/weights/date.toml``).

``python benchmarks/slots_dates.py`` from the repository's root. That two dates are of one event is taught by dates that
agree where the claim is borne out, since the signs do not look at whether they do, and by dates that an author made
conflict; that they are not, by dates that exclude each other where nothing conflicts. What a false date looks like
cannot be learnt from true ones, so the signs of how dates differ are drawn for those, by the shares below.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

import fitting
from labelled import Labelled, articles, outlets, pairs

from factcheck.checks import date as check
from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import DateMention
from factcheck.values import same_date

ARTICLES = 260
AGREEING, CONFLICTING, WRITTEN, REAL = 0.3, 2.5, 1.0, 2.0
"""What an example counts: agreeing dates, dates that an author made conflict, different dates where the author made
nothing conflict, and in real articles."""
DRAWN = {
    "other_day_near": 0.12,
    "other_year": 0.12,
    "one_part": 0.15,
    "one_digit": 0.08,
    "swapped": 0.2,
}
"""How often a false date is near the true one, more than a year off, the same day of another month, a slip of the pen
away, or that of something else which the passage tells of too."""
ONE_END = 0.6
"""How often a false stretch has one of its ends right."""
NO_INCIDENT = 0.35
"""Share of the examples that are learnt as if the desk had not said which incident the draft is about."""
FREE = ("lead", "relative", "granularity", "open")
EDGES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class _Mention(NamedTuple):
    """A date of a claim with the signs of the passages' dates that agree and of those that exclude it."""

    agreeing: list[Mapping[str, float]]
    excluding: list[Mapping[str, float]]


def mentions(row: Labelled) -> Iterator[_Mention]:
    """Every date of a claim, set beside the dates of its passages."""
    for mention in row.claim.reading.dates:
        found = _Mention([], [])
        for passage in row.passages:
            _set_beside(found, mention, row.claim, passage)
        yield found


def _set_beside(found: _Mention, mention: DateMention, claim: Claim, passage: Passage) -> None:
    """Add the signs of a passage's dates."""
    for other in passage.reading.dates:
        fits = check.tells(other, mention) and other.granularity in ("day", "minute")
        if not fits and not same_date.excludes(mention, other, claim, passage):
            continue
        signs = same_date.signs(mention, other, claim, passage)
        if signs is not None and fits:
            found.agreeing.append(signs)
        elif signs is not None and not same_date.derived(mention, other, claim, passage):
            found.excluding.append(signs)


def examples(written: Iterable[Labelled], real: Iterable[Labelled], drawn: random.Random) -> Iterator[fitting.Example]:
    """What the fit learns from: pairs that were ``written`` by hand, and ``real`` articles.

    Which date of a claim its author made false is not told, so all of them are candidates.
    """
    for row in written:
        every = list(mentions(row))
        if row.label == "contradicted":
            excluding = [signs for one in every for signs in one.excluding]
            if row.kind == "date" and excluding:
                yield fitting.Example(excluding, True, CONFLICTING)
            continue
        for one in every:
            if row.label == "supported":
                yield from (fitting.Example([_as_false(signs, drawn)], True, AGREEING) for signs in one.agreeing)
            yield from (fitting.Example([signs], False, WRITTEN) for signs in one.excluding)
    for row in real:
        yield from (fitting.Example([signs], False, REAL) for one in mentions(row) for signs in one.excluding)


def _as_false(signs: Mapping[str, float], drawn: random.Random) -> dict[str, float]:
    """The signs of a true date with those that a false one in its place would have."""
    made = {name: float(drawn.random() < share) for name, share in DRAWN.items()}
    return {**signs, **made, **({"one_part": float(drawn.random() < ONE_END)} if signs["stretches"] else {})}


def _without_incident(example: fitting.Example, drawn: random.Random) -> fitting.Example:
    if drawn.random() >= NO_INCIDENT:
        return example
    return example._replace(candidates=[{**one, "incident": 0.0} for one in example.candidates])


def main() -> None:
    """Fit, show how well the weights tell the examples apart, and write them if ``--write`` is asked for."""
    learn(pairs("train"), chain(outlets(), outlets("incidents"), articles(ARTICLES)))


def learn(written: Iterable[Labelled], real: Iterable[Labelled]) -> None:
    """Fit on the given rows."""
    drawn = random.Random(9)  # noqa: S311 - a seeded sample
    found = [_without_incident(one, drawn) for one in examples(written, real, drawn)]
    weights = fitting.fit(found, free=FREE)
    print(fitting.table(found, weights, EDGES))
    print(fitting.write("date", weights, "Signs that two dates are of one event; fitted by benchmarks/slots_dates.py"))


if __name__ == "__main__":
    main()
