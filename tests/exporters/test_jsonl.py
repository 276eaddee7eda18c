from __future__ import annotations

import json
from collections.abc import Callable

from factcheck.exporters import jsonl
from factcheck.models.report import DraftReport, Report

Sample = Callable[[str], Report]


def test_each_line_is_one_draft_and_the_last_one_the_problems(sample: Sample) -> None:
    report = sample("barges")
    *drafts, last = [json.loads(line) for line in jsonl.export(report).split("\n")[:-1]]
    assert [DraftReport.model_validate(draft) for draft in drafts] == list(report.drafts)
    assert list(last) == ["schema", "problems"]
    assert [problem["severity"] for problem in last["problems"]] == ["fault", "warning"]


def test_without_problems_there_are_only_drafts(sample: Sample) -> None:
    report = sample("barges").model_copy(update={"problems": ()})
    lines = jsonl.export(report).splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["drafts/barges.md", "drafts/empty.txt"]


def test_no_text_can_break_a_line(sample: Sample) -> None:
    # U+2028 may stand in JSON as it is: only line feeds end a line here.
    assert len(jsonl.export(sample("hostile")).split("\n")) == 3


def test_a_report_of_nothing_is_no_line() -> None:
    assert jsonl.export(Report()) == ""
