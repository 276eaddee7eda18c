from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import dates
from factcheck.values.dates import calendar, edtf
from factcheck.values.dates.calendar import Days

READ = [
    ("2023-04-21", date(2023, 4, 21), date(2023, 4, 21), "day"),
    ("2023-04-21T23:30:00Z", date(2023, 4, 21), date(2023, 4, 21), "minute"),
    ("2023-04-21 23:30", date(2023, 4, 21), date(2023, 4, 21), "minute"),
    ("2023-04-21T23:30:00+02:00", date(2023, 4, 21), date(2023, 4, 21), "minute"),
    ("2023-04", date(2023, 4, 1), date(2023, 4, 30), "month"),
    ("2023", date(2023, 1, 1), date(2023, 12, 31), "year"),
    ("2023-22", date(2023, 6, 1), date(2023, 9, 22), "season"),
    ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
    ("19XX", date(1900, 1, 1), date(1999, 12, 31), "decade"),
    ("2023-XX", date(2023, 1, 1), date(2023, 12, 31), "year"),
    ("2023-04-XX", date(2023, 4, 1), date(2023, 4, 30), "month"),
    ("2023-XX-XX", date(2023, 1, 1), date(2023, 12, 31), "year"),
    ("2023~", date(2023, 1, 1), date(2023, 12, 31), "year"),
    ("2023-04?", date(2023, 4, 1), date(2023, 4, 30), "month"),
    ("2023-04-21%", date(2023, 4, 21), date(2023, 4, 21), "day"),
    ("2023-04-17/2023-04-23", date(2023, 4, 17), date(2023, 4, 23), "day"),
    ("2022-11~/2023?", date(2022, 11, 1), date(2023, 12, 31), "month"),
    ("2014/..", date(2014, 1, 1), None, "year"),
    ("../2014", None, date(2014, 12, 31), "year"),
    ("2014/", date(2014, 1, 1), None, "year"),
]


@pytest.mark.parametrize(("text", "first", "last", "granularity"), READ)
def test_metadata_date(text: str, first: date | None, last: date | None, granularity: str) -> None:
    parsed = dates.parse_edtf(text)
    assert parsed is not None
    assert (parsed.earliest, parsed.latest, parsed.granularity) == (first, last, granularity)


NO_DATE = [
    *("", "soon", "2023-13", "2023-02-30", "0000", "2023/2022", "../..", "/", "April 2023", "9" * 99),
    *("2023-XX-04", "20XX-04", "2023-22-01", "2023-00", "2023-04-21T", "2023-04-21T9", "2023-04-21T99:99", "2023~~"),
    *("2023/2024/2025", "2023//", "[2023,2024]", "-2023", "Y12023", "202", "20230421", "2023-4-1"),
]


@pytest.mark.parametrize("text", NO_DATE)
def test_no_metadata_date(text: str) -> None:
    assert dates.parse_edtf(text) is None


WRITTEN = [
    (date(2023, 4, 21), date(2023, 4, 21), "2023-04-21"),
    (date(2023, 4, 1), date(2023, 4, 30), "2023-04"),
    (date(2023, 1, 1), date(2023, 12, 31), "2023"),
    (date(2020, 1, 1), date(2029, 12, 31), "202X"),
    (date(2023, 9, 1), date(2023, 12, 22), "2023-23"),
    (date(2022, 1, 1), date(2023, 3, 20), "2022-24"),
    (date(2022, 1, 1), date(2022, 5, 31), "2022-01/2022-05"),
    (date(2022, 1, 1), date(2023, 12, 31), "2022/2023"),
    (date(2022, 1, 1), date(2022, 1, 11), "2022-01-01/2022-01-11"),
    (date(2022, 1, 1), None, "2022/.."),
    (date(2022, 3, 1), None, "2022-03/.."),
    (None, date(2022, 3, 30), "../2022-03-30"),
    (None, None, None),
]


@pytest.mark.parametrize(("first", "last", "text"), WRITTEN)
def test_stretch_is_written_as_coarse_as_it_is(first: date | None, last: date | None, text: str | None) -> None:
    assert edtf.write(Days(first, last)) == text


DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
WHOLES = st.one_of(
    st.builds(calendar.day, DAYS),
    st.builds(calendar.month, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(calendar.year, st.integers(1, 9999)),
    st.builds(calendar.season, st.integers(1, 9998), st.integers(1, 4)),
    st.builds(calendar.week_of, DAYS),
)


@given(WHOLES)
def test_what_is_written_is_read_again(days: Days) -> None:
    text = edtf.write(days)
    again = edtf.read(text) if text else None
    assert again is not None
    assert (again.first, again.last) == (days.first, days.last)
    assert edtf.write(again) == text


@given(DAYS, DAYS, st.booleans(), st.booleans())
def test_stretch_that_is_written_is_read_again(a: date, b: date, open_before: bool, open_after: bool) -> None:
    first, last = min(a, b), max(a, b)
    days = Days(None if open_before else first, None if open_after else last)
    text = edtf.write(days)
    again = edtf.read(text) if text else None
    assert (again is None) == (open_before and open_after)
    assert again is None or (again.first, again.last) == (days.first, days.last)


@given(DAYS, st.sampled_from("~?%"))
def test_mark_of_doubt_changes_no_day(day: date, mark: str) -> None:
    sure, doubtful = edtf.read(day.isoformat()), edtf.read(day.isoformat() + mark)
    assert sure == doubtful


@given(st.text(alphabet="0123456789X-/.~?%TZ: ", max_size=30))
def test_anything_is_read_or_refused(text: str) -> None:
    days = edtf.read(text)
    if days is not None and days.first is not None and days.last is not None:
        assert days.last - days.first >= timedelta(0)
