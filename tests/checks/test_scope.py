"""How far a statement reaches, in a draft and in a source."""

from __future__ import annotations

import pytest

from factcheck.checks import scope
from tests.checks.leanings import findings, leanings

FIRES = [
    ("It was the first attack on a dam ever.", "Mandiant said it was the first attack on a dam that it has seen."),
    (
        "It was the longest blackout ever to hit the island.",
        "It was the longest blackout to hit the island that the operator has recorded, it said.",
    ),
    ("All of the hospitals lost their booking systems.", "Some of the hospitals lost their booking systems."),
    ("It was the largest data breach in history.", "It was the largest data breach in the country's history."),
    ("It was the largest data breach.", "It was one of the largest data breaches."),
    ("The quake was the deadliest.", "The quake was among the deadliest of the decade."),
    (
        "Every hospital in the district lost its booking system.",
        "Most hospitals in the district lost their booking systems.",
    ),
    ("All of the passengers were rescued.", "Several of the passengers were rescued."),
    ("The entire fleet was grounded.", "Part of the fleet was grounded."),
    ("It was the first cyberattack ever to cause a death.", "It was the first known cyberattack to cause a death."),
    ("Never before had a dam been hacked.", "Mandiant said it had never before seen a dam hacked."),
    ("No court had ever convicted a hacker.", "It was the first time that a court in Denmark had convicted a hacker."),
    ("The storm was the worst ever to hit the coast.", "The storm was the worst to hit the coast since 1987."),
    ("It was the worst storm on record.", "It was the worst storm in twenty years."),
    ("It is the only airport without radar.", "It is the only airport in the region without radar."),
    ("All customers were affected by the outage.", "At least some customers were affected by the outage."),
    ("The attackers read all emails of the minister.", "The attackers read a small number of emails of the minister."),
    ("Everyone on board survived the crash.", "Most people on board survived the crash."),
    ("The law on deepfakes is the strictest in the world.", "The law on deepfakes is the strictest in Europe."),
    (
        "It was the world's first verdict against a spyware maker.",
        "It was the first verdict against a spyware maker in the United States.",
    ),
    ("The whole archive burned.", "Half of the archive burned."),
    ("The fine is the highest ever.", "The fine is the highest so far this year."),
    ("All flights from Oslo were cancelled.", "Many flights from Oslo were cancelled."),
    ("The gang encrypted the whole network.", "The gang encrypted parts of the network."),
    ("It was the first attack of its kind.", "It was the first attack of its kind in Spain."),
    (
        "This is the first time a refinery has been hit by a worm.",
        '"This is the first time we have seen a refinery hit by a worm," Berg said.',
    ),
    ("It was the biggest theft of cryptocurrency ever.", "It was the biggest theft of cryptocurrency this year."),
    ("Each of the reactors was shut down.", "A few of the reactors were shut down."),
    (
        "It was the first time ever that a drone had sunk a tanker.",
        "Berg said he had never before seen a drone sink a tanker.",
    ),
]

