"""What a sentence says happened: the word that carries it, who did it, to whom, and whether it is told as a fact.

Read from the parts of a sentence without a grammar of it: what stands before and after a verb, the passive turned
round.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.values.clauses import Part, parts
from factcheck.values.lists import entry_set
from factcheck.values.phrases import words_under

Mood = Literal["told", "able", "future", "possible", "duty", "wanted", "open"]

_REACH = 9
"""Words before and after a verb that can belong to it."""


class Act(NamedTuple):
    """One thing that a sentence says happened.

    ``doer``, ``done_to`` and ``about`` hold stems: of those who did it, of what it was done to, of the rest beside
    it; either of the first two is empty where the sentence leaves it out. ``start`` is where the verb and its
    auxiliaries begin. ``mood`` says whether it is told as a fact, ``past`` of which time (``None``: of none).
    """

    verb: Part
    start: int
    end: int
    doer: frozenset[str]
    done_to: frozenset[str]
    about: frozenset[str]
    mood: Mood
    past: bool | None
    passive: bool

    @property
    def all(self) -> frozenset[str]:
        """Stems of everyone and everything that takes part."""
        return self.doer | self.done_to | self.about


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Act, ...]:
    """Return what one sentence says happened, in order; kept, since one sentence is set beside many."""
    line = parts(text)
    places = _heads(text, line)
    heads = [head for head, _ in places]
    begins = [_chain(text, line, first) for _, first in places]
    found: list[Act] = []
    for number, head in enumerate(heads):
        low = heads[number - 1] + 1 if number else 0
        high = begins[number + 1] if number + 1 < len(heads) else len(line)
        to = bool(found) and _goes_on(line, begins[number], head)
        subject = _passed_on(found[-1]) if to else _subject(text, line, (low, begins[number]), found)
        act = _act(line, (begins[number], head, high), subject)
        infinitive = to and act.past is None and not line[begins[number]].word.endswith("ing")
        found.append(act._replace(past=found[-1].past) if infinitive else act)
    return tuple(found)


def _goes_on(line: Sequence[Part], begin: int, head: int) -> bool:
    """Whether a verb goes on with what the one before began: "to have sold", "of selling"."""
    of = begin and line[begin - 1].word in ("of", "for") and line[begin].word.endswith("ing")
    return bool(of) or any(part.word == "to" for part in line[begin:head])


def _passed_on(before: Act) -> frozenset[str]:
    """Who does what follows with "to" or "and": whoever the verb before is said of."""
    return before.done_to if before.passive else before.doer


def _heads(text: str, line: Sequence[Part]) -> list[tuple[int, int]]:
    """Places of the words that carry a statement, each with where its verb begins.

    They are verbs, what something is ("was unanimous"), and "has" where it is no auxiliary.
    """
    heads: dict[int, int] = {}
    for at, part in enumerate(line):
        if part.word in _words("no verb") or _before_verb(text, line, at):
            continue
        if part.role == "verb" or _is_gerund(line, at) or (part.role == "say" and _has_object(text, line, at)):
            heads[at] = at
        elif part.role == "be" or part.word in _words("have"):
            told = _complement(line, at)
            if told is not None:
                heads[told] = at
    return sorted(heads.items())


def _before_verb(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether a verb follows at once that needs a subject: "the power cut was", "the leak appears"."""
    if line[at].role != "verb" or at + 1 >= len(line) or text[line[at].end : line[at + 1].start] != " ":
        return False
    after = line[at + 1]
    finite = after.role == "verb" and at > 0 and line[at - 1].role == "word" and after.word.endswith(("s", "ed"))
    return after.word in _words("finite be") or finite


def _is_gerund(line: Sequence[Part], at: int) -> bool:
    """Whether a word in -ing is what somebody is "accused of" or "suspected of"."""
    word = line[at].word
    return (
        at > 1
        and word.endswith("ing")
        and word not in ("being", "having")
        and line[at - 1].word in ("of", "for")
        and line[at - 2].role == "verb"
    )


def _words(kind: str) -> frozenset[str]:
    return words_under("act_words", kind)


