from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from factcheck.exporters import as_json
from factcheck.models.report import Report

Sample = Callable[[str], Report]


@pytest.mark.parametrize("name", ["barges", "hostile"])
def test_what_was_written_reads_back_as_the_same_report(sample: Sample, name: str) -> None:
    report = sample(name)
    assert Report.model_validate(json.loads(as_json.export(report))) == report


def test_keys_stand_in_the_order_of_the_contract(sample: Sample) -> None:
    document = json.loads(as_json.export(sample("barges")))
    assert list(document) == ["schema", "drafts", "problems"]
    assert document["schema"] == "factcheck.report/1"
    draft = document["drafts"][0]
    assert list(draft) == ["path", "incident", "as_of", "segments"]
    segment = draft["segments"][1]
    contract = ["start", "end", "line", "column", "text", "checkable", "reason", "verdict", "confidence"]
    assert list(segment)[: len(contract)] == contract
    assert {"origins", "evidence", "findings"} <= set(segment)
    assert {"source", "outlet", "start", "end", "quote", "stance", "attributed_to", "score"} <= set(
        segment["evidence"][0]
    )
    assert {"code", "severity", "message", "start", "end", "evidence"} <= set(segment["findings"][0])


def test_every_report_can_be_encoded_and_keeps_its_half_characters(sample: Sample) -> None:
    text = as_json.export(sample("hostile"))
    data = text.encode("utf-8")
    assert rb"\ud83d" in data
    assert "東京" in text
    assert json.loads(data)["drafts"][0]["segments"][0]["text"] == sample("hostile").drafts[0].segments[0].text


def test_no_control_character_stands_in_the_output(sample: Sample) -> None:
    text = as_json.export(sample("hostile"))
    assert [char for char in text if ord(char) < 32 and char != "\n"] == []


def test_colour_changes_nothing(sample: Sample) -> None:
    report = sample("barges")
    assert as_json.export(report, colour=True) == as_json.export(report)
