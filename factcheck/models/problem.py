"""Trouble that is told, not raised."""

from __future__ import annotations

from typing import Literal

from factcheck.models.record import Record


class Problem(Record):
    """Something that kept the tool from doing its work on one file or with one part; never a verdict.

    ``fault`` troubles make the run end with exit code 3; a ``warning`` is told and nothing more.
    ``line``/``column`` count from 1, ``source_line`` is that line's text.
    """

    message: str
    severity: Literal["fault", "warning"] = "fault"
    path: str | None = None
    line: int | None = None
    column: int | None = None
    source_line: str | None = None
    hint: str = ""