def _has_object(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether a word of saying is followed by a thing ("claimed responsibility"), not by what was said."""
    if at + 1 >= len(line) or text[line[at].end : line[at + 1].start] != " ":
        return False
    after = line[at + 1]
    rest = line[at + 1 : at + 1 + _REACH]
    tells = any(part.role in ("verb", "be", "say") or part.word in _words("modal") for part in rest)
    return not tells and (after.role == "word" or after.word in _words("article"))


def _complement(line: Sequence[Part], at: int) -> int | None:
    """Place of what something is ("unanimous") or has, where no verb follows the auxiliary at ``at``."""
    be = line[at].role == "be"
    for number in range(at + 1, min(at + 6, len(line))):
        part = line[number]
        if part.role in ("verb", "say", "be"):
            return None
        if part.role == "word" and not part.word.endswith("ly"):
            return number if be else at
        if part.word in _words("clause"):
            return None
    return None


def _chain(text: str, line: Sequence[Part], first: int) -> int:
    """Place of the first auxiliary, adverb or "not" that belongs to the verb at ``first``."""
    at = first
    while at and first - at < _REACH:
        left = line[at - 1]
        gap = text[left.end : line[at].start].strip("\u00a0 \"“”'‘’")
        helps = left.role == "be" or left.word in _words("helper") or left.word in _words("modal")
        if gap or not (helps or (left.word.endswith("ly") and left.role in ("word", "function"))):
            break
        at -= 1
    return at


def _subject(text: str, line: Sequence[Part], between: tuple[int, int], found: Sequence[Act]) -> frozenset[str]:
    """Stems before a verb, back to the verb before it; those of that verb where the two are joined by "and"."""
    low, high = between
    before = line[max(low, high - _REACH) : high]
    if before and before[-1].word in ("and", "or", "but", "then"):
        return _passed_on(found[-1]) if found else frozenset()
    if all(part.role == "function" for part in before):
        return frozenset()
    clause = line[min(high, len(line) - 1)].clause
    if before[-1].word in ("who", "which", "that"):
        return _stems(before[-4:-1])
    after_comma = next(
        (n for n in range(len(before) - 1, 0, -1) if "," in text[before[n - 1].end : before[n].start]), 0
    )
    before = before[after_comma:]
    return _stems(part for part in before if part.clause == clause)


def _stems(some: Iterable[Part]) -> frozenset[str]:
    return frozenset(part.stem for part in some if part.role in ("word", "verb") and part.word not in _words("idle"))


def _act(line: Sequence[Part], places: tuple[int, int, int], subject: frozenset[str]) -> Act:
    begin, head, high = places
    verb = line[head]
    verb = verb._replace(stem="have") if verb.word in _words("have") else verb
    chain = line[begin:head]
    after = [part for part in line[head + 1 : min(high, head + 1 + _REACH)] if part.clause == verb.clause]
    participle = verb.role == "verb" and any(part.role == "be" for part in chain) and not verb.word.endswith("ing")
    by = next((at for at, part in enumerate(after) if part.word == "by"), None) if participle else None
    first_link = next((at for at, part in enumerate(after) if part.word in _words("link")), len(after))
    if participle:
        doer = frozenset[str]() if by is None else _stems(after[by + 1 :])
        return Act(
            verb, line[begin].start, _end(verb, after), doer, subject,
            _stems(after if by is None else after[:by]), _mood(line, begin, head), _past(chain, verb), passive=True,
        )  # fmt: skip
    return Act(
        verb, line[begin].start, _end(verb, after), subject, _stems(after[:first_link]),
        _stems(after[first_link:]), _mood(line, begin, head), _past(chain, verb), passive=False,
    )  # fmt: skip


def _end(verb: Part, after: Sequence[Part]) -> int:
    return after[-1].end if after else verb.end


def _past(chain: Sequence[Part], verb: Part) -> bool | None:
    """Whether a verb tells of the past; ``None`` for "being" and "to be", which tell of no time."""
    words = {part.word for part in chain}
    if words & _words("present"):
        return False
    if not words & _words("perfect") and (
        "being" in words or "to" in words or (not chain and verb.word.endswith("ing"))
    ):
        return None
    if words & _words("past") or words & _words("perfect"):
        return True
    if verb.word in _words("have"):
        return verb.word == "had"
    return verb.word.endswith("ed") or verb.word in entry_set("irregular_pasts")


def _mood(line: Sequence[Part], begin: int, head: int) -> Mood:
    chain = [part.word for part in line[begin:head]]
    if _is_open(line, begin, chain):
        return "open"
    for kind, mood in (("might", "possible"), ("will", "future"), ("must", "duty"), ("can", "able")):
        if _words(kind).intersection(chain):
            return mood  # type: ignore[return-value]
    if "to" in chain:
        before = line[begin + chain.index("to") - 1].word if begin + chain.index("to") else ""
        return "told" if before in _words("came about") else "wanted"
    return "told"


def _is_open(line: Sequence[Part], begin: int, chain: Sequence[str]) -> bool:
    """Whether the clause leaves open that it happened: "if", "unless", "whether", "when … is"."""
    clause = line[begin].clause
    opening = [part.word for part in line[max(begin - _REACH, 0) : begin] if part.clause == clause]
    openers = set(opening)
    if openers & _words("open") or "which" in opening[:-1]:
        return True
    return "when" in openers and not _words("past").intersection(chain) and bool(_words("present").intersection(chain))
