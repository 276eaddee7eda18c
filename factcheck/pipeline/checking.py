"""One draft, sentence by sentence: what was found out before is told again, the rest is worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from pydantic import ValidationError

from factcheck.importers import is_edtf
from factcheck.index.verdicts import digest
from factcheck.models.draft import Draft, Segment, Silence
from factcheck.models.problem import Problem
from factcheck.models.report import DraftReport, FindingReport, SegmentReport
from factcheck.models.span import Lines
from factcheck.pipeline.desk import Desk
from factcheck.segment import read_draft, segment, silences, title_of

LONGEST_LINE = 400
"""Characters of a line that are shown with a warning."""
NEIGHBOURS = 2
"""Segments before a claim that may name what it calls "it"."""
HEADLINE = "HEADLINE"
TITLE = "title"
"""Why a title that stands in the front matter only is not looked up: it is set beside the draft's own text."""


def check_draft(desk: Desk, path: str, text: str) -> tuple[DraftReport, list[Problem]]:
    """The report on one draft, and whatever kept the tool from its work; ``path`` is the name it is told under."""
    draft, problems = read_draft(path, text)
    incident = desk.options.incident or draft.incident
    as_of = desk.options.as_of or draft.published
    if as_of is not None and not is_edtf(as_of):
        problems.append(_no_date(draft, as_of))
        as_of = None
    problems.extend(_unknown_incident(desk, incident, path))
    checking = _Checking(desk, draft, incident, as_of)
    problems.extend(_unknown_codes(draft, checking.silences))
    told = tuple(checking.segments())
    desk.verdicts.save()
    return (
        DraftReport(path=path, incident=incident, as_of=as_of, segments=told),
        [*problems, *dict.fromkeys(checking.problems)],
    )


class _Checking:
    """What is the same for all segments of one draft."""

    def __init__(self, desk: Desk, draft: Draft, incident: str | None, as_of: str | None) -> None:
        self.desk, self.draft, self.incident, self.as_of = desk, draft, incident, as_of
        self.problems: list[Problem] = []
        self.silences = silences(draft)
        self.lines = Lines(draft.text)
        codes = (sorted(desk.options.select), sorted(desk.options.ignore))
        self.frame = digest(repr((incident, as_of, draft.title, codes, desk.model)))

    def segments(self) -> Iterator[SegmentReport]:
        """The report on each segment, in the order of the text."""
        segments = segment(self.draft)
        title = title_of(self.draft, segments) if self._wants_headline() else None
        beside = () if title is None else self.beside_body(title, segments)
        if title is not None and beside and title.span.end <= self.draft.body:
            yield self._placed(_title_alone(title).model_copy(update={"findings": beside}), title)
        for at, one in enumerate(segments):
            hushes = [silence for silence in self.silences if silence.span.overlaps(one.span)]
            told = self.told(one, segments[max(0, at - NEIGHBOURS) : at], hushes)
            if one is title and beside:
                told = told.model_copy(update={"findings": (*told.findings, *beside)})
            yield self._placed(told, one)

    def _placed(self, told: SegmentReport, one: Segment) -> SegmentReport:
        return told.moved(one.span.start, self.lines.position(one.span.start))

    def _wants_headline(self) -> bool:
        options = self.desk.options
        return (not options.select or HEADLINE in options.select) and HEADLINE not in options.ignore

    def beside_body(self, title: Segment, segments: Sequence[Segment]) -> tuple[FindingReport, ...]:
        """What the title says more than the sentences below it; places count from the title's start."""
        body = [one for one in segments if one.kind != "heading"]
        if not body:
            return ()
        key = digest(self.frame, HEADLINE, title.text, title.prose, *(one.prose for one in body))
        known = _remembered(self.desk.verdicts.get(key))
        if known is None:
            from factcheck.pipeline.titling import beside_body  # noqa: PLC0415 - as with told()

            found, problems = beside_body(title, body, self.as_of, self.incident, self.desk.options.ignore)
            known = _title_alone(title).model_copy(update={"findings": found})
            if not problems:
                self.desk.verdicts.put(key, known.model_dump_json(exclude_defaults=True))
            self.problems.extend(problems)
        return _hushed(known.findings, self.silences) if known.findings else ()

    def told(self, one: Segment, before: Sequence[Segment], hushes: Sequence[Silence]) -> SegmentReport:
        """The report on a segment as if the draft began with it."""
        key = digest(
            self.frame, one.kind, one.text, one.prose, *(f"{hush.codes}{hush.reason}" for hush in hushes), "",
            *(other.prose for other in before),
        )  # fmt: skip
        known = _remembered(self.desk.verdicts.get(key))
        if known is not None:
            return known
        # Reading and comparing text takes much to load, and nothing of it is needed for what is known already.
        from factcheck.pipeline.working import Frame, work_out  # noqa: PLC0415

        frame = Frame(self.incident, self.as_of, self.draft.title, tuple(before), tuple(hushes))
        told, problems = work_out(self.desk, one, frame)
        if not problems:
            self.desk.verdicts.put(key, told.model_dump_json(exclude_defaults=True))
        self.problems.extend(problems)
        return told


def _title_alone(title: Segment) -> SegmentReport:
    """A title as a segment that is not looked up, as if the draft began with it."""
    end = len(title.text)
    return SegmentReport(start=0, end=end, line=1, column=1, text=title.text, checkable=False, reason=TITLE)


def _hushed(findings: Sequence[FindingReport], silences: Sequence[Silence]) -> tuple[FindingReport, ...]:
    """Findings on the title, marked where the draft asks not to hear them: having one title, it may ask anywhere."""
    hush = next((one for one in silences if HEADLINE in one.codes), None)
    if hush is None:
        return tuple(findings)
    return tuple(one.model_copy(update={"silenced": True, "silenced_reason": hush.reason}) for one in findings)


def _no_date(draft: Draft, published: str) -> Problem:
    at = max(0, draft.text.find(published, 0, draft.body))
    return _warning(draft, at, f"published: {published!r} is no date", "write it like 2023-04-24, 2023-04 or 2023")


def _unknown_codes(draft: Draft, found: Sequence[Silence]) -> Iterator[Problem]:
    for silence in found:
        if not silence.codes:
            continue
        from factcheck.compare import checks  # noqa: PLC0415 - few drafts silence a check

        known = [check.CODE for check in checks()]
        for code in silence.codes:
            if code not in known:
                close = get_close_matches(code, known, n=1)
                hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"
                yield _warning(draft, silence.span.start, f"there is no check '{code}' to ignore", hint)


def _warning(draft: Draft, at: int, message: str, hint: str) -> Problem:
    lines = Lines(draft.text)
    place = lines.position(at)
    return Problem(
        severity="warning",
        path=draft.path,
        line=place.line,
        column=place.column,
        source_line=lines.line(place.line)[:LONGEST_LINE],
        message=message,
        hint=hint,
    )


def _remembered(report: str | None) -> SegmentReport | None:
    """A report as it was put away; one that cannot be read any more is as good as none."""
    try:
        return None if report is None else SegmentReport.model_validate_json(report)
    except ValidationError:
        return None


def _unknown_incident(desk: Desk, incident: str | None, path: str) -> Iterator[Problem]:
    known = desk.index.incidents()
    if not known:
        yield Problem(
            severity="warning",
            message=f"nothing is stored in {desk.workspace.sources} yet",
            hint="factcheck add ARTICLE…",
        )
    elif incident is not None and incident not in known:
        yield Problem(
            severity="warning",
            path=path,
            message=f"no stored source belongs to the incident {incident}",
            hint=f"stored are: {', '.join(known[:10])}",
        )
