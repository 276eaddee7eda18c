"""Which words of a sentence a negation turns round: a verb, a thing that is not there, what is denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from factcheck.models.value import NegationMark
from factcheck.values.clauses import Part
from factcheck.values.lists import entry_set
from factcheck.values.phrases import words_under

Kind = Literal["plain", "not", "none", "without", "evidence", "denial", "object", "exception"]


def _list(kind: str) -> frozenset[str]:
    return words_under("negation_words", kind)


def heads(mark: NegationMark, line: Sequence[Part], inside: list[int], text: str) -> dict[int, Kind]:
    """Places of the words that a negation turns round, each with the way in which it does.

    ``line`` are the parts of the sentence ``text``, ``inside`` the places of those that the negation governs.
    """
    words = mark.text.casefold().replace("’", "'")
    delays = text[mark.scope.end : mark.scope.end + 8].split()[:1] == ["until"]
    if delays or words in _list("partial") or _open(words, [line[at] for at in inside[:4]]):
        return {}
    if words in _list("transparent"):
        return {**_itself(line, mark), **_evidence(line, inside)}
    if words in _list("denying"):
        return _denied(line, inside, "denial")
    if words in _list("without"):
        return dict.fromkeys(_run(line, inside, 0), "without")
    if words.split()[0] in _list("no") or words in ("neither", "nor", "none of"):
        return _none(line, mark, inside, text)
    return _not(line, inside)


def _open(cue: str, following: Sequence[Part]) -> bool:
    """Whether a negation turns only a part round ("not fully"), or leaves it open ("neither confirmed nor denied")."""
    if following and (following[0].word in _list("after not") - {"the"} or following[0].word in _list("no other")):
        return True
    stems = [part.stem for part in following]
    neither = (cue == "neither" and "confirm" in stems) or (cue == "nor" and stems[:1] in (["deni"], ["confirm"]))
    return neither or any(part.word in _list("not wholly") for part in following[1:])


def _itself(line: Sequence[Part], mark: NegationMark) -> dict[int, Kind]:
    """The evidence itself of which there is none."""
    within = [at for at, part in enumerate(line) if mark.span.start <= part.start < mark.span.end]
    return {within[-1]: "none"} if len(within) > 1 else {}


def _not(line: Sequence[Part], inside: list[int]) -> dict[int, Kind]:
    """What "not", "never" or "failed to" turns round: the verb or state that follows, and a light verb's object."""
    found: dict[int, Kind] = {}
    inside = _without_idiom(line, inside)
    for number, at in enumerate(inside):
        part = line[at]
        if part.word in _list("question") or (number == 0 and part.word in _PREPOSITIONS):
            return found
        if part.role in ("function", "be") or (part.word.endswith("ly") and part.role == "word"):
            continue
        if part.stem in _list("raising stem"):
            found[at] = "not"
            return found | _evidence(line, inside[number + 1 :])
        if part.role in ("verb", "say"):
            found[at] = "not"
            rest = inside[number + 1 :]
            if part.stem in words_under("act_words", "light stem") or part.word in _list("object too"):
                found |= dict.fromkeys(_run(line, rest, 0), "not")
            return found | dict.fromkeys(_alternatives(line, rest), "not")
        for place in _run(line, inside, number):
            found[place] = "not"
        return found
    return found


def _without_idiom(line: Sequence[Part], inside: list[int]) -> list[int]:
    """Places without "at any point" or "in any way" at their beginning."""
    words = [line[at].word for at in inside[:3]]
    idle = words[:2] in (["at", "any"], ["in", "any"], ["at", "the"], ["by", "any"], ["for", "any"])
    if idle and words[2:] and words[2] in _list("any"):
        return inside[3:]
    return inside[2:] if words[:2] == ["at", "all"] else inside


NOBODY = frozenset(["nobody", "nothing", "no one", "none", "none of", "nowhere"])
_PREPOSITIONS = frozenset(
    ["by", "for", "from", "in", "on", "at", "with", "because", "as", "to", "through", "due", "until", "via", "like"]
)


def _run(line: Sequence[Part], inside: list[int], first: int) -> list[int]:
    """Places of the last words of the things that follow, over commas and "or": "names, addresses or numbers"."""
    heads: list[int] = []
    last: int | None = None
    for number in range(first, len(inside)):
        at = inside[number]
        part = line[at]
        if part.role == "word" or (part.role in ("verb", "say") and last is None and not heads):
            if last is not None and line[last].clause == part.clause and at == last + 1:
                last = at
                continue
            if last is not None:
                heads.append(last)
            last = at
            continue
        if part.word in ("or", "nor", "any", "a", "an", "the", "its", "their", "his", "her", "such", "other", "and"):
            if last is not None and part.word in ("or", "nor"):
                heads.append(last)
                last = None
            elif last is not None:
                break
            continue
        break
    if last is not None:
        heads.append(last)
    return heads


