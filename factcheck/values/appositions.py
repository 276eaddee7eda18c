"""What stands between commas behind a name and says who that is: "Kris Holt, partner at Veltrix, said"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.values.phrases import Token, tokens, words_under

_FARTHEST = 40  # words from a speaker to the verb, over what stands between commas
_NEAR = 6
"""Words before a name that can describe it ("the U.S. ride-hailing firm Zipra")."""
_OPENERS = frozenset(("a", "an", "the", "its", "his", "her", "who", "which", "chief", "head", "director"))


def past_apposition(text: str, line: tuple[Token, ...], at: int, start: int) -> int:
    """Last token of the speaker before an apposition that ends, with a comma, at ``at``; else ``at``.

    The sentence begins at the character ``start``.
    """
    openers = words_under("phrase_bounds", "apposition")
    for number in range(at, max(at - _FARTHEST, 0), -1):
        left = line[number - 1]
        if left.start < start:
            break
        gap = text[left.end : line[number].start]
        word = line[number].word
        if "," in gap and (word in openers or word.endswith(("'s", "ing")) or word.isdigit()):
            return number - 1
        if "," in gap and _is_named(text, left) and text[line[number].start].islower():
            return number - 1  # "Kris Holt, partner for audit and risk at Veltrix, said"
    return at


def _is_named(text: str, token: Token) -> bool:
    """Whether a word before a comma may end a name: it has a capital and is no day or month."""
    return text[token.start].isupper() and token.word not in words_under("cue_words", "setting")


@lru_cache(maxsize=8192)
def beside(text: str, keys: tuple[str, ...]) -> str:
    """Words, in small letters, that stand before a name in its own phrase, and between commas behind it."""
    if not keys:
        return ""
    line, found = tokens(text), list[str]()
    stops = words_under("phrase_bounds", "before") | words_under("phrase_bounds", "after")
    for at, token in enumerate(line):
        if token.word.removesuffix("'s") not in keys:
            continue
        commas = 0
        for back in range(at - 1, max(at - 1 - _NEAR, -1), -1):
            gap = text[line[back].end : line[back + 1].start]
            commas += "," in gap
            if line[back].word in stops or gap.strip(" ,-’'") or commas > 1:
                break
            found.append(line[back].word)
        if text[token.end : token.end + 2] == ", " and at + 1 < len(line) and line[at + 1].word in _OPENERS:
            beyond = min((end for end in (text.find(mark, token.end + 2) for mark in ",.;") if end > 0), default=0)
            found.append(text[token.end + 2 : min(beyond, token.end + 120)].casefold())
    return " ".join(found)
