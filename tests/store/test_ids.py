from __future__ import annotations

import os
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store import safe_id, split_version
from factcheck.store.ids import hashed_id, is_safe, versioned


@pytest.mark.parametrize("raw", ["3cx-bc-symantec", "a", "CVE-2023-29059", "v1.2_b", "x" * 100, "console"])
def test_a_harmless_id_stays(raw: str) -> None:
    assert safe_id(raw) == raw


@pytest.mark.parametrize(
    "raw",
    [
        "",
        ".",
        "..",
        "../../etc/passwd",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "nul\x00byte",
        "CON",
        "con.txt",
        "LPT1",
        "trailing.",
        "-rf",
        ".hidden",
        "story@2",
        "notes.md",
        "NOTES.MD",
        "🚢 fire",
        "Überfall",
        "\u202egnp.exe",
        "x" * 5000,
        "x" * 101,
        "line\nbreak",
        "half\ud800pair",
    ],
)
def test_a_harmful_id_becomes_a_slug(raw: str) -> None:
    made = safe_id(raw)
    assert made != raw
    assert is_safe(made)
    assert len(made) <= 100


def test_a_slug_shows_what_it_was_made_from() -> None:
    assert safe_id("Überfall: Zug 17").startswith("uberfall-zug-17-")


@given(st.text())
def test_every_name_is_one_harmless_path_part(raw: str) -> None:
    name = safe_id(raw)
    assert is_safe(name)
    assert "@" not in name
    assert PurePosixPath(name).parts == (name,)
    assert PureWindowsPath(name).parts == (name,)
    assert os.path.normpath(name) == name


@given(st.text(), st.text())
def test_two_unsafe_ids_never_meet(one: str, other: str) -> None:
    if one != other:
        assert hashed_id(one, 64) != hashed_id(other, 64)


@given(st.text(min_size=1), st.integers(min_value=1, max_value=10_000))
def test_a_version_is_read_back(raw: str, version: int) -> None:
    name = safe_id(raw)
    assert split_version(versioned(name, version)) == (name, version)


def test_a_first_version_carries_no_number() -> None:
    assert split_version("story") == ("story", 1)
    assert split_version("story@1") == ("story@1", 1)
