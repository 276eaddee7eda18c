"""What a sentence says is so, what it says is not so, and what it leaves open, word by word.

"No data was stolen" says of data and of stealing that there was none; "denied that data was stolen" says so on
somebody's word; "did not say whether data was stolen" says nothing of the theft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.models.value import NegationMark
from factcheck.values import acts, exceptions, negations, opposites, reversal
from factcheck.values.acts import Mood
from factcheck.values.clauses import Part, parts
from factcheck.values.exceptions import Excepted
from factcheck.values.opposites import Answer
from factcheck.values.reversal import Kind

_DERIVED = ("ly", "er", "ers", "or", "ors")
"""How words end that need not mean what their stem does: "hardly", "reporters"."""
_ALL_BUT = re.compile(r"\b(?:all|everyone|everybody|everything|nobody|none) but\b", re.IGNORECASE)


class Signed(NamedTuple):
    """A word with its sign: 1 said to be so, -1 said not to be so, 0 neither for certain.

    ``kind`` says how it is turned round; ``cue`` is the word that does so. ``mood`` is that of the nearest verb that
    says it. ``answers`` are the word's places in the list of opposites, ``length`` how many words give them.
    ``between`` holds the stems of what stands between the word and what turns it round.
    """

    part: Part
    at: int
    sign: int
    kind: Kind
    cue: NegationMark | None
    mood: Mood
    answers: frozenset[Answer]
    length: int
    between: frozenset[str] = frozenset()


class Told(NamedTuple):
    """A sentence's words with their signs, and what can be looked up of them at once.

    ``turned`` are the words said not to be so; ``stems`` those of all words that say something; ``given`` the
    answers of the words, ``counter`` every answer that would exclude one of them.
    """

    words: tuple[Signed, ...]
    turned: tuple[Signed, ...]
    by_stem: dict[str, tuple[Signed, ...]]
    answered: tuple[Signed, ...]
    given: frozenset[Answer]
    counter: frozenset[Answer]


@lru_cache(maxsize=4096)
def find(text: str) -> Told:
    """Return what one sentence says with which sign; kept, since one sentence is set beside many."""
    line = parts(text)
    turned: dict[int, list[tuple[Kind, NegationMark]]] = {}
    open_: set[int] = set(_asked(line)) | set(_nearly_all(text, line))
    marks = negations.find(text)
    for mark in marks:
        inside = [at for at, part in enumerate(line) if mark.scope.start <= part.start < mark.scope.end]
        heads = {} if _is_turned(mark, marks) else reversal.heads(mark, line, inside, text)
        for at, kind in heads.items():
            turned.setdefault(at, []).append((kind, mark))
        open_.update(at for at in inside if at not in heads)
        if mark.text.casefold() in reversal.NOBODY and (
            not heads or any(line[at].word.endswith("ing") for at in inside[:1])
        ):
            # "None for the tank", "no one acting for the city": what it turns round stands elsewhere.
            open_.update(range(len(line)) if not heads else range(inside[0], len(line)))
    moods = {act.verb.start: act.mood for act in acts.find(text)}
    words = tuple(_signed(line, turned, open_, moods))
    words = (*words, *_excepted(words, exceptions.find(text)))
    by_stem: dict[str, tuple[Signed, ...]] = {}
    for word in words:
        by_stem[word.part.stem] = (*by_stem.get(word.part.stem, ()), word)
    answered = tuple(word for word in words if word.answers and word.sign)
    given = frozenset(answer for word in answered for answer in word.answers)
    return Told(
        words, tuple(word for word in words if word.sign < 0), by_stem, answered, given, opposites.turned(given)
    )


def _excepted(words: Sequence[Signed], found: Sequence[Excepted]) -> Iterator[Signed]:
    """What is said of all but some, said the other way round of those."""
    for one in found:
        for word in words:
            if word.part.start == one.verb.start and word.sign:
                yield word._replace(sign=-word.sign, kind="exception", cue=one.mark, between=one.of_whom)


def _is_turned(mark: NegationMark, marks: Sequence[NegationMark]) -> bool:
    """Whether a negation is itself turned round or asked: "did not rule out", "does not deny"."""
    if mark.text.casefold() == "nor":
        return False
    return any(
        other is not mark and other.scope.start <= mark.span.start < min(other.scope.end, other.scope.start + 12)
        for other in marks
    )


def _signed(
    line: Sequence[Part],
    turned: dict[int, list[tuple[Kind, NegationMark]]],
    open_: set[int],
    moods: dict[int, Mood],
) -> Iterator[Signed]:
    stems, words = [part.stem for part in line], [part.word for part in line]
    by_clause: dict[int, Mood] = {}
    for part in line:
        if part.start in moods:
            by_clause.setdefault(part.clause, moods[part.start])
    for at, part in enumerate(line):
        answers, length = opposites.answers(stems, words, at)
        if part.word.endswith(_DERIVED) and part.word not in opposites.listed() and length == 1:
            answers, length = frozenset(), 1
        if part.role in ("function", "be") and length == 1:
            continue
        mood = moods.get(part.start) or by_clause.get(part.clause, "told")
        marks = turned.get(at, [])
        if len(marks) == 1 and not (at in open_ and part.word.endswith("ing")):
            kind, mark = marks[0]
            between = _between(line, mark, at)
            yield Signed(part, at, -1, kind, mark, mood, answers, length, between)
        else:
            yield Signed(part, at, 0 if marks or at in open_ else 1, "plain", None, mood, answers, length)


def _between(line: Sequence[Part], mark: NegationMark, at: int) -> frozenset[str]:
    low, high = mark.scope.start, line[at].start
    return frozenset(part.stem for part in line if low <= part.start < high and part.role in ("word", "verb"))


def _nearly_all(text: str, line: Sequence[Part]) -> Iterator[int]:
    """Places of the words that are said of all but some: of which ones, only the rest of the sentence tells."""
    for cue in _ALL_BUT.finditer(text):
        first = next((at for at, part in enumerate(line) if part.start >= cue.end()), len(line))
        yield from (at for at in range(first, len(line)) if line[at].clause == line[first].clause)


def _asked(line: Sequence[Part]) -> Iterator[int]:
    """Places of the words of a question or a condition: "whether data was stolen"."""
    for at, part in enumerate(line):
        in_case = part.word == "case" and at > 0 and line[at - 1].word == "in"
        if not in_case and part.word not in ("whether", "if", "unless"):
            continue
        for number in range(at, len(line)):
            if number - at > 12 or (line[number].clause > part.clause + 1):
                break
            yield number
