"""What surrounds a figure in its sentence: what governs it, the words next to it, and those that are its own.

In a row of figures each has its own words: "Boots employs 50,000 people, the BBC 21,000".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.models.span import Span
from factcheck.models.value import Quantity, Reading
from factcheck.values import governing
from factcheck.values.clauses import Part, parts

_NEXT = 3
"""Words of meaning before and behind a figure that are its nearest."""
_FENCE = 5
"""Words that a comma, an "and" or the like counts as, when a word is given to the figure that stands nearest."""
_FENCES = frozenset(("and", "or", "while", "but", "whereas", "against", "than", "then", "plus"))
_FAR = 40
"""Words beyond which nothing is a figure's own."""

_Spans = tuple[tuple[int, int], ...]


class Setting(NamedTuple):
    """What surrounds a figure in its sentence: where it stands, its clause's other words, and the words next to it.

    ``words`` are those of the whole sentence, but for figures, dates and names.
    """

    place: governing.Place
    clause: frozenset[str]
    near: frozenset[str]
    words: frozenset[str]


def setting(reading: Reading, quantity: Quantity) -> Setting:
    """What surrounds a figure in a text, worked out once."""
    return _setting(reading.text, quantity.span.start, stretch(reading, quantity).end, _taken(reading))


def stretch(reading: Reading, quantity: Quantity) -> Span:
    """A figure together with what it counts; a participle behind that ("people injured") is left out."""
    end = quantity.span.end
    at = reading.text.find(quantity.counted_text, end, end + 80) if quantity.counted_text else -1
    if at >= 0:
        end = governing.noun_end(reading.text, end, at + len(quantity.counted_text))
    return Span(start=quantity.span.start, end=end)


def _taken(reading: Reading) -> _Spans:
    """Where figures, dates and names stand."""
    spans = [value.span for values in (reading.quantities, reading.dates, reading.names) for value in values]
    return tuple((span.start, span.end) for span in spans)


@lru_cache(maxsize=16_384)
def _setting(text: str, start: int, end: int, taken: _Spans) -> Setting:
    found = governing.place(text, start, end)
    found = found._replace(doing=found.doing | governing.participle_behind(text, end))
    told = [part for part in _told(text, taken) if not start <= part.start < end]
    number = found.clause[0].clause if found.clause else -1
    before = [part for part in told if part.end <= start][-_NEXT:]
    behind = [part for part in told if part.start >= end][:_NEXT]
    return Setting(
        place=found,
        clause=frozenset(part.stem for part in told if part.clause == number),
        near=frozenset(part.stem for part in (*before, *behind)),
        words=frozenset(part.stem for part in told),
    )


def _told(text: str, taken: _Spans) -> Iterator[Part]:
    """Words of meaning but for figures, dates and names."""
    for part in parts(text):
        if part.role in ("word", "verb") and not any(start <= part.start < end for start, end in taken):
            yield part


def own(reading: Reading, quantity: Quantity) -> frozenset[str]:
    """Stems of the words, names among them, that stand nearer to a figure than to any other of its sentence."""
    spans = tuple((one.span.start, one.span.end) for one in reading.quantities)
    return _owned(reading.text, spans).get(quantity.span.start, frozenset())


@lru_cache(maxsize=8192)
def _owned(text: str, figures: _Spans) -> dict[int, frozenset[str]]:
    """Stems that are each figure's own, by where the figure starts."""
    line = parts(text)
    at = _distances(text, line)
    starts = [part.start for part in line]
    places = []
    for start, end in figures:
        first = min(bisect_left(starts, start), max(len(line) - 1, 0))
        last = max(first, bisect_left(starts, end) - 1)
        places.append((start, end, first, last))
    owned: dict[int, set[str]] = {start: set() for start, _ in figures}
    for index, part in enumerate(line):
        if part.role not in ("word", "verb") or any(start <= part.start < end for start, end in figures):
            continue
        apart = [(at[first] - at[index] if index < first else at[index] - at[last], start)
                 for start, _, first, last in places]  # fmt: skip
        nearest, start = min(apart)
        if nearest <= _FAR:
            owned[start].add(part.stem)
    return {start: frozenset(stems) for start, stems in owned.items()}


def _distances(text: str, line: tuple[Part, ...]) -> list[int]:
    """How far from the start of a sentence each word stands, with what parts two figures counted as several words."""
    found, far, end = [], 0, 0
    for part in line:
        gap = text[end : part.start]
        far += 1 + (_FENCE if part.word in _FENCES or any(mark in gap for mark in ",;:()—–") else 0)
        found.append(far)
        end = part.end
    return found
