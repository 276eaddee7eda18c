"""Where a report says the opposite of what a draft says: the same word with the other sign, or a word that excludes it.

What speaks for both being said of one happening is told as signs, to be weighed by ``likelihood``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.values import caveats, opposites, sameness, signs, slots
from factcheck.values.clauses import parts
from factcheck.values.phrases import words_under
from factcheck.values.signs import Signed, Told
from factcheck.values.words import kin

Relation = Literal["same", "kin", "general", "opposite", "alike", "silent", "unsure", "unproven"]
_OTHER_THEME = 0.5
"""Share of the words for what was not done to anything without which the other side speaks of something else."""
_WELL_TOLD = 0.8
"""Share of the claim's words from which a passage that sees no sign of something contradicts one that does."""
_LEAST = 0.2
"""Share of the claim's words that a passage must have to say the opposite of it."""
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
    """Return what may say the opposite, but for what is in a name, only wished or supposed, or said of other things."""
    mine, theirs = signs.find(claim.reading.text), signs.find(passage.reading.text)
    nothing = not mine.turned and not theirs.turned and mine.counter.isdisjoint(theirs.given)
    if nothing or sameness.told(claim, passage) < _LEAST:
        return []
    return [turning for turning in _candidates(mine, theirs) if not _named_or_narrow(turning, claim, passage)]


def kind(turning: Turning) -> str:
    """Name of the weights by which the signs of a turning are weighed."""
    if turning.relation == "unproven":
        return "unproven"
    return "opposites" if turning.relation == "opposite" else "negation"


def weighed(turning: Turning, claim: Claim, passage: Passage) -> dict[str, float]:
    """Signs for and against a turning, by name; see :mod:`factcheck.values.sameness`."""
    found = sameness.signs(turning.mine, turning.theirs, claim, passage)
    found[turning.relation] = 1.0
    if turning.relation == "unproven":
        found["proven"] = _proven(turning, claim, passage)
    found["told_most"] = max(0.0, 2 * found["told"] - 1)
    found.update(_settled(turning, signs.find(claim.reading.text), signs.find(passage.reading.text)))
    found.update(_doubted(turning, claim, passage))
    if turning.relation == "opposite":
        found["other_moment"] = float(opposites.may_follow(turning.mine.answers, turning.theirs.answers))
    if turning.theirs.kind == "evidence" and caveats.is_sure(claim.reading.text):
        found["my_sure"] = 1.0
    if turning.theirs.sign < 0:
        found["their_none" if turning.theirs.kind == "exception" else f"their_{turning.theirs.kind}"] = 1.0
    if turning.mine.sign < 0:
        found[f"my_{turning.mine.kind}"] = 1.0
    return found


def _proven(turning: Turning, claim: Claim, passage: Passage) -> float:
    """Share (0 to 1) of what the draft says has been proven that the report says has not."""
    line, there = parts(claim.reading.text), parts(passage.reading.text)
    asked = {part.stem for part in line[turning.mine.at + 1 :] if part.role in ("word", "verb")}
    if not asked or claim.reading.negations:
        return 0.0
    after = frozenset(part.stem for part in there[turning.theirs.at + 1 :] if part.role in ("word", "verb"))
    return sameness.share(asked, after, sameness.stems(passage.reading.text))


def borne_out(claim: Claim, passage: Passage) -> Iterator[tuple[Signed, Signed]]:
    """Words of a claim that a passage has with the same sign, each with the passage's word."""
    mine, theirs = signs.find(claim.reading.text), signs.find(passage.reading.text)
    for word in mine.words:
        if not _anchors(word) or (word.sign > 0 and word.part.role != "verb" and not word.answers):
            continue
        for other in _namesakes(word, theirs):
            alike = other.sign == word.sign and caveats.stated(other) and _same_deed(word, other)
            if alike and caveats.stated(word) and sameness.near(word, other, claim, passage) >= _BESIDE:
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
    yield from _answered(mine, theirs)


def _answered(mine: Told, theirs: Told) -> Iterator[Turning]:
    """Words that answer a question of the list of opposites in two ways, by themselves or by their signs."""
    for word in mine.answered:
        for other in theirs.answered:
            if not caveats.stated(word) and not caveats.stated(other):
                continue
            if word.sign > 0 and opposites.of_proof(word.answers, other.answers):
                sure = opposites.opposed(word.answers, other.answers) if other.sign > 0 else _is_alike(word, other)
                if sure and word.part.stem in _list("sure stem") - {"know", "known", "knew"}:
                    yield Turning(word, other, "unproven")
            elif word.sign == other.sign and opposites.opposed(word.answers, other.answers):
                yield Turning(word, other, "opposite")
            elif word.sign != other.sign and _is_alike(word, other):
                yield Turning(word, other, "alike")


def _is_alike(word: Signed, other: Signed) -> bool:
    """Whether two words that are not known to mean the same give a question the same answer."""
    return opposites.alike(word.answers, other.answers) and other.part.stem not in kin(word.part.stem)


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
            yield Turning(word, other, "general" if other.kind != "exception" else "kin")
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


def _anchors(word: Signed) -> bool:
    """Whether a word says by itself what happened or is there."""
    part = word.part
    if not word.sign or part.word.endswith("ly") or (part.role == "say" and not word.answers):
        return False
    if part.role == "word" and part.word.endswith(_AGENTS):
        return False
    return part.stem not in words_under("act_words", "light stem")


