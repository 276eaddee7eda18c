"""Words that bound or blur a number: "at least", "nearly", "up to", "or more"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.models.value import Dimension
from factcheck.values.lists import table

ABOUT = 0.10
"""What "about" allows on either side."""
NEARLY = 0.15
"""How far below "nearly" and how far above "just over" a number may lie."""
ROUNDING_CAP = 0.05
"""A plainly stated round number is never read wider than this: "2 million" is not 1.6 million."""
_SMALL = 100
"""Below this, "more than 10" things means 11 or more; above it the number is likely rounded itself."""
_LEFT_WINDOW = 40
_LEFT_WORD = re.compile(r"[^\s,;:()\"“”]+|[~≈<>≥≤±]")
_WITH_OVER = re.compile(r"\b(?:hand|turn|pass|sign|carr|bring)(?:s|ed|ing|y|ied|ying|ies)? over\s+$")
_MEASURED: frozenset[Dimension] = frozenset({"percent", "bytes", "length", "mass", "speed"})


@dataclass(frozen=True, slots=True)
class Interval:
    """What a number allows: an open side is ``None``."""

    low: float | None
    high: float | None
    approximate: bool = False


@cache
def _before() -> dict[str, str]:
    return {words: kind for words, (kind,) in table("bounds_before").items()}


@cache
def _longest() -> int:
    return max(words.count(" ") + 1 for words in _before())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(words.rsplit(" ", 1)[-1] for words in _before())


@cache
def _after_words() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_after(), key=len, reverse=True))
    return re.compile(rf"(?:[ \t\r\n\u00a0]{{1,40}}|-|, )({words})(?![^\W_]| than\b)|(\+)(?![\w])")


@cache
def _after() -> dict[str, str]:
    return {words: kind for words, (kind,) in table("bounds_after").items()}


def before(folded: str, at: int) -> tuple[tuple[str, ...], int]:
    """Kinds of bound before ``at`` ("more than an estimated" is two), and where the first begins."""
    kinds: list[str] = []
    start = at
    for _ in range(2):
        window = folded[max(0, start - _LEFT_WINDOW) : start]
        if not window or (not window[-1].isspace() and window[-1] not in "~≈<>≥≤±"):
            break
        words = list(_LEFT_WORD.finditer(window, _last_word_start(window)))
        if not words or words[-1].group() not in _last_words():
            break
        words = list(_LEFT_WORD.finditer(window))[-_longest() :]
        for first in range(len(words)):
            gap = window[words[first].start() :]
            phrase = " ".join(gap.split())
            kind = _before().get(phrase)
            if kind is not None and _is_particle(phrase, window):
                break
            if kind is not None:
                kinds.append(kind)
                start -= len(gap)
                break
        else:
            break
    while kinds and kinds[-1] == "plain":
        kinds.pop()
    return tuple(kinds), start if kinds else at


def _is_particle(phrase: str, window: str) -> bool:
    """Whether "over" belongs to a verb in front of it: "handed over 57 files"."""
    return phrase == "over" and _WITH_OVER.search(window) is not None


def _last_word_start(window: str) -> int:
    bare = window.rstrip()
    return max(bare.rfind(" "), bare.rfind("\u00a0"), bare.rfind("\n")) + 1


def after(folded: str, at: int) -> tuple[str, int] | None:
    """Return the bound that stands right after ``at`` ("or more", "-plus"), and where it ends."""
    found = _after_words().match(folded, at)
    if found is None:
        return None
    return ("low" if found[2] else _after()[found[1]]), found.end()


def stated(value: float, step: float, *, rounded: bool, dimension: Dimension) -> Interval:
    """Return the interval of a number that stands alone: exact, or half a unit of its last digit."""
    if dimension == "percent":
        half = 0.0 if value in (0, 100) else min(step, 1.0) / 2
    elif rounded or dimension in _MEASURED or (dimension == "duration" and step < 1):
        half = min(step / 2, abs(value) * ROUNDING_CAP)
    else:
        half = 0.0
    return Interval(value - half, value + half)


def bounded(base: Interval, value: float, kinds: tuple[str, ...], dimension: Dimension) -> Interval:
    """Narrow ``base`` after the bounds were applied to it, the innermost first."""
    interval = base
    for kind in kinds:
        interval = _apply(interval, value, kind, dimension)
    return interval


def _apply(interval: Interval, value: float, kind: str, dimension: Dimension) -> Interval:
    low = value if interval.low is None or not interval.approximate else interval.low
    high = value if interval.high is None or not interval.approximate else interval.high
    one = 1.0 if dimension == "count" and value == int(value) and value < _SMALL else 0.0
    if kind in ("low", "above"):
        return Interval(low + (one if kind == "above" else 0.0), None, interval.approximate)
    if kind in ("high", "below"):
        return Interval(None, high - (one if kind == "below" else 0.0), interval.approximate)
    margin = max(abs(value) * ABOUT, 1.0 if one and value >= 4 else 0.0)
    blurred = {
        "about": Interval(value - margin, value + margin, True),
        "nearly": Interval(value * (1 - NEARLY), value, True),
        "past": Interval(value, value * (1 + NEARLY), True),
        "exact": Interval(value, value),
    }
    return blurred.get(kind, interval)
