"""One segment of a draft as a fact checker tells it: where, what, against which passage, and what now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.exporters import escaped
from factcheck.exporters.text.advice import next_step
from factcheck.exporters.text.cells import in_one_line, rows
from factcheck.exporters.text.paint import Paint
from factcheck.exporters.text.snippet import Mark, snippet
from factcheck.models.report import EvidenceReport, FindingReport, SegmentReport
from factcheck.models.verdict import Verdict

COLUMNS = 100
_MOST_MARKS = 12
_BRIEF = 160
_SPEAKER = 70
_MOST_PASSAGES = 2
_MOST_NAMED = 4


def is_clean(segment: SegmentReport) -> bool:
    """Whether there is nothing for an editor to do: the segment is borne out, or silenced."""
    return segment.silenced or (segment.verdict == Verdict.SUPPORTED and not is_doubted(segment))


def is_doubted(segment: SegmentReport) -> bool:
    """Whether a check tells of something wrong, whatever the verdict: a title has none."""
    return any(one.severity != "note" and not one.silenced for one in segment.findings)


def tell_clean(segment: SegmentReport, paint: Paint) -> Iterator[str]:
    """Yield a clean segment in a line, with the passage that bears it out, cut short, in the next."""
    place = f"{segment.line}:{segment.column}"
    indent = 4 + max(7, len(place)) + 2
    if segment.silenced:
        heard = [finding.code for finding in segment.findings if finding.severity != "note"]
        what = f"{segment.verdict} {_codes(heard)}".strip() + ", silenced"
        reason = next((f.silenced_reason for f in segment.findings if f.silenced_reason), "")
        yield paint("faint", f"--  {place:<7}  {in_one_line(segment.text, COLUMNS - indent)}")
        yield " " * indent + in_one_line(f"{what}: {reason}" if reason else what, COLUMNS - indent)
        return
    yield f"{paint('supported', 'ok')}  {place:<7}  {in_one_line(segment.text, COLUMNS - indent)}"
    for passage in [one for one in segment.evidence if one.stance == "supports"][:1]:
        others = sum(one.stance == "supports" for one in segment.evidence) - 1
        more = f" and {others} more" if others else ""
        who = in_one_line(f"{passage.source} ({_outlet_and_date(passage)}){more}", COLUMNS - indent)
        quote = in_one_line(_from_the_telling_words(segment, passage), _BRIEF)
        for row in rows(f"{who}: {quote}", (), COLUMNS - indent, own_lines=False):
            text = row.text.rstrip()
            yield " " * indent + (paint("passage", who) + text[len(who) :] if text.startswith(who) else text)
    for label, text in _remarks(segment, ()):
        yield from _hanging(f"{' ' * indent}= {label}: ", text, paint)


def tell_open(segment: SegmentReport, path: str, paint: Paint) -> Iterator[str]:
    """Yield the lines on a segment that an editor has to look at."""
    deciding = [one for one in segment.findings if one.severity != "note" and not one.silenced]
    codes = _codes([one.code for one in deciding]) or _codes([(segment.reason or "").replace("_", " ")])
    sure = "" if segment.confidence is None else f" · {segment.confidence:.2f}"
    verdict = str(segment.verdict or segment.reason)
    place = f"{escaped(path)}:{segment.line}:{segment.column}:"
    yield f"{paint('strong', place)} {paint(verdict, f'{verdict} {codes}'.strip())}{sure}"
    yield ""
    digits = max(4, len(str(segment.line + segment.text.count("\n"))) + 1)
    gutter = f"{'':{digits}} {paint('gutter', '│')} "
    room = COLUMNS - digits - 3
    for number, line in snippet(segment.text, _marks(segment, deciding), room, paint, sign="^", own_lines=True):
        here = f"{segment.line + number:>{digits}}" if number is not None else " " * digits
        yield f"{paint('gutter', f'{here} │')} {line}".rstrip()
    full, named = _passages(segment, deciding)
    for at in full:
        yield gutter.rstrip()
        yield from _passage(segment, at, deciding, digits, paint)
    indent = " " * (digits + 1)
    for label, text in [*_also(segment, named), *_remarks(segment, deciding)]:
        yield from _hanging(f"{indent}= {label}: ", text, paint)
    yield from _hanging(f"{indent}= next: ", next_step(segment, deciding), paint)


def _passage(
    segment: SegmentReport, at: int, deciding: Sequence[FindingReport], digits: int, paint: Paint
) -> Iterator[str]:
    passage = segment.evidence[at]
    gutter = f"{'':{digits}} {paint('gutter', '│')} "
    title = [escaped(passage.source), _outlet_and_date(passage)]
    if passage.attributed_to:
        title.append(f"on the word of {in_one_line(passage.attributed_to, _SPEAKER)}")
    if passage.stance == "silent" and segment.verdict == Verdict.UNSUPPORTED:
        title.insert(0, "nearest")
    for number, row in enumerate(rows(" · ".join(title), (), COLUMNS - digits - 3, own_lines=False)):
        sign = paint("gutter", "│" if number else "├")
        yield f"{'':{digits}} {sign} {paint('passage', row.text.rstrip())}"
    marks = [
        Mark(one.quote_start - passage.start, one.quote_end - passage.start, "passage")
        for one in deciding
        if one.evidence == at and one.quote_start is not None and one.quote_end is not None
    ]
    room = COLUMNS - digits - 3
    for line in snippet(passage.quote, marks[:_MOST_MARKS], room, paint, sign="~", own_lines=False):
        yield f"{gutter}{line.text}".rstrip()


def _marks(segment: SegmentReport, deciding: Sequence[FindingReport]) -> list[Mark]:
    several = len({one.code for one in deciding}) > 1
    messages: dict[tuple[int, int], dict[str, str]] = {}
    for one in deciding:
        said = f"{one.code}: {one.message}" if several else one.message
        span = (one.start - segment.start, one.end - segment.start)
        messages.setdefault(span, {}).setdefault(said, one.severity)
    return [
        Mark(start, end, next(iter(said.values())), tuple(said))
        for (start, end), said in list(messages.items())[:_MOST_MARKS]
    ]


def _passages(segment: SegmentReport, deciding: Sequence[FindingReport]) -> tuple[list[int], list[int]]:
    """Evidence to print in full, and evidence to name: what decides, then, in a dispute, the other side."""
    places = [one.evidence for one in deciding if one.evidence is not None]
    order = [at for at in dict.fromkeys(places) if at < len(segment.evidence)]
    if segment.verdict == Verdict.DISPUTED:
        other = [at for at, one in enumerate(segment.evidence) if one.stance == "supports" and at not in order]
        return [*order[:1], *other[:1]], [*order[1:], *other[1:]]
    if not order:
        return ([0] if segment.evidence and segment.reason != "no_evidence" else []), []
    others = [at for at, one in enumerate(segment.evidence) if one.stance == "contradicts" and at not in order]
    return order[:_MOST_PASSAGES], [*order[_MOST_PASSAGES:], *others]


def _also(segment: SegmentReport, named: Sequence[int]) -> Iterator[tuple[str, str]]:
    if named:
        passages = [segment.evidence[at] for at in named]
        words = list(dict.fromkeys(f"{one.source} ({_outlet_and_date(one)})" for one in passages))
        more = f" and {len(words) - _MOST_NAMED} more" if len(words) > _MOST_NAMED else ""
        yield "also", ", ".join(words[:_MOST_NAMED]) + more


def _remarks(segment: SegmentReport, deciding: Sequence[FindingReport]) -> Iterator[tuple[str, str]]:
    """Yield what else there is to tell, each once: the working, what tipped it, notes, what is silenced."""
    yield from (("working", text) for text in dict.fromkeys(one.working for one in deciding) if text)
    if segment.because and all(segment.because != one.message for one in segment.findings):
        yield "because", segment.because
    if segment.opinion is not None:
        why = f": {segment.opinion.why}" if segment.opinion.why else ""
        yield "second opinion", f"{segment.opinion.by} says {segment.opinion.verdict}{why}"
    notes = [one for one in segment.findings if one.severity == "note" and not one.silenced]
    for text in dict.fromkeys(_note(one) for one in notes[:_MOST_MARKS]):
        yield "note", text
    silenced = [one for one in segment.findings if one.silenced and not segment.silenced]
    for one in silenced[:_MOST_MARKS]:
        reason = f" ({one.silenced_reason})" if one.silenced_reason else ""
        yield "silenced", f"{one.code}: {one.message}{reason}"


def _note(one: FindingReport) -> str:
    return f"{one.code}: {one.message}" + (f" ({one.working})" if one.working else "")


def _hanging(head: str, text: str, paint: Paint) -> Iterator[str]:
    """Yield a remark, its further lines standing beneath its first word."""
    for number, row in enumerate(rows(text, (), max(20, COLUMNS - len(head)), own_lines=False)):
        yield f"{paint('strong', head) if number == 0 else ' ' * len(head)}{row.text.rstrip()}"


def _from_the_telling_words(segment: SegmentReport, passage: EvidenceReport) -> str:
    """Begin the passage's quote late enough that the words which bear the segment out are seen."""
    place = segment.evidence.index(passage)
    starts = [one.quote_start for one in segment.findings if one.evidence == place and one.quote_start is not None]
    begin = max(0, min(starts, default=passage.start) - passage.start)
    if begin < 40:
        return passage.quote
    cut = passage.quote.find(" ", begin - 30)
    return "…" + passage.quote[cut + 1 :] if 0 <= cut < begin else "…" + passage.quote[begin - 30 :]


def _outlet_and_date(passage: EvidenceReport) -> str:
    return escaped(", ".join(word for word in (passage.outlet, passage.published or "undated") if word))


def _codes(codes: Iterable[str]) -> str:
    each = ", ".join(code for code in dict.fromkeys(codes) if code)
    return f"({each})" if each else ""
