"""What a number counts: the head noun that follows it, with what tells its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.values.lists import entry_set
from factcheck.values.numerals import STARTS, is_number_word
from factcheck.values.quantities import owners
from factcheck.values.words import is_function_word, stem

_GAP = r"[ \t\r\n\u00a0]{1,40}"  # markup and entities leave gaps in a draft's prose
_WORD = re.compile(rf"(?:[\"”]?{_GAP}|-(?=[^\W\d_]))[\"“‘']?([^\W\d_][\w-]*(?:['’][^\W_]+)?|[0-9]+[^\W\d_]\w*)")
_DETERMINERS = "all|the|its|their|our|his|her|my|your|these|those|this|that|a|an|some|such"
_OF = re.compile(
    rf"{_GAP}(?:of|worth{_GAP}of){_GAP}(?:(?:{_DETERMINERS}){_GAP}){{0,2}}"
    rf"(?:(?:last|this|next){_GAP}(?:week|month|year)['’]s{_GAP})?(?:top{_GAP}(?=[0-9a-z]))?"
    rf"(?:(?:[0-9][0-9,.]*|{'|'.join(STARTS)})(?:[ -](?:hundred|thousand|[mb]illion))?{_GAP})?"
)
_WHOLE = re.compile(rf"{_GAP}(?:all|the|its|their|our|his|her|these|those){_GAP}")
_IN = re.compile(rf"{_GAP}in{_GAP}(?=[^\W\d_])")
_LABEL = re.compile(r"([^\W\d_][\w-]*(?: [^\W\d_][\w-]*){0,3}):[ ]{1,3}$")
_TO = (
    r"(?:(?:had|has|have) )?(?:is|was|were|are|to|at|reached|stands at|stood at|passed|topped|hit|"
    r"(?:rose|risen|grew|grown|climbed|jumped|fell|fallen|dropped|increased|swelled) (?:from )?to)[ ]$"
)
_NUMBER_OF = re.compile(rf"\b(?:number|total|tally|count|toll) of ((?:[^\W\d_][\w-]* ){{1,4}}?){_TO}")
_TOLL = re.compile(
    r"\b((?:[^\W\d_]+ )?(?:toll|tally|count|total|headcount|turnout|score|rating))(?: \w+){0,2}? "
    r"(?:is|was|to|at|of|reached|hit|passed)[ ]$"
)
_NUMBERED = re.compile(r"\b([^\W\d_][\w-]*s) (?:numbered|totall?ed|number)[ ]$")
_MAGNITUDE = re.compile(r"\b([Mm]agnitude)(?: of)?[ -]$")
_LEADS_BACK = re.compile(
    r"(?::| (?:to|at|is|was|were|are|of|reached|passed|topped|hit|number(?:ed)?|totall?ed)"
    r"|magnitude)[ -]{1,3}$"
)
_CONTRACTED = re.compile(r"['’](?:ve|re|d|ll|m|t)$")
_PARTICIPLE = re.compile(r"(?:ed|ing)$")
_DEGREES = frozenset({"most", "least", "very", "particularly", "especially"})
_NO_THINGS = frozenset({"due", "each", "apiece", "via", "per", "plus", "according", "thanks", "alone", "ago"})
_WINDOW = 7
_SINGULAR_WORDS = 3


@dataclass(frozen=True, slots=True)
class Counted:
    """Stems of the counted thing, head first, the words themselves, and where they end."""

    stems: tuple[str, ...] = ()
    text: str = ""
    end: int = -1


NOTHING = Counted()


@lru_cache(maxsize=16_384)
def is_plural(word: str) -> bool:
    """Whether a word looks like a noun for more than one."""
    small = word.casefold()
    if small in entry_set("irregular_plurals"):
        return True
    if "-" in small:
        return False
    if small.endswith("men") and len(small) > 4:
        return small not in entry_set("singular_s")
    if word.endswith("s") and len(word) > 2 and word[:-1].isupper():
        return True
    if len(small) < 4 or not small.endswith("s") or small.endswith(("ss", "us", "is", "'s", "’s")):
        return small.endswith("eaus")
    return small not in entry_set("singular_s")


@lru_cache(maxsize=16_384)
def _stops(word: str) -> bool:
    """Whether a word ends the noun phrase; "US" in capitals is no "us"."""
    small = word.casefold()
    if word.isupper() and len(word) > 1 and small not in ("and", "or", "in", "of", "to"):
        return False
    return (
        is_function_word(small)
        or _CONTRACTED.search(small) is not None
        or small in entry_set("clause_words")
        or small in entry_set("speaking_verbs")
        or is_number_word(small)
        or word in ("May", "March")
    )


def following(
    text: str, at: int, *, many: bool, single: bool = False, of_only: bool = False, into: bool = False
) -> Counted:
    """Tell what the number that ends at ``at`` counts, read from the words after it.

    ``many`` says that the number asks for a plural, ``single`` that it can have none ("one"); ``of_only`` looks only
    behind "of" or an article (shares: "12 % of users", "half the users"), ``into`` also behind "in" (money:
    "$5m in damages").
    """
    of = _OF.match(text, at)
    if of is not None:
        return _phrase(text, owners.skip(text, of.end() - 1), many=True, behind_of=True)
    if into and (behind := _IN.match(text, at)) is not None:
        return _phrase(text, behind.end() - 1, many=False)
    if of_only:
        whole = _WHOLE.match(text, at)
        return NOTHING if whole is None else _phrase(text, whole.end() - 1, many=True, behind_of=True)
    found = _phrase(text, at, many=many, single=single)
    if found.stems[:1] == ("number",) and (of := _OF.match(text, found.end)) is not None:
        return _phrase(text, of.end() - 1, many=True, behind_of=True)
    return found


def _phrase(text: str, at: int, *, many: bool, single: bool = False, behind_of: bool = False) -> Counted:
    words, conjoined = _run(text, at, behind_of=behind_of)
    if single:
        words = _before_verb(text, words)
    plural = next((n for n, (start, end) in enumerate(words) if is_plural(text[start:end])), None)
    behind_and = plural is not None and conjoined is not None and plural >= conjoined
    if behind_and and not _joins(text, words, conjoined or 0, plural or 0):
        words, plural = words[:conjoined], None
    if plural is not None:
        behind = plural + 1
        if behind < len(words) and behind != conjoined and _is_plural_noun(text[slice(*words[behind])]):
            plural = behind
        return _made(text, words[: plural + 1])
    if conjoined is not None:
        words = words[:conjoined]
    alone = len(words) == 1 and conjoined is None
    words = _past_adverbs(text, words)
    kept = words[:1]
    if kept and _is_no_thing(text[slice(*kept[0])], alone=alone and many and not behind_of):
        return NOTHING
    for start, end in words[1 : 2 if many else _SINGULAR_WORDS]:
        word = text[start:end]
        # A name behind a common noun begins another phrase: "the second list Hunt found".
        other = word[0].isupper() and text[kept[-1][0]].islower()
        if other or _PARTICIPLE.search(word) or word.endswith("ly"):
            break
        kept.append((start, end))
    return _made(text, kept)


def _is_plural_noun(word: str) -> bool:
    """Whether a word behind a plural is the head instead of it; in "31 people injured", "two men dead" it is not."""
    return is_plural(word) and not word.endswith("ed") and word.casefold() not in ("dead", "missing", "homeless")


def _before_verb(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut a run behind "one" where it goes over into a verb: "one well-known case involved users"."""
    for n in range(1, len(words)):
        word = text[slice(*words[n])]
        if word.endswith("ed") and any(is_plural(text[slice(*later)]) for later in words[n + 1 :]):
            return words[:n]
    return words


