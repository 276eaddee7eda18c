"""Words for what happens, and which of them tell of one happening.

Reports say "stole", "stolen" and "theft" of one thing, and "sent", "wired" and "paid" of one payment.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from factcheck.values import governing
from factcheck.values.lists import entries, entry_set
from factcheck.values.phrases import words_under
from factcheck.values.words import kin, stem


def as_one(stems: Iterable[str]) -> frozenset[str]:
    """The stems, those of forms of one verb as that of the verb."""
    return frozenset(_verbs_of_forms().get(one, one) for one in stems)


@cache
def _verbs_of_forms() -> dict[str, str]:
    lines = [[stem(word.strip()) for word in line.split(",")] for line in entries("happening_forms")]
    return {form: forms[0] for forms in lines for form in forms}


@lru_cache(maxsize=8192)
def is_event(one: str) -> bool:
    """Whether a stem is that of a word for something that happens: a verb, or a noun such as "theft"."""
    return one in _events()


@lru_cache(maxsize=1)
def _events() -> frozenset[str]:
    nouns = (word.strip() for line in entries("event_nouns") for word in line.split(","))
    found = frozenset(stem(word) for word in (*entry_set("verbs"), *nouns)) - governing.light()
    return found - frozenset(stem(word) for word in words_under("date_words", "no event"))


def meet(ones: Iterable[str], those: frozenset[str]) -> bool:
    """Whether any stem or its kin is among others."""
    return any(not kin(one).isdisjoint(those) for one in ones)


def near(ones: Iterable[str], those: Iterable[str]) -> bool:
    """Whether any two stems are such as reports use in telling of one happening."""
    groups, others = _groups(), frozenset(those)
    return any(not groups.get(one, frozenset()).isdisjoint(others) for one in ones)


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in entries("happening_kin"):
        group = as_one(stem(word.strip()) for word in line.split(","))
        for one in group:
            found.setdefault(one, set()).update(group)
    return {one: frozenset(group) for one, group in found.items()}
