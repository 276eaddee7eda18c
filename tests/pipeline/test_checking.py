from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.config import CheckOptions
from factcheck.models.report import DraftReport, SegmentReport
from factcheck.models.verdict import Verdict
from factcheck.pipeline import Desk, check_draft, check_drafts
from factcheck.store import Workspace, load_sources
from tests.pipeline.conftest import store

FRONT = "---\nincident: astrid\npublished: 2021-03-20\n---\n\n"


@pytest.fixture
def desk(workspace: Workspace) -> Iterator[Desk]:
    with Desk(workspace, CheckOptions()) as desk:
        yield desk


def report(desk: Desk, text: str) -> DraftReport:
    told, problems = check_draft(desk, "draft.md", FRONT + text)
    assert problems == []
    return told


def only(desk: Desk, sentence: str) -> SegmentReport:
    (segment,) = report(desk, sentence).segments
    return segment


@pytest.mark.parametrize(
    ("sentence", "verdict", "code"),
    [
        ("The ferry Astrid ran aground off Lervik on 12 March 2021.", Verdict.SUPPORTED, None),
        ("Two crew members were injured.", Verdict.SUPPORTED, None),
        ("Three crew members were injured.", Verdict.CONTRADICTED, "NUMBER"),
        ("The ferry Astrid ran aground off Lervik on 14 March 2021.", Verdict.CONTRADICTED, "DATE"),
        ("The ferry Astrid was steered by a faulty autopilot.", Verdict.OVERSTATED, "HEDGE"),
        ("A stowaway drowned in the engine room.", Verdict.UNSUPPORTED, None),
    ],
)
def test_verdicts(desk: Desk, sentence: str, verdict: Verdict, code: str | None) -> None:
    segment = only(desk, sentence)
    assert segment.verdict is verdict
    decisive = {f.code for f in segment.findings if f.severity != "note"}
    assert decisive == ({code} if code else set())


def test_the_passage_that_decides_stands_first_and_is_the_exact_slice(desk: Desk) -> None:
    segment = only(desk, "Three crew members were injured.")
    first = segment.evidence[0]
    (source,) = [one for one in load_sources(desk.workspace)[0] if one.id == first.source]
    assert source.text[first.start : first.end] == first.quote
    assert first.stance == "contradicts"
    finding = segment.findings[0]
    assert finding.evidence == 0
    assert finding.quote_start is not None
    assert source.text[finding.quote_start : finding.quote_end] == "Two"
    assert (FRONT + "Three crew members were injured.")[finding.start : finding.end] == "Three"


def test_what_nothing_stored_speaks_of_says_so(desk: Desk) -> None:
    segment = only(desk, "Volcanoes erupt under glaciers.")
    assert (segment.verdict, segment.reason) == (Verdict.UNSUPPORTED, "no_evidence")


def test_questions_carry_no_verdict(desk: Desk) -> None:
    segment = only(desk, "Who was steering?")
    assert not segment.checkable
    assert segment.verdict is None
    assert segment.reason == "question"


def test_a_silenced_finding_is_told_and_decides_nothing(desk: Desk) -> None:
    text = "<!-- factcheck: ignore NUMBER the guard's own count -->\nThree crew members were injured.\n"
    segment = only(desk, text)
    assert segment.verdict is not Verdict.CONTRADICTED
    (finding,) = [f for f in segment.findings if f.code == "NUMBER"]
    assert finding.silenced
    assert finding.silenced_reason == "the guard's own count"


def test_a_silenced_stretch_keeps_its_verdict_and_is_marked(desk: Desk) -> None:
    text = (
        "<!-- factcheck: off -->\n\nThree crew members were injured.\n\n<!-- factcheck: on -->\n\n"
        "Three crew members were injured.\n"
    )
    first, second = report(desk, text).segments
    assert (first.silenced, second.silenced) == (True, False)
    assert first.verdict is second.verdict is Verdict.CONTRADICTED


def test_an_ignored_check_does_not_speak(workspace: Workspace) -> None:
    with Desk(workspace, CheckOptions(ignore=frozenset({"NUMBER"}))) as desk:
        assert only(desk, "Three crew members were injured.").verdict is not Verdict.CONTRADICTED


def test_the_newest_version_is_what_is_searched(workspace: Workspace) -> None:
    newer = "The ferry Astrid ran aground off Lervik on 12 March 2021. Three crew members were injured."
    assert store(workspace, "post-1", "Harbour Post", newer) == "post-1@2"
    with Desk(workspace, CheckOptions()) as desk:
        segment = only(desk, "Three crew members were injured.")
    assert segment.verdict is Verdict.SUPPORTED
    assert segment.evidence[0].source == "post-1@2"


def test_an_incident_that_nobody_reported_on_is_told(desk: Desk) -> None:
    _, problems = check_draft(desk, "draft.md", "---\nincident: titanic\n---\n\nThe ship sank.\n")
    assert [problem.severity for problem in problems] == ["warning"]
    assert "titanic" in problems[0].message
    assert "astrid" in problems[0].hint


