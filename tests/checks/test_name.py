from __future__ import annotations

import pytest

from factcheck.checks import name
from factcheck.models.finding import Finding
from tests.checks.pairs import read_pair

FIRES = [
    # cyber
    (
        "The ransomware locked the servers of Halden Hospital in June.",
        "The ransomware locked the servers of Moss Hospital in June.",
    ),
    (
        "The malware was first found by Kaspersky on a server in the ministry.",
        "The malware was first found by Symantec on a server in the ministry.",
    ),
    ("Hackers from Iran broke into the water utility.", "Hackers from China broke into the water utility."),
    (
        "The intruders used Mimikatz to steal passwords from the server.",
        "The intruders used LaZagne to steal passwords from the server.",
    ),
    (
        "The group Sandworm attacked the power grid in December.",
        "The group Turla attacked the power grid in December.",
    ),
    (
        "The gang leaked files of Norvik Bank after the ransom was refused.",
        "The gang leaked files of Fjellbank after the ransom was refused.",
    ),
    ("Microsoft patched the flaw in the mail server.", "Cisco patched the flaw in the mail server."),
    # transport
    (
        "The ferry Stella Maris sank off the coast of Norway.",
        "The ferry Stella Maris sank off the coast of Denmark.",
    ),
    (
        "The plane was built by Boeing and crashed into a field.",
        "The plane was built by Airbus and crashed into a field.",
    ),
    (
        "Captain Erik Solberg steered the tanker into the pier.",
        "Captain Jonas Brandt steered the tanker into the pier.",
    ),
    (
        "The freight train derailed near Lillehammer at night.",
        "The freight train derailed near Trondheim at night.",
    ),
    (
        "The bridge over the Glomma collapsed under a lorry.",
        "The bridge over the Drava collapsed under a lorry.",
    ),
    ("Lufthansa cancelled all flights from the airport.", "Ryanair cancelled all flights from the airport."),
    # industry
    (
        "The explosion at the Orvane refinery killed four workers.",
        "The explosion at the Kestrel refinery killed four workers.",
    ),
    (
        "Siemens supplied the turbines that failed in the storm.",
        "Toshiba supplied the turbines that failed in the storm.",
    ),
    ("The pipeline runs from Norway to the terminal.", "The pipeline runs from Russia to the terminal."),
    (
        "Inspector Maria Lindqvist led the inquiry into the leak.",
        "Inspector Karin Ahlgren led the inquiry into the leak.",
    ),
    # disasters
    (
        "The earthquake destroyed thousands of houses in Turkey.",
        "The earthquake destroyed thousands of houses in Greece.",
    ),
    (
        "Aid for the flooded villages was flown in by UNICEF.",
        "Aid for the flooded villages was flown in by Greenpeace.",
    ),
    (
        "Mayor Anna Berg ordered the evacuation of the valley.",
        "Mayor Peter Holm ordered the evacuation of the valley.",
    ),
    ("The dam in Brazil broke and buried the village.", "The dam in Chile broke and buried the village."),
    # courts
    (
        "Judge Helen Moore sentenced the hacker to nine years.",
        "Judge Robert Klein sentenced the hacker to nine years.",
    ),
    (
        "The broker was arrested in Spain and sent home for trial.",
        "The broker was arrested in Portugal and sent home for trial.",
    ),
    (
        "Prosecutors charged Daniel Weber with fraud over the sale of the mine.",
        "Prosecutors charged Thomas Keller with fraud over the sale of the mine.",
    ),
    ("Barclays was fined for rigging the rate.", "HSBC was fined for rigging the rate."),
    ("The trial of the traders was held in London.", "The trial of the traders was held in Zurich."),
]

