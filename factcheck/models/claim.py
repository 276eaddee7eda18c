"""Assertions that can be true or false."""

from __future__ import annotations

from factcheck.models.citation import Citation
from factcheck.models.record import Record
from factcheck.models.value import Reading


class Claim(Record):
    """An assertion that can be true or false, as a draft makes it: its words taken apart.

    ``reading.text`` has one character for each of the segment's, so a place in it is a place in the segment.
    ``context`` is what the draft says just before, and its title: it may name what the claim calls "it".
    ``incident`` is the one that the draft says it is about; passages of it are held to speak of the same affair.
    ``as_of`` (EDTF) is the day for which the draft says it: what was reported later, it could not know.
    """

    reading: Reading
    context: str = ""
    incident: str | None = None
    as_of: str | None = None

    def is_of(self, incident: str) -> bool:
        """Whether the draft says that it is about ``incident``: then nobody need guess what belongs together."""
        return self.incident is not None and self.incident == incident


class NotCheckable(Record):
    """A stretch of text that asserts nothing which could be looked up, and why."""

    reason: str


class LedgerClaim(Record):
    """An assertion that the desk keeps, with the citations a person made for it."""

    id: str
    incident: str
    text: str
    created: str = ""
    notes: str = ""
    citations: tuple[Citation, ...] = ()
