"""The words of a quotation, looked for in a text.

A ladder: the very characters, then with other white space, other typography (curly quotes, dashes, ligatures), other
capitals, then as editors may abridge (ellipses, words in brackets), at last with other words. What a rung above has
found no rung below looks for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from rapidfuzz import fuzz

from factcheck.models.span import Span
from factcheck.values.words import WORD

State = Literal["exact", "whitespace", "typography", "case", "abridged", "changed", "absent"]

ALIKE = 72.0
"""How like the source's words (0 to 100) a quotation must be to be those words, changed."""
WORDS_KEPT = 0.5
"""Share of a quotation's words that must stand in the source in their order for it to be those words, changed."""
EDGE = 30
"""Characters by which the stretch that is compared word by word is wider than the alignment on either side."""
WIDEST_GAP = 400
"""Characters that an ellipsis may stand for."""

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-",
     "‐": "-", "‑": "-", "−": "-", "…": "..."}
)  # fmt: skip
_GAPS = re.compile(r"\s*(?:\[[^\]]{0,80}\]|…|\.{3,}|\. \. \.)\s*")
_EDGES = " ,.;:!?'\"-"


class Wording(NamedTuple):
    """How a quotation stands in a text: on which rung it was found, where, and what differs ("a b c → a x c")."""

    state: State
    span: Span | None = None
    difference: str = ""


class _Folded(NamedTuple):
    """A text with differences of one kind taken out; ``places[i]`` is the offset of character ``i`` in the original."""

    text: str
    places: list[int]

    def span(self, start: int, end: int) -> Span:
        return Span(start=self.places[start], end=self.places[end - 1] + 1)


def look_for(quote: str, text: str) -> Wording:
    """How the words of ``quote`` stand in ``text``; punctuation at the quotation's edges does not count."""
    wanted = quote.strip().strip(_EDGES)
    if not wanted:
        return Wording("absent")
    rungs: Sequence[tuple[State, Callable[[str], str]]] = (
        ("exact", str),
        ("whitespace", str),
        ("typography", _plain),
        ("case", lambda char: _plain(char).casefold()),
    )
    for state, fold in rungs:
        folded = _fold(text, fold, squeeze=state != "exact")
        sought = _fold(wanted, fold, squeeze=state != "exact").text
        at = folded.text.find(sought)
        if at >= 0:
            return Wording(state, folded.span(at, at + len(sought)))
    return _abridged(wanted, folded) or _changed(wanted, folded)


def _plain(char: str) -> str:
    return unicodedata.normalize("NFKC", char).translate(_PLAIN)


def _fold(text: str, fold: Callable[[str], str], *, squeeze: bool) -> _Folded:
    chars: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        if squeeze and char.isspace():
            if chars and chars[-1] != " ":
                chars.append(" ")
                places.append(at)
            continue
        for one in fold(char):
            chars.append(one)
            places.append(at)
    return _Folded("".join(chars), places)


def _abridged(wanted: str, text: _Folded) -> Wording | None:
    parts = [_sought(part) for part in _GAPS.split(wanted)]
    parts = [part for part in parts if part]
    if not _GAPS.search(wanted) or not parts:
        return None
    start = end = text.text.find(parts[0])
    if start < 0:
        return None
    end += len(parts[0])
    for part in parts[1:]:
        at = text.text.find(part, end, end + WIDEST_GAP)
        if at < 0:
            return None
        end = at + len(part)
    return Wording("abridged", text.span(start, end))


def _changed(wanted: str, folded: _Folded) -> Wording:
    sought = _sought(wanted)
    if not sought or not folded.text:
        return Wording("absent")
    aligned = fuzz.partial_ratio_alignment(sought, folded.text, score_cutoff=ALIKE)
    # A quotation longer than the text would be looked for the wrong way round: the text in the quotation.
    if aligned is None or len(sought) > len(folded.text):
        return Wording("absent")
    theirs = _window(folded.text, aligned.dest_start, aligned.dest_end)
    mine = WORD.findall(sought)
    matcher = SequenceMatcher(None, mine, [found.group() for found in theirs], autojunk=False)
    theirs = _trimmed(theirs, matcher)
    source = [found.group() for found in theirs]
    matcher.set_seq2(source)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    if not theirs or kept < WORDS_KEPT * max(len(mine), len(source)):
        return Wording("absent")
    return Wording("changed", folded.span(theirs[0].start(), theirs[-1].end()), _difference(mine, source, matcher))


def _sought(words: str) -> str:
    return _fold(words, lambda char: _plain(char).casefold(), squeeze=True).text.strip(_EDGES)


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
