"""Where a report says the opposite of what a draft says: the same word with the other sign, or a word that excludes it.

What speaks for both being said of one happening is told as signs, to be weighed by ``likelihood``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Reading
from factcheck.values import opposites, sameness, signs, slots
from factcheck.values.clauses import parts
from factcheck.values.phrases import words_under
from factcheck.values.signs import Signed, Told
from factcheck.values.words import kin

Relation = Literal["same", "kin", "general", "opposite", "silent", "unsure"]
_STATED = frozenset(("told", "future", "duty", "able"))
_MODIFIED = 0.6
"""Share of the words that narrow what there is none of ("no classified channel") which the other side must have."""


_AGENTS = ("er", "ers", "or", "ors", "ist", "ists")
"""How words end that name who did it, rather than what was done."""


_BESIDE = 0.5
"""Share of the words next to a claim's word that must stand next to the passage's, for it to bear that out."""


class Turning(NamedTuple):
    """A word of a claim and the word of a passage that says the opposite, and what makes them opposite."""

    mine: Signed
    theirs: Signed
    relation: Relation


def find(claim: Claim, passage: Passage) -> list[Turning]:
    """Return what may say the opposite, unless the passage bears the claim's word out, or the claim the passage's."""
    mine, theirs = signs.find(claim.reading.text), signs.find(passage.reading.text)
    if not mine.turned and not theirs.turned and mine.counter.isdisjoint(theirs.given):
        return []
    return [
        turning
        for turning in _candidates(mine, theirs)
        if not _settled(mine, theirs, turning) and not _doubted(turning, claim, passage)
    ]


def kind(turning: Turning) -> str:
    """Name of the weights by which the signs of a turning are weighed."""
    return "opposites" if turning.relation == "opposite" else "negation"


def weighed(turning: Turning, claim: Claim, passage: Passage) -> dict[str, float]:
    """Signs for and against a turning, by name; see :mod:`factcheck.values.sameness`."""
    found = sameness.signs(turning.mine, turning.theirs, claim, passage)
    found[turning.relation] = 1.0
    if turning.relation == "opposite":
        found["other_moment"] = float(opposites.may_follow(turning.mine.answers, turning.theirs.answers))
    if turning.theirs.kind == "evidence" and _is_sure(claim.reading.text):
        found["my_sure"] = 1.0
    if turning.theirs.sign < 0:
        found[f"their_{turning.theirs.kind}"] = 1.0
    if turning.mine.sign < 0:
        found[f"my_{turning.mine.kind}"] = 1.0
    return found


def borne_out(claim: Claim, passage: Passage) -> Iterator[tuple[Signed, Signed]]:
    """Words of a claim that a passage has with the same sign, each with the passage's word."""
    mine, theirs = signs.find(claim.reading.text), signs.find(passage.reading.text)
    for word in mine.words:
        if not _anchors(word) or (word.sign > 0 and word.part.role != "verb" and not word.answers):
            continue
        for other in _namesakes(word, theirs):
            alike = other.sign == word.sign and _stated(other) and _same_deed(word, other)
            if alike and sameness.near(word, other, claim, passage) >= _BESIDE:
                yield word, other
                break


def _candidates(mine: Told, theirs: Told) -> Iterator[Turning]:
    for other in theirs.turned:
        if _anchors(other):
            yield from _against(other, mine)
    for word in mine.turned:
        if _anchors(word):
            for other in _namesakes(word, theirs):
                if other.sign > 0 and _anchors(other):
                    yield Turning(word, other, "same" if other.part.stem == word.part.stem else "kin")
    if mine.counter.isdisjoint(theirs.given):
        return
    for word in mine.answered:
        for other in theirs.answered:
            same = word.sign == other.sign and _stated(word) and _stated(other)
            if same and opposites.opposed(word.answers, other.answers):
                yield Turning(word, other, "opposite")


def _against(other: Signed, mine: Told) -> Iterator[Turning]:
    """Words of a claim that a passage says are not so."""
    for word in _namesakes(other, mine):
        if word.sign > 0 and _anchors(word):
            yield Turning(word, other, "same" if word.part.stem == other.part.stem else "kin")
    general = other.part.stem in _list("harm in general")
    silent = other.part.stem in _list("answer") and other.kind == "not"
    unsure = other.part.stem in _list("sure stem") and other.kind in ("not", "none")
    if not general and not silent and not unsure:
        return
    for word in mine.words:
        stem = word.part.stem
        if (
            word.sign <= 0
            or stem in kin(other.part.stem)
            or not (word.part.role == "verb" or stem in _list("sure state"))
        ):
            continue
        if general and stem in _list("harm"):
            yield Turning(word, other, "general")
        elif silent and stem in _list("statement"):
            yield Turning(word, other, "silent")
        elif unsure and stem in _list("sure stem"):
            yield Turning(word, other, "unsure")


def _list(name: str) -> frozenset[str]:
    return words_under("negation_words", name)


def _namesakes(word: Signed, told: Told) -> Iterator[Signed]:
    """Words of a sentence with the same stem or one that reports use in its place."""
    yield from told.by_stem.get(word.part.stem, ())
    for stem in kin(word.part.stem):
        if stem != word.part.stem:
            yield from told.by_stem.get(stem, ())


