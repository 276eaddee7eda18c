"""Whether two names can be of one thing."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.models.value import Name, NameKind
from factcheck.values import actors
from factcheck.values.lists import table
from factcheck.values.phrases import words_under

Likeness = Literal["same", "possibly_same", "different", "incomparable"]

_SORTS = {
    "person": "person",
    "organisation": "body",
    "actor": "body",
    "product": "thing",
    "malware": "thing",
    "place": "place",
}


class _Key(NamedTuple):
    """What is compared of a name."""

    kind: NameKind
    key: str
    short: str


def compare(a: Name, b: Name) -> Likeness:
    """Whether ``a`` and ``b`` name one thing.

    ``same``: equal keys, a surname for its person, a stated acronym. ``possibly_same``: a listed alias, a
    nickname, initials, a longer form of the shorter name. ``incomparable``: a person cannot be a place.
    """
    return _compared((a.kind, a.key, a.short), (b.kind, b.key, b.short))


@lru_cache(maxsize=65_536)
def _compared(one: tuple[NameKind, str, str], other: tuple[NameKind, str, str]) -> Likeness:
    a, b = _Key(*one), _Key(*other)
    sorts = {_SORTS.get(a.kind, ""), _SORTS.get(b.kind, "")} - {""}
    if _squeezed(a.key) == _squeezed(b.key):
        return "same" if len(sorts) < 2 or "body" in sorts else "possibly_same"
    if actors.possibly_same(a.key, b.key):
        return "possibly_same"
    if len(sorts) > 1:
        # Kinds are often guesses: only places are held to be nothing else.
        return "possibly_same" if "place" not in sorts and _extends(a.key, b.key) else "incomparable"
    if "person" in sorts:
        return _persons(a, b)
    if a.key in (b.short, _initials(b.key)) or b.key in (a.short, _initials(a.key)):
        stated = a.key == b.short or b.key == a.short
        return "same" if stated else "possibly_same"
    return "possibly_same" if _extends(a.key, b.key) else "different"


def _squeezed(key: str) -> str:
    return key.replace(" ", "")


def _initials(key: str) -> str:
    """Acronym that a name's words make, when there are enough of them to make one."""
    words = [word for word in key.split() if word not in words_under("name_parts", "filler")]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _extends(a: str, b: str) -> bool:
    """Whether one key is the other with more words at an end ("colonial", "colonial pipeline")."""
    short, long = sorted((a.split(), b.split()), key=len)
    if not short or len(short) == len(long) or len(_squeezed(" ".join(short))) < 3:
        return False
    return long[: len(short)] == short or long[-len(short) :] == short


def _persons(a: _Key, b: _Key) -> Likeness:
    one, other = a.key.split(), b.key.split()
    if len(one) > 1 and len(other) > 1 and _extends(a.key, b.key):
        return "possibly_same"
    if len(one) == 1 or len(other) == 1:
        shared = a.key == b.short or b.key == a.short or a.key == other[-1] or b.key == one[-1]
        given = a.key == other[0] or b.key == one[0]
        return "same" if shared else "possibly_same" if given else "different"
    if (a.short or one[-1]) != (b.short or other[-1]):
        return "different"
    first, second = one[0], other[0]
    if first == second:
        return "same"
    initial = first[0] == second[0] and min(len(first), len(second)) == 1
    return "possibly_same" if initial or _nicknames(first, second) else "different"


@cache
def _called() -> dict[str, frozenset[str]]:
    """Given names that a short form may stand for, and the short form itself."""
    found: dict[str, set[str]] = {}
    for full, shorts in table("nicknames").items():
        for short in (full, *shorts):
            found.setdefault(short, set()).add(full)
    return {short: frozenset(fulls) for short, fulls in found.items()}


def _nicknames(a: str, b: str) -> bool:
    return bool(_called().get(a, frozenset()) & _called().get(b, frozenset()))
