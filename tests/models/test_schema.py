from __future__ import annotations

import json

import jsonschema

from factcheck.models.report import DraftReport, Report, SegmentReport
from factcheck.models.schema import PATH, report_schema
from factcheck.models.verdict import Verdict


def test_the_schema_in_the_repository_is_that_of_the_models() -> None:
    assert PATH.read_text(encoding="utf-8") == report_schema(), "run `make schema`"


def test_a_report_meets_the_schema() -> None:
    segment = SegmentReport(
        start=0,
        end=5,
        line=1,
        column=1,
        text="Water",
        checkable=True,
        verdict=Verdict.SUPPORTED,
        confidence=0.9,
    )
    report = Report(drafts=(DraftReport(path="a.md", incident=None, as_of=None, segments=(segment,)),))
    shown = report.model_dump(mode="json", by_alias=True)
    jsonschema.validate(shown, json.loads(report_schema()))
    assert shown["schema"] == "factcheck.report/1"
