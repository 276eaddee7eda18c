"""Who or what takes part in a happening, as a sentence puts it, and whether two such mentions are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.models.value import Name, Reading
from factcheck.values import names
from factcheck.values.clauses import Part
from factcheck.values.lists import entries
from factcheck.values.numerals import is_number_word
from factcheck.values.roles.chunks import Chunk, stems_under, words
from factcheck.values.words import kin

Identity = Literal["same", "alike", "open", "other"]
_MONEY = frozenset(
    ("million", "billion", "dollar", "euro", "pound", "bitcoin", "ransom", "fine", "money", "cent", "m", "bn")
)


class Party(NamedTuple):
    """A mention of somebody or something, at ``[start, end)`` of a sentence.

    ``head`` is the stem of its last word, ``nouns`` those of all of its words of meaning, the ``owner``'s left out;
    ``tail`` holds the stems of what prepositions tie to it ("researchers *at Symantec*"). ``mates`` are what "and"
    joins to it. ``open``: a pronoun, or a word that may stand for anybody.
    """

    start: int
    end: int
    head: str
    nouns: frozenset[str]
    owner: tuple[int, int] | None
    tail: tuple[tuple[int, int], ...]
    also: tuple[int, int] | None
    mates: tuple[tuple[int, int], ...]
    open: bool
    amount: bool
    figure: str
    being: bool


def made(text: str, parts: Sequence[Part], line: Sequence[Chunk], at: int) -> Party:
    """The party at one place among the chunks of a sentence."""
    chunk = line[at]
    first, owner = _owner(text, parts, chunk)
    core = parts[first : chunk.last + 1]
    nouns = frozenset(part.stem for part in core if part.role in ("word", "verb") and not _is_figure(part))
    figure = next((part.word for part in core if _is_figure(part)), "")
    start = core[0].start if core else chunk.start
    lead = text[max(0, start - 1) : start]
    times = bool(nouns) and chunk.stem in stems_under("span of time")
    amount = times or not nouns or not _MONEY.isdisjoint(nouns) or lead in ("$", "£", "€", "¥")
    pronoun = chunk.first == chunk.last and chunk.word in words("pronoun")
    capital = any(
        part.role == "word" and not text[part.start : part.end].islower() for part in core if not _is_figure(part)
    )
    vague = not capital and chunk.stem in stems_under("vague") and len(nouns) < 2 and not owner and not figure
    return Party(
        start=start,
        end=chunk.end,
        head=chunk.stem,
        nouns=nouns,
        owner=owner,
        tail=_tail(line, at),
        also=_also(text, line, at),
        mates=_mates(line, at),
        open=pronoun or vague,
        amount=amount and not pronoun,
        figure=figure,
        being=pronoun or capital or is_being(chunk.word),
    )


@cache
def _beings() -> frozenset[str]:
    return frozenset(word.strip() for line in entries("role_beings") for word in line.split(","))


@lru_cache(maxsize=8192)
def is_being(word: str) -> bool:
    """Whether a noun is for somebody who can do something to somebody."""
    one = word.removesuffix("'s").removesuffix("s")
    if not {word, one, word.removesuffix("es"), f"{word.removesuffix('ies')}y"}.isdisjoint(_beings()):
        return True
    acts = one.endswith(("er", "or", "ist", "man", "woman", "ee", "men")) and len(one) > 4
    return acts and one not in words("not a being")


def _is_figure(part: Part) -> bool:
    return part.word.isdigit() or (is_number_word(part.word) and part.word != "one")


def _owner(text: str, parts: Sequence[Part], chunk: Chunk) -> tuple[int, tuple[int, int] | None]:
    """Place of the first word behind a possessor, and where that stands: "Orvane's own | staff"."""
    for at in range(chunk.last - 1, chunk.first - 1, -1):
        part = parts[at]
        bare = text[part.end : part.end + 2] in ("' ", "’ ") and part.word.endswith("s")
        if part.word.endswith(("'s", "’s")) or bare:
            return at + 1, (parts[chunk.first].start, part.end)
    if parts[chunk.first].word in ("its", "his", "her", "their") and chunk.last > chunk.first:
        return chunk.first + 1, (parts[chunk.first].start, parts[chunk.first].end)
    return chunk.first, None


def _tail(line: Sequence[Chunk], at: int) -> tuple[tuple[int, int], ...]:
    found = []
    while at + 2 < len(line) and line[at + 1].kind == "preposition" and line[at + 2].kind == "thing":
        if line[at + 1].word not in ("of", "at", "from", "in", "for", "with"):
            break
        at += 2
        found.append((line[at].start, line[at].end))
    return tuple(found)


def _also(text: str, line: Sequence[Chunk], at: int) -> tuple[int, int] | None:
    """What a thing is called besides, between commas: "the vendor, *Stackhaven*, had"; one of the two is a name."""
    while at + 2 < len(line) and line[at + 1].kind == "preposition" and line[at + 2].kind == "thing":
        if line[at + 1].word not in ("of", "at", "from", "in", "for"):
            break
        at += 2
    if at + 2 >= len(line) or line[at + 1].kind != "comma" or line[at + 2].kind != "thing":
        return None
    after = line[at + 3].kind if at + 3 < len(line) else "break"
    one, two = (text[chunk.end - len(chunk.word)].isupper() for chunk in (line[at], line[at + 2]))
    return (line[at + 2].start, line[at + 2].end) if one != two and after in ("comma", "break", "preposition") else None


def _mates(line: Sequence[Chunk], at: int) -> tuple[tuple[int, int], ...]:
    found = []
    for step in (1, -1):
        place = at
        while 0 <= place + 2 * step < len(line) and line[place + 2 * step].kind == "thing":
            if line[place + step].kind != "joint" and line[place + step].kind != "comma":
                break
            place += 2 * step
            found.append((line[place].start, line[place].end))
    return tuple(found)


def names_of(party: Party, reading: Reading) -> tuple[Name, ...]:
    """Names that the party itself is called by: those at the end of its words, not "3CX" in "3CX customers"."""
    spans = [(party.start, party.end), *([party.also] if party.also else [])]
    return tuple(
        name
        for name in reading.names
        if any(start <= name.span.start and abs(name.span.end - end) <= 2 for start, end in spans)
    )


def names_within(spans: Iterable[tuple[int, int]], reading: Reading) -> tuple[Name, ...]:
    """Names that stand within any of the stretches."""
    where = tuple(spans)
    return tuple(name for name in reading.names if any(start <= name.span.start < end for start, end in where))


def around(party: Party) -> tuple[tuple[int, int], ...]:
    """Stretches of all that is tied to a party: itself, its owner, its tail, its mates."""
    own = (party.owner,) if party.owner else ()
    also = (party.also,) if party.also else ()
    return ((party.start, party.end), *own, *party.tail, *also, *party.mates)


def compare(one: Party, mine: Reading, other: Party, theirs: Reading) -> Identity:
    """Whether two mentions are of one party: "alike" and "open" when the words do not tell for sure."""
    ours, others = names_of(one, mine), names_of(other, theirs)
    likeness = _named(ours, others) if ours and others else None
    if likeness == "same":
        return likeness
    if _tied(one, mine, other, theirs):
        return "alike"
    if likeness is not None:
        return likeness
    if one.open or other.open:
        nouns = one.nouns and other.nouns and not ours and not others
        return "alike" if nouns and (one.head == other.head or one.head in kin(other.head)) else "open"
    if ours or others:
        return _named_once(one, ours, other, theirs) if ours else _named_once(other, others, one, mine)
    return _described(one, other)


def _named(ours: Sequence[Name], others: Sequence[Name]) -> Identity:
    found = {names.compare(a, b) for a in ours for b in others}
    if found & {"same", "possibly_same"}:
        return "same"
    return "other" if found == {"different"} else "open"


def _named_once(named: Party, called: Sequence[Name], plain: Party, reading: Reading) -> Identity:
    """Whether a named party is the one that another text has without a name."""
    if plain.head in named.nouns:
        return "alike"
    return "other" if _is_person(called) and _is_many(plain, reading) else "open"


def _is_person(called: Sequence[Name]) -> bool:
    """Whether a party is named as a person, with more than a surname."""
    return all(name.kind == "person" and " " in name.key for name in called)


def _is_many(plain: Party, reading: Reading) -> bool:
    """Whether a noun is for a body or for several, so that it can be no single person: "the court", "passengers"."""
    word = reading.text[plain.start : plain.end].rpartition(" ")[2].casefold()
    several = word.endswith("s") and not word.endswith("ss") and is_being(word)
    return plain.being and not plain.mates and (several or plain.head in stems_under("many"))


def _tied(one: Party, mine: Reading, other: Party, theirs: Reading) -> bool:
    """Whether the one is named by what is tied to the other: "researchers at Symantec" and "Symantec"."""
    ours, others = names_within(around(one), mine), names_within(around(other), theirs)
    return any(names.compare(a, b) in ("same", "possibly_same") for a in ours for b in others)


def _described(one: Party, other: Party) -> Identity:
    if one.head != other.head and one.head not in kin(other.head):
        shared = one.nouns & other.nouns
        return "alike" if one.head in other.nouns or other.head in one.nouns else "open" if shared else "other"
    if one.figure and other.figure and one.figure != other.figure:
        return "alike"
    apart = one.nouns - other.nouns, other.nouns - one.nouns
    if one.head == other.head and not (apart[0] and apart[1]):
        return "same"
    return "alike"
