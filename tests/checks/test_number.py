from __future__ import annotations

import pytest

from factcheck.checks import number
from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from tests.checks import pairs

FIRES = [
    # cyber
    (
        "The ransomware locked 14 hospitals.",
        "The ransomware locked nine hospitals, the health ministry said.",
    ),
    (
        "Hackers stole records of 3.2 million customers.",
        "Records of 1.9 million customers were stolen by the hackers.",
    ),
    ("The gang demanded a ransom of $5 million.", "The gang had asked for a ransom of $2 million."),
    ("The intruders spent 40 days in the network.", "The intruders stayed in the network for 12 days."),
    ("The company paid $350,000 in ransom.", "A ransom of $750,000 was paid by the company."),
    ("Researchers found three flaws in the router.", "Two flaws in the router were found by researchers."),
    ("About 80 percent of the machines were encrypted.", "Some 35 percent of the machines were encrypted."),
    ("The attackers copied 900 gigabytes of data.", "In all the attackers copied 70 GB of data."),
    ("At least 500 servers were infected.", "The worm infected fewer than 200 servers."),
    # transport
    ("The derailment killed eight passengers.", "Five passengers were killed in the derailment."),
    ("The train was travelling at 160 km/h.", "The train was travelling at 95 km/h when it left the rails."),
    ("The ferry carried 412 passengers.", "There were 377 passengers aboard the ferry."),
    ("The collision injured 23 people.", "The collision left 31 people injured, police said."),
    ("The bridge was closed for six weeks.", "The bridge was closed for nine weeks."),
    ("Rescuers pulled 17 sailors from the water.", "Eleven sailors were pulled from the water by rescuers."),
    ("The airline cancelled 1,300 flights.", "The airline cancelled 640 flights because of the outage."),
    # industry
    ("Investigators counted three damaged turbines.", "Two turbines were damaged, investigators said."),
    (
        "The explosion killed six workers at the refinery.",
        "Four workers died in the explosion at the refinery.",
    ),
    ("The plant leaked 40,000 litres of acid.", "Around 12,000 litres of acid leaked from the plant."),
    ("The factory employs 2,400 people.", "The factory employs 1,100 people in the valley."),
    # disasters
    ("The flood destroyed 260 houses.", "The flood destroyed 145 houses and closed two bridges."),
    ("More than 9,000 residents were evacuated.", "Some 3,500 residents were evacuated from the valley."),
    ("The wildfire burned 12,000 hectares.", "The wildfire has burned 5,000 hectares of forest."),
    ("A dozen firefighters were hurt.", "Four firefighters were hurt, the brigade said."),
    ("The earthquake destroyed a third of the houses.", "The earthquake destroyed 70 percent of the houses."),
    # courts
    (
        "The judge sentenced the trader to nine years in prison.",
        "The trader was sentenced to four years in prison.",
    ),
    ("The court fined the bank 20 million euros.", "The bank was fined 8 million euros by the court."),
    ("Prosecutors charged seven men with fraud.", "Five men were charged with fraud."),
    ("The jury convicted him on 11 counts.", "The jury convicted him on three counts of wire fraud."),
    (
        "The company settled the lawsuit for $45 million.",
        "The lawsuit was settled by the company for $30 million.",
    ),
    (
        "The ministry froze its contract with the supplier for six weeks.",
        "The ministry will suspend its contract with the supplier for six months, the paper reported.",
    ),
    (
        "Fires burned 40 homes in Arden and 90 barns in Lowick.",
        "Fires burned 12 homes in Arden and 90 barns in Lowick.",
    ),
]