SILENT = [
    (
        "It was the longest blackout on the island that the operator has recorded.",
        "It was the longest blackout to hit the island that the operator has recorded, it said.",
    ),
    ("The bridge was the longest in the province.", "The bridge, the longest in the province, fell in 2024."),
    ("All three men were convicted.", "All three men were convicted, and some of them will appeal."),
    ("It was the first known cyberattack to cause a death.", "It was the first known cyberattack to cause a death."),
    ("It was the first time Mandiant had seen a dam hacked.", "Mandiant said it had never before seen a dam hacked."),
    ("The storm was the worst in twenty years.", "The storm was the worst since 2004."),
    ("It was one of the largest data breaches.", "It was the largest data breach."),
    ("Some hospitals lost their booking systems.", "All hospitals lost their booking systems."),
    (
        "The first victims arrived at the hospital at noon.",
        "The first victims arrived at the hospital at noon, several witnesses said.",
    ),
    (
        "All of the hospitals lost their booking systems.",
        "All of the hospitals lost their booking systems, some for a week.",
    ),
    ("Every flight was cancelled.", "Every flight was cancelled, and many passengers slept at the airport."),
    ("The only survivor was a child.", "The only survivor was a child, and several rescuers were hurt."),
    ("The company restored all servers.", "The company restored some servers on Monday and all servers by Friday."),
    ("The first shots were fired at noon.", "The first shots were fired at noon, several witnesses said."),
    ("At first the pumps worked.", "At first some of the pumps worked."),
    ("It was the largest theft of cryptocurrency ever.", "It was the largest theft of cryptocurrency in history."),
    (
        "It was the first such attack on a railway.",
        "It was the first such attack on a railway, said Mandiant, which has seen many attacks.",
    ),
    ("All three bridges were closed.", "All three bridges were closed, most of them for a day."),
    ("The highest court rejected the appeal.", "The country's highest court rejected the appeal in 2022."),
    ("The breach was the first of three.", "In 2021 the breach was the first of three."),
    ("The ship was the fastest of the fleet.", "The ship, the fastest of the fleet, sank in 1971."),
    ("Its first victim was a clinic.", "Its first victim, in Spain, was a clinic."),
    ("Mandiant was the first to report the flaw.", "Mandiant was the first to report the flaw, in April 2023."),
    ("The company notified all customers.", "The company notified all customers in March."),
    ("All customers were notified in March.", "Most customers live in Spain; all were notified in March."),
    ("The mayor said all schools would close.", "The mayor said all schools would close, and some bus lines too."),
    (
        "The attack was the largest that Mandiant has seen.",
        "Mandiant said the attack was the largest it had ever seen.",
    ),
    ("The quake was the strongest in Chile since 1960.", "The quake was Chile's strongest since 1960."),
    ("The trial is the first of its kind in Norway.", "In Norway, the trial is the first of its kind."),
    ("The blaze destroyed the entire archive.", "The blaze destroyed the entire archive and part of the library."),
    ("Each of the victims was paid 900 euros.", "Each of the victims was paid 900 euros, and some received more."),
    (
        "It was the largest tanker in the fleet.",
        "The tanker had loaded at Rotterdam, one of the largest ports in Europe.",
    ),
    ("All of the money was recovered.", "All of the money was recovered, most of it in cash."),
    ("No one was hurt in the blast.", "No one was hurt in the blast, although some windows broke."),
    ("The whole crew was rescued.", "The whole crew was rescued, though some had to be treated for burns."),
    ("The company always encrypts its backups.", "The company always encrypts its backups, of which it keeps several."),
    ("The fire was the third this year.", "The fire was the third in the region this year."),
    (
        "All passengers had to leave the train.",
        "The train stopped between some villages and all passengers had to leave it.",
    ),
    ("The clinic was the first to close.", "Several clinics closed, and the one in Lund was the first."),
]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_fires(draft: str, source: str) -> None:
    assert leanings(scope, draft, source) == {"overstates"}


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_stays_silent(draft: str, source: str) -> None:
    assert "overstates" not in leanings(scope, draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The bridge was the longest in the province.", "The bridge, the longest in the province, fell in 2024."),
        (
            "It was the first time Mandiant had seen a dam hacked.",
            "Mandiant said it had never before seen a dam hacked.",
        ),
        ("All of the hospitals lost their booking systems.", "All of the hospitals lost their booking systems."),
    ],
)
def test_a_scope_that_is_kept_is_borne_out(draft: str, source: str) -> None:
    assert leanings(scope, draft, source) == {"supports"}


def test_the_message_names_what_was_dropped_and_on_whose_word_the_source_has_it() -> None:
    draft = "The worm was the first ever to stop a refinery."
    source = '"This is the first worm we have ever seen stop a refinery," said Anna Berg of Norwood.'
    (finding,) = findings(scope, draft, source)
    assert "“first worm we have ever seen”" in finding.message
    assert "on the word of Anna Berg" in finding.message
    assert finding.span.of(draft) == "first ever"
    assert finding.passage_span is not None
    assert finding.passage_span.of(source) == "we have ever seen"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "It is the largest fine that the regulator has imposed.",
            "It is the second-largest fine that the regulator has imposed.",
        ),
        (
            "The third-largest refinery in the country burned on Friday.",
            "The largest refinery in the country burned on Friday.",
        ),
        (
            "The second-longest bridge in the province was closed.",
            "The third-longest bridge in the province was closed.",
        ),
    ],
)
def test_another_rank_contradicts(draft: str, source: str) -> None:
    assert leanings(scope, draft, source) == {"contradicts"}
