"""What a date in a sentence hangs on: the verb or the noun that says what happened then.

"The trader was arrested on 3 May", "the arrest of 3 May", "the arrest came on 3 May" date the same thing; "police said
on 3 May" dates a report, "the bulletin for May" only tells which bulletin is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.models.value import DateMention, Reading
from factcheck.values import governing
from factcheck.values.clauses import Part, parts
from factcheck.values.governing import Place
from factcheck.values.lists import entries, entry_set
from factcheck.values.numerals import is_number_word
from factcheck.values.phrases import Phrases, rows, words_under
from factcheck.values.words import kin, stem

_WHICH = frozenset(("for", "of", "to"))
_EDGES = {"from": "first", "since": "first", "until": "last", "till": "last", "through": "last", "by": "last"}
COMES_ABOUT = frozenset(
    stem(one) for one in ("happen", "occur", "come", "came", "take", "took", "begin", "begun", "began", "start")
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
_BEFORE_DATES = frozenset(("on", "in", "at", "late", "early", "last", "this", "by"))
_SHORT = 7
"""Words of a clause without a verb of its own ("the attack was on Monday") that can say what happened."""
_HEAD = 40
"""Characters within which an agency's line ends: "LIMA, 3 March (AFP) -"."""
_BEHIND_DATELINE = re.compile(r"[.,]? ?(?:\([A-Z][^()]{1,40}\) ?[-–—:]?|[-–—] )")


