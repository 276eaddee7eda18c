"""The words of a quotation, looked for in a text.

A ladder: the very characters, then with other white space, other typography (curly quotes, dashes, ligatures), other
capitals, other spelling, then broken off to name the speaker, then as editors may abridge (ellipses, words in
brackets), at last with other words. What a rung above has found no rung below looks for. Which rungs leave the words
the same is the policy's (``values/quoting``): an ellipsis may leave out no "not", and brackets may add none: such a
quotation has other words, however small they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rapidfuzz import fuzz

from factcheck.models.span import Span
from factcheck.values import quotations
from factcheck.values.quoting import policy
from factcheck.values.spelling import american
from factcheck.values.words import WORD

State = Literal[
    "exact", "whitespace", "typography", "case", "spelling", "broken", "abridged", "changed", "absent"
]  # fmt: skip

ALIKE = 72.0
"""How like the source's words (0 to 100) a quotation must be to be those words, changed."""
WORDS_KEPT = 0.6
"""Share of a quotation's words that must stand in the source in their order for it to be those words, changed."""
FEWEST = 3
"""Words that a quotation must have for other words in the source to be its own, changed."""
EDGE = 30
"""Characters by which the stretch that is compared word by word is wider than the alignment on either side."""
LONGEST = 20_000
"""Characters of a quotation or a text beyond which only the very characters are looked for."""
LONGER = 1.4
"""How much longer than the source's words a quotation with words added may be."""

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-",
     "‐": "-", "‑": "-", "−": "-", "…": "..."}
)  # fmt: skip
_GAPS = re.compile(r"\s*(?:\[[^\]]{0,80}\]|…|\.{3,}|\. \. \.)\s*")
_CAPITAL = re.compile(r"\[([^\W\d_])\](?=\w)")
_EDGES = " ,.;:!?'\"-"
_NEGATIONS = frozenset(
    ("not", "never", "no", "none", "nor", "neither", "nobody", "nothing", "hardly", "without", "cannot")
)


class Wording(NamedTuple):
    """How a quotation stands in a text: on which rung it was found, where, and what differs ("a b c → a x c").

    ``kept`` is the share (0 to 1) of the words that are the same, in their order.
    """

    state: State
    span: Span | None = None
    difference: str = ""
    kept: float = 1.0


class _Folded(NamedTuple):
    """A text with differences of one kind taken out; ``places[i]`` is the offset of character ``i`` in the original."""

    text: str
    places: list[int]

    def span(self, start: int, end: int) -> Span:
        return Span(start=self.places[start], end=self.places[end - 1] + 1)


def look_for(quote: str, text: str) -> Wording:
    """How the words of ``quote`` stand in ``text``; punctuation at the quotation's edges does not count."""
    wanted = quote.strip().strip(_EDGES)
    if not WORD.search(wanted):
        return Wording("absent")
    at = text.find(wanted)
    if at >= 0:
        return Wording("exact", Span(start=at, end=at + len(wanted)))
    if max(len(wanted), len(text)) > LONGEST or not _may_stand(wanted, text):
        return Wording("absent")
    for state, fold, allowed in _rungs():
        folded = _fold(text, fold)
        sought = _fold(wanted, fold).text
        at = folded.text.find(sought)
        if at >= 0 and sought and allowed:
            return Wording(state, folded.span(at, at + len(sought)))
    wanted = _CAPITAL.sub(r"\1", wanted)
    found = _same_words(wanted, folded) or _respelt(wanted, folded) or _broken(wanted, text, folded)
    return found or _abridged(wanted, folded) or _changed(wanted, folded)


def _rungs() -> Sequence[tuple[State, Callable[[str], str], bool]]:
    """The rungs that take differences out of both texts, and whether the policy lets a quotation stand by each."""
    rules = policy()
    return (
        ("whitespace", str, rules.white_space),
        ("typography", _plain, rules.typography),
        ("case", _plain_small, rules.capitals),
    )


