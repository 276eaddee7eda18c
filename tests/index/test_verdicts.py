from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.index import verdicts
from factcheck.index.verdicts import VerdictCache, digest, state_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "derived" / "verdicts.sqlite"


def put(path: Path, state: str = "one", **told: str) -> None:
    cache = VerdictCache(path, state)
    for key, report in told.items():
        cache.put(key, report)
    cache.close()


def got(path: Path, key: str, state: str = "one") -> str | None:
    cache = VerdictCache(path, state)
    report = cache.get(key)
    cache.close()
    return report


def test_what_was_put_is_there_next_time(path: Path) -> None:
    put(path, a="told")
    assert got(path, "a") == "told"
    assert got(path, "b") is None


def test_all_is_forgotten_when_anything_it_rests_on_changed(path: Path) -> None:
    put(path, a="told")
    assert got(path, "a", state="two") is None
    assert got(path, "a") is None, "and is not remembered when the state comes back"


def test_a_damaged_file_is_as_good_as_none(path: Path) -> None:
    put(path, a="told")
    path.write_bytes(b"no database" * 500)
    assert got(path, "a") is None
    put(path, a="again")
    assert got(path, "a") == "again"


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = VerdictCache(tmp_path / "file" / "verdicts.sqlite", "one")
    cache.put("a", "told")
    assert cache.get("a") == "told"
    cache.close()
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_file_that_another_program_holds_costs_no_verdict(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "WAIT_SECONDS", 0.05)
    put(path, a="told")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        put(path, b="lost")
        other.execute("ROLLBACK")
    assert got(path, "a") == "told"
    assert got(path, "b") is None


def test_more_than_is_worth_keeping_is_forgotten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "MOST", 2)
    put(path, a="1", b="2")
    put(path, c="3")
    assert [got(path, key) for key in "abc"] == [None, None, "3"]


def test_two_rows_of_texts_never_share_a_name() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
    assert digest("\ud800") != digest("?"), "a lone surrogate is a text too"


def test_the_state_follows_every_stored_file() -> None:
    before = state_of([{"a": "1"}, {"b": "1"}])
    assert state_of([{"a": "1"}, {"b": "1"}]) == before
    assert state_of([{"a": "2"}, {"b": "1"}]) != before
    assert state_of([{"a": "1"}, {}]) != before
