from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.commands.check import exit_code
from factcheck.models.problem import Problem
from factcheck.models.report import DraftReport, Report, SegmentReport
from factcheck.models.verdict import Verdict

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def report(*verdicts: Verdict | None, silenced: bool = False, faults: int = 0, warnings: int = 0) -> Report:
    segments = tuple(
        SegmentReport(start=0, end=1, line=1, column=1, text="x", checkable=bool(one), verdict=one, silenced=silenced)
        for one in verdicts
    )
    draft = DraftReport(path="d", incident=None, as_of=None, segments=segments)
    told = [Problem(message="p")] * faults + [Problem(message="p", severity="warning")] * warnings
    return Report(drafts=(draft,), problems=tuple(told))


C, D, OVER, U, S = Verdict


@pytest.mark.parametrize(
    ("made", "fail_on", "code"),
    [
        (report(C), (C,), 1),
        (report(D), (C,), 0),
        (report(C), (OVER,), 1),
        (report(S, U, None), (OVER,), 0),
        (report(S, U), (C, U), 1),
        (report(S), (S,), 1),
        (report(None), (S,), 0),
        (report(C), (), 0),
        (report(C, silenced=True), (C,), 0),
        (report(C, faults=1), (C,), 3),
        (report(S, faults=1), (), 3),
        (report(S, warnings=1), (C,), 0),
        (Report(), (C,), 0),
    ],
)
def test_a_verdict_fails_at_the_mildest_one_named_and_graver(
    made: Report, fail_on: tuple[Verdict, ...], code: int
) -> None:
    assert exit_code(made, fail_on) == code


def test_text_is_for_people_and_json_for_programs(desk: Path, run: Run) -> None:
    text = run("check", "drafts/false.md")
    assert "drafts/false.md:1:1: contradicted (NUMBER)" in text.out
    assert "\n     │ ^^^^^ " in text.out
    assert text.err == ""
    [draft] = json.loads(run("check", "drafts/false.md", "--format", "json").out)["drafts"]
    assert draft["path"] == "drafts/false.md"
    assert draft["segments"][0]["verdict"] == "contradicted"


def test_drafts_come_in_the_order_in_which_they_were_named(desk: Path, run: Run) -> None:
    lines = run("check", "drafts/true.md", "drafts", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["drafts/true.md", "drafts/false.md"]


def test_the_same_input_gives_the_same_bytes_whatever_the_jobs(desk: Path, run: Run) -> None:
    once = run("check", "drafts", "--format", "json")
    assert once == run("check", "drafts", "--format", "json", "--jobs", "2")


def test_the_workspace_may_be_named_before_and_after_the_command(
    desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    draft = str(desk / "drafts" / "false.md")
    assert run("--workspace", str(desk), "check", draft).code == 1
    assert run("check", draft, "--workspace", str(desk)).code == 1
    assert run("check", draft).code == 2


def test_standard_input_is_a_draft(desk: Path, shell: Run) -> None:
    ran = shell("check", "-", stdin="Three barges sank in the harbour of Brackwater, the harbour police said.")
    assert ran.code == 1
    assert "<stdin>:1:1: contradicted (NUMBER)" in ran.out


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_hostile_input_comes_out_as_text(desk: Path, run: Run, form: str) -> None:
    text = "\x1b]0;x\x07 Three barges \u202esank\u202c in the harbour [bold]of[/bold] Brackwater\x00, it said."
    (desk / "drafts" / "\x1b[2Jevil.md").write_bytes(text.encode() + b"\xff")
    ran = run("check", "drafts", "--format", form)
    assert ran.code in (0, 1)
    assert not set(ran.out + ran.err) & set("\x1b\x07\x00")


def test_a_report_can_go_to_a_file(desk: Path, run: Run) -> None:
    wanted = run("check", "drafts", "--format", "json").out
    for _ in range(2):
        ran = run("check", "drafts", "--format", "json", "--output", "report.json")
        assert (ran.code, ran.out, ran.err) == (1, "", "")
        assert (desk / "report.json").read_text(encoding="utf-8") == wanted
    assert sorted(path.name for path in desk.iterdir() if "report" in path.name) == ["report.json", "reports"]


def test_a_report_never_goes_where_a_draft_is(desk: Path, run: Run) -> None:
    before = (desk / "drafts" / "false.md").read_bytes()
    ran = run("check", "drafts/false.md", "--output", "drafts/false.md")
    assert ran.code == 2
    assert "to be checked" in ran.err
    assert (desk / "drafts" / "false.md").read_bytes() == before


def test_a_report_can_go_to_a_device(desk: Path, run: Run) -> None:
    assert run("check", "drafts", "--output", "/dev/null").code == 1
    assert Path("/dev/null").is_char_device()


def test_only_the_selected_checks_are_run(desk: Path, run: Run) -> None:
    assert run("check", "drafts/false.md", "--select", "quote,date").code == 0
    assert run("check", "drafts/false.md", "--ignore", "num").code == 0
    assert run("check", "drafts/false.md", "--select", "num", "--select", "date").code == 1


def test_flags_win_over_the_settings_file(desk: Path, run: Run) -> None:
    (desk / "factcheck.toml").write_text('fail-on = "never"\nignore = ["number"]\n')
    assert run("check", "drafts/false.md", "--fail-on", "contradicted").code == 0
    assert run("check", "drafts/false.md", "--fail-on", "contradicted", "--ignore", "quote").code == 1
    assert run("check", "drafts/false.md", "--ignore", "quote").code == 0


def test_a_wrong_setting_is_shown_with_its_line(desk: Path, run: Run) -> None:
    (desk / "factcheck.toml").write_text('# ours\nfail_on = "never"\n')
    ran = run("check", "drafts")
    assert ran.code == 2
    assert ran.err.splitlines()[0].endswith("factcheck.toml:2:1: there is no setting 'fail_on'")
    assert ran.err.splitlines()[1:] == ['    fail_on = "never"', "    ^", "hint: did you mean 'fail-on'?"]


def test_a_folder_without_drafts_is_told(desk: Path, run: Run) -> None:
    (desk / "empty").mkdir()
    ran = run("check", "empty")
    assert (ran.code, ran.out) == (0, "nothing to check\n")
    assert ran.err.startswith("factcheck: warning: no drafts there")
    assert run("check", "empty", "--quiet").err == ""


def test_a_draft_in_an_old_encoding_is_checked_and_told(desk: Path, run: Run) -> None:
    (desk / "drafts" / "old.md").write_bytes(b"Three barges sank in the harbour of Brackwater \x96 on Monday.\n")
    ran = run("check", "drafts/old.md", "--format", "json")
    assert json.loads(ran.out)["problems"][0]["severity"] == "warning"
    assert ran.err.startswith("factcheck: warning: drafts/old.md:1:48: byte 0x96 is no UTF-8")
    assert ran.code in (0, 1)
