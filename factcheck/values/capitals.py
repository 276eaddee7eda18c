"""Stretches of capitalised words, before anybody asks what they name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.values.lists import entries, table
from factcheck.values.phrases import words_under

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'&.+-]\w+)*\$?")
_FILE = re.compile(
    r"\w\.(?:exe|dll|sys|bat|ps1|vbs|jar|apk|msi|docx?|xlsx?|pdf|zip|iso|lnk|elf|so|py|php|aspx?)$", re.I
)
_DOMAIN = re.compile(r"\.(?:com|org|net|io|gov|edu|int|info|biz|co|uk|de|ru|cn|eu|fr|jp|onion|ai|js|me|tv|us)$", re.I)
_ADDRESS = re.compile(r"://|@|www\.|[a-z\d]\.[a-z]{2,4}/")
_VERSION = re.compile(r"\d+(?:\.\w+)+$")
_UNIT = re.compile(r"\d+(?:\.\d+)?(?:[KMGTP]i?[Bb]|[KMB]|[KMG]?Hz|[kKMG]?W|C|F|D|G|Mbps|Gbps|AM|PM|am|pm)s?\$?$")
_POSSESSIVE = re.compile(r"['’]s$", re.I)
_CONTRACTED = re.compile(
    r"(?:\w+n['’]t|(?:I|[YT]ou|[WH]e|[ST]he|They|It|That|There|Here|What|Who|Where|How)['’](?:ll|ve|re|d|m|s))$",
    re.I,
)
_PREFIX = re.compile(r"(?:co|re|pre|non|anti|multi|pro|post|sub|ex|mid|self|semi|un|e|x|t|a|b|c|d|u|v)$", re.I)
_GLUE = re.compile(r"(?:[\s_/,'’\u2010-\u2015-]|(?<!\d)\.|\.(?!\d))+")
_INITIALISM = re.compile(r"\b(?:[a-z]\.)+[a-z]?\b\.?")
_NUMBER = re.compile(r"\d+(?:\.\d+)*$")
_OPENERS = "\"“‘«'([{„‹"
_ENDS = ".!?:;\n\r•*#>|…"
# Deep runs of capitals are headlines in capitals or noise; a name has fewer words.
_LONGEST = 12


class Piece(NamedTuple):
    """One word of a name, without its possessive: the text's characters ``[start, end)``."""

    start: int
    end: int
    text: str
    possessive: bool


class Run(NamedTuple):
    """Capitalised words that stand together; ``opens``: the first heads a sentence."""

    pieces: tuple[Piece, ...]
    opens: bool


@cache
def listed(name: str) -> frozenset[str]:
    """Folded words of a list whose lines are words between commas."""
    return frozenset(fold(word) for line in entries(name) for word in line.split(",") if word.strip())


@cache
def listed_under(name: str, kind: str) -> frozenset[str]:
    """Folded words of a list's lines that begin with ``kind:``."""
    return frozenset(fold(word) for word in words_under(name, kind))


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """Key under which spellings of one name meet: X_TRADER, X-Trader and "X Trader's" are "x trader".

    Codes of attackers are one word ("APT 28" is "apt28").
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    plain = _POSSESSIVE.sub("", plain.strip())
    plain = _INITIALISM.sub(lambda m: m.group().replace(".", ""), plain)
    words = _GLUE.sub(" ", plain.replace("&", " and ")).split()
    if len(words) == 2 and words[0] in words_under("name_parts", "code") and words[1].isdigit():
        return "".join(words)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of capitalised words in ``text``, in order; addresses of pages and mail are no words."""
    held: list[Piece] = []
    for piece in _pieces(text):
        if held and len(held) < _LONGEST and _joined(text, held, piece):
            held.append(piece)
            continue
        if held:
            yield Run(tuple(held), opens_sentence(text, held[0].start))
        held = [] if _NUMBER.match(piece.text) else [piece]
    if held:
        yield Run(tuple(held), opens_sentence(text, held[0].start))


def opens_sentence(text: str, at: int) -> bool:
    """Whether the word at ``at`` stands where any word has a capital: after a full stop, a colon."""
    before = at - 1
    lowest = max(at - 8, 0)
    while before >= lowest and (text[before] in " \t\u00a0" or text[before] in _OPENERS or text[before] in '”"’»)]'):
        before -= 1
    return before < 0 or text[before] in _ENDS or text[at - 1] in '"“‘«„'


def _addresses(text: str) -> list[tuple[int, int]]:
    if "://" not in text and "@" not in text and "www." not in text and "/" not in text:
        return []
    return [m.span() for m in re.finditer(r"\S+", text) if _ADDRESS.search(m.group())]