def _stated(word: Signed) -> bool:
    return word.mood in _STATED


def _anchors(word: Signed) -> bool:
    """Whether a word says by itself what happened or is there."""
    part = word.part
    if not word.sign or part.role == "say" or part.word.endswith("ly") or not _stated(word):
        return False
    if part.role == "word" and part.word.endswith(_AGENTS):
        return False
    return part.stem not in words_under("act_words", "light stem")


def _settled(mine: Told, theirs: Told, turning: Turning) -> bool:
    """Whether the passage has the claim's word with the claim's sign, or the claim the passage's with the passage's."""
    word, other = turning.mine, turning.theirs
    return (
        _elliptic(word, theirs)
        or _elliptic(other, mine)
        or _turned_alike(word, mine, theirs)
        or _turned_alike(other, theirs, mine)
        or any(one.sign == word.sign and _same_deed(one, word) for one in _namesakes(word, theirs))
        or any(one.sign == other.sign and _same_deed(one, other) for one in _namesakes(other, mine))
        or any(_same_answer(one, word) for one in theirs.answered)
        or any(_same_answer(one, other) for one in mine.answered)
    )


def _elliptic(turned: Signed, told: Told) -> bool:
    """Whether a sentence leaves out the verb: "data was stolen, but no passwords were"."""
    narrowed = _narrowing(turned)
    return any(one.part.stem in narrowed for one in told.turned)


def _turned_alike(turned: Signed, own: Told, told: Told) -> bool:
    """Whether the other sentence turns round another word of the same negation: "shipped no kegs", "kegs weren't"."""
    if turned.cue is None:
        return False
    return any(
        one.cue == turned.cue and one is not turned and any(other.sign < 0 for other in _namesakes(one, told))
        for one in own.turned
    )


def _same_answer(one: Signed, other: Signed) -> bool:
    return one.sign == other.sign and one.part.role == other.part.role and not one.answers.isdisjoint(other.answers)


def _same_deed(one: Signed, other: Signed) -> bool:
    """Whether two words can stand for one another here: the same word, or two verbs."""
    return one.part.stem == other.part.stem or one.part.role == other.part.role == "verb"


def _doubted(turning: Turning, claim: Claim, passage: Passage) -> bool:
    """Whether one side is not its author's own word, or is narrower than the other, so that both can be true."""
    ours, others = claim.reading.text, passage.reading.text
    if turning.mine.kind == "denial" or "future" in {turning.mine.mood, turning.theirs.mood} != {"future"}:
        return True
    if turning.mine.sign > 0 and _for_now(turning.theirs, others):
        return True
    if _averted(turning.mine, ours) or _averted(turning.theirs, others):
        return True
    if _named(turning.mine, claim.reading) or _named(turning.theirs, passage.reading):
        return True
    if _reports_a_claim(ours, turning.mine) or _reports_a_claim(others, turning.theirs):
        return True
    turned, there = (turning.theirs, ours) if turning.theirs.sign < 0 else (turning.mine, others)
    around = claim.context if turning.theirs.sign < 0 else passage.context
    narrowed = _narrowing(turned)
    return bool(narrowed) and sameness.share(narrowed, sameness.stems(there), slots.stems_of(around)) < _MODIFIED


def _is_sure(text: str) -> bool:
    """Whether a sentence says that something has been made sure of ("established", "is certain")."""
    return any(word.sign > 0 and word.part.stem in _list("sure stem") for word in signs.find(text).words)


def _for_now(theirs: Signed, text: str) -> bool:
    """Whether a report only says that something has not happened by now: it may have since."""
    if theirs.cue is None:
        return False
    near = text[max(theirs.cue.span.start - 16, 0) : theirs.part.end + 24].casefold()
    return not _list("for now").isdisjoint(re.findall(r"[a-z]+", near)) or "so far" in near


def _averted(word: Signed, text: str) -> bool:
    """Whether a word stands behind one that says it was kept from happening ("protected from extradition")."""
    behind = parts(text)[max(word.at - 4, 0) : word.at]
    return any(part.stem in _list("averting stem") for part in behind)


def _named(word: Signed, reading: Reading) -> bool:
    return any(name.span.start <= word.part.start < name.span.end for name in reading.names)


def _narrowing(turned: Signed) -> frozenset[str]:
    """Stems of what narrows the thing that there is none of."""
    if turned.cue is None or turned.kind not in ("none", "without"):
        return frozenset()
    return turned.between


def _reports_a_claim(text: str, word: Signed) -> bool:
    """Whether a sentence speaks of what others say ("contrary to reports"), beside the word's own negation."""
    cue = word.cue.span if word.cue else None
    return any(start != word.part.start and not (cue and cue.start <= start < cue.end) for start in _doubts(text))


@lru_cache(maxsize=4096)
def _doubts(text: str) -> tuple[int, ...]:
    stems = _list("doubting stem")
    line = parts(text)
    return tuple(
        part.start
        for part, behind in zip(line, (*line[1:], None), strict=True)
        if part.stem in stems and (behind is None or behind.stem != "respons")
    )
