from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UsageError
from factcheck.importers import decode, importer_for, importers, is_edtf, known_suffixes, tidy_fields


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.txt", "plain"),
        ("feed.jsonl", "jsonl"),
        ("page.html", "web_page"),
        ("page.HTM", "web_page"),
    ],
)
def test_a_file_finds_its_importer(name: str, module: str) -> None:
    assert getattr(importer_for(Path(name)), "__name__", "").rpartition(".")[2] == module


@pytest.mark.parametrize("name", ["a.docx", "a", ".md"])
def test_an_unknown_format_names_the_known_ones(name: str) -> None:
    with pytest.raises(UsageError) as error:
        importer_for(Path(name))
    assert all(suffix in error.value.hint for suffix in (".html", ".jsonl", ".md", ".txt"))


def test_no_suffix_has_two_importers() -> None:
    assert len(set(known_suffixes())) == len(known_suffixes())


def test_a_file_that_cannot_be_read_is_a_refusal_in_every_format(tmp_path: Path) -> None:
    for importer in importers():
        for path in (tmp_path / f"none{importer.SUFFIXES[0]}", tmp_path):
            (row,) = importer.rows(path)
            assert row.refusal
            assert row.text == ""


@pytest.mark.parametrize(
    "value",
    [
        "2024",
        "2024-05",
        "2024-05-02",
        "2024-02-29",
        "2024-05-02T10:00:00",
        "2024-05-02T10:00:00Z",
        "2024-05-02T10:00:00+02:00",
        "2024-05-02T10:00:00-05",
        "2024?",
        "2024-05~",
        "2024-05-02%",
        "202X",
        "20XX",
        "2024-XX",
        "2024-05-XX",
        "2024-XX-XX",
        "2024-21",
        "2024-05/2024-06",
        "2024-05-02/..",
        "../2024",
        "/2024",
        "2024/",
        "-0044",
        "Y17000000002",
    ],
)
def test_an_edtf_date_is_kept_as_it_is(value: str) -> None:
    assert is_edtf(value)
    assert tidy_fields({"published": value}) == ({"published": value}, ())


@pytest.mark.parametrize(
    "value",
    [
        "April 21st",
        "21.4.2023",
        "2024-13",
        "2024-02-30",
        "2023-02-29",
        "2024-5-2",
        "24-05-02",
        "2024-05-02T25:00:00Z",
        "2024-05-02 at noon",
        "20240502",
        "/",
        "..",
        "../..",
        "2024/2024/2024",
        "٢٠٢٤",
        "last Thursday",
    ],
)
def test_what_is_no_date_is_kept_apart_with_a_warning(value: str) -> None:
    assert not is_edtf(value)
    fields, warnings = tidy_fields({"published": value, "title": "T"})
    assert fields == {"title": "T", "published_raw": value}
    assert len(warnings) == 1
    assert repr(value) in warnings[0]


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2024-05-02T10:00:00.123Z", "2024-05-02T10:00:00Z"),
        ("2024-05-02 10:00:00", "2024-05-02T10:00:00"),
        ("2024-05-02T10:00+02:00", "2024-05-02T10:00:00+02:00"),
    ],
)
def test_a_moment_as_other_programs_write_it_is_understood(value: str, kept: str) -> None:
    assert tidy_fields({"published": value}) == ({"published": kept, "published_raw": value}, ())


@pytest.mark.parametrize("value", [True, ["2024"], {"year": 2024}, 20240502, 1.5])
def test_a_date_of_another_type_is_kept_apart(value: object) -> None:
    fields, warnings = tidy_fields({"published": value})
    assert fields == {"published_raw": value}
    assert warnings


def test_a_year_as_a_number_is_a_date() -> None:
    assert tidy_fields({"published": 2024}) == ({"published": "2024"}, ())


def test_empty_values_say_nothing() -> None:
    assert tidy_fields({"title": "", "url": None, "published": "", "n": 0}) == ({"n": 0}, ())


def test_characters_no_file_can_hold_are_replaced() -> None:
    fields, _ = tidy_fields({"ti\ud800tle": ["a\udfff", {"\ud800": "b"}]})
    assert fields == {"ti\ufffdtle": ["a\ufffd", {"\ufffd": "b"}]}


@given(st.text())
def test_no_string_breaks_the_reading_of_dates(value: str) -> None:
    fields, _ = tidy_fields({"published": value})
    assert is_edtf(str(fields.get("published", "2024")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(text=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\ufeff")))
def test_text_is_decoded_exactly(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_only_the_first_mark_is_dropped() -> None:
    assert decode("\ufeff\ufeffa".encode()).text == "\ufeffa"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"caf\xe9", "byte 3 (0xe9) is no UTF-8"),
        (b"\xef\xbb\xbfa\xff", "byte 4 (0xff) is no UTF-8"),
        (b"\xff\xfea\x00\x00\xd8", "byte 4 (0x00) is no UTF-16"),
    ],
)
def test_other_encodings_are_refused_with_the_place(data: bytes, says: str) -> None:
    assert decode(data).text == ""
    assert says in decode(data).refusal
    assert "iconv" in decode(data).refusal
