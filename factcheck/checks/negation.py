"""The opposite of what the source says.

Why it matters
    "No data was taken" and "data was taken" differ by one short word, and are opposite stories.

Fires on
    A statement that the source makes with the other sign: one of the two is negated or denied, the other is not.

    draft:  The operator shut the pipeline down.
    source: The operator did not shut the pipeline down.

    draft:  Patient records were not copied during the break-in.
    source: Patient records were copied during the break-in.

Silent on
    Two negations that cancel out, negations that govern another part of the sentence, and "not only".

    draft:  The operator did not shut the pipeline down.
    source: The operator refused to say why it never shut the pipeline down.

    draft:  The operator shut the pipeline down.
    source: The operator, which does not own the terminal, shut the pipeline down.

    draft:  The fire destroyed the archive.
    source: The fire destroyed not only the archive but also the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Attribution, NegationMark, Reading
from factcheck.values import acts, clauses, same_act, slots, stories
from factcheck.values.acts import Act
from factcheck.values.lists import entry_set
from factcheck.values.phrases import words_under
from factcheck.values.words import is_function_word

CODE = "NEGATION"

ALIKE = 0.7
"""How sure it must be that claim and passage tell of one happening for their signs to be compared."""
NAMED_TOO = 0.3
"""Share of the claim's words that a passage must have which says that there is none of something."""
_AFFIRM = "confirm"
_BUT = re.compile(r"[^,;:]{0,60}\bbut\b(?!\s+(?:also|it|he|she|they|the)\b)|.{0,80}\buntil\b", re.IGNORECASE)


