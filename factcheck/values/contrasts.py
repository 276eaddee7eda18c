"""What a sentence says was not so, beside what was: "Norvik, not Orvane, sank the ferry"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.value import Name

_BESIDE = re.compile(
    r"(?:, (?:and |but )?not| (?:rather than|instead of|as opposed to)|, (?:rather than|instead of|as opposed to))"
    r" [^,.;:\n]{2,60}(?=[,.;:\n]|$),?"
)
_SIGNS = (" not ", " rather than ", " instead of ", " as opposed to ")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """The text with blanks for what it sets beside as not so; every other character keeps its place."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _BESIDE.sub(lambda found: " " * len(found.group()), text)


def asserted(claim: Claim) -> Claim:
    """The claim without what it says was not so: neither the words nor the names of it."""
    text = plain(claim.reading.text)
    if text == claim.reading.text:
        return claim
    kept = tuple(name for name in claim.reading.names if text[name.span.start : name.span.end].strip())
    words = tuple(word for word in claim.reading.words if text[word.span.start : word.span.end].strip())
    return claim.model_copy(
        update={"reading": claim.reading.model_copy(update={"text": text, "names": kept, "words": words})}
    )


def excluded(claim: Claim) -> tuple[Name, ...]:
    """Names of what a claim says was not so."""
    text = plain(claim.reading.text)
    return tuple(name for name in claim.reading.names if not text[name.span.start : name.span.end].strip())
