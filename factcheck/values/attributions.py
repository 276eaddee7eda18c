"""Who a text says said it, by which word, and what was said."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from factcheck.models.span import Span
from factcheck.models.value import Attribution, Quotation
from factcheck.values import cues, speakers
from factcheck.values.cues import Cue
from factcheck.values.phrases import tokens, words_under
from factcheck.values.speakers import STOPS, Stretch

_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]{0,3}\s+(?=[\"“‘(\[]?[^\W\da-z_])|\n\s*\n")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|St|Inc|Corp|Ltd|Co|No|[A-Z])\.\s$"
)
_CLOSING = ("”", '"')
_REST, _SETTING, _TOLD = 240, 12, 5
"""Characters that are looked at behind a reporting word, and words of "in a statement on Monday" and "told the court
on Monday" at most."""
_PADDING = frozenset(" ,:;\t\n\r\u00a0—–")


def find(text: str, quotations: tuple[Quotation, ...]) -> tuple[Attribution, ...]:
    """Return who says what in ``text``, in the order of the reporting words.

    "X is said to" has no speaker and is no attribution. ``content`` is the part of the sentence that is on
    the speaker's word, without the speaker where the two stand apart.
    """
    sentences = _sentences(text)
    found: list[Attribution] = []
    held = 0
    previous: tuple[Stretch, Stretch] | None = None
    quoted = _merged(quotations)
    for cue in sorted(cues.find(text)):
        while held + 1 < len(sentences) and sentences[held].end <= cue.start:
            held += 1
        sentence = sentences[held]
        if previous and previous[0] != sentence:
            previous = None
        # What a quotation reports is its speaker's affair; "X said Y thinks" is X's word first of all.
        if (cue.group != "phrase" and _within(quoted, cue.start)) or (previous and cue.group in ("think", "noun")):
            continue
        source = speakers.find(text, cue, sentence, previous[1] if previous else None)
        if source is None:
            continue
        previous = (sentence, source)
        content = _content(text, cue, source, sentence)
        found.append(_attribution(text, cue, source, content))
    return tuple(found)


def _merged(quotations: tuple[Quotation, ...]) -> list[Stretch]:
    """Stretches in quotation marks, in order, nested ones left out."""
    found: list[Stretch] = []
    for quotation in quotations:
        if not quotation.scare and (not found or quotation.span.start >= found[-1].end):
            found.append(Stretch(quotation.span.start, quotation.span.end))
    return found


def _within(stretches: list[Stretch], at: int) -> bool:
    before = bisect_right(stretches, at, key=lambda stretch: stretch.start) - 1
    return before >= 0 and at < stretches[before].end


def _attribution(text: str, cue: Cue, source: Stretch, content: Stretch) -> Attribution:
    return Attribution(
        source=Span(start=source.start, end=source.end),
        source_text=text[source.start : source.end],
        cue=Span(start=cue.start, end=cue.end),
        cue_text=text[cue.start : cue.end],
        content=Span(start=content.start, end=content.end),
        denies=cue.word in words_under("cue_words", "denial"),
        passive=cue.use == "passive",
    )


def _sentences(text: str) -> list[Stretch]:
    """Sentences as far as full stops tell; the text is one as a rule."""
    found = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text, max(start, match.start() - 8), match.end()):
            found.append(Stretch(start, match.end()))
            start = match.end()
    return [*found, Stretch(start, len(text))]


def _content(text: str, cue: Cue, source: Stretch, sentence: Stretch) -> Stretch:
    """Find what is on the speaker's word: after the reporting word, before it, or on both sides of it."""
    left, right = min(cue.start, source.start), max(cue.end, source.end)
    whole = _trim(text, sentence.start, sentence.end)
    if cue.use == "passive":
        return whole
    after = _trim(text, _said_from(text, cue, right), sentence.end)
    before = _trim(text, sentence.start, left)
    if before.end <= before.start or after.end <= after.start:
        return after if after.end > after.start else before
    if cue.group == "phrase":
        return before
    mark = text[max(sentence.start, left - 8) : left].rstrip()[-1:]
    rest = text[right : min(sentence.end, right + _REST)]
    if mark in _CLOSING and ("“" in rest or '"' in rest):
        return whole
    return before if _is_behind(cue, mark, rest) else after


def _is_behind(cue: Cue, mark: str, rest: str) -> bool:
    """Whether what was said stands before speaker and reporting word only, by the mark there and what follows."""
    if mark in (",", *_CLOSING) and (rest.lstrip().startswith(",") or _is_setting(rest) or _is_told(cue, rest)):
        return True
    # "…," Carmakal told reporters on a call on Wednesday
    return mark in _CLOSING and not any(sign in rest for sign in (" that ", ","))


def _is_setting(rest: str) -> bool:
    """Whether what follows the reporting word only tells where, when or to whom it was said, in a few words."""
    words = [word.strip(".,;:") for word in rest.split()]
    if len(words) > _SETTING or "that" in words:
        return False
    return not words or not words[0] or words[0].casefold() in _setting() or words[0].endswith("ly")


def _is_told(cue: Cue, rest: str) -> bool:
    """Whether what follows only tells to whom it was said ("told the court on Monday")."""
    words = rest.rstrip(".").split()
    return cue.word in words_under("cue_words", "tells") and len(words) <= _TOLD and "that" not in words


@cache
def _setting() -> frozenset[str]:
    return words_under("cue_words", "setting")


def _said_from(text: str, cue: Cue, right: int) -> int:
    """Where what was said begins after the reporting word: past the one who was told, and past "that"."""
    line = tokens(text)
    at = cue.last + 1
    for number in range(at, min(len(line), at + 8)):
        if line[number].start < right:
            continue
        if line[number].word == "that" and number + 1 < len(line):
            return line[number].end
        if STOPS.intersection(text[line[number - 1].end : line[number].start]):
            break
    return right


def _trim(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start] in _PADDING:
        start += 1
    while end > start and text[end - 1] in _PADDING:
        end -= 1
    return Stretch(start, end)
