from __future__ import annotations

import pytest

from factcheck.checks import date
from factcheck.models.finding import Finding
from tests.checks.pairs import read_pair

Row = tuple[str, str] | tuple[str, str, str | None, str | None]
"""Draft, source, and the days on which draft and source were published."""

FIRES: list[Row] = [
    # cyber
    ("The intruders entered the network on 3 May 2022.", "The intruders entered the network on 9 June 2022."),
    ("The ransomware struck the port in March 2020.", "The ransomware struck the port in August 2020."),
    ("The flaw was patched on 12 April 2021.", "Engineers patched the flaw on 2 April 2021."),
    ("In 2017 the worm spread through the hospitals.", "The worm spread through the hospitals in 2018."),
    ("The breach began on 1 February 2023.", "Investigators found that the breach began on 17 January 2023."),
    (
        "Hackers stole the files last Thursday.",
        "The files were stolen by hackers on Monday.",
        "2023-04-24",
        "2023-04-24",
    ),
    ("The attack began yesterday.", "The attack began on 2 May.", "2022-05-09", "2022-05-09"),
    (
        "The company found the intrusion in June 2021.",
        "The intrusion was found by the company in October 2021.",
    ),
    # transport
    (
        "The ferry ran aground on 14 March 2021.",
        "The ferry ran aground on 12 March 2021, the coast guard said.",
    ),
    ("The train derailed on Tuesday.", "The train derailed on Saturday.", "2024-02-08", "2024-02-07"),
    ("The bridge was opened in 1977.", "The bridge was opened in 1968."),
    ("The plane crashed on 4 July 2019.", "On 11 July 2019 the plane crashed into a field."),
    (
        "The airline stopped flights on 8 January.",
        "The airline stopped its flights on 21 January.",
        "2020-02-01",
        "2020-02-01",
    ),
    ("The tunnel was closed in the summer of 2015.", "The tunnel was closed in November 2015."),
    # industry
    (
        "The refinery exploded on 6 August 2018.",
        "The refinery exploded on 9 August 2018, killing four workers.",
    ),
    ("The pipeline was shut down on 7 May 2021.", "The pipeline was shut down on 12 May 2021."),
    ("The plant reopened in September 2022.", "The plant reopened in February 2022."),
    ("The mine collapsed two weeks ago.", "The mine collapsed on 1 March.", "2021-03-27", "2021-03-04"),
    # disasters
    ("The earthquake struck on 6 February 2023.", "The earthquake struck on 16 February 2023 before dawn."),
    ("The dam broke on 2 October 2016.", "On 5 October 2016 the dam broke and flooded the valley."),
    ("The storm struck the coast in 2011.", "The storm struck the coast in 2013."),
    ("The river flooded the town in July 2021.", "The river flooded the town in May 2021."),
    # courts
    ("The court convicted the trader in May 2019.", "In June 2019 the court convicted the trader."),
    ("The trader was arrested on 3 May 2019.", "The trader was arrested on 19 May 2019 at the airport."),
    (
        "The judge sentenced the hacker on Friday.",
        "On Monday the judge sentenced the hacker.",
        "2022-11-15",
        "2022-11-15",
    ),
    ("The trial began in January 2020.", "The trial began in March 2020."),
    (
        "Prosecutors charged the broker on 30 June 2015.",
        "The broker was charged by prosecutors on 2 March 2015.",
    ),
    ("The bank settled the lawsuit in 2014.", "The lawsuit was settled by the bank in 2016."),
    # in other words
    ("The arrest of the trader came on 3 May 2019.", "The trader was arrested on 19 May 2019 at the airport."),
    ("The vendor told its customers of the flaw on 4 June.", "The flaw was reported to customers on 14 July."),
    ("The footbridge came down on 2 May 2020.", "The footbridge collapsed on 22 May 2020 under the crowd."),
    ("The explosion at the depot took place on Monday.", "The depot exploded on Thursday, police said."),
    ("The airline went public with the fault on 2 March.", "The airline told pilots about the fault on 21 April."),
    ("The tanker ran aground on 4 October.", "The tanker ran aground in a gale on 24 October."),
    # a stretch with another end
    ("The outage lasted from 3 May to 9 June 2020.", "The outage lasted from 3 May to 19 June 2020."),
    (
        "Thieves had access to the mailbox between 2 and 9 March.",
        "Thieves had access to the mailbox from 2 to 29 March.",
    ),
    # a day that the source has of something else
    (
        "The operator closed the tunnel on 3 May 2019.",
        "An inspector found the crack on 3 May 2019; the operator closed the tunnel on 12 May 2019.",
    ),
    (
        "The board dismissed the captain on 8 June.",
        "The ferry sank on 8 June and the board dismissed the captain on 30 June.",
    ),
    # a day that is tied to what follows, that something was put off until, that was laid down
    (
        "Somebody moved the coins on 27 April.",
        "The coins lay untouched until 27 May, when somebody moved the coins to an exchange.",
    ),
    ("Trains did not run again until Saturday.", "Trains ran again on Thursday."),
    ("Sentencing of the trader is set for 4 February.", "The trader will be sentenced on 14 February."),
    ("The clinic must pay the fine by 3 May.", "The clinic must pay the fine by 28 May."),
]

