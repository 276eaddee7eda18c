from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import StoreBusy, UsageError
from factcheck.store import SourceWriter, Workspace

HOLD = """
import sys
from pathlib import Path
from factcheck.store import Workspace
with Workspace(Path(sys.argv[1])).writing():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_workspace_is_found_from_below(workspace: Workspace) -> None:
    deep = workspace.sources / "ferry-2024" / "drafts"
    deep.mkdir(parents=True)
    assert Workspace.find(deep).root == workspace.root.resolve()


def test_no_workspace_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    with pytest.raises(UsageError) as error:
        Workspace.find(tmp_path)
    assert error.value.hint == "factcheck init"


def test_a_named_folder_has_to_be_a_workspace(tmp_path: Path, workspace: Workspace) -> None:
    assert Workspace.at(workspace.root).root == workspace.root
    with pytest.raises(UsageError):
        Workspace.at(tmp_path)


def test_making_twice_changes_nothing(workspace: Workspace) -> None:
    ignored = (workspace.root / ".gitignore").read_bytes()
    Workspace.create(workspace.root)
    assert (workspace.root / ".gitignore").read_bytes() == ignored == b".factcheck/\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"*.pyc\n", b"*.pyc\n.factcheck/\n"),
        (b"*.pyc", b"*.pyc\n.factcheck/\n"),
        (b"a\r\nb\r\n", b"a\r\nb\r\n.factcheck/\r\n"),
        (b"/.factcheck\nx", b"/.factcheck\nx"),
        (b".factcheck/\r\n", b".factcheck/\r\n"),
        (b"# not .factcheck/ here\n", b"# not .factcheck/ here\n.factcheck/\n"),
    ],
)
def test_a_gitignore_that_is_there_is_kept(tmp_path: Path, old: bytes, new: bytes) -> None:
    (tmp_path / ".gitignore").write_bytes(old)
    Workspace.create(tmp_path)
    assert (tmp_path / ".gitignore").read_bytes() == new


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "sources").write_text("a file")
    with pytest.raises(UsageError, match="sources"):
        Workspace.create(tmp_path)


def test_a_second_writer_waits_and_is_told(workspace: Workspace) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(workspace.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreBusy) as error, workspace.writing(timeout=0.05):
            pytest.fail("two writers at once")
        assert error.value.hint
        other.kill()
        other.wait()
        with workspace.writing(timeout=5):  # a killed process holds nothing
            pass


def test_the_lock_is_let_go_after_an_error(workspace: Workspace) -> None:
    with pytest.raises(ZeroDivisionError), workspace.writing():
        _ = 1 / 0
    with workspace.writing(timeout=0):
        pass


def test_nobody_writes_without_the_lock(workspace: Workspace) -> None:
    with pytest.raises(RuntimeError):
        SourceWriter(workspace)
    with workspace.writing():
        writer = SourceWriter(workspace)
    with pytest.raises(RuntimeError):
        list(writer.add([]))


def test_what_a_killed_writer_left_in_claims_is_cleaned(workspace: Workspace) -> None:
    left = workspace.claims / ".factcheck-99999-0.tmp"
    left.write_text("half")
    with workspace.writing():
        pass
    assert not left.exists()
