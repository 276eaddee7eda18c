"""On whose word a passage rests, and how many independent origins stand behind a claim."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.models.source import Passage
from factcheck.models.value import Attribution


def speaker_of(passage: Passage) -> str | None:
    """Name of the one on whose word most of a passage rests, as printed; ``None`` where the outlet itself speaks."""
    named = [one for one in passage.reading.attributions if one.source_text.strip()]
    return max(named, key=_reach).source_text.strip() if named else None


def origins(passages: Iterable[Passage]) -> int:
    """Number of different voices behind the passages: speakers, and outlets where they speak for themselves."""
    return len({(speaker_of(passage) or passage.outlet or passage.source).casefold() for passage in passages})


def _reach(attribution: Attribution) -> int:
    return attribution.content.end - attribution.content.start
