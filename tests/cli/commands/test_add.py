from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROW = {"id": "ferry-1", "incident": "ferry-2021", "outlet": "Port Post", "published": "2021-03-14"}


@pytest.fixture
def feed(here: Path, run: Run) -> Path:
    rows = [
        ROW | {"text": "The ferry ran aground."},
        ROW | {"id": "ferry-2", "text": ""},
        ROW | {"id": "ferry-3", "text": "It did."},
    ]
    path = here / "feed.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert run("init", "desk").code == 0
    return path


def test_each_row_is_told_and_a_refused_one_stops_no_other(feed: Path, run: Run) -> None:
    ran = run("add", "feed.jsonl", "--workspace", "desk")
    assert ran.code == 1
    first, second, third = ran.out.splitlines()
    assert first == "added        ferry-1: feed.jsonl:1"
    assert second.startswith("refused      feed.jsonl:2: ")
    assert third == "added        ferry-3: feed.jsonl:3"
    assert ran.err == "2 added, 1 refused\n"


def test_the_same_again_is_unchanged_and_other_words_a_new_version(feed: Path, run: Run) -> None:
    run("add", "feed.jsonl", "--workspace", "desk")
    assert run("add", "feed.jsonl", "--workspace", "desk").err == "2 unchanged, 1 refused\n"
    feed.write_text(json.dumps(ROW | {"text": "The ferry ran aground twice."}) + "\n")
    ran = run("--workspace", "desk", "add", "feed.jsonl")
    assert (ran.code, ran.out) == (0, "new version  ferry-1@2: feed.jsonl:1\n")


def test_programs_get_a_json_object_a_row(feed: Path, run: Run) -> None:
    rows = [
        json.loads(line)
        for line in run("add", "feed.jsonl", "--workspace", "desk", "--format", "jsonl").out.splitlines()
    ]
    assert [row["state"] for row in rows] == ["added", "refused", "added"]
    assert rows[0]["path"] == "sources/ferry-2021/ferry-1.md"
    assert rows[1]["path"] is None
    assert rows[1]["reason"]
    assert (feed.parent / "desk" / rows[0]["path"]).is_file()


def test_a_file_of_an_unknown_kind_is_refused_and_the_rest_is_stored(feed: Path, run: Run) -> None:
    (feed.parent / "map.pdf").write_bytes(b"%PDF")
    ran = run("add", "map.pdf", "feed.jsonl", "--workspace", "desk")
    assert ran.code == 1
    assert ran.out.splitlines()[0].startswith("refused      map.pdf: '.pdf' files cannot be imported")
    assert "added        ferry-1" in ran.out


def test_nothing_is_stored_when_a_file_is_missing(feed: Path, run: Run) -> None:
    ran = run("add", "feed.jsonl", "gone.jsonl", "--workspace", "desk")
    assert (ran.code, ran.out) == (2, "")
    assert list((feed.parent / "desk" / "sources").iterdir()) == []


def test_documents_without_an_incident_go_where_the_flag_says(feed: Path, run: Run) -> None:
    (feed.parent / "note.txt").write_text("The mill closed.")
    assert run("add", "note.txt", "--incident", "mill-2020", "--workspace", "desk").code == 0
    assert (feed.parent / "desk" / "sources" / "mill-2020" / "note.md").is_file()


def test_an_id_from_outside_does_nothing_to_the_terminal(feed: Path, run: Run) -> None:
    feed.write_text(json.dumps(ROW | {"id": "\x1b[2J../../x\u202e", "text": "Words."}) + "\n")
    ran = run("add", "feed.jsonl", "--workspace", "desk")
    assert not set(ran.out + ran.err) & set("\x1b\u202e")
