from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.cli.paths import expand
from factcheck.errors import UsageError

SUFFIXES = (".md", ".txt")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md",
        "a.txt",
        "c.pdf",
        ".hidden.md",
        "sub/d.MD",
        "sub/.git/e.md",
        "sources/s/f.md",
        "odd[1].md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*words: str, leave_out: Path | None = None) -> list[str]:
    return [path.as_posix() for path in expand(words, SUFFIXES, leave_out=leave_out)]


def test_a_folder_means_its_visible_files_of_known_kinds_sorted(folder: Path) -> None:
    assert names(".") == ["a.txt", "b.md", "odd[1].md", "sources/s/f.md", "sub/d.MD"]
    assert names("sub") == ["sub/d.MD"]


def test_the_stored_sources_are_no_drafts_unless_they_are_named(folder: Path) -> None:
    assert "sources/s/f.md" not in names(".", leave_out=folder / "sources")
    assert names("sources", leave_out=folder / "sources") == ["sources/s/f.md"]


def test_a_file_is_taken_as_named_whatever_its_suffix(folder: Path) -> None:
    assert names("c.pdf", "b.md", ".hidden.md") == ["c.pdf", "b.md", ".hidden.md"]


def test_a_pattern_means_what_it_matches(folder: Path) -> None:
    assert names("*.md") == ["b.md", "odd[1].md"]
    assert names("**/*.MD") == ["sub/d.MD"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder: Path) -> None:
    assert names("odd[1].md") == ["odd[1].md"]


def test_each_file_counts_once(folder: Path) -> None:
    assert names("b.md", "./b.md", "*.md", "b.md") == ["b.md", "odd[1].md"]


def test_standard_input_is_a_path_too(folder: Path) -> None:
    assert names("-", "b.md", "-") == ["-", "b.md"]


def test_everything_that_is_missing_is_named(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder: x\.md, y\.md"):
        expand(["x.md", "b.md", "y.md"], SUFFIXES)
    with pytest.raises(UsageError, match=r"nothing matches \*\.rst"):
        expand(["*.rst"], SUFFIXES)


def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    assert names("sub") == ["sub/d.MD"]


def test_a_pipe_in_a_folder_is_no_draft(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    assert "pipe.md" not in names(".")
