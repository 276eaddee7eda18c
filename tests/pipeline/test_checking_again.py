from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from factcheck.config import CheckOptions
from factcheck.models.draft import Segment
from factcheck.models.problem import Problem
from factcheck.models.report import DraftReport, SegmentReport
from factcheck.models.verdict import Verdict
from factcheck.pipeline import Desk, check_draft, working
from factcheck.pipeline.working import Frame
from factcheck.store import Workspace
from tests.pipeline.conftest import store

DRAFT = (
    "---\nincident: astrid\npublished: 2021-03-20\n---\n\n"
    "The ferry Astrid ran aground off Lervik. Three crew members were injured.\n\n"
    "The salvage firm Bergsund was hired by Nordlinje. A stowaway drowned.\n"
)


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Texts of the segments that were worked out, not remembered."""
    texts: list[str] = []
    work_out = working.work_out

    def spy(desk: Desk, segment: Segment, frame: Frame) -> tuple[SegmentReport, list[Problem]]:
        texts.append(segment.text)
        return work_out(desk, segment, frame)

    monkeypatch.setattr(working, "work_out", spy)
    return texts


def check(workspace: Workspace, text: str, **options: frozenset[str]) -> DraftReport:
    with Desk(workspace, CheckOptions(**options)) as desk:
        return check_draft(desk, "draft.md", text)[0]


def test_what_was_checked_before_is_told_again_without_work(workspace: Workspace, worked: list[str]) -> None:
    first = check(workspace, DRAFT)
    assert len(worked) == 4
    worked.clear()
    assert check(workspace, DRAFT) == first
    assert worked == []


def test_after_an_edit_only_the_touched_sentences_reopen(workspace: Workspace, worked: list[str]) -> None:
    check(workspace, DRAFT)
    worked.clear()
    edited = DRAFT.replace("A stowaway drowned.", "Nobody drowned.")
    check(workspace, edited)
    assert worked == ["Nobody drowned."]


def test_what_moved_keeps_its_verdict_and_has_its_new_place(workspace: Workspace, worked: list[str]) -> None:
    check(workspace, DRAFT)
    worked.clear()
    moved = DRAFT.replace("published: 2021-03-20\n", "published: 2021-03-20\noutlet: The Desk\n")
    report = check(workspace, moved)
    assert worked == []
    for segment in report.segments:
        assert moved[segment.start : segment.end] == segment.text
        assert moved.split("\n")[segment.line - 1][segment.column - 1 :].startswith(segment.text)
        for finding in segment.findings:
            assert segment.start <= finding.start < finding.end <= segment.end
    three = next(s for s in report.segments if "Three" in s.text)
    assert moved[three.findings[0].start : three.findings[0].end] == "Three"


def test_a_new_report_reopens_everything(workspace: Workspace) -> None:
    assert check(workspace, DRAFT).segments[1].verdict is Verdict.CONTRADICTED
    store(workspace, "post-1", "Harbour Post", "The ferry Astrid ran aground. Three crew members were injured.")
    assert check(workspace, DRAFT).segments[1].verdict is Verdict.SUPPORTED


def test_other_checks_find_other_verdicts(workspace: Workspace) -> None:
    assert check(workspace, DRAFT).segments[1].verdict is Verdict.CONTRADICTED
    assert check(workspace, DRAFT, ignore=frozenset({"NUMBER"})).segments[1].verdict is not Verdict.CONTRADICTED
    assert check(workspace, DRAFT).segments[1].verdict is Verdict.CONTRADICTED


def test_a_change_in_the_ledger_reopens_everything(workspace: Workspace, worked: list[str]) -> None:
    check(workspace, DRAFT)
    worked.clear()
    (workspace.claims / "astrid.toml").write_text('[[claim]]\nid = "a"\ntext = "The ferry Astrid ran aground."\n')
    check(workspace, DRAFT)
    assert len(worked) == 4


def test_a_remembered_report_that_cannot_be_read_is_worked_out_again(workspace: Workspace, worked: list[str]) -> None:
    first = check(workspace, DRAFT)
    with closing(sqlite3.connect(workspace.derived / "verdicts.sqlite")) as db, db:
        db.execute("UPDATE told SET report = 'garbage'")
    worked.clear()
    assert check(workspace, DRAFT) == first
    assert len(worked) == 4


def test_a_report_that_comes_while_the_index_is_read_is_not_taken_for_read(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh = Desk.refresh

    def late(desk: Desk, progress: object = None) -> dict[str, str]:
        stamps = refresh(desk)
        store(workspace, "post-1", "Harbour Post", "The ferry Astrid ran aground. Three crew members were injured.")
        return stamps

    with monkeypatch.context() as patched:
        patched.setattr(Desk, "refresh", late)
        assert check(workspace, DRAFT).segments[1].verdict is Verdict.CONTRADICTED
    assert check(workspace, DRAFT).segments[1].verdict is Verdict.SUPPORTED
