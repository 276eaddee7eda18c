"""Whether two texts report one and the same statement, whoever makes it.

What somebody is said to have said is told in other words by every report. Signs that it is one statement: the words,
figures and names in common, the same kind of saying, the same affair. How much each counts was fitted on labelled
pairs (``benchmarks/slots_speakers.py``) and can be read in ``values/weights/speaker.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Attribution, Name, Reading
from factcheck.values import acts, cues, names, reach, same_speaker, slots, who_speaks
from factcheck.values.phrases import words_under
from factcheck.values.reach import Reach
from factcheck.values.who_speaks import Speaker
from factcheck.values.wording import look_for
from factcheck.values.words import kin, stem

Manner = Literal["said", "denied", "thought", "asked", "warned"]

ENOUGH = 6
"""Words in common from which more of them say nothing more."""
NEAR = 0.5
"""Sum of the shares that two statements have of one another, below which they are two."""
QUOTED = 3
"""Words that a quotation must have to be known by them."""
HEARD = ("exact", "whitespace", "typography", "case", "spelling", "broken", "abridged")

_CLEFT = re.compile(r",?\s(?:that|who|which)(?:\s(?:first|had|has|have|later))?\s?")
_SELF = re.compile(r"\W{0,3}(?:that\s)?(?:it|its|they|their|he|his|she|her|we|our|I|my)\b", re.IGNORECASE)
_MANNERS: tuple[Manner, ...] = ("denied", "thought", "asked", "warned")
_PARTING = (", ", "; ", " while ", " whereas ", " but ", " and ")
_BLAMING = kin("attribut")
_FIRST = frozenset(stem(word) for word in words_under("reach_words", "known") | words_under("reach_words", "idle"))
"""Stems of "the first time it had seen": every statement of that kind has them."""


class Statement(NamedTuple):
    """What somebody is said to have said: who, the stretch and the stems of it, how, and whether it is denied.

    ``first``: it calls something the first; ``weak``: no word of saying stands with it, but one of wanting or asking;
    ``of_self``: it is about the speaker ("it was hit").
    """

    who: Speaker
    content: Span
    about: frozenset[str]
    manner: Manner
    denies: bool = False
    first: bool = False
    weak: bool = False
    of_self: bool = False


@dataclass(frozen=True)
class _Kept:
    """A reading that is known by its text: the same text is set beside many others."""

    text: str
    reading: Reading = field(compare=False)


def find(reading: Reading) -> tuple[Statement, ...]:
    """Statements on the word of somebody whom the text names or describes: said, blamed, seen for the first time."""
    return _find(_Kept(reading.text, reading))


@lru_cache(maxsize=4096)
def _find(kept: _Kept) -> tuple[Statement, ...]:
    reading = kept.reading
    firsts = reach.find(reading) if reading.names and reading.scopes else ()
    told = [
        made
        for who, one in who_speaks.all_in(reading)
        if not _is_deed(reading, one) and (made := _statement(reading, who, one, bool(firsts)))
    ]
    return (*told, *_blamed(reading, told), *_seen_first(reading, firsts))


def _statement(reading: Reading, who: Speaker, one: Attribution, first: bool) -> Statement | None:
    content = _until_next(reading, one)
    about = {
        word.stem
        for word in reading.words
        if content.contains(word.span) and not one.source.contains(word.span) and not one.cue.overlaps(word.span)
    }
    cue = one.cue_text.casefold()
    if cues.is_weak(cue) and _manner(cue) == "said":
        return None
    made = _made(who, content, about, _manner(cue), denies=one.denies, first=first)
    of_self = _SELF.match(content.of(reading.text)) is not None
    return made and made._replace(weak=cues.is_weak(cue), of_self=of_self)


def _until_next(reading: Reading, one: Attribution) -> Span:
    """What is said, cut off where another begins to speak ("… was old, while Kestrel says that")."""
    start, end = one.content.start, one.content.end
    for other in reading.attributions[: who_speaks.MOST]:
        begins = min(other.source.start, other.cue.start)
        if begins > max(one.cue.end, start) and begins < end and not other.source.overlaps(one.source):
            cut = max(reading.text.rfind(mark, start, begins) for mark in _PARTING)
            end = cut if cut > max(start, one.cue.end - 1) else end
    return Span(start=start, end=max(start, end))


def _made(
    who: Speaker, content: Span, about: Iterable[str], manner: Manner, *,
    denies: bool = False, first: bool = False,
) -> Statement | None:  # fmt: skip
    idle = kin("say") | _FIRST if first else kin("say")
    kept = frozenset(one for one in about if one not in idle)
    return Statement(who, content, kept, manner, denies, first) if kept else None


def _manner(cue: str) -> Manner:
    for kind in _MANNERS:
        if stem(cue) in words_under("speaker_words", kind):
            return kind
    return "said"


def _is_deed(reading: Reading, one: Attribution) -> bool:
    """Whether "found" tells of a find ("found the implant") and not of what was said ("found that …")."""
    find = words_under("speaker_words", "find")
    return one.cue_text.casefold() in find and " that " not in reading.text[one.cue.end : one.content.start + 1]


def _blamed(reading: Reading, told: Sequence[Statement]) -> list[Statement]:
    """Who laid something at whose door, where the text has no word of saying: "it was X that traced it to Y"."""
    if _BLAMING.isdisjoint(word.stem for word in reading.words):
        return []
    found = []
    for act in acts.find(reading.text):
        verb = Span(start=act.verb.start, end=act.verb.end)
        if act.verb.stem not in _BLAMING or act.mood != "told" or any(one.content.contains(verb) for one in told):
            continue
        for name in reading.names:
            stems = slots.stems_in(reading, name.span)
            known = any(one.who.who.overlaps(name.span) for one in told)
            brings = _CLEFT.fullmatch(reading.text, name.span.end, act.start) is not None
            if name.span.end > act.start or known or not (brings or (stems and stems <= act.doer)):
                continue
            who = who_speaks.speaker(reading.text, name.span, reading.names)
            content = Span(start=act.verb.start, end=max(act.end, act.verb.end))
            made = who and who.named and _made(who, content, act.done_to | act.about, "said")
            found += [made] if made else []
    return found


def _seen_first(reading: Reading, firsts: Sequence[Reach]) -> list[Statement]:
    """Who saw something for the first time: "X had never before seen it"."""
    found = []
    for limit in (limit for one in firsts for limit in one.limits if limit.dimension == "known"):
        for name in reading.names:
            if not limit.span.contains(name.span) and not 0 <= limit.span.start - name.span.end <= 1:
                continue
            who = who_speaks.speaker(reading.text, name.span, reading.names)
            about = {word.stem for word in reading.words if not name.span.contains(word.span)}
            whole = Span(start=0, end=len(reading.text))
            made = who and who.named and _made(who, whole, about, "said", first=True)
            found += [made] if made else []
    return found


def near(one: Statement, other: Statement) -> bool:
    """Whether two statements share enough for a closer look."""
    if one.about.isdisjoint(other.about) and not any(kin(stem_) & other.about for stem_ in one.about):
        return False
    return slots.overlap(one.about, other.about) + slots.overlap(other.about, one.about) >= NEAR


def signs(one: Statement, other: Statement, claim: Claim, passage: Passage) -> Mapping[str, float]:
    """What speaks for (and, as ``no_…``, against) two statements being one; empty when they cannot be."""
    denied = [said.denies or said.manner == "denied" for said in (one, other)]
    if denied[0] != denied[1] or one.first != other.first:
        return {}
    shared = sum(1 for stem_ in one.about if not kin(stem_).isdisjoint(other.about))
    quoted = _quoted(one, claim.reading, passage.reading)
    if not shared and not quoted:
        return {}
    share, back = slots.overlap(one.about, other.about), slots.overlap(other.about, one.about)
    return {
        "share": share,
        "back": back,
        "both": min(share, back),
        "shared": min(shared, ENOUGH) / ENOUGH,
        "sentence": slots.presence(one.about, passage),
        "quoted": quoted,
        "manner": float(one.manner == other.manner),
        "other_weak": float(one.weak or other.weak),
        **_values(one, claim.reading, passage),
        **_speakers(one, other, passage),
    }


def _speakers(one: Statement, other: Statement, passage: Passage) -> dict[str, float]:
    """Whether the passage tells the two speakers apart: the draft's speaks there too, and of something else."""
    text = passage.reading.text
    others = [(who, said.content.of(text)) for who, said in who_speaks.all_in(passage.reading)]
    for line in passage.context.split("\n"):
        others += [(who, said.content.of(line)) for who, said in who_speaks.said_in(line)]
    own = [said for who, said in others if same_speaker.speaks_in(one.who, [who])]
    best = max((slots.overlap(one.about, slots.stems_of(said)) for said in own), default=0.0)
    aside = text[: other.content.start] + text[other.content.end :]
    return {
        "named": float(bool(one.who.named and other.who.named)),
        "stands": float(same_speaker.stands_in(one.who, f"{text}\n{passage.context}")),
        "speaks": float(bool(own)),
        "no_aside": float(not own and same_speaker.stands_in(one.who, aside)),
        "no_own": best,
        "edge": max(0.0, slots.overlap(one.about, other.about) - best) if own else 0.0,
    }


