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


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[Part, ...]:
    """Words of a sentence in order; kept, since one sentence is set beside many."""
    found = list(WORD.finditer(text, 0, _LONGEST))
    words = [one.group().casefold().replace("’", "'") for one in found]
    capital = [at > 0 and one.group()[0].isupper() for at, one in enumerate(found)]
    gaps = [text[left.end() : right.start()] for left, right in pairwise(found)]
    roles = [_role(words, gaps, at) if not capital[at] else _plain(words[at]) for at in range(len(words))]
    clauses = _numbered(words, gaps, roles)
    return tuple(
        Part(one.start(), one.end(), word, _STEMS.get(word) or stem(word), role, clause)
        for one, word, role, clause in zip(found, words, roles, clauses, strict=True)
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


def _role(words: list[str], gaps: list[str], at: int) -> Role:
    word = words[at]
    plain = _plain(word)
    if plain != "word" or is_number_word(word) or not word[0].isalpha() or not _is_verb(words, gaps, at):
        return plain
    return "say" if stem(word) in _saying() else "verb"


def _is_verb(words: list[str], gaps: list[str], at: int) -> bool:
    word = words[at]
    past = word in entry_set("irregular_pasts") or word in entry_set("participles") or _ends_in_ed(word)
    # "Missing" tells a state, and behind a hyphen stands half a noun.
    if word == "missing" or not (past or stem(word) in _verb_stems()) or (at and gaps[at - 1] == "-"):
        return False
    joined = at > 0 and gaps[at - 1].strip("\"“”‘’' \u00a0") == ""
    before = words[at - 1] if joined else ""
    if before == "to":
        return word in entry_set("verbs")
    if before in entry_set("noun_openers") or is_number_word(before) or before[:1].isdigit() or before.endswith("'s"):
        return False
    return past or _is_present(words, gaps, at, before)


def _is_present(words: list[str], gaps: list[str], at: int, before: str) -> bool:
    """Whether a word with a verb's stem is one by what stands before it: "will pay", "which runs", "was hiding"."""
    word = words[at]
    if word in entry_set("verbs"):
        return before in _BEFORE_BASE or before in _SUBJECTS or (_plural(before) and at + 1 < len(words))
    if word.endswith("ing"):
        return before in _BE or not before or before in entry_set("clause_openers")
    return word.endswith("s") and (before in _SUBJECTS or _one_subject(words, gaps, at))


def _ends_in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in entry_set("ed_words")


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _one_subject(words: list[str], gaps: list[str], at: int) -> bool:
    """Whether the words before make a subject that is one thing: "the pipeline runs", not "two more attacks"."""
    first = at
    while first and not is_function_word(words[first - 1]) and gaps[first - 1] == " ":
        first -= 1
    if first == at or _plural(words[at - 1]) or any(is_number_word(one) or one[0].isdigit() for one in words[first:at]):
        return False
    return (
        first > 0
        and words[first - 1] in ("the", "a", "an", "this", "its", "his", "her", "their")
        and at + 1 < len(words)
    )


def _numbered(words: list[str], gaps: list[str], roles: list[Role]) -> list[int]:
    """Number of the clause of each word: another begins where a stretch with a verb follows one that has its own.

    Behind a colon or semicolon a stretch without a verb belongs to what follows.
    """
    starts = [0]
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
