from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from factcheck.store.batch import NewFile, write_batch


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_files_appear_whole_and_in_new_folders(tmp_path: Path) -> None:
    files = [NewFile(tmp_path / "new" / "a", b"one"), NewFile(None, None), NewFile(tmp_path / "b", b"")]
    assert write_batch(files) == (3, None)
    assert names(tmp_path) == ["a", "b"]
    assert (tmp_path / "new" / "a").read_bytes() == b"one"


def test_a_name_appears_only_when_its_content_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, list[str]]] = []
    real_write, real_fsync = os.write, os.fsync

    def write(descriptor: int, data: bytes | memoryview) -> int:
        seen.append(("write", [name for name in names(tmp_path) if not name.startswith(".")]))
        return real_write(descriptor, bytes(data)[:2])  # a disk may take less than it is given

    def fsync(descriptor: int) -> None:
        seen.append(("fsync", [name for name in names(tmp_path) if not name.startswith(".")]))
        real_fsync(descriptor)

    monkeypatch.setattr(os, "write", write)
    monkeypatch.setattr(os, "fsync", fsync)
    write_batch([NewFile(tmp_path / "a", b"one"), NewFile(tmp_path / "b", b"two")])
    assert [call for call, _ in seen] == ["write"] * 4 + ["fsync"] * 3
    assert [visible for _, visible in seen[:6]] == [[]] * 6
    assert seen[6] == ("fsync", ["a", "b"])  # the folder itself, last of all
    assert (tmp_path / "a").read_bytes() == b"one"


def test_no_file_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"old")
    safe, error = write_batch([NewFile(tmp_path / name, b"new") for name in "abc"])
    assert safe == 1
    assert error is not None
    assert "exists" in error.message
    assert names(tmp_path) == ["a", "b"]
    assert (tmp_path / "b").read_bytes() == b"old"


@pytest.mark.parametrize("function", ["write", "fsync", "link"])
def test_what_fails_leaves_nothing_open_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    real = getattr(os, function)
    calls = iter(range(100))

    def failing(*args: object) -> object:
        if next(calls) == 2:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(*args)

    before = open_files()
    with monkeypatch.context() as patch:
        patch.setattr(os, function, failing)
        safe, error = write_batch([NewFile(tmp_path / name, b"new") for name in "abcd"])
    assert (safe, error is not None) == (2, True)
    assert names(tmp_path) == ["a", "b"]
    assert open_files() == before
