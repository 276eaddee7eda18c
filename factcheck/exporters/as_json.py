"""The report as one JSON document (schema ``factcheck.report/1``), for other programs."""

from __future__ import annotations

from factcheck.exporters import json_line
from factcheck.models.report import Report

NAME = "json"


def export(report: Report, *, colour: bool = False) -> str:
    """One JSON object, indented by one space a level, never coloured; same report, same bytes."""
    return json_line(report, indent=1)
