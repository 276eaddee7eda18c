"""Words put into another's mouth.

Why it matters
    A reader weighs a statement by who makes it. The same sentence from an investigator and from the accused are two
    different facts.

Fires on
    A statement credited to somebody although the source credits it to somebody else.

    draft:  The shipping line Orvane said the crane had been overloaded.
    source: The crane had been overloaded, said the Port Authority.

    draft:  Kestrel Labs said it was the first time it had seen such an attack on a dam.
    source: Norwood Security said it was the first time it had seen such an attack on a dam.

Silent on
    The same speaker under a shorter or longer name, a person of a body for that body, "officials" for a named official,
    and a speaker whom the source or what surrounds it names too.

    draft:  Okafor said the crane had been overloaded.
    source: The crane had been overloaded, said Judge Ada Okafor.

    draft:  Officials said the crane had been overloaded.
    source: The crane had been overloaded, said Judge Ada Okafor.

    draft:  Norwood Security said the dam was attacked in May.
    source: Kestrel Labs agreed with Norwood Security that the dam was attacked in May.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Attribution, Name, Reading
from factcheck.values import acts, names, reach, slots, stories
from factcheck.values.lists import entries
from factcheck.values.phrases import words_under
from factcheck.values.reach import Reach
from factcheck.values.words import WORD, kin, stem

CODE = "SPEAKER"

SAME_STATEMENT = 0.6
"""Share of what the draft has said that the source must have in what was said."""
THEIRS_TOO = 0.4
"""Share of what the source has said that the draft must have."""
FEWEST = 2
"""Words that a statement must share for its speakers to be compared."""
LONGEST = 8
"""Words of a speaker's description beyond which it is no description of a speaker."""

UNSURE = 0.8
"""How much less sure a contradiction is when it cannot be told whether persons or bodies speak."""

Sort = Literal["person", "body", ""]
_OUTLETS = frozenset(word.strip() for line in entries("outlets") for word in line.split(","))
_BLAMING = kin("attribut") | {"pin", "trace"}
_IDLE = kin("say")
_FIRST = frozenset(stem(word) for word in words_under("reach_words", "known") | words_under("reach_words", "idle"))
"""Stems of "the first time it had seen": every statement of that kind has them."""


