"""Documents as plain text: the whole file is the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.contracts import Row
from factcheck.importers import decode, printable, read_bytes

SUFFIXES = (".txt",)


def rows(path: Path) -> Iterator[Row]:
    """Yield the file as one document, named by its stem."""
    data, refusal = read_bytes(path)
    text = ""
    if not refusal:
        text, refusal = decode(data)
    place = printable(path)
    if refusal:
        yield Row(place=place, refusal=refusal)
    elif not text.strip():
        yield Row(place=place, refusal="it has no text")
    else:
        yield Row(place=place, text=text, fields={"id": printable(Path(path.stem))})
