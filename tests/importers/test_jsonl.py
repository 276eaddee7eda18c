from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.contracts import Row
from factcheck.importers import jsonl
from factcheck.importers.jsonl import rows

GOOD = '{"id": "a", "text": "Two cranes stood still."}'


def read(tmp_path: Path, content: str | bytes) -> list[Row]:
    path = tmp_path / "feed.jsonl"
    path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
    return list(rows(path))


def test_rows_keep_their_other_keys(tmp_path: Path) -> None:
    (row,) = read(
        tmp_path,
        json.dumps(
            {
                "id": "a",
                "incident": "port-2024",
                "outlet": "Harbour Post",
                "url": "https://x.example/1",
                "title": "Cranes",
                "published": "2024-05-02T10:00:00Z",
                "text": "one\r\ntwo \u2028 three\n",
                "section": {"name": "news"},
                "empty": None,
            },
            ensure_ascii=False,
        ),
    )
    assert row.text == "one\r\ntwo \u2028 three\n"
    assert row.fields == {
        "id": "a",
        "incident": "port-2024",
        "outlet": "Harbour Post",
        "url": "https://x.example/1",
        "title": "Cranes",
        "published": "2024-05-02T10:00:00Z",
        "section": {"name": "news"},
    }
    assert row.place == f"{tmp_path / 'feed.jsonl'}:1"
    assert (row.refusal, row.warnings) == ("", ())


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{oops}", "column 2: no valid JSON"),
        ('{"id": "a", "text": "cut', "no valid JSON"),
        ("[]", "a list, not an object"),
        ('"text"', "text, not an object"),
        ("null", "null, not an object"),
        ("3", "a number, not an object"),
        ('{"id": "a"}', "it has no text"),
        ('{"text": null}', "it has no text"),
        ('{"text": ""}', "its text is empty"),
        ('{"text": " \\n\\u2003"}', "its text is empty"),
        ('{"text": 7}', "its text is a number"),
        ('{"text": true}', "its text is true or false"),
        ('{"text": ["a"]}', "its text is a list"),
        ('{"text": "ab\\ud800"}', "character 2 of its text is half of a surrogate pair"),
        ('{"text": "a", "score": NaN}', "NaN is no JSON value"),
        ('{"text": "a", "score": -Infinity}', "-Infinity is no JSON value"),
        ('{"text": "a", "n": ' + "1" * 5000 + "}", ""),
        ('{"text": "a", "deep": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        (b'{"text": "caf\xe9"}', "byte 13 of the line (0xe9) is no UTF-8"),
        (b'{"text": "\xed\xa0\x80"}', "is no UTF-8"),
    ],
)
def test_a_bad_row_is_refused_alone(tmp_path: Path, line: str | bytes, says: str) -> None:
    data = line.encode() if isinstance(line, str) else line
    first, bad, last = read(tmp_path, GOOD.encode() + b"\n" + data + b"\n" + GOOD.encode() + b"\n")
    assert (first.refusal, last.refusal) == ("", "")
    assert bad.place.endswith("feed.jsonl:2")
    assert bad.refusal
    assert says in bad.refusal
    assert bad.text == ""


def test_lines_are_counted_as_editors_count_them(tmp_path: Path) -> None:
    found = read(tmp_path, f"\ufeff{GOOD}\r\n\n   \n{GOOD}\noops")
    assert [(row.place.rpartition(":")[2], bool(row.refusal)) for row in found] == [
        ("1", False),
        ("4", False),
        ("5", True),
    ]


def test_a_surrogate_in_the_metadata_spoils_only_itself(tmp_path: Path) -> None:
    (row,) = read(tmp_path, '{"text": "a", "title": "T\\ud800", "\\udc00": 1}')
    assert row.refusal == ""
    assert row.fields == {"title": "T\ufffd", "\ufffd": 1}


def test_a_date_that_is_none_is_a_warning(tmp_path: Path) -> None:
    (row,) = read(tmp_path, '{"text": "a", "published": "April 21st"}')
    assert row.fields == {"published_raw": "April 21st"}
    assert "April 21st" in row.warnings[0]


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == []


def test_a_line_that_cannot_be_held_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "_LONGEST_LINE", 64)
    long = '{"text": "' + "x" * 500 + '"}'
    found = read(tmp_path, f"{GOOD}\n{long}\n{GOOD}\n{long}")
    assert [bool(row.refusal) for row in found] == [False, True, False, True]
    assert [row.place.rpartition(":")[2] for row in found] == ["1", "2", "3", "4"]


def test_rows_come_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text(f"{GOOD}\n" * 3)
    stream = rows(path)
    assert isinstance(stream, Iterator)
    assert next(stream).place.endswith(":1")
    with path.open("a") as more:  # longer than what is read ahead at once
        more.write(f"{GOOD}\n" * 5000)
    assert sum(1 for _ in stream) > 1000
