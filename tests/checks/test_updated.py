from __future__ import annotations

import pytest

from factcheck.checks import date, number, updated
from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from tests.checks.pairs import read_pair

DAY = "2023-05-04"

REPLACED = [
    # transport
    ("Six people were killed in the derailment.", "Eight people were killed in the derailment, up from six on Monday."),
    ("The crash injured 23 people.", "The number of people injured in the crash rose from 23 to 31."),
    ("Fourteen passengers drowned.", "The number of drowned passengers was revised from 14 down to 12."),
    ("The ferry carried 377 passengers.", "The ferry carried 412 passengers, not the 377 first reported."),
    (
        "The airline cancelled 640 flights.",
        "The airline initially said that 640 flights were cancelled; it now says 900.",
    ),
    # disasters
    ("Six people were killed in the landslide.", "The death toll of the landslide rose from six to eight."),
    ("The flood killed 50 people.", "The toll of the flood, initially put at 50 dead, now stands at 62."),
    ("The earthquake killed 31 people.", "An earlier count had put the earthquake's dead at 31; now it is 40."),
    ("The fire destroyed 145 houses.", "The fire destroyed 210 houses, up from 145 on Tuesday."),
    ("Some 3,500 residents were evacuated.", "The number of evacuated residents rose from 3,500 to 9,000."),
    ("The wildfire injured four firefighters.", "Nine firefighters were injured in the wildfire, up from four."),
    # cyber
    (
        "The breach exposed the records of 50,000 patients.",
        "The breach exposed the records of 62,000 patients, not the 50,000 first reported.",
    ),
    (
        "The breach affected 1.2 million customers.",
        "The company first said the breach affected 1.2 million customers, and later 4 million.",
    ),
    ("The worm infected 900 servers.", "The worm infected 1,500 servers, up from 900 last week."),
    ("The hackers stole $40 million.", "The hackers stole $55 million, up from the $40 million first reported."),
    ("The flaw affects 18 models.", "The vendor initially listed 18 models; it now says the flaw affects 25 models."),
    ("Nine hospitals were locked.", "The number of locked hospitals rose from nine to 14, the ministry said."),
    ("The outage hit 70 branches.", "The outage hit 120 branches, rather than the 70 first announced."),
    # industry
    ("The explosion killed four workers.", "The explosion killed six workers, up from four on Friday."),
    (
        "The plant leaked 12,000 litres of acid.",
        "The plant leaked 40,000 litres of acid, not 12,000 as first reported.",
    ),
    ("The recall covers 300 cars.", "The maker raised the number of recalled cars from 300 to 1,100."),
    (
        "The damage was put at 2 million euros.",
        "The damage, originally put at 2 million euros, is now 5 million euros.",
    ),
    # courts
    ("Prosecutors charged five men.", "Prosecutors have charged seven men, up from five in March."),
    ("The bank was fined $8 million.", "The court cut the bank's fine from $8 million to $3 million."),
    ("The suit names 12 victims.", "The suit now names 19 victims, up from 12."),
    ("The trader owes 20 investors.", "The trader owes 34 investors; the police earlier said 20 investors."),
]

STANDS = [
    # the new figure
    (
        "Eight people were killed in the derailment.",
        "Eight people were killed in the derailment, up from six on Monday.",
    ),
    ("The toll of the flood stands at 62 dead.", "The toll of the flood, initially put at 50 dead, now stands at 62."),
    ("The crash injured more than 20 people.", "The number of people injured in the crash rose from 23 to 31."),
    ("At least six people were killed.", "The death toll rose from six to eight."),
    ("The worm infected 1,500 servers.", "The worm infected 1,500 servers, up from 900 last week."),
    # the draft tells the old figure as old
    ("Officials initially said that six people were killed.", "The death toll rose from six to eight."),
    ("The death toll rose from six to eight.", "The death toll rose from six to eight."),
    (
        "At first 640 flights were cancelled.",
        "The airline initially said that 640 flights were cancelled; now 900 are.",
    ),
    ("The company previously said that 900 servers were infected.", "The worm infected 1,500 servers, up from 900."),
    ("As of Monday six people had been killed.", "Eight people were killed, up from six on Monday."),
    ("The toll was six earlier in the week.", "The death toll rose from six to eight."),
    ("Eight people were killed, not six.", "The death toll rose from six to eight."),
    # another thing
    ("Six houses were destroyed in the landslide.", "The death toll of the landslide rose from six to eight."),
    (
        "Six people were injured in the landslide.",
        "The number of people killed in the landslide rose from six to eight.",
    ),
    ("The clinic has 50,000 visitors a year.", "The breach hit 62,000 patients, not the 50,000 first reported."),
    ("The gang demanded $40 million.", "The storm caused damage of $55 million, up from $40 million."),
    ("Nine hospitals treated the wounded.", "The price of a mask rose from nine to 14 euros."),
    ("Orvane cancelled 640 flights.", "Kestrel Air initially said that 640 flights were cancelled; it now says 900."),
    # nothing is replaced
    ("Six people were killed.", "Six people were killed and eight were injured."),
    ("Six people were killed.", "Eight people were killed."),
    (
        "The train ran from Brenn to Lervik with 40 passengers.",
        "The train ran from Brenn to Lervik with 40 passengers.",
    ),
    ("Staff moved 12 patients.", "Staff moved 12 patients from three wards to two others."),
    ("The bridge was closed for six weeks.", "The bridge was closed from six in the morning to eight."),
    ("The company said so on Monday.", "The death toll rose from six to eight."),
    ("The worm infected 900 servers.", "The worm infected servers in many towns, up from none."),
    ("The court fined the bank.", "The court cut the bank's fine from $8 million to $3 million."),
    ("Rescuers expect 30 survivors.", "Between 30 and 40 people were first thought to be on board."),
]


