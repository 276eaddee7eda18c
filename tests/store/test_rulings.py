from __future__ import annotations

import pytest

from factcheck.models.ruling import Ruling
from factcheck.store import Workspace, append_ruling, load_rulings


def ruling(on: str, reason: str = "") -> Ruling:
    return Ruling(at="2024-05-02T10:00:00Z", by="ana", on=on, decision="stands", reason=reason)


def test_no_rulings_yet(workspace: Workspace) -> None:
    assert load_rulings(workspace) == ([], [])


def test_rulings_come_back_in_their_order(workspace: Workspace) -> None:
    made = [ruling("c1"), ruling("c2", "zwei\nZeilen \u2028 🚢"), ruling("c1", "second thoughts")]
    for one in made:
        with workspace.writing():
            append_ruling(workspace, one)
    assert load_rulings(workspace) == (made, [])
    assert workspace.rulings.read_bytes().count(b"\n") == 3


def test_a_line_cut_off_is_told_and_the_next_begins_afresh(workspace: Workspace) -> None:
    with workspace.writing():
        append_ruling(workspace, ruling("c1"))
    with workspace.rulings.open("ab") as stream:
        stream.write(b'{"at": "2024-05-02", "by": "a')
    before = workspace.rulings.read_bytes()
    rulings, problems = load_rulings(workspace)
    assert [one.on for one in rulings] == ["c1"]
    assert [(problem.severity, problem.line) for problem in problems] == [("warning", 2)]
    assert "cut off" in problems[0].message
    with workspace.writing():
        append_ruling(workspace, ruling("c2"))
    rulings, problems = load_rulings(workspace)
    assert [one.on for one in rulings] == ["c1", "c2"]
    assert len(problems) == 1
    assert workspace.rulings.read_bytes().startswith(before + b"\n")


def test_a_whole_last_line_without_its_end_counts(workspace: Workspace) -> None:
    line = ruling("c1").model_dump_json()
    workspace.rulings.write_text(line)
    assert load_rulings(workspace) == ([ruling("c1")], [])
    with workspace.writing():
        append_ruling(workspace, ruling("c2"))
    assert [one.on for one in load_rulings(workspace)[0]] == ["c1", "c2"]


@pytest.mark.parametrize(
    ("line", "column", "says"),
    [
        (b"{oops}", 2, "JSON"),
        (b"[1]", 1, "no object"),
        (b'{"at": "x", "by": "y", "on": "z"}', 1, "decision"),
        (b'{"at": 1, "by": "y", "on": "z", "decision": "d"}', 1, "at"),
        (b"\xff\xfe", 1, "JSON"),
        (b"[" * 100_000, 1, "JSON"),
    ],
)
def test_a_line_that_is_no_ruling_hides_no_other(workspace: Workspace, line: bytes, column: int, says: str) -> None:
    good = ruling("c1").model_dump_json().encode()
    workspace.rulings.write_bytes(good + b"\n" + line + b"\n\n" + good + b"\n")
    rulings, problems = load_rulings(workspace)
    assert len(rulings) == 2
    assert [(problem.line, problem.column) for problem in problems] == [(2, column)]
    assert says in problems[0].message


def test_keys_of_later_versions_are_no_obstacle(workspace: Workspace) -> None:
    workspace.rulings.write_text('{"at": "x", "by": "y", "on": "z", "decision": "d", "mood": "calm"}\n')
    assert load_rulings(workspace)[0] == [Ruling(at="x", by="y", on="z", decision="d")]
