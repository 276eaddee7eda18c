from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.contracts import Row
from factcheck.store import Outcome, SourceWriter, Workspace, iter_source_files, load_source, load_sources


def row(text: str = "Two cranes stood still.", place: str = "feed.jsonl:1", **fields: object) -> Row:
    return Row(place=place, text=text, fields=fields)


def add(workspace: Workspace, *rows: Row, incident: str | None = None) -> list[Outcome]:
    with workspace.writing():
        return list(SourceWriter(workspace).add(rows, incident))


def states(outcomes: list[Outcome]) -> list[tuple[str, str]]:
    return [(outcome.state, outcome.id) for outcome in outcomes]


def test_a_document_is_stored_with_what_is_known_of_it(workspace: Workspace) -> None:
    (outcome,) = add(
        workspace,
        row(
            id="port-1",
            incident="port-2024",
            outlet="Harbour Post",
            url="https://harbour.example/1",
            title='The "quiet" port\n',
            authors=["Ines Duarte"],
            published="2024-05",
            section="news",
            tags=["port", {"deep": [1, 2.5, True]}],
        ),
    )
    assert (outcome.state, outcome.id) == ("added", "port-1")
    assert outcome.path == workspace.sources / "port-2024" / "port-1.md"
    source = load_source(outcome.path)
    assert source.title == 'The "quiet" port\n'
    assert source.authors == ("Ines Duarte",)
    assert source.published == "2024-05"
    assert source.original_id is None
    assert source.extra == {"section": "news", "tags": ["port", {"deep": [1, 2.5, True]}]}


@pytest.mark.parametrize(
    "text",
    [
        "no final newline",
        "crlf\r\nand lf\nand cr\r",
        "\ufeffmark inside",
        "\n\n  leading and trailing  \n\n",
        "+++\nid = 1\n+++\n",
        "a\n+++\nb",
        "nul \x00 escape \x1b[31m bidi \u202e line \u2028 paragraph \u2029 next \x85",
        "e\u0301 and é, 👩‍👩‍👧",
    ],
)
def test_the_text_survives_to_the_byte(workspace: Workspace, text: str) -> None:
    (outcome,) = add(workspace, row(text, id="a"))
    assert outcome.path is not None
    assert load_source(outcome.path).text == text
    assert outcome.path.read_bytes().endswith(b"\n+++\n" + text.encode())


@settings(max_examples=60, deadline=None)
@given(
    st.text(min_size=1).filter(lambda text: not text.isspace()),
    st.dictionaries(
        st.text(max_size=8),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
            max_leaves=6,
        ),
        max_size=5,
    ),
)
def test_any_text_with_any_metadata_is_read_as_it_was(text: str, fields: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder))
        outcomes = add(workspace, Row(place="x", text=text, fields={**fields, "id": "a", "incident": "i"}))
        sources, problems = load_sources(workspace)
        assert [outcome.state for outcome in outcomes] == ["added"]
        assert [source.text for source in sources] == [text]
        assert problems == []
        again = add(workspace, Row(place="x", text=text, fields={**fields, "id": "a", "incident": "i"}))
        assert [(outcome.state, outcome.warnings) for outcome in again] == [("unchanged", outcomes[0].warnings)]


def test_the_same_again_is_unchanged_and_touches_nothing(workspace: Workspace) -> None:
    (first,) = add(workspace, row(id="a", title="Cranes  stand still"))
    assert first.path is not None
    before = first.path.stat().st_mtime_ns
    (again,) = add(workspace, row(id="a", title="Cranes stand still "))
    assert (again.state, again.id, again.path, again.warnings) == ("unchanged", "a", first.path, ())
    assert first.path.stat().st_mtime_ns == before


def test_other_metadata_with_the_same_text_is_told(workspace: Workspace) -> None:
    add(workspace, row(id="a", title="Cranes stand still"))
    (again,) = add(workspace, row(id="a", title="Cranes move again"))
    assert again.state == "unchanged"
    assert "title" in again.warnings[0]


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(workspace: Workspace) -> None:
    (first,) = add(workspace, row("two", id="a"))
    assert first.path is not None
    before = first.path.read_bytes()
    second, third = add(workspace, row("three", id="a"), row("four", id="a"))
    assert states([second, third]) == [("new_version", "a@2"), ("new_version", "a@3")]
    assert first.path.read_bytes() == before
    assert third.path is not None
    newest = load_source(third.path)
    assert (newest.id, newest.replaces, newest.text) == ("a@3", "a@2", "four")
    assert states(add(workspace, row("two", id="a"))) == [("new_version", "a@4")]
    assert states(add(workspace, row("two", id="a"))) == [("unchanged", "a@4")]


def test_a_text_edited_by_hand_does_not_pass_for_the_imported_one(workspace: Workspace) -> None:
    (first,) = add(workspace, row("two cranes", id="a"))
    assert first.path is not None
    first.path.write_bytes(first.path.read_bytes().replace(b"two cranes", b"six cranes"))
    assert states(add(workspace, row("two cranes", id="a"))) == [("new_version", "a@2")]


def test_one_id_belongs_to_one_incident(workspace: Workspace) -> None:
    first, second = add(workspace, row(id="a", incident="north"), row(id="a", incident="south"))
    assert first.state == "added"
    assert second.state == "refused"
    assert "'a'" in second.reason
    assert "'north'" in second.reason


