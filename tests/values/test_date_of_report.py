from __future__ import annotations

import pytest

from factcheck.values import dates

REPORTS = [
    ("Police said on Thursday that the bridge fell.", [True]),
    ("On Thursday, police said the bridge fell.", [True]),
    ("Police said the bridge fell on Thursday.", [False]),
    ("Police said Thursday the bridge fell.", [True]),
    ("The bridge fell, police said in a statement on Thursday.", [True]),
    ("In a statement Thursday, the firm confirmed the leak.", [True]),
    ("The firm confirmed Thursday it paid.", [True]),
    ("The ransom was paid on Friday, the station reported on Monday.", [False, True]),
    ("A spokesman told reporters on Tuesday that the ship sank on Sunday.", [True, False]),
    ("According to a report published Monday, the ship sank on Sunday.", [True, False]),
    ("The firm disclosed on March 3 that it was hacked in May.", [True, False]),
    ("Thursday's report says the mine closed in 2016.", [True, False]),
    ("They revealed in a blog post Tuesday that the flaw had existed since 2014.", [True, False]),
    ("In a letter dated 3 May the court set the hearing for 9 June.", [True, False]),
    ("The mine closed in 2016 and the mill in 2017.", [False, False]),
    ("The river rose on Friday and the dam broke on Saturday.", [False, False]),
]


@pytest.mark.parametrize(("text", "told"), REPORTS)
def test_day_of_the_report_is_told_from_that_of_the_event(text: str, told: list[bool]) -> None:
    found = dates.find(text, "2023-04-24")
    assert [dates.is_of_report(text, one.span.start, one.span.end) for one in found] == told
