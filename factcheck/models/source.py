"""Documents that outlets published."""

from __future__ import annotations

from pydantic import Field

from factcheck.models.record import Record
from factcheck.models.span import Span
from factcheck.models.value import Reading


class Source(Record):
    """One document of one outlet, as it was when it was stored.

    ``id`` names this very text: a later text of the same document has an id of its own (``name@2``) and says
    with ``replaces`` which one it follows. ``published`` and ``retrieved`` are EDTF strings or absent. ``sha256`` is
    that of the text in UTF-8. ``extra`` holds the front matter's other keys, untouched.
    """

    id: str
    incident: str
    text: str
    outlet: str = ""
    url: str | None = None
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    retrieved: str | None = None
    kind: str = ""
    sha256: str = ""
    replaces: str | None = None
    original_id: str | None = None
    extra: dict[str, object] = Field(default_factory=dict)


class Passage(Record):
    """A sentence of a source, with where it stands and what surrounds it.

    ``span`` counts in characters of the source's text; ``before`` and ``after`` are the neighbouring sentences, which
    may name what the sentence calls "the company". ``reading`` is the sentence taken apart.
    """

    source: str
    incident: str
    outlet: str
    title: str
    published: str | None
    url: str | None
    span: Span
    before: str = ""
    after: str = ""
    reading: Reading

    @property
    def context(self) -> str:
        """The title and the neighbouring sentences, a line each."""
        return "\n".join(part for part in (self.title, self.before, self.after) if part)