def test_ids_that_differ_in_case_do_not_share_a_file(workspace: Workspace) -> None:
    first, second = add(workspace, row(id="Report"), row("another", id="REPORT"))
    assert first.id == "Report"
    assert second.id.startswith("report-")
    assert second.path is not None
    assert load_source(second.path).original_id == "REPORT"
    assert states(add(workspace, row("another", id="REPORT"))) == [("unchanged", second.id)]
    assert states(add(workspace, row(id="Report"))) == [("unchanged", "Report")]


def test_an_id_made_to_look_like_a_slug_does_not_meet_it(workspace: Workspace) -> None:
    (slugged,) = add(workspace, row("one", id="port/1"))
    (posing,) = add(workspace, row("two", id=slugged.id))
    assert posing.state == "added"
    assert posing.id != slugged.id
    assert states(add(workspace, row("one", id="port/1"), row("two", id=slugged.id))) == [
        ("unchanged", slugged.id),
        ("unchanged", posing.id),
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="aA1@.-/é ", max_size=4), unique=True, max_size=12))
def test_no_two_ids_share_a_file_whatever_they_are(ids: list[str]) -> None:
    wanted = {raw.strip() for raw in ids} - {""}
    with TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder))
        outcomes = add(workspace, *(row(f"text of {raw}", id=raw) for raw in sorted(wanted)))
        assert {outcome.state for outcome in outcomes} <= {"added"}
        assert len({outcome.id.lower() for outcome in outcomes}) == len(wanted)
        again = add(workspace, *(row(f"text of {raw}", id=raw) for raw in sorted(wanted)))
        assert [(outcome.state, outcome.id) for outcome in again] == [("unchanged", outcome.id) for outcome in outcomes]


@pytest.mark.parametrize("raw", ["../../etc/cron", "a\x00b", "CON", "🚢", "x" * 5000, "/abs", "..", 17])
def test_hostile_ids_stay_within_the_workspace(workspace: Workspace, raw: object) -> None:
    (outcome,) = add(workspace, row(id=raw, incident=raw))
    assert outcome.state == "added"
    assert outcome.path is not None
    assert outcome.path.parent.parent == workspace.sources
    assert list(iter_source_files(workspace)) == [outcome.path]
    assert states(add(workspace, row(id=raw, incident=raw))) == [("unchanged", outcome.id)]


def test_the_incident_of_the_row_goes_before_that_of_the_call(workspace: Workspace) -> None:
    own, given_one = add(workspace, row(id="a", incident="own"), row(id="b"), incident="Port 2024")
    assert own.path is not None
    assert given_one.path is not None
    assert own.path.parent.name == "own"
    assert given_one.path.parent.name.startswith("port-2024-")


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (Row(place="f:1", refusal="no valid JSON"), "no valid JSON"),
        (row(" \n"), "no text"),
        (row(id=["a"]), "id is no text"),
        (row(incident={"a": 1}), "incident is no text"),
        (row(id="a", title="half \ud800 pair"), "surrogate"),
        (row(""), "no text"),
    ],
)
def test_a_refused_row_stops_no_other(workspace: Workspace, bad: Row, reason: str) -> None:
    outcomes = add(workspace, row("one", id="before"), bad, row("two", id="after"))
    assert [outcome.state for outcome in outcomes] == ["added", "refused", "added"]
    assert reason in outcomes[1].reason
    assert outcomes[1].place == bad.place


def exported(workspace: Workspace) -> Iterator[Row]:
    for path in iter_source_files(workspace):
        source = load_source(path)
        fields = source.model_dump(exclude={"text", "extra"}, exclude_none=True) | source.extra
        yield Row(place=str(path), text=source.text, fields={**fields, "authors": list(source.authors)})


def test_adding_a_workspace_to_itself_adds_nothing(workspace: Workspace) -> None:
    add(
        workspace,
        row("one", id="a"),
        row("two", id="a"),
        row("x", id="B"),
        row("y", id="b"),
        row("z", id="é"),
    )
    outcomes = add(workspace, *exported(workspace))
    assert {outcome.state for outcome in outcomes} == {"unchanged"}
    assert [outcome.id for outcome in outcomes] == [path.stem for path in iter_source_files(workspace)]


def test_adding_a_workspace_to_an_empty_one_copies_it(workspace: Workspace, tmp_path: Path) -> None:
    add(workspace, row("one", id="a"), row("two", id="a"), row("y", id="port/1", incident="Port 1"))
    copy = Workspace.create(tmp_path / "copy")
    add(copy, *exported(workspace))
    assert {path.name: path.read_bytes() for path in iter_source_files(copy)} == {
        path.name: path.read_bytes() for path in iter_source_files(workspace)
    }


def test_a_broken_stored_version_refuses_only_its_own_rows(workspace: Workspace) -> None:
    first, _ = add(workspace, row("one", id="a"), row("two", id="b"))
    assert first.path is not None
    first.path.write_text("no front matter")
    outcomes = add(workspace, row("three", id="a"), row("four", id="b"))
    assert [outcome.state for outcome in outcomes] == ["refused", "new_version"]
    assert str(first.path) in outcomes[0].reason


def test_trouble_with_the_input_comes_after_the_rows_before_it(workspace: Workspace) -> None:
    def rows() -> Iterator[Row]:
        yield row(id="a")
        raise OSError("the cable was pulled")

    outcomes = []
    with workspace.writing(), pytest.raises(OSError, match="cable"):
        for outcome in SourceWriter(workspace).add(rows()):
            outcomes.append(outcome)
    assert states(outcomes) == [("added", "a")]
