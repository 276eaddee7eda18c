from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.store import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.create(tmp_path / "desk")
