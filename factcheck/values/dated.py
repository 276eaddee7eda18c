"""What a date in a sentence hangs on: the verb or the noun that says what happened then.

"The trader was arrested on 3 May", "the arrest of 3 May", "the arrest came on 3 May" date the same thing; "police said
on 3 May" dates a report, "the bulletin for May" only tells which bulletin is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.models.value import DateMention, Reading
from factcheck.values import acts, date_reports, date_stretch, governing
from factcheck.values.clauses import Part, parts
from factcheck.values.date_stretch import Stretch
from factcheck.values.governing import Place
from factcheck.values.happenings import as_one, is_event, meet, near
from factcheck.values.lists import entry_set
from factcheck.values.numerals import is_number_word
from factcheck.values.phrases import Phrases, rows
from factcheck.values.words import stem

_WHICH = frozenset(("for", "of", "to"))
_EDGES = {"from": "first", "since": "first", "until": "last", "till": "last", "through": "last", "by": "last"}
COMES_ABOUT = frozenset(
    stem(one)
    for one in ("happen", "occur", "come", "came", "take", "took", "begin", "begun", "began", "start", "last", "follow")
)
_ASPECT = frozenset(
    stem(one)
    for one in (
        "begin",
        "began",
        "begun",
        "start",
        "launch",
        "commence",
        "end",
        "finish",
        "conclude",
        "stop",
        "complete",
    )
)
_ORDER = frozenset(("second", "third", "fourth", "fifth", "another", "again", "repeat", "twice", "too"))
_DENYING = frozenset(["not", "never", "no", "neither", "nor", "without", "none", "cannot"])
_TIMES = frozenset(("night", "morning", "evening", "afternoon", "day", "hours", "week", "month", "end", "start"))
_ABLE = frozenset(("can", "could"))
_SET = frozenset(stem(one) for one in ("set", "scheduled", "planned", "due", "slated", "booked", "fixed", "billed"))
"""Stems of words by which a day is laid down for something: "sentencing is set for May"."""
_SHORT = 7
"""Words of a clause without a verb of its own ("the attack was on Monday") that can say what happened."""
_HEAD = 40
"""Characters within which an agency's line ends: "LIMA, 3 March (AFP) -"."""
_JOINED = re.compile(r"\b(?:and|to|until|till|through)\b|\d ?[-–—] ?\d")
_APART = re.compile(r"[;:]|[.?!] ")
_PARTY = re.compile(r"[ -]part(?:y|ies)\b|-", re.IGNORECASE)
_BEHIND_DATELINE = re.compile(r"[.,]? ?(?:\([A-Z][^()]{1,40}\) ?[-–—:]?|[-–—] )")


class Dated(NamedTuple):
    """What a date hangs on.

    ``what`` are the stems that say what happened: of the verb, or of the noun that happened ("the attack came on 7
    May", "the attack on 7 May"); ``noun`` is that of the noun beside the date, whatever the verb. ``words`` are the
    other stems of its clause, ``rest`` those of the rest of the sentence, figures, dates and names apart, ``wanted``
    those of what is only asked for or meant ("to release"). ``telling``: the date is that of a report; ``which``: it
    only tells which thing is meant; ``edge``: it is the "first" or "last" day of something; ``number`` holds what
    tells one of several alike ("second", "again"). ``events`` are the stems of all that happens in the clause, ``doer``
    and ``done_to`` those of who did what the verb tells and of what it was done to, ``span`` is where the clause
    stands; ``tied``: a word ties the date to what follows ("until 3 May, when …"); ``until``: it is said
    not to have happened until then.
    """

    place: Place
    what: frozenset[str]
    noun: frozenset[str]
    words: frozenset[str]
    rest: frozenset[str]
    wanted: frozenset[str]
    telling: bool
    which: bool
    edge: str
    number: frozenset[str]
    events: frozenset[str]
    doer: frozenset[str]
    done_to: frozenset[str]
    span: tuple[int, int]
    tied: bool
    until: bool


def find(reading: Reading, mention: DateMention) -> Dated:
    """What a date of a text hangs on."""
    spans = [one.span for one in reading.dates]
    spans += [one.span for one in reading.quantities] + [one.span for one in reading.names]
    taken = tuple((span.start, span.end) for span in spans)
    return _find(reading.text, mention.span.start, mention.span.end, taken)


