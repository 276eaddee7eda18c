from __future__ import annotations

from factcheck.values import date_rivals
from factcheck.values.reading import read
from tests.checks.pairs import read_pair


def signs(draft: str, source: str) -> dict[str, float] | None:
    claim, passage = read_pair(draft, source)
    return date_rivals.signs(claim.reading.dates[0], passage.reading.dates[-1], claim, passage)


def test_a_date_that_the_source_has_of_something_else_is_swapped() -> None:
    found = signs(
        "The operator closed the tunnel on 3 May 2019.",
        "An inspector found the crack on 3 May 2019; the operator closed the tunnel on 12 May 2019.",
    )
    assert found is not None
    assert found["swapped"] == 1.0


def test_a_date_that_the_source_has_of_the_same_rules_any_other_out() -> None:
    assert (
        signs(
            "The gang attacked the port in May 2021.",
            "The gang attacked the port in May 2021, then the gang attacked the port in August 2021.",
        )
        is None
    )


def test_a_finer_date_bears_a_coarser_one_out_but_not_the_other_way_round() -> None:
    day, month = read("on 3 May 2019").dates[0], read("in May 2019").dates[0]
    assert date_rivals.is_fine(day, month)
    assert not date_rivals.is_fine(month, day)
