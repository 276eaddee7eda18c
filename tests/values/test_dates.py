from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import dates

MONDAY = "2023-04-24"

ABSOLUTE = [
    ("It fell on April 20, 2023.", "April 20, 2023", "2023-04-20"),
    ("It fell on 20 April 2023.", "20 April 2023", "2023-04-20"),
    ("It fell on the 20th of April 2023.", "the 20th of April 2023", "2023-04-20"),
    ("It fell on Apr. 20, 2023.", "Apr. 20, 2023", "2023-04-20"),
    ("It fell on Sept 5th 2022.", "Sept 5th 2022", "2022-09-05"),
    ("It fell on 2023-04-20.", "2023-04-20", "2023-04-20"),
    ("It fell at 2023-04-20T10:15:00Z.", "2023-04-20T10:15:00Z", "2023-04-20"),
    ("It fell on 20/04/2023.", "20/04/2023", "2023-04-20"),
    ("It fell on 4/20/23.", "4/20/23", "2023-04-20"),
    ("It fell on 20.04.2023.", "20.04.2023", "2023-04-20"),
    ("It fell on Tuesday, April 18, 2023.", "Tuesday, April 18, 2023", "2023-04-18"),
    ("It fell in April 2023.", "April 2023", "2023-04"),
    ("It fell in April of 2023.", "April of 2023", "2023-04"),
    ("It fell in 2023-04.", "2023-04", "2023-04"),
    ("It fell in 2023.", "2023", "2023"),
    ("The 2016 elections were close.", "2016", "2016"),
    ("It fell in the summer of 2022.", "the summer of 2022", "2022-22"),
    ("It fell in early 2022.", "early 2022", "2022-01/2022-04"),
    ("It fell in mid-2022.", "mid-2022", "2022-05/2022-08"),
    ("It fell in late 2022.", "late 2022", "2022-09/2022-12"),
    ("It fell in mid-April 2023.", "mid-April 2023", "2023-04-11/2023-04-20"),
    ("It fell in Q3 2022.", "Q3 2022", "2022-07/2022-09"),
    ("It fell in the third quarter of 2022.", "the third quarter of 2022", "2022-07/2022-09"),
    ("It fell in the first half of 2022.", "the first half of 2022", "2022-01/2022-06"),
    ("It began in the 1990s.", "the 1990s", "199X"),
    ("It ran from 2014 to 2018.", "2014 to 2018", "2014/2018"),
    ("The 2021-22 season was long.", "2021-22", "2021/2022"),
    ("It ran between 3 and 6 March 2023.", "3 and 6 March 2023", "2023-03-03/2023-03-06"),
    ("It ran from May 27 to 31, 2022.", "May 27 to 31, 2022", "2022-05-27/2022-05-31"),
    ("It ran from May 27 to June 2, 2022.", "May 27 to June 2, 2022", "2022-05-27/2022-06-02"),
    (
        "It ran from 28 December 2022 to 3 January 2023.",
        "28 December 2022 to 3 January 2023",
        "2022-12-28/2023-01-03",
    ),
    ("It fell in September or October of 2022.", "September or October of 2022", "2022-09/2022-10"),
    ("It ran in the week of April 17, 2023.", "the week of April 17, 2023", "2023-04-17/2023-04-23"),
    ("It has run since 2014.", "2014", "2014"),
    ("It ended before April 20, 2023.", "April 20, 2023", "2023-04-20"),
    ("It is due by the end of 2022.", "the end of 2022", "2022-09/2022-12"),
    ("It fell in the first week of March 2023.", "the first week of March 2023", "2023-03-01/2023-03-07"),
    ("It fell in the last two weeks of 2022.", "the last two weeks of 2022", "2022-12-18/2022-12-31"),
    ("It fell on the second weekend of May 2023.", "the second weekend of May 2023", "2023-05-13/2023-05-14"),
    ("It fell in the first three months of 2022.", "the first three months of 2022", "2022-01/2022-03"),
    ("It fell in the late 1990s.", "the late 1990s", "1997/1999"),
    ("It fell on Christmas Eve 2022.", "Christmas Eve 2022", "2022-12-24"),
    ("It ran from May 3, 2022 until late June 2022.", "May 3, 2022 until late June 2022", "2022-05-03/2022-06-30"),
    ("It ran between mid-May 2022 and early June 2022.", "mid-May 2022 and early June 2022", "2022-05-11/2022-06-10"),
    ("It was 110 as of 03-13-17.", "03-13-17", "2017-03-13"),
    ("It fell in May 2018 and may again.", "May 2018", "2018-05"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), ABSOLUTE)
