from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.models.report import Report

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture
def sample() -> Callable[[str], Report]:
    """Reports that were made by hand, by the names of their files."""

    def load(name: str) -> Report:
        return Report.model_validate(json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8")))

    return load


@pytest.fixture
def printed() -> Callable[[str], str]:
    """What the text exporter is to print for a sample."""

    def load(name: str) -> str:
        return (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")

    return load
