"""Names, labels and addresses that hold digits but tell no amount and no date.

``find`` reads token by token. A token with digits either has the form of a figure or a date, and then the
words around it decide ("port 445", "Windows 10", "aged 34"), or it is an identifier ("3CX", "v2.0").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.models.span import Span
from factcheck.values import ages
from factcheck.values.lists import entry_set, table
from factcheck.values.words import is_function_word

_BORDER = r"\s\"“”„«»()\[\]{}<>;|—…"
_TOKEN = re.compile(rf"(?<![^{_BORDER}])[^0-9{_BORDER}]*+[0-9][^{_BORDER}]*+")
_LEADING = ".,:!?'‘’*_~`•·–-"
_TRAILING = ".,:!?'‘’*_`•·–-/"
_LONGEST_FIGURE = 60
"""Beyond this length a token is no figure, whatever stands in it."""

_NUMBER = r"[0-9]+(?:[,.'’][0-9]+)*[½¼¾⅓⅔]?"
_SIGN = r"[$£€¥₹₩₽₿₺₴₪]"
_UNIT = (
    r"(?:k|m|b|mm|cm|km|kms|ft|kg|kgs|lb|lbs|oz|mph|kph|kmh|km/h|m/s|bn|mn|mln|bln|tn|trn|[kmgtp]i?b|gigs?|"
    r"hrs?|mins?|secs?|ms|h|yrs?|yd|mi|pp|usd|eur|gbp|btc|eth|million|billion|trillion|dollars|th|st|nd|rd|s)"
)
_FIGURE = re.compile(
    rf"[~≈<>≥≤±+-]?(?:(?:us|au|ca|nz|hk|nt|mx|cn|[acsr])?{_SIGN}|usd|eur|gbp|rs\.?|chf|aud|cad)?"
    rf"{_NUMBER}(?:{_UNIT}|%)?(?:[-–/](?:(?:us)?{_SIGN})?{_NUMBER}(?:{_UNIT}|%)?)?\+?(?:{_SIGN}|%)?"
    r"(?:[-–](?:[a-z]{2,}|a))*(?:['’]s?)?",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:1[5-9]|20)[0-9]{2}-[0-9]{2}(?:-[0-9]{2}(?:T[0-9:.+Zz-]*)?)?"
    r"|[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})"
    r"|(?:1[5-9]|20)[0-9]{2}[-–/](?:[0-9]{4}|[0-9]{2})"
    r"|(?:mid|early|late|pre|post|since)-?(?:1[5-9]|20)[0-9]{2}s?|['’][0-9]{2}s?|[QqHh][1-4]"
    r"|(?:1[5-9]|20)[0-9]{2}['’]?s",
    re.IGNORECASE,
)
_SCORE = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})")
_NO_AMOUNT = re.compile(
    r"[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,3}-(?:years?|months?|weeks?|days?)-olds?|[1-6]g|0-?days?|0[0-9]{2,}",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"v?[0-9]+(?:\.[0-9]+){2,}", re.IGNORECASE)
_GROUPED_BY_DOTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+\.000")
_CLOCK = re.compile(r"[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?(?:[ap]m)?|[0-2]?[0-9][ap]m", re.IGNORECASE)
_HOUR = re.compile(r"[0-2]?[0-9](?:[:.][0-5][0-9])?(?:-[0-9:]+)?")
_HALF_DAY = re.compile(r"[ \u00a0](?:[ap]\.?m\b\.?|o[’']clock\b)", re.IGNORECASE)
_ZONED = re.compile(r"[0-2][0-9][:.]?[0-5][0-9]")
_ZONE = re.compile(r"[ \u00a0](?:GMT|UTC|BST|EST|EDT|PST|PDT|CET|CEST|IST|JST|hours|hrs)\b")
_PHONE = re.compile(
    r"(?<![\w.,$£€+])(?:\+[0-9]{1,3}[ .-]?(?:\(0?[0-9]{1,4}\)[ .-]?)?[0-9]{1,4}(?:[ .-][0-9]{2,4}){1,4}"
    r"|\([0-9]{3,5}\)[ .-]?[0-9]{3,4}[ .-]?[0-9]{3,4}"
    r"|(?:1[-. ])?[2-9][0-9]{2}[-. ][2-9][0-9]{2}[-. ][0-9]{4}"
    r"|1[- ]8[0-9]{2}[- ][0-9A-Z]{3,4}[- ]?[0-9A-Z]{3,4}"
    r"|0[0-9]{2,4}(?:[ -][0-9]{3,4}){1,3}|[2-9][0-9]{2}-[0-9]{4})(?![\w%]|[.,][0-9])"
)
_MEMORIAL = re.compile(r"\bSept(?:ember|\.)? 11(?:th)?(?= (?:terror|attacks?|hijack))")
_CITED = re.compile(r"\[[0-9]{1,3}(?:(?:, ?|[-–])[0-9]{1,3}){0,20}\]")
_VERSION_LEAD = re.compile(r"\b[vV]ersions?\b[^,;:!?]*$|\b(?:prior to|through|before) $")
_VERSIONS_BEFORE = re.compile(r"\b[vV]ersions? (?:[\w.-]{0,20}[0-9][\w.-]{0,20}(?:, (?:and )?| and )){1,6}$")
_VERSION_BEFORE = re.compile(r"\b[vV]ersions? ?\($")
_MORE = re.compile(r"(?:, ?(?:and |or )?| (?:and|or|to|through) |[-–&/])[0-9]+[a-z]?(?![\w%]|[.,]?[0-9]| ?%)")
_MORE_VERSIONS = re.compile(r"(?:, ?(?:and |or )?| (?:and|or|to|through) )[0-9]+(?![\w%]|[.,]?[0-9]| ?%)")
_MORE_DOTTED = re.compile(r"(?:, ?(?:and |or )?| (?:and|or|to|through) )[0-9]+(?:\.[0-9]+)+(?![\w%])")
_AMOUNT_AHEAD = re.compile(
    r"[ \u00a0-]?(?:%|percent|per cent|hundred|thousand|[mbt]r?illion|[mb]n\b|dozen|dollars?|euros?|pounds?|"
    r"bitcoins?|[kmgt]b\b|km\b|miles?\b|met(?:re|er)s?\b|feet\b|kg\b|tons?\b|tonnes?\b|hours?\b|minutes?\b|years?\b)",
    re.IGNORECASE,
)
_MANY_AHEAD = re.compile(
    r"(?: (?!(?:for|of|in|on|at|to|and|or|with|by|from|that|which|who)\b)[a-z-]+)?"
    r" (?!(?:was|is|has|as|this|his|its|us|does|says)\b)[a-z]{2,}s\b"
    r"| (?:[a-z-]+ )?(?:people|men|women|children|police)\b"
)
_PEOPLE_AHEAD = re.compile(r" (?:people|men|women|children)\b")
_GROUP_BEFORE = re.compile(r"(?<![\w.,])[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3})*[ \u00a0\u2009\u202f]$")
_NEXT_WORD = re.compile(r" ([A-Za-z]+)")
_LOOSE_END = re.compile(
    r"$|[.,;:)\]!?\"”’']|\n"
    r"| (?:and|or|is|was|has|to|in|on|for|with|that|which|but|as|by|from|onto|can|may|when|where|because)\b"
)
_STREET = re.compile(
    r" (?:[NSEW]\.? )?(?:[A-Z][\w.'’]+ ){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Highway|Plaza|Court)\b"
)
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2,}[a-z]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BARE = re.compile(r"#?[0-9]{1,9}(?:\.[0-9]+)*(?:[-–][0-9]{1,9}|[a-z])?", re.IGNORECASE)
_ADDRESS = re.compile(r"://|@|^www\.|\\", re.IGNORECASE)
# Scraping leaves sentences without a space between them: "until December 29.The bank".
_GLUED = re.compile(r"([0-9]{1,4})\.[A-Z][a-z]{2,}")
_LONG_NUMBER = re.compile(r"[0-9]{16,}")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_LOWERED = frozenset({"Windows", "Android", "Office"})
"""Names before a number that writers also put in small letters."""
_CURRENCIES = frozenset(spelling for spellings in table("currencies").values() for spelling in spellings)
_CALENDAR = frozenset(
    word for name in ("months", "weekdays") for full, (_, *short) in table(name).items() for word in (full, *short)
)


def find(text: str) -> tuple[Span, ...]:
    """Stretches of ``text`` with digits that are neither amount nor date, in order, without overlaps."""
    found: list[Span] = []
    reached = 0
    places = [match.span() for pattern in (_PHONE, _MEMORIAL, _CITED) for match in pattern.finditer(text)]
    for start, end in sorted([*places, *_labels(text)], key=lambda place: (place[0], -place[1])):
        if start >= reached:
            found.append(Span(start=start, end=end))
            reached = end
    return tuple(found)


def _labels(text: str) -> Iterator[tuple[int, int]]:
    reached = 0
    for found in _TOKEN.finditer(text):
        start, end = _trimmed(text, found.start(), found.end())
        if start < reached or start >= end:
            continue
        place = _classify(text, start, end)
        if place is not None:
            reached = place[1]
            yield place


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _LEADING:
        if text[start] in "'’" and text[start + 1 : start + 2].isdigit():
            break
        start += 1
    while start < end and text[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _classify(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the identifier that the token at ``start`` is or belongs to; ``None`` for amounts and dates."""
    token = text[start:end]
    glued = _GLUED.match(token)
    if glued is not None:
        end = start + glued.end(1)
        token = text[start:end]
    if len(token) > _LONGEST_FIGURE or _LONG_NUMBER.fullmatch(token) or _ADDRESS.search(token):
        return start, end
    if _DATE.fullmatch(token):
        return None
    clock = _clock_end(text, token, end)
    if clock:
        return start, clock
    if len(token) == 3 and token.isdigit() and _GROUP_BEFORE.search(text, max(0, start - 24), start):
        return None
    if _is_no_amount(token) or _FIGURE.fullmatch(token) is None:
        return start, _with_more(text, end, _MORE_VERSIONS) if _DOTTED.fullmatch(token) else end
    if token[-2:] in ("'s", "’s"):
        end, token = end - 2, token[:-2]
    return _numbered(text, start, end) if _BARE.fullmatch(token) else None


