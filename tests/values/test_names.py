"""Names of persons, organisations, places and things in running news prose, and when two are one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.value import Name
from factcheck.values import names

FOUND = [
    (
        "Mandiant's Charles Carmakal spoke first.",
        [("Mandiant", "organisation"), ("Charles Carmakal", "person")],
    ),
    (
        "Later Charles Carmakal left; Carmakal then wrote.",
        [("Charles Carmakal", "person"), ("Carmakal", "person")],
    ),
    ("The phone maker 3CX shipped a bad build.", [("3CX", "organisation")]),
    (
        "It came with X_TRADER, written X_Trader or X TRADER.",
        [("X_TRADER", "product"), ("X_Trader", "product"), ("X TRADER", "product")],
    ),
    ("A hole in MOVEit Transfer 2023.0.1 let them in.", [("MOVEit Transfer 2023.0.1", "product")]),
    ("Log4Shell hid in a library.", [("Log4Shell", "product")]),
    ("They replaced ffmpeg.dll and broke FFmpeg.", [("ffmpeg.dll", "product"), ("FFmpeg", "product")]),
    ("Sellers on eBay noticed.", [("eBay", "organisation")]),
    ("The malware LemurLoot was left behind.", [("LemurLoot", "malware")]),
    ("UNC4736 and APT38 share code.", [("UNC4736", "actor"), ("APT38", "actor")]),
    (
        "Agents of the Federal Bureau of Investigation (FBI) came.",
        [("Federal Bureau of Investigation", "organisation"), ("FBI", "organisation")],
    ),
    ("The U.S. Department of Justice sued.", [("U.S. Department of Justice", "organisation")]),
    ("The Justice Department sued.", [("Justice Department", "organisation")]),
    (
        "The Securities and Exchange Commission fined it.",
        [("Securities and Exchange Commission", "organisation")],
    ),
    (
        "The Cybersecurity and Infrastructure Security Agency warned.",
        [("Cybersecurity and Infrastructure Security Agency", "organisation")],
    ),
    ("North Korean crews work from China.", [("North Korean", "place"), ("China", "place")]),
    (
        "American and British officers met in Warsaw.",
        [("American", "place"), ("British", "place"), ("Warsaw", "place")],
    ),
    ("On Monday Okta wrote to clients.", [("Okta", "organisation")]),
    ("Symantec found two victims.", [("Symantec", "organisation")]),
    ("President Joe Biden flew to Baltimore.", [("Joe Biden", "person"), ("Baltimore", "place")]),
    ("Mr. Galea wrote a post.", [("Galea", "person")]),
    ("Acme's CEO Nick Galea wrote a post.", [("Acme", "organisation"), ("Nick Galea", "person")]),
    ("Airport spokeswoman Ndidi Okonjo declined.", [("Ndidi Okonjo", "person")]),
    ("Researchers at the University of Zagreb found it.", [("University of Zagreb", "organisation")]),
    ("Norrland Rail Group runs the line.", [("Norrland Rail Group", "organisation")]),
    ("Veltrix Inc. runs the line.", [("Veltrix Inc", "organisation")]),
    ("The Rotterdam Police Department opened a file.", [("Rotterdam Police Department", "organisation")]),
    ("Russia-linked crews and pro-Iranian groups grew.", [("Russia", "place"), ("Iranian", "place")]),
    ("Zelkova ransomware locked the mill.", [("Zelkova", "malware")]),
    ("The Zelkova gang locked the mill.", [("Zelkova", "actor")]),
    (
        "Machines with Windows 10 and Exchange Server 2019 fell.",
        [("Windows 10", "product"), ("Exchange Server 2019", "product")],
    ),
    ("The bug is CVE-2023-34362.", [("CVE-2023-34362", "unknown")]),
    ("Jean-Paul O'Neill signed.", [("Jean-Paul O'Neill", "person")]),
    ("Ursula von der Leyen signed.", [("Ursula von der Leyen", "person")]),
    (
        "J. K. Simmonds signed with Robert F. Ames.",
        [("J. K. Simmonds", "person"), ("Robert F. Ames", "person")],
    ),
    (
        "Hackers Breach Colonial Pipeline, Officials Say After Long Night",
        [("Colonial Pipeline", "organisation")],
    ),
    ("The Port of Antwerp reopened.", [("Port of Antwerp", "organisation")]),
    ("The ship Dali left Baltimore.", [("Dali", "product"), ("Baltimore", "place")]),
    ("Analysts Mira Holt and Tomas Reyk agreed.", [("Mira Holt", "person"), ("Tomas Reyk", "person")]),
    ("Lazarus Group and Hidden Cobra are names.", [("Lazarus Group", "actor"), ("Hidden Cobra", "actor")]),
    (
        "The Dutch firm Nexvia and Nexvia's owner agreed.",
        [("Dutch", "place"), ("Nexvia", "organisation"), ("Nexvia", "organisation")],
    ),
    ("Visit https://Example.com/Path or mail Bob@Example.com, says Brno.", [("Brno", "person")]),
    (
        "The New York Times and the Wall Street Journal ran it.",
        [("New York Times", "organisation"), ("Wall Street Journal", "organisation")],
    ),
    ("Russian group Fancy Bear struck.", [("Russian", "place"), ("Fancy Bear", "actor")]),
]

NOTHING = [
    "Researchers found two victims.",
    "Hackers broke in. Officials were told. Nobody paid.",
    "The CEO and the CISO resigned on Friday.",
    "In April, the plant closed; in May it reopened.",
    "First, the power went.",
    "I think it's over, and I'll say so.",
    "He paid 20GB worth of data and 5G time.",
    "However, trains ran again by Easter.",
    "Unfortunately, no one came.",
    "“We lost it,” she said.",
    "It was an SQL flaw in an API over HTTPS.",
    "Don't touch it. Can't you see?",
    "Co-operation is re-established.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_are_found_with_their_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.text, name.kind) for name in names.find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_capitals_without_a_name_are_passed_over(text: str) -> None:
    assert names.find(text) == ()


@pytest.mark.parametrize(
    ("text", "key", "short"),
    [
        ("the files of Symantec’s lab", "symantec", ""),
        ("the tool X_TRADER", "x trader", ""),
        ("with Dr. Ana Ruiz-Gil today", "ana ruiz gil", "ruiz gil"),
        ("for the DoJ", "us department of justice", "doj"),
        ("for the U.S. Department of Justice", "us department of justice", "doj"),
        ("an American", "united states", ""),
        ("for Veltrix Ltd.", "veltrix", ""),
        ("the Harbour Safety Authority (HSA) said so.", "harbour safety authority", "hsa"),
        ("with Ursula von der Leyen", "ursula von der leyen", "von der leyen"),
    ],
)
def test_keys_fold_what_does_not_tell_names_apart(text: str, key: str, short: str) -> None:
    assert [(name.key, name.short) for name in names.find(text)[:1]] == [(key, short)]


def _name(text: str) -> Name:
    return names.find(f"It was {text}")[0]


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("X_TRADER", "X TRADER", "same"),
        ("Symantec", "Symantec’s", "same"),
        ("President Joe Biden", "Mr. Biden", "same"),
        ("FBI", "the Federal Bureau of Investigation", "same"),
        ("the Justice Department", "DoJ", "same"),
        ("North Korean", "North Korea", "same"),
        ("the Harbour Safety Authority (HSA)", "HSA", "same"),
        ("the Harbour Safety Authority.", "HSA", "possibly_same"),
        ("Colonial Pipeline", "the Colonial Pipeline Company", "same"),
        ("Hidden Cobra", "Lazarus Group", "possibly_same"),
        ("Robert Ames", "Bob Ames", "possibly_same"),
        ("Robert Ames", "R. Ames", "possibly_same"),
        ("Norrland Rail Group", "Norrland", "possibly_same"),
        ("Robert Ames", "Peter Ames", "different"),
        ("Symantec", "Mandiant", "different"),
        ("Lazarus Group", "UNC4736", "different"),
        ("Russia", "Ukraine", "different"),
        ("CVE-2023-34362", "CVE-2023-35036", "different"),
        ("Windows 10", "Windows 11", "different"),
        ("Robert Ames", "Warsaw", "incomparable"),
        ("Mandiant", "Warsaw", "incomparable"),
        ("Robert Ames", "MOVEit", "incomparable"),
    ],
)
def test_two_names_are_compared(a: str, b: str, likeness: str) -> None:
    assert names.compare(_name(a), _name(b)) == likeness
    assert names.compare(_name(b), _name(a)) == likeness


@given(st.text(), st.text(alphabet=st.sampled_from(list("AbC3X_-.’'s &()\n\t\u202eÉ"))))
def test_spans_are_exact_and_in_order(any_text: str, capitals: str) -> None:
    text = f"{any_text} {capitals}. The {capitals} {any_text}"
    found = names.find(text)
    assert all(name.span.of(text) == name.text and name.key for name in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "A " * 50_000,
        "A" * 200_000,
        "Bank of " * 20_000,
        "A.B." * 50_000,
        "x@" * 50_000,
        "A-b-" * 50_000,
        "Mr. " * 20_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_ends(text: str) -> None:
    assert all(name.span.of(text) == name.text for name in names.find(text))
