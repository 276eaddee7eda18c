from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.errors import IndexFault
from factcheck.index import database
from factcheck.index.sqlite import Loaded, SqliteIndex
from factcheck.models.problem import Problem
from factcheck.models.source import Passage, Source
from factcheck.models.span import Span

FERRY = Source(
    id="ferry-1",
    incident="ferry",
    outlet="Harbour Post",
    title="Ferry Astrid runs aground",
    text="The Astrid struck a reef on Monday. The vessel carried 212 people.\n\nNobody was hurt.",
)
BLAZE = Source(
    id="blaze-1",
    incident="blaze",
    outlet="Valley News",
    title="Mill burns",
    text="A mill burned down. Nobody was hurt.",
)


class Shelf:
    """Source files as a store would hand them over."""

    def __init__(self, *sources: Source) -> None:
        self.sources = {f"/sources/{source.incident}/{source.id}.md": source for source in sources}
        self.read: list[str] = []

    def stamps(self) -> dict[str, str]:
        return {path: str(hash(source.text)) for path, source in self.sources.items()}

    def load(self, path: str) -> Loaded | None:
        self.read.append(path)
        source = self.sources[path]
        return None if source.text == "broken" else (source, ())

    def put(self, source: Source) -> None:
        self.sources[f"/sources/{source.incident}/{source.id}.md"] = source


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(FERRY, BLAZE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "derived" / "index.sqlite"


@pytest.fixture
def index(path: Path, shelf: Shelf) -> Iterator[SqliteIndex]:
    index = SqliteIndex(path)
    index.refresh(shelf.stamps(), shelf.load)
    yield index
    index.close()


def passages(index: SqliteIndex, *stems: str, incident: str | None = None) -> list[Passage]:
    return index.passages([hit.key for hit in index.search(stems, incident, 10)])


def found(index: SqliteIndex, *stems: str, incident: str | None = None) -> list[str]:
    return [passage.reading.text for passage in passages(index, *stems, incident=incident)]


def test_a_passage_is_the_exact_slice_of_its_source(index: SqliteIndex) -> None:
    for passage in passages(index, "astrid", "vessel", "hurt", incident="ferry"):
        assert passage.span.of(FERRY.text) == passage.reading.text


def test_the_title_and_the_neighbours_lead_to_a_sentence_that_does_not_name_its_subject(
    index: SqliteIndex,
) -> None:
    texts = found(index, "astrid")
    assert texts[0] == "The Astrid struck a reef on Monday."
    assert "The vessel carried 212 people." in texts


def test_an_incident_keeps_the_others_out(index: SqliteIndex) -> None:
    assert found(index, "hurt", incident="blaze") == ["Nobody was hurt.", "A mill burned down."]
    assert set(found(index, "hurt")) >= {"Nobody was hurt.", "A mill burned down."}


def test_nothing_is_found_for_words_that_nobody_wrote(index: SqliteIndex) -> None:
    assert found(index, "zeppelin") == []
    assert found(index) == []


def test_a_phrase_is_searched_for_as_a_whole(index: SqliteIndex) -> None:
    hits = index.search([], None, 5, [["mill", "burn"]])
    assert index.passages([hits[0].key])[0].reading.text == "A mill burned down."
    assert index.search([], None, 5, [["mill", "zeppelin"]]) == []


def test_rare_words_weigh_more(index: SqliteIndex) -> None:
    assert index.weight("reef") > index.weight("hurt") > 0
    assert index.weight("zeppelin") > index.weight("reef")


def test_only_what_changed_is_read_again(index: SqliteIndex, shelf: Shelf) -> None:
    shelf.read.clear()
    index.refresh(shelf.stamps(), shelf.load)
    assert shelf.read == []
    shelf.put(BLAZE.model_copy(update={"text": "A mill and a barn burned down."}))
    index.refresh(shelf.stamps(), shelf.load)
    assert shelf.read == ["/sources/blaze/blaze-1.md"]
    assert found(index, "barn") == ["A mill and a barn burned down."]


def test_what_is_gone_is_found_no_more(index: SqliteIndex, shelf: Shelf) -> None:
    del shelf.sources["/sources/blaze/blaze-1.md"]
    index.refresh(shelf.stamps(), shelf.load)
    assert found(index, "mill") == []
    assert index.incidents() == ["ferry"]


def test_a_file_that_cannot_be_read_is_tried_again_each_time(index: SqliteIndex, shelf: Shelf) -> None:
    shelf.put(BLAZE.model_copy(update={"id": "blaze-2", "text": "broken"}))
    for _ in range(2):
        shelf.read.clear()
        index.refresh(shelf.stamps(), shelf.load)
        assert shelf.read == ["/sources/blaze/blaze-2.md"]
    shelf.put(BLAZE.model_copy(update={"id": "blaze-2", "text": "Sparks were seen."}))
    index.refresh(shelf.stamps(), shelf.load)
    assert found(index, "spark") == ["Sparks were seen."]


def test_a_replaced_text_is_not_searched_but_its_passages_can_be_had(index: SqliteIndex, shelf: Shelf) -> None:
    shelf.put(FERRY.model_copy(update={"id": "ferry-1@2", "replaces": "ferry-1", "text": "The Astrid struck a rock."}))
    index.refresh(shelf.stamps(), shelf.load)
    assert {p.source for p in passages(index, "astrid")} == {"ferry-1@2"}
    (hit,) = index.hits_at("ferry-1", Span(start=4, end=10))
    assert index.passages([hit.key])[0].reading.text == "The Astrid struck a reef on Monday."


def test_of_two_files_with_one_id_the_first_counts_and_the_other_is_told(index: SqliteIndex, shelf: Shelf) -> None:
    shelf.put(FERRY.model_copy(update={"incident": "zz"}))
    for _ in range(2):  # told at every run, not only when the file is read
        index.refresh(shelf.stamps(), shelf.load)
        assert [problem.path for problem in index.oddities()] == ["/sources/zz/ferry-1.md"]
    assert {p.incident for p in passages(index, "astrid")} == {"ferry"}


def test_oddities_are_kept(path: Path) -> None:
    odd = Problem(message="the text is not the one that was imported", severity="warning", path="x")
    for _ in range(2):
        index = SqliteIndex(path)
        index.refresh({"/x.md": "1"}, lambda _: (FERRY, (odd,)))
        assert index.oddities() == [odd]
        index.close()


def test_a_file_that_is_no_database_is_made_anew(path: Path, shelf: Shelf) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 1000)
    index = SqliteIndex(path)
    index.refresh(shelf.stamps(), shelf.load)
    assert found(index, "reef")
    index.close()


