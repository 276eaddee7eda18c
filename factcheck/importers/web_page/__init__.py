"""Documents as web pages: the article without what surrounds it, and what the page says of itself."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

from factcheck.contracts import Row
from factcheck.importers import printable, read_bytes, tidy_fields
from factcheck.importers.web_page.dates import Element, published

SUFFIXES = (".html", ".htm", ".xhtml")

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_DECLARATION_WITHIN = 4096
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What browsers do: these names mean the Windows code page.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
}
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_ADDRESS = re.compile(r"https?://[^\s/]")
_NAMELESS = frozenset(["index", "default", "home", "page", "article", "download"])


def rows(path: Path) -> Iterator[Row]:
    """Yield the page as one document; its text is what trafilatura takes for the article."""
    place = printable(path)
    data, refusal = read_bytes(path)
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to import: only who imports web pages pays for it
    except ImportError:
        yield Row(place=place, refusal='web pages need more packages: pip install "factcheck-desk[web]"')
        return
    if refusal:
        yield Row(place=place, refusal=refusal)
        return
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # otherwise their remarks reach the terminal
    page, warnings = _decode(data)
    try:
        yield _row(trafilatura, path, page, warnings)
    except Exception as error:  # a page is anybody's text, and one that the library fails on stops no other
        yield Row(place=place, refusal=f"trafilatura cannot read it ({type(error).__name__})")


def _row(trafilatura: ModuleType, path: Path, page: str, warnings: list[str]) -> Row:
    place = printable(path)
    tree = trafilatura.load_html(page)
    if tree is None:
        return Row(place=place, refusal="it is no web page")
    url = _canonical(tree)
    when = published(tree, url)
    about = _about(trafilatura, tree, url)  # it changes the tree
    text = trafilatura.extract(trafilatura.load_html(page), output_format="txt", include_comments=False)
    if not text or not text.strip():
        return Row(place=place, refusal="no article text was found in it")
    about |= {"id": _name(path), "published": when.day, "published_raw": when.unread}
    fields, odd = tidy_fields(about)
    return Row(place=place, text=text, fields=fields, warnings=(*warnings, *when.warnings, *odd))


def _about(trafilatura: ModuleType, tree: Element, url: str) -> dict[str, object]:
    # Its guess at the date is made all the same and thrown away; not extensive, it costs least.
    found = trafilatura.extract_metadata(tree, extensive=False)
    host = urlsplit(url).hostname or str(found.hostname or "")
    return {
        "title": found.title,
        "outlet": found.sitename or host.removeprefix("www."),
        "authors": [name.strip() for name in str(found.author or "").split(";") if name.strip()] or None,
        "url": url or found.url,
    }


def _canonical(tree: Element) -> str:
    """Address that the page gives as its own: the canonical link, or og:url."""
    links = [link.get("href") for link in tree.iter("link") if "canonical" in _words(link, "rel")]
    metas = [meta.get("content") for meta in tree.iter("meta") if "og:url" in _words(meta, "property")]
    said = [(address or "").strip() for address in (*links, *metas)]
    return next((address for address in said if _ADDRESS.match(address)), "")


def _words(element: Element, attribute: str) -> list[str]:
    return (element.get(attribute) or "").lower().split()


def _name(path: Path) -> str:
    """Id from the file's name; pages that are all called index take their folder's name too."""
    stem = printable(Path(path.stem))
    folder = path.parent.name
    return f"{printable(Path(folder))}-{stem}" if folder and stem.lower() in _NAMELESS else stem


def _decode(data: bytes) -> tuple[str, list[str]]:
    """Page as text by its byte order mark, its <meta charset>, or as UTF-8; a warning where that fails."""
    encoding, body = _encoding(data)
    try:
        page, warnings = body.decode(encoding), []
    except UnicodeDecodeError as error:
        page = body.decode(encoding, "replace")
        warnings = [f"byte {error.start} is no {encoding}: such characters are shown as U+FFFD"]
    return _XML_DECLARATION.sub("", page), warnings


def _encoding(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    declared = _DECLARED.search(data[:_DECLARATION_WITHIN])
    if declared:
        name = declared.group(1).decode("ascii").lower()
        with suppress(LookupError):
            found = codecs.lookup(_MEANT.get(name, name))
            if found._is_text_encoding and not found.name.startswith(("utf-16", "utf-32")):
                return found.name, data
    return "utf-8", data
