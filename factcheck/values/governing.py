"""What governs a value in its clause: the verb, the preposition, whether it is told, denied or still to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.values.clauses import Part, parts
from factcheck.values.lists import entries, entry_set
from factcheck.values.words import kin, stem

SAME, BESIDE, UNKNOWN, OTHER, NONE = 1.0, 0.8, 0.5, 0.1, 0.0
"""How alike two predicates are: kin; kin to a verb that stands beside the governing one; one of them says nothing;
verbs that are no kin (not yet two events: reports put one in many words); a report beside an event."""
_ASPECT = frozenset(("begin", "began", "start", "continu", "stop", "help", "tri", "want", "manag", "agre", "plan"))
_TYING = frozenset(("tie", "link", "relat", "belong", "base", "involv", "includ"))
_NEGATING = frozenset(["not", "never", "no", "neither", "nor", "without", "none", "cannot"])


class Place(NamedTuple):
    """Where a value stands: its clause, the verb that governs it, what that says, the preposition before it.

    ``said``: a word of saying governs it, so it tells of a report. ``future``: what is still to come, or might.
    ``subject``: it stands before its verb; ``passive``: the verb is. ``agent`` is the last word of what stands before
    an active verb, when the value stands behind it.
    """

    clause: tuple[Part, ...]
    verb: str
    doing: frozenset[str]
    said: bool
    future: bool
    denied: bool
    subject: bool
    passive: bool
    lead: str
    agent: str


@lru_cache(maxsize=16_384)
def place(text: str, start: int, end: int) -> Place:
    """Place of the value that stands at ``[start, end)`` of a sentence."""
    line = parts(text)
    number = next((part.clause for part in line if part.end > start), None)
    clause = tuple(part for part in line if part.clause == number)
    before = [part for part in clause if part.end <= start]
    verb = next((part for part in reversed(before) if part.role in ("verb", "say")), None)
    subject = verb is None
    if verb is None:
        verb = _first_verb([part for part in clause if part.start >= end])
    passive = verb is not None and _passive(clause, verb)
    return Place(
        clause=clause,
        verb="" if verb is None else verb.stem,
        doing=_doing(clause, verb),
        said=verb is not None and verb.role == "say",
        # In small letters only: the month of May is not to come.
        future=any(part.word in entry_set("future_words") and text[part.start].islower() for part in clause),
        denied=any(part.word in _NEGATING or part.word.endswith("n't") for part in clause),
        subject=subject,
        passive=passive,
        lead=_lead(before, text, start),
        agent="" if subject or passive or verb is None else _agent(clause, verb),
    )


def _first_verb(behind: Sequence[Part]) -> Part | None:
    """The first verb that can govern what stands before it: "is telling", not "…, telling its partners"."""
    for before, part in zip((None, *behind), behind, strict=False):
        if part.role in ("verb", "say") and (not part.word.endswith("ing") or (before and before.role == "be")):
            return part
    return None


def _doing(clause: Sequence[Part], verb: Part | None) -> frozenset[str]:
    """Stems of the governing verb, or where that only ties nouns ("files linked to"), of the clause's other verbs."""
    if verb is None or verb.role == "say":
        return frozenset()
    following = [part for part in clause if part.start > verb.start][:1]
    if verb.stem in _ASPECT and following and following[0].word.endswith("ing"):
        return frozenset((following[0].stem,))
    if verb.stem not in light():
        return frozenset((verb.stem,))
    if verb.stem not in _TYING:
        return frozenset()
    return frozenset(part.stem for part in clause if part.role == "verb" and part.stem not in light())


@cache
def light() -> frozenset[str]:
    """Stems of the verbs that say little by themselves."""
    return frozenset(stem(word.strip()) for line in entries("light_verbs") for word in line.split(","))


def _passive(clause: Sequence[Part], verb: Part) -> bool:
    for part in reversed([part for part in clause if part.end <= verb.start][-3:]):
        if part.role == "be":
            return True
        if part.role == "word" and not part.word.endswith("ly"):
            return False
    return False


def _agent(clause: Sequence[Part], verb: Part) -> str:
    before = [part for part in clause if part.end <= verb.start]
    of = next((at for at, part in enumerate(before) if part.word == "of" and at), len(before))
    words = [part for part in before[:of] if part.role == "word" and not part.word.endswith("ly")]
    return words[-1].stem if words else ""


