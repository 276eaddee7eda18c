"""Whether two figures answer the same question: how many of these, in this event, by this party, at this time.

What speaks for it and against it is gathered as signs, each mostly between 0 (not seen) and 1; how much each of them
weighs was fitted (see :mod:`factcheck.values.likelihood`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Quantity, Reading
from factcheck.values import counting, derivation, governing, measures, parties, quantities, slots
from factcheck.values.clauses import parts
from factcheck.values.figure_owners import bound, owners, share
from factcheck.values.figure_settings import setting
from factcheck.values.likelihood import likelihood
from factcheck.values.words import kin

KIND = "quantity"

_SUPERSEDED = re.compile(
    r"(?:up from|down from|compared (?:with|to)|instead of|rather than|not|initially|originally|previously|at first|"
    r"first (?:put|thought|said|reported|estimated|believed|counted)|earlier|no longer|once|"
    r"(?:higher|lower|more|less|fewer|larger|smaller) than)(?: \w+){0,2} $",
    re.IGNORECASE,
)


DECISIVE = ("other_answer", "other_time", "other_superseded", "other_further", "other_when", "other_portion",
            "other_part", "other_measure", "other_difference", "other_converted", "other_total", "other_bare",
            "other_named")  # fmt: skip
"""Signs that leave no doubt that two figures are not of the same: weights fitted on few cases would let them pass."""
TELLING = ("other_stage", "other_agent")
"""Signs that leave none unless the two sentences are the same but for the figures."""
WORD_FOR_WORD, FEWEST = 0.7, 4
"""Share of the words of each sentence that the other has, and how many, when they are the same but for the figures."""
MANY = 6
"""Words that two sentences share when they share many."""
MOST_OF_IT = 0.6
"""Share of the claim's words at which a passage tells the same in more words."""
SAME_WORDS, FEWEST_OF_ANOTHER = 0.4, 2
"""Share of either sentence's words, or of each figure's own, that the other has when another verb governs it, and how
many."""
WORTH_DERIVING = 0.2
"""Likelihood from which it is tried whether arithmetic explains why two figures differ."""
HALF = 0.5
"""Share of a claim's names, and of its words, that a passage must have which nobody has said to be of its incident."""
LEAST_NAMED = 0.4
"""Share of the claim's names that a passage or its surroundings must have, or else it speaks of others."""


def same_slot(one: Quantity, other: Quantity, claim: Claim, passage: Passage) -> float:
    """Likelihood (0 to 1) that a figure of the claim and one of the passage fill the same slot."""
    found = signs(one, other, claim, passage)
    if not found or is_set_apart(one, found):
        return 0.0
    likely = likelihood(KIND, found)
    return 0.0 if likely >= WORTH_DERIVING and is_derived(one, other, passage) else likely


def is_set_apart(one: Quantity, found: Mapping[str, float]) -> bool:
    """Whether one sign alone says that two figures are of two things, however alike all else is."""
    if any(found.get(name, 0) for name in DECISIVE):
        return True
    if found["no_plural"] and not (found["counted"] and (found["verb"] or found["verb_beside"])):
        return True
    counts = one.dimension in counting.COUNTS
    alike = found["both"] >= WORD_FOR_WORD and found["matched"] * MANY >= FEWEST
    if not alike and (any(found.get(name, 0) for name in TELLING) or (counts and found["other_future"])):
        return True
    if counts and found["no_counted"] > found["counted_people"]:
        return True
    if found["counted_unknown"] and not found["verb"] and found["own_both"] < SAME_WORDS:
        return True
    return _is_of_another_act(found) or bool(found["no_names"] and found.get("no_owner_there"))


def _is_of_another_act(found: Mapping[str, float]) -> bool:
    """Whether another verb governs a figure, and too few words besides are the same for it to be only another word."""
    if not found["no_verb"]:
        return False
    alone = found["matched"] * MANY < FEWEST_OF_ANOTHER and found["sentence"] < MOST_OF_IT
    return alone or max(found["sentence"], found["sentence_back"], found["own_both"]) < SAME_WORDS


def is_derived(one: Quantity, other: Quantity, passage: Passage) -> bool:
    """Whether a figure that differs from the passage's follows from others of it by arithmetic."""
    if counting.bears_out(one, other):
        return False
    found = derivation.working(one, _figures(passage))
    return found is not None and found.like


def is_told_of_both(one: Quantity, other: Quantity, claim: Claim, passage: Passage) -> bool:
    """Whether two texts that nobody has said to be of one incident tell of one: by verb, names and most words."""
    found = signs(one, other, claim, passage)
    if not found or not parties.parties(claim.reading) or found["names"] < HALF or found["sentence"] < HALF:
        return False
    return bool(found["verb"]) and found["sentence_back"] >= SAME_WORDS


