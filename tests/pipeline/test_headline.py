from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.config import CheckOptions
from factcheck.models.draft import Segment
from factcheck.models.report import DraftReport, FindingReport
from factcheck.models.verdict import Verdict
from factcheck.pipeline import Desk, check_draft, titling
from factcheck.store import Workspace

BODY = "The ferry Astrid ran aground off Lervik. Two crew members were injured, said the coast guard.\n"
HEADING = "# Three crew members injured as ferry runs aground\n\n" + BODY


@pytest.fixture
def desk(workspace: Workspace) -> Iterator[Desk]:
    with Desk(workspace, CheckOptions()) as desk:
        yield desk


def report(desk: Desk, text: str) -> DraftReport:
    told, problems = check_draft(desk, "draft.md", text)
    assert problems == []
    return told


def headlines(told: DraftReport, text: str) -> list[FindingReport]:
    """Findings on the title; each stands where it says it does."""
    found: list[FindingReport] = []
    for segment in told.segments:
        assert text[segment.start : segment.end] == segment.text
        assert text.split("\n")[segment.line - 1][segment.column - 1 :].startswith(segment.text.split("\n")[0])
        found += [one for one in segment.findings if one.code == "HEADLINE"]
    return found


def test_a_heading_keeps_its_verdict_and_gets_the_finding(desk: Desk) -> None:
    text = f"---\nincident: astrid\n---\n\n{HEADING}"
    told = report(desk, text)
    (finding,) = headlines(told, text)
    assert text[finding.start : finding.end] == "Three"
    assert (finding.severity, finding.evidence) == ("warning", None)
    assert "“Two crew members were injured, said the coast guard.”" in finding.message
    assert told.segments[0].text.startswith("Three crew members")
    assert told.segments[0].checkable


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Three crew members injured as ferry runs aground\nincident: astrid\n---\n",
        '---\nincident: astrid\ntitle: "Three crew members injured as ferry runs aground"  # mine\n---\n',
        "---\nincident: astrid\nTitle:   'Three crew members injured as ferry runs aground'\n---\n",
        '+++\nincident = "astrid"\ntitle = "Three crew members injured as ferry runs aground"\n+++\n',
    ],
)
def test_a_title_in_the_front_matter_is_told_at_its_place(desk: Desk, front: str) -> None:
    text = f"{front}\n{BODY}"
    told = report(desk, text)
    (finding,) = headlines(told, text)
    assert text[finding.start : finding.end] == "Three"
    title = told.segments[0]
    assert (title.checkable, title.reason, title.verdict) == (False, "title", None)
    assert title.text == "Three crew members injured as ferry runs aground"


def test_a_title_that_is_borne_out_leaves_no_trace(desk: Desk) -> None:
    text = f"---\ntitle: Two crew members injured\nincident: astrid\n---\n\n{BODY}"
    told = report(desk, text)
    assert headlines(told, text) == []
    assert len(told.segments) == 2


def test_a_heading_that_repeats_the_title_is_told_once(desk: Desk) -> None:
    text = f"---\ntitle: Three crew members injured as ferry runs aground\nincident: astrid\n---\n\n{HEADING}"
    assert len(headlines(report(desk, text), text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# Three crew members injured\n",
        "Three crew members were injured.\n",
        "## Three crew members injured\n\n" + BODY,
        "# Were three crew members injured?\n\n" + BODY,
        "",
    ],
)
def test_what_has_no_title_or_no_text_below_it_has_no_headline(desk: Desk, text: str) -> None:
    assert headlines(report(desk, text), text) == []


def test_an_underlined_heading_is_one_of_the_first_level(desk: Desk) -> None:
    text = "Three crew members injured as ferry runs aground\n======\n\n" + BODY
    assert len(headlines(report(desk, text), text)) == 1


@pytest.mark.parametrize("place", ["before", "behind"])
def test_a_draft_has_one_title_and_may_silence_it_anywhere(desk: Desk, place: str) -> None:
    silence = "<!-- factcheck: ignore HEADLINE the desk knows -->\n\n"
    text = silence + HEADING if place == "before" else f"{HEADING}\n{silence}The end.\n"
    (finding,) = headlines(report(desk, text), text)
    assert finding.silenced
    assert finding.silenced_reason == "the desk knows"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (CheckOptions(ignore=frozenset({"HEADLINE"})), 0),
        (CheckOptions(select=frozenset({"NUMBER"})), 0),
        (CheckOptions(select=frozenset({"HEADLINE"})), 1),
        (CheckOptions(ignore=frozenset({"NUMBER"})), 0),
    ],
)
def test_the_check_may_be_chosen_and_rests_on_the_others(
    workspace: Workspace, options: CheckOptions, told: int
) -> None:
    with Desk(workspace, options) as desk:
        assert len(headlines(report(desk, HEADING), HEADING)) == told


def test_it_is_remembered_until_the_text_changes(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    work = titling.beside_body

    def spy(title: Segment, *rest: object) -> object:
        asked.append(title.text)
        return work(title, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(titling, "beside_body", spy)
    reports = []
    for text in (HEADING, HEADING, HEADING.replace("Two crew", "Three crew")):
        with Desk(workspace, CheckOptions()) as desk:
            reports.append(report(desk, text))
    assert len(asked) == 2
    assert reports[0] == reports[1]
    assert len(headlines(reports[0], HEADING)) == 1
    assert headlines(reports[2], HEADING.replace("Two crew", "Three crew")) == []


def test_the_verdicts_of_the_text_do_not_change(desk: Desk) -> None:
    with_title = report(desk, f"---\nincident: astrid\n---\n\n{HEADING}").segments[1:]
    assert [one.verdict for one in with_title] == [Verdict.SUPPORTED, Verdict.SUPPORTED]
