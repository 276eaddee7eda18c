from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import quantities


class Row(NamedTuple):
    text: str
    words: str
    dimension: str
    low: float | None
    high: float | None
    counted: str = ""


HOUR, DAY, WEEK = 3600, 86_400, 604_800

ROWS = [
    Row("Two hospitals were hit.", "Two", "count", 2, 2, "hospitals"),
    Row(
        "Two critical infrastructure organizations fell.",
        "Two",
        "count",
        2,
        2,
        "critical infrastructure organizations",
    ),
    Row("Twenty-one clinics lost access.", "Twenty-one", "count", 21, 21, "clinics"),
    Row("A hundred clinics lost access.", "A hundred", "count", 100, 100, "clinics"),
    Row("Two hundred and five clinics lost access.", "Two hundred and five", "count", 205, 205, "clinics"),
    Row("The ferry carried 312 passengers.", "312", "count", 312, 312, "passengers"),
    Row("It repaid 1.3 million customers.", "1.3 million", "count", 1.25e6, 1.35e6, "customers"),
    Row("It repaid 1.3m customers.", "1.3m", "count", 1.25e6, 1.35e6, "customers"),
    Row("Some 600 000 homes are dark.", "Some 600 000", "count", 540_000, 660_000, "homes"),
    Row("Now 600\u202f000 homes are dark.", "600\u202f000", "count", 570_000, 630_000, "homes"),
    Row("It held 12,345 records.", "12,345", "count", 12_345, 12_345, "records"),
    Row("It held 3k records.", "3k", "count", 2850, 3150, "records"),
    Row("Half a million people fled.", "Half a million", "count", 475_000, 525_000, "people"),
    Row("Two and a half million people fled.", "Two and a half million", "count", 2.45e6, 2.55e6, "people"),
    Row("A dozen airports closed.", "A dozen", "count", 10.8, 13.2, "airports"),
    Row("Dozens of airlines stopped flying.", "Dozens", "count", 24, None, "airlines"),
    Row(
        "Hundreds of thousands of parcels are stuck.",
        "Hundreds of thousands",
        "count",
        200_000,
        None,
        "parcels",
    ),
    Row("Several banks closed early.", "Several", "count", 3, None, "banks"),
    Row("Several dozen passengers stayed.", "Several dozen", "count", 24, 120, "passengers"),
    Row("A few hundred bags are lost.", "A few hundred", "count", 200, 1000, "bags"),
    Row("A handful of divers went down.", "A handful of", "count", 2, 7, "divers"),
    Row("A couple of divers went down.", "A couple of", "count", 2, 3, "divers"),
    Row("Both reactors were shut.", "Both", "count", 2, 2, "reactors"),
    Row("A single-digit number of firms replied.", "single-digit", "count", 1, 9, "firms"),
    Row("One refinery burned.", "One", "count", 1, 1, "refinery"),
    Row("At least 40 people died.", "At least 40", "count", 40, None, "people"),
    Row("More than 60 people died.", "More than 60", "count", 61, None, "people"),
    Row("More than 600,000 firms use it.", "More than 600,000", "count", 600_000, None, "firms"),
    Row("Fewer than 10 machines broke.", "Fewer than 10", "count", None, 9, "machines"),
    Row("Up to 300 jobs will go.", "Up to 300", "count", None, 300, "jobs"),
    Row("As many as 300 jobs will go.", "As many as 300", "count", None, 300, "jobs"),
    Row("No more than five containers sank.", "No more than five", "count", None, 5, "containers"),
    Row("Nearly 400 houses burned.", "Nearly 400", "count", 340, 400, "houses"),
    Row("Just over 400 houses burned.", "Just over 400", "count", 400, 460, "houses"),
    Row("About 400 houses burned.", "About 400", "count", 360, 440, "houses"),
    Row("An estimated 400 houses burned.", "An estimated 400", "count", 360, 440, "houses"),
    Row("Exactly 15,000 votes were cast.", "Exactly 15,000", "count", 15_000, 15_000, "votes"),
    Row("The recall covers 240,000-plus cars.", "240,000-plus", "count", 240_000, None, "cars"),
    Row("Then 30 or more miners got out.", "30 or more", "count", 30, None, "miners"),
    Row("Then 30 miners or more got out.", "30", "count", 30, None, "miners"),
    Row("Between 10 and 15 servers failed.", "Between 10 and 15", "count", 10, 15, "servers"),
    Row("It took 10–15 servers down.", "10–15", "count", 10, 15, "servers"),
    Row("It took 10 to 15 million records.", "10 to 15 million", "count", 1e7, 1.5e7, "records"),
    Row("Two or three trucks were there.", "Two or three", "count", 2, 3, "trucks"),
    Row("Fourteen of the 27 member states agreed.", "Fourteen", "count", 14, 14, "member states"),
    Row("Four other victims came forward.", "Four", "count", 4, 4, "victims"),
    Row("Two power and energy companies came forward.", "Two", "count", 2, 2, "power and energy companies"),
    Row("The number of victims rose to 45.", "45", "count", 45, 45, "victims"),
    Row("The death toll rose to 45.", "45", "count", 45, 45, "death toll"),
    Row("Victims: 45", "45", "count", 45, 45, "Victims"),
    Row("The crash left 12 dead.", "12", "count", 12, 12, "dead"),
    Row("The 10-member panel met.", "10", "count", 10, 10, "member"),
    Row("A quake of magnitude 6.8 struck.", "6.8", "count", 6.8, 6.8, "magnitude"),
    Row("It lost 600,000 US licence numbers.", "600,000", "count", 570_000, 630_000, "US licence numbers"),
    Row("It was 9.5 percent of users.", "9.5 percent", "percent", 9.45, 9.55, "users"),
    Row("It was 9.5 % of users.", "9.5 %", "percent", 9.45, 9.55, "users"),
    Row("It was 8 per cent of the population.", "8 per cent", "percent", 7.5, 8.5, "population"),
    Row("A third of the fleet is grounded.", "A third", "percent", 31.83, 34.83, "fleet"),
    Row("Two-thirds of its pilots are grounded.", "Two-thirds", "percent", 65.17, 68.17, "pilots"),
    Row("Half the fleet is grounded.", "Half", "percent", 48.5, 51.5, "fleet"),
    Row("More than half of the fleet is grounded.", "More than half", "percent", 50, None, "fleet"),
    Row("One in five small firms was hit.", "One in five", "percent", 18.5, 21.5, "small firms"),
    Row("Nine out of ten boats were lost.", "Nine out of ten", "percent", 88.5, 91.5, "boats"),
    Row("They paid a $4.4 million ransom.", "$4.4 million", "money", 4.35e6, 4.45e6, "ransom"),
    Row("They paid $5m in ransom.", "$5m", "money", 4.75e6, 5.25e6, "ransom"),
    Row("They paid 4.4 million dollars.", "4.4 million dollars", "money", 4.35e6, 4.45e6),
    Row("They paid USD 5bn.", "USD 5bn", "money", 4.75e9, 5.25e9),
    Row("They paid £183m for it.", "£183m", "money", 182.5e6, 183.5e6),
    Row("They paid 5,000 euros for it.", "5,000 euros", "money", 4750, 5250),
    Row("They paid ¥300 for it.", "¥300", "money", 300, 300),
    Row("They paid 75 bitcoins for it.", "75 bitcoins", "money", 75, 75),
    Row("They paid 75 BTC for it.", "75 BTC", "money", 75, 75),
    Row("Losses of $10m to $15m are likely.", "$10m to $15m", "money", 1e7, 1.5e7),
    Row("Losses ran to millions of dollars.", "millions of dollars", "money", 2e6, None),
    Row("They took 100 GB of data.", "100 GB", "bytes", 95e9, 105 * 1024**3, "data"),
    Row("They took nearly 100 gigabytes.", "nearly 100 gigabytes", "bytes", 85e9, 100 * 1024**3),
    Row("It lasted six hours.", "six hours", "duration", 6 * HOUR, 6 * HOUR),
    Row("It lasted two more hours.", "two more hours", "duration", 2 * HOUR, 2 * HOUR),
    Row("It lasted half an hour.", "half an hour", "duration", 0.95 * HOUR / 2, 1.05 * HOUR / 2),
    Row("It was shut for a week.", "a week", "duration", WEEK, WEEK),
    Row("It was a two-day strike.", "two-day", "duration", 2 * DAY, 2 * DAY, "strike"),
    Row("It lasted a fortnight, or 14 days.", "14 days", "duration", 14 * DAY, 14 * DAY),
    Row("He served 18 months.", "18 months", "duration", 18 * 28 * DAY, 18 * 31 * DAY),
    Row("The route is 8,850 km long.", "8,850 km", "length", 8_845_000, 8_855_000),
    Row("The tower is 60 m high.", "60 m", "length", 57, 63),
    Row("It held 20 tonnes of sugar.", "20 tonnes", "mass", 19_000, 21_000, "sugar"),
    Row("Winds of 120 mph blew.", "120 mph", "speed", 115 * 0.44704, 125 * 0.44704),
    Row("It is the third-largest port.", "third", "ordinal", 3, 3, "largest port"),
    Row("She was the 2nd victim.", "2nd", "ordinal", 2, 2, "victim"),
    Row("It is the first publicly disclosed attack.", "first", "ordinal", 1, 1, "attack"),
    Row("Its first big flood came late.", "first", "ordinal", 1, 1, "big flood"),
    Row("It rang twice.", "twice", "count", 2, 2),
    Row("It rang more than three times.", "more than three times", "count", 4, None),
    Row("It saw a tenfold rise.", "tenfold", "count", 10, 10),
    Row("It saw a 3.5-fold rise.", "3.5-fold", "count", 3.5, 3.5),
    Row("It was nearly double the sum.", "nearly double", "count", 1.7, 2),
    Row("A pair of trains met.", "A pair of", "count", 2, 2, "trains"),
    Row("There were 31 people injured.", "31", "count", 31, 31, "people"),
    Row("Half of the Port of Esbjerg's workforce is out.", "Half", "percent", 48.5, 51.5, "workforce"),
    Row("Half of the top 20 banks are shut.", "20", "count", 20, 20, "banks"),
    Row("They handed over 57 files.", "57", "count", 57, 57, "files"),
    Row("They took over several farms.", "several", "count", 3, None, "farms"),
    Row('They saw five crude "phishing" mails.', "five", "count", 5, 5, 'crude "phishing" mails'),
    Row("They took hundreds of GBs of data.", "hundreds of GBs", "bytes", 2e11, None, "data"),
    Row("One big fire destroyed farms.", "One", "count", 1, 1, "big fire"),
    Row("They got it done in one day.", "one day", "duration", DAY, DAY),
    Row("Damages of €3,000 due to rain.", "€3,000", "money", 2850, 3150),
    Row("All three city bureaus agreed.", "three", "count", 3, 3, "city bureaus"),
    Row("They paid USD 300 for it.", "USD 300", "money", 300, 300),
    Row("It was 18.7 percent, or less than half.", "18.7 percent", "percent", 18.65, 18.75),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.text))