def _is_no_amount(token: str) -> bool:
    """Whether the token has the form of a figure that tells no amount: a score, an age, a version."""
    score = _SCORE.fullmatch(token)
    return bool(
        (score and int(score[1]) >= int(score[2]))
        or _NO_AMOUNT.fullmatch(token)
        or (_DOTTED.fullmatch(token) and not _GROUPED_BY_DOTS.fullmatch(token))
    )


def _clock_end(text: str, token: str, end: int) -> int:
    """Return where the time of day ends that the token begins; 0 when it is none."""
    half = _HALF_DAY.match(text, end)
    if half and _HOUR.fullmatch(token):
        return half.end()
    zone = _ZONE.match(text, end)
    if zone and _ZONED.fullmatch(token):
        return zone.end()
    return end if _CLOCK.fullmatch(token) and (":" in token or token[-1] in "mM") else 0


def _numbered(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the label that a plain number is by the words around it ("port 445", "No. 4", ", 28,")."""
    token = text[start:end]
    left = text[max(0, start - 32) : start]
    year = _YEAR.fullmatch(token) is not None
    alone = token[0] == "#" or (not year and _STREET.match(text, end) is not None)
    if alone or ages.is_age(text, token, left, end) or _is_list_mark(text, token, left, start, end):
        return start, end
    words = left.split()
    in_brackets = left[-1:] == "(" and _VERSION_BEFORE.search(left) is not None
    if not words or not (left[-1].isspace() or in_brackets) or _AMOUNT_AHEAD.match(text, end):
        return None
    word = words[-1].strip("(\"“‘'[)]”") or (words[-2] if len(words) > 1 else "")
    if "." in token and (_VERSION_LEAD.search(left) or _VERSIONS_BEFORE.search(text, max(0, start - 60), start)):
        return start, end
    if not _names(text, word, (start, end)):
        return None
    begin = start if is_function_word(word) else start - len(left) + left.rindex(word)
    return begin, _with_more(text, end, _MORE_DOTTED if "." in token else _MORE)


def _names(text: str, word: str, number: tuple[int, int]) -> bool:
    """Whether ``word`` before the number makes it part of a name or a label."""
    start, end = number
    token = text[start:end]
    small = word.lower().rstrip(".")
    year = _YEAR.fullmatch(token) is not None
    countable = _MANY_AHEAD.match(text, end) is not None
    following = _NEXT_WORD.match(text, end)
    versioned = following is not None and following[1].lower() in entry_set("version_words") and small not in _CALENDAR
    if word.islower() and _PEOPLE_AHEAD.match(text, end):
        return False
    if small in entry_set("numbered_things") or small.removesuffix("s") in entry_set("numbered_things"):
        return not year or small in ("version", "versions", "release", "build", "port")
    if (word in entry_set("numbered_names") or (not countable and small.capitalize() in _LOWERED)) or (
        versioned and (word[:1].isupper() or "." in token)
    ):
        return True
    if small in entry_set("loosely_numbered_things"):
        return not year and not countable
    return not countable and _is_product(text, word, token, start, end)


def _is_product(text: str, word: str, token: str, start: int, end: int) -> bool:
    """Whether a capitalised word and a bare number are a name by their looks: "Half-Life 2", "Reader 9.3"."""
    small = word.lower()
    if not word or not (word[0].isupper() or _CAMEL.search(word)) or not word[-1].isalnum():
        return False
    if (
        is_function_word(small)
        or small.rstrip(".") in _CALENDAR
        or small in _CURRENCIES
        or small == "magnitude"
        or len(word) < 2
    ):
        return False
    if _YEAR.fullmatch(token):
        return word[0].islower()
    if _CAMEL.search(word) or "." in token:
        return True
    acronym = len(word) > 2 and word.isupper() and len(token) <= 3
    loose = len(token) <= 4 and _LOOSE_END.match(text, end) is not None
    if not (acronym or loose) or _in_title_case(text, start):
        return False
    return acronym or _follows_in_sentence(text, start, word)


def ends_loosely(text: str, start: int, end: int, *, anywhere: bool) -> bool:
    """Whether a number at ``[start, end)`` counts nothing that follows; in headlines only if ``anywhere``."""
    return _LOOSE_END.match(text, end) is not None and (anywhere or not _in_title_case(text, start))


def _follows_in_sentence(text: str, start: int, word: str) -> bool:
    """Whether ``word`` has its capital for its own sake, and not as the first of its sentence."""
    before = text[max(0, start - len(word) - 6) : start].rstrip()[: -len(word)].rstrip()
    if word.lower() not in entry_set("common_words"):
        return True
    return bool(before) and before[-1] not in '.!?:;\n"“”•|—–'


def _in_title_case(text: str, at: int) -> bool:
    """Whether most words around carry capitals, as headlines do; then a capital says nothing."""
    around = [word.group() for word in _LONG_WORD.finditer(text, max(0, at - 60), at + 60)]
    return sum(word[0].isupper() for word in around) >= 0.7 * len(around)


def _with_more(text: str, end: int, pattern: re.Pattern[str]) -> int:
    """Return the end of a list of labels: "ports 139 and 445"."""
    for _ in range(12):
        more = pattern.match(text, end)
        if more is None or _MANY_AHEAD.match(text, more.end()) or _AMOUNT_AHEAD.match(text, more.end()):
            break
        end = more.end()
    return end


def _is_list_mark(text: str, token: str, left: str, start: int, end: int) -> bool:
    """Whether the number begins a line as "1." or "2)" does."""
    mark = text[end : end + 1]
    if not token.isdigit() or len(token) > 2 or mark not in (".", ")"):
        return False
    if mark == ")" and (start == 0 or left[-1:].isspace()) and "(" not in left:
        return True
    line_start = start == 0 or left.rstrip(" \t")[-1:] in ("\n", "")
    return line_start and text[end + 1 : end + 2].isspace()
