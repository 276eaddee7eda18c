from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck.scorers.entailment import EntailmentModel
from factcheck.scorers.model_folder import BUILT_IN


@pytest.fixture(scope="session")
def model() -> EntailmentModel:
    return EntailmentModel()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the model that ships, free to be spoiled."""
    return Path(shutil.copytree(BUILT_IN, tmp_path / "model"))
