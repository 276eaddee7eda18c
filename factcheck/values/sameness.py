"""How much speaks for a word of a draft and a word of a report telling of one and the same happening.

Each sign is a number from 0 (not seen) to 1 (seen in full), to be weighed by ``likelihood``; the names of those that
speak against it begin with ``other_`` or ``no_``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Attribution, Reading
from factcheck.values import acts, negations, parties, slots
from factcheck.values.acts import Act
from factcheck.values.clauses import is_saying, parts
from factcheck.values.lists import entry_set
from factcheck.values.phrases import words_under
from factcheck.values.signs import Signed
from factcheck.values.words import kin, match

_NEAR, _NEAR_THERE = 4, 7
"""Words on either side that are held to belong to a word of the claim, and of the passage."""

_WORTH = (1.0, 0.8, 0.5, 0.4)
"""What a word counts that a passage has, has a word of its kin for, that its surroundings have, or have one for."""


def signs(mine: Signed, theirs: Signed, claim: Claim, passage: Passage) -> dict[str, float]:
    """What speaks for and against two words being said of one happening, by name."""
    ours, others = claim.reading, passage.reading
    here, around = stems(others.text), slots.stems_of(passage.context)
    clause = _clause(ours.text, mine)
    their_clause = _clause(others.text, theirs)
    back_here, back_around = stems(ours.text), slots.stems_of(claim.context)
    near, near_there = _beside(ours.text, mine, _NEAR), _beside(others.text, theirs, _NEAR_THERE)
    near_back = _beside(others.text, theirs, _NEAR)
    told = {one for one in stems(ours.text) if one != mine.part.stem}
    told_clause, their_told = _share(clause, here, around), _share(their_clause, back_here, back_around)
    turned_there = theirs.sign < 0
    narrow = _governed(others.text, theirs) if turned_there else _governed(ours.text, mine)
    found = {
        "told": _share(told, here, around),
        "negated": _share(narrow, *((back_here, back_around) if turned_there else (here, around))),
        "negated_clause": their_told if turned_there else told_clause,
        "affirmed_clause": told_clause if turned_there else their_told,
        "near": _share(near, near_there, frozenset()),
        "near_back": _share(near_back, _beside(ours.text, mine, _NEAR_THERE), frozenset()),
        "matched": min(5, sum(match(one, here) > 0 for one in told)) / 5,
        "no_words": min(4, sum(not match(one, here) and not match(one, around) for one in told)) / 4,
        "no_clause_words": min(4, sum(not match(one, here) and not match(one, around) for one in clause)) / 4,
        "no_words_back": min(4, sum(not match(one, back_here) for one in their_clause)) / 4,
        "clause": _share(clause, their_clause | near_there, frozenset()),
        "names": parties.share_of_names(ours, passage) if ours.names else 0.0,
        "named_here": float(any(_in(name.key, others) for name in ours.names)),
        "no_names": float(not ours.names),
        "other_names": _other_names(claim, passage),
        "incident": float(claim.is_of(passage.incident)),
        "other_mood": float(mine.mood != theirs.mood),
        "other_amount": _other_amount(mine, theirs, ours, others),
        "other_time": float(slots.other_time(ours, others)),
        "other_speaker": _other_speaker(mine, theirs, ours, others),
        "other_role": float((mine.part.role == "verb") != (theirs.part.role == "verb")),
        "no_verb": float(mine.part.role != "verb" and theirs.part.role != "verb"),
        "other_negation": float(
            _negated_beside(ours.text, mine) > (mine.sign < 0)
            or _negated_beside(others.text, theirs) > (theirs.sign < 0)
        ),
        "other_modifier": float(_modifies(ours.text, mine) or _modifies(others.text, theirs)),
    }
    found.update(_parties(mine, theirs, ours, others))
    return found


def _governed(text: str, word: Signed) -> frozenset[str]:
    """Stems of the words that stand with a word in what its negation governs; of its clause where it has none."""
    if word.cue is None:
        return _clause(text, word)
    low, high = min(word.cue.span.start, word.part.start), max(word.cue.scope.end, word.part.end)
    return frozenset(
        part.stem
        for part in parts(text)
        if low <= part.start < high and part.role in ("word", "verb") and part.stem != word.part.stem
        and not word.cue.span.start <= part.start < word.cue.span.end and _telling(part.word)
    )  # fmt: skip


def _other_names(claim: Claim, passage: Passage) -> float:
    """Share of the passage's names that the draft does not have."""
    others = passage.reading.names
    if not others:
        return 0.0
    text = f"{claim.reading.text}\n{claim.context}".casefold()
    return sum(name.key not in text for name in others) / len(others)


def _negated_beside(text: str, word: Signed) -> int:
    """Number of negations in the clause of a word."""
    line = [part for part in parts(text) if part.clause == word.part.clause]
    low, high = line[0].start, line[-1].end
    return len({mark.span.start for mark in negations.find(text) if low <= mark.span.start < high})


def _modifies(text: str, word: Signed) -> bool:
    """Whether a noun only says of which kind the next one is: "the training room"."""
    line, at = parts(text), word.at + word.length
    if word.part.role != "word" or at >= len(line):
        return False
    return (
        line[at].role == "word" and text[line[at - 1].end : line[at].start] == " " and not line[at].word.endswith("ly")
    )


def _in(key: str, reading: Reading) -> bool:
    return any(name.key == key for name in reading.names)


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """Stems of the words of meaning of a text."""
    return frozenset(part.stem for part in parts(text) if part.role in ("word", "verb") and _telling(part.word))


def _telling(word: str) -> bool:
    return word not in words_under("act_words", "idle") and word not in entry_set("negations")


