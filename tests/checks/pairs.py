"""A draft's sentence and a source's, read as the pipeline reads them, for the tables of the checks."""

from __future__ import annotations

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.values.reading import read


def read_pair(
    draft: str,
    source: str,
    published: str | None = None,
    *,
    as_of: str | None = None,
    context: str = "",
    incident: str | None = None,
) -> tuple[Claim, Passage]:
    """Claim and passage; ``published`` is the source's day, ``as_of`` the draft's (the source's, when not given).

    ``context`` is the sentence before the passage and, in a second line, the one behind it. ``incident`` is what the
    draft says it is about; the source's is "i".
    """
    before, _, after = context.partition("\n")
    passage = Passage(
        source="s-1",
        incident="i",
        outlet="Post",
        title="",
        published=published,
        url=None,
        span=Span(start=0, end=len(source)),
        before=before,
        after=after,
        reading=read(source, published),
    )
    return Claim(reading=read(draft, as_of or published), as_of=as_of or published, incident=incident), passage
