from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.store import Workspace
from factcheck.store.catalog import Catalog, Slot, names_for
from factcheck.store.ids import is_safe


def put(workspace: Workspace, *names: str) -> Catalog:
    for name in names:
        path = workspace.sources / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("+++\n+++\ntext")
    return Catalog(workspace)


def test_the_newest_version_is_known_by_its_number(workspace: Workspace) -> None:
    catalog = put(workspace, "i/a.md", "i/a@2.md", "i/a@10.md", "i/b.md")
    assert catalog.slot("a") == Slot("a", "i", 10)
    assert catalog.slot("b") == Slot("b", "i", 1)
    assert catalog.slot("c") is None


def test_case_makes_no_second_name(workspace: Workspace) -> None:
    catalog = put(workspace, "Port/Report.md")
    assert catalog.slot("report") == Slot("Report", "Port", 1)
    assert catalog.incident("Port") == "Port"
    other = catalog.incident("PORT")
    assert other.startswith("port-")
    assert catalog.incident("PORT") == other


def test_what_is_no_document_takes_no_name(workspace: Workspace) -> None:
    catalog = put(workspace, "i/.a.md", "i/b.txt", ".hidden/c.md")
    assert [catalog.slot(name) for name in ("a", ".a", "b", "c")] == [None] * 4


def test_what_a_killed_writer_left_is_cleaned(workspace: Workspace) -> None:
    put(workspace, "i/.factcheck-17-3.tmp", "i/.factcheck-notes.tmp")
    assert [path.name for path in Path(workspace.sources / "i").iterdir()] == [".factcheck-notes.tmp"]


@pytest.mark.parametrize("raw", ["report", "REPORT", "a/b", "🚢"])
def test_there_is_always_another_name(raw: str) -> None:
    names = list(names_for(raw))
    assert all(is_safe(name) for name in names)
    assert len({name.lower() for name in names}) >= 4
