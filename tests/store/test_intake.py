from __future__ import annotations

from factcheck.contracts import Row
from factcheck.store import Outcome, SourceWriter, Workspace, load_source


def row(text: str = "Two cranes stood still.", **fields: object) -> Row:
    return Row(place="feed.jsonl:1", text=text, fields=fields)


def add(workspace: Workspace, *rows: Row) -> list[Outcome]:
    with workspace.writing():
        return list(SourceWriter(workspace).add(rows))


def test_a_missing_id_is_made_from_what_is_known(workspace: Workspace) -> None:
    known = {"outlet": "Harbour Post", "title": "Cranes stand still", "published": "2024-05-02"}
    (first,) = add(workspace, row("one", **known))
    assert first.id.startswith("harbour-post-cranes-stand-still-2024-05-02-")
    assert first.path is not None
    assert load_source(first.path).original_id is None
    assert first.path.parent.name == "unfiled"
    (second,) = add(workspace, row("two", **known))
    assert (second.state, second.id) == ("new_version", f"{first.id}@2")
    without, same = add(workspace, row("nothing known"), row("nothing known"))
    assert (without.state, same.state) == ("added", "unchanged")
    by_url, other_url = add(workspace, row("a", url="https://x.example/1"), row("b", url="https://x.example/2"))
    assert (by_url.state, other_url.state) == ("added", "added")


def test_odd_metadata_is_kept_or_said_to_be_left_out(workspace: Workspace) -> None:
    (outcome,) = add(
        workspace,
        row(
            id="a",
            title=["not", "text"],
            outlet=7,
            authors=[{"name": "Ines"}],
            sha256="x",
            original_id="y",
            big=2**70,
            nothing=None,
            extra="a key named so",
            deep=[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]],
            odd=object(),
        ),
    )
    assert outcome.state == "added"
    assert outcome.path is not None
    source = load_source(outcome.path)
    assert source.outlet == "7"
    assert source.title == ""
    assert source.extra == {
        "title_raw": ["not", "text"],
        "authors_raw": [{"name": "Ines"}],
        "sha256_raw": "x",
        "original_id_raw": "y",
        "big": str(2**70),
        "extra": "a key named so",
    }
    said = " ".join(outcome.warnings)
    assert all(key in said for key in ("title", "authors", "deep", "odd"))


def test_metadata_without_end_is_cut_off_with_a_warning(workspace: Workspace) -> None:
    large = {"title": '"' * 5_000_000, "outlet": "Harbour Post"}
    many = {f"key {number}": "x" * 100 for number in range(5000)}
    outcomes = add(workspace, row(id="a", **large), row(id="b", **many), row(id="x" * 5_000_000))
    assert [outcome.state for outcome in outcomes] == ["added", "added", "refused"]
    assert [len(outcome.warnings) for outcome in outcomes] == [1, 1, 0]
    assert all(outcome.path is None or outcome.path.stat().st_size < 200_000 for outcome in outcomes)
    assert outcomes[0].path is not None
    assert load_source(outcomes[0].path).outlet == "Harbour Post"
