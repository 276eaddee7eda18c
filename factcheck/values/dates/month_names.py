"""Whether a word that can be a month is one: "May" and "March" are verbs, April and June people too."""

from __future__ import annotations

import re

from factcheck.values.dates.context import Context
from factcheck.values.lists import entry_set

_SURE = frozenset({"january", "february", "july", "september", "october", "november", "december"})
_WHOLE = frozenset({"march", "april", "may", "june", "july", "august"})
_TIME_WORDS = "since|until|till|during|through|late|early|mid|by|last|this|next"
_BEFORE_MAY = re.compile(rf"(?<![^\W_])(?:in|{_TIME_WORDS})[ \u00a0\n-]$")
_BEFORE_MONTH = re.compile(
    rf"(?<![^\W_])(?:in|{_TIME_WORDS}|throughout|before|after|of|between|from|for|to|and|around|as of|end|"
    r"month|the|['’]s)[ \u00a0\n-]$"
)
_NAME_BEFORE = re.compile(r"(?<![^\W_])[A-Z][\w.'’]*[ \u00a0]$")
_NAME_AHEAD = re.compile(r"[ \u00a0][A-Z][a-z]|['’]s? |-[A-Z]")
_WORD_AHEAD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_MEMORIAL = re.compile(r"[ \u00a0](?:11(?:th)?[ \u00a0])?(?:terror\w*|attacks?|hijack\w*)\b")


def is_month(context: Context, found: re.Match[str], group: str) -> bool:
    """Whether ``group`` is written as a month: short forms, "may" and "march" need their capital."""
    word = found[group].rstrip(".")
    capital = context.text[found.start(group)].isupper()
    return capital or (len(word) > 3 and word not in ("may", "march", "sept", "febr"))


def stands_alone(context: Context, found: re.Match[str]) -> bool:
    """Whether a month without day and year is meant as a time and not as a name."""
    word = found["m"].rstrip(".")
    left = context.folded[max(0, found.start() - 16) : found.start()]
    if word in _SURE:
        named = _NAME_BEFORE.search(context.text[max(0, found.start() - 20) : found.start()])
        return not named or _BEFORE_MONTH.search(left) is not None
    if len(word) <= 4 and word not in ("may", "june", "july"):
        return _BEFORE_MAY.search(left) is not None
    before = _BEFORE_MAY if word == "may" else _BEFORE_MONTH
    if found.group().endswith(".") and word in _WHOLE:
        # The dot ends a sentence: the capital behind it says nothing.
        return before.search(left) is not None
    ahead = _WORD_AHEAD.match(context.folded, found.end())
    if _NAME_AHEAD.match(context.text, found.end()) or (ahead and ahead[1] in entry_set("speaking_verbs")):
        return False
    return before.search(left) is not None


def led_by_time_word(context: Context, start: int) -> bool:
    """Whether a word before ``start`` asks for a time: "in", "since", "during"."""
    return _BEFORE_MONTH.search(context.folded[max(0, start - 16) : start]) is not None


def is_sure(word: str) -> bool:
    """Whether the word is a month and nothing else."""
    return word in _SURE


def is_memorial(context: Context, end: int) -> bool:
    """Whether "September 11" is the name of the attacks: "attacks" or "terrorist" follows."""
    return _MEMORIAL.match(context.folded, end) is not None
