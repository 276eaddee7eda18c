"""The JSON Schema of the report, for programs that read it."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.models.report import Report

PATH = Path(__file__).with_name("report.schema.json")


def report_schema() -> str:
    """JSON Schema (draft 2020-12) of ``factcheck.report/1``, made from the models, ending with a line end."""
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    PATH.write_text(report_schema(), encoding="utf-8")
