"""What a model makes of each passage set beside a claim, and of the best of them read as one text."""

from __future__ import annotations

from factcheck.contracts import Scorer
from factcheck.models.claim import Claim
from factcheck.models.evidence import Retrieval
from factcheck.models.source import Passage

TOGETHER = (2, 3, 5)
"""So many of the best passages are read as one text: a claim may say in one sentence what they say in several."""


def weigh(claim: Claim, retrieval: Retrieval, scorer: Scorer) -> Retrieval:
    """The same retrieval with what the model makes of it.

    Raises:
        ModelFault: the model cannot be used.
    """
    passages = [one.passage for one in retrieval.evidence]
    if not passages:
        return retrieval
    said = claim.reading.text
    premises = [premise(one) for one in passages]
    premises += [" ".join(one.reading.text for one in passages[:count]) for count in TOGETHER]
    scores = scorer.score([(text, said) for text in premises])
    evidence = tuple(
        one.model_copy(update={"entailment": score}) for one, score in zip(retrieval.evidence, scores, strict=False)
    )
    return retrieval.model_copy(update={"evidence": evidence, "together": tuple(scores[len(passages) :])})


def premise(passage: Passage) -> str:
    """A passage as a model reads it: between the sentences before and after it, which name what it calls "it"."""
    return " ".join(part for part in (passage.before, passage.reading.text, passage.after) if part)
