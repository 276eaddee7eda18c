from __future__ import annotations

import pytest

from factcheck.checks import alias, number
from factcheck.models.finding import Finding
from tests.checks.pairs import read_pair

FIRES = [
    ("Hidden Cobra broke into the bank.", "The Lazarus Group broke into the bank, prosecutors said."),
    ("Hidden Cobra breached two power companies.", "Lazarus breached two power companies."),
    ("Fancy Bear read the party's mail.", "APT28 read the party's mail."),
    ("APT28 sent the letters to the ministry.", "The letters to the ministry were sent by Sofacy."),
    (
        "Cozy Bear stayed in the network for a year.",
        "APT29 stayed in the network for a year, the agency said.",
    ),
    ("Nobelium broke into the ministry's mail.", "Cozy Bear broke into the ministry's mail."),
    ("Voodoo Bear cut the power in December.", "Sandworm cut the power in December."),
    ("APT35 posed as a reporter.", "Charming Kitten posed as a reporter."),
    ("OilRig hid in the telecoms company.", "APT34 hid in the telecoms company."),
    ("Turla used a satellite link.", "Venomous Bear used a satellite link."),
    ("APT41 stole code from the games studio.", "Wicked Panda stole code from the games studio."),
    ("Carbanak emptied the cash machines.", "Anunak emptied the cash machines."),
    ("Kimsuky wrote to professors.", "Velvet Chollima wrote to professors."),
    ("Ocean Lotus followed the dissidents.", "APT32 followed the dissidents."),
    ("MuddyWater mailed a spreadsheet to the council.", "Static Kitten mailed a spreadsheet to the council."),
    ("Gamaredon attacked the border guard.", "Primitive Bear attacked the border guard."),
    ("Hafnium broke into mail servers.", "Silk Typhoon broke into mail servers."),
    ("Volt Typhoon hid in the water utility.", "Vanguard Panda hid in the water utility."),
    ("Scattered Spider phoned the help desk.", "UNC3944 phoned the help desk."),
    ("Wizard Spider locked the hospital's servers.", "Gold Blackburn locked the hospital's servers."),
    ("Labyrinth Chollima lured engineers with job offers.", "Hidden Cobra lured engineers with job offers."),
    ("Emissary Panda attacked the airline.", "APT27 attacked the airline."),
    ("Mustang Panda mailed the archive to diplomats.", "Bronze President mailed the archive to diplomats."),
    ("Energetic Bear scouted the power stations.", "The group Dragonfly scouted the power stations."),
    ("Evil Corp emptied the accounts of the school.", "Indrik Spider emptied the accounts of the school."),
]

SILENT = [
    # the same name
    ("The Lazarus Group broke into the bank.", "The Lazarus Group broke into the bank, prosecutors said."),
    ("Lazarus broke into the bank.", "The Lazarus Group broke into the bank, prosecutors said."),
    ("Fancy Bear's letters reached the ministry.", "Fancy Bear wrote to the ministry."),
    ("APT 28 read the mail.", "APT28 read the mail."),
    ("Sandworm cut the power.", "The Sandworm Team cut the power."),
    # the source has both names
    (
        "Hidden Cobra broke into the bank.",
        "The Lazarus Group, also known as Hidden Cobra, broke into the bank.",
    ),
    ("Fancy Bear read the mail.", "APT28 (Fancy Bear) read the mail."),
    # names that no list connects
    ("Sandworm broke into the bank.", "The Lazarus Group broke into the bank, prosecutors said."),
    ("Turla read the party's mail.", "APT28 read the party's mail."),
    ("UNC4736 broke into the software maker.", "Lazarus broke into the software maker."),
    ("APT28 read the mail.", "APT29 read the mail."),
    ("Scattered Spider phoned the help desk.", "Wizard Spider phoned the help desk."),
    ("Charming Kitten posed as a reporter.", "MuddyWater posed as a reporter."),
    ("APT41 stole the code.", "APT10 stole the code."),
    # no actors
    ("Maria Lindqvist led the inquiry.", "Karin Ahlgren led the inquiry."),
    ("The plant in Norway exploded.", "The plant in Bergen exploded."),
    ("Symantec found the malware.", "Kaspersky found the malware."),
    ("The FBI searched the warehouse.", "The Federal Bureau of Investigation searched the warehouse."),
    ("Siemens built the turbine.", "Toshiba built the turbine."),
    ("The ferry Stella Maris sank.", "The ferry Aurora sank."),
    ("Britain closed the port.", "The UK closed the port."),
    ("Lufthansa cancelled the flight.", "The airline cancelled the flight."),
    ("Judge Helen Moore sentenced the hacker.", "The hacker was sentenced by Moore."),
    # an actor on one side only
    ("Hidden Cobra broke into the bank.", "Intruders broke into the bank, prosecutors said."),
    ("Intruders broke into the bank.", "Hidden Cobra broke into the bank."),
    ("North Korea broke into the bank.", "Hidden Cobra broke into the bank."),
    ("Russia read the party's mail.", "Fancy Bear read the party's mail."),
    ("The GRU read the party's mail.", "The spies read the party's mail."),
    # everyday words that are also names of actors
    ("The energetic bear ran through the village.", "A dragonfly landed on the turbine."),
    ("The turbine was hit by a dragonfly swarm.", "Energetic workers cleared the turbine."),
    ("The wizard of the village repaired the clock.", "A spider crawled over the gold clock."),
]


def found(draft: str, source: str, context: str = "") -> list[Finding]:
    return list(alias.compare(*read_pair(draft, source, context=context)))


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_another_listed_name_of_the_actor_is_noted(draft: str, source: str) -> None:
    (note,) = found(draft, source)
    assert note.leaning == "notes"
    assert "possibly" in note.message
    assert "MISP galaxy" in note.working


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_the_same_name_and_unconnected_names_are_not(draft: str, source: str) -> None:
    assert not found(draft, source)


def test_an_identity_that_the_source_itself_states_nearby_needs_no_list() -> None:
    stated = "Lazarus, also known as Hidden Cobra, is said to work for North Korea."
    assert not found("Hidden Cobra broke into the bank.", "Lazarus broke into the bank.", stated)
    assert found("Hidden Cobra broke into the bank.", "Lazarus broke into the bank.", "Hidden Cobra is not Lazarus.")


def test_an_actor_that_is_named_twice_is_noted_once() -> None:
    assert len(found("Hidden Cobra broke in, and Hidden Cobra left.", "Lazarus broke into the bank.")) == 1


def test_an_alias_and_a_count_agree_with_the_source() -> None:
    draft = "Hidden Cobra breached 2 critical infrastructure organizations."
    source = (
        "Lazarus breached the two critical infrastructure organizations that Symantec's Threat Hunter Team has"
        " counted so far, both of them in the energy business, as well as two firms that trade on the markets."
    )
    assert [one.leaning for one in number.compare(*read_pair(draft, source))] == ["supports"]
    assert [one.message for one in found(draft, source)] == ["Hidden Cobra is possibly the same as Lazarus"]
