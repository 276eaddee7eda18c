"""One verdict from what the passages cover of a claim and what the checks found.

A claim is read as a row of slots: each figure, date, name, quotation, speaker, hedge and scope that a check looked
at. A slot that one passage bears out is settled, whatever a lesser passage says of it. What remains decides: an open
contradiction makes the claim ``contradicted`` (``disputed`` when another outlet bears the same slot out with equal
force), a dropped hedge or scope ``overstated``; otherwise it is ``supported`` when the passages together cover its
words, names, figures and dates, and ``unsupported`` when they do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.models.claim import Claim
from factcheck.models.evidence import Evidence, Retrieval, Stance
from factcheck.models.finding import Finding
from factcheck.models.span import Span
from factcheck.models.value import Quantity, Reading
from factcheck.models.verdict import Judgement, Verdict

COVERED = 0.55
"""Share of a claim's telling words that the passages must have, together, to bear it out."""
COVERED_BY_ONE = 0.55
"""Share that a single passage must have of them, so that scattered words do not add up to a statement."""
WORD_FOR_WORD = "QUOTE"
"""A passage that has a quotation's very words bears it out wherever it stands, and whatever another paper printed."""
OVERTAKEN = "UPDATED"
"""A figure that a newer report has instead of the draft's contradicts it only if this check says so."""
EXACT_CODES = frozenset({"NUMBER", "DATE", "QUOTE"})
EASED, EASED_MOST = 0.12, 0.18
"""What each figure, date and quotation that a passage bears out makes up for in words, and all of them at most: a
passage that has the claim's very figures for the same thing need not have its very words."""
NEXT_BEST = 0.85
"""Part of the best passage's share that another must have to count as bearing the claim out too."""
RELEVANT = 0.2
"""Share below which a passage speaks of something else."""
TELLING_WORDS = 3
"""Fewer words than this, figures and dates apart, can be found in any report."""
ADDS = 0.35
"""Share from which a passage may add to what others cover."""
TO_THE_POINT = 0.5
"""Share from which a passage's say on a slot counts in full."""
TOUCHED, ENOUGH = 0.1, 0.3
"""The same two shares for a finding that speaks against the claim."""
DECIDES = 0.4
"""Force (0 to 1) from which a finding decides a slot."""
EQUAL = 0.8
"""A slot that is borne out with this part of the contradiction's force is not simply contradicted."""
ANCHORED = 0.5
"""Share of a claim's names, by how telling they are, that a passage on the same affair has."""
SELF_EVIDENT, SAME_WORDS = 0.65, 0.85
"""Share from which a passage is on the claim's affair even where it names nothing that the draft names: for a slot
that both fill, and for the claim as a whole."""
VALUE_CODES = {"quantities": "NUMBER", "dates": "DATE"}
"""Kinds of values that must be borne out by a finding of the code, when that check was run."""


def judge(claim: Claim, retrieval: Retrieval, findings: Sequence[Finding], codes: frozenset[str]) -> Judgement:
    """The verdict that evidence and findings propose for a claim; ``codes`` are those of the checks that were run."""
    bench = _Bench(claim, retrieval, findings)
    against, disputed = bench.open("contradicts"), bench.disputed()
    if against:
        return bench.ruled(Verdict.CONTRADICTED, against)
    if disputed:
        return bench.ruled(Verdict.DISPUTED, disputed)
    cover = _Cover(claim.reading, retrieval)
    missing = _missing(claim.reading, retrieval, bench, cover, codes)
    beyond = bench.open("overstates")
    if beyond and not missing:
        return bench.ruled(Verdict.OVERSTATED, beyond)
    if missing:
        return _unsupported(cover, retrieval, missing)
    return _supported(cover, retrieval)


class _Bench:
    """The findings on one claim, each with its force: how sure the check is, times how much to the point."""

    def __init__(self, claim: Claim, retrieval: Retrieval, findings: Sequence[Finding]) -> None:
        self.evidence, self.findings, self.claim = retrieval.evidence, findings, claim
        self.overtaken = {(one.span, one.evidence) for one in findings if one.code == OVERTAKEN}
        self.force = [self._weigh(claim.reading, retrieval, finding) for finding in findings]

    def open(self, leaning: str) -> list[int]:
        """Findings of a leaning that decide their slot and that no passage outweighs, strongest first."""
        deciding = [
            at
            for at, finding in enumerate(self.findings)
            if finding.leaning == leaning
            and self.force[at] >= DECIDES
            and self.support(finding.code, finding.span) < EQUAL * self.force[at]
        ]
        return sorted(deciding, key=lambda at: (-self.force[at], at))

    def disputed(self) -> list[int]:
        """Contradictions that another outlet's passage outweighs or equals, both to the point and sure."""
        return [
            at
            for at, finding in enumerate(self.findings)
            if finding.leaning == "contradicts"
            and finding.code != WORD_FOR_WORD
            and self.force[at] >= EQUAL
            and any(
                self.force[other] >= EQUAL
                for other in self._supporting(finding.code, finding.span)
                if self._outlet(other) != self._outlet(at)
            )
        ]

    def support(self, code: str, span: Span) -> float:
        """Force of the best finding that bears out the slot at ``span``; 0 when there is none."""
        return max((self.force[at] for at in self._supporting(code, span)), default=0.0)

    def borne_out(self) -> int:
        """Number of the claim's figures, dates and quotations that a passage bears out."""
        return len(
            {
                finding.span
                for at, finding in enumerate(self.findings)
                if finding.leaning == "supports" and finding.code in EXACT_CODES and self.force[at] > 0
            }
        )

    def ruled(self, verdict: Verdict, deciding: Sequence[int]) -> Judgement:
        """A verdict that rests on the given findings; their passages stand against the claim."""
        against = {self.findings[at].evidence for at in deciding}
        first = self.findings[deciding[0]]
        return Judgement(
            verdict=verdict,
            confidence=_rounded(max(self.force[at] for at in deciding)),
            stances=tuple(_stance(at in against, verdict, one) for at, one in enumerate(self.evidence)),
            deciding=tuple(deciding),
            because=first.message,
        )

    def _weigh(self, reading: Reading, retrieval: Retrieval, finding: Finding) -> float:
        if finding.evidence is None:
            return finding.sure
        evidence = self.evidence[finding.evidence]
        if finding.code == WORD_FOR_WORD and finding.leaning == "supports":
            return finding.sure
        # A check that speaks against a claim has weighed by itself how much of the claim the passage has; and that
        # the two are of one affair nobody need guess where the desk has said it.
        against = finding.leaning == "contradicts"
        told = against and self.claim.is_of(evidence.passage.incident)
        if against and finding.code != OVERTAKEN and (finding.span, finding.evidence) in self.overtaken:
            return 0.0
        if not told and not _is_anchored(reading, retrieval, evidence, finding.span):
            return 0.0
        least, enough = (TOUCHED, ENOUGH) if against else (RELEVANT, TO_THE_POINT)
        share = (evidence.score - least) / (enough - least)
        return finding.sure * min(1.0, max(0.0, share))

    def _supporting(self, code: str, span: Span) -> Iterable[int]:
        return (
            at
            for at, finding in enumerate(self.findings)
            if finding.leaning == "supports" and finding.code == code and finding.span.overlaps(span)
        )

    def _outlet(self, at: int) -> str | None:
        place = self.findings[at].evidence
        return None if place is None else self.evidence[place].passage.outlet