# Texts that the desk has put under one incident may say it in other words.
FIRES_ON_ONE_INCIDENT = [
    # cyber
    (
        "Orvane, the security firm called in by the county, checked the servers.",
        "The county's servers were checked by the security firm Kestrel.",
    ),
    ("The gang stole files from Halden Hospital.", "Files were stolen by the gang from Moss Hospital in June."),
    (
        "The Danish defence ministry lost its mail after the attack.",
        "The Swedish defence ministry lost its mail for days after the attack.",
    ),
    ("The fault was spotted by an engineer at Siemens.", "An engineer at Alstom spotted the fault in November."),
    # transport
    (
        "The ferry was on its way from Bergen when it lost power.",
        "The ferry lost power on its way from Stavanger at night.",
    ),
    ("Ryanair's plane left the runway at Bremen.", "A plane of the airline Wizz left the runway at Bremen."),
    # industry
    (
        "The fire broke out at the Orvane refinery near the harbour.",
        "Near the harbour, fire broke out at the Kestrel refinery.",
    ),
    # disasters
    (
        "Most of the houses that the flood destroyed are in Norway.",
        "The flood destroyed hundreds of houses, most of them in Denmark.",
    ),
    # the source has the name too, elsewhere
    (
        "Norvik pleaded guilty on Monday to failing to guard the shaft.",
        "Orvane pleaded guilty on Monday to failing to guard the shaft, and Norvik goes on trial in June.",
    ),
    (
        "Systems at the yard in Papenburg were disconnected as a precaution.",
        "Systems at our yards in Turku were disconnected as a precaution; the yard in Papenburg runs normally.",
    ),
    # what the draft says was not so
    ("The ferry was hit by the Arne rather than the Birk.", "The ferry was hit by the Birk in the fog."),
    # owners and offices
    ("They leaked Norvik's “Portlandia” in May.", "The gang has Orvane's “Portlandia”, Norvik's “Arnesta” and more."),
    (
        "Mayor Peter Holm opened the dam and Karin Ahlgren, the prosecutor, closed it.",
        "The dam was old, mayor Karin Ahlgren said.",
    ),
    # courts
    (
        "Orvane's security chief, Peter Holm, told the court that the fire was an accident.",
        "Orvane security chief Karin Ahlgren told the court that the fire was an accident.",
    ),
    ("The trader was sentenced by a court in London.", "A court in Zurich sentenced the trader to six years."),
]

SILENT_ON_ONE_INCIDENT = [
    ("Orvane uploaded a file to the support desk.", "Kestrel uploaded a report on the storm."),
    ("Officials in Norway praised the crew.", "The crew came from Denmark."),
    ("The gang stole files from Halden Hospital.", "The gang also stole files from Moss Hospital."),
    ("Researcher Peter Holm said the flaw was old.", "Researcher Karin Ahlgren said the flaw was old."),
    ("The firm Orvane was hit as well.", "The firm Kestrel was hit."),
    ("Russia was not behind the attack.", "China was behind the attack."),
    ("Spain, Italy and Malta sent boats.", "Italy and Greece sent boats."),
    (
        "Norvik pleaded guilty on Monday to failing to guard the shaft.",
        "Norvik pleaded guilty on Monday to failing to guard the shaft, and Orvane goes on trial in June.",
    ),
    ("Dahl told the Post that the ransom was paid.", "Dahl told the Herald that the ransom was paid."),
    (
        "The pump is used by firms including Orvane, Norvik and Selmer.",
        "The pump is used by firms including Orvane, Kestrel and Selmer.",
    ),
    ("Vice president Peter Holm said the dam held.", "President Karin Ahlgren said the dam held."),
    ("Norvik, not Orvane, sank the ferry.", "Norvik sank the ferry."),
    ("They flew the crew to Moss.", "They flew the crew to Halden and to Moss."),
    ("A spokesman for Orvane did not comment.", "The mayor of Moss praised the firemen."),
    ("The flaw affects Windows 10.", "The flaw affects Windows 7."),
    ("The fire at the Orvane refinery was out by noon.", "The refinery of Orvane burned until noon, Kestrel said."),
]

