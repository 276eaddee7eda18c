from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.contracts import Row
from factcheck.importers.markdown import rows
from factcheck.store import SourceWriter, Workspace


def read(tmp_path: Path, content: str | bytes, name: str = "port.md") -> Row:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (row,) = rows(path)
    return row


def test_toml_front_matter_gives_the_fields(tmp_path: Path) -> None:
    row = read(
        tmp_path,
        '+++\nid = "p1"\ntitle = "Cranes"\npublished = 2024-05-02\ntags = ["port"]\n+++\n\n# Head\r\ntext  ',
    )
    assert row.fields == {"id": "p1", "title": "Cranes", "published": "2024-05-02", "tags": ["port"]}
    assert row.text == "\n# Head\r\ntext  "
    assert row.warnings == ()


def test_simple_yaml_front_matter_gives_the_fields(tmp_path: Path) -> None:
    row = read(
        tmp_path,
        '---\r\n# desk\r\ntitle: "Cranes: \\"still\\""  # yes\r\noutlet: Harbour Post # paper\r\n'
        "url: https://x.example/a#b\r\n"
        "published: '2024-05-02'\r\nauthors:\r\n  - Ines Duarte\r\n- Jon Reyes\r\n"
        'tags: [port, "crane"]\r\n'
        ""
        "empty:\r\nnothing: ~\r\nversion: 18.10\r\nsure: no\r\n---\r\ntext\r\n",
    )
    assert row.fields == {
        "id": "port",
        "title": 'Cranes: "still"',
        "outlet": "Harbour Post",
        "url": "https://x.example/a#b",
        "published": "2024-05-02",
        "authors": ["Ines Duarte", "Jon Reyes"],
        "tags": ["port", "crane"],
        "version": "18.10",
        "sure": "no",
    }
    assert row.text == "text\r\n"
    assert row.warnings == ()


def test_yaml_that_is_not_simple_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    row = read(
        tmp_path,
        "---\ntitle: Cranes\nsummary: |\n  two\n  lines\nplace:\n  town: Port\nmap: {a: 1}\nlast: yes\n...\ntext",
    )
    assert row.fields == {"id": "port", "title": "Cranes", "last": "yes"}
    assert row.text == "text"
    assert row.warnings == ("front matter: lines 3, 4, 5, 7, 8 left out (only simple YAML is read)",)


def test_customary_names_become_ours(tmp_path: Path) -> None:
    row = read(tmp_path, "---\ndate: 2024-05-02\nauthor: Ines Duarte\n---\ntext")
    assert row.fields == {"id": "port", "published": "2024-05-02", "authors": "Ines Duarte"}
    row = read(tmp_path, "---\ndate: 2024-05-02\npublished: 2024-05-03\n---\ntext")
    assert row.fields == {"id": "port", "published": "2024-05-03", "date": "2024-05-02"}


def test_a_date_that_is_none_is_told(tmp_path: Path) -> None:
    row = read(tmp_path, "---\npublished: May 2nd\n---\ntext")
    assert row.fields["published_raw"] == "May 2nd"
    assert len(row.warnings) == 1


@pytest.mark.parametrize(
    "content",
    [
        "Just text.\n",
        "---\n\nA rule at the top, and below.\n\n---\n\nMore.\n",
        "---\nnever: closed\n",
        "\n+++\nnot = 'first'\n+++\n",
        "----\ntitle: x\n---\n",
    ],
)
def test_what_only_looks_like_front_matter_is_text(tmp_path: Path, content: str) -> None:
    row = read(tmp_path, content)
    assert row.text == content
    assert row.fields == {"id": "port"}


def test_front_matter_that_is_never_closed_is_told(tmp_path: Path) -> None:
    row = read(tmp_path, '+++\nid = "p1"\ntext\n')
    assert row.text == '+++\nid = "p1"\ntext\n'
    assert "+++" in row.warnings[0]


def test_broken_toml_is_refused_with_the_place(tmp_path: Path) -> None:
    row = read(tmp_path, '+++\nid = "p1\n+++\ntext\n')
    assert "line 2" in row.refusal


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Cranes stand still\n\ntext", "Cranes stand still"),
        ("intro\r\n\r\n#   Cranes  ##\r\ntext", "Cranes"),
        ("## Second level\n# Cranes #1\n", "Cranes #1"),
        ("```sh\n# no heading\n```\n\n# Cranes\n", "Cranes"),
        ("~~~\n```\n# no heading\n~~~\n", None),
        ("#hashtag\ntext", None),
        ("    # code\ntext", None),
        ("text", None),
    ],
)
def test_the_first_heading_is_the_title(tmp_path: Path, text: str, title: str | None) -> None:
    row = read(tmp_path, text)
    assert row.fields.get("title") == title
    assert row.text == text


def test_a_given_title_goes_before_a_heading(tmp_path: Path) -> None:
    assert read(tmp_path, "---\ntitle: Given\n---\n# Heading\n").fields["title"] == "Given"


@pytest.mark.parametrize("content", ["", "\ufeff", '+++\nid = "a"\n+++\n\n', "---\ntitle: x\n---\n"])
def test_a_file_without_text_is_refused(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content).refusal == "it has no text"


def test_a_leading_mark_is_dropped(tmp_path: Path) -> None:
    row = read(tmp_path, '\ufeff+++\nid = "a"\n+++\n\ufefftext')
    assert (row.fields["id"], row.text) == ("a", "\ufefftext")


def test_utf_16_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "# Kräne\n".encode("utf-16")).fields["title"] == "Kräne"


def test_stored_documents_come_back_as_they_are(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "desk")
    texts = ["+++\nfirst\r\n", "\ufeffsecond  ", "# third\n"]
    with workspace.writing():
        writer = SourceWriter(workspace)
        stored = list(writer.add(Row(place="x", text=text, fields={"id": "port/1"}) for text in texts))
        again = [outcome for made in stored if made.path for outcome in writer.add(rows(made.path))]
    assert [outcome.state for outcome in stored] == ["added", "new_version", "new_version"]
    assert [(outcome.state, outcome.id) for outcome in again] == [("unchanged", made.id) for made in stored]


def test_a_huge_heading_and_front_matter_are_read_in_linear_time(tmp_path: Path) -> None:
    row = read(tmp_path, "---\ntitle: " + "# " * 400_000 + "\n" + "- a\n" * 50_000 + "---\n# " + " #" * 400_000)
    assert row.refusal == ""