def test_named_date(text: str, words: str, edtf: str) -> None:
    (mention,) = dates.find(text)
    assert (mention.text, mention.edtf, mention.working) == (words, edtf, "")


RELATIVE = [
    ("It fell on the 20th of April.", "2023-04-20"),
    ("It fell on Apr. 20.", "2023-04-20"),
    ("It fell on December 30.", "2022-12-30"),
    ("The vote will be held on December 30.", "2023-12-30"),
    ("It fell on Tuesday, April 18.", "2023-04-18"),
    ("It fell in December.", "2022-12"),
    ("It fell in April.", "2023-04"),
    ("It will open in June.", "2023-06"),
    ("It fell last May.", "2022-05"),
    ("It fell in July last year.", "2022-07"),
    ("It fell between 3 and 6 March.", "2023-03-03/2023-03-06"),
    ("It ran from April to September of last year.", "2022-04/2022-09"),
    ("It fell today.", "2023-04-24"),
    ("It fell yesterday evening.", "2023-04-23"),
    ("It will fall tomorrow.", "2023-04-25"),
    ("It fell on Thursday.", "2023-04-20"),
    ("It fell last Thursday.", "2023-04-20"),
    ("It fell on Monday.", "2023-04-24"),
    ("It fell last Monday.", "2023-04-17"),
    ("The court will rule on Thursday.", "2023-04-27"),
    ("On Thursday the court will rule.", "2023-04-27"),
    ("The court said on Thursday it will rule later.", "2023-04-20"),
    ("It fell on Thursday of last week.", "2023-04-20"),
    ("It fell this week.", "2023-04-24/2023-04-30"),
    ("It fell last week.", "2023-04-17/2023-04-23"),
    ("It fell last month.", "2023-03"),
    ("It fell last year.", "2022"),
    ("It comes next year.", "2024"),
    ("It fell earlier this year.", "2023"),
    ("It fell late last year.", "2022-09/2022-12"),
    ("It fell two days ago.", "2023-04-22"),
    ("It fell a year ago.", "2022"),
    ("It fell more than two years ago.", "2021"),
    ("It fell over the weekend.", "2023-04-22/2023-04-23"),
    ("It fell earlier, on the 3rd.", "2023-04-03"),
    ("It fell on the 28th, they say.", "2023-03-28"),
    ("It fell last summer.", "2022-22"),
    ("It has been shut since Thursday.", "2023-04-20"),
    ("It fell earlier today.", "2023-04-24"),
    ("It fell two weeks ago.", "2023-04-10/2023-04-16"),
    ("It fell three months ago.", "2023-01"),
    ("It fell a decade ago.", "2013"),
    ("It fell two or three days ago.", "2023-04-21/2023-04-22"),
    ("It fell a few days ago.", "2023-04-18/2023-04-22"),
    ("It fell twenty-one days ago.", "2023-04-03"),
    ("It fell this past weekend.", "2023-04-22/2023-04-23"),
    ("It fell at the start of the month.", "2023-04-01/2023-04-10"),
    ("It fell earlier in the year.", "2023"),
    ("It fell on Christmas Day.", "2022-12-25"),
    ("It ran from Friday night until Sunday morning.", "2023-04-21/2023-04-23"),
    ("It fell on August 14 and 15.", "2022-08-14/2022-08-15"),
    ("It fell last Thursday, April 21.", "2023-04-21"),
]


@pytest.mark.parametrize(("text", "edtf"), RELATIVE)
def test_date_is_counted_from_publication(text: str, edtf: str) -> None:
    (mention,) = dates.find(text, MONDAY)
    assert mention.edtf == edtf
    assert mention.working == f"{mention.text}, counted from {MONDAY}, is {edtf}"


OPEN = [
    ("It fell on a Tuesday.", MONDAY, {"weekday": 1}),
    ("It fell on Tuesday.", None, {"weekday": 1}),
    ("It fell on Tuesday.", "2023-04", {"weekday": 1}),
    ("It fell on 20 April.", None, {"month": 4, "day": 20}),
    ("It fell on Tuesday, April 18.", None, {"month": 4, "day": 18, "weekday": 1}),
    ("It fell in April.", None, {"month": 4}),
    ("It fell on 04/05/2023.", MONDAY, {"year": 2023}),
    ("It fell a week earlier.", MONDAY, {}),
    ("It fell two days later.", MONDAY, {}),
    ("It fell the following day.", MONDAY, {}),
    ("It fell last month.", None, {}),
    ("It fell yesterday.", "2023-04", {}),
]


