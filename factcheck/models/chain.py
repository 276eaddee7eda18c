"""The way from what an outlet prints back to whoever said it first."""

from __future__ import annotations

from factcheck.models.record import Record


class Chain(Record):
    """On whose word one passage rests: the speaker it names (if any), and the origin that counts as one voice."""

    speaker: str | None
    origin: str