@lru_cache(maxsize=8192)
def _find(text: str, start: int, end: int, taken: tuple[tuple[int, int], ...]) -> Dated:
    stretch = date_stretch.find(text, start, end)
    where = _placed(text, start, end, stretch)
    line = [one for one in parts(text) if not any(low <= one.start < high for low, high in taken)]
    inside = {one.start for one in stretch.words}
    here = [one for one in line if one.start in inside]
    told = date_reports.told(text, where, start, end) if where.said else frozenset[str]()
    verbs = (_phrasal(text, where) or _verbs(where, _subject_of(line, here) + here)) | told
    noun = _noun_beside(text, line, start, end)
    verbs, noun = as_one(verbs), as_one(noun)
    beside = bool(noun) and governing.is_adnominal(text, start, end)
    what = noun if beside else verbs or noun
    ahead = next((one.word for one in reversed(line) if one.end <= start), "")
    words = frozenset(one.stem for one in here if _tells(one)) - what
    doer, done_to = _taking_part(text, stretch.verb)
    return Dated(
        place=where._replace(future=_is_future(where)),
        what=what,
        noun=noun,
        words=words,
        rest=frozenset(one.stem for one in line if one.start not in inside and _tells(one)) - words - what,
        wanted=frozenset(two.stem for one, two in pairwise(here) if one.word == "to" and two.role == "verb"),
        telling=date_reports.is_telling(text, start, where, told) or date_reports.at_report(line, start, bool(verbs)),
        which=_tells_which(text, where, start, end, noun),
        edge="" if _JOINED.search(text, start, end) else _edge(stretch, where, ahead),
        number=_number(text, parts(text), stretch, start),
        events=as_one(one.stem for one in here if one.role == "verb" or is_event(one.stem)) | what,
        doer=doer,
        done_to=done_to,
        span=(stretch.words[0].start, stretch.words[-1].end) if stretch.words else (start, end),
        tied=stretch.tied,
        until=where.denied and ahead in ("until", "till"),
    )


def _placed(text: str, start: int, end: int, stretch: Stretch) -> Place:
    """The place of a date, with the words of its own stretch for the clause."""
    where, verb = governing.place(text, start, end), stretch.verb
    tells = verb is not None and verb.role != "say" and verb.stem not in governing.light()
    return where._replace(
        clause=stretch.words,
        verb="" if verb is None else verb.stem,
        doing=frozenset((verb.stem,)) if verb is not None and tells else frozenset(),
        said=verb is not None and verb.role == "say",
        future=(verb is not None and verb.stem in _SET)
        or any(one.word in entry_set("future_words") and text[one.start].islower() for one in stretch.words),
        denied=any(one.word in _DENYING or one.word.endswith("n't") for one in stretch.words),
        subject=not stretch.before,
    )


def _number(text: str, line: Sequence[Part], stretch: Stretch, start: int) -> frozenset[str]:
    """What tells one of several alike: in the clause, and before it in the same sentence."""
    last = stretch.words[-1].end if stretch.words else start
    begin = max((found.end() for found in _APART.finditer(text, 0, start)), default=0)
    some = [one for one in line if begin <= one.start and one.end <= last and one.word in _ORDER]
    return frozenset(one.word for one in some if not _PARTY.match(text, one.end))


def _edge(stretch: Stretch, where: Place, ahead: str) -> str:
    """Which end of something a date is; none where "not until May" tells of May itself."""
    found = _EDGES.get(ahead, "")
    return "" if stretch.tied or (where.denied and ahead in ("until", "till")) else found


def _tells_which(text: str, where: Place, start: int, end: int, noun: frozenset[str]) -> bool:
    """Whether a date only tells which thing is meant: "the bulletin for May"; but not "the theft of 3 May"."""
    if start < _HEAD and _BEHIND_DATELINE.match(text, end) is not None:
        return True
    if governing.is_adnominal(text, start, end):
        return not noun or text[start:end].strip().isdigit()
    if where.lead == "of":
        before = next(
            (one.word for one in reversed(parts(text)) if one.end <= start and one.word not in ("of", "the")), ""
        )
        return not noun and before not in _TIMES
    return where.lead in _WHICH and where.verb not in _SET


