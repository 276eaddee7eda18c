"""Things that are read out of a text: figures, dates, names, quotations, marks of certainty and scope.

Every span counts from the start of the text that was read (a segment or a passage), not of the whole document.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from factcheck.models.record import Record
from factcheck.models.span import Span

Dimension = Literal["count", "percent", "money", "bytes", "duration", "length", "mass", "speed", "ordinal"]
NameKind = Literal["person", "organisation", "actor", "product", "malware", "place", "unknown"]
Granularity = Literal["minute", "day", "week", "month", "season", "year", "decade"]


class Word(Record):
    """A word that carries meaning, with its stem, so that "breached" and "breach" meet."""

    span: Span
    stem: str


class Quantity(Record):
    """How many or how much of something, as the interval of values that the words allow.

    ``low``/``high`` are in the dimension's unit: a plain number, per cent points (0-100), the currency's unit,
    bytes, seconds, metres, kilograms, metres per second; ``None`` is open ("at least two" has no ``high``). ``exact``
    is the stated number before rounding and bounds were applied. ``counted`` holds the stems of the counted thing, head
    first ("two energy organizations" → ``("organiz", "energi")``), ``counted_text`` the words themselves, ``of`` whose
    they are or where, where a name says so ("of the 40 schools in Kent" → "Kent"). Multiples ("twice", "tenfold") are
    counts of the unit "times".
    """

    span: Span
    text: str
    dimension: Dimension
    exact: float | None
    low: float | None
    high: float | None
    unit: str = ""
    approximate: bool = False
    counted: tuple[str, ...] = ()
    counted_text: str = ""
    of: str = ""


class DateMention(Record):
    """When something happened, as the interval of days that the words allow.

    ``edtf`` is the interval in EDTF level 0-1 ("2023-04-20", "2023-04", "2023-04-17/2023-04-23"); it and the two
    days are missing when the words cannot be resolved ("Thursday" in an undated text); ``working`` shows how a
    relative date was resolved ("last Thursday, from 2023-04-24"). ``weekday`` (Monday = 0) and ``month``/``day``
    hold what the words name outright, known even when the year is not.
    """

    span: Span
    text: str
    granularity: Granularity
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False
    working: str = ""


class Name(Record):
    """Who or what is named, with the folded key under which spellings of one name meet.

    ``key`` is case-folded, without title, possessive and punctuation ("Symantec's" → "symantec");
    ``short`` is a follow-up form (a person's surname, an organisation's acronym) or empty.
    """

    span: Span
    text: str
    kind: NameKind
    key: str
    short: str = ""


class Quotation(Record):
    """Words that a text puts in quotation marks: ``span`` is what stands between the marks."""

    span: Span
    text: str
    mark: Literal["double", "single", "angle", "block"]
    scare: bool = False


class Attribution(Record):
    """Who says something, by which word, and what is said.

    ``source`` names the speaker as printed ("the company's CEO"), ``cue`` the reporting word ("said"),
    ``content`` the stretch that is on that speaker's word.
    """

    source: Span
    source_text: str
    cue: Span
    cue_text: str
    content: Span
    denies: bool = False
    passive: bool = False


class CertaintyMark(Record):
    """A word that says how sure the text is, on one ordered scale.

    0 denied or refuted · 1 remote · 2 unlikely · 3 possible ("may", "suspected") · 4 likely ("believed",
    "probably") · 5 asserted on someone's word ("said", "according to") · 6 flat or confirmed.
    """

    span: Span
    text: str
    level: int


class ScopeMark(Record):
    """A word that says how far a statement reaches.

    ``superlative`` ("first", "largest"), ``universal`` ("all", "every", "only"), ``partial`` ("some", "several",
    "at least"), ``limit`` (narrows a superlative: "it has seen", "in the US", "publicly known", "so far"),
    ``widen`` ("ever", "in history", "anywhere").
    """

    span: Span
    text: str
    kind: Literal["superlative", "universal", "partial", "limit", "widen"]


class NegationMark(Record):
    """A word that turns the statement round ("not", "never", "denied", "without"), with the stretch it governs."""

    span: Span
    text: str
    scope: Span


class Reading(Record):
    """What one stretch of text says, taken apart: its words and every value found in it."""

    text: str
    words: tuple[Word, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    certainties: tuple[CertaintyMark, ...] = ()
    scopes: tuple[ScopeMark, ...] = ()
    negations: tuple[NegationMark, ...] = ()