def both_right(one: Statement, other: Statement, claim: Claim, passage: Passage) -> bool:
    """Whether two speakers may both be right: the one tells what the other says, or says that it is not so."""
    if not one.first and _turned(one, claim.reading) != _turned(other, passage.reading):
        return True
    told = claim.reading.text[min(one.who.who.end, one.content.start) : one.content.end]
    if not one.first and same_speaker.stands_in(other.who, told):
        return True
    return any(
        said.content.contains(other.who.who) and same_speaker.speaks_in(one.who, [who])
        for who, said in who_speaks.all_in(passage.reading)
        if who.who != other.who.who
    )


def _turned(one: Statement, reading: Reading) -> bool:
    """Whether what is said is turned round by an odd number of words like "not"."""
    return sum(mark.span.overlaps(one.content) for mark in reading.negations) % 2 == 1


def _quoted(one: Statement, mine: Reading, theirs: Reading) -> float:
    """Whether a quotation of the statement stands in the passage."""
    for quotation in mine.quotations:
        long = quotation.text.count(" ") + 1 >= QUOTED
        if long and one.content.overlaps(quotation.span) and look_for(quotation.text, theirs.text).state in HEARD:
            return 1.0
    return 0.0


def _values(one: Statement, mine: Reading, passage: Passage) -> dict[str, float]:
    """Figures and names of the statement that the passage has, and those that it lacks."""
    figures = {value.exact for value in mine.quantities if one.content.contains(value.span)}
    there = {value.exact for value in passage.reading.quantities}
    named = [name for name in mine.names if one.content.contains(name.span)]
    absent = [name for name in named if not _named(name, passage)]
    return {
        "figures": float(bool(figures & there)),
        "no_figures": float(bool(figures) and not figures & there),
        "names": float(len(named) > len(absent)),
        "no_names": len(absent) / len(named) if named else 0.0,
    }


def _named(name: Name, passage: Passage) -> bool:
    if any(names.compare(name, other) in ("same", "possibly_same") for other in passage.reading.names):
        return True
    around = f"{passage.reading.text}\n{passage.context}".casefold()
    return name.key in around or (bool(name.short) and name.short in around)