SILENT = [
    # written otherwise
    ("The breach hit 1.2 million accounts.", "The breach hit 1,200,000 accounts."),
    ("Twelve schools were closed.", "Officials closed 12 schools."),
    ("The gang stole $1.5 billion.", "The gang stole $1,500 million in tokens."),
    ("A dozen patients were moved.", "The clinic moved 12 patients."),
    ("The outage lasted two weeks.", "The outage lasted 14 days."),
    ("Half of the turbines stopped.", "The storm stopped 50 percent of the turbines."),
    # bounds, roundings and ranges that fit
    ("At least a dozen patients were moved from the clinic.", "The clinic moved 14 patients."),
    ("More than 200 flights were cancelled.", "The airline cancelled 231 flights."),
    ("About 1,200 houses were flooded.", "The river flooded 1,187 houses."),
    ("Up to 50 servers were infected.", "The worm infected 46 servers."),
    ("Nearly 3 million customers lost power.", "The storm left 2.9 million customers without power."),
    ("The ship carried 20 containers.", "The ship carried between 15 and 25 containers."),
    ("Dozens of firms were hit by the worm.", "The worm hit 64 firms."),
    ("Several trains were cancelled.", "The operator cancelled seven trains."),
    # sums
    (
        "Four turbines were damaged.",
        "Two turbines in the north field and two turbines in the south field were damaged.",
    ),
    ("Nine workers were hurt.", "Six workers were hurt in the hall and three workers were hurt outside."),
    # another thing
    ("The storm closed 40 schools.", "The storm closed 12 roads and injured three people."),
    ("The malware infected 30 servers.", "The malware infected 400 laptops."),
    ("Hackers stole 20,000 passwords.", "Hackers stole 300 contracts from the law firm."),
    ("The court heard 30 witnesses.", "The court heard two experts on the weld."),
    # another predicate
    ("The crash killed three people.", "The crash injured 25 people."),
    ("The flood left 14 people missing.", "The flood killed nine people."),
    ("The gang demanded $5 million from the port.", "The port paid $2 million to lawyers."),
    ("The bank was fined $10 million.", "The bank made a profit of $400 million in the year it was fined."),
    ("The company hired 300 engineers.", "The company dismissed 50 engineers."),
    (
        "The train carried 240 passengers.",
        "Nineteen passengers were taken to hospital after the train derailed.",
    ),
    # another party
    ("Hackers stole 4,000 records from Halden Hospital.", "Hackers stole 9,000 records from Moss Hospital."),
    ("Norway closed 12 airports.", "Sweden closed three airports."),
    ("The northern plant dismissed 80 workers.", "The southern plant dismissed 20 workers."),
    # another time
    ("In 2019 the gang attacked 14 hospitals.", "In 2021 the gang attacked 31 hospitals."),
    ("The port handled 900 ships in May.", "The port handled 1,100 ships in June."),
    # parts of a whole
    ("Twelve boats sank in the harbour.", "Five fishing boats sank in the harbour."),
    ("The storm damaged 300 houses, 40 of them beyond repair.", "The storm damaged 300 houses."),
    # the other figure of the same claim
    ("The gang hit two banks in May and five banks in June.", "The gang hit five banks in June."),
    # states on the way
    ("Four workers were missing.", "Two workers were still missing."),
    ("By 3 May the worm had infected 900 servers.", "As of 20 May the worm had infected 4,000 servers."),
    ("After two hours the fire had destroyed 12 houses.", "After ten hours the fire had destroyed 90 houses."),
    ("The toll rose to 14 deaths.", "The toll, first put at nine deaths, rose."),
    # some of them, and those on top
    ("Eleven of the ships were damaged.", "The port counted 30 ships, and 30 ships were damaged by salt."),
    ("Three more turbines failed.", "Nine turbines failed."),
    # denied, told, or still to come
    ("The gang stole 900 files.", "The gang did not steal 4,000 files."),
    ("The airline cancelled 60 flights.", "The airline will cancel 200 flights."),
    ("The company paid $5 million.", "Victims of the gang paid $300 million."),
    # words that are no figures
    ("Several trains were cancelled.", "Two trains were cancelled."),
    # figures that are no quantities
    (
        "The intruders used CVE-2023-1234 to breach two servers.",
        "CVE-2022-9876 was used to breach the servers.",
    ),
    ("The employee of 3CX installed one program.", "An employee of 3CX installed a program."),
    (
        "Version 4 of the tool was installed on three computers.",
        "Version 7 of the tool was installed on the computers.",
    ),
    ("The judge spoke for two hours.", "The judge sentenced the trader to four years in prison."),
    ("The attack was the second on the port.", "Two ships were in the port during the attack."),
    (
        "Ostrava employs 340 people and Brno 500.",
        "Brno employs more than 510 people, Ostrava has about 350 staff and Zlin over 210.",
    ),
    ("The last of the wards took 131 days to answer.", "The first ward took ten days, the last 131."),
    ("The mill supplies half of the town's heat.", "The mill delivers 45% of the town's heat."),
    ("In all, 74 complaints were filed.", "Some 60 complaints were filed in May and 14 complaints in June."),
    ("The stoppage cost the port $450,000.", "The port lost $90,000 a day in a stoppage of five days."),
    ("Files of 134 customers were copied.", "Stolen tokens let the gang into the accounts of five customers."),
]

SUPPORTS = [
    ("Three people died in the crash.", "The crash killed three people."),
    ("The breach hit 1.2 million accounts.", "The breach hit 1,200,000 accounts."),
    ("A dozen patients were moved.", "The clinic moved 12 patients."),
    ("At least 40 houses burned down.", "The fire destroyed 52 houses."),
    (
        "Four turbines were damaged.",
        "Two turbines in the north field and two turbines in the south field were damaged.",
    ),
    ("The gang demanded $5 million.", "The gang told the port to pay $5 million."),
    (
        "The trader must spend nine years in prison.",
        "The judge sentenced the trader to nine years in prison.",
    ),
    ("Half of the machines were encrypted.", "The gang encrypted 50% of the machines."),
    ("The outage lasted two weeks.", "The outage lasted 14 days."),
    ("The death toll rose to 12.", "Twelve people died in the flood."),
    ("Some 3,500 residents had to leave.", "The council moved 3,480 residents to a school."),
    ("The leak exposed 412 files.", "In the leak were 412 documents of the ministry."),
    ("Ten of the 40 sensors failed.", "A quarter of the sensors failed, 10 of 40."),
    ("Two organizations in the energy sector were breached.", "They breached two energy organizations."),
    ("The ferry carried 377 people.", "There were 377 passengers aboard the ferry."),
    ("Both companies make valves.", "Two companies that make valves were hit."),
    ("The dam held 412 workers' huts.", "In the valley stood 412 cabins by the dam."),
    ("The outage lasted three months.", "The outage lasted from 29 September 2016 to 29 December 2016."),
    ("Nova and Orvane lost 21 million records.", "Nova lost 11 million records, Orvane 10 million."),
    ("The backdoor was put on a single-digit number of servers.", "The backdoor was put on fewer than ten servers."),
]


