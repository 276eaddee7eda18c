"""A sentence cut into the things that it names, what is done, and the little words between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.values.clauses import Part, parts
from factcheck.values.lists import entry_set
from factcheck.values.numerals import is_number_word
from factcheck.values.phrases import words_under
from factcheck.values.words import stem

Kind = Literal["thing", "verb", "preposition", "joint", "relative", "subordinate", "comma", "break", "time", "adverb"]
_QUIET = " \u00a0-‐‑_\"“”'‘’$£€¥%#*"
_MONEY = frozenset("$£€¥")
_AGE = re.compile(r"[1-9]\d?$")
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "st", "sgt", "lt", "col", "gen", "rep", "sen", "prof", "capt", "det"))


class Chunk(NamedTuple):
    """Words ``[first, last]`` of a sentence that belong together, at ``[start, end)``, the last of which is the head.

    ``helped``: auxiliaries stand before the verb; ``passive``: it is done to its subject; ``infinitive``: "to" leads.
    """

    kind: Kind
    first: int
    last: int
    start: int
    end: int
    word: str = ""
    stem: str = ""
    helped: bool = False
    passive: bool = False
    infinitive: bool = False
    told: bool = True
    denied: bool = False
    saying: bool = False


def words(kind: str) -> frozenset[str]:
    """Words of one group of the list of little words."""
    return words_under("role_words", kind)


@cache
def stems_under(kind: str) -> frozenset[str]:
    """Stems of the words of one group."""
    return frozenset(stem(word) for word in words(kind))


@cache
def _verb_stems() -> frozenset[str]:
    return frozenset(stem(verb) for verb in entry_set("verbs") | words("verb"))


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Chunk, ...]:
    """Return the chunks of one sentence in order."""
    line = parts(text)
    found: list[Chunk] = []
    at = 0
    while at < len(line):
        if at:
            found.extend(_marks(text, line, at))
        chunk = _next(text, line, at, found)
        found.append(chunk)
        at = chunk.last + 1
    return tuple(_without_ages(found))


def _without_ages(found: Sequence[Chunk]) -> list[Chunk]:
    """Chunks but for ages between commas: "Karin Ahlgren, 41, fled"."""
    kept: list[Chunk] = []
    at = 0
    while at < len(found):
        ahead = found[at : at + 3]
        aged = len(ahead) > 1 and ahead[0].kind == "comma" and ahead[1].kind == "thing" and _AGE.match(ahead[1].word)
        if aged and ahead[1].first == ahead[1].last and (len(ahead) < 3 or ahead[2].kind == "comma"):
            at += 3
        else:
            kept.append(found[at])
            at += 1
    return kept


def _marks(text: str, line: Sequence[Part], at: int) -> list[Chunk]:
    """What stands between a word and the one before, as a chunk: a comma, or what parts sentences."""
    gap = text[line[at - 1].end : line[at].start]
    if not gap.strip(_QUIET + "."):
        hard = "." in gap and not _same_word(text, line, at)
        kinds: list[Kind] = ["break"] if hard or " - " in gap else []
    else:
        kinds = [] if _same_word(text, line, at) else ["comma"] if set(gap.strip(_QUIET)) <= {","} else ["break"]
    return [Chunk(kind, at, at - 1, line[at - 1].end, line[at].start) for kind in kinds]


def _same_word(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether the mark before a word does not part it from the word before: "4.4", "U.S.", "Mr. Roe"."""
    before, gap = line[at - 1], text[line[at - 1].end : line[at].start]
    if gap in (".", ",", ":", "/", "&", " & ", "@"):
        return True
    return gap.strip() == "." and (before.word in _TITLES or (before.end - before.start == 1 and before.word.isalpha()))