@pytest.mark.parametrize(("text", "published", "named"), OPEN)
def test_unresolved_date_keeps_what_it_names(text: str, published: str | None, named: dict[str, int]) -> None:
    (mention,) = dates.find(text, published)
    assert (mention.edtf, mention.earliest, mention.latest) == (None, None, None)
    parts = {name: getattr(mention, name) for name in ("year", "month", "day", "weekday")}
    assert {name: value for name, value in parts.items() if value is not None} == named


SILENT = [
    "It may rain, and they march on.",
    "May said so, and Theresa May agreed.",
    "April Jones and June Carter sang.",
    "The Sun set and Mars rose; Jan left.",
    "On Black Friday the shops were full.",
    "It was fixed on Patch Tuesday.",
    "He reads the Sunday Times.",
    "Some 2000 people came.",
    "It cost $2000 and weighs 2000 kg.",
    "The flaw is CVE-2021-44228 in version 2.15.0.",
    "See https://example.org/2023/04/20/story.",
    "It grew over the last year and in recent weeks.",
    "Every Friday they meet.",
    "Open Monday through Friday.",
    "He is second to none.",
    "The September 11 attacks changed much.",
    "It has 12 decks and 300 cabins.",
    "It runs on Office 2016.",
    "The ratio is 3/4 and the score 7-0.",
    "The spring broke and the fall hurt.",
    "Call 0800 555 2023.",
    "They fought in Operation Summer Storm.",
    "They met at RSA 2017, and at the Mobile World Congress 2017 conference.",
    "The Road Traffic Act of 1988 applies.",
    "The autumn statement was read.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_date(text: str) -> None:
    assert dates.find(text, MONDAY) == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It has run since 2014.", date(2014, 1, 1), None),
        ("It ended before April 20, 2023.", None, date(2023, 4, 20)),
        ("It is due by the end of 2022.", None, date(2022, 12, 31)),
        ("It fell in early 2022.", date(2022, 1, 1), date(2022, 5, 31)),
        ("It fell earlier this year.", date(2023, 1, 1), date(2023, 4, 24)),
        ("It will open later this week.", date(2023, 4, 24), date(2023, 4, 30)),
        ("It fell a year ago.", date(2021, 10, 23), date(2022, 12, 31)),
        ("It fell more than two years ago.", None, date(2021, 12, 31)),
        ("It fell less than two months ago.", date(2023, 2, 8), date(2023, 4, 24)),
        ("It fell between mid-May and early June last year.", date(2022, 5, 10), date(2022, 6, 12)),
    ],
)
def test_days_that_the_words_leave_room_for(text: str, first: date | None, last: date | None) -> None:
    (mention,) = dates.find(text, MONDAY)
    assert (mention.earliest, mention.latest) == (first, last)


TENSE = [
    ("The board will meet on Thursday.", "2023-04-27"),
    ("The board is due to meet on Thursday.", "2023-04-27"),
    ("The board is likely to be heard on Thursday.", "2023-04-27"),
    ("They would vote on Thursday, he said.", "2023-04-27"),
    ("Users have until Thursday to pay.", "2023-04-27"),
    ("The hearing on Thursday will decide.", "2023-04-27"),
    ("Meanwhile, on Thursday the ferry will sail.", "2023-04-27"),
    ("“We will sail on Thursday,” she said.", "2023-04-27"),
    ("The board had met on Thursday.", "2023-04-20"),
    ("The firm said on Thursday it will close.", "2023-04-20"),
    ("The patch will fix a bug found on Thursday.", "2023-04-20"),
    ("“We sailed on Thursday,” she said.", "2023-04-20"),
    ("On Thursday, as the yard was set to open, it burned.", "2023-04-20"),
    ("Thursday's fire burned for hours.", "2023-04-20"),
    ("The court will sit on Monday.", "2023-04-24"),
    ("The new rule goes into effect on May 25.", "2023-05-25"),
    ("The two face each other in the vote on May 7.", "2023-05-07"),
    ("The two faced each other in the vote on May 7.", "2022-05-07"),
    ("The yard is likely to reopen in August.", "2023-08"),
    ("A report in August named the yard.", "2022-08"),
]