class _Told(NamedTuple):
    """A happening with its sign: 1 told, -1 negated, 0 neither for certain; and the word that negates it."""

    act: Act
    sign: int
    cue: NegationMark | None


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield whether claim and passage tell of one happening with opposite signs."""
    mine, theirs = claim.reading, passage.reading
    if not mine.negations and not theirs.negations:
        return
    if stories.other_story(claim, passage):
        return
    pairs = [
        (alike, one, other)
        for one in _told(mine)
        for other in _told(theirs)
        if one.sign and other.sign and (alike := _alike(one, other, claim, passage)) >= ALIKE
    ]
    settled = {told for _, one, other in pairs if one.sign == other.sign for told in (one, other)}
    turned = [pair for pair in pairs if pair[1].sign != pair[2].sign and settled.isdisjoint(pair[1:])]
    if turned:
        alike, one, other = max(turned, key=lambda pair: pair[0])
        yield _finding(one, other, mine, theirs, alike)
    elif not pairs and stories.same_names(claim, passage) is not False:
        yield from _none_of_it(claim, passage)


def _none_of_it(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """What the source says there is none of ("there have been no ransom demands"), and the draft tells of."""
    mine, theirs = claim.reading, passage.reading
    if mine.negations or slots.shared(mine, theirs) < NAMED_TOO:
        return
    for mark in theirs.negations:
        thing = _missing(mark, theirs.text)
        if len(thing) < 2:
            continue
        for act in acts.find(mine.text):
            if act.mood == "told" and slots.overlap(thing, act.all | {act.verb.stem}) >= ALIKE:
                yield Finding(
                    code=CODE,
                    leaning="contradicts",
                    message=f"the source says there is none: “{theirs.text[mark.span.start : mark.scope.end][:80]}”",
                    span=Span(start=act.start, end=act.verb.end),
                    passage_span=mark.span,
                    sure=0.8,
                )
                return


def _missing(mark: NegationMark, text: str) -> list[str]:
    """Stems of the thing that a "no" says there is none of, where the sentence says that of it and no more."""
    if mark.text.casefold() not in _list("none of it"):
        return []
    before = text[: mark.span.start].casefold().split()[-1:]
    if before and before[0].strip("“\"'‘,") not in _list("there is"):
        return []
    found: list[str] = []
    for part in clauses.parts(text):
        if part.start < mark.span.end:
            continue
        if part.role not in ("word", "verb") and (part.word not in ("of", "or", "any") or part.start >= mark.scope.end):
            break
        if part.role in ("word", "verb"):
            found.append(part.stem)
    return found[:4]


def _told(reading: Reading) -> list[_Told]:
    """What the text says happened, with its sign; "refused" in "refused to pay" is the sign of "pay"."""
    turning = [mark.span for mark in reading.negations if mark.text.endswith("to")]
    found = (_signed(act, reading) for act in acts.find(reading.text) if not _within(act, turning))
    return [told for told in found if told is not None]


def _within(act: Act, spans: list[Span]) -> bool:
    return any(span.start <= act.verb.start < span.end for span in spans)


def _signed(act: Act, reading: Reading) -> _Told | None:
    """The act with its sign, "denied the outage" as an outage not confirmed; ``None`` when it is no statement."""
    marks = [mark for mark in reading.negations if _governs(mark, act, reading.text)]
    doubtful = len(marks) > 1 or any(_partial(mark, act, reading) for mark in marks)
    sign = 0 if doubtful or _loose(marks, act, reading) else -1 if marks else 1
    cannot = act.mood == "able" and sign < 0 and act.past
    nobody = act.verb.role == "word" and not act.doer and not act.done_to
    if nobody or (act.mood not in ("told", "future", "duty") and not cannot):
        return None
    if act.verb.stem in _list("denial stem"):
        act, sign = act._replace(verb=act.verb._replace(stem=_AFFIRM)), -sign
    return _Told(act._replace(mood="told") if cannot else act, sign, marks[0] if marks else None)


def _list(kind: str) -> frozenset[str]:
    return words_under("negation_words", kind)


def _governs(mark: NegationMark, act: Act, text: str) -> bool:
    """Whether a negation turns the verb round: before it, or in its object ("found no sign", "pleaded not guilty")."""
    if mark.scope.start <= act.verb.start < mark.scope.end:
        return True
    if not act.verb.end <= mark.span.start < act.end:
        return False
    between = text[act.verb.end : mark.span.start].split()
    words = mark.text.casefold()
    if words == "not":
        return not between
    if _list("question").intersection(between):
        return False
    return words.split()[0] in _list("no") and all(is_function_word(word.strip(",")) for word in between)


def _loose(marks: list[NegationMark], act: Act, reading: Reading) -> bool:
    """Whether another negation stands before the verb in its clause: what it turns round cannot be told."""
    number = act.verb.clause
    low = min(part.start for part in clauses.parts(reading.text) if part.clause == number)
    return any(
        mark.span.start < act.start
        and mark not in marks
        and (mark.span.start >= low or _reaches_far(mark, reading.text))
        for mark in reading.negations
    )


def _reaches_far(mark: NegationMark, text: str) -> bool:
    """Whether a negation can turn round a verb beyond its clause: "no evidence" does, and a "no" that opens."""
    opens = not text[: mark.span.start].strip(" “\"'‘")
    return opens or mark.text.casefold() in _list("about all of it")


def _partial(mark: NegationMark, act: Act, reading: Reading) -> bool:
    """Whether it cannot be told what a negation does to a verb: "not all", "did not say whether", "not … but"."""
    text = reading.text
    before = text[mark.span.end : act.verb.start].casefold().split() if mark.span.end <= act.verb.start else []
    after = text[mark.span.end : mark.span.end + 24].casefold().split()
    if mark.text.casefold() in _list("partial") or (after and after[0].strip(",.") in _list("after not")):
        return True
    if _list("question").intersection(before) or _BUT.match(text, min(act.verb.end, mark.scope.end), act.end + 40):
        return True
    if before and mark.text.casefold() in _list("lack") and act.start == act.verb.start:
        return True
    if any(word.endswith("ly") and word not in _list("adverb") for word in before[:1]):
        return True
    parts = [one for one in clauses.parts(text) if mark.span.end <= one.start < act.start]
    heads = {one.verb.start for one in acts.find(text)} | {one.start for one in parts if one.role == "say"}
    between = any(one.start in heads or one.word in entry_set("participles") for one in parts)
    return between and mark.text.casefold() not in _list("about all of it")


def _alike(one: _Told, other: _Told, claim: Claim, passage: Passage) -> float:
    if one.act.mood != other.act.mood or _at_odds(one.act, other.act, claim.reading, passage.reading):
        return 0.0
    if _amounts(one.act, claim.reading) != _amounts(other.act, passage.reading):
        return 0.0
    return same_act.alike(one.act, other.act, claim, passage)


def _at_odds(mine: Act, theirs: Act, claim: Reading, passage: Reading) -> bool:
    """Whether the two are on the word of different speakers: both can be on record."""
    ours, others = _speakers(mine, claim), _speakers(theirs, passage)
    if any(one.denies for one in ours) and not others:
        return True
    if not ours or not others:
        return False
    return not any(
        slots.overlap(slots.stems_in(claim, a.source), slots.stems_in(passage, b.source)) > 0
        for a in ours
        for b in others
    )


def _amounts(act: Act, reading: Reading) -> set[str]:
    """Words that say of how many something is told: "some" did and "some" did not are both true."""
    near = (act.verb.clause - 1, act.verb.clause)
    clause = [part for part in clauses.parts(reading.text) if part.clause in near]
    low, high = clause[0].start, clause[-1].end
    marks = [mark for mark in reading.scopes if mark.kind == "partial"]
    some = [(one.span, one.text) for one in marks] + [(one.span, one.text) for one in reading.quantities]
    return {text.casefold() for span, text in some if low <= span.start < high}


def _speakers(act: Act, reading: Reading) -> list[Attribution]:
    where = Span(start=act.verb.start, end=act.verb.end)
    return [one for one in reading.attributions if one.content.contains(where)]


def _finding(one: _Told, other: _Told, mine: Reading, theirs: Reading, alike: float) -> Finding:
    denies = one.sign < 0
    turned, reading = (one, mine) if denies else (other, theirs)
    does = {True: "denies", False: "asserts"}
    verb = turned.act.verb
    cue = turned.cue.text if turned.cue else ""
    words = f"{cue} … {reading.text[verb.start : verb.end]}" if cue and cue.casefold() != verb.word else verb.word
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft {does[denies]} what the source {does[not denies]}: “{words}”",
        span=_shown(one),
        passage_span=_shown(other),
        sure=round(min(1.0, alike + 0.1), 3),
    )


def _shown(told: _Told) -> Span:
    """The word that turns a statement round, or else the verb."""
    if told.cue is not None:
        return told.cue.span
    return Span(start=told.act.verb.start, end=told.act.verb.end)