def _is_anchored(reading: Reading, retrieval: Retrieval, evidence: Evidence, slot: Span) -> bool:
    """Whether a passage is on the claim's affair: it has the names that the claim has outside of the slot.

    Two reports of different break-ins share most of their words. A claim that names nothing else is held to the names
    that the draft has next to it, and where there are none, to its words.
    """
    named = [
        (weight, share)
        for word, weight, share in zip(reading.words, retrieval.weights, evidence.covered, strict=True)
        if any(name.span.overlaps(word.span) and not name.span.overlaps(slot) for name in reading.names)
    ]
    total = sum(weight for weight, _ in named)
    if total:
        return sum(weight for weight, share in named if share) >= ANCHORED * total
    if evidence.same_affair is None:
        return evidence.score >= TO_THE_POINT
    return evidence.same_affair or evidence.score >= (SELF_EVIDENT if slot.end else SAME_WORDS)


class _Cover:
    """How much of a claim's words the passages on its affair have, together and the best of them alone (0 to 1)."""

    def __init__(self, reading: Reading, retrieval: Retrieval) -> None:
        nowhere = Span(start=0, end=0)
        self.relevant = [
            one for one in retrieval.evidence if one.score >= ADDS and _is_anchored(reading, retrieval, one, nowhere)
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


def _missing(reading: Reading, retrieval: Retrieval, bench: _Bench, cover: _Cover, codes: frozenset[str]) -> str:
    """What of the claim no passage bears out, in words; empty when all of it is borne out."""
    if not retrieval.evidence:
        return "no stored passage shares its words"
    value = _missing_value(reading, bench, codes)
    return value or _missing_name(reading, retrieval, bench) or _missing_words(cover, retrieval, bench)


def _missing_value(reading: Reading, bench: _Bench, codes: frozenset[str]) -> str:
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


def _missing_name(reading: Reading, retrieval: Retrieval, bench: _Bench) -> str:
    for name in reading.names:
        places = [at for at, word in enumerate(reading.words) if name.span.overlaps(word.span)]
        there = any(one.covered[at] for one in retrieval.evidence for at in places)
        if places and not there and bench.support("NAME", name.span) <= 0:
            return f"no passage on it names {name.text}"
    return ""


def _missing_words(cover: _Cover, retrieval: Retrieval, bench: _Bench) -> str:
    if sum(weight > 0 for weight in retrieval.weights) < TELLING_WORDS:
        return "it says too little by itself to be looked up"
    ease = min(EASED_MOST, EASED * bench.borne_out())
    if cover.best < COVERED_BY_ONE - ease or cover.together < COVERED - ease:
        return "passages speak of it, but none says this"
    return ""


def _supported(cover: _Cover, retrieval: Retrieval) -> Judgement:
    return Judgement(
        verdict=Verdict.SUPPORTED,
        confidence=_rounded((cover.together + cover.best) / 2),
        stances=tuple("supports" if cover.bears_out(one) else "silent" for one in retrieval.evidence),
    )


def _unsupported(cover: _Cover, retrieval: Retrieval, missing: str) -> Judgement:
    spoken_of = any(one.score >= ADDS for one in retrieval.evidence)
    return Judgement(
        verdict=Verdict.UNSUPPORTED,
        confidence=_rounded(1 - cover.together / 2),
        reason="silent" if spoken_of else "no_evidence",
        stances=tuple("silent" for _ in retrieval.evidence),
        because=missing if spoken_of else "no stored passage speaks of it",
    )


def _stance(against: bool, verdict: Verdict, evidence: Evidence) -> Stance:
    if against:
        return "silent" if verdict is Verdict.OVERSTATED else "contradicts"
    if verdict in (Verdict.SUPPORTED, Verdict.DISPUTED) and evidence.score >= COVERED_BY_ONE:
        return "supports"
    return "silent"


def _rounded(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 2)