def _joined(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether a word goes on with the one before: nothing but space, hyphens, quotation marks between."""
    gap = text[line[at - 1].end : line[at].start]
    return (not gap.strip(_QUIET) and " - " not in gap) or _same_word(text, line, at)


def _next(text: str, line: Sequence[Part], at: int, found: Sequence[Chunk]) -> Chunk:
    part = line[at]
    if part.word in words("daytime") and at and found and found[-1].kind == "time":
        return Chunk("time", at, at, part.start, part.end, part.word)
    verb = _verb(text, line, at, found)
    if verb is not None:
        return verb
    bound = _bound(text, line, at)
    if bound:
        thing = _thing(text, line, at + bound)
        return thing._replace(first=at, start=part.start)
    kind = _little(line, at)
    if kind is not None:
        return Chunk(kind, at, at, part.start, part.end, part.word)
    return _thing(text, line, at)


def _little(line: Sequence[Part], at: int) -> Kind | None:
    """Kind of a little word; ``None`` for what names or begins to name a thing."""
    word = line[at].word
    ahead = line[at + 1] if at + 1 < len(line) else None
    if word in words("calendar") or (word == "may" and at):
        return "time"
    if word in ("so", "once") and ahead is not None and ahead.word == "far":
        return "adverb"
    if word == "that" and ahead is not None and ahead.role == "word" and at and line[at - 1].role == "verb":
        return "subordinate"
    for group in ("relative", "subordinate", "joint", "preposition"):
        if word in words(group):
            return group
    if word in words("adverb") or (word.endswith("ly") and line[at].role != "verb" and len(word) > 4):
        return "adverb"
    return None


def _thing(text: str, line: Sequence[Part], at: int) -> Chunk:
    """A thing and all the words before its name; a pronoun is one by itself."""
    last = at
    pronoun = line[at].word in words("pronoun") and line[at].word not in words("determiner")
    if not pronoun or (text[line[at].start : line[at].end].isupper() and line[at].word != "i"):
        while last + 1 < len(line) and _goes_on(text, line, last + 1):
            last += 1
    part = line[last]
    return Chunk("thing", at, last, line[at].start, part.end, part.word, part.stem)


def _goes_on(text: str, line: Sequence[Part], at: int) -> bool:
    part = line[at]
    gap = text[line[at - 1].end : part.start]
    if not _joined(text, line, at) or part.role in ("be", "say") or not _MONEY.isdisjoint(gap):
        return False
    if part.role == "verb":
        return gap == "-"
    if part.word in words("saying") or _is_count(text, line, at):
        return False
    if _is_late_verb(text, line, at):
        return False
    if part.role == "function":
        upper = text[part.start : part.end].isupper() and (len(part.word) > 1 or gap == ".")
        return upper or part.word in words("inside")
    opens = part.word in words("determiner") or part.word in words("pronoun")
    opens = opens and part.word not in ("other", "such", "few", "many", "more", "one", "ones")
    return not opens and _little_inside(part) and not (line[at - 1].word.isdigit() and text[part.start].isupper())


def _is_late_verb(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether a word is a verb behind a name in whose look nothing tells it: "3CX hired", "Gangs rented"."""
    part, before = line[at], line[at - 1]
    if part.role != "word" or text[before.end : part.start] != " " or not text[part.start].islower():
        return False
    digits = before.word[0].isdigit() and (not before.word.isdigit() or len(before.word) == 4)
    numbered = before.word.isdigit() and at > 1 and text[line[at - 2].start].isupper()
    name = text[before.start].isupper() or digits or numbered
    past = part.word.endswith("ed") and (part.word not in entry_set("ed_words") or part.stem in _verb_stems())
    return name and (past or part.word in entry_set("irregular_pasts"))


def _is_count(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether a number counts what follows: "gave Dornholm | 72 hours", "paid thieves | two million", not "Unit 7"."""
    part, before = line[at], line[at - 1]
    plural = before.role == "word" and before.word.endswith("s") and len(before.word) > 3
    if not (part.word[0].isdigit() or is_number_word(part.word)) or not (text[before.start].isupper() or plural):
        return False
    after = line[at + 1] if at + 1 < len(line) else None
    noun = after is not None and after.role == "word" and after.word not in entry_set("irregular_pasts")
    return after is not None and noun and text[after.start].islower() and not _is_late_verb(text, line, at + 1)


def _bound(text: str, line: Sequence[Part], at: int) -> int:
    """How many words before a number only bound it: "at least", "more than", "up to", "some"."""
    for count in (3, 2, 1):
        said = " ".join(part.word for part in line[at : at + count])
        ahead = line[at + count : at + count + 1]
        if said in words("bound") and ahead and (ahead[0].word[0].isdigit() or is_number_word(ahead[0].word)):
            return count
    return 0


def _little_inside(part: Part) -> bool:
    return part.word not in words("calendar") and part.word not in words("preposition")


def _verb(text: str, line: Sequence[Part], at: int, found: Sequence[Chunk]) -> Chunk | None:
    """The verb that begins here, its auxiliaries and adverbs before it."""
    head = at
    first = line[at]
    month = bool(at) and text[first.start : first.start + 3] == "May"
    if month or _heads_name(text, line, at):
        return None
    if at and _is_late_verb(text, line, at):
        return _made(line, at, at)
    if first.word in words("saying") and (not at or line[at - 1].word not in words("determiner")):
        return _made(line, at, at)
    if not (first.role in ("verb", "say", "be") or first.word in words("auxiliary") or _to_verb(line, at)):
        return _gerund(line, at, found)
    while head < len(line) and head - at < 7 and (head == at or _joined(text, line, head)):
        part = line[head]
        if part.role in ("verb", "say") and not (part.word in words("auxiliary") and _helps(line, head)):
            return _made(line, at, head)
        helps = part.role == "be" or part.word in words("auxiliary") or part.word == "to"
        if not (helps or part.word in words("adverb") or part.word.endswith("ly")):
            break
        head += 1
    return _bare(text, line, at, head)


def _heads_name(text: str, line: Sequence[Part], at: int) -> bool:
    """Whether a verb form only begins a name: "Hidden Cobra", "Broken Hill"."""
    if line[at].role != "verb" or at + 1 >= len(line) or not text[line[at].start].isupper():
        return False
    after = line[at + 1]
    return text[line[at].end : after.start] == " " and text[after.start].isupper()


def _helps(line: Sequence[Part], at: int) -> bool:
    """Whether a verb follows "have" or "do" within a few words, so that it only helps."""
    for part in line[at + 1 : at + 4]:
        if part.role in ("verb", "be", "say"):
            return True
        if part.role == "word" and not part.word.endswith("ly"):
            return False
    return False


def _to_verb(line: Sequence[Part], at: int) -> bool:
    return line[at].word == "to" and any(
        part.role in ("verb", "say", "be") or part.word == "have" for part in line[at + 1 : at + 2]
    )


def _bare(text: str, line: Sequence[Part], at: int, head: int) -> Chunk | None:
    """An auxiliary without a verb of the lists: "was behind", "had a key", "will indemnify"."""
    chain = line[at:head]
    modal = chain[-1].word in words("modal") or chain[-1].word in ("to", "did", "didn't")
    if modal and head < len(line) and line[head].role == "word" and _joined(text, line, head):
        return _made(line, at, head)
    told = [n for n in range(at, head) if line[n].role == "be" or line[n].word in words("auxiliary")]
    return _made(line, at, told[-1]) if told else None


def _gerund(line: Sequence[Part], at: int, found: Sequence[Chunk]) -> Chunk | None:
    """A word in -ing that tells what somebody did: "for selling the list", ", wiping the disks"."""
    word = line[at].word
    if not word.endswith("ing") or len(word) < 6 or stem(word) not in _verb_stems() or not found:
        return None
    before = found[-1].kind
    after = line[at + 1] if at + 1 < len(line) else None
    if before not in ("preposition", "comma", "subordinate") or after is None or not word.islower():
        return None
    opens = after.role == "function" or after.word in words("determiner") or is_number_word(after.word)
    return _made(line, at, at) if opens or after.role == "word" else None


def _made(line: Sequence[Part], at: int, head: int) -> Chunk:
    part, chain = line[head], line[at:head]
    said = [one.word for one in chain]
    be = any(one.role == "be" for one in chain)
    passive = be and part.role in ("verb", "say") and not part.word.endswith("ing")
    own = part.role == "be" or part.word in words("auxiliary")
    return Chunk(
        "verb", at, head, line[at].start, part.end, part.word, "be" if part.role == "be" else part.stem,
        helped=bool(chain) or own, passive=passive, infinitive="to" in said,
        told=not words("modal").intersection(said), denied=bool(words("negative").intersection(said)),
        saying=part.role == "say" or part.word in words("saying"),
    )  # fmt: skip