def replaced(draft: str, source: str, published: str | None = DAY, as_of: str | None = DAY) -> list[Finding]:
    claim, passage = read_pair(draft, source, published)
    return list(updated.compare(claim.model_copy(update={"as_of": as_of}), passage))


@pytest.mark.parametrize(("draft", "source"), REPLACED)
def test_a_figure_that_the_source_itself_replaces_is_told(draft: str, source: str) -> None:
    (finding,) = replaced(draft, source)
    assert finding.leaning == "contradicts"
    assert finding.passage_span is not None


@pytest.mark.parametrize(("draft", "source"), STANDS)
def test_a_figure_that_stands_or_is_told_as_an_old_one_is_not(draft: str, source: str) -> None:
    assert not replaced(draft, source)


@pytest.mark.parametrize(("as_of", "leaning"), [("2023-05-03", "notes"), (DAY, "contradicts"), (None, "notes")])
def test_what_was_reported_after_the_draft_is_a_note(as_of: str | None, leaning: str) -> None:
    (finding,) = replaced("Six people were killed.", "The death toll rose from six to eight.", as_of=as_of)
    assert finding.leaning == leaning


@pytest.mark.parametrize(("as_of", "leaning"), [("2023-05-03", "notes"), (DAY, "contradicts"), (None, "contradicts")])
def test_a_correction_says_that_it_never_was_so(as_of: str | None, leaning: str) -> None:
    source = "The breach exposed the records of 62,000 patients, not the 50,000 first reported."
    (finding,) = replaced("The breach exposed the records of 50,000 patients.", source, as_of=as_of)
    assert finding.leaning == leaning


OLD, NEW = "2023-05-01", "2023-05-04"


def weighed(draft: str, *reports: tuple[str, str | None], as_of: str | None = NEW) -> list[Finding]:
    """What follows from the findings on reports, each with the day that it was published on."""
    pairs = [read_pair(draft, text, published, as_of=as_of, incident="i") for text, published in reports]
    claim: Claim = pairs[0][0].model_copy(update={"as_of": as_of})
    passages: list[Passage] = [passage for _, passage in pairs]
    findings = [
        finding.model_copy(update={"evidence": at})
        for at, passage in enumerate(passages)
        for check in (number, date)
        for finding in check.compare(claim, passage)
    ]
    return list(updated.weigh(claim, passages, findings))


SIX = "Six people were killed in the derailment."


@pytest.mark.parametrize(
    ("draft", "old", "new"),
    [
        (SIX, SIX, "Eight people were killed in the derailment."),
        ("The worm infected 900 servers.", "The worm infected 900 servers.", "The worm infected 1,500 servers."),
        ("The flood destroyed 145 houses.", "The flood destroyed 145 houses.", "The flood destroyed 260 houses."),
        ("The crash injured 40 people.", "The crash injured 40 people.", "Revised: the crash injured 25 people."),
    ],
)
def test_what_an_older_report_has_and_a_newer_one_replaces_is_told(draft: str, old: str, new: str) -> None:
    (finding,) = weighed(draft, (old, OLD), (new, NEW))
    assert (finding.leaning, finding.evidence) == ("contradicts", 1)
    assert OLD in finding.message
    assert NEW in finding.message


@pytest.mark.parametrize("as_of", ["2023-05-02", None])
def test_a_draft_of_before_the_newer_report_gets_a_note(as_of: str | None) -> None:
    (finding,) = weighed(SIX, (SIX, OLD), ("Eight people were killed in the derailment.", NEW), as_of=as_of)
    assert finding.leaning == "notes"


@pytest.mark.parametrize(
    "reports",
    [
        # of the same day, or of no day
        ((SIX, NEW), ("Eight people were killed in the derailment.", NEW)),
        ((SIX, None), ("Eight people were killed in the derailment.", NEW)),
        ((SIX, OLD), ("Eight people were killed in the derailment.", None)),
        # the newer report has the draft's figure
        ((SIX, NEW), ("Eight people were killed in the derailment.", OLD)),
        # a smaller count without a word of a change is a disagreement
        ((SIX, OLD), ("Four people were killed in the derailment.", NEW)),
        # nobody had the draft's figure
        (("Five people were killed in the derailment.", OLD), ("Eight people were killed in the derailment.", NEW)),
    ],
)
def test_a_disagreement_is_no_update(reports: tuple[tuple[str, str | None], ...]) -> None:
    assert not weighed(SIX, *reports)


def test_a_draft_that_tells_of_an_earlier_time_is_let_be() -> None:
    draft = "Officials initially said that six people were killed in the derailment."
    assert not weighed(draft, (SIX, OLD), ("Eight people were killed in the derailment.", NEW))