def _taking_part(text: str, verb: Part | None) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of who did what a verb tells, and of what it was done to."""
    act = None if verb is None else next((one for one in acts.find(text) if one.verb.start == verb.start), None)
    return (frozenset(), frozenset()) if act is None else (act.doer, act.done_to)


def _tells(part: Part) -> bool:
    return part.role in ("word", "verb") and part.word[0].isalpha() and not is_number_word(part.word)


def _subject_of(line: Sequence[Part], here: Sequence[Part]) -> list[Part]:
    """The noun that a clause is about that begins with "that" or "which": "an attack that ran from 2 to 9 May"."""
    if not here or here[0].word not in ("that", "which"):
        return []
    return [one for one in line if one.end <= here[0].start and one.role == "word"][-1:]


def _verbs(where: Place, here: list[Part]) -> frozenset[str]:
    """Stems of what happened: the governing verb's, or the noun's of which a light verb says that it came about."""
    took_place = where.verb in ("take", "took", "taken") and any(one.word == "place" for one in here)
    laid_down = where.verb in _SET and where.lead in ("for", "to", "on", "")
    ran = where.verb in ("run", "ran") and any(one.word in ("from", "until", "between") for one in where.clause)
    little = ran or took_place or laid_down or where.doing <= COMES_ABOUT or where.doing <= _ASPECT
    if where.doing and not little:
        return where.doing
    subject = [one for one in here if _is_noun(one) and is_event(one.stem) and one.stem != where.verb]
    if took_place:
        return frozenset(one.stem for one in subject if one.word != "place")
    if ran or laid_down:
        return frozenset(one.stem for one in subject[:3]) or where.doing
    if where.doing or where.verb in COMES_ABOUT or (not where.verb and len(here) <= _SHORT):
        return where.doing | frozenset(one.stem for one in subject[:3])
    if where.verb and not where.said:
        return frozenset((where.verb,))
    return frozenset(one.stem for one in here if one.stem in _SET)


def _is_noun(part: Part) -> bool:
    return part.role == "word" or (part.role == "verb" and part.word.endswith("ing"))


@cache
def _phrases() -> Phrases[str]:
    return Phrases((phrase, stem(verb)) for phrase, verb in rows("phrasal"))


def _phrasal(text: str, where: Place) -> frozenset[str]:
    """Stem of the one verb for a governing verb of several words ("went public")."""
    little = not where.verb or where.verb in governing.light()
    heads = {one.start for one in where.clause if little or one.stem == where.verb or one.role == "word"}
    return frozenset(match.value for match in _phrases().find(text) if match.start in heads)


def _is_future(where: Place) -> bool:
    """Whether what a date hangs on is still to come: a word for it stands before the verb, not behind it."""
    if any(one.word == "to" and two.word == "be" for one, two in pairwise(where.clause)):
        return True
    if not where.future or not where.verb or where.verb in _SET:
        return where.future
    at = max((one.start for one in where.clause if one.stem == where.verb), default=0)
    return any(one.word in entry_set("future_words") - _ABLE for one in where.clause if one.start < at)


def _noun_beside(text: str, line: list[Part], start: int, end: int) -> frozenset[str]:
    """Stem of the noun for a happening that a date stands at: "the attack on 7 May", "the 7 May attack"."""
    if governing.is_adnominal(text, start, end):
        behind = next((one for one in line if one.start >= end and one.role == "word"), None)
        return _event_of(behind)
    before = [one for one in line if one.end <= start]
    while before and before[-1].role == "function":
        before.pop()
    if not before or before[-1].role != "word" or set(",;:") & set(text[before[-1].end : start]):
        return frozenset()
    return _event_of(before[-1])


def _event_of(part: Part | None) -> frozenset[str]:
    return frozenset((part.stem,)) if part is not None and is_event(part.stem) else frozenset()


def alike(one: Dated, other: Dated) -> str:
    """How the happenings of two dates are alike.

    "same" or "kin" as the words for them are; "beside": what happened on the first is told in the clause of the
    second, but not for certain of that date; "near": reports tell of one happening with both; "told": both clauses
    tell of it, whatever else they tell; "blank": one of them does not say what happened; "apart": nothing of this;
    "none": one began and the other ended.
    """
    first, second = one.what, other.what
    if _ASPECT & first and _ASPECT & second:
        if not meet(first & _ASPECT, second & _ASPECT):
            return "none"
        first, second = first - _ASPECT or first, second - _ASPECT or second
    if first & second or meet(first, second):
        return "same" if first & second else "kin"
    return _less_alike(one, other, first, second)


def _less_alike(one: Dated, other: Dated, first: frozenset[str], second: frozenset[str]) -> str:
    mine, theirs = first - one.noun, second - other.noun
    if meet(mine, as_one(other.words - other.wanted) | other.noun) or meet(theirs, one.noun):
        return "beside"
    if near(first, second):
        return "near"
    if meet(first, other.events - other.wanted) or meet(second, one.events - one.wanted):
        return "told"
    return "apart" if first and second else "blank"
