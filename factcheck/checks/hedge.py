"""A supposition printed as a fact.

Why it matters
    "May have", "is believed to" and "so far no evidence" are what a source is prepared to stand for. A draft that
    drops them says more than anyone on record has said.

Fires on
    A claim that is surer than the source: on the ordered scale from denied over possible and likely to confirmed, its
    weakest word stands above the source's.

    draft:  A cracked weld caused the explosion.
    source: A cracked weld may have caused the explosion, inspectors said.

    draft:  The ministry was hacked by a foreign state.
    source: The ministry is suspected to have been hacked by a foreign state.

Silent on
    A hedge that is kept or weakened, a hedge on another part of the sentence, and statements on someone's word.

    draft:  A cracked weld possibly caused the explosion.
    source: A cracked weld may have caused the explosion, inspectors said.

    draft:  The weld was cracked.
    source: Inspectors said that the weld was cracked.

    draft:  The plant makes fertiliser.
    source: The plant makes fertiliser and may reopen in May.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding, Leaning
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import CertaintyMark, Reading
from factcheck.values import acts, doubtful, doubts, same_act, sameness, slots, stories, turnings
from factcheck.values.acts import Act
from factcheck.values.certainty import FLAT
from factcheck.values.clauses import is_saying, parts
from factcheck.values.likelihood import likelihood
from factcheck.values.negations import negated
from factcheck.values.phrases import words_under
from factcheck.values.words import WORD

CODE = "HEDGE"

ALIKE = 0.7
"""How sure it must be that claim and passage tell of one happening for their hedges to be compared."""
KIND, LIKELY, LIKELIER = "hedge", 0.6, 0.85
"""Weights of the signs that a doubted word and a flat one tell of one happening, and the likelihood that decides:
in two texts that the desk has put under one incident, and in others."""
LEAST = 0.4
"""Share of the claim's words below which nothing else can make a passage's doubt one about it."""
TOLD = 0.6
"""Share of the claim's words that a passage must have to be as sure of them."""
HEDGED = 4
"""Highest level of the certainty scale that is a hedge ("likely"); above it stand "said" and "confirmed"."""
LINKED = 0.5
"""Share of the words for culprit and deed that must be the same when a source merely links the two."""
WORDED = 0.7
"""Share of the words on either side that must be the same when the verbs are not."""
WORDED_WORDS = 2
"""Words that a hedged statement must have more than, to be known by its words alone."""
REMOTE = 2
"""Levels up to this one ("no evidence") say rather that it did not happen: the check of negations looks at those."""


class _Pair(NamedTuple):
    """One happening as the draft and as the source tell it, with the weakest word that the source says it with."""

    alike: float
    mine: Act
    theirs: Act
    mark: CertaintyMark | None


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield whether what the claim tells is told by the passage with less certainty, or with as much."""
    mine = claim.reading
    told = [act for act in acts.find(mine.text) if act.mood in ("told", "future")]
    if not told or stories.other_story(claim, passage):
        return
    level = _level(mine)
    pairs = [_surest(list(_pairs(act, claim, passage))) for act in told]
    found = [pair for pair in pairs if pair is not None] or list(_linked(told, claim, passage))
    found = found or list(_worded(told, claim, passage))
    doubted = None if found and not mine.negations else _doubted(claim, passage)
    if doubted is not None:
        yield doubted
        return
    hedged = [pair for pair in found if pair.mark is not None and pair.mark.level < level]
    if hedged:
        best = max(hedged, key=lambda pair: pair.alike)
        words = best.mark.text if best.mark else ""
        yield _finding(best, "overstates", f"the source says “{words}”; the draft {_does(level)} that")
    elif found and (level > HEDGED or any(pair.mark for pair in found)):
        yield _finding(max(found, key=lambda pair: pair.alike), "supports", "the source is as sure of it")
    elif not found and level > HEDGED:
        yield from _as_sure(claim, passage)


def _as_sure(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """What the passage says of the claim's verbs with no word of doubt."""
    told = sameness.told(claim, passage)
    if told < TOLD:
        return
    marks = doubts.find(passage.reading.text)
    for mine, theirs in turnings.borne_out(claim, passage):
        if theirs.at not in marks and theirs.kind != "evidence":
            yield Finding(
                code=CODE,
                leaning="supports",
                message="the source is as sure of it",
                span=Span(start=mine.part.start, end=mine.part.end),
                passage_span=Span(start=theirs.part.start, end=theirs.part.end),
                sure=round(told, 3),
            )


def _doubted(claim: Claim, passage: Passage) -> Finding | None:
    """What the passage doubts and the claim tells flat, by the signs that both are one happening."""
    if sameness.told(claim, passage) < LEAST:
        return None
    weighed = [(likelihood(KIND, doubtful.weighed(one, claim, passage)), one) for one in doubtful.find(claim, passage)]
    if not weighed:
        return None
    likely, one = max(weighed, key=lambda pair: pair[0])
    said_to_be_one = claim.is_of(passage.incident)
    if likely < (LIKELY if said_to_be_one else LIKELIER):
        return None
    return Finding(
        code=CODE,
        leaning="overstates",
        message=f"the source says “{one.mark.text}”; the draft drops that",
        span=Span(start=one.mine.part.start, end=one.mine.part.end),
        passage_span=one.mark.span,
        sure=round(likely, 3),
    )


def _surest(pairs: list[_Pair]) -> _Pair | None:
    """What is most like a happening of the claim, the surest first."""
    return max(pairs, key=lambda pair: (round(pair.alike, 1), _at(pair.mark)), default=None)