def _pieces(text: str) -> Iterator[Piece]:
    addresses = iter(_addresses(text))
    address = next(addresses, None)
    for match in _TOKEN.finditer(text):
        start, token = match.start(), match.group()
        while address and address[1] <= start:
            address = next(addresses, None)
        if address and address[0] <= start:
            continue
        for begin, end, possessive in _cut(token):
            yield Piece(start + begin, start + end, token[begin:end], possessive)


@lru_cache(maxsize=32_768)
def _cut(token: str) -> tuple[tuple[int, int, bool], ...]:
    """Name-shaped parts of one token: "Russia-linked" holds "Russia", "lower" holds none."""
    if not any(char.isupper() for char in token):
        possessive = bool(_POSSESSIVE.search(token))
        end = len(token) - 2 if possessive else len(token)
        plain = _NUMBER.match(token[:end]) or _FILE.search(token)
        return ((0, end, possessive),) if plain else ()
    if _CONTRACTED.match(token):
        return ()
    brand = token.casefold().replace("’", "'") in words_under("name_parts", "brand")
    possessive = bool(_POSSESSIVE.search(token)) and not brand
    end = len(token) - 2 if possessive else len(token)
    whole = token[:end]
    if _UNIT.match(whole) or _VERSION.match(whole):
        return ()
    if _FILE.search(whole) or (_DOMAIN.search(whole) and whole[0].isupper()):
        return ((0, end, possessive),)
    return tuple((b, e, possessive and e == end) for b, e in _parts(whole))


def _parts(token: str) -> list[tuple[int, int]]:
    """Where the capitalised parts of a token with hyphens or lost spaces stand."""
    found: list[tuple[int, int]] = []
    at = 0
    joined = False
    for part in re.split(r"([-.+])", token):
        end = at + len(part)
        if part in ("-", ".", "+"):
            joined = joined and (part == "-" or len(token) <= 4 or token[at - 1 : at].isupper())
        elif any(char.isupper() for char in part) or (part.isdigit() and joined):
            found = [*found[:-1], (found[-1][0], end)] if joined else [*found, (at, end)]
            joined = True
        else:
            # "Co-operation" is one word, "Russia-linked" is a name and a word.
            if joined and _PREFIX.match(token[found[-1][0] : found[-1][1]]):
                found.pop()
            joined = False
        at = end
    if found and token.endswith(".") and re.fullmatch(r"(?:[^\W\d_]\.)+", token):
        found = [(0, len(token))]
    return found


def _joined(text: str, held: list[Piece], piece: Piece) -> bool:
    last = held[-1]
    gap = text[last.end : piece.start] if piece.start - last.end < 16 else "\n\n"
    if last.possessive:
        owner = fold(last.text) in listed_under("name_context", "owner") or fold(held[0].text) == "st"
        return owner and gap[2:] == " " and fold(piece.text) in listed_under("name_context", "owned")
    if _NUMBER.match(piece.text):
        return gap == " " and text[piece.end : piece.end + 1] != "%" and _takes_number(held, piece)
    if gap in (" ", "\u00a0", " & ", "\n") or _is_particle(gap):
        return gap != "\n" or not opens_sentence(text, piece.start)
    if gap in (". ", ".\u00a0"):
        return last.text.casefold() in listed_under("name_parts", "abbreviated") or (
            len(last.text) == 1 and last.text.isupper()
        )
    if gap in (" of ", " of the ", " for ", " for the "):
        return any(fold(p.text) in listed_under("organisation_words", "of") for p in held[-2:])
    return gap in (" and ", ", ") and _in_institution(held, piece, gap)


def _is_particle(gap: str) -> bool:
    """Whether a surname's particle stands between two capitals ("Ursula von der Leyen")."""
    return gap.islower() and all(word in words_under("name_parts", "particle") for word in gap.split())


def _takes_number(held: list[Piece], piece: Piece) -> bool:
    last = fold(held[-1].text)
    versioned = last in listed_under("products", "versioned") or last in _products()
    return versioned or ("." in piece.text and fold(held[-1].text) not in listed("not_names"))


@cache
def _products() -> frozenset[str]:
    """Last words of known products, which a number may follow."""
    return frozenset(name.rpartition(" ")[2] for name in listed_under("products", "name"))


@cache
def _joints() -> frozenset[tuple[str, str]]:
    """Words of well-known institutions that an "and" or a comma holds together."""
    names = [name for key, names in table("institutions").items() for name in (key, *names)]
    words = [name.casefold().split() for name in names]
    return frozenset((w[i - 1], w[i + 1]) for w in words for i in range(1, len(w) - 1) if w[i] == "and")


def _in_institution(held: list[Piece], piece: Piece, gap: str) -> bool:
    return gap == " and " and (held[-1].text.casefold(), piece.text.casefold()) in _joints()
