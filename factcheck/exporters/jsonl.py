"""The report as JSON lines: one draft a line, so that a batch can be read piece by piece.

Each line is one element of ``drafts`` in the JSON report. When something kept the tool from its work, one
more line follows, with the keys ``schema`` and ``problems``.
"""

from __future__ import annotations

from factcheck.exporters import json_line
from factcheck.models.report import Report

NAME = "jsonl"


def export(report: Report, *, colour: bool = False) -> str:
    """One line a draft, in the report's order, never coloured; a report of nothing is empty text."""
    lines = [json_line(draft) for draft in report.drafts]
    if report.problems:
        lines.append(json_line(Report(problems=report.problems), without="drafts"))
    return "".join(lines)
