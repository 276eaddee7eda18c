"""How much of a claim the passages have, word by word, and what of it none of them has."""

from __future__ import annotations

from factcheck.judge.bench import WORD_FOR_WORD, Bench, is_anchored
from factcheck.models.evidence import Evidence, Retrieval
from factcheck.models.span import Span
from factcheck.models.value import Quantity, Reading

COVERED = 0.55
"""Share of a claim's telling words that the passages must have, together, to bear it out."""
COVERED_BY_ONE = 0.55
"""Share that a single passage must have of them, so that scattered words do not add up to a statement."""
EASED, EASED_MOST = 0.12, 0.18
"""What each figure, date and quotation that a passage bears out makes up for in words, and all of them at most: a
passage that has the claim's very figures for the same thing need not have its very words."""
NEXT_BEST = 0.85
"""Part of the best passage's share that another must have to count as bearing the claim out too."""
TELLING_WORDS = 3
"""Fewer words than this, figures and dates apart, can be found in any report."""
ADDS = 0.35
"""Share from which a passage may add to what others cover."""
VALUE_CODES = {"quantities": "NUMBER", "dates": "DATE"}
"""Kinds of values that must be borne out by a finding of the code, when that check was run."""


class Cover:
    """How much of a claim's words the passages on its affair have, together and the best of them alone (0 to 1)."""

    def __init__(self, reading: Reading, retrieval: Retrieval) -> None:
        nowhere = Span(start=0, end=0)
        self.relevant = [
            one for one in retrieval.evidence if one.score >= ADDS and is_anchored(reading, retrieval, one, nowhere)
        ]
        self.best = max((one.score for one in self.relevant), default=0.0)
        self.together = sum(
            weight * max((one.covered[at] for one in self.relevant), default=0.0)
            for at, weight in enumerate(retrieval.weights)
        ) / (sum(retrieval.weights) or 1.0)

    def bears_out(self, evidence: Evidence) -> bool:
        """Whether a passage is among those that bear a supported claim out."""
        enough = min(self.best, max(COVERED_BY_ONE, NEXT_BEST * self.best))
        return evidence.score >= enough and evidence in self.relevant


def missing(reading: Reading, retrieval: Retrieval, bench: Bench, cover: Cover, codes: frozenset[str]) -> str:
    """What of the claim no passage bears out, in words; empty when all of it is borne out."""
    if not retrieval.evidence:
        return "no stored passage shares its words"
    value = missing_value(reading, bench, codes)
    return value or missing_name(reading, retrieval, bench) or missing_words(cover, retrieval, bench)


def missing_value(reading: Reading, bench: Bench, codes: frozenset[str]) -> str:
    """Figure, date or quotation that no passage bears out, in words; empty when there is none."""
    for kind, code in VALUE_CODES.items():
        for value in getattr(reading, kind):
            # How far "the first" reaches is for SCOPE to say.
            if code in codes and value not in _ranks(reading) and bench.support(code, value.span) <= 0:
                return f"no passage says “{value.text}” of it"
    for quotation in reading.quotations:
        asked = WORD_FOR_WORD in codes and not quotation.scare and quotation.mark != "block"
        if asked and bench.support(WORD_FOR_WORD, quotation.span) <= 0:
            return "no passage on it has the words in quotation marks"
    return ""


def _ranks(reading: Reading) -> list[Quantity]:
    return [one for one in reading.quantities if one.dimension == "ordinal"]


def missing_name(reading: Reading, retrieval: Retrieval, bench: Bench) -> str:
    """Name that no passage has, in words; empty when there is none."""
    for name in reading.names:
        places = [at for at, word in enumerate(reading.words) if name.span.overlaps(word.span)]
        there = any(one.covered[at] for one in retrieval.evidence for at in places)
        if places and not there and bench.support("NAME", name.span) <= 0:
            return f"no passage on it names {name.text}"
    return ""


def missing_words(cover: Cover, retrieval: Retrieval, bench: Bench) -> str:
    """That too few of the claim's words are found, in words; empty when enough are."""
    if sum(weight > 0 for weight in retrieval.weights) < TELLING_WORDS:
        return "it says too little by itself to be looked up"
    ease = min(EASED_MOST, EASED * bench.borne_out())
    if cover.best < COVERED_BY_ONE - ease or cover.together < COVERED - ease:
        return "passages speak of it, but none says this"
    return ""
