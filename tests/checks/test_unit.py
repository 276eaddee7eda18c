from __future__ import annotations

import pytest

from factcheck.checks import unit
from factcheck.models.finding import Finding
from tests.checks.leanings import findings, leanings

FIRES = [
    # cyber
    ("The attackers copied 20 terabytes of data.", "The attackers copied 20 GB of data, the company said."),
    ("The gang demanded $5 million from the clinic.", "The clinic was asked for 5 million euros by the gang."),
    ("The company paid a ransom of £350,000.", "A ransom of $350,000 was paid by the company."),
    ("The intruders stayed in the network for 40 days.", "The intruders stayed in the network for 40 weeks."),
    ("The attack peaked at 1.2 gigabits per second.", "The attack peaked at 1.2 terabits per second."),
    ("The hackers published 740 GB of the ministry's files.", "Some 740 MB of the ministry's files were published."),
    ("The website was down for 36 minutes.", "The website was down for 36 hours, the bank said."),
    ("The exchange lost 120 bitcoin in the theft.", "The exchange lost 120 ether in the theft."),
    # transport
    ("The train was travelling at 95 mph.", "The train was travelling at 95 km/h when it left the rails."),
    ("The line was closed for three weeks.", "The line was closed for three days by the derailment."),
    ("The ferry drifted for 14 miles.", "The ferry drifted for 14 kilometres before tugs reached it."),
    ("Wreckage lay 60 feet below the surface.", "The wreckage lies 60 metres below the surface."),
    ("The airline was fined $3 million.", "Regulators fined the airline 3 million euros."),
    ("The pilot circled for 50 seconds.", "The pilot circled for 50 minutes, investigators found."),
    # industry
    ("The plant leaked 40,000 gallons of acid.", "Around 40,000 litres of acid leaked from the plant."),
    ("The blackout cost the region 400 kilowatts of capacity.", "The region lost 400 megawatts of capacity."),
    ("The mill buried 900 kilograms of waste.", "The mill had buried 900 tonnes of waste."),
    ("The blast was heard 25 miles away.", "People heard the blast 25 km away."),
    ("The factory stood still for six months.", "The factory stood still for six weeks because of the fire."),
    ("The spill covered 15 acres of farmland.", "The spill covered 15 hectares of farmland."),
    # disasters
    ("The wildfire burned 12,000 hectares.", "The wildfire has burned 12,000 acres of forest."),
    ("The flood left 80 square miles under water.", "Some 80 square kilometres are under water, the county said."),
    ("The tanker spilled 5,000 barrels of oil.", "The tanker spilled 5,000 gallons of oil."),
    ("The village was cut off for nine days.", "The village was cut off for nine hours by the landslide."),
    ("The landslide moved 300 cubic yards of mud.", "The landslide moved 300 cubic feet of mud."),
    ("The wildfire burned 12,000 hectares.", "The wildfire has burned 21,000 acres of forest."),
    # courts
    ("The judge sentenced the trader to nine years in prison.", "The trader was sentenced to nine months in prison."),
    ("The bank was fined £20 million by the court.", "The court fined the bank 20 million euros."),
    ("The company settled the lawsuit for $45 million.", "The lawsuit was settled by the company for €45 million."),
    ("The widow was awarded A$250,000.", "The court awarded the widow US$250,000."),
    ("Customs seized 12 tons of cocaine.", "Customs seized 12 kilograms of cocaine."),
]

