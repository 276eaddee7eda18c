from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.discovery import modules_on
from factcheck.exporters import escaped
from factcheck.models.report import Report

ACTING = ("Cc", "Cf", "Cs", "Zl", "Zp")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("\x9b2J", r"\x9b2J"),
        ("bell\x07 nul\x00 del\x7f", r"bell\x07 nul\x00 del\x7f"),
        ("a\nb\r\tc", r"a\nb\r\tc"),
        (
            "\u202eright\u202c \u2066left\u2069 \u200e\u200f",
            r"\u202eright\u202c \u2066left\u2069 \u200e\u200f",
        ),
        ("zero\u200bwidth\u200d\ufeff", r"zero\u200bwidth\u200d\ufeff"),
        ("soft\xadhyphen", r"soft\xadhyphen"),
        ("half \ud83d, whole \U0001f69a", "half \\ud83d, whole \U0001f69a"),
        ("tag \U000e0041", r"tag \U000e0041"),
        ("Müller's “crane” – été 東京", "Müller's “crane” – été 東京"),
        ("e\u0301", "e\u0301"),
        ("[bold]x[/bold] <b>y</b>", "[bold]x[/bold] <b>y</b>"),
    ],
)
def test_what_would_act_or_hide_is_shown(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_no_control_or_format_character_gets_through() -> None:
    through = [
        f"{code:x}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ACTING and escaped(chr(code)) == chr(code)
    ]
    # Visible signs of some scripts and of musical notation are "format" characters too.
    visible = re.compile(r"60[0-5]|6dd|70f|8(90|91|e2)|110(bd|cd)|134[345].|1bca[0-3]|1d17[3-9a]")
    assert [code for code in through if not visible.fullmatch(code)] == []


@given(st.text())
def test_showing_twice_is_showing_once(text: str) -> None:
    assert escaped(escaped(text)) == escaped(text)
    assert len(escaped(text).splitlines()) <= 1


@pytest.mark.parametrize("exporter", modules_on("factcheck.exporters"), ids=lambda module: module.NAME)
def test_every_exporter_has_a_name_and_takes_an_empty_report(exporter: object) -> None:
    assert re.fullmatch("[a-z]+", exporter.NAME)  # type: ignore[attr-defined]
    text = exporter.export(Report(), colour=False)  # type: ignore[attr-defined]
    assert text == "" or text.endswith("\n")


def test_the_shelf_holds_what_the_contract_promises() -> None:
    names = {module.NAME for module in modules_on("factcheck.exporters")}
    assert {"text", "json", "jsonl"} <= names