def test_amount_is_read(row: Row) -> None:
    found = [one for one in quantities.find(row.text) if one.text == row.words]
    assert len(found) == 1, quantities.find(row.text)
    (quantity,) = found
    assert quantity.dimension == row.dimension
    assert quantity.low == (None if row.low is None else pytest.approx(row.low))
    assert quantity.high == (None if row.high is None else pytest.approx(row.high))
    assert quantity.counted_text == row.counted
    assert quantity.span.of(row.text) == row.words


SILENT = [
    "The flaw is CVE-2023-1234 and 3CX is hit.",
    "It opened in 2023 and closed in 2021-2022.",
    "The 2016 elections were close.",
    "On April 20, 2023 it rained; on 3 May it did not.",
    "The ferry left at 3.40 a.m. on Monday.",
    "One of the energy victims spoke.",
    "One official said no more.",
    "No one knew, and they helped one another.",
    "One day this will matter.",
    "The one that fell was old.",
    "It uses two-factor authentication and 64-bit chips.",
    "A third-party tool and a zero-day flaw.",
    "A one-time password, a two-way street.",
    "The 34-year-old sailor was 34 years old.",
    "The judge, Ada Moreno, 58, adjourned.",
    "It ran on Windows 10 and Office 365.",
    "Ring 0800 123 4567.",
    "They live at 12 Harbour View Road.",
    "The Five Eyes met at Three Mile Island.",
    "Both Mandiant and Symantec wrote of it.",
    "It was the first time, at first glance, in the first place.",
    "People over 45 were told to think twice.",
    "The 911 dispatch system showed a 404 Not Found page.",
    "The group APT 28 met in Hall 7, in series 5.",
    "Of the stable version (2.3) and versions 14.1X53, 15.1 little is known.",
    "It runs on windows 10.",
    "It was a 2 to 1 margin, at three o'clock, in season five.",
    "It came two days ago and again a week later.",
    "In the first half of 2022 nothing happened.",
    "In the first half of the match nothing happened.",
    "It works 24/7 and 365 days a year.",
    "They won 3-1 at home.",
    "It is the first of its kind.",
    "A second later it fell.",
    "The plan has a 12-digit code.",
    "1. The bridge fell.",
    "Nineteen eighty-four is a novel.",
    "The 18th century and Fifth Avenue.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_amount(text: str) -> None:
    assert quantities.find(text) == ()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Most of the 40 schools in Kent are shut.", "Kent"),
        ("Half of the Port of Esbjerg's workforce is out.", "Port of Esbjerg"),
        ("Norvik's nearly 4,000 employees stayed home.", "Norvik"),
        ("Two of Norvik's trains met.", "Norvik"),
        ("It closed 12 offices of the Harbour Bank on Monday.", "Harbour Bank"),
        ("It closed 12 offices in March.", ""),
        ("It closed 12 offices in the town.", ""),
        ("In Kent's 3 towns it rained.", "Kent"),
    ],
)
def test_whose_the_counted_things_are(text: str, owner: str) -> None:
    assert quantities.find(text)[0].of == owner


def test_callers_may_say_what_is_taken() -> None:
    text = "On May 3 it hit 17 towns."
    (found,) = quantities.find(text)
    assert quantities.find(text, taken=[found.span])[0].text == "3"


@given(st.text(max_size=80) | st.text(alphabet=st.sampled_from("0123456789 .,-–%$kmoneadhutlfi\n"), max_size=60))
def test_spans_are_the_words(text: str) -> None:
    found = quantities.find(text)
    assert all(quantity.span.of(text) == quantity.text for quantity in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "9" * 50_000,
        "and " * 20_000,
        "two " * 5_000,
        "$" * 50_000,
        "1," * 20_000,
        "5 to " * 3_000,
        "two of " * 3_000,
        "12 " + "x" * 50_000,
        "12 " + "a-" * 20_000,
        "a few " * 3_000,
        "twice a pair of " * 2_000,
        "Norvik's 3 towns in Kent of A B C " * 1_000,
        "İ1 " * 3_000,
        "\x00\u202e\ud800" * 5_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_hostile_text_is_read(text: str) -> None:
    assert all(quantity.span.end <= len(text) for quantity in quantities.find(text))
