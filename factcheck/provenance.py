"""On whose word a passage rests."""

from __future__ import annotations

from factcheck.models.chain import Chain
from factcheck.models.source import Passage
from factcheck.models.value import Attribution


def trace(passage: Passage) -> Chain:
    """Where a passage's statement comes from: the speaker of most of it, or the outlet where it speaks for itself."""
    named = [one for one in passage.reading.attributions if one.source_text.strip()]
    speaker = max(named, key=_reach).source_text.strip() if named else None
    return Chain(speaker=speaker, origin=(speaker or passage.outlet or passage.source).casefold())


def _reach(attribution: Attribution) -> int:
    return attribution.content.end - attribution.content.start
