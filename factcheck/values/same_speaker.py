"""Whether two descriptions of a speaker can be of one and the same.

What a text says of a speaker elsewhere counts as well: "Portia" is the stevedoring firm where the sentence before says
so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Literal

from factcheck.models.value import Name
from factcheck.values import names
from factcheck.values.appositions import beside
from factcheck.values.who_speaks import Speaker, listed
from factcheck.values.words import WORD, is_function_word, stem

Likeness = Literal["same", "unsure", "other"]


def likeness(mine: Speaker, theirs: Speaker, around: str) -> Likeness:
    """Whether two speakers are one: ``theirs`` is of a text that has ``around`` it.

    A person of a body speaks for that body. "unsure" wherever a description could be of the other as well.
    """
    if _is_same(mine, theirs):
        return "same"
    if mine.taken_up or theirs.taken_up or _may_be_either(mine, theirs):
        return "unsure"
    if mine.persons and theirs.persons:
        return "other"
    if _mentioned(mine, theirs, around):
        return "same"
    told, theirs_told = mine.roles | described(mine, around), theirs.roles | described(theirs, around)
    if not (mine.named and theirs.named):
        told, theirs_told = told | _in_names(mine), theirs_told | _in_names(theirs)
    sorts = {mine.sort, theirs.sort} == {"person", "body"}
    return "unsure" if sorts or told & theirs_told - _vague() else "other"


def _is_same(mine: Speaker, theirs: Speaker) -> bool:
    """Whether a name of the one is a name of the other; two persons of one body are two."""
    if _meet(mine.persons, theirs.named) or _meet(mine.named, theirs.persons):
        return True
    if mine.persons and theirs.persons:
        return False
    return _meet(mine.named, theirs.named) or _spelt_in(mine, theirs) or _spelt_in(theirs, mine)


def _may_be_either(mine: Speaker, theirs: Speaker) -> bool:
    """Whether one is named in full and the other by a single word that may be a body or a surname."""
    return bool(mine.named and theirs.named) and _is_bare(mine) != _is_bare(theirs)


def _is_bare(who: Speaker) -> bool:
    """Whether a speaker is a single word that may be a person's surname or a body."""
    one = who.named[0] if len(who.named) == 1 and not who.roles else None
    return one is not None and " " not in one.key and one.kind in ("person", "unknown") and not one.short


def _spelt_in(one: Speaker, other: Speaker) -> bool:
    """Whether a name of the one stands, as it is spelt, among the words of the other."""
    words = [word.casefold() for word in WORD.findall(other.text)]
    return any(name.key and all(part in words for part in name.key.split()) for name in one.named)


def _in_names(who: Speaker) -> frozenset[str]:
    """Stems of the words in the names of bodies: "Linden Clinic" is a clinic."""
    return frozenset(stem(word) for name in who.bodies for word in name.key.split())


def likely_house(mine: Speaker, theirs: Speaker) -> bool:
    """Whether a body in the one description is, or may be, one in the other."""
    return _meet(mine.bodies, theirs.bodies) or any(
        names.compare(a, b) != "different" for a in mine.bodies for b in theirs.bodies
    )


def _meet(ones: Iterable[Name], others: Sequence[Name]) -> bool:
    return any(names.compare(one, other) in ("same", "possibly_same") for one in ones for other in others)


@cache
def _vague() -> frozenset[str]:
    return frozenset(stem(word) for kind in ("loose", "generic") for word in listed(kind))


def _mentioned(mine: Speaker, theirs: Speaker, around: str) -> bool:
    """Whether one's name stands in what the text says of the other ("Anna Berg", who "works for Mandiant")."""
    for one, other in ((mine, theirs), (theirs, mine)):
        keys = {part for name in one.named for part in (name.key, name.short) if part}
        for line in around.split("\n"):
            said = beside(line, _last_words(other))
            if any(key in said for key in keys):
                return True
    return False


def _last_words(who: Speaker) -> tuple[str, ...]:
    """The last word of each name, as it is printed, in small letters."""
    return tuple(words[-1].casefold().removesuffix("'s") for name in who.named if (words := WORD.findall(name.text)))


def described(who: Speaker, around: str) -> frozenset[str]:
    """Stems of what a text says of a speaker right before and behind its names."""
    keys = _last_words(who)
    return frozenset(
        stem(word)
        for line in around.split("\n")
        for word in WORD.findall(beside(line, keys))
        if not is_function_word(word)
    )


def stands_in(who: Speaker, around: str) -> bool:
    """Whether a text names a speaker, or has all the words that describe one."""
    if who.named:
        folded = around.casefold()
        return any(name.key in folded or (bool(name.short) and name.short in folded) for name in who.named)
    return bool(who.roles) and who.roles <= _stems(around)


def speaks_in(who: Speaker, others: Iterable[Speaker]) -> bool:
    """Whether a speaker is surely among others: by name, or by every word that describes one."""
    return any(
        _meet(who.named, one.named) if who.named else bool(who.roles) and who.roles <= one.roles for one in others
    )


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(text))