def test_damage_in_the_middle_is_a_fault_and_clearing_mends_it(path: Path, shelf: Shelf) -> None:
    index = SqliteIndex(path)
    index.refresh(shelf.stamps(), shelf.load)
    index.close()
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'passage'").fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    index = SqliteIndex(path)
    index.refresh(shelf.stamps(), shelf.load)
    with pytest.raises(IndexFault, match="cannot be used"):
        found(index, "reef")
    index.clear()
    index.refresh(shelf.stamps(), shelf.load)
    assert found(index, "reef")
    index.close()


def test_an_index_that_other_code_made_is_made_anew(path: Path, shelf: Shelf) -> None:
    index = SqliteIndex(path)
    index.refresh(shelf.stamps(), shelf.load)
    index.close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE meta SET value = 'older'")
    index = SqliteIndex(path)
    assert index.incidents() == []
    index.close()


def test_where_nothing_can_be_written_the_index_lives_in_memory(tmp_path: Path, shelf: Shelf) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    index = SqliteIndex(blocked / "index.sqlite")
    index.refresh(shelf.stamps(), shelf.load)
    assert found(index, "reef")
    index.close()


def test_the_fingerprint_follows_the_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    database.fingerprint.cache_clear()
    before = database.fingerprint()
    monkeypatch.setattr(database, "_schema", lambda: "CREATE TABLE other (x);")
    database.fingerprint.cache_clear()
    try:
        assert database.fingerprint() != before
    finally:
        monkeypatch.undo()
        database.fingerprint.cache_clear()


def _refresh_in_process(path: str) -> int:
    shelf = Shelf(*(FERRY.model_copy(update={"id": f"ferry-{n}"}) for n in range(30)))
    index = SqliteIndex(Path(path))
    index.refresh(shelf.stamps(), shelf.load)
    count = len(index.search(["reef"], None, 100))
    index.close()
    return count


def test_two_processes_may_refresh_at_once(path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_refresh_in_process, [str(path)] * 2) == [60, 60]