def test_a_broken_source_is_told_with_its_place_and_the_rest_is_used(workspace: Workspace) -> None:
    broken = workspace.sources / "astrid" / "broken.md"
    broken.write_text('+++\nid = "broken\n+++\ntext\n')
    for _ in range(2):  # at every run
        with Desk(workspace, CheckOptions()) as desk:
            assert [(p.path, p.line) for p in desk.problems] == [(str(broken), 2)]
            assert only(desk, "Two crew members were injured.").verdict is Verdict.SUPPORTED


def test_a_damaged_index_heals(workspace: Workspace) -> None:
    with Desk(workspace, CheckOptions()) as desk:
        before = only(desk, "Two crew members were injured.")
    path = workspace.derived / "index.sqlite"
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
    with Desk(workspace, CheckOptions()) as desk:
        assert only(desk, "Two crew members were injured.") == before


PIECES = (
    "Two crew members",
    " were injured. ",
    "The ferry Astrid",
    "“never lost”",
    "\r\n\r\n",
    "**",
    "> ",
    "`code`",
    "[Astrid](http://x.y)",
    "<!-- c -->",
    "| a | b |\n|---|---|\n",
    "e\u0301",
    "\U0001f469\u200d\U0001f692",
    "\u202eabc",
    "שלום",
    "\x00",
    "\ufeff",
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.one_of(st.text(max_size=30), st.sampled_from(PIECES)), max_size=12))
def test_whatever_the_draft_every_place_is_exact(desk: Desk, pieces: list[str]) -> None:
    text = "".join(pieces)
    told, _ = check_draft(desk, "draft.md", text)
    sources = {source.id: source.text for source in load_sources(desk.workspace)[0]}
    for segment in told.segments:
        assert text[segment.start : segment.end] == segment.text
        assert any(not unicodedata.category(char).startswith("Z") for char in segment.text)
        for one in segment.evidence:
            assert sources[one.source][one.start : one.end] == one.quote
        for finding in segment.findings:
            assert segment.start <= finding.start <= finding.end <= segment.end


@pytest.mark.parametrize("figure", ["&nbsp;three&nbsp;", "\u2060three\ufeff ", "3 ", "３ ", "&#51; ", "\x1bthree "])
def test_however_a_figure_is_typed_it_is_compared(desk: Desk, figure: str) -> None:
    assert only(desk, f"The coast guard counted {figure}crew members injured.").verdict is Verdict.CONTRADICTED


def test_a_slot_that_is_silenced_need_not_be_borne_out(desk: Desk) -> None:
    segment = only(desk, "Three crew members were injured. <!-- factcheck: ignore NUMBER ours -->")
    assert segment.verdict is Verdict.SUPPORTED
    assert [finding.silenced for finding in segment.findings if finding.code == "NUMBER"] == [True]


def test_what_is_cited_for_another_incident_stays_out(workspace: Workspace) -> None:
    (workspace.claims / "astrid.toml").write_text(
        '[[claim]]\nid = "a"\ntext = "Two crew members were injured."\n'
        '[[claim.citation]]\nsource = "post-1"\nquote = "Two"\nstart = 58\nend = 61\n'
    )
    with Desk(workspace, CheckOptions(incident="titanic")) as desk:
        told, _ = check_draft(desk, "draft.md", "Two crew members were injured.\n")
    assert told.segments[0].evidence == ()


def test_a_date_that_is_none_is_told_with_its_place(desk: Desk) -> None:
    told, problems = check_draft(desk, "draft.md", "---\nincident: astrid\npublished: next week\n---\n\nIt sank.\n")
    assert told.as_of is None
    assert [(p.severity, p.line, p.column, p.source_line) for p in problems] == [
        ("warning", 3, 12, "published: next week")
    ]


def test_a_code_that_no_check_has_is_told(desk: Desk) -> None:
    text = FRONT + "Two crew members were injured. <!-- factcheck: ignore NUMBR ours -->\n"
    _, problems = check_draft(desk, "draft.md", text)
    assert [(p.severity, p.message, p.hint) for p in problems] == [
        ("warning", "there is no check 'NUMBR' to ignore", "did you mean NUMBER?")
    ]


def test_files_that_cannot_be_read_are_told_and_the_rest_is_used(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.claims / "ours.toml").write_text('[[claim]]\nid = "a"\ntext = "b"\n')
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name in ("times-1.md", "ours.toml"):
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    report = check_drafts(workspace, [("draft.md", FRONT + "Two crew members were injured.\n")], CheckOptions())
    assert report.drafts[0].segments[0].verdict is Verdict.SUPPORTED
    assert {Path(p.path or "").name for p in report.problems} == {"times-1.md", "ours.toml"}
    assert {p.severity for p in report.problems} == {"fault"}


def test_what_is_no_file_is_left_alone(workspace: Workspace) -> None:
    (workspace.claims / "folder.toml").mkdir()
    os.mkfifo(workspace.claims / "pipe.toml")
    (workspace.sources / "astrid" / "folder.md").mkdir()
    with Desk(workspace, CheckOptions()) as desk:
        assert desk.ledger == ()
        assert only(desk, "Two crew members were injured.").verdict is Verdict.SUPPORTED
