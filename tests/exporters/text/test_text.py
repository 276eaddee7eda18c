from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factcheck.exporters import text
from factcheck.exporters.text.cells import width
from factcheck.models.report import DraftReport, EvidenceReport, FindingReport, Report, SegmentReport
from factcheck.models.verdict import Verdict

Sample = Callable[[str], Report]
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def one_segment(words: str, verdict: Verdict | None, *findings: FindingReport, **more: object) -> Report:
    segment = SegmentReport.model_validate(
        {
            "start": 0,
            "end": len(words),
            "line": 1,
            "column": 1,
            "text": words,
            "checkable": verdict is not None,
            "verdict": verdict,
            "findings": findings,
            **more,
        }
    )
    return Report(drafts=(DraftReport(path="draft.md", incident=None, as_of=None, segments=(segment,)),))


def finding(start: int, end: int, message: str = "said otherwise", **more: object) -> FindingReport:
    known = {"code": "NUMBER", "severity": "error", "evidence": None}
    return FindingReport.model_validate({**known, "start": start, "end": end, "message": message, **more})


@pytest.mark.parametrize("name", ["barges", "hostile"])
def test_a_report_reads_as_it_was_agreed(sample: Sample, printed: Callable[[str], str], name: str) -> None:
    assert text.export(sample(name)) == printed(name)


@pytest.mark.parametrize("name", ["barges", "hostile"])
def test_colours_add_nothing_but_colours(sample: Sample, name: str) -> None:
    coloured = text.export(sample(name), colour=True)
    assert "\x1b[" in coloured
    assert ANSI.sub("", coloured) == text.export(sample(name))


def test_nothing_from_outside_acts_on_the_terminal(sample: Sample) -> None:
    shown = text.export(sample("hostile"))
    assert [char for char in shown if ord(char) < 32 and char != "\n"] == []
    assert not set(shown) & set("\x7f\x9b\u202e\u2066\u200b\u200d\u2028\ud83d")


def test_lines_fit_into_a_hundred_columns(sample: Sample) -> None:
    lines = text.export(sample("barges")).splitlines()
    assert [line for line in lines if width(line) > 100] == []


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("word \x1b]0;title\x07 " * 9_000, [(70_000, 70_004)]),
        ("a" * 100_000, [(50_000, 50_001)]),
        ("a" * 100_000, [(0, 100_000)]),
        ("\u0301" * 100_000, [(5, 9)]),
        ("\n" * 100_000, [(7, 7)]),
        ("long words " * 9_000, [(at, at + 4) for at in range(0, 90_000, 11)]),
    ],
    ids=["escapes", "no spaces", "all doubtful", "no width", "line ends", "many marks"],
)
def test_a_line_without_end_is_cut_to_what_matters(words: str, marks: list[tuple[int, int]]) -> None:
    findings = [finding(start, end, "here", evidence=0, quote_start=start, quote_end=end) for start, end in marks]
    source = {
        "source": "s",
        "outlet": "o",
        "title": "",
        "published": None,
        "url": None,
        "attributed_to": None,
    }
    evidence = {
        "start": 0,
        "end": len(words),
        "quote": words,
        "stance": "contradicts",
        "score": 1,
        "found_by": "search",
    }
    report = one_segment(words, Verdict.CONTRADICTED, *findings, evidence=[source | evidence])
    shown = text.export(report)
    assert len(shown) < 20_000
    assert "^" in shown
    assert "here" in shown
    assert "~" in shown or width(words[:100]) == 0


def test_marks_outside_the_sentence_still_show() -> None:
    shown = text.export(one_segment("Gone.", Verdict.CONTRADICTED, finding(90, 95, "where?")))
    assert "     │     ^ where?" in shown


def test_evidence_numbers_beyond_the_evidence_stop_nothing() -> None:
    report = one_segment("Two.", Verdict.OVERSTATED, finding(0, 3, evidence=4, severity="warning"))
    assert "draft.md:1:1: overstated (NUMBER)" in text.export(report)


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict is not Verdict.SUPPORTED])
def test_every_verdict_that_is_not_clean_says_what_to_do_next(verdict: Verdict) -> None:
    shown = text.export(one_segment("The tram stopped.", verdict, confidence=0.5))
    assert f"draft.md:1:1: {verdict} · 0.50" in shown
    assert "= next: " in shown
    assert shown.endswith(f"1 {verdict}\n")


def test_an_overstatement_can_be_put_on_its_speaker() -> None:
    passage = EvidenceReport(
        source="tram-blog",
        outlet="Tram Blog",
        title="",
        published="2020",
        url=None,
        start=10,
        end=30,
        quote="The tram may stop.",
        stance="contradicts",
        attributed_to="the inspector",
        score=0.9,
        found_by="search",
    )
    found = finding(9, 16, code="HEDGE", severity="warning", evidence=0)
    shown = text.export(one_segment("The tram stopped.", Verdict.OVERSTATED, found, evidence=[passage]))
    assert "on the word of the inspector" in shown
    assert "keep the passage's doubt, or print it as the word of the inspector" in shown


def test_what_an_editor_silenced_is_shown_as_silenced_and_counted() -> None:
    found = finding(0, 3, silenced=True, silenced_reason="asked twice")
    shown = text.export(one_segment("Two trams.", Verdict.CONTRADICTED, found, silenced=True))
    assert "contradicted (NUMBER), silenced: asked twice" in shown
    assert shown.endswith("\n1 silenced\n")


def test_what_cannot_be_checked_is_counted_only() -> None:
    shown = text.export(one_segment("Who knows?", None, reason="question"))
    assert "Who knows?" not in shown
    assert "nothing here that could be looked up" in shown
    assert shown.endswith("\n1 not checkable\n")


def test_nothing_to_check_is_said() -> None:
    assert text.export(Report()) == "nothing to check\n"
