"""Statements with and without a "not", in a draft and in a source."""

from __future__ import annotations

import pytest

from factcheck.checks import negation
from tests.checks.leanings import findings, leanings
from tests.checks.pairs import read_pair

FIRES = [
    ("The bakeries in Torv were flooded.", "All of the shops were flooded, apart from the bakeries in Torv."),
    ("None of the miners survived.", "Two of the miners were rescued alive."),
    ("The court overturned the fine against the bank.", "The court upheld the fine against the bank."),
    ("The refinery was spared by the fire.", "The refinery was damaged by the fire."),
    ("Prosecutors have charged the driver.", "No charges have been filed against the driver, prosecutors said."),
    ("The attack affected the supply of water.", "The attack did not at any point affect the supply of water."),
    (
        "The agency proved that the leak came from the depot.",
        "The agency found no evidence that the leak came from the depot.",
    ),
    ("The operator shut the pipeline down.", "The operator did not shut the pipeline down."),
    ("Customer data was not stolen.", "Customer data was stolen."),
    ("No customer data was stolen.", "Customer data was stolen in the break-in."),
    ("Customer data was stolen.", "No customer data was stolen, the bank said."),
    ("The mayor confirmed that the pumps had failed.", "The mayor denied that the pumps had failed."),
    ("The airline denied that the crew was tired.", "The airline confirmed that the crew was tired."),
    ("The company paid the ransom.", "The company refused to pay the ransom."),
    ("The company paid the ransom.", "The company never paid the ransom."),
    (
        "The captain alerted the harbour before the collision.",
        "The captain failed to alert the harbour before the collision.",
    ),
    ("There is evidence that the files were copied.", "There is no evidence that the files were copied."),
    (
        "Investigators found evidence of sabotage on the rail.",
        "Investigators found no evidence of sabotage on the rail.",
    ),
    ("Investigators found no signs of sabotage on the rail.", "Investigators found signs of sabotage on the rail."),
    ("The court did not grant bail to the broker.", "The court granted bail to the broker."),
    ("The plant wasn't insured against floods.", "The plant was insured against floods."),
    ("The patch fixes the flaw in the router.", "The patch does not fix the flaw in the router."),
    ("The dam had been inspected last year.", "The dam had not been inspected last year."),
    ("The broker pleaded guilty to fraud.", "The broker pleaded not guilty to fraud."),
    ("The broker was found not guilty of fraud.", "The broker was found guilty of fraud."),
    ("The warehouse had a sprinkler system.", "The warehouse had no sprinkler system."),
    ("Police ruled out arson.", "Police have not ruled out arson."),
    ("The hackers did not reach the control network.", "The hackers reached the control network, the utility said."),
    ("Mandiant denied that the flaw had been exploited.", "Mandiant acknowledged that the flaw had been exploited."),
    ("The tanker's crew sent a distress call.", "The tanker's crew didn't send a distress call."),
    ("The bank has no backup of the ledger.", "The bank has a backup of the ledger."),
    (
        "The warning sirens never sounded before the valley flooded.",
        "The warning sirens sounded before the valley flooded.",
    ),
]

