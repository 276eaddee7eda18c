from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.errors import BrokenFile, StoreError
from factcheck.models.source import Source
from factcheck.store import (
    Workspace,
    iter_source_files,
    latest_versions,
    load_source,
    load_sources,
    read_source,
)


def put(workspace: Workspace, name: str, content: str | bytes, incident: str = "ferry-2024") -> Path:
    path = workspace.sources / incident / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_document_written_by_hand_is_read(workspace: Workspace) -> None:
    path = put(
        workspace,
        "harbour.md",
        '+++\n# checked by Ana\nid = "harbour"\nincident = "ferry-2024"\noutlet = "Harbour Post"\n'
        'authors = ["Ines Duarte"]\npublished = 2024-05-02\nretrieved = 2024-05-03T08:00:00Z\n'
        "desk_note = 7\nseen = [2024-05-04]\n+++\nThe ferry stopped.\r\n+++\nNobody was hurt.  ",
    )
    source, problems = read_source(path)
    assert source.text == "The ferry stopped.\r\n+++\nNobody was hurt.  "
    assert source.published == "2024-05-02"
    assert source.retrieved == "2024-05-03T08:00:00Z"
    assert source.authors == ("Ines Duarte",)
    assert source.extra == {"desk_note": 7, "seen": ["2024-05-04"]}
    assert source.sha256 == sha256(source.text.encode()).hexdigest()
    assert problems == ()


def test_windows_line_ends_in_the_front_matter_are_read(workspace: Workspace) -> None:
    path = put(workspace, "a.md", b'\xef\xbb\xbf+++\r\nid = "a"\r\ntitle = "T"\r\n+++\r\none\r\n')
    assert (load_source(path).title, load_source(path).text) == ("T", "one\r\n")


def test_id_and_incident_may_be_left_to_the_path(workspace: Workspace) -> None:
    source = load_source(put(workspace, "short.md", "+++\n+++\ntext"))
    assert (source.id, source.incident) == ("short", "ferry-2024")


@pytest.mark.parametrize(
    ("content", "line", "column", "says"),
    [
        ('+++\nid = "a"\ntitle = "open\n+++\ntext', 3, 14, "TOML"),
        ('+++\nid = "a"\ntitle\n+++\ntext', 3, 6, "TOML"),
        ('+++\nid = "a"\nid = "a"\n+++\ntext', 3, 9, "TOML"),
        ('+++\nid = "a"\ntext without an end', 1, 1, "never closed"),
        ("just text", 1, 1, "begins with a line +++"),
        ('+++\nid = "b"\n+++\ntext', 2, 1, "not the name of the file"),
        ('+++\nid = "a"\n\n  title = 7\n+++\ntext', 4, 3, "title: input should be a valid string"),
        ('+++\nid = "a"\nauthors = ["x", 2]\n+++\ntext', 3, 1, "authors"),
        ('+++\nid = "a"\nnote = """\ntitle = 3\n"""\ntitle = 7\n+++\ntext', 6, 1, "title"),
        (b'+++\nid = "a"\n+++\none\ntw\xc3\xb6 \xffo', 5, 5, "byte 26 (0xff) is no UTF-8"),
    ],
)
def test_a_broken_file_names_the_place(
    workspace: Workspace, content: str | bytes, line: int, column: int, says: str
) -> None:
    path = put(workspace, "a.md", content)
    with pytest.raises(BrokenFile) as raised:
        load_source(path)
    error = raised.value
    assert (error.path, error.line, error.column) == (str(path), line, column)
    assert says in error.message
    lines = content.split("\n") if isinstance(content, str) else content.decode("utf-8", "replace").split("\n")
    assert error.source_line == lines[line - 1]
    assert error.hint


def test_deep_nesting_is_no_crash(workspace: Workspace) -> None:
    path = put(workspace, "a.md", "+++\nx = " + "[" * 50_000 + "\n+++\ntext")
    with pytest.raises(BrokenFile):
        load_source(path)


def test_an_edited_text_is_loaded_with_a_warning(workspace: Workspace) -> None:
    path = put(workspace, "a.md", f'+++\nid = "a"\nsha256 = "{"0" * 64}"\n+++\nedited')
    sources, problems = load_sources(workspace)
    assert [source.text for source in sources] == ["edited"]
    assert [(problem.severity, problem.path) for problem in problems] == [("warning", str(path))]


def test_the_folder_counts_and_a_difference_is_told(workspace: Workspace) -> None:
    put(workspace, "a.md", '+++\nid = "a"\nincident = "other"\n+++\ntext')
    sources, problems = load_sources(workspace)
    assert sources[0].incident == "ferry-2024"
    assert problems[0].severity == "warning"
    assert "other" in problems[0].message


def test_the_rest_is_loaded_when_one_is_broken(workspace: Workspace) -> None:
    put(workspace, "a.md", '+++\nid = "a"\n+++\none')
    broken = put(workspace, "b.md", '+++\nid = "b\n+++\ntwo')
    put(workspace, "c.md", '+++\nid = "c"\n+++\nthree', incident="mine-2020")
    sources, problems = load_sources(workspace)
    assert [source.id for source in sources] == ["a", "c"]
    assert [(problem.path, problem.line, problem.severity) for problem in problems] == [(str(broken), 2, "fault")]


def test_an_id_that_stands_twice_is_told(workspace: Workspace) -> None:
    put(workspace, "a.md", '+++\nid = "a"\n+++\none', incident="first")
    put(workspace, "a.md", '+++\nid = "a"\n+++\ntwo', incident="second")
    sources, problems = load_sources(workspace)
    assert [source.text for source in sources] == ["one"]
    assert "first" in problems[0].message


def test_only_documents_are_listed_and_sorted(workspace: Workspace) -> None:
    for name in ("b.md", "a.md", ".a.md", ".factcheck-1-0.tmp", "a.txt"):
        put(workspace, name, "+++\n+++\ntext")
    (workspace.sources / "README.md").write_text("about")
    (workspace.sources / ".hidden").mkdir()
    assert [path.name for path in iter_source_files(workspace)] == ["a.md", "b.md"]


def test_a_missing_folder_is_a_store_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        list(iter_source_files(Workspace(tmp_path)))


def test_a_file_name_that_is_no_text_is_told(workspace: Workspace) -> None:
    folder = workspace.sources / "ferry-2024"
    folder.mkdir()
    name = os.fsencode(folder) + b"/\xff.md"
    Path(os.fsdecode(name)).write_bytes(b'+++\nid = "a"\n+++\ntext')
    sources, problems = load_sources(workspace)
    assert sources == []
    assert problems[0].path is not None
    assert problems[0].path.encode("utf-8")


def named(source_id: str, replaces: str | None = None) -> Source:
    return Source(id=source_id, incident="i", text="t", replaces=replaces)


def test_latest_versions_drops_those_replaced() -> None:
    sources = [named("a"), named("b"), named("a@2", "a"), named("a@10", "a@2"), named("c", "b")]
    assert [source.id for source in latest_versions(sources)] == ["a@10", "c"]


def test_a_gap_between_versions_leaves_one_latest() -> None:
    assert [source.id for source in latest_versions([named("a"), named("a@3", "a@2")])] == ["a@3"]