SILENT: list[Row] = [
    # coarse and fine
    ("The ferry ran aground in March 2021.", "The ferry ran aground on 12 March 2021."),
    ("The ferry ran aground on 12 March 2021.", "The ferry ran aground in March 2021."),
    ("The mine collapsed in 2021.", "The mine collapsed on 1 March 2021."),
    ("The worm spread in the spring of 2017.", "The worm spread in May 2017."),
    ("The trial began in early 2020.", "The trial began in January 2020."),
    ("The bridge fell in the 1970s.", "The bridge fell in 1977."),
    ("The court ruled in the second quarter of 2019.", "The court ruled in June 2019."),
    # relative dates that come to the same day
    (
        "The files were stolen last Thursday.",
        "The files were stolen on 20 April.",
        "2023-04-24",
        "2023-04-21",
    ),
    ("The train derailed on Tuesday.", "The train derailed yesterday.", "2024-02-08", "2024-02-07"),
    ("The mine collapsed two weeks ago.", "The mine collapsed on 4 March.", "2021-03-18", "2021-03-04"),
    ("The attack began last month.", "The attack began on 12 May.", "2022-06-02", "2022-05-20"),
    # the day of a report against the day of the event
    (
        "The ferry ran aground on 12 March 2021.",
        "The ferry ran aground near the harbour, the coast guard said on 15 March 2021.",
    ),
    (
        "The intruders entered the network on 3 May 2022.",
        "On 9 June 2022 the company disclosed that intruders had entered the network.",
    ),
    (
        "Hackers stole the files on Monday.",
        "Hackers stole the files, the ministry announced on Thursday.",
        "2023-04-24",
        "2023-04-21",
    ),
    (
        "The plant exploded on 6 August 2018.",
        "In a report of 2 March 2019 the inspectors said the plant exploded because of a weld.",
    ),
    (
        "The flaw was found on 2 May 2020.",
        "The vendor said in a statement on 9 May 2020 that the flaw was found.",
    ),
    # dates of other events
    ("The trader was arrested on 3 May 2019.", "The bank was fined on 8 July 2019."),
    ("The trader was arrested on 3 May 2019.", "The trader was convicted on 8 July 2019."),
    ("The plant reopened in September 2022.", "The plant was shut down in February 2022."),
    ("The gang attacked the port in May 2021.", "The gang attacked the hospital in June 2021."),
    (
        "The flaw was patched on 12 April 2021.",
        "The flaw was discovered on 2 April 2021 and patched ten days later.",
    ),
    ("The dam was built in 1963.", "The dam broke in 2016 after heavy rain."),
    ("Two people were arrested in March 2020.", "Two people were sentenced in March 2022."),
    ("The airline was founded in 1998.", "The airline was sold in 2007."),
    ("The outage began on 4 March 2020.", "The outage ended on 6 March 2020."),
    (
        "The company learned of the breach on 4 March 2020.",
        "The company told its customers of the breach on 22 May 2020.",
    ),
    # dates that cannot be resolved, or only in part
    ("The ferry ran aground on Thursday.", "The ferry ran aground on 12 March 2021."),
    ("The train derailed on 12 March.", "The train derailed in 2021."),
    ("The judge ruled last week.", "The judge ruled on 4 May."),
    # a day between two time zones
    ("The earthquake struck today.", "The earthquake struck on 6 February.", "2023-02-07", "2023-02-06"),
    # the same thing still to come, another of several, stretches that are not told to the day, a part of a stretch
    ("The convoy will reach the town on 6 May.", "The convoy reached the town on 2 May."),
    ("The second convoy reached the town on 6 May.", "The first convoy reached the town on 2 May."),
    ("The outage lasted from early May to early June.", "The outage lasted from 4 May to 2 June."),
    ("The outage lasted from 3 May to 9 June 2020.", "On 12 June 2020 the outage was discussed in parliament."),
    # two things made known by two
    ("The bank published a report on 19 October.", "The regulator published a report on 2 October."),
    # how things stood on a day, and the day of something else in the same sentence
    ("The dock reopened on Wednesday.", "As of Tuesday, the dock was still shut."),
    ("The trader was extradited in May 2031.", "The trader was extradited eleven years after the raid in May 2020."),
    # the source has the claim's date as well
    (
        "The gang attacked the port in May 2021.",
        "The gang attacked the port in May 2021 and again in August 2021.",
    ),
    (
        "The court convicted the trader in June 2019.",
        "Arrested in May 2019, the trader was convicted by the court in June 2019.",
    ),
    # times between the two lead from the one date to the other
    (
        "The ferry was refloated on 9 June.",
        "The ferry ran aground on 5 June and was refloated four days later.",
    ),
    (
        "The mine was closed in August.",
        "The flood of September came a month after the mine had been closed.",
    ),
    ("The road was cleared on 17 May.", "The slope gave way on 14 May, three days before the road was cleared."),
    # the line of an agency, statistics of years, one of several alike, the first day and the last
    ("The depot was robbed in January.", "LIMA, 3 March (AFP) - Thieves robbed the depot of a copper trader."),
    ("In 2016 the coastguard counted 61 wrecks.", "In 2018 the coastguard counted 74 wrecks."),
    ("The first trial opened on 2 May.", "The second trial opened on 6 June."),
    ("The road has been closed since 4 May.", "The road was closed until 9 June."),
    ("The ferry was to be repaired in May.", "The ferry was repaired in August."),
    # what was asked for, and what was done
    ("The judge released the suspect on Thursday.", "Lawyers asked the judge on Monday to release the suspect."),
    # repeated events
    ("The storm closed the airport on 3 January 2018.", "The storm closed the school on 4 January 2018."),
    ("In 2016 the group hacked a bank in Dhaka.", "In 2014 the group hacked a film studio."),
]

