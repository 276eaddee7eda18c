from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare import checks, chosen, compare
from factcheck.models.claim import Claim
from factcheck.models.evidence import Evidence
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Reading

CLAIM = Claim(reading=Reading(text="Two trains collided."))
EVIDENCE = Evidence(
    passage=Passage(
        source="s-1",
        incident="i",
        outlet="o",
        title="",
        published=None,
        url=None,
        span=Span(start=7, end=9),
        reading=Reading(text="ab"),
    ),
    score=1.0,
)


class Telling:
    """Says one thing of every passage."""

    CODE = "TELLING"

    def compare(self, claim: Claim, passage: Passage) -> Iterator[Finding]:
        yield Finding(code=self.CODE, leaning="notes", message=passage.source, span=Span(start=0, end=1))


class Crashing:
    """Fails on every passage."""

    CODE = "CRASHING"

    def compare(self, claim: Claim, passage: Passage) -> Iterator[Finding]:
        raise ZeroDivisionError("no such thing")
        yield  # pragma: no cover - makes this a generator, as real checks are


def test_findings_say_which_passage_they_are_of() -> None:
    findings, problems = compare(CLAIM, [EVIDENCE, EVIDENCE], [Telling()])
    assert [finding.evidence for finding in findings] == [0, 1]
    assert problems == []


def test_a_check_that_crashes_is_told_and_stops_no_other() -> None:
    findings, problems = compare(CLAIM, [EVIDENCE], [Crashing(), Telling()])
    assert [finding.code for finding in findings] == ["TELLING"]
    assert len(problems) == 1
    assert problems[0].severity == "fault"
    assert "CRASHING" in problems[0].message
    assert "s-1, characters 7-9" in problems[0].message
    assert "ZeroDivisionError: no such thing" in problems[0].message


def test_every_check_on_the_shelf_has_a_code_of_its_own_and_a_manual() -> None:
    codes = [check.CODE for check in checks()]
    assert len(set(codes)) == len(codes) >= 9
    for check in checks():
        assert check.CODE.upper() == check.CODE
        for heading in ("Why it matters", "Fires on", "Silent on"):
            assert f"\n{heading}\n" in (check.__doc__ or ""), (check.CODE, heading)


def test_checks_are_chosen_by_code() -> None:
    assert [check.CODE for check in chosen(frozenset({"NUMBER", "DATE"}), frozenset({"DATE"}))] == ["NUMBER"]
    assert "NUMBER" not in {check.CODE for check in chosen(frozenset(), frozenset({"NUMBER"}))}
    assert chosen(frozenset(), frozenset()) == checks()


class Weighing(Telling):
    """Says how many findings all checks had, once for all passages."""

    CODE = "WEIGHING"

    def weigh(self, claim: Claim, passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterator[Finding]:
        told = f"{len(findings)} on {len(passages)}"
        yield Finding(code=self.CODE, leaning="notes", message=told, span=Span(start=0, end=1), evidence=1)


class CrashingAtLast(Telling):
    """Fails when all passages are looked at."""

    def weigh(self, claim: Claim, passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterator[Finding]:
        raise ZeroDivisionError("no such thing")
        yield  # pragma: no cover - makes this a generator, as real checks are


def test_a_check_may_weigh_what_all_checks_found_once() -> None:
    findings, problems = compare(CLAIM, [EVIDENCE, EVIDENCE], [Weighing(), Telling()])
    assert [finding.message for finding in findings] == ["s-1", "s-1", "s-1", "s-1", "4 on 2"]
    assert findings[-1].evidence == 1
    assert problems == []


def test_a_check_that_crashes_while_it_weighs_keeps_what_was_compared() -> None:
    findings, problems = compare(CLAIM, [EVIDENCE], [CrashingAtLast(), Weighing()])
    assert [finding.message for finding in findings] == ["s-1", "s-1", "2 on 1"]
    assert [("all passages" in one.message, one.severity) for one in problems] == [(True, "fault")]
