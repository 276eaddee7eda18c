"""Suppositions and facts, in a draft and in a source."""

from __future__ import annotations

import pytest

from factcheck.checks import hedge
from tests.checks.leanings import findings, leanings
from tests.checks.pairs import read_pair

FIRES = [
    ("A cracked weld caused the explosion.", "A cracked weld may have caused the explosion, inspectors said."),
    ("The ministry was hacked by a foreign state.", "The ministry is believed to have been hacked by a foreign state."),
    ("The gang stole 40 gigabytes of data.", "The gang may have stolen 40 gigabytes of data."),
    ("A lightning strike started the blaze.", "A lightning strike probably started the blaze."),
    ("The malware was written by Red Heron.", "Analysts suspect that the malware was written by Red Heron."),
    ("Red Heron was behind the attack on the port.", "Red Heron is suspected of being behind the attack on the port."),
    ("The pilot fell asleep during the approach.", "The pilot apparently fell asleep during the approach."),
    (
        "The bridge collapsed because of corrosion.",
        "The bridge could have collapsed because of corrosion, engineers said.",
    ),
    ("The driver ran a red light.", "The driver allegedly ran a red light."),
    ("The leak was caused by a faulty valve.", "The leak was likely caused by a faulty valve, the company said."),
    ("The leak was definitely caused by a faulty valve.", "The leak was likely caused by a faulty valve."),
    ("The leak was likely caused by a faulty valve.", "The leak may have been caused by a faulty valve."),
    ("The clerk sold the files to a broker.", "The clerk is accused of selling the files to a broker."),
    ("The clerk sold the files to a broker.", "Prosecutors allege that the clerk sold the files to a broker."),
    ("Two crew members drowned.", "Two crew members are feared to have drowned."),
    ("The group has ties to a port in Iran.", "The group is thought to have ties to a port in Iran."),
    ("North Korea carried out the theft.", "The theft has been linked to North Korea."),
    ("The worm originated in Belarus.", "It is possible that the worm originated in Belarus."),
    ("The power cut was an act of sabotage.", "The power cut appears to have been an act of sabotage."),
    ("Patient records were exposed.", "Patient records were potentially exposed."),
    ("Attackers used a stolen password.", "Attackers seem to have used a stolen password."),
    ("The train was speeding when it derailed.", "The train was reportedly speeding when it derailed."),
    ("Investigators concluded that the fuel ran out.", "Investigators suspect that the fuel ran out."),
    ("The ransomware entered through a phishing email.", "Perhaps the ransomware entered through a phishing email."),
    ("The tanker hit a mine.", "According to preliminary reports, the tanker may have hit a mine."),
    ("The fraud began in 2016.", "The fraud is believed to have begun in 2016."),
    ("The judge was bribed by a contractor.", "It is alleged that the judge was bribed by a contractor."),
    (
        "The intruders came in through the boiler's controls.",
        "The intruders possibly came in through the boiler's controls.",
    ),
    ("State hackers broke into the water utility.", "Suspected state hackers broke into the water utility."),
]

