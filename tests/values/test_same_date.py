from __future__ import annotations

import pytest

from factcheck.values import same_date
from tests.checks.pairs import read_pair


def likely(draft: str, source: str, *, incident: bool = True, context: str = "") -> float:
    claim, passage = read_pair(draft, source, context=context)
    claim = claim.model_copy(update={"incident": passage.incident if incident else None})
    return same_date.likely(claim.reading.dates[0], passage.reading.dates[0], claim, passage)


DRAFT = "The trader was arrested in Bergen on 3 May 2019."


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("The trader was arrested in Bergen on 9 July 2019.", "A student was arrested on 9 July 2019."),
        ("The trader was arrested in Bergen on 3 July 2019.", "The trader was arrested in Bergen on 9 July 2019."),
        ("The trader was arrested in Bergen on 9 July 2019.", "The trader was arrested in Oslo on 9 July 2019."),
    ],
)
def test_what_is_alike_makes_it_likelier(more: str, less: str) -> None:
    assert likely(DRAFT, more) > likely(DRAFT, less)


@pytest.mark.parametrize(
    "source",
    [
        "The bank was fined in Bergen on 9 July 2019.",
        "The trader was arrested in Bergen, police said on 9 July 2019.",
        "The trader will be arrested in Bergen on 9 July 2019.",
        "The trader was arrested a second time on 9 July 2019.",
        "The trader has been under arrest since 9 July 2019.",
    ],
)
def test_what_rules_it_out_leaves_nothing(source: str) -> None:
    assert likely(DRAFT, source) == 0.0


def test_one_incident_makes_it_likelier() -> None:
    source = "The trader was arrested on 9 July 2019."
    assert likely(DRAFT, source) > likely(DRAFT, source, incident=False)


def test_the_same_done_to_another_thing_is_another_event() -> None:
    assert likely("The gang attacked the port on 3 May.", "The gang attacked the hospital on 9 July.") == 0.0
