"""What speaks for each verdict on a claim, as named numbers: of the passages, of the checks, of a model.

A sign of the model's is a likelihood or its logit, cut off at both ends. All signs are there for every claim; those of
a model are missing where none was asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from factcheck.judge.bench import Bench
from factcheck.judge.cover import Cover, missing_name, missing_value, missing_words
from factcheck.models.claim import Claim
from factcheck.models.entailment import Entailment
from factcheck.models.evidence import Retrieval

NOTHING = Entailment(entailment=0.1, contradiction=0.1, neutral=0.8)
"""What a model would say where there is no passage at all."""
EDGE = 4.0
"""Logit beyond which a likelihood is as good as sure."""


def signs(claim: Claim, retrieval: Retrieval, bench: Bench, cover: Cover, codes: frozenset[str]) -> dict[str, float]:
    """Signs of one claim by name; ``codes`` are those of the checks that were run."""
    found = _of_checks(claim, bench)
    found |= {
        "covered_by_best": max((one.score for one in retrieval.evidence), default=0.0),
        "covered_together": cover.together,
        "value_missing": float(bool(missing_value(claim.reading, bench, codes))),
        "name_missing": float(bool(missing_name(claim.reading, retrieval, bench))),
        "words_missing": float(bool(missing_words(cover, retrieval, bench))),
        "length": log(len(claim.reading.words) + 1),
    }
    return found | _of_model(retrieval)


def _of_checks(claim: Claim, bench: Bench) -> dict[str, float]:
    against, beyond = bench.open("contradicts"), bench.open("overstates")
    values = len(claim.reading.quantities) + len(claim.reading.dates)
    return {
        "contradicted": max((bench.force[at] for at in against), default=0.0),
        "contradicted_slots": float(min(2, len({bench.findings[at].span for at in against}))),
        "contradicted_perhaps": bench.surest("contradicts"),
        "overstated": max((bench.force[at] for at in beyond), default=0.0),
        "overstated_perhaps": bench.surest("overstates"),
        "borne_out": min(1.0, bench.borne_out() / max(1, values)),
        "disputed": float(bool(bench.disputed())),
    }


def _of_model(retrieval: Retrieval) -> dict[str, float]:
    scored = [(one.score, one.entailment) for one in retrieval.evidence if one.entailment is not None]
    if not scored and retrieval.evidence:
        return {}
    scored = scored or [(1.0, NOTHING)]
    together = retrieval.together or (NOTHING,) * 3
    best = max(score for score, _ in scored) or 1.0
    says = sorted((one.entailment for _, one in scored), reverse=True)
    denies = sorted((score / best * one.contradiction for score, one in scored), reverse=True)
    firmest = max((one for _, one in scored), key=lambda one: one.entailment)
    first = max(scored, key=lambda pair: pair[0])[1]
    return {
        "entailed": logit(says[0]),
        "entailed_again": logit(_second(says)),
        "entailed_by_first": logit(first.entailment),
        "denied": logit(denies[0]),
        "denied_again": logit(_second(denies)),
        "denied_by_first": logit(first.contradiction),
        "denied_by_firmest": logit(firmest.contradiction),
        "beyond_firmest": logit(firmest.overstated),
        "beyond_first": logit(first.overstated),
    } | {
        f"{name}_by_{count}": logit(getattr(one, field))
        for count, one in zip(("two", "three", "five"), together, strict=True)
        for name, field in (("entailed", "entailment"), ("denied", "contradiction"))
    }


def _second(values: Sequence[float]) -> float:
    return values[1] if len(values) > 1 else 0.0


def logit(chance: float) -> float:
    """Log odds of a likelihood (0 to 1), within plus and minus :data:`EDGE`."""
    least = 1e-3
    return max(-EDGE, min(EDGE, log((chance + least) / (1 - chance + least))))
