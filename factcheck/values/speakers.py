"""Who it is that a reporting word puts something on the word of."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.values import cue_nouns
from factcheck.values.appositions import past_apposition
from factcheck.values.cues import Cue
from factcheck.values.lists import entry_set
from factcheck.values.phrases import Token, adjoining, rows, tokens, words_under
from factcheck.values.words import is_function_word

STOPS = frozenset(',.;:!?—–()[]"“”\n')
_LONGEST = 25  # words of one speaker's description
_OFFICE = 12  # words that describe whoever is named behind them


_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_LINKS = frozenset({"of", "at", "for", "from", "with", "and", "in", "on", "to", "by"})


class Stretch(NamedTuple):
    """Characters ``[start, end)`` of the text."""

    start: int
    end: int


@cache
def _roles() -> frozenset[str]:
    return frozenset(word for word, _ in rows("titles") if " " not in word)


def _bounds(kind: str) -> frozenset[str]:
    return words_under("phrase_bounds", kind)


def find(text: str, cue: Cue, sentence: Stretch, previous: Stretch | None) -> Stretch | None:
    """Find the speaker of ``cue`` within its sentence; ``previous`` is who spoke before in that sentence.

    None when the sentence names nobody.
    """
    if cue.use in ("phrase", "passive", "agent"):
        return _after(text, cue, sentence)
    if cue.use == "owner":
        return _owner(text, cue, sentence)
    if cue.use == "participle":
        return previous or _subject(text, cue, sentence)
    if _inverted(text, cue, sentence):
        return _after(text, cue, sentence)
    return _before(text, cue, sentence, previous)


def _inverted(text: str, cue: Cue, sentence: Stretch) -> bool:
    """Whether the speaker follows the word ("…," said Carmakal)."""
    if cue.group not in ("say", "quote", "find"):
        return False
    left = text[max(sentence.start, cue.start - 8) : cue.start].rstrip()[-2:]
    if left and not left.endswith((",", "”", '"', "’", "'", "—", "–", "?", "!", "-")):
        return False
    following = tokens(text)[cue.last + 1 : cue.last + 2]
    if not following or not _may_speak(text, cue, following[0]):
        return False
    if left.endswith(("”", '"', "’", "'")) or not left:
        return True
    if "," in left and not text[following[0].start].isupper():
        line = tokens(text)
        if past_apposition(text, line, cue.first - 1, sentence.start) != cue.first - 1:
            return False  # "the plant, which makes glue, said a tank leaked"
    named = _after(text, cue, sentence)
    return named is not None and (named.end >= sentence.end - 3 or text[named.end] in ",.;")


def _may_speak(text: str, cue: Cue, word: Token) -> bool:
    """Whether the word right after a reporting word can begin its speaker's name or description."""
    if text[cue.end : word.start] != " " or word.word in _bounds("after"):
        return False
    described = ("the", "a", "an", "one", "its", "he", "she", "his", "her")
    return text[word.start].isupper() or word.word in described or _titled(text, cue)


def _titled(text: str, cue: Cue) -> bool:
    """Whether a name follows with what it is in small letters ("said chief engineer Tomas Brandt")."""
    following = tokens(text)[cue.last + 1 : cue.last + 6]
    named = next((at for at, token in enumerate(following) if text[token.start].isupper()), 0)
    before = following[:named]
    plain = all(adjoining(text, one, other) for one, other in pairwise(following[: named + 1]))
    titled = bool(before) and before[-1].word in _roles()
    quoted = text[max(cue.start - 3, 0) : cue.start].rstrip()[-1:] in ("”", '"', ",")
    return plain and (titled or (quoted and bool(before) and not any(is_function_word(one.word) for one in before)))


