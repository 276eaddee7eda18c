from __future__ import annotations

import errno
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest

from factcheck.contracts import Row
from factcheck.errors import StoreError
from factcheck.models.ruling import Ruling
from factcheck.store import (
    Outcome,
    SourceWriter,
    Workspace,
    append_ruling,
    iter_source_files,
    load_rulings,
    load_source,
    load_sources,
)
from factcheck.store.atomic import replace_file

ADD = """
import sys
from pathlib import Path
from factcheck.contracts import Row
from factcheck.store import SourceWriter, Workspace
root, name, count = sys.argv[1:]
rows = (
    Row(place=f"{name}:{n}", text=f"{name} {n}: " + "It stood still. " * 150, fields={"id": f"{name}-{n}"})
    for n in range(int(count))
)
workspace = Workspace(Path(root))
with workspace.writing(timeout=60):
    print("writing", flush=True)
    for outcome in SourceWriter(workspace).add(rows):
        print(outcome.state, outcome.id, flush=True)
"""


def rows(count: int) -> list[Row]:
    text = "stood still. " * 50
    return [Row(place=f"r:{n}", text=f"Crane {n} {text}", fields={"id": f"r-{n}"}) for n in range(count)]


def adding(workspace: Workspace, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADD, str(workspace.root), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def leftovers(workspace: Workspace) -> list[Path]:
    return [path for path in workspace.root.rglob("*.tmp") if path.is_file()]


def test_nothing_that_was_told_is_lost_by_a_kill(workspace: Workspace) -> None:
    chance = random.Random(20240502)  # noqa: S311 - no secret hangs on it
    told: set[str] = set()
    killed = 0
    for attempt in range(6):
        with adding(workspace, f"run{attempt}", 3000) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "writing\n"
            time.sleep(chance.uniform(0.0, 0.25))
            process.send_signal(signal.SIGKILL)
            said = process.stdout.read()
            killed += process.wait() == -signal.SIGKILL
        told |= {line.split()[1] for line in said.splitlines(keepends=True) if line.endswith("\n")}
        sources, problems = load_sources(workspace)
        assert problems == []
        assert told <= {source.id for source in sources}
    assert killed > 0
    assert told
    with workspace.writing():
        writer = SourceWriter(workspace)
        assert leftovers(workspace) == []
        assert [outcome.state for outcome in writer.add(rows(3))] == ["added"] * 3


def test_two_writers_at_once_lose_nothing(workspace: Workspace) -> None:
    with adding(workspace, "one", 100) as first, adding(workspace, "two", 100) as second:
        assert first.stdout is not None
        assert second.stdout is not None
        assert first.stdout.read().count("added") == 100
        assert second.stdout.read().count("added") == 100
    sources, problems = load_sources(workspace)
    assert (len(sources), problems) == (200, [])


def full(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def add_until_it_fails(workspace: Workspace, documents: list[Row]) -> tuple[list[Outcome], StoreError]:
    outcomes: list[Outcome] = []
    with workspace.writing(), pytest.raises(StoreError) as raised:
        for outcome in SourceWriter(workspace).add(documents):
            outcomes.append(outcome)
    return outcomes, raised.value


@pytest.mark.parametrize("function", ["write", "fsync", "link"])
@pytest.mark.parametrize("calls_before", [0, 1, 7, 40, 45])
def test_a_full_disk_keeps_what_was_told(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, function: str, calls_before: int
) -> None:
    real = getattr(os, function)
    calls = iter(range(10_000))

    def filling(*args: object) -> object:
        return real(*args) if next(calls) < calls_before else full()

    with monkeypatch.context() as patch:
        patch.setattr(os, function, filling)
        outcomes, error = add_until_it_fails(workspace, rows(60))
    assert "No space left" in error.message
    assert error.hint
    assert leftovers(workspace) == []
    assert [outcome.id for outcome in outcomes] == [f"r-{n}" for n in range(len(outcomes))]
    assert all(load_source(outcome.path).id == outcome.id for outcome in outcomes if outcome.path is not None)
    assert load_sources(workspace)[1] == []
    with workspace.writing():
        again = list(SourceWriter(workspace).add(rows(60)))
    assert [outcome.id for outcome in again] == [f"r-{n}" for n in range(60)]
    assert {outcome.state for outcome in again} <= {"added", "unchanged"}


def test_a_writer_goes_on_after_a_full_disk(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    with workspace.writing():
        writer = SourceWriter(workspace)
        with monkeypatch.context() as patch, pytest.raises(StoreError):
            patch.setattr(os, "write", full)
            list(writer.add(rows(2)))
        assert [outcome.state for outcome in writer.add(rows(2))] == ["added", "added"]


def test_a_file_size_limit_is_no_crash(workspace: Workspace) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        large = Row(place="large", text="x" * 10_000, fields={"id": "large"})
        outcomes, error = add_until_it_fails(workspace, [*rows(3), large, *rows(5)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [outcome.id for outcome in outcomes] == ["r-0", "r-1", "r-2"]
    assert "large.md" in error.message
    assert [path.stem for path in iter_source_files(workspace)] == ["r-0", "r-1", "r-2"]


def test_a_folder_without_permission_is_told(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def forbidding(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path, flags, mode)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", forbidding)
        outcomes, error = add_until_it_fails(workspace, rows(2))
    assert outcomes == []
    assert "Permission denied" in error.message
    assert error.hint


def test_a_file_in_the_place_of_a_folder_is_told(workspace: Workspace) -> None:
    (workspace.sources / "unfiled").write_text("a file")
    _, error = add_until_it_fails(workspace, rows(1))
    assert "unfiled" in error.message


def test_file_systems_without_hard_links_will_do(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> NoReturn:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", unsupported)
    with workspace.writing():
        assert [outcome.state for outcome in SourceWriter(workspace).add(rows(3))] == ["added"] * 3
    assert leftovers(workspace) == []
    assert len(load_sources(workspace)[0]) == 3


def test_a_replaced_file_keeps_mode_and_link(tmp_path: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_text("old")
    real.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(real)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError):
        replace_file(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_ruling_that_does_not_fit_leaves_no_trace(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    ruling = Ruling(at="2024-05-02", by="ana", on="c1", decision="stands")
    with workspace.writing():
        append_ruling(workspace, ruling)
        before = workspace.rulings.read_bytes()
        with monkeypatch.context() as patch, pytest.raises(StoreError):
            patch.setattr(os, "fsync", full)
            append_ruling(workspace, ruling)
    assert workspace.rulings.read_bytes() == before
    assert load_rulings(workspace) == ([ruling], [])
