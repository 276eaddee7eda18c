"""What a title asserts, read as the sentence that it is short for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.models.claim import Claim
from factcheck.models.draft import Segment
from factcheck.models.value import Quantity, Reading
from factcheck.values import counting
from factcheck.values.phrases import words_under
from factcheck.values.reading import read
from factcheck.values.words import WORD, is_function_word, kin, stem

_CAPITALS = 0.7
"""Share of a title's words with a capital from which capitals say nothing of names."""
_FEWEST = 4
"""Words that a title must have for that."""
_WITHIN = re.compile(r"(?<=[^\s.!?:“\"‘(])[ \u00a0]([^\W\d_a-z][\w'’-]*)")
_NEXT = re.compile(r"[ \u00a0](?:more |others? |people )?([^\W\d_]+)")


def read_title(
    title: Segment,
    body: Sequence[Segment],
    near: Sequence[Reading] = (),
    as_of: str | None = None,
    incident: str | None = None,
) -> Claim:
    """Take apart what a title asserts; a place in ``reading.text`` is a place in the title.

    In a Title With Capitals only those words keep theirs that ``body`` writes with one within its sentences. A figure
    that stands before what happened to people ("3 dead") counts people, or whom the sentences ``near`` say it
    happened to.
    """
    text = _in_sentence_case(title.prose, body)
    reading = read(text, as_of)
    counted = tuple(_people(quantity, text, near) for quantity in reading.quantities)
    return Claim(reading=reading.model_copy(update={"quantities": counted}), incident=incident, as_of=as_of)


def _in_sentence_case(text: str, body: Iterable[Segment]) -> str:
    told = [word for word in WORD.finditer(text) if not is_function_word(word.group()) and word.group()[0].isalpha()]
    capitals = sum(word.group()[0].isupper() for word in told)
    if len(told) < _FEWEST or capitals < _CAPITALS * len(told):
        return text
    shouted = text.isupper()
    names = {name for one in body for name in _WITHIN.findall(one.prose)}
    known = {name.casefold(): name for name in names}
    return WORD.sub(lambda word: _cased(word.group(), known, shouted=shouted), text)


def _cased(word: str, known: dict[str, str], *, shouted: bool) -> str:
    """A title's word as the text below writes it; short forms ("FBI") stay unless all is in capitals."""
    name = known.get(word.casefold())
    if name is not None and len(name) == len(word):
        return name
    if not shouted and not word[1:].islower() and len(word) > 1:
        return word
    small = word.lower()
    return small if len(small) == len(word) else word


def _people(quantity: Quantity, text: str, near: Sequence[Reading]) -> Quantity:
    if quantity.dimension != "count":
        return quantity
    behind = _NEXT.match(text, quantity.span.end)
    fate = quantity.counted_text if quantity.counted else behind[1] if behind else ""
    if fate.casefold() not in words_under("headline_words", "people"):
        return quantity
    return quantity.model_copy(update={"counted": (_whom(stem(fate), near),), "counted_text": ""})


def _whom(fate: str, near: Sequence[Reading]) -> str:
    """Stem of the one kind of people that sentences count as those to whom something happened, else of "people"."""
    told = (reading for reading in near if any(word.stem in kin(fate) for word in reading.words))
    counted = {counting.head(one) for reading in told for one in reading.quantities if counting.is_person(one)}
    return counted.pop() if len(counted) == 1 else stem("people")


def is_telling(reading: Reading) -> bool:
    """Whether a title has enough words to be set beside a sentence."""
    return len(reading.words) > 1