def _may_stand(wanted: str, text: str) -> bool:
    """Whether a text has enough of a quotation's words, in any order, for a closer look."""
    words = [american(word) for word in _plain_words(_sought(_GAPS.sub(" ", wanted)))]
    here = _words_of(text)
    return not words or sum(word in here for word in words) >= WORDS_KEPT * len(words)


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(american(word) for word in _plain_words(_sought(text)))


def _same_words(wanted: str, folded: _Folded) -> Wording | None:
    """The very words with other punctuation between them."""
    span = _row_of(WORD.findall(_sought(wanted)), list(WORD.finditer(folded.text)))
    return Wording("typography", folded.span(*span)) if span and not _GAPS.search(wanted) else None


def _respelt(wanted: str, folded: _Folded) -> Wording | None:
    """The very words in American for British spelling, or the other way round."""
    words = WORD.findall(_sought(wanted))
    theirs = list(WORD.finditer(folded.text))
    if not policy().spelling or _GAPS.search(wanted) or not words or len(theirs) < len(words):
        return None
    one, other = [american(word) for word in words], [american(word.group()) for word in theirs]
    for at in range(len(other) - len(one) + 1):
        if other[at] == one[0] and other[at : at + len(one)] == one:
            return Wording("spelling", folded.span(theirs[at].start(), theirs[at + len(one) - 1].end()))
    return None


def _row_of(words: list[str], theirs: list[re.Match[str]]) -> tuple[int, int] | None:
    """Where a row of words stands in a text's words, without gaps."""
    if not words:
        return None
    for at in range(len(theirs) - len(words) + 1):
        if theirs[at].group() == words[0] and [one.group() for one in theirs[at : at + len(words)]] == words:
            return theirs[at].start(), theirs[at + len(words) - 1].end()
    return None


def _broken(wanted: str, text: str, folded: _Folded) -> Wording | None:
    """The very words, broken off in the source to say who speaks ("We never paid," she said, "and we never will")."""
    quoted = [one.span for one in quotations.find(text) if one.mark != "single"]
    breaks = [(a.end, b.start) for a, b in pairwise(quoted) if 0 < b.start - a.end <= policy().widest_break]
    if not breaks or _GAPS.search(wanted) or not policy().broken_off:
        return None
    blanked = text
    for start, end in breaks:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    whole = _fold(blanked, _plain_small)
    span = _row_of(WORD.findall(_sought(wanted)), list(WORD.finditer(whole.text)))
    return Wording("broken", whole.span(*span)) if span else None


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    return unicodedata.normalize("NFKC", char).translate(_PLAIN)


def _plain_small(char: str) -> str:
    return _plain(char).casefold()


@lru_cache(maxsize=512)
def _fold(text: str, fold: Callable[[str], str]) -> _Folded:
    chars: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        if char.isspace():
            if chars and chars[-1] != " ":
                chars.append(" ")
                places.append(at)
            continue
        for one in fold(char):
            chars.append(one)
            places.append(at)
    return _Folded("".join(chars), places)


def _abridged(wanted: str, text: _Folded) -> Wording | None:
    """The source's words with gaps, where the quotation has an ellipsis or words of the editor's in brackets."""
    parts = [part for part in (_sought(part) for part in _GAPS.split(wanted)) if part]
    if not _GAPS.search(wanted) or not parts or not _may_abridge(wanted) or _adds_negation(wanted):
        return None
    start = end = text.text.find(parts[0])
    if start < 0:
        return None
    end += len(parts[0])
    for part in parts[1:]:
        at = text.text.find(part, end, end + policy().longest_gap)
        if at < 0:
            return None
        if not policy().negation_left_out and _NEGATIONS.intersection(_plain_words(text.text[end:at])):
            return Wording("changed", text.span(start, at + len(part)), _left_out(text.text, end, at, parts))
        end = at + len(part)
    return Wording("abridged", text.span(start, end))


def _may_abridge(wanted: str) -> bool:
    """Whether the policy allows what the editor did: words in brackets, words left out."""
    marks = [gap.group().strip() for gap in _GAPS.finditer(wanted)]
    return all(policy().brackets if mark.startswith("[") else policy().ellipses for mark in marks)


