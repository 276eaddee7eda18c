"""Whether two descriptions of a speaker can be of one and the same."""

from __future__ import annotations

import pytest

from factcheck.values import same_speaker, same_statement, who_speaks
from factcheck.values.reading import read
from tests.checks.pairs import read_pair

LIKENESS = [
    ("Ana Ruiz said the pump failed.", "The pump failed, said Ruiz.", "", "same"),
    ("Ana Ruiz said the pump failed.", "The pump failed, said Jonas Lie.", "", "other"),
    ("Veltrix Corp said the pump failed.", "Ana Ruiz of Veltrix Corp said the pump failed.", "", "same"),
    (
        "Ana Ruiz of Kestrel Labs said the pump failed.",
        "Tomas Brandt of Kestrel Labs said the pump failed.",
        "",
        "other",
    ),
    ("Kestrel Labs said the pump failed.", "The company said the pump failed.", "", "unsure"),
    ("Officials said the pump failed.", "Judge Ana Ruiz said the pump failed.", "", "unsure"),
    ("Several sources said the pump failed.", "Two sources said the pump failed.", "", "unsure"),
    ("The union said the pump failed.", "Aerobund said the pump failed.", "The pilots' union Aerobund met.", "unsure"),
    ("The union said the pump failed.", "The owner said the pump failed.", "", "other"),
    ("Kestrel Labs said the pump failed.", "Ana Ruiz said the pump failed.", "", "unsure"),
    ("Kestrel Labs said the pump failed.", "Norwood Security said the pump failed.", "", "other"),
]


@pytest.mark.parametrize(("draft", "source", "context", "likeness"), LIKENESS)
def test_likeness_of_two_speakers(draft: str, source: str, context: str, likeness: str) -> None:
    claim, passage = read_pair(draft, source, context=context)
    ((mine, _),) = who_speaks.all_in(claim.reading)
    ((theirs, _),) = who_speaks.all_in(passage.reading)
    assert same_speaker.likeness(mine, theirs, f"{source}\n{context}") == likeness


@pytest.mark.parametrize(
    "text",
    [
        "Reuters said the pump failed.",
        "Nobody said the pump failed.",
        "The Daily Post said the pump failed.",
    ],
)
def test_who_only_relays_is_no_speaker(text: str) -> None:
    assert who_speaks.all_in(read(text)) == ()


def test_a_statement_ends_where_another_speaker_begins() -> None:
    reading = read("Kestrel Labs said the pump failed, while Norwood Security said the valve leaked.")
    one, other = same_statement.find(reading)
    assert "valv" not in one.about
    assert "pump" not in other.about


def test_signs_grow_with_what_two_statements_share() -> None:
    claim, near = read_pair("Kestrel Labs said the pump failed twice.", "Norwood Security said the pump failed twice.")
    _, far = read_pair("Kestrel Labs said the pump failed twice.", "Norwood Security said the pump was new.")
    (one,) = same_statement.find(claim.reading)
    found = [same_statement.signs(one, same_statement.find(p.reading)[0], claim, p) for p in (near, far)]
    assert found[0]["share"] == found[0]["back"] == 1.0
    assert found[1]["share"] < found[0]["share"]


def test_a_denial_is_another_statement() -> None:
    claim, passage = read_pair("Kestrel Labs denied the pump failed.", "Norwood Security said the pump failed.")
    (one,), (other,) = same_statement.find(claim.reading), same_statement.find(passage.reading)
    assert same_statement.signs(one, other, claim, passage) == {}


def test_who_tells_what_another_says_is_no_rival() -> None:
    claim, passage = read_pair(
        "Ana Ruiz said Norwood Security had warned that the pump failed.",
        "Norwood Security warned that the pump failed.",
    )
    one, other = same_statement.find(claim.reading)[0], same_statement.find(passage.reading)[0]
    assert same_statement.both_right(one, other, claim, passage)
