from __future__ import annotations

import pytest

from tests.checks.headlines import beside

FIRES = [
    # figures
    ("Three killed in ferry fire", "Two people were killed in the fire on the ferry on Sunday."),
    ("3 killed as train hits truck", "The train hit a truck at a crossing.", "Two people were killed, police said."),
    ("Twelve hurt in mill explosion", "Nine workers were hurt in the explosion at the mill."),
    ("Hackers steal 5 million records from Orvane", "Hackers stole 3 million records from Orvane in March."),
    ("Court fines Kestrel Air $8 million", "The court fined Kestrel Air $5 million on Monday."),
    ("Flood destroys 300 houses in Lervik", "The flood destroyed 180 houses in Lervik."),
    ("Trader jailed for nine years", "The trader was jailed for six years."),
    ("Storm Closes 40 Schools in Brenn Valley", "The storm closed 14 schools in the Brenn Valley."),
    ("Ransomware locks 14 hospitals", "The ransomware locked nine hospitals, the ministry said."),
    ("Refinery blast injures 40 workers", "The blast at the refinery injured 14 workers."),
    # units
    ("Gang copies 20 terabytes of data from clinic", "The gang copied 20 gigabytes of data from the clinic."),
    ("Wildfire burns 12,000 hectares near Marda", "The wildfire has burned 12,000 acres near Marda."),
    # dates
    ("Ferry Astrid ran aground on 14 March", "The ferry Astrid ran aground on 12 March 2021."),
    ("Trial of former minister began on Monday 3 May", "The trial of the former minister began on 10 May."),
    # hedges
    ("Orvane hacked the power grid", "Orvane may have hacked the power grid, officials said."),
    ("Faulty valve caused the explosion", "A faulty valve may have caused the explosion, investigators said."),
    ("Russia hacked the ministry", "Russia may have hacked the ministry."),
    ("Employee stole the documents", "An employee is believed to have stolen the documents."),
    ("Arson destroyed the warehouse", "Arson may have destroyed the warehouse, the fire brigade said."),
    ("Crew ignored the alarm", "The crew possibly ignored the alarm, the inquiry said."),
    # scope
    ("All hospitals lost their records", "Some hospitals lost their records."),
    ("All flights cancelled after outage", "Most flights were cancelled after the outage."),
    # denials
    ("Minister resigned", "The minister has not resigned."),
    ("Passwords were stolen from Orvane", "No passwords were stolen from Orvane."),
    ("Orvane paid the ransom", "Orvane did not pay the ransom."),
    ("Bridge was inspected before collapse", "The bridge was not inspected before the collapse."),
    # capitals
    ("TWELVE KILLED IN MINE COLLAPSE", "Four miners were killed in the collapse of the mine."),
    ("Four Killed In Ferry Fire Off Lervik", "Two people were killed in the fire on the ferry off Lervik."),
]

SILENT = [
    # the same
    ("Two killed in ferry fire", "Two people were killed in the fire on the ferry on Sunday."),
    ("2 killed as train hits truck", "The train hit a truck at a crossing.", "Two people were killed, police said."),
    ("Hackers steal 3m records from Orvane", "Hackers stole 3 million records from Orvane in March."),
    ("Nearly 200 houses destroyed by flood in Lervik", "The flood destroyed 196 houses in Lervik."),
    ("Dozens hurt in mill explosion", "The explosion at the mill hurt 34 workers."),
    ("Court Fines Kestrel Air $5 Million", "The court fined Kestrel Air $5 million on Monday."),
    ("Road closed for five miles", "The road was closed for eight kilometres."),
    # some sentence bears it out
    (
        "Three killed in ferry fire",
        "At first two people were said to have been killed in the fire on the ferry.",
        "Three people were killed in the fire on the ferry, the coast guard said later.",
    ),
    (
        "Orvane hacked the power grid",
        "Orvane may have hacked the power grid, officials said in May.",
        "Orvane hacked the power grid, the court found.",
    ),
    ("Four hurt in crash", "Two drivers and two passengers were hurt in the crash.", "Four people were hurt."),
    (
        "Four killed in ferry fires",
        "Three people were killed in the fire on the ferry Astrid.",
        "One person was killed in the fire on the ferry Brenn a day later.",
    ),
    # the hedge is kept
    ("Orvane may have hacked the power grid", "Orvane may have hacked the power grid, officials said."),
    ("Faulty valve suspected in explosion", "A faulty valve may have caused the explosion, investigators said."),
    ("Some hospitals lost their records", "Some hospitals lost their records."),
    ("Orvane did not pay the ransom", "Orvane did not pay the ransom."),
    # other things, other words
    ("Three killed in ferry fire", "The fire on the ferry injured twelve people."),
    ("Three killed in ferry fire", "Two tugs towed the ferry after the fire."),
    ("Two arrested after museum theft", "Five paintings were stolen from the museum."),
    ("Mill explosion: what we know so far", "Nine workers were hurt in the explosion at the mill."),
    ("How the hackers got in", "The hackers got in through a mail server."),
    ("Did Orvane hack the power grid?", "Orvane did not hack the power grid."),
    ("Harbour master steps down", "The harbour was closed for two days."),
    ("A long night in Lervik", "Two people were killed in the fire on the ferry off Lervik."),
    ("Astrid runs aground off Lervik", "The ferry Astrid ran aground off Lervik on 12 March 2021."),
    ("Fire", "Two people were killed in the fire."),
    ("Ferry", ""),
    ("Police: two killed in ferry fire", "Two people were killed in the fire on the ferry, police said."),
    ("Bank fined €20 million over outage", "The bank was fined 20 million euros over the outage."),
    ("Hundreds Flee As River Rises", "Some 700 residents fled as the river rose."),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row[0])
def test_a_title_that_claims_more_than_its_text_is_told(row: tuple[str, ...]) -> None:
    assert beside(*row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row[0])
def test_a_title_that_its_text_bears_out_is_not(row: tuple[str, ...]) -> None:
    assert not beside(*row)