def _after(text: str, cue: Cue, sentence: Stretch) -> Stretch | None:
    """Find the speaker after the reporting word, with an apposition ("said X, the CEO of Y")."""
    line = tokens(text)
    at = cue.last + 1
    if cue.use in ("passive", "agent"):
        while at < len(line) and line[at].word not in ("by", "from"):
            at += 1
        at += 1
    if at >= len(line) or line[at].start >= sentence.end:
        return None
    first, last = at, at
    stops = _bounds("after")
    for number in range(at + 1, min(len(line), at + _LONGEST)):
        token = line[number]
        gap = text[line[number - 1].end : token.start]
        if token.start >= sentence.end or (STOPS.intersection(gap) and not _name_dot(line[number - 1], gap)):
            break
        if token.word in stops and not _goes_on(text, line, number):
            break
        at_a = token.word == "at" and text[token.end : token.end + 3] in (" a ", " an") and number > at
        if at_a and text[line[number - 1].start].isupper():
            break  # "said Dana Whitlock at a news conference"
        if token.word in _DETERMINERS and line[number - 1].word not in _LINKS:
            break  # "according to Mandiant the vendor's site …": another phrase begins
        last = number
    if text[cue.end : line[first].start].strip(" \u00a0“\"'‘") and cue.use == "phrase":
        return None
    opens = not text[sentence.start : cue.start].strip(" “\"'‘")
    end = line[last].end if opens and not _closed(text, line, last) else _beside(text, line, last, sentence)
    return Stretch(line[first].start, end)


def _owner(text: str, cue: Cue, sentence: Stretch) -> Stretch | None:
    """Find whose noun the reporting word is ("the mayor's claim that", "their fear that")."""
    line = tokens(text)
    at = cue_nouns.owner(text, line, cue.first)
    if at is None or line[at].start < sentence.start:
        return None
    if not line[at].word.endswith(("'s", "s")):
        return Stretch(line[at].start, line[at].end)
    first = _without_lead(line, _leftwards(text, line, at, sentence), at)
    end = line[at].end - 2 * line[at].word.endswith("'s")
    return Stretch(line[first].start, end) if first <= at and line[first].start < end else None


def _closed(text: str, line: tuple[Token, ...], last: int) -> bool:
    """Whether what follows "According to X," describes X: it names an office and ends with a comma of its own."""
    for number in range(last + 2, min(len(line), last + _LONGEST)):
        gap = text[line[number - 1].end : line[number].start]
        if STOPS.intersection(gap):
            words = {token.word for token in line[last + 1 : number]}
            return "," in gap and bool(words & _roles())
    return False


def _name_dot(token: Token, gap: str) -> bool:
    return gap == ". " and (len(token.word) == 1 or token.word in words_under("cue_words", "rank"))


def _goes_on(text: str, line: tuple[Token, ...], number: int) -> bool:
    """Whether an "and", "in" or "on" within a speaker's description is part of it."""
    word = line[number].word
    following = line[number + 1] if number + 1 < len(line) else None
    if following is None:
        return False
    capital = text[following.start].isupper() and text[line[number - 1].start].isupper()
    return word == "and" and capital


def _beside(text: str, line: tuple[Token, ...], last: int, sentence: Stretch) -> int:
    """End of the speaker once an apposition after a comma is taken in ("Carmakal, Mandiant's chief")."""
    end = line[last].end
    if text[end : end + 2] != ", " or last + 1 >= len(line) or line[last + 1].start >= sentence.end:
        return end
    opening = line[last + 1]
    described = opening.word in words_under("cue_words", "apposition")
    if not (described or opening.word.endswith("'s")):
        return end
    reach = end
    for number in range(last + 1, min(len(line), last + _LONGEST)):
        gap = text[line[number - 1].end : line[number].start]
        if number > last + 1 and STOPS.intersection(gap):
            return reach if "," in gap or "." in gap else end
        if line[number].start >= sentence.end:
            break
        reach = line[number].end
    return reach