SILENT = [
    ("The ferry reached the port.", "The company hopes that the ferry reaches the port."),
    ("The city paid the ransom.", "The gang demanded that the city pay the ransom, and it did."),
    ("The vendor has fixed the flaw.", "The vendor has not yet fixed the flaw."),
    ("The pumps failed.", "Had the valve held, the pumps would not have failed."),
    ("The clinics in Torv were closed.", "All clinics were closed, apart from those in Varn."),
    ("Two of the divers were not found.", "Six of the divers were found alive."),
    ("The plant denied that the tank was cracked.", "Neighbours said that the tank was cracked."),
    ("The author of the report spoke in court.", "The court did not authorise the report."),
    ("The gang has published the stolen files.", "The gang has yet to publish the stolen files."),
    (
        "The flight recorder has been recovered from the sea.",
        "The flight recorder has not yet been recovered from the sea.",
    ),
    ("The operator did not shut the pipeline down.", "The operator never shut the pipeline down."),
    (
        "The operator did not shut the pipeline down.",
        "The operator refused to say why it never shut the pipeline down.",
    ),
    ("The operator shut the pipeline down.", "The operator, which does not own the terminal, shut the pipeline down."),
    ("The fire destroyed the archive.", "The fire destroyed not only the archive but also the library."),
    ("Customer data was stolen.", "Customer data was stolen, but no passwords were."),
    ("Customer data was stolen.", "Customer data was stolen, though payment cards were not."),
    ("No passwords were stolen.", "Customer data was stolen, but no passwords were."),
    ("The company refused to pay the ransom.", "The company did not pay the ransom."),
    ("The company acknowledged the breach.", "The company did not deny the breach."),
    (
        "The company paid a ransom of two million euros.",
        "The company did not say how much of the two million euros in ransom it paid itself.",
    ),
    ("The company paid the ransom.", "The company declined to comment on whether it paid the ransom."),
    ("The company paid the ransom.", "The company would not say whether it paid the ransom."),
    ("The mayor resigned in June.", "The mayor did not resign until June."),
    ("The pipeline was shut down for six days.", "The pipeline was shut down for no less than six days."),
    ("The court granted bail.", "The court granted bail without conditions."),
    ("The train derailed.", "The train derailed because the switch was not locked."),
    ("The switch was not locked.", "The train derailed because the switch was not locked."),
    ("The fire spread to the roof.", "The fire spread to the roof, which had no sprinklers."),
    ("Nobody was hurt in the fire.", "No one was hurt in the fire."),
    ("The group attacked the port.", "The group attacked the port, not the refinery."),
    ("The dam held.", "The dam held, and no one had to leave."),
    ("The flaw has not been patched.", "The flaw remains unpatched."),
    (
        "The attackers got in through a VPN account that had no second factor.",
        "The attackers got in through a VPN account without a second factor.",
    ),
    ("The broker denied the charges.", "The broker, who denied the charges, was released."),
    ("The broker was arrested.", "The broker was arrested and denied the charges."),
    ("The broker was arrested on Monday.", "The broker, arrested on Monday, has not been charged."),
    ("The minister confirmed the outage.", "The minister confirmed the outage but denied an attack."),
    ("The ship was carrying grain.", "The ship was not only carrying grain but also fuel."),
    ("The ship was carrying grain.", "It is not known who owned the ship, which was carrying grain."),
    ("Mandiant said the flaw was exploited.", "Mandiant said the flaw was exploited, and it is not the first time."),
    ("Police have not ruled out arson.", "Police said arson could not be ruled out."),
    ("The recorder was found near the wreck.", "The recorder, no longer sending, was found near the wreck."),
    ("The trial will be held in May.", "The trial will not be held in April but in May."),
    ("The hackers stole 3,000 files.", "The hackers stole 3,000 files, none of them classified."),
    ("The company failed to patch the server.", "The company did not patch the server."),
    ("The pilot did not see the runway lights.", "The pilot could not see the runway lights."),
    ("The pilot saw the tower.", "The pilot saw the tower but did not see the runway lights."),
    (
        "The airline did not cancel the flight to Oslo.",
        "The airline cancelled the flight to Bergen but not the one to Oslo.",
    ),
    ("The museum was not insured.", "The library was insured."),
    ("The factory had no permit for the tank.", "The factory had a permit for the boiler but none for the tank."),
    (
        "The refinery was hit by a worm that spread on its own.",
        "The refinery was hit by a worm that spread with no help from its operators.",
    ),
    ("The port was closed on Friday.", "The port was not hit by the storm but was closed on Friday."),
    ("The suspect had worked for the bank.", "The suspect, who has not been named, had worked for the bank."),
    ("Prosecutors did not charge the engineer.", "Prosecutors charged the captain."),
]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_fires(draft: str, source: str) -> None:
    assert "contradicts" in leanings(negation, draft, source)


FIRES_IN_ONE_INCIDENT = [
    ("The ministry was able to restore the registry.", "The ministry was unable to restore the registry."),
    ("The airline has confirmed the outage in a statement.", "The airline declined to comment on the outage."),
    ("The gang demanded a ransom from the port.", "There has been no ransom demand from the gang, the port said."),
    ("Passenger records were exposed in the breach.", "None of the passenger records was affected by the breach."),
    ("The stolen backups were encrypted.", "The stolen backups were not encrypted."),
    ("Shares in the mining group rose by a tenth on Monday.", "Shares in the mining group fell by a tenth on Monday."),
    ("The jury convicted the former treasurer of fraud.", "The jury acquitted the former treasurer of fraud."),
    ("The turbine hall was spared by the fire.", "The fire destroyed the turbine hall."),
    ("The library archive was left alone by the flood.", "The flood damaged the library archive."),
    ("Ticket prices were lowered after the strike.", "Ticket prices were raised after the strike."),
    ("The shipyard accepted the offer of the port.", "The shipyard rejected the offer of the port."),
    ("All the divers survived the storm.", "All the divers died in the storm."),
]


@pytest.mark.parametrize(("draft", "source"), FIRES_IN_ONE_INCIDENT)
def test_fires_when_the_desk_says_that_both_are_of_one_incident(draft: str, source: str) -> None:
    claim, passage = read_pair(draft, source)
    known = claim.model_copy(update={"incident": passage.incident})
    assert "contradicts" in {one.leaning for one in negation.compare(known, passage)}


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_stays_silent(draft: str, source: str) -> None:
    assert "contradicts" not in leanings(negation, draft, source)


def test_the_spans_show_the_negation_and_what_stands_without_it() -> None:
    draft, source = "The operator shut the pipeline down.", "The operator did not shut the pipeline down."
    (finding,) = findings(negation, draft, source)
    assert finding.span.of(draft) == "shut"
    assert finding.passage_span is not None
    assert finding.passage_span.of(source) == "not shut"
