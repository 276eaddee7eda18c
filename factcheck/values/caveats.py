"""What keeps a word of a sentence from saying what happened: it was only feared, wanted, averted, or so for a time."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from factcheck.models.value import Reading
from factcheck.values import signs
from factcheck.values.clauses import parts
from factcheck.values.lists import entry_set
from factcheck.values.phrases import words_under
from factcheck.values.signs import Signed

_IN_SHORT = re.compile(r"\b(?:but|and|though|if) not\b|, not (?:the|that|its)\b", re.IGNORECASE)
_STATED = frozenset(("told", "future", "duty", "able"))


def _list(name: str) -> frozenset[str]:
    return words_under("negation_words", name)


def stated(word: Signed) -> bool:
    """Whether a word is told as a fact, or as what will, must or can be."""
    return word.mood in _STATED


def only_denied(word: Signed) -> bool:
    """Whether somebody merely denies it, who may be wrong."""
    return word.kind == "denial" and word.cue is not None and word.cue.text.casefold().startswith(("den", "refut"))


@lru_cache(maxsize=4096)
def owns_up(text: str) -> bool:
    """Whether a sentence says that somebody says or admits something."""
    return any(part.stem in _list("owning stem") for part in parts(text))


def until(word: Signed, text: str) -> bool:
    """Whether it is only up to some time, or from then on, that something was so, or was not."""
    behind = text[word.part.end : word.part.end + 60].casefold()
    return not _list("time limit").isdisjoint(re.findall(r"[a-z]+", behind)[:8])


def of_some(word: Signed, text: str) -> bool:
    """Whether a turned word is said of some of a number: "five of the skiers were not found"."""
    if word.sign > 0:
        return False
    line = parts(text)
    stretch = [part.word for part in line if part.clause == word.part.clause and part.start < word.part.start]
    return any(two == "of" and (one.isdigit() or one in _list("some")) for one, two in pairwise(stretch))


def exists(word: Signed, text: str) -> bool:
    """Whether a sentence says by a noun that there is something: "there was", "had", "received" stands before it."""
    if word.part.role != "word":
        return True
    behind = parts(text)[max(word.at - 5, 0) : word.at]
    return any(
        part.role == "be" or part.stem in _list("there is stem") or part.word in _list("there is") for part in behind
    )


@lru_cache(maxsize=4096)
def is_supposed(text: str) -> bool:
    """Whether a sentence tells what would have been: "had the valve held, nobody would have been hurt"."""
    words = [part.word for part in parts(text)]
    return any(
        one in ("would", "wouldn't", "could", "might") and "have" in words[at + 1 : at + 4]
        for at, one in enumerate(words)
    )


def is_sure(text: str) -> bool:
    """Whether a sentence says that something has been made sure of ("established", "is certain")."""
    return any(word.sign > 0 and word.part.stem in _list("sure stem") for word in signs.find(text).words)


def for_now(theirs: Signed, text: str) -> bool:
    """Whether a report only says that something has not happened by now: it may have since."""
    if theirs.cue is None:
        return False
    near = text[max(theirs.cue.span.start - 16, 0) : theirs.part.end + 24].casefold()
    return not _list("for now").isdisjoint(re.findall(r"[a-z]+", near)) or "so far" in near


def averted(word: Signed, text: str) -> bool:
    """Whether a word stands behind one that says it was kept from happening ("protected from extradition")."""
    behind = parts(text)[max(word.at - 4, 0) : word.at]
    return any(part.stem in _list("averting stem") for part in behind)


def left_out(turned: Signed, there: str) -> bool:
    """Whether the other side turns the same round in short: "closed the plant but not the depot"."""
    return turned.sign < 0 and _IN_SHORT.search(there) is not None


def wished(word: Signed, text: str) -> bool:
    """Whether somebody only wants it done: "demanded that the city pay"."""
    said = word.part.word
    if (
        word.part.role not in ("verb", "word")
        or said.endswith(("ed", "ing", "s"))
        or said in entry_set("irregular_pasts")
    ):
        return False
    behind = parts(text)[max(word.at - 7, 0) : word.at]
    return any(part.stem in _list("wishing stem") for part in behind)


def named(word: Signed, reading: Reading) -> bool:
    """Whether a word is part of a name."""
    return any(name.span.start <= word.part.start < name.span.end for name in reading.names)


def reports_a_claim(text: str, word: Signed) -> bool:
    """Whether a sentence speaks of what others say ("contrary to reports"), beside the word's own negation."""
    cue = word.cue.span if word.cue else None
    return any(start != word.part.start and not (cue and cue.start <= start < cue.end) for start in doubts(text))


@lru_cache(maxsize=4096)
def doubts(text: str) -> tuple[int, ...]:
    """Where a sentence says of something that it is claimed, denied or wrong, in characters."""
    stems = _list("doubting stem")
    line = parts(text)
    return tuple(
        part.start
        for part, behind in zip(line, (*line[1:], None), strict=True)
        if part.stem in stems and (behind is None or behind.stem != "respons")
    )


def is_sign(turned: Signed) -> bool:
    """Whether what there is none of is only a sign or a report of something."""
    return turned.part.role == "word" and turned.part.stem in _list("transparent stem")


def narrowing(turned: Signed) -> frozenset[str]:
    """Stems of what narrows the thing that there is none of."""
    if turned.cue is None or turned.kind not in ("none", "without", "exception"):
        return frozenset()
    return turned.between
