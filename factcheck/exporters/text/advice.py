"""What an editor can do next about a verdict."""

from __future__ import annotations

from factcheck.models.report import FindingReport, SegmentReport
from factcheck.models.verdict import Verdict

_STORE = "`factcheck add`"
_CONTRADICTED = {
    "NUMBER": "write the figure that the passage gives",
    "UNIT": "write the unit that the passage gives",
    "DATE": "write the date that the passage gives",
    "ORDER": "tell it in the passage's order",
    "NAME": "write the name that the passage has",
    "ROLE": "say who did it and to whom as the passage does",
    "SPEAKER": "name the speaker that the passage names",
    "NEGATION": "say it the passage's way round",
    "UPDATED": "write the figure that the newer report gives",
    "CAUSE": "give the cause that the passage gives",
    "QUOTE": "take the words from the passage",
}
_OVERSTATED = {
    "HEDGE": "keep the passage's doubt",
    "SCOPE": "keep the passage's limit",
}


def next_step(segment: SegmentReport, findings: list[FindingReport]) -> str:
    """Say what to do about a segment that is not clean; ``findings`` are those its verdict rests on."""
    first = findings[0] if findings else None
    code = first.code if first else ""
    speaker = _speaker(segment, first)
    if code == "HEADLINE":
        return "say no more in the title than the text below it says"
    if segment.verdict == Verdict.CONTRADICTED:
        step = _CONTRADICTED.get(code, "put it right after the passage")
        return f"{step}, or {_STORE} the report that has yours"
    if segment.verdict == Verdict.OVERSTATED:
        step = _OVERSTATED.get(code, "say no more than the passage says")
        return f"{step}, or print it as the word of {speaker}" if speaker else step
    if segment.verdict == Verdict.DISPUTED:
        return "the sources disagree: print both versions, each with who says so, or neither"
    if segment.reason == "no_evidence":
        return f"nothing stored speaks of it: {_STORE} the report that it comes from, or leave it out"
    return f"{_STORE} the report that says it, or say only what the passages say"


def _speaker(segment: SegmentReport, finding: FindingReport | None) -> str:
    if finding is None or finding.evidence is None or finding.evidence >= len(segment.evidence):
        return ""
    return segment.evidence[finding.evidence].attributed_to or ""