def _adds_negation(wanted: str) -> bool:
    return not policy().negation_left_out and any(
        _NEGATIONS.intersection(_plain_words(_sought(found.group()))) for found in _GAPS.finditer(wanted)
    )


def _plain_words(text: str) -> list[str]:
    return ["not" if word.endswith("n't") else word for word in WORD.findall(text)]


def _left_out(text: str, start: int, end: int, parts: Sequence[str]) -> str:
    before, after = WORD.findall(text[:start])[-1:], WORD.findall(text[end:])[:1]
    return f"“{' '.join(before)} … {' '.join(after)}” → “{' '.join([*before, *WORD.findall(text[start:end]), *after])}”"


def _changed(wanted: str, folded: _Folded) -> Wording:
    sought = _sought(_GAPS.sub(lambda gap: f" {gap.group().strip('[] .…')} ", wanted))
    if len(WORD.findall(sought)) < FEWEST or not folded.text:
        return Wording("absent")
    mine = WORD.findall(sought)
    theirs = _stretch(sought, folded.text)
    matcher = SequenceMatcher(None, mine, [found.group() for found in theirs], autojunk=False)
    theirs = _trimmed(theirs, matcher)
    source = [found.group() for found in theirs]
    matcher.set_seq2(source)
    kept = sum(block.size for block in matcher.get_matching_blocks()) / max(len(mine), len(source))
    if not theirs or mine == source or kept < WORDS_KEPT or _only_longer(matcher, len(mine)):
        return Wording("absent")
    if "".join(mine) == "".join(source):
        return Wording("typography", folded.span(theirs[0].start(), theirs[-1].end()))
    span = folded.span(theirs[0].start(), theirs[-1].end())
    return Wording("changed", span, _difference(mine, source, matcher), kept)


def _only_longer(matcher: SequenceMatcher[str], length: int) -> bool:
    """Whether the quotation has the source's words and more before or behind them: the source may quote less of it."""
    changes = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    return all(tag == "delete" and (a == 0 or b == length) for tag, a, b, _, _ in changes)


def _stretch(sought: str, text: str) -> list[re.Match[str]]:
    """Words of the stretch of ``text`` that is most like what is sought; none when it is not like enough."""
    if len(sought) > len(text):
        # The text would be looked for in the quotation, the wrong way round.
        alike = len(sought) <= LONGER * len(text) and fuzz.ratio(sought, text.strip(_EDGES)) >= ALIKE
        return list(WORD.finditer(text)) if alike else []
    aligned = fuzz.partial_ratio_alignment(sought, text, score_cutoff=ALIKE)
    return [] if aligned is None else _window(text, aligned.dest_start, aligned.dest_end)


def _sought(words: str) -> str:
    return _fold(words, _plain_small).text.strip(_EDGES)


def _window(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Words of ``text`` from a little before ``start`` to a little after ``end``: an alignment's edges are rough."""
    low, high = max(0, start - EDGE), min(len(text), end + EDGE)
    found = WORD.finditer(text, low, high)
    return [one for one in found if not (one.start() == low > 0 and text[low - 1].isalnum())]


def _trimmed(theirs: list[re.Match[str]], matcher: SequenceMatcher[str]) -> list[re.Match[str]]:
    """Words without those that merely stand before and after the quotation: the window is wider than it."""
    changes = [op for op in matcher.get_opcodes() if op[0] != "insert"]
    if not changes:
        return []
    (_, a, b, first, end), (_, y, z, start, last) = changes[0], changes[-1]
    return theirs[max(first, end - (b - a)) : min(last, start + (z - y))] if a != y else theirs[first:last]


def _difference(mine: list[str], theirs: list[str], matcher: SequenceMatcher[str]) -> str:
    """The first changed words with the word before and after, as the draft and as the source has them."""
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            draft = " ".join(mine[max(0, a - 1) : b + 1])
            source = " ".join(theirs[max(0, c - 1) : d + 1])
            return f"“{draft}” → “{source}”"
    return ""
