"""What a stretch of a draft asserts, taken apart, or why it asserts nothing."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.checkable import why_not
from factcheck.models.claim import Claim, NotCheckable
from factcheck.models.draft import Segment
from factcheck.values.reading import read

__all__ = ["extract", "why_not"]

_NEIGHBOURS = 2


def extract(
    segment: Segment,
    title: str | None = None,
    before: Sequence[Segment] = (),
    as_of: str | None = None,
    incident: str | None = None,
) -> Claim | NotCheckable:
    """Take apart what ``segment`` asserts.

    ``title`` is the draft's, ``before`` its segments up to this one: what "it" and "the company" mean may
    stand there. ``as_of`` (EDTF) is the day that relative dates count from, ``incident`` what the draft is about.
    """
    reason = why_not(segment)
    if reason is not None:
        return NotCheckable(reason=reason)
    nearby = [title or "", *(earlier.prose for earlier in before[-_NEIGHBOURS:])]
    context = "\n".join(line for line in (" ".join(text.split()) for text in nearby) if line)
    return Claim(reading=read(segment.prose, as_of), context=context, incident=incident, as_of=as_of)
