"""The examples in every check's manual, run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from factcheck.compare import checks
from factcheck.contracts import Check
from tests.checks.headlines import beside
from tests.checks.leanings import findings

FIRED = {"contradicts", "overstates"}
NOTING = {"ALIAS", "UPDATED"}
"""Checks that mostly tell something and do not contradict."""
HEADINGS = ("Why it matters", "Fires on", "Silent on")


class Example(NamedTuple):
    heading: str
    draft: str
    source: str


def sections(manual: str) -> dict[str, str]:
    """The indented text under each heading of a manual."""
    parts = re.split(rf"^({'|'.join(HEADINGS)})$", manual, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def examples(check: Check) -> Iterator[Example]:
    """Every pair of sentences in a check's manual, with the heading that it stands under."""
    for heading, text in sections(check.__doc__ or "").items():
        lines = [line.strip().partition(": ") for line in text.splitlines() if ": " in line]
        told = [(label, words.strip()) for label, _, words in lines if label in ("draft", "source")]
        drafts, sources = told[0::2], told[1::2]
        for (first, draft), (second, source) in zip(drafts, sources, strict=True):
            assert (first, second) == ("draft", "source"), f"{check.CODE}: a pair is not draft, then source"
            yield Example(heading, draft, source)


ALL = [pytest.param(check, one, id=f"{check.CODE}-{one.draft}") for check in checks() for one in examples(check)]


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.CODE)
def test_a_manual_has_its_headings_and_an_example_under_each(check: Check) -> None:
    assert tuple(sections(check.__doc__ or "")) == HEADINGS
    shown = {one.heading for one in examples(check)}
    assert {"Fires on", "Silent on"} <= shown


@pytest.mark.parametrize(("check", "example"), ALL)
def test_an_example_does_what_its_manual_says(check: Check, example: Example) -> None:
    if check.CODE == "HEADLINE":
        assert bool(beside(example.draft, example.source)) == (example.heading == "Fires on")
        return
    fired = FIRED | {"notes"} if check.CODE in NOTING else FIRED
    leanings = {one.leaning for one in findings(check, example.draft, example.source, incident="i")}
    assert bool(leanings & fired) == (example.heading == "Fires on")