class _Said(NamedTuple):
    """A statement with its speaker: who is named, whether that is a person or a body, and what was said."""

    who: Span
    named: tuple[Name, ...]
    sort: Sort
    about: frozenset[str]
    denies: bool
    first: bool


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each speaker whom the claim names, whether the passage credits the statement to that one."""
    mine = _statements(claim.reading)
    if not mine:
        return
    theirs = _statements(passage.reading)
    if not theirs or _other_story(claim, passage, mine, theirs):
        return
    agreed = False
    findings = []
    for one in mine:
        for other in theirs:
            said = _same_statement(one, other, claim, passage)
            if not said:
                continue
            if _agree(one, other):
                agreed = True
                yield _borne_out(one, other, said)
                break
            if _rivals(one, other, claim, passage):
                findings.append(_contradicted(one, other, said, claim.reading, passage.reading))
    if not agreed and findings:
        yield max(findings, key=lambda finding: finding.sure)


def _other_story(claim: Claim, passage: Passage, mine: Sequence[_Said], theirs: Sequence[_Said]) -> bool:
    """Whether anything but the speakers speaks against claim and passage being of one story."""
    speakers, others = [one.who for one in mine], [one.who for one in theirs]
    if stories.same_names(claim, passage, speakers, others) is False:
        return True
    if stories.strangers(claim.reading, passage, speakers):
        return True
    return stories.other_time(claim.reading, passage.reading)


def _list(kind: str) -> frozenset[str]:
    return words_under("speaker_words", kind)


def _statements(reading: Reading) -> list[_Said]:
    """Statements on the word of somebody whom the text names: said, blamed, or seen for the first time."""
    firsts = reach.find(reading) if reading.names else ()
    said = [
        _said(reading, one.source, _content(reading, one), denies=one.denies, first=bool(firsts))
        for one in reading.attributions
        if not _is_deed(reading, one)
    ]
    return [one for one in (*said, *_blamed(reading, bool(firsts)), *_seen_first(reading, firsts)) if one is not None]


def _is_deed(reading: Reading, one: Attribution) -> bool:
    """Whether "found" tells of a find ("found the implant") and not of what was said ("found that …")."""
    return (
        one.cue_text.casefold() in _list("find") and " that " not in reading.text[one.cue.end : one.content.start + 1]
    )


def _content(reading: Reading, one: Attribution) -> set[str]:
    """Stems of what was said, without the speaker and the word of saying."""
    return {
        word.stem
        for word in reading.words
        if one.content.contains(word.span) and not one.source.contains(word.span) and not one.cue.overlaps(word.span)
    }


def _said(reading: Reading, who: Span, about: set[str], *, first: bool, denies: bool = False) -> _Said | None:
    words = [word.casefold() for word in WORD.findall(who.of(reading.text))]
    if not words or "not" in words or len(words) > 2 * LONGEST:
        return None
    named = tuple(
        name for name in reading.names if name.kind not in ("place", "product", "malware") and who.contains(name.span)
    )
    if not named or _OUTLETS.intersection(words):
        return None
    idle = _IDLE | _FIRST if first else _IDLE
    theirs = frozenset(one for one in about if one not in idle)
    return _Said(who, named, _sort(named, words), theirs, denies, first) if theirs else None


def _sort(named: tuple[Name, ...], words: list[str]) -> Sort:
    """Whether a person speaks or a body; a nameless person of a body ("Mandiant's CTO") speaks for it."""
    kinds = {name.kind for name in named}
    if "person" in kinds:
        return "person"
    bodies = kinds & {"organisation", "actor"}
    if named[0].kind == "unknown" and (_list("person").intersection(words) or (bodies and _placed(words))):
        return "person"
    return "body" if bodies or _list("body").intersection(words) else ""


def _placed(words: list[str]) -> bool:
    return bool({"of", "at", "from"}.intersection(words[1:]))


def _blamed(reading: Reading, first: bool) -> Iterator[_Said | None]:
    """Who laid something at whose door, where the text has no word of saying: "it was X that traced it to Y"."""
    said = [one.source for one in reading.attributions]
    for act in acts.find(reading.text):
        if act.verb.stem not in _BLAMING or act.mood != "told" or any(span.contains(_verb(act)) for span in said):
            continue
        for name in reading.names:
            stems = slots.stems_in(reading, name.span)
            known = any(span.overlaps(name.span) for span in said)
            if stems and stems <= act.doer and name.span.end <= act.start and not known:
                yield _said(reading, name.span, set(act.done_to | act.about), first=first)


def _verb(act: acts.Act) -> Span:
    return Span(start=act.verb.start, end=act.verb.end)


def _seen_first(reading: Reading, firsts: tuple[Reach, ...]) -> Iterator[_Said | None]:
    """Who saw something for the first time: "X had never before seen it"."""
    for one in firsts:
        for limit in one.limits:
            if limit.dimension != "known":
                continue
            for name in reading.names:
                gap = limit.span.start - name.span.end
                if limit.span.contains(name.span) or 0 <= gap <= 1:
                    about = {word.stem for word in reading.words if not name.span.contains(word.span)}
                    yield _said(reading, name.span, about, first=True)


def _same_statement(one: _Said, other: _Said, claim: Claim, passage: Passage) -> float:
    """How much of the statement is the same; 0 when it is another one."""
    if one.denies != other.denies or one.first != other.first:
        return 0.0
    said, back = slots.overlap(one.about, other.about), slots.overlap(other.about, one.about)
    shared = sum(1 for stem in one.about if not kin(stem).isdisjoint(other.about))
    if said < SAME_STATEMENT or back < THEIRS_TOO or shared < FEWEST:
        return 0.0
    if (
        _figures(claim.reading)
        and _figures(passage.reading)
        and not _figures(claim.reading) & _figures(passage.reading)
    ):
        return 0.0
    return said


def _figures(reading: Reading) -> set[float | None]:
    return {one.exact for one in reading.quantities}


def _agree(one: _Said, other: _Said) -> bool:
    """Whether the two name one speaker, or a person and the body that the source says the person speaks for."""
    return any(names.compare(a, b) in ("same", "possibly_same") for a in one.named for b in other.named)


def _rivals(one: _Said, other: _Said, claim: Claim, passage: Passage) -> bool:
    """Whether the two are certain to be different speakers of one sort, neither named by the other text as well."""
    if _mentions(f"{passage.reading.text}\n{passage.context}", one) or _mentions(claim.reading.text, other):
        return False
    if one.sort != other.sort:
        return False
    if not one.sort and len(one.named[0].key.split()) != len(other.named[0].key.split()):
        return False
    return all(names.compare(a, b) not in ("same", "possibly_same") for a in one.named for b in other.named)


def _mentions(text: str, said: _Said) -> bool:
    folded = text.casefold()
    return any(name.key in folded or (bool(name.short) and name.short in folded) for name in said.named)


def _borne_out(one: _Said, other: _Said, said: float) -> Finding:
    return Finding(
        code=CODE,
        leaning="supports",
        message="the source credits it to the same speaker",
        span=one.who,
        passage_span=other.who,
        sure=round(said, 3),
    )


def _contradicted(one: _Said, other: _Said, said: float, mine: Reading, theirs: Reading) -> Finding:
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft credits {_shown(one, mine)}; the source credits {_shown(other, theirs)}",
        span=one.who,
        passage_span=other.who,
        sure=round(min(1.0, said + 0.1) * (1.0 if one.sort else UNSURE), 3),
    )


def _shown(said: _Said, reading: Reading) -> str:
    words = said.who.of(reading.text).strip(" .,")
    return words if len(words.split()) <= LONGEST else said.named[0].text