def signs(one: Quantity, other: Quantity, claim: Claim, passage: Passage) -> dict[str, float]:
    """What speaks for and against it that two figures fill one slot; nothing when they cannot be compared."""
    if quantities.compare(one, other) == "incomparable":
        return {}
    mine, theirs = claim.reading, passage.reading
    ours, others = setting(mine, one), setting(theirs, other)
    if one.dimension == "ordinal" and not counting.same_head(one, other):
        return {}
    found = _counted(one, other, mine, theirs)
    found |= _predicates(ours.place, others.place)
    found |= {
        "clause": share(ours.clause, others.words),
        "clause_beside": share(ours.clause, others.clause),
        "clause_back": share(others.clause, ours.words),
        "near": share(ours.near, others.near),
        "around": slots.presence(ours.clause, passage),
        "matched": min(1.0, share(ours.words, others.words) * len(ours.words) / MANY),
        "sentence": slots.presence(ours.words, passage),
        "sentence_back": share(others.words, ours.words),
        "bare": float(not ours.clause),
        "names": parties.share_of_names(mine, passage),
        "no_names_of_it": float(parties.strangers(mine, passage, others.place)),
        "no_common_name": float(parties.elsewhere(claim, passage)),
        "other_agent": float(parties.other_agent(ours.place, others.place, mine, theirs)),
        "other_time": float(slots.other_time(mine, theirs)),
        "other_bare": float(_stands_bare(one, mine, theirs)),
        "same_incident": float(claim.is_of(passage.incident)),
        "other_among": min(1.0, _rivals(other, theirs) / 3),
    }
    found |= owners(one, other, mine, passage)
    found |= bound(one, other, mine, theirs)
    found["no_names"] = float(found["names"] < LEAST_NAMED)
    found["no_verb_nor_words"] = found["no_verb"] * (1 - max(found["sentence"], found["sentence_back"]))
    found["both"] = min(found["sentence"], found["sentence_back"])
    found["counted_own"] = found["counted"] * found["own"]
    found["measured_own"] = found["measured"] * found["own"]
    found["own_both"] = min(found["own"], found["own_back"])
    found["percent_near"] = found["percent"] * found["near"]
    found["counted_sentence"] = found["counted"] * found["sentence"]
    found["measured_sentence"] = found["measured"] * found["sentence"]
    found["measured_clause"] = found["measured"] * found["clause"]
    found["counted_clause"] = found["counted"] * found["clause"]
    found["verb_clause"] = found["verb"] * found["clause"]
    found["counted_verb"] = found["counted"] * (found["verb"] + found["verb_beside"])
    return found | _set_apart(one, other, mine, theirs)


