"""Who it is that a reporting word puts something on the word of."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from factcheck.values.cues import Cue
from factcheck.values.lists import entry_set
from factcheck.values.phrases import Token, rows, tokens, words_under

STOPS = frozenset(',.;:!?—–()[]"“”\n')
_LONGEST = 25  # words of one speaker's description
_FARTHEST = 40  # words from a speaker to the verb, over what stands between commas


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
    if cue.use in ("phrase", "passive"):
        return _after(text, cue, sentence)
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
        if _past_apposition(text, line, cue.first - 1, sentence) != cue.first - 1:
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
    """Whether a name with its title in small letters follows ("said chief engineer Tomas Brandt")."""
    following = tokens(text)[cue.last + 1 : cue.last + 5]
    titles = [token.word in _roles() for token in following]
    named = next((at for at, token in enumerate(following) if text[token.start].isupper()), 0)
    return named > 0 and titles[named - 1]


def _after(text: str, cue: Cue, sentence: Stretch) -> Stretch | None:
    """Find the speaker after the reporting word, with an apposition ("said X, the CEO of Y")."""
    line = tokens(text)
    at = cue.last + 1
    if cue.use == "passive":
        while at < len(line) and line[at].word != "by":
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
        if token.word in _DETERMINERS and line[number - 1].word not in _LINKS:
            break  # "according to Mandiant the vendor's site …": another phrase begins
        last = number
    if text[cue.end : line[first].start].strip(" \u00a0“\"'‘") and cue.use == "phrase":
        return None
    opens = not text[sentence.start : cue.start].strip(" “\"'‘")
    end = line[last].end if opens and not _closed(text, line, last) else _beside(text, line, last, sentence)
    return Stretch(line[first].start, end)


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
        at = _past_apposition(text, line, at, sentence)
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
    return Stretch(line[first].start, max(end, line[first].end)) if first <= at else None


def _skipped(text: str, line: tuple[Token, ...], at: int) -> bool:
    """Whether the word at ``at`` belongs to the verb after it ("has also", "repeatedly")."""
    gap = text[line[at].end : line[at + 1].start]
    if gap.strip():
        return False
    word = line[at].word
    if (word == "far" and at and line[at - 1].word == "so") or (word == "so" and line[at + 1].word == "far"):
        return True
    return word in _bounds("between") or (word.endswith("ly") and not text[line[at].start].isupper())


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


def _past_apposition(text: str, line: tuple[Token, ...], at: int, sentence: Stretch) -> int:
    """Last token of the speaker before an apposition that ends, with a comma, at ``at``; else ``at``."""
    openers = _bounds("apposition")
    for number in range(at, max(at - _FARTHEST, 0), -1):
        left = line[number - 1]
        if left.start < sentence.start:
            break
        gap = text[left.end : line[number].start]
        word = line[number].word
        if "," in gap and (word in openers or word.endswith("'s") or word.isdigit()):
            return number - 1
    return at


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
