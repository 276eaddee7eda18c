from __future__ import annotations

from pathlib import Path

from factcheck.importers.plain import rows


def test_the_whole_file_is_the_text(tmp_path: Path) -> None:
    path = tmp_path / "Port report.txt"
    path.write_bytes("# no heading\r\n+++\nMünster  \n\n".encode())
    (row,) = rows(path)
    assert row.text == "# no heading\r\n+++\nMünster  \n\n"
    assert row.fields == {"id": "Port report"}
    assert (row.refusal, row.warnings, row.place) == ("", (), str(path))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\n \n")
    (row,) = rows(path)
    assert row.refusal == "it has no text"


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"M\xfcnster")
    (row,) = rows(path)
    assert "byte 1" in row.refusal
