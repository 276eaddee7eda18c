"""What stands before and after each verb of a sentence: its subject, its objects, what prepositions tie to it.

Read from chunks from left to right, without a grammar of the sentence: in doubt a place stays empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.values.lists import entry_set
from factcheck.values.roles import chunks
from factcheck.values.roles.chunks import Chunk, stems_under

_INSIDE = frozenset(
    ("of", "in", "at", "from", "for", "with", "on", "behind", "against", "near", "to", "between", "by", "into")
)
_REACH = 14
"""Chunks before a verb among which its subject is looked for."""


class Clause(NamedTuple):
    """A verb with the places, among the chunks, of what belongs to it; -1 for nobody, and prepositions by their word.

    ``subject`` is the grammatical one; ``second`` stands between verb and object ("paid *the gang* two million").
    ``finder``: who found or reported what the clause tells.
    """

    verb: int
    subject: int
    object: int
    second: int
    tied: Mapping[str, int]
    passive: bool
    finder: int
    reduced: bool


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[tuple[Chunk, ...], tuple[Clause, ...]]:
    """Return the chunks of a sentence and its verbs with what belongs to them, in order."""
    line = chunks.find(text)
    found: list[Clause] = []
    for at, chunk in enumerate(line):
        if chunk.kind == "verb":
            found.append(_clause(line, at, found))
    return line, tuple(found)


def _clause(line: Sequence[Chunk], at: int, found: Sequence[Clause]) -> Clause:
    first, second, tied = _behind(line, at)
    reduced = _is_reduced(line, at, first, found)
    passive = line[at].passive or reduced
    subject = _subject(line, at, found, reduced)
    object_, between = (second, first) if second >= 0 else (first, -1)
    relative = _left(line, subject)
    if object_ < 0 and not passive and relative >= 0 and line[relative].kind == "relative" and subject == relative + 1:
        object_ = _antecedent(line, relative)
    return Clause(at, subject, object_, between, tied, passive, _finder(line, at, subject, found), reduced)


def _left(line: Sequence[Chunk], at: int) -> int:
    """Place of what stands before a chunk, adverbs and times passed over; -1 when nothing does."""
    at -= 1
    while at >= 0 and line[at].kind in ("adverb", "time"):
        at -= 1
        if at >= 0 and line[at].kind == "preposition" and line[at + 1].kind == "time":
            at -= 1
    return at


def _behind(line: Sequence[Chunk], at: int) -> tuple[int, int, Mapping[str, int]]:
    """What follows a verb: its first and second object, and the first thing that each preposition ties to it."""
    things: list[int] = []
    tied: dict[str, int] = {}
    number, lead = at + 1, ""
    while number < len(line):
        chunk = line[number]
        if chunk.kind == "thing":
            if _begins_clause(line, number) and not lead and (things or tied):
                break
            if lead:
                tied.setdefault(lead, number)
            elif tied and not things:
                break
            else:
                things.append(number)
            lead = ""
        elif chunk.kind == "preposition":
            lead = chunk.word
        elif chunk.kind == "joint":
            mate = line[number + 1] if number + 1 < len(line) else None
            if mate is None or mate.kind != "thing" or _begins_clause(line, number + 1):
                break
            number += 1
        elif chunk.kind not in ("adverb", "time"):
            break
        elif chunk.kind == "time":
            lead = ""
        number += 1
    first = things[0] if things else -1
    return first, (things[1] if len(things) > 1 and things[1] == first + 1 else -1), tied


def _begins_clause(line: Sequence[Chunk], at: int) -> bool:
    """Whether a verb with auxiliaries of its own, or a plain past, follows at once: the thing is its subject."""
    number = at + 1
    while number < len(line) and line[number].kind == "adverb":
        number += 1
    return number < len(line) and line[number].kind == "verb" and not line[number].infinitive


def _is_reduced(line: Sequence[Chunk], at: int, first: int, found: Sequence[Clause]) -> bool:
    """Whether a verb is a participle behind what was done to it: "the bank robbed by two men", "found it breached"."""
    verb = line[at]
    if verb.helped or verb.word.endswith(("ing", "s")) or verb.infinitive:
        return False
    if verb.word in entry_set("participles"):
        return True
    if first == at + 1:
        return False
    left = _left(line, at)
    behind = next((one for one in line[at + 1 :] if one.kind != "adverb"), None)
    if behind is not None and behind.kind == "preposition":
        held = verb.stem in stems_under("holds") and behind.word in ("of", "for", "with")
        if held or behind.word == "by":
            return True
    before = found[-1] if found else None
    return (
        before is not None
        and before.verb < left == before.object
        and line[before.verb].stem in stems_under("state")
        and not before.passive
    )


def _subject(line: Sequence[Chunk], at: int, found: Sequence[Clause], reduced: bool) -> int:
    """Place of the grammatical subject of the verb at ``at``; -1 when it cannot be told."""
    left = _left(line, at)
    if left < 0:
        return -1
    before = line[left]
    place = -1
    if line[at].infinitive or (line[at].word.endswith("ing") and not line[at].helped):
        place = _controller(line, at, found)
    elif before.kind == "thing":
        place = left if reduced else _behind_relative(line, _base(line, left), found)
    elif before.kind == "relative":
        place = _antecedent(line, left)
    elif before.kind == "joint" and found:
        place = found[-1].subject
    elif before.kind == "comma":
        place = _before_comma(line, left, found, reduced)
    return place


def _base(line: Sequence[Chunk], at: int) -> int:
    """The thing to which the prepositions before ``at`` tie it: "the men" of "the men behind the attack on Orvane"."""
    while at >= 2 and line[at - 1].kind == "preposition" and line[at - 1].word in _INSIDE:
        if line[at - 2].kind != "thing":
            break
        at -= 2
    while at >= 2 and line[at - 1].kind == "joint" and line[at - 2].kind == "thing" and _opens(line, at - 2):
        at -= 2
    return at


def _behind_relative(line: Sequence[Chunk], base: int, found: Sequence[Clause]) -> int:
    """The subject behind a clause with "who": "the men who robbed the bank | fled" tells of the men."""
    for one in found[-2:]:
        left = _left(line, one.verb)
        within = one.verb < base and base in (one.object, one.second, *one.tied.values(), _mate(line, one.object))
        if (
            within
            and left >= 0
            and line[left].kind == "relative"
            and not any(chunk.kind in ("comma", "break", "subordinate") for chunk in line[one.verb : base])
        ):
            return one.subject
    return base


def _mate(line: Sequence[Chunk], at: int) -> int:
    """Place of what "and" joins to a thing; -2 when nothing is."""
    joined = 0 <= at < len(line) - 2 and line[at + 1].kind == "joint" and line[at + 2].kind == "thing"
    return at + 2 if joined else -2


def _opens(line: Sequence[Chunk], at: int) -> bool:
    """Whether a thing stands at the head of its clause, so that "and" behind it adds to a subject."""
    left = _left(line, at)
    return (
        left < 0
        or line[left].kind in ("break", "relative", "subordinate")
        or (line[left].kind == "comma" and not any(one.kind == "verb" for one in line[:left]))
        or (line[left].kind == "verb" and line[left].saying)
    )


def _antecedent(line: Sequence[Chunk], relative: int) -> int:
    """What "which", "that" or "who" takes up: the nearest thing before it."""
    left = _left(line, relative)
    if left >= 0 and line[left].kind == "comma":
        left = _left(line, left)
    if left < 0 or line[left].kind != "thing":
        return -1
    return _base(line, left) if line[relative].word == "who" else left


def _before_comma(line: Sequence[Chunk], comma: int, found: Sequence[Clause], reduced: bool) -> int:
    """Subject of a verb behind a comma: what stands before the stretch between two commas, or the last subject."""
    if reduced:
        left = _left(line, comma)
        return left if left >= 0 and line[left].kind == "thing" else -1
    for at in range(comma - 1, max(comma - _REACH, 0) - 1, -1):
        if line[at].kind == "break":
            break
        opens = line[at + 1].kind
        left = _left(line, at)
        if line[at].kind != "comma" or left < 0 or line[left].kind != "thing":
            continue
        inserted = opens in ("relative", "thing", "preposition") or (opens == "verb" and not line[at + 1].helped)
        if inserted and not _ends_clause(line, left, found):
            return _base(line, left)
    return found[-1].subject if found and not found[-1].reduced else -1


def _ends_clause(line: Sequence[Chunk], at: int, found: Sequence[Clause]) -> bool:
    """Whether a thing belongs to a verb before it, so that it is hardly the subject of one behind it."""
    return any(one.verb < at and at in (one.object, *one.tied.values()) for one in found[-3:])


def _controller(line: Sequence[Chunk], at: int, found: Sequence[Clause]) -> int:
    """Who does what is told with "to" or "-ing": the object of "ordered", "hired", "jailed for", else the subject."""
    if not found or any(one.kind == "break" for one in line[found[-1].verb : at]):
        return -1
    before = found[-1]
    if line[before.verb].stem not in stems_under("passes on") or before.passive:
        return before.subject
    told = before.second if before.second >= 0 else before.object
    return told if 0 <= told < at else before.subject


def _finder(line: Sequence[Chunk], at: int, subject: int, found: Sequence[Clause]) -> int:
    """Who found or said what a verb tells: the subject of the verb that governs its clause; -1 for nobody."""
    for one in reversed(found[-3:]):
        head = line[one.verb]
        if not (head.saying or head.stem in stems_under("finds")) or one.passive:
            continue
        opens = one.verb + 1
        while opens < at and line[opens].kind == "adverb":
            opens += 1
        that = line[opens].kind in ("relative", "subordinate") and line[opens].word in ("that", "how")
        if that or opens == subject or (one.object >= 0 and one.object == subject):
            return one.subject
        if line[at].kind == "verb" and one.object >= 0 and subject == one.object:
            return one.subject
    return -1