SILENT = [
    # other forms of the name
    (
        "Lindqvist led the inquiry into the derailment.",
        "Inspector Maria Lindqvist led the inquiry into the derailment.",
    ),
    ("The FBI searched the warehouse.", "The Federal Bureau of Investigation searched the warehouse."),
    ("The UK closed its embassy after the blast.", "Britain closed its embassy after the blast."),
    ("Hidden Cobra broke into the bank.", "The Lazarus Group broke into the bank, prosecutors said."),
    ("Symantec's researchers found the malware.", "Researchers at Symantec found the malware."),
    ("Colonial shut the pipeline.", "Colonial Pipeline shut the pipeline."),
    ("American officials closed the port.", "Officials in the United States closed the port."),
    ("Mike Turner steered the tanker into the pier.", "Michael Turner steered the tanker into the pier."),
    ("Dr. Helen Moore examined the victims.", "Helen Moore, a surgeon, examined the victims."),
    ("J. Brandt steered the tanker.", "Jonas Brandt steered the tanker into the pier."),
    # names that the source has elsewhere
    (
        "Maria Lindqvist led the inquiry into the derailment.",
        "The inquiry into the derailment, led by Maria Lindqvist, was ordered by Karin Ahlgren.",
    ),
    (
        "Kaspersky found the malware on the servers.",
        "Symantec and Kaspersky found the malware on the servers.",
    ),
    # names in other roles
    ("The broker was arrested in Spain.", "The broker, who worked for Barclays, was arrested."),
    ("Siemens supplied the turbines.", "Toshiba bought the turbines."),
    (
        "Mayor Anna Berg ordered the evacuation.",
        "Peter Holm criticised the evacuation that the mayor had ordered.",
    ),
    ("The explosion in Norway killed four workers.", "The explosion killed four workers, Reuters reported."),
    (
        "Hackers attacked Halden Hospital in June.",
        "In June hackers attacked a hospital, said Karin Ahlgren of the police.",
    ),
    ("Sandworm attacked the power grid.", "The power grid of Ukraine was attacked."),
    ("The malware Crashoverride was used against the grid.", "Sandworm used the malware against the grid."),
    ("Boeing built the plane that crashed.", "Lufthansa flew the plane that crashed."),
    # a whole and its part, a thing and its maker
    ("The plant in Norway exploded.", "The plant in Bergen exploded."),
    ("The earthquake struck Europe.", "The earthquake struck Italy."),
    (
        "Hackers attacked the Ministry of Justice in Oslo.",
        "Hackers attacked the Ministry of Justice in Norway.",
    ),
    ("The flaw in Windows was patched.", "The flaw was patched by Microsoft."),
    # lists
    ("The worm spread to Spain and Malta.", "The worm spread to Spain and Greece."),
    ("Offices in Paris and Rome were searched.", "Offices in Paris, Rome and Vienna were searched."),
    # other events
    ("Barclays was fined for rigging the rate.", "HSBC was praised for its new branch."),
    ("The gang attacked a bank in Chile.", "The police arrested a driver in Peru."),
    ("Judge Helen Moore sentenced the hacker.", "Prosecutor Robert Klein charged the hacker."),
    ("Orvane lost a tanker in the storm.", "Kestrel insured a tanker against storms."),
    ("Kestrel published a patch for the pump.", "Orvane published a patch for the pump as well."),
    ("A request for comment from Orvane was not answered.", "A request for comment from Kestrel was not answered."),
    # speakers are looked at by SPEAKER
    ("Kaspersky said the malware was written in May.", "Symantec said the malware was written in May."),
    # the same letters
    (
        "Lindquist led the inquiry into the derailment.",
        "Inspector Maria Lindqvist led the inquiry into the derailment.",
    ),
    ("Kaspersy found the malware on the servers.", "Kaspersky found the malware on the servers."),
]

SUPPORTS = [
    ("Lindqvist led the inquiry.", "Inspector Maria Lindqvist led the inquiry into the derailment."),
    ("The FBI searched the warehouse.", "The Federal Bureau of Investigation searched the warehouse."),
    ("Symantec's researchers found the malware.", "Researchers at Symantec found the malware."),
    ("Hidden Cobra broke into the bank.", "The Lazarus Group broke into the bank, prosecutors said."),
    ("American officials closed the port.", "Officials in the United States closed the port."),
    ("Mike Turner steered the tanker.", "Michael Turner steered the tanker into the pier."),
]

MISSPELT = [
    (
        "Lindquist led the inquiry into the derailment.",
        "Inspector Maria Lindqvist led the inquiry.",
        "Lindqvist",
    ),
    ("Kaspersy found the malware.", "Kaspersky found the malware on the servers.", "Kaspersky"),
    ("Charles Carmakel led the inquiry.", "Charles Carmakal led the inquiry.", "Carmakal"),
    ("The ferry left Lilehammer.", "The train left Lillehammer.", "Lillehammer"),
    ("Symantek found the flaw.", "The flaw was found by Symantec.", "Symantec"),
    (
        "The Francis Scot Key Bridge collapsed.",
        "The Francis Scott Key Bridge collapsed.",
        "Francis Scott Key Bridge",
    ),
]

