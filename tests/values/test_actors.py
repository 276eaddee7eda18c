"""Attackers and their tools, and the names that may be one."""

from __future__ import annotations

import gzip
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import actors

FOUND = [
    ("Lazarus struck again.", [("Lazarus", "actor")]),
    ("The Lazarus Group struck again.", [("Lazarus Group", "actor")]),
    ("They blame Hidden Cobra.", [("Hidden Cobra", "actor")]),
    ("They blame HIDDEN COBRA.", [("HIDDEN COBRA", "actor")]),
    ("They blame Fancy Bear and Cozy Bear.", [("Fancy Bear", "actor"), ("Cozy Bear", "actor")]),
    ("APT28, APT 29 and FIN7 were named.", [("APT28", "actor"), ("APT 29", "actor"), ("FIN7", "actor")]),
    ("UNC4736 is tracked apart.", [("UNC4736", "actor")]),
    ("UNC99999 does not exist, UNC9876 might.", [("UNC9876", "actor")]),
    ("Storm-0558 read mail.", [("Storm-0558", "actor")]),
    ("Kimsuky wrote to scholars.", [("Kimsuky", "actor")]),
    ("The mill was hit by LockBit.", [("LockBit", "malware")]),
    ("The LockBit gang left a note.", [("LockBit", "actor")]),
    ("The Play ransomware gang left a note.", [("Play", "actor")]),
    ("Play ransomware locked the city.", [("Play", "malware")]),
    ("The Royal gang left.", [("Royal", "actor")]),
    ("The Hive group left.", [("Hive", "actor")]),
    ("Emotet came by mail.", [("Emotet", "malware")]),
    ("TrickBot followed Ryuk.", [("TrickBot", "malware"), ("Ryuk", "malware")]),
    ("It was WannaCry, then NotPetya.", [("WannaCry", "malware"), ("NotPetya", "malware")]),
    ("Sandworm cut the power.", [("Sandworm", "actor")]),
    ("Volt Typhoon hid for years.", [("Volt Typhoon", "actor")]),
    ("Scattered Spider called the help desk.", [("Scattered Spider", "actor")]),
    ("Stuxnet broke the drums.", [("Stuxnet", "malware")]),
    ("The Dragonfly group left.", [("Dragonfly", "actor")]),
    ("BlackCat, also ALPHV, folded.", [("BlackCat", "malware"), ("ALPHV", "malware")]),
]

NOTHING = [
    "First, the play was cancelled.",
    "Play resumed after an hour.",
    "A Hunter and his dog came by.",
    "The Royal family was abroad.",
    "Lead fell by a tenth, as did the whole Sector.",
    "The Hive was a night club.",
    "Kevin and Jason met Lucy.",
    "The Dragonfly is an insect.",
    "Anonymous tips came in.",
    "The Maze was built in 1690.",
    "Phoenix and Philadelphia played.",
    "lazarus rose; hidden cobras bite.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_attackers_and_malware_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.text, name.kind) for name in actors.find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_everyday_words_are_no_attackers(text: str) -> None:
    assert actors.find(text) == ()


def test_an_alias_is_told_with_its_source() -> None:
    told = actors.possibly_same("hidden cobra", "lazarus group")
    assert told == "MISP galaxy (threat-actor: Lazarus Group) lists Hidden Cobra as an alias of Lazarus Group"
    assert actors.possibly_same("lazarus", "hidden cobra") == told


def test_two_aliases_of_a_third_name_are_told_so() -> None:
    told = actors.possibly_same("fancy bear", "sofacy")
    assert told is not None
    assert "as aliases of APT28" in told or "as an alias of" in told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("unc4736", "lazarus group"),
        ("fancy bear", "cozy bear"),
        ("nobody", "lazarus"),
        ("lazarus", "lazarus"),
    ],
)
def test_names_without_a_shared_listing_are_not_joined(a: str, b: str) -> None:
    assert actors.possibly_same(a, b) is None


def test_spaces_and_hyphens_in_a_code_do_not_matter() -> None:
    keys = {name.key for name in actors.find("They are APT28, APT 28 and APT-28.")}
    assert keys == {"apt28"}


def test_clusters_of_a_name_say_where_they_are_listed() -> None:
    listed = actors.aliases("lazarus group")
    assert ("threat-actor", "actor", "Lazarus Group") in listed
    assert actors.aliases("no such name") == ()


def test_the_table_states_its_licence_and_is_small() -> None:
    packed = files("factcheck.values").joinpath("tables", "actors.tsv.gz").read_bytes()
    assert len(packed) < 400_000
    assert b"CC0" in gzip.decompress(packed).split(b"\n", 1)[0]
    assert packed[4:8] == bytes(4)  # no time stamp: the same table is the same file


@given(st.text())
def test_spans_are_exact(text: str) -> None:
    whole = f"{text} Hidden Cobra {text}"
    assert all(name.span.of(whole) == name.text for name in actors.find(whole))


@pytest.mark.parametrize(
    "text", ["Hidden " * 30_000, "APT" * 60_000, "Play gang " * 10_000], ids=lambda text: repr(text[:8])
)
def test_hostile_text_ends(text: str) -> None:
    assert all(name.span.of(text) == name.text for name in actors.find(text))
