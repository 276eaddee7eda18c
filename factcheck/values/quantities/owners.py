"""Whose the counted things are, or where: "Sunrun's 4,000 employees", "40 schools in Kent"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.values.lists import table
from factcheck.values.words import is_function_word

_GAP = r"[ \t\r\n\u00a0]{1,3}"
_CAPITAL = r"[A-Z](?:[\w&’'-]|\.(?=\w)){0,30}"
NAME = rf"{_CAPITAL}(?:{_GAP}(?:(?:for|of|and|the|&|de|von){_GAP}){{0,2}}{_CAPITAL}){{0,5}}"
OWNER = re.compile(rf"{_GAP}(?:the{_GAP})?({NAME})(?<=[\w.])(?:['’]s|(?<=s)['’])(?={_GAP})")
_BEFORE = re.compile(rf"(?<![\w.’'-])({NAME})(?<=[\w.])(?:['’]s|(?<=s)['’])(?:{_GAP}[a-z]+){{0,1}}{_GAP}$")
_BEHIND = re.compile(rf"{_GAP}(?:of|in|at|from|across|within|throughout|inside){_GAP}(?:the{_GAP})?({NAME})")
_WINDOW = 60
_OWN = re.compile(r"['’]s?$")


@cache
def _calendar() -> frozenset[str]:
    return frozenset(
        word for name in ("months", "weekdays") for full, (_, *short) in table(name).items() for word in (full, *short)
    )


def of(text: str, start: int, end: int, thing_end: int) -> str:
    """The name of whoever has what the figure at ``[start, end)`` counts; empty without one.

    ``thing_end`` is where the words for the counted thing end.
    """
    within = OWNER.search(text, end, thing_end)
    if within is not None and (name := _name(within[1])):
        return name
    end = max(end, thing_end)
    behind = _BEHIND.match(text, end)
    if behind is not None and (name := _name(behind[1])):
        return name
    window = max(0, start - _WINDOW)
    if "’" not in (left := text[window:start]) and "'" not in left:
        return ""
    before = _BEFORE.search(left)
    return _name(before[1]) if before is not None else ""


def skip(text: str, at: int) -> int:
    """Where the words go on behind an owner's name at ``at`` ("Norvik's trains"); ``at`` without one."""
    found = OWNER.match(text, at)
    return at if found is None else found.end()


def _name(words: str) -> str:
    """The name without what stands before or behind it ("In Nayana's"); empty where it is a day or a month."""
    words = _OWN.sub("", words)
    first, _, rest = words.partition(" ")
    if rest and is_function_word(first.casefold()):
        return _name(rest)
    small = first.strip(".,'’").casefold()
    return "" if small in _calendar() or len(small) < 2 or is_function_word(small) else words
