"""One draft, sentence by sentence: what was found out before is told again, the rest is worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from pydantic import ValidationError

from factcheck.importers import is_edtf
from factcheck.index.verdicts import digest
from factcheck.models.draft import Draft, Segment, Silence
from factcheck.models.problem import Problem
from factcheck.models.report import DraftReport, SegmentReport
from factcheck.models.span import Lines
from factcheck.pipeline.desk import Desk
from factcheck.segment import read_draft, segment, silences

LONGEST_LINE = 400
"""Characters of a line that are shown with a warning."""
NEIGHBOURS = 2
"""Segments before a claim that may name what it calls "it"."""


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
        self.frame = digest(repr((incident, as_of, draft.title, codes)))

    def segments(self) -> Iterator[SegmentReport]:
        """The report on each segment, in the order of the text."""
        before: list[Segment] = []
        for one in segment(self.draft):
            hushes = [silence for silence in self.silences if silence.span.overlaps(one.span)]
            told = self.told(one, before[-NEIGHBOURS:], hushes)
            before.append(one)
            place = self.lines.position(one.span.start)
            yield told.moved(one.span.start, place)

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