def _clause(text: str, word: Signed) -> frozenset[str]:
    number = word.part.clause
    return frozenset(
        part.stem
        for part in parts(text)
        if part.clause == number and part.role in ("word", "verb") and part.start != word.part.start
        and part.stem != word.part.stem and _telling(part.word)
    )  # fmt: skip


def _beside(text: str, word: Signed, reach: int) -> frozenset[str]:
    """Stems of the words of meaning next to a word, on either side."""
    line = parts(text)
    found: set[str] = set()
    for step in (-1, 1):
        at, count = word.at + step, 0
        while 0 <= at < len(line) and count < reach:
            part = line[at]
            if part.role in ("word", "verb") and _telling(part.word) and part.stem != word.part.stem:
                found.add(part.stem)
                count += 1
            at += step
    return frozenset(found)


def _share(asked: Iterable[str], here: frozenset[str], around: frozenset[str]) -> float:
    wanted = set(asked)
    if not wanted:
        return 0.5
    return sum(max(match(one, here), 0.5 * match(one, around) if around else 0.0) for one in wanted) / len(wanted)


def near(mine: Signed, theirs: Signed, claim: Claim, passage: Passage) -> float:
    """Share (0 to 1) of the words next to a claim's word that stand near the passage's."""
    asked = _beside(claim.reading.text, mine, _NEAR)
    return _share(asked, _beside(passage.reading.text, theirs, _NEAR_THERE), frozenset())


def told(claim: Claim, passage: Passage) -> float:
    """Share (0 to 1) of a claim's words that a passage has, those of its surroundings counting half."""
    return _told(claim.reading.text, passage.reading.text, passage.context)


@lru_cache(maxsize=4096)
def _told(mine: str, theirs: str, context: str) -> float:
    asked, around = stems(mine), slots.stems_of(context)
    if not asked:
        return 0.5
    found, missing = 0.0, asked
    spread = (stems(theirs), _spread(stems(theirs)), around, _spread(around))
    for worth, here in zip(_WORTH, spread, strict=True):
        found += worth * len(missing & here)
        missing = missing - here
    return found / len(asked)


@lru_cache(maxsize=4096)
def _spread(some: frozenset[str]) -> frozenset[str]:
    """Stems with all those that reports use in their place."""
    return frozenset(other for one in some for other in kin(one))


def share(asked: Iterable[str], here: frozenset[str], around: frozenset[str] = frozenset()) -> float:
    """Share (0 to 1) of stems that are ``here``, those ``around`` it counting half; 0.5 when none is asked."""
    return _share(asked, here, around)


def _parties(mine: Signed, theirs: Signed, ours: Reading, others: Reading) -> dict[str, float]:
    """Whether the two are done by and to the same, where both are verbs and say so."""
    one, other = _act(mine, ours.text), _act(theirs, others.text)
    if one is None or other is None:
        return {}
    found: dict[str, float] = {}
    for name, asked, there in (("doer", one.doer, other.doer), ("done_to", one.done_to, other.done_to)):
        if asked and there:
            meets = any(match(stem, there) for stem in asked)
            found[name if meets else f"other_{name}"] = 1.0
    asked, there = _theme(one), _theme(other)
    if asked and there:
        found["theme" if any(match(stem, there) for stem in asked) else "other_theme"] = 1.0
    some, rest = one.doer | one.done_to, other.doer | other.done_to
    if some and rest:
        found["party" if any(match(stem, rest) for stem in some) else "no_party"] = 1.0
    found["other_past"] = float(one.past is not None and other.past is not None and one.past != other.past)
    return found


def _theme(act: Act) -> frozenset[str]:
    """What a verb says something of: what it is done to, or who does it where nothing is done to anything."""
    return act.done_to or act.doer


def theme(word: Signed, text: str) -> frozenset[str]:
    """Stems of what a verb of a sentence says something of; none where the word is no verb."""
    act = _act(word, text)
    return frozenset() if act is None else _theme(act)


def _act(word: Signed, text: str) -> Act | None:
    return next((act for act in acts.find(text) if act.verb.start == word.part.start), None)


def _other_amount(mine: Signed, theirs: Signed, ours: Reading, others: Reading) -> float:
    """Whether two words may be said of other parts of one whole: "some" did and "some" did not are both true."""
    turned, straight = ((theirs, others), (mine, ours)) if theirs.sign < 0 else ((mine, ours), (theirs, others))
    some, rest = _amounts(*turned), _amounts(*straight)
    if not some:
        return 0.0
    return 0.5 if some == rest else 1.0


def _amounts(word: Signed, reading: Reading) -> set[str]:
    """Words beside a word that say of how many something is told: "some" did and "some" did not are both true."""
    clause = [part for part in parts(reading.text) if part.clause == word.part.clause]
    low, high = clause[0].start, clause[-1].end
    marks = [(one.span, one.text) for one in reading.scopes if one.kind == "partial"]
    marks += [(one.span, one.text) for one in reading.quantities]
    return {text.casefold() for span, text in marks if low <= span.start < high}


def _speakers(word: Signed, reading: Reading) -> list[Attribution]:
    at = word.part.start
    return [
        one for one in reading.attributions if one.content.start <= at < one.content.end and is_saying(one.cue_text)
    ]


def _other_speaker(mine: Signed, theirs: Signed, ours: Reading, others: Reading) -> float:
    one, other = _speakers(mine, ours), _speakers(theirs, others)
    if not one:
        return 0.0
    if not other:
        return 0.5
    meets = any(
        slots.overlap(slots.stems_in(ours, a.source), slots.stems_in(others, b.source)) > 0 for a in one for b in other
    )
    return 0.0 if meets else 1.0
