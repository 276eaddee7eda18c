"""What one check makes of a draft's sentence and a source's."""

from __future__ import annotations

from factcheck.contracts import Check
from factcheck.models.finding import Finding
from tests.checks.pairs import read_pair


def findings(check: Check, draft: str, source: str, context: str = "", incident: str | None = None) -> list[Finding]:
    """The check's findings; every span of them lies within its text."""
    claim, passage = read_pair(draft, source, context=context, incident=incident)
    found = list(check.compare(claim, passage))
    for one in found:
        assert one.code == check.CODE
        assert one.span.end <= len(draft)
        assert one.passage_span is None or one.passage_span.end <= len(source)
    return found


def leanings(check: Check, draft: str, source: str, context: str = "", incident: str | None = None) -> set[str]:
    """Which ways the check leans."""
    return {one.leaning for one in findings(check, draft, source, context, incident)}