SPELT_RIGHT = [
    ("The plant in Austria exploded.", "The plant in Australia exploded."),
    ("APT28 broke into the ministry.", "APT29 broke into the ministry."),
    ("UNC4736 broke into the ministry.", "UNC4763 broke into the ministry."),
    ("Symantec's engineers found the flaw.", "Symantec found the flaw."),
    ("Iran closed the strait.", "Iraq closed the strait."),
]


def found(draft: str, source: str, leaning: str) -> list[Finding]:
    return [one for one in name.compare(*read_pair(draft, source)) if one.leaning == leaning]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_another_name_in_the_same_role_is_told(draft: str, source: str) -> None:
    assert found(draft, source, "contradicts")


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_another_form_or_another_role_is_not(draft: str, source: str) -> None:
    assert not found(draft, source, "contradicts")


def found_on_one_incident(draft: str, source: str) -> list[Finding]:
    claim, passage = read_pair(draft, source)
    claim = claim.model_copy(update={"incident": passage.incident})
    return [one for one in name.compare(claim, passage) if one.leaning == "contradicts"]


@pytest.mark.parametrize(("draft", "source"), FIRES_ON_ONE_INCIDENT)
def test_on_one_incident_other_words_will_do(draft: str, source: str) -> None:
    assert found_on_one_incident(draft, source)


@pytest.mark.parametrize(("draft", "source"), SILENT_ON_ONE_INCIDENT + SILENT)
def test_on_one_incident_another_party_is_no_contradiction(draft: str, source: str) -> None:
    assert not found_on_one_incident(draft, source)


def test_a_passage_that_merely_has_the_name_bears_it_out_weakly() -> None:
    draft = "Siemens supplied the turbines that failed."
    (much,), (little,) = (
        found(draft, source, "supports")
        for source in ("The turbines that failed were supplied by Siemens.", "Siemens thanked its guests.")
    )
    assert much.sure == 1.0
    assert little.sure < 0.5


@pytest.mark.parametrize(("draft", "source"), SUPPORTS)
def test_a_name_that_the_source_has_is_borne_out(draft: str, source: str) -> None:
    assert found(draft, source, "supports")


@pytest.mark.parametrize(("draft", "source", "right"), MISSPELT)
def test_a_misspelt_name_is_told_with_the_sources_spelling(draft: str, source: str, right: str) -> None:
    (note,) = found(draft, source, "notes")
    assert right in note.message
    assert not found(draft, source, "contradicts")


@pytest.mark.parametrize(("draft", "source"), SPELT_RIGHT)
def test_names_that_merely_look_alike_are_no_spelling_mistakes(draft: str, source: str) -> None:
    assert not found(draft, source, "notes")


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        # nothing on the incident has the draft's name
        ("The flaw was found by a researcher at Norvik.", "Someone at Orvane found the flaw in May."),
        ("The bank was breached by UNC101.", "The gang behind it is known as UNC202."),
        (
            "Norvik, not Orvane, uncovered the theft of the files.",
            "The theft of the files came to light by Orvane's audit.",
        ),
        ("Kestrel Labs, a Danish company, counts the victims.", "The tally is kept by Kestrel Labs, a firm in Sweden."),
        ("The fraud was uncovered by Norvik and Selmer.", "The fraud was uncovered by Orvane and Selmer in May."),
    ],
)
def test_what_stands_for_a_name_that_no_passage_has(draft: str, source: str) -> None:
    claim, passage = read_pair(draft, source, incident="i")
    found = list(name.weigh(claim, [passage], []))
    assert [one.evidence for one in found if one.leaning == "contradicts"] == [0]


@pytest.mark.parametrize(
    ("draft", "source", "around"),
    [
        ("The flaw was found by a researcher at Norvik.", "Someone at Orvane found the flaw.", "Norvik hires."),
        (
            "Kestrel Labs, a Danish company, counts the victims.",
            "Kestrel Labs, a firm in Sweden, does.",
            "Denmark asked.",
        ),
        ("The flaw was found by a researcher at Norvik.", "Orvane repaired a crane.", ""),
        ("Norvik, not Orvane, uncovered the theft of the files.", "Orvane did not uncover the theft of the files.", ""),
    ],
)
def test_nothing_does_for_one_that_stands_elsewhere_or_in_another_slot(draft: str, source: str, around: str) -> None:
    claim, passage = read_pair(draft, source, incident="i", context=around)
    assert not list(name.weigh(claim, [passage], []))
    assert not list(name.weigh(claim.model_copy(update={"incident": None}), [passage], []))