def _settled(turning: Turning, mine: Told, theirs: Told) -> dict[str, float]:
    """Whether the passage has the claim's word with the claim's sign, or the claim the passage's with the passage's."""
    word, other = turning.mine, turning.theirs
    return {
        "other_elliptic": float(_elliptic(word, theirs) or _elliptic(other, mine)),
        "other_turned_too": float(_turned_alike(word, mine, theirs) or _turned_alike(other, theirs, mine)),
        "other_there": float(other.kind != "exception" and _is_there(word, theirs)),
        "other_back": float(word.kind != "exception" and _is_there(other, mine)),
        "other_answer": float(other.kind != "exception" and any(_same_answer(one, word) for one in theirs.answered)),
        "other_answer_back": float(word.kind != "exception" and any(_same_answer(one, other) for one in mine.answered)),
    }


def _is_there(word: Signed, told: Told) -> bool:
    return any(one.sign == word.sign and _same_deed(one, word) for one in _namesakes(word, told))


def _elliptic(turned: Signed, told: Told) -> bool:
    """Whether a sentence leaves out the verb: "data was stolen, but no passwords were"."""
    narrowed = caveats.narrowing(turned)
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


def _named_or_narrow(turning: Turning, claim: Claim, passage: Passage) -> bool:
    """Whether a word only stands in a name, or one side is narrower than the other, so that both can be true."""
    if caveats.named(turning.mine, claim.reading) or caveats.named(turning.theirs, passage.reading):
        return True
    ours, others = claim.reading.text, passage.reading.text
    if (
        _keeps_open(turning, claim, others)
        or _is_faint(turning, claim, passage)
        or _is_elsewhere(turning, ours, others)
    ):
        return True
    turned, there = (turning.theirs, ours) if turning.theirs.sign < 0 else (turning.mine, others)
    around = claim.context if turning.theirs.sign < 0 else passage.context
    narrowed = caveats.narrowing(turned)
    return bool(narrowed) and sameness.share(narrowed, sameness.stems(there), slots.stems_of(around)) < _MODIFIED


def _keeps_open(turning: Turning, claim: Claim, others: str) -> bool:
    """Whether one side does not tell the word as what happened: on a claim, as a wish, for a time, or in short."""
    ours, mine, theirs = claim.reading.text, turning.mine, turning.theirs
    return (
        mine.kind == "denial"
        or caveats.reports_a_claim(ours, mine)
        or caveats.is_supposed(ours)
        or caveats.is_supposed(others)
        or (mine.mood == "future" and theirs.mood == "told")
        or (mine.sign > 0 and caveats.for_now(theirs, others))
        or any(caveats.left_out(word, text) for word, text in ((mine, others), (theirs, ours)))
        or any(caveats.wished(word, text) for word, text in ((mine, ours), (theirs, others)))
        or (caveats.only_denied(theirs) and not claim.reading.attributions and not caveats.owns_up(ours))
    )


def _is_elsewhere(turning: Turning, ours: str, others: str) -> bool:
    """Whether the two words are said of other things, or one names a thing only in passing ("in payments")."""
    if turning.relation not in ("same", "kin", "alike"):
        return False
    mine, theirs = turning.mine, turning.theirs
    in_passing = mine.part.role != theirs.part.role and not caveats.exists(*_plain(turning, ours, others))
    unproven = mine.sign < 0 and turning.relation != "same" and opposites.of_proof(mine.answers, theirs.answers)
    return in_passing or unproven or _missing_theme(turning, ours, others) >= _OTHER_THEME


def _is_faint(turning: Turning, claim: Claim, passage: Passage) -> bool:
    """Whether only a sign of something is denied, in a passage that may speak of another."""
    turned = turning.mine if turning.mine.sign < 0 else turning.theirs
    told = turning.relation == "same" and sameness.told(claim, passage) >= _WELL_TOLD
    return caveats.is_sign(turned) and not told


def _doubted(turning: Turning, claim: Claim, passage: Passage) -> dict[str, float]:
    """Whether one side is not its author's own word, or has not happened."""
    ours, others = claim.reading.text, passage.reading.text
    mine, theirs = turning.mine, turning.theirs
    return {
        "other_until": float(caveats.until(mine, ours) != caveats.until(theirs, others)),
        "other_part": float(caveats.of_some(mine, ours) or caveats.of_some(theirs, others)),
        "no_existence": float(not caveats.exists(*_plain(turning, ours, others))),
        "no_theme": _missing_theme(turning, ours, others),
        "other_future": float("future" in {mine.mood, theirs.mood} != {"future"}),
        "other_unstated": float(not caveats.stated(mine) or not caveats.stated(theirs)),
        "other_averted": float(caveats.averted(mine, ours) or caveats.averted(theirs, others)),
        "other_claim": float(caveats.reports_a_claim(others, theirs)),
    }


def _missing_theme(turning: Turning, ours: str, others: str) -> float:
    """Share (0 to 1) of the words for what was not done to anything that the other side does not have."""
    turned, own, there = (turning.mine, ours, others) if turning.mine.sign < 0 else (turning.theirs, others, ours)
    is_there = turned.sign < 0 and turned.kind != "exception"
    theme = sameness.theme(turned, own) if is_there else frozenset[str]()
    return 1 - sameness.share(theme, sameness.stems(there)) if theme else 0.0


def _plain(turning: Turning, ours: str, others: str) -> tuple[Signed, str]:
    return (turning.mine, ours) if turning.mine.sign > 0 else (turning.theirs, others)
