"""Every check, run on a claim and each passage set beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import cast

from factcheck.contracts import Check, Weighing
from factcheck.discovery import modules_on
from factcheck.models.claim import Claim
from factcheck.models.evidence import Evidence
from factcheck.models.finding import Finding
from factcheck.models.problem import Problem

SHELF = "factcheck.checks"


@cache
def checks() -> tuple[Check, ...]:
    """All checks on the shelf, in the order of their files."""
    return tuple(cast("Check", module) for module in modules_on(SHELF))


def chosen(select: frozenset[str], ignore: frozenset[str]) -> tuple[Check, ...]:
    """Checks whose code is selected (all, when nothing is) and not ignored."""
    return tuple(check for check in checks() if (not select or check.CODE in select) and check.CODE not in ignore)


def compare(claim: Claim, evidence: Sequence[Evidence], use: Sequence[Check]) -> tuple[list[Finding], list[Problem]]:
    """Findings of the given checks on every passage, in the order of the evidence.

    Behind them stands what checks say of all passages together (:class:`~factcheck.contracts.Weighing`). A check that
    crashes is a problem, not a finding: the other checks go on.
    """
    findings: list[Finding] = []
    problems: list[Problem] = []
    for at, one in enumerate(evidence):
        for check in use:
            try:
                findings.extend(_placed(check.compare(claim, one.passage), at))
            except Exception as error:
                problems.append(_crash(check, one, error))
    compared, passages = tuple(findings), [one.passage for one in evidence]
    for check in use:
        if hasattr(check, "weigh"):
            try:
                findings.extend(cast("Weighing", check).weigh(claim, passages, compared))
            except Exception as error:
                problems.append(_crash(check, None, error))
    return findings, problems


def _placed(findings: Iterable[Finding], at: int) -> list[Finding]:
    return [finding.model_copy(update={"evidence": at}) for finding in findings]


def _crash(check: Check, evidence: Evidence | None, error: Exception) -> Problem:
    where = "all passages of a claim together"
    if evidence is not None:
        where = f"{evidence.passage.source}, characters {evidence.passage.span.start}-{evidence.passage.span.end}"
    return Problem(
        message=f"the check {check.CODE} failed on {where}: {type(error).__name__}: {error}",
        hint=f"run again with --ignore {check.CODE}, and report the sentence and the passage as a bug",
    )
