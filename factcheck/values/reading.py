"""One stretch of text taken apart: its words and every value found in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from factcheck.models.span import Span
from factcheck.models.value import Reading
from factcheck.values import (
    attributions,
    certainty,
    dates,
    identifiers,
    names,
    negations,
    quantities,
    quotations,
    scopes,
    words,
)


def read(text: str, published: str | None = None) -> Reading:
    """Take ``text`` apart; ``published`` (EDTF) is the day that relative dates in it count from.

    All spans count characters of ``text``. Nothing is looked up outside of it: the same text gives the same
    reading wherever it stands. A name within a date or a figure is none ("Easter Monday", "US$4m"), nor is a
    figure within a product's name ("Exchange Server 2019").
    """
    quoted = quotations.find(text)
    named = names.find(text)
    labels = identifiers.find(text)
    dated = dates.find(text, published, labels)
    counted = quantities.find(text, [*labels, *(date.span for date in dated)])
    made = _Stretches(name.span for name in named if name.kind == "product")
    told = _Stretches([*(date.span for date in dated), *(quantity.span for quantity in counted)])
    return Reading(
        text=text,
        words=words.find(text),
        quantities=tuple(value for value in counted if not made.hold(value.span)),
        dates=tuple(value for value in dated if not made.hold(value.span)),
        names=tuple(value for value in named if not told.hold(value.span)),
        quotations=quoted,
        attributions=attributions.find(text, quoted),
        certainties=certainty.find(text),
        scopes=scopes.find(text),
        negations=negations.find(text),
    )


class _Stretches:
    """Stretches of one text, for asking whether another lies within one of them and is smaller."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._keys = sorted((span.start, -span.end) for span in spans)
        self._reach = list(accumulate((-end for _, end in self._keys), max))

    def hold(self, span: Span) -> bool:
        before = bisect_left(self._keys, (span.start, -span.end))
        return before > 0 and self._reach[before - 1] >= span.end