def _pairs(act: Act, claim: Claim, passage: Passage) -> Iterator[_Pair]:
    """What the passage tells of one happening of the claim, with the same sign."""
    theirs = passage.reading
    marks = [mark for mark in theirs.certainties if REMOTE < mark.level <= HEDGED]
    if any(is_saying(one.cue_text) for one in claim.reading.attributions):
        marks = [mark for mark in marks if not doubts.is_on_a_word(mark)]
    told = acts.find(theirs.text)
    for other in told:
        if negated(claim.reading.negations, act.verb.start) != negated(theirs.negations, other.verb.start):
            continue
        over = [mark for mark in marks if _governs(mark, other, told, theirs.text)]
        if not over and other.mood != "told":
            continue
        alike = same_act.alike(act, other, claim, passage)
        if alike >= ALIKE:
            yield _Pair(alike, act, other, min(over, key=_at) if over else None)


def _at(mark: CertaintyMark | None) -> tuple[int, int]:
    """How sure a mark is, and where it stands; what is told without one is the surest."""
    return (mark.level, mark.span.start) if mark else (FLAT, 0)


def _does(level: int) -> str:
    return "drops" if level > HEDGED else "hardens"


def _finding(pair: _Pair, leaning: Leaning, message: str) -> Finding:
    where = pair.mark.span if pair.mark else Span(start=pair.theirs.verb.start, end=pair.theirs.verb.end)
    return Finding(
        code=CODE,
        leaning=leaning,
        message=message,
        span=Span(start=pair.mine.start, end=pair.mine.verb.end),
        passage_span=where,
        sure=round(min(1.0, pair.alike + 0.1), 3),
    )


def _worded(told: Sequence[Act], claim: Claim, passage: Passage) -> Iterator[_Pair]:
    """What the passage tells with a hedge and the claim tells flat with its words, if with another verb."""
    theirs = passage.reading
    marks = [mark for mark in theirs.certainties if REMOTE < mark.level <= HEDGED]
    if not marks or bool(claim.reading.negations) != bool(theirs.negations):
        return
    here = {word.stem for word in claim.reading.words}
    shared = slots.shared(claim.reading, theirs)
    acts_there = acts.find(theirs.text)
    for other in acts_there if shared >= WORDED else ():
        over = [mark for mark in marks if _governs(mark, other, acts_there, theirs.text)]
        words = {other.verb.stem, *other.all}
        if over and len(words) > WORDED_WORDS and slots.overlap(words, here) >= WORDED:
            mine = max(told, key=lambda act: len(act.all & other.all))
            yield _Pair((shared + WORDED) / 2, mine, other, min(over, key=_at))


def _linked(told: Sequence[Act], claim: Claim, passage: Passage) -> Iterator[_Pair]:
    """What the passage only links to somebody, and the claim says that somebody did."""
    theirs = passage.reading
    links = [mark for mark in theirs.certainties if _word(mark) in _list("link")]
    for mark in links:
        part = parts(theirs.text)
        to = frozenset(
            one.stem for one in [one for one in part if one.start >= mark.span.end][:4] if one.role == "word"
        )
        linked = next((one for one in acts.find(theirs.text) if one.start <= mark.span.start < one.end), None)
        if linked is None or stories.same_names(claim, passage) is False:
            continue
        here = frozenset(word.stem for word in claim.reading.words)
        for act in told:
            did = slots.overlap(act.doer, to) >= LINKED and act.verb.stem in _list("did it stem")
            if did and slots.overlap(linked.done_to, here) >= LINKED:
                yield _Pair(ALIKE, act, linked, mark)


def _word(mark: CertaintyMark) -> str:
    """First word of a mark that says something: "thought" in "is thought"."""
    words = mark.text.casefold().split()
    return next((word for word in words if word not in ("is", "are", "was", "were")), words[0])


def _list(kind: str) -> frozenset[str]:
    return words_under("hedge_words", kind)


def _governs(mark: CertaintyMark, act: Act, told: tuple[Act, ...], text: str) -> bool:
    """Whether a hedge is said of this very verb, by where it stands and what kind of word it is."""
    word = _word(mark)
    if mark.span.start >= act.end:
        return word in _list("clausal") and _closes(mark, act, told, text)
    if mark.span.end > act.verb.start:
        return False
    between = text[mark.span.end : act.verb.start].casefold()
    if word == "could":
        return between.split()[:1] == ["have"] and mark.span.start >= act.start
    if "," not in between and all(one in _list("between") or one.endswith("ly") for one in WORD.findall(between)):
        return word not in _list("loose")
    return not any(mark.span.end <= other.verb.start < act.verb.start for other in told) and (
        (word in _list("adverb") and _same_clause(mark.span.start, act, text))
        or (word in _list("clausal") and "," not in between and between.split()[0] not in _list("no clause"))
        or (word in _list("adjective") and _next_stem(mark.span.end, text) in act.doer | act.done_to)
    )


def _closes(mark: CertaintyMark, act: Act, told: tuple[Act, ...], text: str) -> bool:
    """Whether the hedge ends the sentence ("…, analysts believe") and this is the verb it is said of."""
    rest = WORD.findall(text[mark.span.end :])
    before = text[act.verb.end : mark.span.start]
    later = any(act.verb.start < other.verb.start < mark.span.start for other in told)
    return not rest and not later and "," in before


def _same_clause(at: int, act: Act, text: str) -> bool:
    clause = next((part.clause for part in parts(text) if part.start >= at), None)
    return clause == act.verb.clause


def _next_stem(at: int, text: str) -> str:
    return next((part.stem for part in parts(text) if part.start >= at and text[at : part.start].isspace()), "")


def _level(reading: Reading) -> int:
    """How sure a draft is at most: its weakest word, wherever that stands; "ties to" says what is, not how sure."""
    hedges = (mark for mark in reading.certainties if _word(mark) not in _list("link"))
    return min((mark.level for mark in hedges if mark.level <= HEDGED), default=FLAT)