SILENT = [
    # the same when converted
    ("The road was closed for eight kilometres.", "The road was closed for five miles."),
    ("The intruders stayed for two weeks.", "The intruders stayed in the network for 14 days."),
    ("The wildfire burned 12,000 hectares.", "The wildfire burned 29,700 acres."),
    ("The tank held 100 gallons of fuel.", "The tank held 379 litres of fuel."),
    ("The attackers copied 1,000 gigabytes of data.", "The attackers copied a terabyte of data."),
    ("The outage lasted 48 hours.", "The outage lasted two days."),
    ("The train was travelling at 100 mph.", "The train was travelling at 160 km/h."),
    # too near to tell apart, or no rate is known
    ("The ship made 20 knots.", "The ship was making 20 miles an hour."),
    ("The crater was 100 yards wide.", "The crater was 100 metres wide."),
    ("Customs seized 12 tons of cocaine.", "Customs seized 12 tonnes of cocaine."),
    ("The regulator fined the airline $5.4 million.", "The airline was fined 5 million euros by the regulator."),
    ("The fine was $3 million.", "The fine was A$3 million."),
    ("The fine was 3 million dollars.", "The fine was C$3 million."),
    ("The exchange lost ¥500 million.", "The exchange lost 500 million yuan."),
    # both units are given
    ("The fine was $5 million.", "The fine was 5 million euros ($5 million at the old rate)."),
    ("The gang asked for 75 bitcoin, or $5 million.", "The gang asked for $5 million, or 75 bitcoin."),
    ("He was jailed for six years and five months.", "He was jailed for five years and six months."),
    # another thing or another event
    ("The pumps ran for three days.", "The town had been without water for three weeks."),
    ("A second attack came two hours later.", "The company had noticed the intrusion two days earlier."),
    ("The gang demanded $5 million.", "The flood caused damage of 5 million euros in the valley."),
    ("Orvane was fined $5 million.", "Kestrel Air was fined 5 million euros."),
    ("Five people were killed.", "Five houses were destroyed."),
    ("The bridge was closed for six weeks.", "The trial will begin in six months."),
    ("The bridge was closed for six weeks.", "The bridge was closed."),
    ("The storm closed 40 schools.", "The storm brought 40 millimetres of rain."),
    ("The company lost 20 percent of its customers.", "The company lost 20 GB of data."),
    ("Rescuers took two hours to reach the valley.", "Two days later the valley was evacuated."),
    ("The engineer was hired for three years.", "The engineer was hired."),
    ("The deal was worth $4 million.", "The deal was worth $4 million."),
]

SUPPORTS = [
    ("The wildfire burned 12,000 hectares.", "The wildfire burned 29,700 acres."),
    ("The tank held 100 gallons of fuel.", "The tank held 379 litres of fuel."),
    ("The attack peaked at 2 terabits per second.", "The attack peaked at 2,000 gigabits per second."),
]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_the_same_number_under_another_unit_is_told(draft: str, source: str) -> None:
    assert leanings(unit, draft, source) == {"contradicts"}


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_amounts_that_agree_or_are_of_something_else_are_not(draft: str, source: str) -> None:
    assert "contradicts" not in leanings(unit, draft, source)


@pytest.mark.parametrize(("draft", "source"), SUPPORTS)
def test_a_measure_that_is_read_as_a_count_is_converted(draft: str, source: str) -> None:
    assert leanings(unit, draft, source) == {"supports"}


def only(draft: str, source: str) -> Finding:
    (finding,) = findings(unit, draft, source)
    return finding


def test_the_finding_names_both_amounts_and_shows_the_conversion() -> None:
    draft = "The wildfire burned 12,000 hectares."
    finding = only(draft, "The wildfire has burned 12,000 acres of forest.")
    assert finding.message == "draft says 12,000 hectare; the source says 12,000 acre"
    assert finding.working == "12,000 acre is 4,856 hectare"
    assert draft[finding.span.start : finding.span.end] == "12,000"


def test_a_currency_is_converted_by_no_rate() -> None:
    finding = only("The bank was fined £20 million.", "The bank was fined 20 million euros.")
    assert finding.working == ""
    assert finding.message == "draft says £20 million; the source says 20 million euros"


def test_the_number_counts_for_more_the_rarer_it_is() -> None:
    rare = only("The council lost £418,000.", "Thieves took €418,000 from the council, police said.")
    assert rare.sure >= 0.6
    everyday = ("The council lost three days.", "Thieves had spent three weeks near the council, police said.")
    assert not findings(unit, *everyday)
