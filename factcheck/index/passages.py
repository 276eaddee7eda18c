"""The sentences of a document, each with what surrounds it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models.source import Passage, Source
from factcheck.values.reading import read
from factcheck.values.sentences import sentences

NEIGHBOUR_LIMIT = 600
"""Longest stretch of a neighbouring sentence that is kept as context, in characters."""


def passages_of(source: Source) -> Iterator[Passage]:
    """Every sentence of a source, in order, taken apart; relative dates count from the day it was published."""
    spans = sentences(source.text)
    for at, span in enumerate(spans):
        yield Passage(
            source=source.id,
            incident=source.incident,
            outlet=source.outlet,
            title=source.title,
            published=source.published,
            url=source.url,
            span=span,
            before=spans[at - 1].of(source.text)[-NEIGHBOUR_LIMIT:] if at else "",
            after=spans[at + 1].of(source.text)[:NEIGHBOUR_LIMIT] if at + 1 < len(spans) else "",
            reading=read(span.of(source.text), published=source.published),
        )
