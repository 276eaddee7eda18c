"""Where amounts stand in a text, and which figures are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.models.span import Span
from factcheck.models.value import Quantity
from factcheck.values import dates, identifiers, numerals
from factcheck.values.lists import entries, entry_set, table
from factcheck.values.quantities import amounts, bounds, counted, multiples, ordinals, owners, shares, vague
from factcheck.values.quantities.amounts import Amount
from factcheck.values.quantities.counted import Counted
from factcheck.values.words import stem

_VAGUE = (
    *("half", "halves", "third", "quarter", "tens", "dozens", "scores", "hundreds", "thousands", "millions"),
    *("billions", "trillions", "several", "couple", "both", "single-digit", "double-digit", "triple-digit"),
)
_WORDS = sorted({*numerals.STARTS, *_VAGUE, *multiples.STARTS, *table("ordinals")}, key=len, reverse=True)
_AFTER_ARTICLE = (
    "hundred|thousand|[mbt]r?illion|dozen|few|couple|pair|trio|quartet|score|(?:small )?handful|half|third|quarter|"
    "fifth|tenth|minute|hour|day|week|fortnight|month|year|decade|century|mile|kilomet"
)
_CORE = re.compile(
    rf"(?<![^\W_])(?<![0-9][.,])(?:(?P<digit>[0-9½¼¾⅓⅔])"
    rf"|(?P<article>an?)(?=[ \u00a0\r\n\t]{{1,3}}(?:{_AFTER_ARTICLE}))"
    rf"|(?P<word>{'|'.join(_WORDS)})(?![^\W_]))"
)
_NAMED = "|".join(
    re.escape(name).replace(r"\ ", "[ -]") for name in sorted(entries("names_with_number_words"), key=len, reverse=True)
)
_NAMES = re.compile(rf"(?<![^\W_])(?:{_NAMED})(?![^\W_])")
_RUN = re.compile(r"(?:[ -][a-z]+){0,12}")
_OLD_OR_RATE = re.compile(
    r"[ -](?:olds?\b|of age\b)|[ \u00a0](?:a|an|per|each|every)[ \u00a0](?:day|week|month|year|hour)\b"
)
_NOT_COUNTED = re.compile(
    r"/|(?<=k) (?:video|tvs?|resolution|display|race|run|monitor|screen)"
    r"|[ -](?:digits?|bits?|stars?)\b|[ -]o['’]clock"
)
_HYPHENATED = re.compile(r"-([^\W\d_]+)")
_NEXT_WORD = re.compile(r"[ \u00a0\n]([^\W\d_]+)")
_NO_ONE = re.compile(
    r"(?<![^\W_])(?:no|any|this|that|the|which|every|each|last|first|next|big|new|another)[ -]$"
    r"|(?<![^\W_])(?:an?|the|this|that)[ ][a-z]+[ ]$"
)
_YEARS_BEFORE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?:,? and|,? or|,)[ \u00a0]$")
_WORD_BEFORE = re.compile(r"(?<![^\W_])(?!no|top|bit|lot)([a-z]{3,})[ \u00a0]$")
_LASTING = re.compile(r"\b(?:in|for|within|than|least|just|only|about|after|over|took|takes|lasted) $")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_OLDER = re.compile(
    r"\b(?:people|adults|men|women|children|those|anyone|everyone|pensioners|residents|workers|users|customers|patients)"
    r"(?: aged)? (?:over|under|above|below)\b"
)
_SENTENCE_START = '.!?:;\n\r—–-…”"•|>'


def find(text: str, taken: Iterable[Span] | None = None) -> tuple[Quantity, ...]:
    """Amounts in ``text``, in order, none overlapping another.

    ``taken`` are the stretches of identifiers and dates, for callers that have read these already; without it
    they are looked for here.
    """
    folded = numerals.folded(text)
    if _CORE.search(folded) is None:
        return ()
    return tuple(_quantities(text, folded, _Taken(text, folded, taken)))


class _Taken:
    """Stretches that belong to something else: identifiers, dates, names with number words."""

    def __init__(self, text: str, folded: str, spans: Iterable[Span] | None) -> None:
        if spans is None:
            labels = identifiers.find(text)
            places = [(span.start, span.end) for span in labels]
            places.extend(dates.stretches(text, labels))
        else:
            places = [(span.start, span.end) for span in spans]
        places.extend(found.span() for found in _NAMES.finditer(folded))
        places.sort()
        self._starts = [start for start, _ in places]
        self._ends: list[int] = []
        reached = 0
        for _, end in places:
            reached = max(reached, end)
            self._ends.append(reached)

    def end_of(self, at: int) -> int:
        """Return where the stretch ends that holds the character at ``at``; ``at`` itself when it is free."""
        index = bisect_right(self._starts, at) - 1
        return max(at, self._ends[index]) if index >= 0 else at


def _quantities(text: str, folded: str, taken: _Taken) -> Iterator[Quantity]:
    reached = 0
    for core in _CORE.finditer(folded):
        at = core.start()
        if at < reached:
            continue
        busy = taken.end_of(at)
        if busy > at:
            reached = busy
            continue
        found = _read(text, folded, core)
        if not found:
            reached = _past_run(folded, core)
        for amount in found:
            start = max(amount.start, reached)
            reached = max(amount.end, reached)
            thing = _thing(text, folded, amount)
            if thing is not None:
                yield _quantity(text, _bounded_behind(folded, amount, thing), start, thing)


def _past_run(folded: str, core: re.Match[str]) -> int:
    """Return where the search goes on after number words that are no number ("nineteen eighty-four")."""
    if core["word"] not in numerals.STARTS:
        return core.end()
    run = _RUN.match(folded, core.end())
    end = core.end()
    for word in re.finditer(r"[a-z]+", run.group() if run else ""):
        if not numerals.is_number_word(word.group()):
            break
        end = core.end() + word.end()
    return end


def _read(text: str, folded: str, core: re.Match[str]) -> list[Amount]:
    """Amounts that begin at a core; the readers are asked from the surest to the most general."""
    at = core.start()
    if folded[at - 1 : at] in ("-", "‑") and folded[max(0, at - 2) : at - 1].isalnum():
        return []
    if core["digit"]:
        one = ordinals.read(text, folded, at) or shares.out_of(folded, at) or multiples.number(folded, at)
        return [one] if one else amounts.read(folded, at)
    one = _read_vague(folded, at)
    if one is None and core["article"]:
        return amounts.read(folded, at) or _listed(shares.one_unit(folded, at))
    one = one or ordinals.read(text, folded, at)
    if one is not None or core["word"] not in numerals.STARTS or _is_name(text, at, core.end()):
        return _listed(one)
    return _listed(shares.out_of(folded, at) or multiples.number(folded, at)) or amounts.read(folded, at)


def _read_vague(folded: str, at: int) -> Amount | None:
    readers = (shares.fraction, vague.few, vague.many, vague.group, vague.digit_count, vague.both, multiples.word)
    return next((amount for reader in readers if (amount := reader(folded, at)) is not None), None)


def _listed(amount: Amount | None) -> list[Amount]:
    return [] if amount is None else [amount]


def _is_name(text: str, at: int, end: int) -> bool:
    """Whether a capitalised number word within a sentence belongs to a name ("Seven Network")."""
    if not text[at].isupper() or text[at:end].isupper():
        return False
    before = text[max(0, at - 4) : at].rstrip(" \u00a0\"“‘'(*_")
    if not before or before[-1] in _SENTENCE_START:
        return False
    around = re.findall(r"[^\W\d_]{4,}", text[max(0, at - 60) : end + 60])
    capitals = sum(1 for word in around if word[0].isupper())
    return capitals < 0.7 * len(around)


def _thing(text: str, folded: str, amount: Amount) -> Counted | None:
    """Tell what the amount counts; ``None`` when the figure turns out to be no amount."""
    dimension = amount.unit.dimension
    if amount.unit is multiples.TIMES:
        return counted.NOTHING
    if dimension == "count":
        return _counted_thing(text, folded, amount)
    if dimension == "duration" and (_OLD_OR_RATE.match(folded, amount.end) or _is_some_day(folded, amount)):
        return None
    if dimension == "percent":
        of = counted.following(text, amount.end, many=True, of_only=True)
        thing = of if of.stems else counted.following(text, amount.end, many=False)
        return _no_gerund(thing)
    attributive = "-" in text[amount.start : amount.end] and amount.exact is not None
    of_only = dimension not in ("money", "ordinal") and not attributive
    return _no_gerund(counted.following(text, amount.end, many=False, of_only=of_only, into=dimension == "money"))


def _is_some_day(folded: str, amount: Amount) -> bool:
    """Whether "one day" says when, not how long: "one day it fell" does, "in one day" does not."""
    if folded[amount.start : amount.end] not in ("one day", "one night"):
        return False
    return _LASTING.search(folded[max(0, amount.start - 10) : amount.start]) is None


def _no_gerund(thing: Counted) -> Counted:
    """Drop what is no thing but a doing: "six years of conducting", "11 percent taking"."""
    return counted.NOTHING if thing.text.endswith("ing") and "building" not in thing.text else thing


def _counted_thing(text: str, folded: str, amount: Amount) -> Counted | None:
    end = amount.end
    if _NOT_COUNTED.match(folded, end):
        return None
    hyphen = _HYPHENATED.match(folded, end)
    if hyphen is not None:
        if hyphen[1] not in entry_set("hyphen_counts"):
            return None
        return Counted((stem(hyphen[1]),), text[hyphen.start(1) : hyphen.end(1)], hyphen.end())
    if folded[amount.start : end] == "one":
        return _one_thing(text, folded, amount)
    thing = counted.following(text, end, many=amount.exact != 1)
    if thing.stems:
        return None if _is_year(folded, amount, thing) else thing
    before = counted.preceding(text, amount.start)
    return None if not before.stems and _is_no_count(folded, amount) else before


def _one_thing(text: str, folded: str, amount: Amount) -> Counted | None:
    """Tell what "one" counts; ``None`` where it stands for somebody or something."""
    if not _one_counts(folded, amount):
        return None
    thing = counted.following(text, amount.end, many=False, single=True)
    return thing if thing.stems and thing.stems[0] not in entry_set("pronoun_one") else None


def _is_year(folded: str, amount: Amount, thing: Counted) -> bool:
    """Whether a figure before a noun is a year all the same: "the 2018 update", "2012, 2016 and 2019 servers"."""
    if _YEAR.fullmatch(folded, amount.start, amount.end) is None:
        return False
    listed = _YEARS_BEFORE.search(folded[max(0, amount.start - 12) : amount.start]) is not None
    return listed or not counted.is_plural(thing.text.split()[-1])


def _is_no_count(folded: str, amount: Amount) -> bool:
    """Whether a figure beside which nothing is counted is a year, an age, a number in a row ("season five")."""
    bare = folded[amount.start : amount.end]
    if bare == "zero" or _YEAR.fullmatch(bare) or _is_age(folded, amount):
        return True
    before = _WORD_BEFORE.search(folded[max(0, amount.start - 16) : amount.start])
    if before is None or not bare.isalpha():
        return False
    return before[1] in entry_set("numbered_things") or before[1] in entry_set("loosely_numbered_things")


def _is_age(folded: str, amount: Amount) -> bool:
    """Whether a bare figure says how old those are that stand before it: "adults over 45"."""
    before = _OLDER.search(folded[max(0, amount.start - 24) : amount.start + 8])
    return before is not None and amount.exact is not None and 10 <= amount.exact <= 100


def _one_counts(folded: str, amount: Amount) -> bool:
    """Whether "one" counts: "one hospital" does, "one another", "one of them", "one analyst said" do not."""
    following = _NEXT_WORD.match(folded, amount.end)
    if following is None or following[1] in entry_set("pronoun_one"):
        return False
    if _NO_ONE.search(folded[max(0, amount.start - 20) : amount.start]):
        return False
    tail = folded[amount.end : amount.end + 40].split()
    return not any(word.strip(',.;:"”') in entry_set("speaking_verbs") for word in tail[1:4])


def _bounded_behind(folded: str, amount: Amount, thing: Counted) -> Amount:
    """Apply a bound that stands behind the counted thing: "40 people or more"."""
    if amount.exact is None or thing.end <= amount.end or folded[thing.end : thing.end + 1] == "-":
        return amount
    trailing = bounds.after(folded, thing.end)
    if trailing is None or trailing[0] == "past":
        return amount
    interval = bounds.bounded(amount.interval, amount.exact, (trailing[0],), amount.unit.dimension)
    return replace(amount, interval=interval)


def _quantity(text: str, amount: Amount, start: int, thing: Counted) -> Quantity:
    return Quantity(
        span=Span(start=start, end=amount.end),
        text=text[start : amount.end],
        dimension=amount.unit.dimension,
        exact=amount.exact,
        low=amount.interval.low,
        high=amount.interval.high,
        unit=amount.unit.name,
        approximate=amount.interval.approximate,
        counted=thing.stems,
        counted_text=thing.text,
        of=owners.of(text, start, amount.end, thing.end) if thing.stems else "",
    )
