from __future__ import annotations

import builtins
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from factcheck.contracts import Row
from factcheck.importers.web_page import rows

BODY = """\
<nav><a href="/">Home</a> <a href="/port">Port</a></nav>
<article><h1>Cranes stand still in Almada</h1>
<p>The port authority of Almada stopped four cranes on Thursday after intruders had reached its
planning system, it said in a letter to shipping lines.</p>
<p>Two terminals went on working by hand, said its spokesman Jon Reyes, and nobody had been hurt — the café
too stayed open. He expects the system back by Saturday evening.</p></article>
<section id="comments"><h2>Comments</h2>
<p>First! I was there and it was nine cranes, believe me all of you.</p></section>
"""


def page(head: str = "", body: str = BODY) -> str:
    return f"<!doctype html><html><head><title>Cranes stand still</title>{head}</head><body>{body}</body></html>"


def read(tmp_path: Path, content: str | bytes, name: str = "cranes.html") -> Row:
    pytest.importorskip("trafilatura")
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (row,) = rows(path)
    return row


def test_the_article_is_kept_and_what_surrounds_it_is_not(tmp_path: Path) -> None:
    head = (
        '<link rel="canonical" href="https://www.harbour.example/2024/05/03/cranes/">'
        '<meta property="og:url" content="https://m.harbour.example/x">'
        '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ines Duarte">'
        '<meta property="article:published_time" content="2024-05-03T09:00:00+01:00">'
    )
    row = read(tmp_path, page(head))
    assert row.refusal == ""
    assert "Two terminals went on working by hand" in row.text
    assert "nine cranes" not in row.text
    assert "Home" not in row.text
    assert row.fields == {
        "id": "cranes",
        "title": "Cranes stand still in Almada",
        "outlet": "Harbour Post",
        "authors": ["Ines Duarte"],
        "url": "https://www.harbour.example/2024/05/03/cranes/",
        "published": "2024-05-03",
    }
    assert row.warnings == ()


def test_a_page_that_names_no_outlet_has_its_host(tmp_path: Path) -> None:
    row = read(tmp_path, page('<link rel="canonical" href="https://www.harbour.example/cranes">'))
    assert row.fields["outlet"] == "harbour.example"


def test_dates_that_disagree_are_told(tmp_path: Path) -> None:
    head = (
        '<link rel="canonical" href="https://harbour.example/2024/05/03/cranes/">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-02"}</script>'
    )
    row = read(tmp_path, page(head))
    assert row.fields["published"] == "2024-05-02"
    assert row.warnings == ("dates disagree: JSON-LD 2024-05-02, URL 2024-05-03",)


def test_no_date_is_guessed(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://harbour.example/2024/05/3cx-cranes">'
    row = read(tmp_path, page(head, BODY + "<footer>© 2019 – 1 January 2020</footer>"))
    assert "published" not in row.fields


def test_a_date_nobody_can_read_is_kept_apart(tmp_path: Path) -> None:
    row = read(tmp_path, page('<meta name="date" content="the day after the storm">'))
    assert "published" not in row.fields
    assert row.fields["published_raw"] == "the day after the storm"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta charset="no-such-thing">', "utf-8"),
        ('<meta charset="rot13">', "utf-8"),
    ],
)
def test_the_declared_encoding_counts(tmp_path: Path, head: str, encoding: str) -> None:
    row = read(tmp_path, page(head).encode(encoding))
    assert "been hurt — the café" in row.text
    assert row.warnings == ()


def test_an_xml_declaration_is_no_obstacle(tmp_path: Path) -> None:
    row = read(tmp_path, '<?xml version="1.0" encoding="windows-1252"?>\n' + page(), "cranes.xhtml")
    assert "the café" in row.text


def test_bytes_that_do_not_fit_are_told(tmp_path: Path) -> None:
    row = read(tmp_path, page().encode("cp1252"))
    assert "utf-8" in row.warnings[0]
    assert "caf\ufffd" in row.text


def test_pages_all_called_index_have_their_folder_in_the_name(tmp_path: Path) -> None:
    assert read(tmp_path, page(), "cranes/index.html").fields["id"] == "cranes-index"
    assert read(tmp_path, page(), "cranes/story.html").fields["id"] == "story"


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02\xff" * 100, b"<html></html>", b"<" * 100_000, b"<div>" * 50_000, b"plain words"],
)
def test_what_holds_no_article_is_refused(tmp_path: Path, content: bytes) -> None:
    row = read(tmp_path, content)
    assert row.refusal
    assert row.text == ""


def test_the_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(
        name: str,
        module_globals: Mapping[str, object] | None = None,
        module_locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> object:
        if name.partition(".")[0] == "trafilatura":
            raise ModuleNotFoundError(name)
        return real(name, module_globals, module_locals, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", without)
    path = tmp_path / "a.html"
    path.write_text(page())
    (row,) = rows(path)
    assert 'pip install "factcheck-desk[web]"' in row.refusal


def test_the_shelf_is_listed_without_the_extra() -> None:
    import subprocess  # noqa: PLC0415 - only this test starts a process

    code = "import sys, factcheck.importers as i; i.known_suffixes(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"trafilatura", "lxml"} & set(done.stdout.split())
    assert "factcheck.importers.web_page" in done.stdout.split()
