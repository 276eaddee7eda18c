"""Words that put something on somebody's word ("said", "according to"), told apart from their look-alikes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.values.lists import entries, entry_set
from factcheck.values.phrases import Phrases, Token, adjoining, tokens, words_under
from factcheck.values.words import is_function_word

BASE, SINGULAR, PAST, ONGOING = range(4)

_NAME_COLON = re.compile(
    r"(?:\A|\n)[ \t]*+(?P<name>[^\W\da-z_][\w.&’'-]{1,30}(?: [^\W\da-z_][\w.&’'-]{1,30}){0,3}):(?=[ \t]++\S)"
)


_CLOSING = 60  # characters in which a sentence ends with who thinks so


class Cue(NamedTuple):
    """A reporting word: characters and tokens where it stands, its group and form, and how it is used.

    ``use``: ``active`` ("X said"), ``passive`` ("blamed by X"), ``participle`` ("…, saying that"), ``phrase``
    ("according to X").
    """

    start: int
    end: int
    first: int
    last: int
    word: str
    group: str
    use: str


def _words(group: str) -> frozenset[str]:
    return words_under("cue_words", group)


@cache
def _verbs() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for line in entries("reporting"):
        group, _, forms = line.partition(": ")
        for form, word in enumerate(forms.split()):
            # A past that is also the base ("forecast") counts as the past: it is the commoner in reports.
            found[word] = (group, PAST if form > ONGOING else form)
    return found


@cache
def _phrases() -> Phrases[str]:
    return Phrases([(phrase, phrase) for phrase in sorted(_words("phrase"))])


def find(text: str) -> Iterator[Cue]:
    """Yield the reporting words of ``text``, phrases first, then the colons after a name."""
    for match in _phrases().find(text):
        yield Cue(match.start, match.end, match.first, match.last, match.value, "phrase", "phrase")
    verbs = _verbs()
    line = tokens(text)
    for at, token in enumerate(line):
        if token.word in verbs and token.word != "citing":
            group, form = verbs[token.word]
            use = _use(text, line, at, group, form)
            if use:
                yield Cue(token.start, token.end, at, at, token.word, group, use)
    yield from _colons(text, line)


def _colons(text: str, line: tuple[Token, ...]) -> Iterator[Cue]:
    """Colons between a name and its words, as in headlines ("Kaspersky: no sign of a second victim")."""
    starts = [token.start for token in line] if ":" in text else []
    for match in _NAME_COLON.finditer(text):
        first, beyond = bisect_left(starts, match.start("name")), bisect_left(starts, match.end("name"))
        words = [token.word for token in line[first:beyond]]
        if words and not any(is_function_word(word) or word in entry_set("common_words") for word in words):
            yield Cue(match.end("name"), match.end("name") + 1, beyond, beyond - 1, ":", "colon", "active")


def _use(text: str, line: tuple[Token, ...], at: int, group: str, form: int) -> str:
    """How the verb at ``at`` is used, or nothing when it reports nothing here."""
    word = line[at].word
    before, capital = _before(text, line, at)
    if form == PAST and before in _words("be"):
        return "passive" if _by(text, line, at) else ""
    if word in _words("noun") and text[line[at].start].isupper():
        return ""
    if not _complement(text, line, at, group):
        return ""
    if form == ONGOING:
        return _ongoing(text, line, at, before)
    if group == "think" and before in _words("own"):
        return ""
    fits = {BASE: _base_fits, SINGULAR: _singular_fits, PAST: _past_fits}[form](text, line, at, before, capital)
    return "active" if fits else ""


def _ongoing(text: str, line: tuple[Token, ...], at: int, before: str) -> str:
    if before in _words("be"):
        return "active"
    gap = text[line[at - 1].end : line[at].start].strip() if at else ""
    comma = gap in (",", ",”", ',"', "”,", '",', "—", "–")
    return "participle" if comma or (line[at].word == "saying" and before not in ("", "of", "by")) else ""


def _base_fits(text: str, line: tuple[Token, ...], at: int, before: str, capital: bool) -> bool:
    word = line[at].word
    if word in _words("noun") and (before in _words("determiner") or before.endswith("'s")):
        return False
    if word == "say":
        return before not in _words("no say")
    return before in _words("did") or _plural(before)


def _singular_fits(text: str, line: tuple[Token, ...], at: int, before: str, capital: bool) -> bool:
    if not before:
        return _turned_round(text, line, at)
    if before in ("to", "the", "a", "an", "of"):
        return False
    if line[at].word not in _words("noun") or capital or before in _words("pronoun"):
        return True
    following = line[at + 1].word if at + 1 < len(line) else ""
    return before not in _words("determiner") and not before.endswith("'s") and following in _words("clause head")


def _turned_round(text: str, line: tuple[Token, ...], at: int) -> bool:
    """Whether a speaker's name follows what was said and the word of saying ("…, says Frontex")."""
    left = text[: line[at].start].rstrip()[-1:]
    following = line[at + 1] if at + 1 < len(line) else None
    return left in set(",”\"’'") and following is not None and text[following.start].isupper()