def _before(text: str, cue: Cue, sentence: Stretch, previous: Stretch | None) -> Stretch | None:
    """Find the speaker before the reporting word, with an apposition between commas."""
    line = tokens(text)
    at = cue.first - 1
    while at >= 0 and _skipped(text, line, at):
        at -= 1
    if at < 0 or line[at].start < sentence.start:
        return None
    end = line[at].end
    gap = text[end : line[at + 1].start]
    if "," in gap:
        at = past_apposition(text, line, at, sentence.start)
        if line[at + 1].word in ("who", "which", "whose"):
            end = line[at].end
    elif line[at].word in ("who", "which", "that") and at and line[at - 1].start >= sentence.start:
        at -= 1
        end = line[at].end
    elif line[at].word in ("and", "but"):
        return previous or _subject(text, cue, sentence)
    elif cue.group != "colon" and STOPS.intersection(gap.replace(")", "").replace("(", "")) - {"."}:
        return None
    first = _without_lead(line, _leftwards(text, line, at, sentence), at)
    if first > at:
        return None
    if "," in gap:
        first = _described(text, line, first, sentence)
    return Stretch(line[first].start, max(end, line[first].end))


def _described(text: str, line: tuple[Token, ...], first: int, sentence: Stretch) -> int:
    """First token of a description before a name between commas ("The mine's head, Ada Berg, said"), else ``first``."""
    low = max(first - _OFFICE, 0)
    if not first or "," not in text[line[first - 1].end : line[first].start] or not text[line[first].start].isupper():
        return first
    stops = _bounds("before") | _bounds("after") - {"to", "into", "by", "using", "and"}
    at = first
    while at > low and line[at - 1].start >= sentence.start and line[at - 1].word not in stops:
        if at < first and STOPS.intersection(text[line[at - 1].end : line[at].start]):
            break
        at -= 1
    at = _without_lead(line, at, first - 1)
    return at if any(token.word in _roles() for token in line[at:first]) else first


def _skipped(text: str, line: tuple[Token, ...], at: int) -> bool:
    """Whether the word at ``at`` belongs to the verb after it ("has also", "repeatedly")."""
    gap = text[line[at].end : line[at + 1].start]
    if gap.strip():
        return False
    word = line[at].word
    if (word == "far" and at and line[at - 1].word == "so") or (word == "so" and line[at + 1].word == "far"):
        return True
    adverb = word.endswith("ly") and word not in words_under("cue_words", "no adverb")
    return word in _bounds("between") or (adverb and not text[line[at].start].isupper())


def _leftwards(text: str, line: tuple[Token, ...], at: int, sentence: Stretch) -> int:
    """First token of the stretch without a boundary that ends with the token at ``at``."""
    stops = _bounds("before")
    first = at
    while first and at - first < _LONGEST:
        left = line[first - 1]
        gap = text[left.end : line[first].start]
        if left.start < sentence.start or left.word in stops:
            break
        if STOPS.intersection(gap) and not _name_dot(left, gap) and gap.strip() not in ("(", ")"):
            break
        if left.word == "and" and not _pairs(text, line, first, sentence):
            break
        first -= 1
    return first


def _pairs(text: str, line: tuple[Token, ...], first: int, sentence: Stretch) -> bool:
    """Whether an "and" before the token at ``first`` joins two speakers, not two clauses."""
    if first < 2:
        return False
    left, right = line[first - 2], line[first]
    if text[left.start].isupper() and text[right.start].isupper():
        return True
    near = sum(1 for token in line[max(first - 6, 0) : first] if token.start >= sentence.start)
    return near < 5


def _without_lead(line: tuple[Token, ...], first: int, at: int) -> int:
    """First token of the speaker without "on Thursday", "meanwhile" and the like before it."""
    while first < at and (line[first].word in _bounds("lead") or line[first].word.endswith(("ed", "ly"))):
        first += 1
    return first


def _subject(text: str, cue: Cue, sentence: Stretch) -> Stretch | None:
    """Find the one that the sentence begins with, for "…, saying that"."""
    line = tokens(text)
    first = bisect_left(line, sentence.start, key=lambda token: token.start)
    stops = _bounds("before") | _bounds("after")
    kept: list[Token] = []
    for token in line[first : min(cue.first, first + _LONGEST)]:
        ends = token.word in stops or token.word.endswith("ed") or token.word in entry_set("irregular_pasts")
        if kept and (ends or STOPS.intersection(text[kept[-1].end : token.start])):
            break
        if kept or token.word not in _bounds("lead"):
            kept.append(token)
    return Stretch(kept[0].start, kept[-1].end) if kept else None