def _past_adverbs(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out what only says in which manner the thing came about: "first publicly disclosed attack"."""
    if len(words) > 1 and text[slice(*words[0])].endswith("ly"):
        words = words[1:]
        if len(words) > 1 and text[slice(*words[0])].endswith("ed"):
            words = words[1:]
    return words


def _is_no_thing(word: str, *, alone: bool) -> bool:
    """Whether a word behind a number is an adverb or a verb ("two contained"), not people ("two injured")."""
    small = word.casefold()
    if small in entry_set("irregular_plurals"):
        return False
    return (
        small.endswith(("ly", "ed")) or small in _NO_THINGS or (alone and small == word and small in entry_set("verbs"))
    )


def _run(text: str, at: int, *, behind_of: bool) -> tuple[list[tuple[int, int]], int | None]:
    """Words after ``at`` that may belong to one noun phrase, and before which of them an "and" stood."""
    words: list[tuple[int, int]] = []
    conjoined: int | None = None
    position = at
    while len(words) < _WINDOW and (found := _WORD.match(text, position)) is not None:
        word = found[1]
        small = word.casefold()
        if found.end() - found.start(1) > 60 or position - at > 200:
            break
        position = found.end()
        if word in ("and", "or") and words and conjoined is None:
            conjoined = len(words)
        elif not words and (small in entry_set("counted_fillers") or small in _DEGREES):
            continue
        elif word[-2:] in ("'s", "’s"):
            if not behind_of:
                words.append((found.start(1), found.end(1) - 2))
                break
            words, conjoined = [], None
        elif _stops(word):
            break
        else:
            words.append(found.span(1))
    return words, conjoined if conjoined is not None and conjoined < len(words) else None


def _joins(text: str, words: list[tuple[int, int]], conjoined: int, plural: int) -> bool:
    """Whether an "and" joins two modifiers of one noun ("power and energy companies")."""
    word = text[slice(*words[conjoined - 1])]
    return 0 < plural - conjoined <= 2 and not _PARTICIPLE.search(word)


def _made(text: str, words: list[tuple[int, int]]) -> Counted:
    if not words:
        return NOTHING
    stems: list[str] = []
    for start, end in reversed(words):
        stems.extend(stem(part) for part in reversed(text[start:end].split("-")) if part)
    return Counted(tuple(stems), text[words[0][0] : words[-1][1]], words[-1][1])


def preceding(text: str, start: int) -> Counted:
    """Tell what a number counts by the words before it, where these are clear ("victims: 40")."""
    left = text[max(0, start - 90) : start]
    if not _LEADS_BACK.search(left, max(0, len(left) - 14)):
        return NOTHING
    for pattern in (_LABEL, _NUMBER_OF, _TOLL, _NUMBERED, _MAGNITUDE):
        found = pattern.search(left)
        if found is None:
            continue
        content = [word for word in found[1].split() if not is_function_word(word)]
        if content:
            return Counted(tuple(stem(word) for word in reversed(content)), " ".join(content))
    return NOTHING
