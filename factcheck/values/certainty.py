"""How sure a text is of what it says."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.models.span import Span
from factcheck.models.value import CertaintyMark
from factcheck.values.phrases import Match, Phrases, Token, little, rows, tokens

FLAT = 6
_LIKELY, _POSSIBLE, _UNLIKELY = 4, 3, 2
_NAME_WITHIN = 4  # words


@cache
def _phrases() -> Phrases[int]:
    return Phrases([(phrase, int(level)) for phrase, level in rows("certainty")])


def find(text: str) -> tuple[CertaintyMark, ...]:
    """Return the words of ``text`` that say how sure it is, each with its level (0 denied to 6 confirmed)."""
    line = tokens(text)
    return tuple(
        CertaintyMark(
            span=Span(start=match.start, end=match.end),
            text=text[match.start : match.end],
            level=_turned(line, match),
        )
        for match in _phrases().find(text)
        if _meant(text, line, match)
    )


def weakest(marks: Iterable[CertaintyMark], span: Span | None = None) -> int:
    """Lowest level among ``marks``, or among those that touch ``span``; 6 (flat) when there is none."""
    return min((m.level for m in marks if span is None or m.span.overlaps(span)), default=FLAT)


def _turned(line: tuple[Token, ...], match: Match[int]) -> int:
    """Level of a mark once a negation just before it is counted: "not probable" is unlikely."""
    before = {token.word for token in line[max(match.first - 2, 0) : match.first]}
    if not before & little("negative"):
        return match.value
    first = line[match.first].word
    if match.value == _LIKELY and first in little("likely"):
        return _UNLIKELY
    if match.value == FLAT and first.startswith(("confirm", "verif", "prove")):
        return _POSSIBLE
    return match.value


def _meant(text: str, line: tuple[Token, ...], match: Match[int]) -> bool:
    """Whether the words are meant as a mark of certainty here, not as a month, a noun or a plain verb."""
    first = line[match.first].word
    before = line[match.first - 1].word if match.first else ""
    after = line[match.last + 1].word if match.last + 1 < len(line) else ""
    if first == "may":
        return text[match.start].islower() or (not before and bool(after) and not after[0].isdigit())
    if first == "might":
        return text[match.start].islower() and before not in little("might")
    if first == "could" and match.first == match.last:
        return after not in ("not", "hardly", "only")
    if first in little("links"):
        return _name_follows(text, match.end)
    if first in little("noun or verb") and match.first == match.last:
        return before not in little("determiner") and not (text[match.start].isupper() and before)
    return True


def _name_follows(text: str, end: int) -> bool:
    """Whether the thing linked to is named: only then do the words stop short of saying who did it."""
    return any(word[:1].isupper() for word in text[end : end + 48].split()[:_NAME_WITHIN])
