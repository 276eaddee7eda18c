from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import identifiers

LABELS = [
    ("The flaw, CVE-2023-1234, was scored high.", ["CVE-2023-1234"]),
    ("3CX and X64 are names.", ["3CX", "X64"]),
    ("It dropped d3dcompiler_47.dll on the disk.", ["d3dcompiler_47.dll"]),
    ("Version 18.12.416 is bad, v2.0 is not.", ["18.12.416", "v2.0"]),
    ("The servers at 185.220.101.4 and 10.0.0.1 answered.", ["185.220.101.4", "10.0.0.1"]),
    (
        "See https://example.org/2023/04/20/story?id=7 for more.",
        ["https://example.org/2023/04/20/story?id=7"],
    ),
    ("Write to desk24@example.org today.", ["desk24@example.org"]),
    ("UNC4736, APT38, TA505 and FIN7 are groups.", ["UNC4736", "APT38", "TA505", "FIN7"]),
    ("Since 9/11 and Log4Shell much changed.", ["9/11", "Log4Shell"]),
    ("A scan of port 445 found it.", ["port 445"]),
    ("A scan of ports 139 and 445 found it.", ["ports 139 and 445"]),
    ("Office 365 runs on Windows 10.", ["Office 365", "Windows 10"]),
    ("The Boeing 737 had left.", ["Boeing 737"]),
    ("MOVEit 2021.1 has to be patched.", ["MOVEit 2021.1"]),
    ("Under Section 230 and Article 9 it is lawful.", ["Section 230", "Article 9"]),
    ("Articles 4, 5 and 6 apply.", ["Articles 4, 5 and 6"]),
    ("Ring 0800 123 4567 or (312) 555-0100.", ["0800 123 4567", "(312) 555-0100"]),
    ("Ring +44 20 7946 0000 now.", ["+44 20 7946 0000"]),
    ("The ferry left at 5.40 p.m., the bus at 17:30.", ["5.40 p.m.", "17:30"]),
    ("The judge, Ada Moreno, 58, adjourned.", ["58"]),
    ("A 34-year-old sailor aged 34 when hired.", ["34-year-old", "34"]),
    ("They live at 1600 Harbour View Road.", ["1600"]),
    ("They lost 7-0 to the visitors.", ["7-0"]),
    ("1. The bridge fell.\n2) The road closed.", ["1", "2"]),
    ("The hash d41d8cd98f00b204e9800998ecf8427e matched.", ["d41d8cd98f00b204e9800998ecf8427e"]),
    ("The fix is in the 10.14 release.", ["10.14"]),
    ("All versions prior to 3.19 are open.", ["3.19"]),
    ("Flight 610 went down; it was No. 4 that year.", ["Flight 610", "No. 4"]),
    ("The September 11 attacks came first.", ["September 11"]),
    ("As studies show [1, 2, 3], it grows.", ["[1, 2, 3]"]),
    ("It moved to 5G and keeps 24/7 watch.", ["5G", "24/7"]),
    ("The group APT 28 struck.", ["APT 28"]),
    ("They met in Hall 7 for series 5 of it.", ["Hall 7", "series 5"]),
    ("Use the stable version (2.3) only.", ["2.3"]),
    ("It hits versions 14.1X53, 15.1, 16.2X4.", ["14.1X53", "15.1", "16.2X4"]),
    ("It breaks 7.4.1.2, 9.0.3.1, and 11.", ["7.4.1.2", "9.0.3.1, and 11"]),
    ("It runs on windows 10.", ["windows 10"]),
    ("Ada Moreno, 58 — a judge — left.", ["58"]),
    ("Men ages 16 to 24 were asked.", ["ages 16 to 24"]),
]


@pytest.mark.parametrize(("text", "labels"), LABELS)
def test_label_is_found(text: str, labels: list[str]) -> None:
    assert [span.of(text) for span in identifiers.find(text)] == labels


AMOUNTS_AND_DATES = [
    "The firm paid $4.4m and US$5bn.",
    "It has 240,000-plus customers and a 12-member board.",
    "Between 10 and 15 people, or 10-15 people, were hurt.",
    "In 2021-22 and on 20/04/2023 and 2023-04-20.",
    "It sent 100GB over 8,850km.",
    "At the port 445 people waited.",
    "In Lagos 40 died; in London, 12 people did.",
    "Sales fell 9.5% and then 3 per cent.",
    "Some 600 000 homes, 1,200,000 records, 1.5-million users.",
    "The 1990s, the 2016 elections, mid-2022.",
    "Police Arrest 12 in Harbour Raid",
    "On Friday 12 were released.",
    "She turned up with 3 others on March 3.",
    "The 3rd of May and the 2nd victim.",
    "It was in the March 14 patch and the December 2018 release.",
    "They paid USD 300 until December 29.The bank closed.",
    "The top 20 banks closed.",
]


@pytest.mark.parametrize("text", AMOUNTS_AND_DATES)
def test_amount_or_date_is_no_label(text: str) -> None:
    assert [span.of(text) for span in identifiers.find(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "9" * 50_000,
        "1." * 20_000,
        "a" * 50_000,
        "12 " * 10_000,
        "(1" * 20_000,
        "+1 " * 10_000,
        "\x00\u202e1" * 5_000,
    ],
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    spans = identifiers.find(text)
    assert all(span.end <= len(text) for span in spans)


@given(st.text(alphabet=st.sampled_from("0123456789 .,:-/$%abzAX('\n’"), max_size=60))
def test_spans_are_in_order_and_apart(text: str) -> None:
    spans = identifiers.find(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(any(char.isdigit() for char in span.of(text)) for span in spans)