@pytest.mark.parametrize(("text", "edtf"), TENSE)
def test_tense_decides_which_way(text: str, edtf: str) -> None:
    (mention,) = dates.find(text, MONDAY)
    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell on April 12, 2023; two days later it rose.", "2023-04-14"),
        ("It fell on April 12, 2023; three days earlier it rose.", "2023-04-09"),
        ("It fell on April 12, 2023; a week later it rose.", "2023-04-16/2023-04-22"),
        ("It fell on April 12, 2021; two years later it rose.", "2023"),
        ("It fell on January 9, 2023; a month later it rose.", "2023-02"),
        ("It fell in 2015; in the same year it rose.", "2015"),
        ("It fell in March 2015; the following month it rose.", "2015-04"),
        ("It fell in 2015; a week later it rose.", None),
        ("It fell in 2015; the following month it rose.", None),
    ],
)
def test_distance_is_counted_from_the_day_told_before(text: str, edtf: str | None) -> None:
    assert dates.find(text)[1].edtf == edtf


def test_following_day_is_counted_from_the_day_told_before() -> None:
    first, second = dates.find("On April 12, 2023 it fell. The following day it rose.")
    assert second.edtf == "2023-04-13"
    assert second.working == "The following day, counted from 2023-04-12, is 2023-04-13"
    assert first.relative is False


def test_number_after_in_month_is_no_day() -> None:
    (mention,) = dates.find("In April 20 companies were hit.", MONDAY)
    assert mention.edtf == "2023-04"


def test_weekday_chooses_the_year() -> None:
    (mention,) = dates.find("It fell on Friday, April 29.", "2023-09-02")
    assert mention.edtf == "2022-04-29"


def test_weekday_of_the_last_days_may_be_a_slip() -> None:
    (mention,) = dates.find("It fell on Friday, April 29.", "2023-05-02")
    assert mention.edtf == "2023-04-29"


def test_weekday_allows_a_day_just_ahead() -> None:
    (mention,) = dates.find("Fixes should be out around Monday, October 1.", "2018-09-27")
    assert mention.edtf == "2018-10-01"


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2059, 12, 31))
STYLES = [
    "{d:%B} {n}, {d:%Y}",
    "{n} {d:%B} {d:%Y}",
    "{d:%b} {n}, {d:%Y}",
    "{d:%Y-%m-%d}",
    "the {n}th of {d:%B} {d:%Y}",
    "{d:%A}, {d:%B} {n}, {d:%Y}",
    "{d:%d.%m.%Y}",
]


@given(DAYS, st.sampled_from(STYLES))
def test_every_style_of_a_day_is_the_same_day(day: date, style: str) -> None:
    text = f"It fell on {style.format(d=day, n=day.day)} at sea."
    (found,) = dates.find(text)
    assert found.edtf == day.isoformat()
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)


@given(DAYS, st.integers(min_value=0, max_value=6))
def test_last_weekday_lies_within_a_week_before(published: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    (found,) = dates.find(f"It fell last {name}.", published.isoformat())
    assert found.earliest is not None
    assert found.earliest.weekday() == weekday
    assert timedelta(1) <= published - found.earliest <= timedelta(7)


PHRASES = st.sampled_from([row[0] for row in ABSOLUTE] + [row[0] for row in RELATIVE] + [row[0] for row in OPEN])


@given(
    PHRASES,
    st.sampled_from(["0001-01-01", "9999-12-31", "9999", "0001", "199X", "2020/..", "../2020", "nonsense"]),
)
def test_any_publication_date_will_do(text: str, published: str) -> None:
    for found in dates.find(text, published):
        assert found.span.of(text) == found.text


@given(st.text(max_size=80) | st.text(alphabet=st.sampled_from("0123456789 -/.,MayAprilMondaythweko\n’"), max_size=60))
def test_spans_are_the_words(text: str) -> None:
    found = dates.find(text, MONDAY)
    assert all(one.span.of(text) == one.text for one in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "9" * 50_000,
        "May 1 " * 2_000,
        "April 1 to " * 2_000,
        "2020-" * 10_000,
        "2020 " * 2_000,
        "Monday " * 2_000,
        "the following day " * 1_000,
        "between " * 5_000,
        "first half " * 5_000,
        "a few " * 5_000,
        "between May 3 and " * 1_000,
        "will be was " * 3_000 + "on Monday",
        "\x00\u202e\ud800 last week " * 1_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_hostile_text_is_read(text: str) -> None:
    assert all(found.span.end <= len(text) for found in dates.find(text, MONDAY))