SUPPORTS: list[Row] = [
    ("The ferry ran aground in March 2021.", "The ferry ran aground on 12 March 2021."),
    ("The ferry ran aground on 12 March 2021.", "On March 12, 2021, the ferry ran aground."),
    ("The mine collapsed in 2021.", "The mine collapsed on 1 March 2021."),
    (
        "The files were stolen last Thursday.",
        "The files were stolen on 20 April.",
        "2023-04-24",
        "2023-04-21",
    ),
    ("The train derailed on Tuesday.", "The train derailed yesterday.", "2024-02-08", "2024-02-07"),
    (
        "The company announced the breach on Thursday.",
        "On 20 April the company disclosed the breach.",
        "2023-04-24",
        "2023-04-21",
    ),
    ("The plant reopened in September 2022.", "The plant, shut in May, reopened in September 2022."),
    ("The trial began in January 2020.", "The trial began on 14 January 2020 in Bergen."),
    ("In 2017 the worm spread.", "The worm spread in May and June 2017."),
    (
        "The energy firms were attacked in the autumn of 2022.",
        "The firms were attacked in September or October 2022.",
    ),
]


def found(row: Row, leaning: str) -> list[Finding]:
    draft, source, as_of, published = (*row, None, None)[:4]
    claim, passage = read_pair(draft, source, published, as_of=as_of)
    claim = claim.model_copy(update={"incident": passage.incident})
    return [one for one in date.compare(claim, passage) if one.leaning == leaning]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row[0])
def test_another_day_for_the_same_event_is_told(row: Row) -> None:
    assert found(row, "contradicts")


@pytest.mark.parametrize("row", SILENT, ids=lambda row: f"{row[0]} {row[1]}")
def test_a_day_that_fits_or_is_of_something_else_is_not(row: Row) -> None:
    assert not found(row, "contradicts")


@pytest.mark.parametrize("row", SUPPORTS, ids=lambda row: row[0])
def test_a_day_that_the_source_has_is_borne_out(row: Row) -> None:
    assert found(row, "supports")
    assert not found(row, "contradicts")


def test_relative_days_are_shown_resolved() -> None:
    (fired,) = found(
        (
            "Hackers stole the files last Thursday.",
            "The files were stolen by hackers on Monday.",
            "2023-04-24",
            "2023-04-20",
        ),
        "contradicts",
    )
    assert "2023-04-20" in fired.working
    assert "2023-04-17" in fired.working
