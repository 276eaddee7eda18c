from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.value import DateMention
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
    ("It fell in the summer of 2022.", "the summer of 2022", "2022-06-01/2022-09-22"),
    ("It fell in early 2022.", "early 2022", "2022-01-01/2022-05-31"),
    ("It fell in mid-2022.", "mid-2022", "2022-04-01/2022-09-30"),
    ("It fell in late 2022.", "late 2022", "2022-08-01/2022-12-31"),
    ("It fell in mid-April 2023.", "mid-April 2023", "2023-04-09/2023-04-22"),
    ("It fell in Q3 2022.", "Q3 2022", "2022-07-01/2022-09-30"),
    ("It fell in the third quarter of 2022.", "the third quarter of 2022", "2022-07-01/2022-09-30"),
    ("It fell in the first half of 2022.", "the first half of 2022", "2022-01-01/2022-06-30"),
    ("It began in the 1990s.", "the 1990s", "199X"),
    ("It ran from 2014 to 2018.", "2014 to 2018", "2014-01-01/2018-12-31"),
    ("The 2021-22 season was long.", "2021-22", "2021-01-01/2022-12-31"),
    ("It ran between 3 and 6 March 2023.", "between 3 and 6 March 2023", "2023-03-03/2023-03-06"),
    ("It ran from May 27 to 31, 2022.", "May 27 to 31, 2022", "2022-05-27/2022-05-31"),
    ("It ran from May 27 to June 2, 2022.", "May 27 to June 2, 2022", "2022-05-27/2022-06-02"),
    (
        "It ran from 28 December 2022 to 3 January 2023.",
        "28 December 2022 to 3 January 2023",
        "2022-12-28/2023-01-03",
    ),
    ("It fell in September or October of 2022.", "September or October of 2022", "2022-09-01/2022-10-31"),
    ("It ran in the week of April 17, 2023.", "the week of April 17, 2023", "2023-04-17/2023-04-23"),
    ("It has run since 2014.", "since 2014", "2014-01-01/.."),
    ("It ended before April 20, 2023.", "before April 20, 2023", "../2023-04-20"),
    ("It is due by the end of 2022.", "by the end of 2022", "../2022-12-31"),
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
    ("It ran from April to September of last year.", "2022-04-01/2022-09-30"),
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
    ("It fell earlier this year.", "2023-01-01/2023-04-24"),
    ("It fell late last year.", "2022-08-01/2022-12-31"),
    ("It fell two days ago.", "2023-04-22"),
    ("It fell a year ago.", "2021-10-23/2022-12-31"),
    ("It fell more than two years ago.", "../2021-12-31"),
    ("It fell over the weekend.", "2023-04-22/2023-04-23"),
    ("It fell earlier, on the 3rd.", "2023-04-03"),
    ("It fell on the 28th, they say.", "2023-03-28"),
    ("It fell last summer.", "2022-06-01/2022-09-22"),
    ("It has been shut since Thursday.", "2023-04-20/.."),
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
]


@pytest.mark.parametrize("text", SILENT)
def test_no_date(text: str) -> None:
    assert dates.find(text, MONDAY) == ()


def test_following_day_is_counted_from_the_day_told_before() -> None:
    first, second = dates.find("On April 12, 2023 it fell. The following day it rose.")
    assert second.edtf == "2023-04-13"
    assert second.working == "The following day, counted from 2023-04-12, is 2023-04-13"
    assert first.relative is False


def test_number_after_in_month_is_no_day() -> None:
    (mention,) = dates.find("In April 20 companies were hit.", MONDAY)
    assert mention.edtf == "2023-04"


def test_weekday_chooses_the_year() -> None:
    (mention,) = dates.find("It fell on Friday, April 29.", "2023-05-02")
    assert mention.edtf == "2022-04-29"


def test_weekday_allows_a_day_just_ahead() -> None:
    (mention,) = dates.find("Fixes should be out around Monday, October 1.", "2018-09-27")
    assert mention.edtf == "2018-10-01"


def mention(text: str, published: str | None = None) -> DateMention:
    (found,) = dates.find(text, published)
    return found


