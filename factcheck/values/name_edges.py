"""Where a name begins and ends beyond one run of capitals, and which capitals name nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.values import known
from factcheck.values.capitals import fold, listed_under
from factcheck.values.lists import entry_set
from factcheck.values.name_kinds import Found, is_everyday
from factcheck.values.numerals import is_number_word

_SHORTEST = 2
_TRADE = re.compile(r" ([a-z]+),? [^\W\d_a-z]")


def is_no_name(text: str, name: Found) -> bool:
    """Whether capitals are those of a common noun ("the Company"), a rule or an attack, or of a single letter."""
    words = text[name.start : name.end]
    letter = len(words) < _SHORTEST and text[name.end : name.end + 1] not in ("#", "+")
    if letter or (" " not in words and is_number_word(words.casefold())):
        return True
    if (
        (text[name.start - 1 : name.start] == "-" or text.startswith("-of-", name.end))
        and is_everyday(words)
        and known.look_up(words) is None
    ):
        return True
    if _is_spelt_out(text, name) or _is_of_title(text, name) or _is_trade(text, name):
        return True
    if name.kind in ("person", "actor", "malware", "place") or known.look_up(words) is not None:
        return False
    last = fold(words.rpartition(" ")[2])
    if " " not in words:
        return not words.isupper() and (_is_plural(text, name) or last in listed_under("name_context", "generic"))
    return last in listed_under("name_context", "end")


def _is_trade(text: str, name: Found) -> bool:
    """Whether the first word of a sentence only says what another named behind it does: "Airbag maker Norvik"."""
    word = text[name.start : name.end]
    if not word.istitle() or known.look_up(word) is not None or name.kind in ("actor", "malware"):
        return False
    opens = not text[: name.start].strip() or text[: name.start].rstrip()[-1] in ".!?:—–"
    behind = _TRADE.match(text, name.end) if opens else None
    return behind is not None and behind.group(1) in listed_under("name_context", "before organisation")


def _is_plural(text: str, name: Found) -> bool:
    """Whether a word is an everyday plural ("the Trojans"), and not the surname of one who speaks."""
    word = text[name.start : name.end].casefold()
    following = text[name.end : name.end + 12].split(maxsplit=1)[:1]
    if following and following[0].rstrip(",:;.") in listed_under("name_context", "says"):
        return False
    return (
        len(word) > 4
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word in entry_set("common_words")
    )


def _is_spelt_out(text: str, name: Found) -> bool:
    """Whether an acronym in brackets is short for small words ("a programmable logic controller (PLC)")."""
    letters = text[name.start : name.end]
    if text[name.start - 1 : name.start] != "(" or text[name.end : name.end + 1] != ")" or not letters.isupper():
        return False
    words = re.split(r"[\s-]+", text[max(0, name.start - 80) : name.start - 1].strip())[-len(letters) :]
    return len(words) == len(letters) and all(
        word[:1] == letter for word, letter in zip(words, letters.casefold(), strict=True)
    )


def _is_of_title(text: str, name: Found) -> bool:
    """Whether everyday words go on with a job ("Chief of | Security Strategy")."""
    before = text[max(0, name.start - 30) : name.start]
    if not before.endswith(" of "):
        return False
    job = before.split()[-2:-1]
    return (
        bool(job)
        and fold(job[0]) in listed_under("name_context", "job")
        and all(fold(word) in listed_under("name_context", "trade") for word in text[name.start : name.end].split())
    )


def joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Names, those made one that an "and", a slash or a possessive holds together."""
    held: Found | None = None
    for name in found:
        if held is not None and _is_one(text, held, name):
            key = fold(text[held.start : name.end])
            kind = "organisation" if "/" not in text[held.end : name.start] else name.kind
            held = held._replace(end=name.end, key=key, kind=kind, short=name.short, sure=True)
            continue
        if held is not None:
            yield held
        held = name
    if held is not None:
        yield held


def _is_one(text: str, left: Found, right: Found) -> bool:
    if right.start - left.end > len(" and ") or right.start <= left.end:
        return False
    gap = text[left.end : right.start]
    one, other = text[left.start : left.end], text[right.start : right.end]
    if gap == " and ":
        return _is_body(left, one, other)
    if gap == " of ":
        plural = one.endswith("s") and " " in one and is_everyday(one.rpartition(" ")[2])
        return plural and left.kind == "organisation" and right.kind in ("place", "organisation")
    if gap == "/":
        short = one.isupper() and min(len(one), len(other)) < len("CERT")
        return short and (other.isupper() or right.kind == "malware")
    return False


def _is_body(left: Found, one: str, other: str) -> bool:
    """Whether two runs are one body's name ("Business | and Skills Committee")."""
    words = other.split()
    if len(words) == 1:
        return (
            (" of " in one or " for " in one)
            and is_everyday(other)
            and is_everyday(one.rpartition(" ")[2])
            and known.look_up(one) is None
        )
    if len(words) < _SHORTEST or fold(words[-1]) not in listed_under("name_context", "body"):
        return False
    last = one.rpartition(" ")[2]
    ends = known.look_up(one) is None and left.kind not in ("person", "actor") and not last.isupper()
    return ends and is_everyday(last) and fold(last) not in listed_under("name_context", "body")
