"""Words that a text puts in quotation marks."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from factcheck.models.span import Span
from factcheck.models.value import Quotation
from factcheck.values.words import WORD, is_function_word

Mark = Literal["double", "single", "angle", "block"]

_MARKS = re.compile(r"""["“”„‟«»‘’‚']|\n[ \t\r]*\n""")
_BLOCK = re.compile(r"^[ \t]{0,3}>[ \t]?(?P<body>.*(?:\n[ \t]{0,3}>.*)*)", re.MULTILINE)
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)
_CLOSERS = {
    "“": '”"“',
    '"': '"”',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "‘": "’'",
    "‚": "‘’'",
    "'": "'’",
}
_SINGLE = "‘‚'"
_SINGLE_MARK = re.compile(r"['’]")
# Deeper nesting than this is no writing, and every level costs a copy of the text within.
_DEEPEST = 4


class _Open(NamedTuple):
    mark: str
    at: int


def find(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` by where they begin; nested ones follow the one that holds them.

    A quotation that is not closed reaches to the end of its paragraph, one that was opened before ``text``
    begins reaches back to its start. Apostrophes, inches and years ("the '90s") open nothing.
    """
    found = [*_inline(text), *_blocks(text)]
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


def is_title(words: str) -> bool:
    """Whether words in quotation marks are a name or a title ("The Long Night at Sea") and nobody's utterance."""
    told = [word for word in WORD.findall(words) if not is_function_word(word)]
    return len(told) > 1 and all(word[0].isupper() or word[0].isdigit() for word in told)


def _blocks(text: str) -> list[Quotation]:
    if ">" not in text:
        return []
    spans = [(m.start("body"), m.end("body")) for m in _BLOCK.finditer(text)]
    return [q for start, end in spans for q in _quotation(text, start, end, "block")]


def _inline(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    open_: list[_Open] = []
    fresh = True  # nothing was opened or closed yet in this paragraph
    paragraph = 0
    closing_single = _last_closing_singles(text)
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match.group()
        if mark[0] == "\n":
            found += _unclosed(text, open_, at)
            open_, fresh, paragraph = [], True, match.end()
            continue
        if _closes(text, at, mark, open_, closing_single):
            opened = _pop(open_, mark)
            found += _quotation(text, opened.at, at, _kind(opened.mark))
            fresh = False
        elif _opens(text, at, mark, closing_single) and len(open_) < _DEEPEST:
            open_.append(_Open(mark, at + 1))
            fresh = False
        elif fresh and not open_ and _only_closes(text, at, mark):
            found += _quotation(text, paragraph, at, "double")
            fresh = False
    return found + _unclosed(text, open_, len(text))


def _last_closing_singles(text: str) -> int:
    """Offset of the last single mark that could close a quotation, or -1."""
    return max((m.start() for m in _SINGLE_MARK.finditer(text) if _may_close_single(text, m.start())), default=-1)


def _may_close_single(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _closes(text: str, at: int, mark: str, open_: list[_Open], last: int) -> bool:
    held = [o for o in open_ if mark in _CLOSERS[o.mark]]
    if not held:
        return False
    if mark in "'’" and held[-1].mark in _SINGLE:
        plural = text[at - 1 : at] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
        return _may_close_single(text, at) and not (plural and at < last)
    if mark == "“" and held[-1].mark == "“":
        return False
    if mark == '"' and held[-1].mark != '"':
        return not text[at + 1 : at + 2].isalnum()
    return True


def _pop(open_: list[_Open], mark: str) -> _Open:
    while mark not in _CLOSERS[open_[-1].mark]:
        open_.pop()
    return open_.pop()


def _opens(text: str, at: int, mark: str, last: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not after or mark in "”’":
        return False
    if mark in _SINGLE:
        bounded = not before.isalnum() and not after.isspace()
        return bounded and at < last and not _ELIDED.match(text, at + 1)
    if mark == '"':
        return not before.isalnum() and before not in set(".,!?)") and not after.isspace()
    return mark == "«" or not after.isspace()  # French sets a space inside its marks


def _only_closes(text: str, at: int, mark: str) -> bool:
    if mark == "”":
        return True
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return mark == '"' and bool(before) and not (before.isspace() or before.isdigit() or after.isalnum())


def _unclosed(text: str, open_: list[_Open], end: int) -> list[Quotation]:
    # Only the outermost: what stands in it is held by it anyway. A single mark alone is an apostrophe.
    for opened in open_:
        if opened.mark not in _SINGLE:
            return _quotation(text, opened.at, end, _kind(opened.mark))
    return []


def _kind(mark: str) -> Mark:
    if mark in _SINGLE:
        return "single"
    return "angle" if mark in "«»" else "double"


def _quotation(text: str, start: int, end: int, mark: Mark) -> list[Quotation]:
    words = text[start:end]
    if not words.strip():
        return []
    start += len(words) - len(words.lstrip())
    words = words.strip()
    count = sum(1 for _ in zip(WORD.finditer(words), range(3), strict=False))
    if not count:
        return []
    span = Span(start=start, end=start + len(words))
    return [Quotation(span=span, text=words, mark=mark, scare=count <= 2 and mark != "block")]
