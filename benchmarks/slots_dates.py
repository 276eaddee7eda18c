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
from factcheck.models.source import Passage
from factcheck.models.value import DateMention
from factcheck.values import dates, same_date

ARTICLES = 260
AGREEING, CONFLICTING, REAL = 0.5, 2.0, 3.0
"""What an example counts: agreeing dates, dates that an author made conflict, and different dates in real articles."""
DRAWN = {"other_day_near": 0.12, "other_year": 0.12, "one_part": 0.3, "other_around": 0.1}
"""How often a false date is near the true one, more than a year off, the same day of another month, or told nearby."""
NO_INCIDENT = 0.35
"""Share of the examples that are learnt as if the desk had not said which incident the draft is about."""
EDGES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class _Mention(NamedTuple):
    """A date of a claim with the signs of the passages' dates that agree and of those that exclude it."""

    row: Labelled
    mention: DateMention
    agreeing: list[Mapping[str, float]]
    excluding: list[Mapping[str, float]]
    borne_out: bool


def mentions(rows: Iterable[Labelled]) -> Iterator[_Mention]:
    """Every date of every claim, set beside the dates of its passages."""
    for row in rows:
        for mention in row.claim.reading.dates:
            found = _Mention(row, mention, [], [], any(_fits(mention, one) for one in row.passages))
            for passage in row.passages:
                _set_beside(found, passage)
            yield found


def _fits(mention: DateMention, passage: Passage) -> bool:
    return any(dates.compare(mention, other) in ("same", "compatible") for other in passage.reading.dates)


def _set_beside(found: _Mention, passage: Passage) -> None:
    """Add the signs of a passage's dates; one that has a fitting date as well is never held against a claim."""
    mention, claim, fits = found.mention, found.row.claim, _fits(found.mention, passage)
    for other in passage.reading.dates:
        signs = same_date.signs(mention, other, claim, passage)
        if signs is None:
            continue
        if check.tells(other, mention) and other.granularity in ("day", "minute"):
            found.agreeing.append(signs)
        elif not fits and check.excludes(mention, other) and not same_date.derived(mention, other, claim, passage):
            found.excluding.append(signs)


def examples(written: Iterable[Labelled], real: Iterable[Labelled], drawn: random.Random) -> Iterator[fitting.Example]:
    """What the fit learns from: pairs that were ``written`` by hand, and ``real`` articles."""
    for one in mentions(written):
        if one.row.label == "supported":
            yield from (fitting.Example([_as_false(signs, drawn)], True, AGREEING) for signs in one.agreeing)
        if one.row.label != "contradicted":
            yield from (fitting.Example([signs], False) for signs in one.excluding)
        elif one.row.kind == "date" and one.excluding and not one.borne_out:
            yield fitting.Example(one.excluding, True, CONFLICTING)
    for one in mentions(real):
        yield from (fitting.Example([signs], False, REAL) for signs in one.excluding)


def _as_false(signs: Mapping[str, float], drawn: random.Random) -> dict[str, float]:
    """The signs of a true date with those that a false one in its place would have."""
    return {**signs, **{name: float(drawn.random() < share) for name, share in DRAWN.items()}}


def _without_incident(example: fitting.Example, drawn: random.Random) -> fitting.Example:
    if drawn.random() >= NO_INCIDENT:
        return example
    return example._replace(candidates=[{**one, "incident": 0.0} for one in example.candidates])


def main() -> None:
    """Fit, show how well the weights tell the examples apart, and write them if ``--write`` is asked for."""
    learn(pairs("train"), chain(outlets(), articles(ARTICLES)))


def learn(written: Iterable[Labelled], real: Iterable[Labelled]) -> None:
    """Fit on the given rows."""
    drawn = random.Random(9)  # noqa: S311 - a seeded sample
    found = [_without_incident(one, drawn) for one in examples(written, real, drawn)]
    weights = fitting.fit(found, free=("lead", "relative", "granularity", "few_words"))
    print(fitting.table(found, weights, EDGES))
    print(fitting.write("date", weights, "Signs that two dates are of one event; fitted by benchmarks/slots_dates.py"))


if __name__ == "__main__":
    main()
