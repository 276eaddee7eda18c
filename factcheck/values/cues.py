"""Words that put something on somebody's word ("said", "according to"), told apart from their look-alikes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.values import cue_nouns
from factcheck.values.lists import entries, entry_set
from factcheck.values.phrases import Phrases, Token, adjoining, tokens, words_under
from factcheck.values.words import is_function_word

BASE, SINGULAR, PAST, ONGOING = range(4)

_NAME_COLON = re.compile(
    r"(?:\A|\n)[ \t]{0,20}[\"“]?"
    r"(?P<name>[^\W\da-z_][\w.&’'-]{1,30}(?: [^\W\da-z_][\w.&’'-]{1,30}){0,3}):(?=[ \t]\s{0,20}\S)"
)


_WEAK = frozenset(("think", "ask", "loose"))
_CLOSING = 60  # characters in which a sentence ends with who thinks so


class Cue(NamedTuple):
    """A reporting word: characters and tokens where it stands, its group and form, and how it is used.

    ``use``: ``active`` ("X said"), ``passive`` ("blamed by X"), ``participle`` ("…, saying that"), ``phrase``
    ("according to X"), ``owner`` ("X's claim that"), ``agent`` ("a claim by X that").
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
    for at, use in cue_nouns.find(text, line):
        yield Cue(line[at].start, line[at].end, at, at, line[at].word, "noun", use)
    yield from _colons(text, line)


def is_weak(cue: str) -> bool:
    """Whether a reporting word tells what somebody thinks or wants, or is a noun: no statement is made by it."""
    word = cue.casefold()
    group = _verbs().get(word, ("phrase", PAST))[0]
    return group in _WEAK or (group == "phrase" and cue_nouns.is_noun(word))


def _colons(text: str, line: tuple[Token, ...]) -> Iterator[Cue]:
    """Colons between a name and its words, as in headlines ("Kaspersky: no sign of a second victim")."""
    starts = [token.start for token in line] if ":" in text else []
    for match in _NAME_COLON.finditer(text):
        first, beyond = bisect_left(starts, match.start("name")), bisect_left(starts, match.end("name"))
        words = [token.word for token in line[first:beyond]]
        quotes = text[match.end() : match.end() + 4].lstrip()[:1] in ("“", '"')
        common = frozenset[str]() if quotes and len(words) > 1 else entry_set("common_words")
        if words and not any(is_function_word(word) or word in common for word in words):
            yield Cue(match.end("name"), match.end("name") + 1, beyond, beyond - 1, ":", "colon", "active")


def _use(text: str, line: tuple[Token, ...], at: int, group: str, form: int) -> str:
    """How the verb at ``at`` is used, or nothing when it reports nothing here."""
    word = line[at].word
    before, capital = _before(text, line, at)
    if form == PAST and before in _words("be"):
        return "passive" if _by(text, line, at) else ""
    if word in _words("noun") and text[line[at].start].isupper():
        return ""
    somebody = capital or _plural(before) or before in _words("pronoun")
    if not _complement(text, line, at, group, somebody):
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
    said = line[at].word == "saying" and before not in ("", "of")
    return "participle" if comma or said or before in _words("leads on") else ""


def _base_fits(text: str, line: tuple[Token, ...], at: int, before: str, capital: bool) -> bool:
    word = line[at].word
    if word in _words("noun") and (before in _words("determiner") or before.endswith("'s")):
        return False
    if word == "say":
        return before not in _words("no say")
    return before in _words("did") or _plural(before)


def _singular_fits(text: str, line: tuple[Token, ...], at: int, before: str, capital: bool) -> bool:
    if not before:
        closed = text[: line[at].start].rstrip().endswith(",") and line[at].word not in _words("noun")
        return closed or _turned_round(text, line, at)  # "Apple's chief executive, Tim Cook, argues"
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
    return word != "called" or _calls(text, line, at, capital or before in _words("pronoun"))


def _calls(text: str, line: tuple[Token, ...], at: int, somebody: bool) -> bool:
    """Whether "called" tells what somebody says of a thing: not "a group called Snowdrift", "called to the pier"."""
    following = line[at + 1].word if at + 1 < len(line) else ""
    if following in ("to", "in", "by", "off", "up", "back"):
        return False
    if somebody or following in ("for", "on") or not following:
        return True
    beyond = line[at + 2] if at + 2 < len(line) else None
    named = following in ("the", "a", "an") and beyond is not None and text[beyond.start].isupper()
    return (following in _words("clause") or following in _words("them")) and not named


def _before(text: str, line: tuple[Token, ...], at: int) -> tuple[str, bool]:
    """Find the word that the verb leans on, past adverbs, and whether it has a capital."""
    back = at - 1
    while back >= max(at - 4, 0) and adjoining(text, line[back], line[back + 1]):
        word = line[back].word
        if not (
            (word.endswith("ly") and word not in _words("no adverb"))
            or word in ("also", "has", "have", "had", "not", "never", "later", "then", "now", "been")
        ):
            capital = text[line[back].start].isupper()
            return word, capital and (back > 0 or word not in entry_set("common_words"))
        if word == "been":
            return "been", False
        back -= 1
    return "", False


def _plural(word: str) -> bool:
    return word in ("i", "we", "you", "they", "who", "people", "police") or (
        word.endswith("s") and not word.endswith(("'s", "ss", "us"))
    )


def _by(text: str, line: tuple[Token, ...], at: int) -> bool:
    """Whether "by" follows with somebody, not with a time or a deed ("expected back by Monday", "by selling")."""
    near = line[at + 1 : at + 8]
    return any(
        token.word == "by"
        and not (after.word in _words("setting") or after.word.endswith("ing") or after.word[0].isdigit())
        for token, after in pairwise(near)
    )


def _complement(text: str, line: tuple[Token, ...], at: int, group: str, somebody: bool) -> bool:
    """Whether what follows the verb can be what was said, believed or asked for.

    ``somebody``: a name or a pronoun stands before it, so that a noun may follow as well.
    """
    token = line[at]
    if group == "on":
        on = at + 1 < len(line) and line[at + 1].word == "on"
        return on and text[line[at + 1].end : line[at + 1].end + 1] in (".", ",", ":", ";")
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
    return _takes(text, line, at, group, somebody)


def _takes(text: str, line: tuple[Token, ...], at: int, group: str, somebody: bool) -> bool:
    """Whether the verb at ``at`` reports when the word behind it comes next."""
    following = line[at + 1]
    word, verb = following.word, line[at].word
    if verb in _words("of or about"):
        return word in ("of", "about", "to", "for")
    if group == "quote":
        plain = verb not in ("added", "posted", "add")
        return _that_soon(line, at) or (plain and word in ("to", "on", "out", "whether", "how", "why"))
    if word in _words("participle end"):
        wanted = group in ("ask", "think", "loose") and word in ("to", "for", "on", "in", "with")
        tells = somebody and (group == "say" or (group == "find" and _that_soon(line, at)))
        return verb in _words("to") or wanted or tells
    if group != "find" or somebody:
        return True
    thing = text[following.start].isupper() or text[following.start].isdigit()
    return thing or word in _words("clause") or _that_soon(line, at)


def _that_soon(line: tuple[Token, ...], at: int) -> bool:
    return any(token.word == "that" for token in line[at + 1 : at + 5])