SILENT = [
    ("A cracked weld possibly caused the explosion.", "A cracked weld may have caused the explosion, inspectors said."),
    ("A cracked weld may have caused the explosion.", "A cracked weld probably caused the explosion."),
    ("A cracked weld may have caused the explosion.", "A cracked weld caused the explosion."),
    ("The weld was cracked.", "Inspectors said that the weld was cracked."),
    ("The plant makes fertiliser.", "The plant makes fertiliser and may reopen in May."),
    ("The plant makes fertiliser.", "The plant, which makes fertiliser, is believed to have been sabotaged."),
    (
        "The ministry shut its website on Monday.",
        "The ministry, believed to have been hacked by a foreign state, shut its website on Monday.",
    ),
    ("The gang is suspected of stealing 40 gigabytes.", "The gang may have stolen 40 gigabytes."),
    ("The attack on the port happened in May.", "The attack on the port happened in May 2021."),
    ("The company reported the breach on 3 May.", "The company reported the breach on 3 May and suspected an insider."),
    (
        "The driver was charged with manslaughter.",
        "The driver, who allegedly ran a red light, was charged with manslaughter.",
    ),
    ("Police arrested a suspect in Turin.", "Police arrested a suspect in Turin, who may face ten years in prison."),
    ("Red Heron attacked the port.", "Red Heron attacked the port and, it is believed, the customs office."),
    ("The valve was faulty.", "The faulty valve probably caused the leak."),
    ("The fraud was discovered in 2019.", "The fraud, discovered in 2019, is believed to have begun in 2016."),
    ("Analysts believe that Red Heron wrote the malware.", "Red Heron is thought to have written the malware."),
    ("The airline was unable to land the plane in Bergen.", "The airline could not land the plane in Bergen."),
    ("The dam burst on Sunday.", "The dam, which could hold 40 million litres, burst on Sunday."),
    ("The court found that the chemist poisoned the well.", "The chemist poisoned the well, the court found."),
    ("The accused chemist appeared in court.", "The accused chemist appeared in court on Friday."),
    ("Rescuers may use dogs in the search.", "Rescuers are expected to use dogs in the search."),
    ("The port was closed on Friday.", "The port was closed on Friday, and it is unclear whether it will reopen."),
    ("Hackers claimed to have stolen the plans.", "Hackers claimed to have stolen the plans."),
    ("Mandiant attributed the attack to Red Heron.", "Mandiant attributed the attack to Red Heron."),
    ("The tanker sank.", "The tanker sank after it may have hit a mine."),
    (
        "The mayor thanked the volunteers.",
        "The mayor, who is believed to be planning to resign, thanked the volunteers.",
    ),
    ("The alleged gang leader was extradited.", "The man, allegedly the leader of the gang, was extradited."),
    ("The suspected arsonist was released.", "The man suspected of arson was released."),
    ("The ferry carried 300 passengers.", "The ferry carried 300 passengers; the number of dead is likely to rise."),
    ("The worm probably spread through email.", "The worm probably spread through email and could have reached Spain."),
    ("The ship left Rotterdam.", "The ship left Rotterdam and should arrive in Oslo next week, possibly on Tuesday."),
    ("There is no evidence that the files were copied.", "There is no evidence that the files were copied."),
    ("The gang published the stolen files.", "The gang published the stolen files, which may include medical records."),
    ("The bank froze the account.", "The bank froze the account because it suspected fraud."),
    (
        "Engineers inspected the bridge.",
        "Engineers inspected the bridge to see whether corrosion may have weakened it.",
    ),
    (
        "The hackers demanded two million euros.",
        "The hackers, thought to be based in Minsk, demanded two million euros.",
    ),
    (
        "The government warned that the strike could close the port.",
        "The government said the strike may close the port.",
    ),
    (
        "The judge sentenced the broker to six years.",
        "The judge sentenced the broker to six years; he is expected to appeal.",
    ),
]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_fires(draft: str, source: str) -> None:
    assert leanings(hedge, draft, source) == {"overstates"}


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_stays_silent(draft: str, source: str) -> None:
    assert "overstates" not in leanings(hedge, draft, source)


def test_the_message_names_the_dropped_word_and_the_span_shows_it() -> None:
    draft, source = "The gang stole 40 gigabytes.", "The gang may have stolen 40 gigabytes."
    (finding,) = findings(hedge, draft, source)
    assert "“may”" in finding.message
    assert finding.passage_span is not None
    assert finding.passage_span.of(source) == "may"


IN_ONE_INCIDENT = [
    ("Customer data was not copied during the break-in.", "There is no evidence that customer data was copied."),
    (
        "The ferry struck a drifting container off Cape Lusso.",
        "The captain believes that the ferry struck a drifting container off Cape Lusso.",
    ),
    (
        "A disgruntled employee stole the keys of the depot.",
        "Police suspect that a disgruntled employee stole the keys of the depot.",
    ),
    (
        "The gas leak was caused by a corroded valve at the refinery.",
        "A corroded valve at the refinery probably caused the gas leak, the union said.",
    ),
]


@pytest.mark.parametrize(("draft", "source"), IN_ONE_INCIDENT)
def test_drops_a_doubt_of_the_same_incident(draft: str, source: str) -> None:
    claim, passage = read_pair(draft, source)
    known = claim.model_copy(update={"incident": passage.incident})
    assert {one.leaning for one in hedge.compare(known, passage)} == {"overstates"}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Police suspect that an employee stole the keys.", "Police believe that an employee stole the keys."),
        ("There is no sign that data was copied.", "There is no evidence that data was copied."),
        ("The ferry struck a container.", "The ferry struck a container, and its crew may have been asleep."),
    ],
)
def test_keeps_a_doubt_of_the_same_incident(draft: str, source: str) -> None:
    claim, passage = read_pair(draft, source)
    known = claim.model_copy(update={"incident": passage.incident})
    assert "overstates" not in {one.leaning for one in hedge.compare(known, passage)}
