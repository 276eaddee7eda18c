from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from factcheck.config import CheckOptions
from factcheck.models.report import DraftReport
from factcheck.pipeline import check_drafts, many
from factcheck.pipeline.checking import check_draft
from factcheck.pipeline.desk import Desk
from factcheck.store import Workspace

DRAFTS = [
    (f"draft-{n}.md", f"---\nincident: astrid\n---\n\n{count} crew members were injured.\n")
    for n, count in enumerate(["Two", "Three", "Four", "Two"])
]


def test_reports_are_the_same_however_many_processes_make_them(workspace: Workspace) -> None:
    alone = check_drafts(workspace, DRAFTS, CheckOptions(jobs=1))
    together = check_drafts(workspace, DRAFTS, CheckOptions(jobs=3))
    assert alone == together
    assert alone.model_dump_json() == together.model_dump_json()
    assert [draft.path for draft in alone.drafts] == [path for path, _ in DRAFTS]


def test_progress_is_told_of_every_draft(workspace: Workspace) -> None:
    told: list[int] = []
    check_drafts(workspace, DRAFTS, CheckOptions(jobs=2), told.append)
    assert sum(told) == len(DRAFTS)


def _killed_by_poison(desk: Desk, path: str, text: str) -> tuple[DraftReport, list[object]]:
    if "Four" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    report, problems = check_draft(desk, path, text)
    return report, list(problems)


def _open_poisoned_desk(workspace: Workspace, options: CheckOptions) -> None:
    vars(many)["check_draft"] = _killed_by_poison  # only in the worker's process
    many._desk = Desk(workspace, options)


def test_a_draft_that_kills_its_process_is_told_and_stops_no_other(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_open_desk", _open_poisoned_desk)
    report = check_drafts(workspace, DRAFTS, CheckOptions(jobs=2))
    assert [draft.path for draft in report.drafts] == ["draft-0.md", "draft-1.md", "draft-3.md"]
    (problem,) = report.problems
    assert problem.path == "draft-2.md"
    assert problem.severity == "fault"


def test_a_workspace_that_cannot_be_written_to_can_be_checked_against(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = check_drafts(workspace, DRAFTS[:1], CheckOptions())
    for file in workspace.derived.iterdir():
        file.unlink()
    workspace.derived.rmdir()
    workspace.derived.write_text("a file stands where the folder would be made")
    assert check_drafts(workspace, DRAFTS[:1], CheckOptions()) == expected
    assert Path(workspace.derived).is_file()


def test_a_workspace_gives_the_same_report_wherever_it_stands(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.sources / "astrid" / "broken.md").write_text("+++\nid = \n+++\n")
    monkeypatch.chdir(workspace.root)
    here = check_drafts(workspace, DRAFTS[:1], CheckOptions())
    assert [problem.path for problem in here.problems] == ["sources/astrid/broken.md"]
    shutil.copytree(workspace.root, tmp_path / "elsewhere", ignore=shutil.ignore_patterns(".factcheck"))
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert check_drafts(Workspace(tmp_path / "elsewhere"), DRAFTS[:1], CheckOptions()) == here