def _counted(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> dict[str, float]:
    known = bool(one.counted) and bool(other.counted)
    same = known and counting.same_head(one, other)
    found = {
        "counted": float(same),
        "counted_people": float(known and not same and counting.is_person(one) and counting.is_person(other)),
        "counted_unknown": float(not known and one.dimension in counting.COUNTS),
        "no_counted": float(known and not same and one.dimension in counting.COUNTS),
        "measured": float(one.dimension not in counting.COUNTS),
        "other_measure": float(_other_measure(one, other, mine, theirs)),
        "no_plural": float(_is_one(one) or _is_one(other)),
        "ordinal": float(one.dimension == "ordinal"),
        "percent": float(one.dimension == "percent"),
        "money": float(one.dimension == "money"),
        "duration": float(one.dimension == "duration"),
    }
    if known:
        ours, others = frozenset(one.counted), frozenset(other.counted)
        found["kind"] = share(ours, others | _stems(theirs)) if len(ours) > 1 else 0.5
        found["kind_back"] = share(others, ours | _stems(mine)) if len(others) > 1 else 0.5
        found["no_qualified"] = float(same and not counting.qualified(one, other, theirs))
        found["no_qualified_back"] = float(same and not counting.qualified(other, one, mine))
    return found


def _other_measure(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> bool:
    """Whether two amounts are of two things: a profit and a fine."""
    ours_of, theirs_of = _measured(one, mine), _measured(other, theirs)
    if ours_of and theirs_of:
        return kin(ours_of).isdisjoint(kin(theirs_of))
    ours = (ours_of,) if ours_of else setting(mine, one).place.doing
    others = (theirs_of,) if theirs_of else setting(theirs, other).place.doing
    return bool(ours_of or theirs_of) and governing.exclusive(ours, others)


def _measured(quantity: Quantity, reading: Reading) -> str:
    """Stem of the noun that an amount is of: "a profit of $4 million", "a $4 million fine"; empty when unsaid."""
    if quantity.dimension in counting.COUNTS:
        return ""
    line = parts(reading.text)
    behind = next((part for part in line if part.start >= quantity.span.end), None)
    if behind and behind.role == "word" and reading.text[quantity.span.end : behind.start] in (" ", "-"):
        return behind.stem
    before = [part for part in line if part.end <= quantity.span.start][-2:]
    of = len(before) == 2 and before[1].word == "of" and before[0].role == "word"
    return before[0].stem if of else ""


def _predicates(mine: governing.Place, theirs: governing.Place) -> dict[str, float]:
    alike = governing.predicates(mine, theirs)
    same_side = mine.subject == theirs.subject and mine.passive == theirs.passive
    return {
        "verb": float(alike == governing.SAME),
        "verb_beside": float(alike == governing.BESIDE),
        "verb_unknown": float(alike == governing.UNKNOWN),
        "no_verb": float(alike <= governing.OTHER),
        "side": float(same_side),
        "verb_and_side": float(same_side and alike == governing.SAME),
        "lead": float(bool(mine.lead) and mine.lead == theirs.lead),
        "other_said": float(mine.said != theirs.said),
        "other_denied": float(mine.denied != theirs.denied),
        "other_future": float(mine.future != theirs.future),
        "other_answer": float(governing.exclusive(governing.stems(mine), governing.stems(theirs))),
    }


def _set_apart(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> dict[str, float]:
    """What says that two figures of like things are not of the same: order, rest, part, past."""
    return {
        "other_part": float(counting.part_and_whole(one, other, mine, theirs)),
        "other_portion": float(_is_part_of(one, other, mine, theirs)),
        "other_further": float(counting.is_further(mine.text, one) != counting.is_further(theirs.text, other)),
        "other_when": float(counting.is_when(mine.text, one) or counting.is_when(theirs.text, other)),
        "other_difference": float(counting.is_difference(mine.text, one) != counting.is_difference(theirs.text, other)),
        "other_converted": float(counting.is_converted(mine.text, one) or counting.is_converted(theirs.text, other)),
        "other_stage": float(counting.other_stage(one, other, mine, theirs)),
        "other_superseded": float(is_superseded(mine.text, one) != is_superseded(theirs.text, other)),
        "other_total": float(derivation.asks_total(mine.text) and not derivation.asks_total(theirs.text)),
        "other_rest": float(derivation.asks_rest(mine.text) != derivation.asks_rest(theirs.text)),
        "other_taken": float(
            any(third is not one and quantities.compare(third, other) == "same" for third in mine.quantities)
        ),
    }


def _is_part_of(one: Quantity, other: Quantity, mine: Reading, theirs: Reading) -> bool:
    """Whether the smaller of two figures is some of what was named before ("three of the carriages")."""
    ours, others = counting.is_portion(mine.text, one), counting.is_portion(theirs.text, other)
    if ours == others:
        return False
    part, whole = (one, other) if ours else (other, one)
    return (part.exact or part.low or 0.0) <= (whole.exact or whole.high or whole.low or 0.0)


def is_superseded(text: str, quantity: Quantity) -> bool:
    """Whether a figure is told as one that no longer holds: "up from two", "initially put at 50"."""
    return _SUPERSEDED.search(text[max(0, quantity.span.start - 40) : quantity.span.start]) is not None


def _is_one(quantity: Quantity) -> bool:
    """Whether a figure is a bare "one", which counts whatever is spoken of."""
    return quantity.exact == 1 and quantity.dimension == "count"


def _stands_bare(one: Quantity, mine: Reading, theirs: Reading) -> bool:
    """Whether a passage has an amount's very number without its unit: "the quickest took 16 days, the slowest 131"."""
    if one.dimension in counting.COUNTS or one.dimension == "ordinal":
        return False
    written = measures.of(one, mine.text)
    return written is not None and any(
        third.dimension == "count" and not third.counted and third.exact == written.number
        for third in theirs.quantities
    )


def _figures(passage: Passage) -> tuple[Quantity, ...]:
    return (*passage.reading.quantities, *_read(passage.context))


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[Quantity, ...]:
    return quantities.find(text)


def _rivals(quantity: Quantity, reading: Reading) -> int:
    """Number of other figures in a text that could stand in a figure's place."""
    return sum(
        third is not quantity and quantities.compare(third, quantity) != "incomparable"
        and (quantity.dimension not in counting.COUNTS or counting.same_head(third, quantity))
        for third in reading.quantities
    )  # fmt: skip


def _stems(reading: Reading) -> frozenset[str]:
    return frozenset(word.stem for word in reading.words)