COMPARED = [
    ("on April 20, 2023", None, "on 20/04/2023", None, "same"),
    ("on April 20, 2023", None, "on 21 April 2023", None, "incompatible"),
    ("in April 2023", None, "on 20 April 2023", None, "compatible"),
    ("in 2023", None, "in April 2023", None, "compatible"),
    ("in 2022", None, "in April 2023", None, "incompatible"),
    ("on 20 April", None, "on 21 April", None, "incompatible"),
    ("on 20 April", None, "on April 20", None, "same"),
    ("on 20 April", None, "on 2023-04-20", None, "same"),
    ("on 20 April", None, "on 2023-04-21", None, "incompatible"),
    ("in April", None, "on 2023-04-21", None, "compatible"),
    ("in May", None, "on 2023-04-21", None, "incompatible"),
    ("on Tuesday", None, "on 2023-04-20", None, "incompatible"),
    ("on Thursday", None, "on 2023-04-20", None, "compatible"),
    ("on a Tuesday", MONDAY, "on 2023-04-20", None, "incompatible"),
    ("on Tuesday", None, "in April 2023", None, "compatible"),
    ("on Tuesday", None, "on Thursday", None, "incompatible"),
    ("on Tuesday", None, "on 20 April", None, "incomparable"),
    ("last Thursday", MONDAY, "on April 20, 2023", None, "same"),
    ("last week", MONDAY, "on April 20, 2023", None, "compatible"),
    ("last week", MONDAY, "yesterday", MONDAY, "compatible"),
    ("today", MONDAY, "yesterday", MONDAY, "incompatible"),
    ("since 2014", None, "in 2015", None, "compatible"),
    ("since 2014", None, "in 2013", None, "incompatible"),
    ("before April 20", None, "on April 19", None, "incomparable"),
    ("a week earlier", MONDAY, "on April 20, 2023", None, "incomparable"),
    ("on 04/05/2023", None, "on 4 May 2023", None, "incomparable"),
    ("on 04/05/2023", None, "on 4 May 2022", None, "incompatible"),
    ("on 04/05/2023", None, "on 05/04/2023", None, "incomparable"),
    ("on Tuesday", None, "on Tuesday", None, "compatible"),
    ("in the summer of 2022", None, "in July 2022", None, "compatible"),
    ("in the summer of 2022", None, "in January 2022", None, "incompatible"),
    ("in early 2022", None, "in November 2022", None, "incompatible"),
]


@pytest.mark.parametrize(("a", "from_a", "b", "from_b", "outcome"), COMPARED)
def test_comparison(a: str, from_a: str | None, b: str, from_b: str | None, outcome: str) -> None:
    one, other = mention(f"It fell {a}.", from_a), mention(f"It fell {b}.", from_b)
    assert dates.compare(one, other) == outcome
    assert dates.compare(other, one) == outcome


@pytest.mark.parametrize(
    ("text", "first", "last", "granularity"),
    [
        ("2023-04-21", date(2023, 4, 21), date(2023, 4, 21), "day"),
        ("2023-04-21T23:30:00Z", date(2023, 4, 21), date(2023, 4, 21), "minute"),
        ("2023-04", date(2023, 4, 1), date(2023, 4, 30), "month"),
        ("2023", date(2023, 1, 1), date(2023, 12, 31), "year"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("2023-04-17/2023-04-23", date(2023, 4, 17), date(2023, 4, 23), "day"),
        ("2014/..", date(2014, 1, 1), None, "year"),
        ("../2014", None, date(2014, 12, 31), "year"),
    ],
)
def test_metadata_date(text: str, first: date | None, last: date | None, granularity: str) -> None:
    parsed = dates.parse_edtf(text)
    assert parsed is not None
    assert (parsed.earliest, parsed.latest, parsed.granularity) == (first, last, granularity)


@pytest.mark.parametrize(
    "text", ["", "soon", "2023-13", "2023-02-30", "0000", "2023/2022", "../..", "April 2023", "9" * 99]
)
def test_no_metadata_date(text: str) -> None:
    assert dates.parse_edtf(text) is None


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


@given(PHRASES, PHRASES, st.sampled_from([None, MONDAY, "2023-04", "2022"]))
def test_comparison_is_symmetric(a: str, b: str, published: str | None) -> None:
    one, other = dates.find(a, published)[0], dates.find(b, published)[0]
    assert dates.compare(one, other) == dates.compare(other, one)


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
        "\x00\u202e\ud800 last week " * 1_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_hostile_text_is_read(text: str) -> None:
    assert all(found.span.end <= len(text) for found in dates.find(text, MONDAY))
