from __future__ import annotations

import pytest

from factcheck.values import revisions
from factcheck.values.reading import read


@pytest.mark.parametrize(
    ("text", "old", "new", "wrong"),
    [
        ("The death toll rose from six to eight on Friday.", "six", "eight", False),
        ("Eight people were killed, up from six reported on Monday.", "six", "Eight", False),
        ("The toll, initially put at 50, now stands at 62.", "50", "62", False),
        ("Officials earlier said 20 people had died; the count is now 27.", "20", "27", False),
        ("Twelve people died, not 14 as first reported.", "14", "Twelve", True),
        ("The hospital corrected the number of injured to 31 from 35.", "35", "31", True),
        ("An earlier count had put the dead at 31, but the ministry now says 40.", "31", "40", False),
        ("The breach hit 62,000 patients, not the 50,000 first reported.", "50,000", "62,000", True),
    ],
)
def test_a_sentence_that_replaces_a_figure_says_by_which(text: str, old: str, new: str, wrong: bool) -> None:
    (found,) = revisions.find(read(text))
    assert (found.old.text, found.new.text, found.wrong) == (old, new, wrong)
    assert found.new.span.of(text) == new


@pytest.mark.parametrize(
    "text",
    [
        "Six people were killed and eight were injured.",
        "They moved 12 people from three villages.",
        "Sales rose 5 percent to 30 million euros.",
        "The train runs from platform 6 to platform 8.",
        "The first attack hit 40 servers, the second 60.",
        "",
    ],
)
def test_figures_that_stand_side_by_side_replace_nothing(text: str) -> None:
    assert revisions.find(read(text)) == ()


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        ("2023-05-04", "2023-05-03", True),
        ("2023-05-04", "2023-05-04", True),
        ("2023-05-03", "2023-05-04", False),
        ("2023-05", "2023-04-30", True),
        ("2023-05", "2023-05-10", None),
        (None, "2023-05-10", None),
        ("2023-05-10", None, None),
        ("soon", "2023-05-10", None),
    ],
)
def test_a_day_is_after_another_when_all_of_it_is(one: str | None, other: str | None, after: bool | None) -> None:
    assert revisions.is_after(one, other) is after