def _past_fits(text: str, line: tuple[Token, ...], at: int, before: str, capital: bool) -> bool:
    word = line[at].word
    if before in _words("determiner") - _words("subject") or before.endswith("'s") or before in ("as", "when"):
        return False
    if word == "called":
        following = line[at + 1].word if at + 1 < len(line) else ""
        return (capital or before in _words("pronoun") or following in ("for", "on")) and following not in (
            "to",
            "in",
            "by",
        )
    return True


def _before(text: str, line: tuple[Token, ...], at: int) -> tuple[str, bool]:
    """Find the word that the verb leans on, past adverbs, and whether it has a capital."""
    back = at - 1
    while back >= max(at - 4, 0) and adjoining(text, line[back], line[back + 1]):
        word = line[back].word
        if not (
            word.endswith("ly")
            or word in ("also", "has", "have", "had", "not", "never", "later", "then", "now", "been")
        ):
            return word, text[line[back].start].isupper() and back > 0
        if word == "been":
            return "been", False
        back -= 1
    return "", False


def _plural(word: str) -> bool:
    return word in ("i", "we", "you", "they", "who", "people", "police") or (
        word.endswith("s") and not word.endswith(("'s", "ss", "us"))
    )


def _by(text: str, line: tuple[Token, ...], at: int) -> bool:
    return any(token.word == "by" for token in line[at + 1 : at + 7])


def _complement(text: str, line: tuple[Token, ...], at: int, group: str) -> bool:
    """Whether what follows the verb can be what was said, believed or asked for."""
    token = line[at]
    after = text[token.end : token.end + 3].lstrip(" ")
    ends = not after or after[0] in ',.:;“"‘”?!—–('
    following = line[at + 1] if at + 1 < len(line) else None
    if token.word in _words("spare") or (group == "say" and ends):
        return True
    if ends or following is None:
        told = not after or after[0] in ',.:“"‘'
        if group == "think" and (not after or after[0] == "."):
            return "," in text[max(token.start - _CLOSING, 0) : token.start]  # "…, Mandiant believes."
        return told and group in ("quote", "find") and not token.word.endswith("ing")
    return _takes(text, line, at, group, following)


def _takes(text: str, line: tuple[Token, ...], at: int, group: str, following: Token) -> bool:
    """Whether the verb at ``at`` reports when the word ``following`` comes next."""
    word, verb = following.word, line[at].word
    if group == "quote":
        plain = verb not in ("added", "posted", "add")
        return _that_soon(line, at) or (plain and word in ("to", "on", "out", "whether", "how", "why"))
    if word in _words("participle end"):
        return verb in _words("to") or (group in ("ask", "think") and word in ("to", "for", "on", "in"))
    if group != "find":
        return True
    thing = text[following.start].isupper() or text[following.start].isdigit()
    return thing or word in _words("clause") or _that_soon(line, at)


def _that_soon(line: tuple[Token, ...], at: int) -> bool:
    return any(token.word == "that" for token in line[at + 1 : at + 5])