class Dated(NamedTuple):
    """What a date hangs on.

    ``what`` are the stems that say what happened: of the verb, or of the noun that happened ("the attack came on 7
    May", "the attack on 7 May"); ``noun`` is that of the noun beside the date, whatever the verb. ``words`` are the
    other stems of its clause, ``rest`` those of the rest of the sentence, figures, dates and names apart, ``wanted``
    those of what is only asked for or meant ("to release"). ``telling``: the date is that of a report; ``which``: it
    only tells which thing is meant; ``edge``: it is the "first" or "last" day of something; ``number`` holds what
    tells one of several alike ("second", "again").
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


def find(reading: Reading, mention: DateMention) -> Dated:
    """What a date of a text hangs on."""
    spans = [one.span for one in reading.dates]
    spans += [one.span for one in reading.quantities] + [one.span for one in reading.names]
    taken = tuple((span.start, span.end) for span in spans)
    return _find(reading.text, mention.span.start, mention.span.end, taken)


@lru_cache(maxsize=8192)
def _find(text: str, start: int, end: int, taken: tuple[tuple[int, int], ...]) -> Dated:
    where = governing.place(text, start, end)
    line = [one for one in parts(text) if not any(low <= one.start < high for low, high in taken)]
    clause = where.clause[0].clause if where.clause else -1
    here = [one for one in line if one.clause == clause]
    told = _told(text, where, start) if where.said else frozenset[str]()
    verbs = (_phrasal(text, where) or _verbs(where, here)) | told
    noun = _noun_beside(text, line, start, end)
    what = verbs or noun
    ahead = next((one.word for one in reversed(line) if one.end <= start), "")
    words = frozenset(one.stem for one in here if _tells(one)) - what
    return Dated(
        place=where._replace(future=_is_future(where)),
        what=what,
        noun=noun,
        words=words,
        rest=frozenset(one.stem for one in line if one.clause != clause and _tells(one)) - words - what,
        wanted=frozenset(two.stem for one, two in pairwise(here) if one.word == "to" and two.role == "verb"),
        telling=((where.said or governing.follows_saying(text, start)) and not told)
        or _in_report(line, start, bool(verbs)),
        which=where.lead in _WHICH
        or (start < _HEAD and _BEHIND_DATELINE.match(text, end) is not None)
        or governing.is_adnominal(text, start, end),
        edge=_EDGES.get(ahead, ""),
        number=frozenset(one.word for one in where.clause if one.word in _ORDER),
    )


def _tells(part: Part) -> bool:
    return part.role in ("word", "verb") and part.word[0].isalpha() and not is_number_word(part.word)


def _verbs(where: Place, here: list[Part]) -> frozenset[str]:
    """Stems of what happened: the governing verb's, or the noun's of which a light verb says that it came about."""
    took_place = where.verb in ("take", "took", "taken") and any(one.word == "place" for one in here)
    if where.doing and not where.doing <= _ASPECT and not took_place:
        return where.doing
    subject = [one for one in here if one.role == "word" and is_event(one.stem)]
    if took_place:
        return frozenset(one.stem for one in subject if one.word != "place")
    if where.doing or where.verb in COMES_ABOUT or (not where.verb and len(here) <= _SHORT):
        return where.doing | frozenset(one.stem for one in subject[:3])
    return frozenset()


def _in_report(line: Sequence[Part], start: int, has_verb: bool) -> bool:
    """Whether a date stands at a report: "in a statement on Monday"; but not "filed a statement on Monday"."""
    before = [one for one in line if one.end <= start][-6:]
    while before and before[-1].role == "function":
        before.pop()
    if not before or before[-1].stem not in _reports():
        return False
    return not has_verb or bool({"in", "according"} & {one.word for one in before})


@cache
def _reports() -> frozenset[str]:
    """Stems of nouns for reports: "in a news release on Monday" dates what is said, not what happened."""
    return frozenset(stem(word) for word in words_under("date_words", "report"))


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
    if not where.future or not where.verb:
        return where.future
    at = max((one.start for one in where.clause if one.stem == where.verb), default=0)
    return any(one.word in entry_set("future_words") for one in where.clause if one.start < at)


def _told(text: str, where: Place, start: int) -> frozenset[str]:
    """Stem of a word of saying that is itself what happened: "told customers of it on …", "was reported to …".

    It has somebody or something behind it, and nothing that is said stands between it and the date.
    """
    before = [one for one in where.clause if one.end <= start]
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].role == "say"), None)
    if at is None or before[at].word in ("said", "says", "say", "saying"):
        return frozenset()
    between = before[at + 1 :]
    if not between or any(one.role in ("verb", "be") or one.word in ("that", "how", "if") for one in between):
        return frozenset()
    passive = at > 0 and before[at - 1].role == "be" and between[0].word in ("to", "on")
    has_object = any(one.role == "word" for one in between) and between[0].word not in _BEFORE_DATES
    return frozenset((before[at].stem,)) if passive or has_object else frozenset()


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


@lru_cache(maxsize=8192)
def is_event(one: str) -> bool:
    """Whether a stem is that of a word for something that happens: a verb, or a noun such as "theft"."""
    return one in _events()


@lru_cache(maxsize=1)
def _events() -> frozenset[str]:
    nouns = (word.strip() for line in entries("event_nouns") for word in line.split(","))
    found = frozenset(stem(word) for word in (*entry_set("verbs"), *nouns)) - governing.light()
    return found - frozenset(stem(word) for word in words_under("date_words", "no event"))


def alike(one: Dated, other: Dated) -> str:
    """How the happenings of two dates are alike.

    "same" or "kin" as the words for them are; "beside": what happened on the first is told in the clause of the
    second, but not for certain of that date; "apart": it is not; "none": one began and the other ended.
    """
    first, second = one.what, other.what
    if _ASPECT & first and _ASPECT & second:
        if not meet(first & _ASPECT, second & _ASPECT):
            return "none"
        first, second = first - _ASPECT or first, second - _ASPECT or second
    if first & second:
        return "same"
    if meet(first, second):
        return "kin"
    first, second = first - one.noun, second - other.noun
    beside = meet(first, (other.words - other.wanted) | other.noun) or meet(second, one.noun)
    return "beside" if beside else "apart"


def meet(ones: Iterable[str], those: frozenset[str]) -> bool:
    """Whether any stem or its kin is among others."""
    return any(not kin(one).isdisjoint(those) for one in ones)
