"""What a name does in its sentence, and the signs that another name does the same in another sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.values import acts, governing, same_role
from factcheck.values.clauses import Part, parts
from factcheck.values.governing import Place
from factcheck.values.lists import entry_set
from factcheck.values.words import kin

_PHRASE = 4
"""Words beside a name that can belong to what it is called ("the ferry operator X", "X, a small security firm")."""
_OF = frozenset(("in", "at", "of", "from", "for", "with"))
_AWAY = frozenset(("from", "for"))
_BASED = frozenset(("base", "headquart", "locat", "regist", "situat", "live"))
_APART = (", ", " – ", " — ")
_ACT_ROLES = ("doer", "done_to", "about")


class Stems(NamedTuple):
    """Some stems, and those that reports use in their place."""

    own: frozenset[str]
    kin: frozenset[str]

    def meets(self, other: Stems) -> bool:
        """Whether one of them is kin to one of the others."""
        return not self.kin.isdisjoint(other.own)


class Frame(NamedTuple):
    """What stands around a name: stems of what it is called or belongs to.

    ``left``: the word right before ("the gang X"); ``right``: the words it stands before ("the X refinery", "X's
    refinery"); ``called``: what it is said to be ("X, a security firm", "the mayor, X", "the mayor is X");
    ``anchor``: the word before the preposition that leads to it ("prosecutors in X"); ``owned``: what is of it, before
    or behind ("X researchers", "researchers at X"); ``acts``: verb, its part in it, and the others that take part.
    ``told``: all words of its clause.
    """

    place: Place
    role: str
    left: str
    right: Stems
    called: Stems
    anchor: Stems
    owned: Stems
    acts: tuple[tuple[str, str, frozenset[str]], ...]
    told: frozenset[str]


@lru_cache(maxsize=16_384)
def frame(text: str, start: int, end: int) -> Frame:
    """Frame of the name that stands at ``[start, end)`` of a sentence."""
    where = governing.place(text, start, end)
    line = parts(text)
    low = next((at for at, part in enumerate(line) if part.end > start), len(line))
    high = next((at for at in range(low, len(line)) if line[at].start >= end), len(line))
    left = line[low - 1] if low and not text[line[low - 1].end : start].strip("\"“‘'( ") else None
    noun = left.stem if left is not None and left.role == "word" else ""
    right = frozenset(_right(text, line[high : high + _PHRASE], end))
    anchor = _anchor(line, low) if where.lead else ""
    called = {*_before(text, line, low, start), *_behind(text, line, high, end), noun} - {""}
    return Frame(
        place=where,
        role=same_role.role(where),
        left=noun,
        right=_stems(right),
        called=_stems(called),
        anchor=_stems([anchor] if anchor else ()),
        owned=_stems(right | _owned(line, low, where.lead, anchor)),
        acts=tuple(_acts(text, start, end)),
        told=frozenset(part.stem for part in where.clause if part.role in ("word", "verb")),
    )


def _stems(some: Iterable[str]) -> Stems:
    own = frozenset(some)
    return Stems(own, frozenset(one for stem in own for one in kin(stem)))


def _right(text: str, behind: Sequence[Part], end: int) -> Iterator[str]:
    """Stems of the nouns that a name stands before."""
    if text[end : end + 2] in ("'s", "’s"):
        end += 2
    for part in behind:
        if part.role != "word" or text[end : part.start] not in (" ", "-", " “", "\u00a0"):
            return
        yield part.stem
        end = part.end


def _nouns(line: Iterable[Part]) -> Iterator[str]:
    """Stems of the words up to the first verb."""
    for part in line:
        if part.role == "word":
            yield part.stem
        elif part.role != "function":
            return


def _before(text: str, line: Sequence[Part], low: int, start: int) -> Iterator[str]:
    """Stems of what a name is called before a comma or "is"."""
    if not low:
        return
    last, gap = line[low - 1], text[line[low - 1].end : start]
    if gap in _APART:
        yield from _nouns(reversed(line[max(0, low - _PHRASE) : low]))
    elif last.role == "be" and gap == " ":
        yield from _nouns(line[max(0, low - 1 - _PHRASE) : low - 1])


def _behind(text: str, line: Sequence[Part], high: int, end: int) -> Iterator[str]:
    """Stems of what a name is called behind a comma or "is"."""
    if high >= len(line):
        return
    gap = text[end : line[high].start]
    if gap in _APART or gap == " (":
        yield from _nouns(line[high : high + _PHRASE + 2])
    elif line[high].role == "be" and gap == " ":
        yield from _nouns(line[high + 1 : high + 1 + _PHRASE])


def _anchor(line: Sequence[Part], low: int) -> str:
    """Stem of the word that a preposition ties the name to."""
    seen = False
    for part in reversed(line[max(0, low - _PHRASE - 1) : low]):
        if part.role == "function":
            seen = seen or part.word in entry_set("prepositions")
        elif seen:
            return part.stem
    return ""


def _owned(line: Sequence[Part], low: int, lead: str, anchor: str) -> frozenset[str]:
    """Stem of what a name tells of from behind: "researchers at X", "a firm based in X"."""
    if lead not in _OF or not anchor:
        return frozenset()
    if anchor not in _BASED:
        return frozenset((anchor,))
    before = [part for part in line[max(0, low - _PHRASE - 3) : low] if part.role == "word" and part.stem not in _BASED]
    return frozenset(part.stem for part in before[-1:])


def _acts(text: str, start: int, end: int) -> Iterator[tuple[str, str, frozenset[str]]]:
    own = frozenset(part.stem for part in parts(text) if start <= part.start < end)
    for act in acts.find(text):
        for role in _ACT_ROLES:
            if own and own <= getattr(act, role):
                yield act.verb.stem, role, act.all - own


def beside(mine: Frame, theirs: Frame) -> dict[str, float]:
    """Signs that two names stand in one slot by what stands beside them; empty when there is none at all."""
    alike = governing.predicates(mine.place, theirs.place)
    lead = bool(mine.place.lead) and mine.place.lead == theirs.place.lead
    anchor = mine.anchor.meets(theirs.anchor)
    shared = list(_shared_acts(mine, theirs))
    found = {
        "right": mine.right.meets(theirs.right),
        "called": mine.called.meets(theirs.called),
        "anchor": anchor and lead,
        "owned": mine.owned.meets(theirs.owned) and not _come_apart(mine.place.lead, theirs.place.lead),
        "verb": alike >= governing.BESIDE and mine.role == theirs.role,
        "act": bool(shared),
    }
    if not any(found.values()):
        return {}
    return {
        **{sign: float(seen) for sign, seen in found.items()},
        "two": float(sum(found.values()) > 1),
        "left": float(bool(mine.left) and mine.left == theirs.left),
        "act_with": max(shared, default=0.0),
        "other_right": float(bool(mine.right.own and theirs.right.own) and not found["right"]),
        "other_anchor": float(bool(mine.anchor.own and theirs.anchor.own) and not anchor),
    }


def _come_apart(mine: str, theirs: str) -> bool:
    """Whether only one of two names is where a thing comes from or whom it is for: "the bus of X", "the bus from Y"."""
    return mine != theirs and bool(mine and theirs) and not _AWAY.isdisjoint((mine, theirs))


def apart(mine: Frame, theirs: Frame) -> dict[str, float]:
    """Signs of what leads to two names, and of what is said, denied or to come of one only."""
    return {
        "lead": float(bool(mine.place.lead) and mine.place.lead == theirs.place.lead),
        "other_said": float(mine.place.said != theirs.place.said),
        "other_denied": float(mine.place.denied != theirs.place.denied),
        "other_future": float(mine.place.future != theirs.place.future),
    }


def _shared_acts(mine: Frame, theirs: Frame) -> Iterator[float]:
    """Of each act that both names have the same part in: the share of the others in it that are the same."""
    for verb, role, ours in mine.acts:
        for other, same, others in theirs.acts:
            if role == same and not kin(verb).isdisjoint((other,)):
                met = sum(not kin(one).isdisjoint(others) for one in ours)
                yield met / len(ours) if ours else 0.5
