from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.contracts import Row
from factcheck.store import SourceWriter, Workspace

POST = """\
The ferry Astrid ran aground off Lervik on 12 March 2021. Two crew members were injured, said the coast guard.

The operator, Nordlinje, hired the salvage firm Bergsund to refloat the vessel.
"""
TIMES = """\
Nordlinje said on 15 March 2021 that the ferry Astrid may have been steered by a faulty autopilot. It is the first
grounding that the company has recorded. "We have never lost a passenger," said chief executive Liv Aune.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with two reports on one incident."""
    made = Workspace.create(tmp_path / "desk")
    store(made, "post-1", "Harbour Post", POST, published="2021-03-12")
    store(made, "times-1", "Coast Times", TIMES, published="2021-03-16")
    return made


def store(workspace: Workspace, name: str, outlet: str, text: str, **fields: str) -> str:
    """Put one report into the workspace; returns the id under which it is stored."""
    row = Row(place="test", text=text, fields={"id": name, "incident": "astrid", "outlet": outlet, **fields})
    with workspace.writing():
        (outcome,) = SourceWriter(workspace).add([row])
    assert outcome.state in ("added", "new_version")
    return outcome.id