def _alternatives(line: Sequence[Part], rest: list[int]) -> Iterator[int]:
    """Places of verbs that "or" adds to a turned one: "did not copy or delete"."""
    for before, at in pairwise(rest):
        if line[before].word in ("or", "nor") and line[at].role in ("verb", "say", "word"):
            yield at


def _evidence(line: Sequence[Part], inside: list[int]) -> dict[int, Kind]:
    """What there is no evidence of: the first verb of what follows "that", or the thing behind "of"."""
    if not inside:
        return {}
    verbs = [at for at in inside if line[at].role == "verb" and line[at].stem not in _list("showing stem")]
    lead = line[inside[0]].word
    if lead == "of":
        heads = _run(line, inside, 1)
        gerund = line[inside[1]].role == "verb" if len(inside) > 1 else False
        return dict.fromkeys(heads[:3] if not gerund else [inside[1]], "evidence")
    if verbs:
        rest = [at for at in inside if at > verbs[0]]
        return {verbs[0]: "evidence", **dict.fromkeys(_alternatives(line, rest), "evidence")}
    words = [at for at in inside if line[at].role == "word" and line[at].stem not in _list("showing stem")]
    return {words[-1]: "evidence"} if words and any(line[at].role == "be" for at in inside) else {}


def _denied(line: Sequence[Part], inside: list[int], kind: Kind) -> dict[int, Kind]:
    """What is denied: the first verb of what follows, or the thing itself ("denied any involvement")."""
    verbs = [at for at in inside if line[at].role == "verb"]
    heads = _run(line, inside, 0)
    if heads and (not verbs or verbs[0] > heads[-1] + 1) and not _is_clause(line, inside, heads[-1]):
        return dict.fromkeys(heads, kind)
    return {verbs[0]: kind} if verbs else {}


def _is_clause(line: Sequence[Part], inside: list[int], head: int) -> bool:
    return any(line[at].role == "be" or line[at].word in ("had", "has", "have") for at in inside if at > head)


def _none(line: Sequence[Part], mark: NegationMark, inside: list[int], text: str) -> dict[int, Kind]:
    """What "no" turns round: the thing, and the verb that it stands before, or right behind."""
    words = mark.text.casefold()
    if words in ("neither", "nor") and inside and line[inside[0]].role in ("verb", "say"):
        return {inside[0]: "none"}
    things = [] if words in NOBODY else _run(line, inside, 0)
    last = inside[-1] if inside else 0
    if any(part.word in ("as", "than") for part in line[last : last + 2]):
        return {}
    if things and line[things[0]].stem in _list("transparent stem"):
        return {things[0]: "none", **_evidence(line, [at for at in inside if at > things[0]])}
    before = [at for at, part in enumerate(line) if part.end <= mark.span.start]
    verb = _right_before(line, before, text, mark)
    if verb is not None:
        return {**dict.fromkeys(things, "none"), verb: "object" if things else "none"}
    exists = bool(before) and (line[before[-1]].role == "be" or line[before[-1]].word in _have())
    return dict.fromkeys(things, "none") if things and exists else _behind(line, inside, things)


def _have() -> frozenset[str]:
    return words_under("act_words", "have")


def _behind(line: Sequence[Part], inside: list[int], things: list[int]) -> dict[int, Kind]:
    """The verb behind what there is none of ("no data was stolen"), or the thing itself where there is none."""
    alone = inside[0] if inside and not things else None
    for at in inside:
        part = line[at]
        if things and at <= things[-1]:
            continue
        if part.word in ("that", "who", "which"):
            break
        if part.role in ("verb", "say") or (part.role == "word" and (_after_be(line, at) or alone == at)):
            objects = _run(line, [one for one in inside if one > at], 0) if part.role == "say" else []
            brought = things if part.stem in _list("bringing stem") else []
            return {at: "none", **dict.fromkeys([*objects, *brought], "none")}
    return dict.fromkeys(things, "none")


def _after_be(line: Sequence[Part], at: int) -> bool:
    return at > 0 and any(part.role == "be" for part in line[max(0, at - 3) : at])


def _right_before(line: Sequence[Part], before: list[int], text: str, mark: NegationMark) -> int | None:
    """Place of the verb whose object the "no" begins: "found no malware", "there were no arrests"."""
    for at in reversed(before[-4:]):
        part = line[at]
        if part.role in ("verb", "say"):
            gap = text[part.end : mark.span.start]
            return at if not gap.strip() and part.role == "verb" else None
        if part.role in ("be", "word") or part.word in entry_set("clause_openers"):
            return None
    return None