LEAVES_ROOM = [
    # A figure that merely could be the claim's does not bear it out.
    ("The clinic moved 14 patients.", "The clinic moved at least ten patients."),
    ("The operator cancelled seven trains.", "The operator cancelled several trains."),
    ("The gang demanded more than $1 million.", "The gang demanded $90 million."),
    ("Twelve roads were closed.", "Twelve schools were closed."),
    ("The crash killed three people.", "The crash injured three people."),
]


def _pair(draft: str, source: str, context: str = "") -> tuple[Claim, Passage]:
    """A draft that says which incident it is about, and a report on that."""
    return pairs.read_pair(draft, source, context=context, incident="i")


def found(draft: str, source: str, leaning: str) -> list[Finding]:
    return [one for one in number.compare(*_pair(draft, source)) if one.leaning == leaning]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_another_figure_for_the_same_thing_is_told(draft: str, source: str) -> None:
    assert found(draft, source, "contradicts")


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_a_figure_that_fits_or_is_of_something_else_is_not(draft: str, source: str) -> None:
    assert not found(draft, source, "contradicts")


@pytest.mark.parametrize(("draft", "source"), SUPPORTS)
def test_a_figure_that_the_source_has_is_borne_out(draft: str, source: str) -> None:
    assert found(draft, source, "supports")
    assert not found(draft, source, "contradicts")


@pytest.mark.parametrize(("draft", "source"), LEAVES_ROOM)
def test_a_figure_that_merely_leaves_room_bears_nothing_out(draft: str, source: str) -> None:
    assert not found(draft, source, "supports")


@pytest.mark.parametrize(
    ("source", "context"),
    [
        (
            "Symantec's Threat Hunter Team has so far found two critical infrastructure organizations from the energy"
            " sector among the victims, one American and one European.",
            "Two more victims work in financial trading.",
        ),
        (
            "Two critical infrastructure organizations in the energy sector, one in the United States and the other"
            " in Europe, were breached through the doctored X_Trader installer, Symantec's Threat Hunter Team said.",
            "Two further unnamed organizations that work in financial trading were hit as well.",
        ),
        (
            "Lazarus breached the two critical infrastructure organizations that Symantec's Threat Hunter Team has"
            " counted so far, both of them in the energy business, as well as two firms that trade on the markets.",
            "",
        ),
    ],
)
def test_the_rest_is_shown_as_a_sum(source: str, context: str) -> None:
    pair = _pair("Symantec found three energy organizations breached.", source, context=context)
    (fired,) = number.compare(*pair)
    assert fired.leaning == "contradicts"
    assert fired.message == "draft says three; the source says two" or fired.message.endswith("says Two")
    assert fired.working == "2 + 2 = 4, not three"


def test_spans_are_the_figures() -> None:
    claim, passage = _pair("The collision injured 23 people.", "The collision left 31 people injured.")
    (fired,) = number.compare(claim, passage)
    assert fired.passage_span is not None
    assert fired.span.of(claim.reading.text) == "23"
    assert fired.passage_span.of(passage.reading.text) == "31"


def test_a_part_that_is_among_the_counted_is_not_added_to_them() -> None:
    source = "The coast guard boarded two trawlers from the north, one Danish and one Icelandic."
    for draft in ("The coast guard boarded three of them.", "The coast guard boarded three trawlers."):
        assert [one.leaning for one in number.compare(*_pair(draft, source)) if one.leaning == "supports"] == []


@pytest.mark.parametrize(
    ("draft", "source", "fires"),
    [
        ("Orvane shut 12 plants after the fire.", "After the fire Orvane shut nine plants.", True),
        ("Nordfjord Ferries cancelled 40 sailings.", "Nordfjord Ferries cancelled 60 sailings on the day.", True),
        ("The fire destroyed 12 houses.", "The fire destroyed nine houses.", False),
        ("Orvane shut 12 plants after the fire.", "After the storm Kestrel shut nine plants.", False),
        ("Orvane lost 12 ships in two years of trade with the islands.", "Orvane lost nine ships.", False),
    ],
)
def test_where_nobody_names_the_incident_names_verb_and_words_must_agree(draft: str, source: str, fires: bool) -> None:
    claim, passage = pairs.read_pair(draft, source)
    assert any(one.leaning == "contradicts" for one in number.compare(claim, passage)) is fires
