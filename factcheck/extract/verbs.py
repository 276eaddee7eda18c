"""Finite verbs: whether words make a statement at all.

There is no tagger behind this. Auxiliaries and past forms are known by sight, ``-ed`` and ``-s`` forms by
what stands in front of them. In doubt a word is taken for a verb: a fragment that is checked in vain costs
a line in a report, a statement that is not checked costs its verdict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.values.lists import entry_set

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m", "n't")
_CARRIES_IS = frozenset({"it", "that", "there", "he", "she", "who", "what", "here", "where", "how", "this"})
_NAME_OR_MONTH = frozenset({"will", "may", "can", "must", "might", "dare"})
_PLURAL_SUBJECTS = frozenset(
    {"i", "we", "you", "they", "who", "that", "which", "people", "police", "men", "women", "children", "data"}
    | {
        "both",
        "many",
        "some",
        "others",
        "most",
        "all",
        "these",
        "those",
        "media",
        "staff",
        "half",
        "percent",
        "cent",
    }
    | {"also", "still", "now", "often", "never", "always", "then", "already", "just", "even", "only"}
)
_POINTERS = frozenset({"these", "those", "some", "all", "most", "many", "more", "recent", "newly", "best", "last"})
_PLURAL_POINTERS = _POINTERS | {"first", "second", "third", "next"}
_NO_PLURAL = ("ss", "us", "is", "'s")


def words_of(text: str) -> list[str]:
    """Words of ``text`` with straight apostrophes, hyphenated ones whole."""
    return [word.replace("’", "'") for word in _WORD.findall(text)]


def has_finite_verb(words: Sequence[str], *, headline: bool = False) -> bool:
    """Whether a finite verb stands among ``words``; a headline may leave out its "was" and "is"."""
    shouted = headline or all(word.isupper() for word in words if word.isalpha())
    lowered = [word.lower() for word in words]
    for at, low in enumerate(lowered):
        before = lowered[at - 1] if at else ""
        if low in entry_set("auxiliaries") or low.endswith(_CONTRACTED):
            if _carries(low, before, lowered[at + 1 : at + 2], written_small=shouted or words[at].islower()):
                return True
        elif at and (
            _is_statement_form(low, lowered[max(0, at - 2) : at]) or (headline and _is_headline_form(low, before))
        ):
            return True
    return any(_is_contracted_is(low) for low in lowered) or "according to" in " ".join(lowered)


def _carries(low: str, before: str, after: Sequence[str], *, written_small: bool) -> bool:
    """Whether an auxiliary is one here: not "to have", not the name Will, not the month of May."""
    if before == "to":
        return False
    if low not in _NAME_OR_MONTH:
        return True
    month = low == "may" and (before in entry_set("noun_openers") or bool(after and after[0].isdigit()))
    return written_small and not month


def _is_contracted_is(low: str) -> bool:
    return low.endswith("'s") and low[:-2] in _CARRIES_IS


def _is_statement_form(low: str, lead: Sequence[str]) -> bool:
    """Whether ``low`` looks like a finite verb and the words before make it no noun or adjective."""
    before = lead[-1]
    if before in entry_set("noun_openers") or before.endswith("'s"):
        return False
    if low in entry_set("irregular_pasts"):
        return True
    if low.endswith("ed") and len(low) > 3:
        return "-" not in low and low not in entry_set("ed_words") and before not in _POINTERS
    if low.rpartition("-")[2] in _singular_forms():
        return not before.isdigit() and before not in _PLURAL_POINTERS
    return low in entry_set("verbs") and _is_plural_subject(lead)


def _is_plural_subject(lead: Sequence[str]) -> bool:
    """Whether the words before a base form can be its subject: "hackers", "they often", "Smith and Jones"."""
    before = lead[-1]
    if before in _PLURAL_SUBJECTS or before.endswith("ly") or (len(lead) > 1 and lead[0] == "and"):
        return True
    return before.endswith("s") and not before.endswith(_NO_PLURAL)


def _is_headline_form(low: str, before: str) -> bool:
    """Whether ``low`` stands for a verb in a headline: "Records stolen in raid", "Firm to pay $5m"."""
    if before == "to":
        return low in entry_set("verbs")
    return low in entry_set("participles") and before not in entry_set("noun_openers")


@cache
def _singular_forms() -> frozenset[str]:
    """Third person singular of every verb in the list."""
    return frozenset(_singular(verb) for verb in entry_set("verbs"))


def _singular(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"
