"""The report as an editor reads it in a terminal, after the manner of good compiler messages.

Every statement that is not borne out comes with its place, the doubtful words underlined, the passage that
decides with its deciding words underlined, the working, and what to do next. The rest is told in brief.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.exporters import escaped
from factcheck.exporters.text.cells import in_one_line, width
from factcheck.exporters.text.paint import Paint
from factcheck.exporters.text.segments import COLUMNS, is_clean, is_doubted, tell_clean, tell_open
from factcheck.models.problem import Problem
from factcheck.models.report import DraftReport, Report
from factcheck.models.verdict import Verdict

NAME = "text"


def export(report: Report, *, colour: bool = False) -> str:
    """Lines of 100 columns, a heading for each draft, a summary at the end; same report, same bytes."""
    paint = Paint(on=colour)
    lines: list[str] = []
    for draft in report.drafts:
        lines += [*_draft(draft, paint), ""]
    for problem in report.problems:
        lines += [*tell_problem(problem, paint), ""]
    lines.append(_summary(report, paint))
    return "\n".join(lines) + "\n"


def tell_problem(problem: Problem, paint: Paint) -> Iterator[str]:
    """Yield what kept the tool from its work: the place, the message, the line, and what to do."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part is not None)
    kind = paint("error", "fault") if problem.severity == "fault" else paint("warning", "warning")
    yield f"{kind}: {escaped(place)}{': ' if place else ''}{escaped(problem.message)}"
    if problem.source_line:
        yield from shown_place(problem.source_line, problem.column)
    if problem.hint:
        yield f"  = hint: {escaped(problem.hint)}"


def shown_place(line: str, column: int | None) -> Iterator[str]:
    """Yield a line of somebody's file and, beneath its character at ``column`` (from 1), a caret."""
    room = COLUMNS - 4
    before = line[: (column or 1) - 1]
    if width(before) > room - 20:
        before = before[-(room // 2) :]
        line = line[(column or 1) - 1 - len(before) :]
    yield f"    {in_one_line(line, room)}"
    if column is not None:
        yield f"    {' ' * width(before)}^"


def _draft(draft: DraftReport, paint: Paint) -> Iterator[str]:
    yield paint("strong", _heading(draft))
    before: str | None = None
    for segment in draft.segments:
        if not segment.checkable and not is_doubted(segment):
            continue
        clean = is_clean(segment)
        if before != "clean" or not clean:
            yield ""
        yield from tell_clean(segment, paint) if clean else tell_open(segment, draft.path, paint)
        before = "clean" if clean else "open"
    if before is None:
        yield from ("", "nothing here that could be looked up")


def _heading(draft: DraftReport) -> str:
    facts = [escaped(draft.path)]
    if draft.incident:
        facts.append(f"incident {escaped(draft.incident)}")
    if draft.as_of:
        facts.append(f"as of {escaped(draft.as_of)}")
    heading = f"── {' · '.join(facts)} "
    return heading + "─" * max(2, COLUMNS - width(heading))


def _summary(report: Report, paint: Paint) -> str:
    segments = [segment for draft in report.drafts for segment in draft.segments]
    heard = Counter(one.verdict for one in segments if one.verdict and not one.silenced)
    parts = [(str(verdict), f"{heard[verdict]} {verdict}") for verdict in Verdict if heard[verdict]]
    idle = sum(not one.checkable for one in segments)
    silenced = sum(one.silenced or any(f.silenced for f in one.findings) for one in segments)
    faults = sum(problem.severity == "fault" for problem in report.problems)
    parts += [("", f"{idle} not checkable")] if idle else []
    parts += [("", f"{silenced} silenced")] if silenced else []
    parts += [("error", f"incomplete: {faults} fault{'s' if faults > 1 else ''}")] if faults else []
    summary, used = "", 0
    if len(report.drafts) > 1:
        summary = f"{len(report.drafts)} drafts: "
        used = len(summary)
    for number, (style, text) in enumerate(parts):
        gap = " · " if number else ""
        if used + len(gap) + len(text) > COLUMNS:
            gap, used = "\n  ", 0
        summary += gap + paint(style, text)
        used += len(gap) + len(text)
    return summary + ("" if parts else "nothing to check")
