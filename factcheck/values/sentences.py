"""Sentences of a text, with the exact place of each.

A sentence never reaches over a blank line, a bullet or a line that stands for itself (a headline, a byline).
Inside a block nupunkt proposes where sentences end; what it cannot know of news English is mended here:
ranks, company forms, initials, hours, quotation marks, sentences that scraping has glued together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.models.span import Span
from factcheck.values.lists import entry_set, table
from factcheck.values.paragraphs import paragraphs

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

LONGEST = 2_000
"""Characters after which a stretch without a sentence end is cut at a space, so that nobody meets a giant."""

_PIECE = 16_384  # characters given to nupunkt at once: some of its patterns look to the end of what they get

_GIANT = re.compile(r"\S{200,}+")
_INK = re.compile(r"[^\W_]")

_SPACED = re.compile(
    r"(?P<mark>[.!?…])(?P<close>[\"'”’»)\]*]{0,3}+(?:\[(?:\d{1,3}|[a-z])\]){0,9})(?:\s{1,3}[\"”](?=\s))?\s++(?=\S)"
)
_GLUED = re.compile(r"(?<=[^\W_])[.!?](?P<close>[\"”)]?)(?=[\"“(]?[A-Z])")
_FULL_WIDTH = re.compile(r"[。！？]++[”’」』）]*+")
_WIDE_GAP = re.compile(r"(?<=[^\s,:;–—-])[ \t\xa0]{4,}+(?=[\"“(]?[A-Z\d])")
_LATE_CLOSE = re.compile(r"[”»]++\s*+|[\"'’]\s++|(?:\[(?:\d{1,3}|[a-z])\])+\s*+")
_WORD = re.compile(r"[\W_]{0,4}([^\W_]+(?:['’][^\W_]+)?)(\.?)")
_LEFT = re.compile(r"[^\s\"“”‘(\[{—–/]+$")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[^\W\d_])[.)]")
_GLUED_LEFT = re.compile(r"(?:^|[\s\"“‘(\[—–-])([^\W_]+(?:['’][^\W_]+)?%?)$")
_GLUED_RIGHT = re.compile(r"[\"“(]?([A-Z][^\W\d_]*)(?=[\s,;:’']|$)")
_CLOCK_GOES_ON = re.compile(
    r"\W*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:[ACEMPJHI][SD]?T|GMT|UTC|BST|CES?T|AES?T)\b"
    r"|Eastern|Pacific|Central|Mountain|Greenwich"
    r"|(?:Janu|Febru)ary|March|April|May|Ju(?:ne|ly)|August|(?:Septem|Octo|Novem|Decem)ber|local\b)"
)
_OFFICE = re.compile(
    r"\W*(?:C[A-Z]{1,3}O|[Cc]hief|[Pp]resident|[Cc]hair|[Ss]pokes|[Vv]ice|[Dd]irector|[Ee]xecutive|Ltd|Inc|LLC|Pte)"
)


def sentences(text: str) -> list[Span]:
    """Places of the sentences of a plain text, in order, without the white space around them."""
    return [
        Span(start=block_start + start, end=block_start + end)
        for block_start, block_end in paragraphs(text)
        for start, end in within_block(text[block_start:block_end])
    ]


def within_block(block: str) -> list[tuple[int, int]]:
    """Start and end of the sentences of one paragraph, whose line ends count as spaces."""
    starts = sorted(_starts(block))
    found: list[tuple[int, int]] = []
    for start, end in pairwise([0, *starts, len(block)]):
        belongs = found and (not _INK.search(block, start, end) or _ENUMERATOR.fullmatch(block, *found[-1]))
        found.append(_trimmed(block, found.pop()[0] if belongs else start, end))
    if len(found) > 1 and not _INK.search(block, *found[0]):
        found[:2] = [(found[0][0], found[1][1])]
    return [part for start, end in found if _INK.search(block, start, end) for part in _bounded(block, start, end)]


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    import nupunkt  # noqa: PLC0415 - loading the model costs 50 ms, which a run without text need not pay

    return nupunkt.load("default")


def _proposed(block: str) -> Iterator[int]:
    """Where nupunkt would start a new sentence; giant words are hidden from it, their ends apart."""
    seen = _GIANT.sub(lambda run: run[0][:40] + " " * (len(run[0]) - 80) + run[0][-40:], block)
    start = 0
    while start < len(seen):
        end = _piece_end(seen, start)
        for at, _ in _tokenizer().span_tokenize(seen[start:end]):
            if at:
                yield start + at
        start = end


def _piece_end(text: str, start: int) -> int:
    """End of the piece that begins at ``start``: behind a space that follows a letter, if there is one."""
    end = start + _PIECE
    if end >= len(text):
        return len(text)
    for at in range(end, start + _PIECE // 2, -1):
        if text[at - 1].isspace() and text[at - 2].isalpha():
            return at
    return end


def _starts(block: str) -> set[int]:
    """Where each sentence but the first begins."""
    starts = {_past_late_close(block, at) for at in _proposed(block)}
    for found in _SPACED.finditer(block):
        verdict = _ends_here(block, found)
        if verdict is not None:
            (starts.add if verdict else starts.discard)(found.end())
    starts.update(found.end() for found in _GLUED.finditer(block) if _was_glued(block, found))
    starts.update(found.end() for found in _WIDE_GAP.finditer(block))  # what scraping leaves of a list
    starts.update(found.end() for found in _FULL_WIDTH.finditer(block))
    return starts - {0, len(block)}


def _past_late_close(block: str, at: int) -> int:
    """``at``, moved behind a closing quotation mark that belongs to the sentence before."""
    late = _LATE_CLOSE.match(block, at)
    return late.end() if late else at


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in table("abbreviations").items() for word in words}


def _kind_of(left: str) -> str:
    """Class of the shortened word ``left`` in the list, or empty ("D-Ore" is looked up as "Ore")."""
    kinds = _kinds()
    return kinds.get(left) or kinds.get(left.rpartition("-")[2], "")


def _ends_here(block: str, found: re.Match[str]) -> bool | None:
    """Whether a sentence ends at this mark with white space behind it; ``None`` where nupunkt knows best."""
    mark, close = found["mark"], found["close"]
    at = found.start()
    token = _LEFT.search(block[max(0, at - 30) : at])
    left = token[0] if token else ""
    right = block[found.end() : found.end() + 40]
    word = _WORD.match(right)
    if word is None:
        return None
    head = word[1]
    if mark != "." or left.endswith("."):
        return _ends_at_strong_mark(mark, left, head)
    kind = _kind_of(left)
    if head[0].islower():
        return False if close or kind or _INITIALS.fullmatch(left) else None
    if head[0].isdigit():
        return False if kind in ("number", "calendar", "inner") else None
    if close:
        return True if "[" in close else None
    return _ends_before_capital(left, kind, word, right)


def _ends_at_strong_mark(mark: str, left: str, head: str) -> bool | None:
    if head[0].islower():
        return False
    if _kind_of(left + mark) == "marked" and head.lower() not in entry_set("sentence_starters"):
        return False
    return None


def _ends_before_capital(left: str, kind: str, word: re.Match[str], right: str) -> bool | None:
    """Whether "left." ends a sentence when a word with a capital follows it."""
    initial = len(word[1]) == 1 and word[2] == "."
    begins = not initial and word[1].lower() in entry_set("sentence_starters")
    if kind in ("inner", "title"):
        return False
    if kind == "clock":
        return not _CLOCK_GOES_ON.match(right)
    if begins or (not kind and _is_plain_word(left)):
        return True
    if kind in ("place", "street") or (not kind and left != "I" and _INITIALS.fullmatch(left)):
        return False
    if kind == "company" and _OFFICE.match(right):
        return False
    return None


def _is_plain_word(left: str) -> bool:
    """Whether ``left`` does not look shortened: a small word, or capitals throughout ("OS", "FBI")."""
    if left.islower():
        return left.isalpha() and (len(left) > 2 or left in entry_set("function_words"))
    return left.isupper() and left.isalnum() and len(left) > 1


def _was_glued(block: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends at this mark though no space follows: not in an address, file name, version."""
    at = found.start()
    left = _GLUED_LEFT.search(block[max(0, at - 40) : at])
    right = _GLUED_RIGHT.match(block, found.end(), found.end() + 40)
    if left is None or right is None:
        return False
    head = right[1].lower()
    begins = head in entry_set("sentence_starters")
    if found["close"]:
        return True
    if len(left[1]) >= 3 and left[1].islower():
        return begins or (len(head) >= 3 and head not in entry_set("address_endings"))
    return begins and len(head) >= 3


def _trimmed(block: str, start: int, end: int) -> tuple[int, int]:
    while start < end and block[start].isspace():
        start += 1
    while start < end and block[end - 1].isspace():
        end -= 1
    return start, end


def _bounded(block: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch itself, or its parts when it is longer than anyone's sentence."""
    while end - start > LONGEST:
        cut = start + LONGEST
        for at in range(cut, start + LONGEST // 2, -1):
            if block[at].isspace():
                cut = at
                break
        else:
            while unicodedata.combining(block[cut]) and cut > start + LONGEST // 2:
                cut -= 1
        yield _trimmed(block, start, cut)
        start, end = _trimmed(block, cut, end)
    if start < end:
        yield start, end
