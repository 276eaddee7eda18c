"""What an editor wants to hear nothing about, as comments in the draft say it.

``<!-- factcheck: off -->`` … ``<!-- factcheck: on -->`` silences everything in between; without ``on`` it
runs to the end of the draft. ``<!-- factcheck: ignore CODE[,CODE] reason -->`` silences the named checks,
or all of them when no code (in capitals) is named: on a line of its own it speaks of the next paragraph,
heading, list item or table; behind words, of the sentence that it follows or stands in; on the line of a
paragraph's first words, in front of them, of that paragraph's first sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.models.draft import Draft, Silence
from factcheck.models.span import Span
from factcheck.segment.opaque import Opaque
from factcheck.segment.segmenting import Parsed, parse

_DIRECTIVE = re.compile(r"<!--\s*factcheck\s*:\s*(?P<verb>[^\s>]*)(?P<rest>.*?)(?:-->|\Z)", re.DOTALL)
_CODES = re.compile(r"\s*([A-Z][A-Z0-9_]*(?:\s*,\s*[A-Z][A-Z0-9_]*)*)(?=[\s:]|$)[\s:]*")
_VERBS = ("off", "on", "ignore")


@dataclass(frozen=True)
class _Directive:
    start: int
    end: int
    verb: str
    codes: tuple[str, ...]
    reason: str


def silences(draft: Draft) -> list[Silence]:
    """Stretches that the draft's comments silence, in the order of the comments."""
    if "factcheck" not in draft.text:
        return []
    parsed = parse(draft)
    found: list[Silence] = []
    off: _Directive | None = None
    for directive in _directives(draft.text, parsed.page.opaque):
        if directive.verb == "ignore":
            span = _meant(parsed, directive)
            if span is not None:
                found.append(Silence(span=span, codes=directive.codes, reason=directive.reason))
        elif directive.verb == "off":
            off = off or directive
        elif directive.verb == "on" and off is not None:
            found.append(Silence(span=Span(start=off.start, end=directive.end), reason=off.reason))
            off = None
    if off is not None:
        found.append(Silence(span=Span(start=off.start, end=len(draft.text)), reason=off.reason))
    return sorted(found, key=lambda silence: silence.span.start)


def unknown_directives(text: str, opaque: Opaque) -> Iterator[tuple[int, str, str]]:
    """Offset, message and hint of every ``factcheck:`` comment that says nothing known."""
    for directive in _directives(text, opaque):
        if directive.verb not in _VERBS:
            yield (
                directive.start,
                f"unknown comment `factcheck: {directive.verb[:40]}`",
                "known are off, on and ignore CODE reason",
            )


def _directives(text: str, opaque: Opaque) -> Iterator[_Directive]:
    for comment in opaque.comments:
        found = _DIRECTIVE.match(text, comment.start, comment.end)
        if found:
            codes = _CODES.match(found["rest"])
            reason = found["rest"][codes.end() :] if codes else found["rest"]
            yield _Directive(
                start=comment.start,
                end=comment.end,
                verb=found["verb"].removesuffix("--").lower(),
                codes=tuple(code.strip() for code in codes[1].split(",")) if codes else (),
                reason=" ".join(reason.split()),
            )


def _meant(parsed: Parsed, directive: _Directive) -> Span | None:
    """Stretch that an ``ignore`` speaks of, or ``None`` when there is nothing it could mean."""
    blocks, segments = parsed.blocks.blocks, parsed.segments
    place = bisect_right(blocks, directive.start, key=lambda block: block.start)
    if place and directive.start < blocks[place - 1].end and segments[place - 1]:
        here = segments[place - 1]
        before = bisect_right(here, directive.start, key=lambda segment: segment.span.start)
        return here[max(before - 1, 0)].span
    while place < len(blocks) and not segments[place]:
        place += 1
    if place == len(blocks):
        return None
    last = place
    while last + 1 < len(blocks) and blocks[last + 1].group == blocks[place].group:
        last += 1
    end = next(segments[n][-1].span.end for n in range(last, place - 1, -1) if segments[n])
    return Span(start=segments[place][0].span.start, end=end)
