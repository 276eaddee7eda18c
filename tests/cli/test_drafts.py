from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.drafts import decode, read_drafts


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe\r\n".encode(), "Größe\r\n"),
        (b"\xef\xbb\xbfTram", "\ufeffTram"),
        ("\ufeffTram".encode("utf-16-le"), "\ufeffTram"),
        ("\ufeffTram".encode("utf-16-be"), "\ufeffTram"),
        (b"a\x00b", "a\x00b"),
        (b"", ""),
    ],
)
def test_a_draft_is_read_character_for_character(data: bytes, text: str) -> None:
    assert decode("draft.md", data) == (text, [])


def test_a_draft_in_an_old_encoding_is_read_and_the_place_is_told() -> None:
    text, [problem] = decode("draft.md", b"One line.\r\nThe b\xf6iler and the caf\xe9.\n")
    assert text == "One line.\r\nThe b\ufffdiler and the caf\ufffd.\n"
    assert (problem.severity, problem.path, problem.line, problem.column) == ("warning", "draft.md", 2, 6)
    assert problem.source_line == "The b\ufffdiler and the caf\ufffd."
    assert "0xf6" in problem.message


def test_a_draft_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("Good.")
    drafts, [problem] = read_drafts([tmp_path / "gone.md", tmp_path / "good.md"])
    assert [text for _, text in drafts] == ["Good."]
    assert problem.severity == "fault"
    assert problem.message == "the draft cannot be read: No such file or directory"


def test_a_name_that_is_no_text_becomes_text(tmp_path: Path) -> None:
    path = Path(str(tmp_path) + "/caf\udce9.md")
    path.write_text("x")
    [(name, _)], _ = read_drafts([path])
    assert name.endswith(r"caf\xe9.md")