def _lead(before: Sequence[Part], text: str, start: int) -> str:
    """The preposition before a value, articles skipped."""
    end = start
    for part in reversed(before):
        if text[part.end : end].strip(" \u00a0“‘\"'$£€") or part.role != "function":
            return ""
        if part.word in entry_set("prepositions"):
            return part.word
        end = part.start
    return ""


def follows_saying(text: str, start: int) -> bool:
    """Whether a value stands right behind a word of saying: "officials said Thursday they had paid"."""
    before = [part for part in parts(text) if part.end <= start][-3:]
    while before and before[-1].role == "function":
        before.pop()
    return bool(before) and before[-1].role == "say"


def participle_behind(text: str, end: int) -> frozenset[str]:
    """Stem of a verb form right behind a noun: "31 people injured"."""
    behind = next((part for part in parts(text) if part.start >= end), None)
    fits = behind is not None and behind.role == "verb" and not text[end : behind.start].strip()
    return frozenset((behind.stem,)) if behind is not None and fits else frozenset()


def noun_end(text: str, start: int, end: int) -> int:
    """Where the last word that is no verb ends within a stretch; its start when there is none."""
    return max((part.end for part in parts(text) if start <= part.start < end and part.role != "verb"), default=start)


def is_adnominal(text: str, start: int, end: int) -> bool:
    """Whether a value only tells which thing is meant: "the 2022 breach", "last week's report"."""
    line = parts(text)
    before = [part for part in line if part.end <= start][-1:]
    behind = [part for part in line if part.start >= end][:1]
    if text[end : end + 2] in ("'s", "’s"):
        return True
    if not before or not behind or behind[0].role != "word" or text[end : behind[0].start] not in (" ", "-"):
        return False
    return before[0].word in ("the", "a", "an", "its", "his", "her", "their", "this", "that") or before[
        0
    ].word.endswith("'s")


def predicates(mine: Place, theirs: Place) -> float:
    """How alike what governs two values is."""
    if mine.said != theirs.said or mine.denied != theirs.denied:
        return NONE
    if _meet(mine.doing, theirs.doing):
        return SAME
    if _meet(mine.doing, _nouns(theirs)) or _meet(theirs.doing, _nouns(mine)):
        return SAME
    if _meet(mine.doing, _verbs(theirs)) or _meet(theirs.doing, _verbs(mine)):
        return BESIDE
    if mine.verb and mine.verb == theirs.verb and mine.agent and mine.agent == theirs.agent:
        return BESIDE
    return UNKNOWN if not mine.doing or not theirs.doing else OTHER


def same_verb(mine: Place, theirs: Place) -> bool:
    """Whether the governing verbs are kin, or one says little and its subject names what the other does."""
    if mine.doing and theirs.doing:
        return _meet(mine.doing, theirs.doing)
    return _meet(mine.doing, frozenset((theirs.agent,))) or _meet(theirs.doing, frozenset((mine.agent,)))


def _verbs(where: Place) -> frozenset[str]:
    return frozenset(part.stem for part in where.clause if part.role == "verb")


def _nouns(where: Place) -> frozenset[str]:
    return frozenset(part.stem for part in where.clause if part.role == "word" and not part.word.endswith("ly"))


def stems(where: Place) -> frozenset[str]:
    """Stems of all the words of a value's clause."""
    return frozenset(part.stem for part in where.clause)


def _meet(ones: Iterable[str], others: frozenset[str]) -> bool:
    return any(not kin(one).isdisjoint(others) for one in ones)


@cache
def _answers() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for question, line in enumerate(entries("exclusive")):
        for answer, group in enumerate(line.split("|")):
            for word in group.split(","):
                found.setdefault(stem(word.strip()), set()).add((question, answer))
    return {one: frozenset(answers) for one, answers in found.items()}


def exclusive(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether the stems of two clauses answer one question differently ("killed" and "injured")."""
    ours, others = _answered(mine), _answered(theirs)
    return any(not ours[question] & others[question] for question in ours.keys() & others.keys())


def _answered(stems: Iterable[str]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    table = _answers()
    for one in stems:
        for question, answer in table.get(one, ()):
            found.setdefault(question, set()).add(answer)
    return found
