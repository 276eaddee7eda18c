"""The parts of a sentence that have a verb of their own, and what each word does in them.

There is no tagger behind this: lists of verbs and the words in front tell a verb from a noun. In doubt a word counts
as no verb, so that a part is rather too long than cut in two.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from factcheck.values.lists import entry_set
from factcheck.values.numerals import is_number_word
from factcheck.values.words import WORD, is_function_word, kin, stem

Role = Literal["verb", "say", "be", "function", "word"]
_BREAK = re.compile(r"[,;:()\n\[\]|]|[.?!]\s|\s[-–—]|—|[.?!]$")
_STRONG = re.compile(r"[:;]|[.?!]\s")
_LONGEST = 4000
"""Characters of a sentence that are looked at: nobody's sentence is longer."""
_BE = frozenset(["am", "are", "be", "been", "being", "is", "was", "were"])
_BEFORE_BASE = frozenset(
    [
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "did",
        "didn't",
        "do",
        "does",
        "doesn't",
        "don't",
        "not",
    ]
)
# What was founded was not found.
_STEMS = {"founded": "founded"}
_AFTER_NOUN = frozenset(
    ["by", "of", "against", "and", "or", "on", "was", "were", "are", "is", "have", "has", "had", "that", "which"]
)
_ONE = frozenset(["the", "a", "an", "this", "its", "his", "her", "their"])
_SUBJECTS = frozenset(["he", "i", "it", "she", "that", "they", "we", "which", "who", "you"])
_SAYING_BESIDES = frozenset(
    ("warn", "believ", "tell", "told", "said", "suggest", "estim", "alleg", "think", "disclos", "reveal")
)


class Part(NamedTuple):
    """A word where it stands, ``[start, end)``, in small letters, with its stem, role and the number of its clause."""

    start: int
    end: int
    word: str
    stem: str
    role: Role
    clause: int


class _Line(NamedTuple):
    """The words of a sentence in small letters, what stands between them, and which have a capital within it."""

    words: list[str]
    gaps: list[str]
    capital: list[bool]


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[Part, ...]:
    """Words of a sentence in order; kept, since one sentence is set beside many."""
    found = list(WORD.finditer(text, 0, _LONGEST))
    line = _Line(
        [one.group().casefold().replace("’", "'") for one in found],
        [text[left.end() : right.start()] for left, right in pairwise(found)],
        [at > 0 and one.group()[0].isupper() for at, one in enumerate(found)],
    )
    roles = [_role(line, at) for at in range(len(found))]
    clauses = _numbered(line, roles)
    return tuple(
        Part(one.start(), one.end(), word, _STEMS.get(word) or stem(word), role, clause)
        for one, word, role, clause in zip(found, line.words, roles, clauses, strict=True)
    )


@cache
def _verb_stems() -> frozenset[str]:
    return frozenset(stem(verb) for verb in entry_set("verbs"))


@cache
def _saying() -> frozenset[str]:
    return kin("say") | _SAYING_BESIDES


def is_saying(cue: str) -> bool:
    """Whether a word, or the first of several ("according to"), puts what follows on somebody's word."""
    return stem(cue.partition(" ")[0]) in _saying()


def _plain(word: str) -> Role:
    return "be" if word in _BE else "function" if is_function_word(word) else "word"


def _role(line: _Line, at: int) -> Role:
    word = line.words[at]
    plain = _plain(word)
    if plain != "word" or line.capital[at] or is_number_word(word) or not word[0].isalpha() or not _is_verb(line, at):
        return plain
    return "say" if stem(word) in _saying() else "verb"


def _is_verb(line: _Line, at: int) -> bool:
    word, gap = line.words[at], line.gaps[at - 1] if at else ""
    past = word in entry_set("irregular_pasts") or word in entry_set("participles") or _ends_in_ed(word)
    # "Missing" tells a state, and behind a hyphen stands half a noun.
    if word == "missing" or gap == "-" or not (past or stem(word) in _verb_stems()):
        return False
    before = line.words[at - 1] if at and gap.strip("\"“”‘’' \u00a0") == "" else ""
    if before == "to":
        return word in entry_set("verbs")
    if before in entry_set("noun_openers") or is_number_word(before) or before[:1].isdigit() or before.endswith("'s"):
        return False
    return past or _is_present(line, at, before)


def _is_present(line: _Line, at: int, before: str) -> bool:
    """Whether a word with a verb's stem is one by what stands before it: "will pay", "which runs", "was hiding"."""
    word, behind = line.words[at], line.words[at + 1] if at + 1 < len(line.words) else ""
    if word in entry_set("verbs"):
        return before in _BEFORE_BASE or before in _SUBJECTS or (_plural(before) and bool(behind))
    if word.endswith("ing"):
        return before in _BE or not before or before in entry_set("clause_openers")
    if not word.endswith("s") or behind in _AFTER_NOUN or behind in entry_set("irregular_pasts"):
        return False
    return before in _SUBJECTS or (bool(behind) and _one_subject(line, at))


def _ends_in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in entry_set("ed_words")


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _one_subject(line: _Line, at: int) -> bool:
    """Whether what stands before is one thing: "the pipeline runs", "Orvane runs"; not "two more attacks"."""
    words = line.words
    first = at
    while first and not is_function_word(words[first - 1]) and line.gaps[first - 1] == " ":
        first -= 1
    subject = words[first:at]
    if not subject or _plural(words[at - 1]) or any(is_number_word(one) or one[0].isdigit() for one in subject):
        return False
    named = first == 0 if at == 1 else all(line.capital[max(first, 1) : at])
    return named or (first > 0 and words[first - 1] in _ONE)


def _numbered(line: _Line, roles: list[Role]) -> list[int]:
    """Number of the clause of each word: another begins where a stretch with a verb follows one that has its own.

    Behind a colon or semicolon a stretch without a verb belongs to what follows.
    """
    words, gaps, starts = line.words, line.gaps, [0]
    for at in range(1, len(words)):
        breaks = _BREAK.search(gaps[at - 1]) is not None
        if breaks or words[at] in entry_set("clause_openers") or roles[at - 1] == "say":
            starts.append(at)
    numbers: list[int] = []
    number, has_verb = 0, False
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        verb = any(role in ("verb", "say", "be") for role in roles[start:end])
        strong = start > 0 and _STRONG.search(gaps[start - 1]) is not None
        if has_verb and (verb or strong):
            number += 1
            has_verb = False
        has_verb = has_verb or verb
        numbers.extend([number] * (end - start))
    return numbers[: len(words)]
