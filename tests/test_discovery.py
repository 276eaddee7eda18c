from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck.discovery import modules_on, names_on


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "shelf_of_test"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "beta.py").write_text("CODE = 'B'\n")
    (folder / "alpha.py").write_text("CODE = 'A'\n")
    (folder / "_shared.py").write_text("raise RuntimeError('no plug-in')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder.name


def test_names_are_sorted_and_nothing_is_imported(shelf: str) -> None:
    assert names_on(shelf) == ["alpha", "beta"]
    assert f"{shelf}.alpha" not in sys.modules


def test_plug_ins_come_in_the_order_of_their_names(shelf: str) -> None:
    assert [module.CODE for module in modules_on(shelf)] == ["A", "B"]
