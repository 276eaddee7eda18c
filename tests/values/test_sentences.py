"""Where sentences end in news English, and that no character is lost or made up on the way."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.values.sentences import LONGEST, sentences

# A bar shows where one sentence ends and the next begins.
ONE_LINE = [
    # ranks, titles, initials
    "Lt. Gen. Rosa Okafor spoke first. | She left soon after.",
    "Gov. Lee Marsh and Sen. Ana Ruiz, D-Ore., signed it. | Rep. Tom Ode did not.",
    "Prof. J. R. Adeyemi led the inquiry. | Dr. A. B. Cole helped.",
    "George W. Hale ran the yard. | Maj. K. Toma ran the port.",
    "The ferry hit the pier at St. Brannoc. | Nobody was hurt.",
    "He lives on Mill St. | The house burned down.",
    # numbers, figures, versions, files, addresses
    "Reactor No. 3 was shut down. | The No. 2 pump failed.",
    "It cost $4.4 million, up 2.5 percent. | The fund paid.",
    "Version v18.12.416 loads ffmpeg_x.dll from disk. | It then waits.",
    "The file ended in .dll and sat beside app.exe. | Nobody looked.",
    "The notice at https://port.example/a.b?c=d.e went offline. | It came back.",
    "See Fig. 4 and Sec. 12 of the report. | Both are wrong.",
    "The page on mill.example was copied. | The owner knew.",
    # company forms
    "Harbor Grid Inc. said it paid. | Harbor Grid LLC. were told later.",
    "The yard was sold to Dale Corp. | The price was not named.",
    "Northgate Inc. CEO Mara Lund resigned. | The board met.",
    "Tern Shipping Co. Ltd. was fined. | It appealed.",
    "Yahoo! Inc. was hit as well. | Yahoo! said so.",
    # countries and states
    "The U.S. Coast Guard closed the channel. | It reopened later.",
    "Crews came from the U.S. | The rest were local.",
    "The U.K. regulator and the U.N. agency met. | They agreed.",
    "Two ships left for the U.S. on Friday. | Officials waved.",
    "The plant in Reedsport, Ore. leaked for days. | Nobody saw it.",
    # hours and dates
    "It began at 5 p.m. Monday and ended at 9 a.m. | Police arrived late.",
    "The outage started at 6 a.m. EST on Jan. 5, 2020. | It took hours.",
    "The line stopped at 3:40 p.m. and restarted. | Trains were full.",
    # inside a sentence
    "Some parts, e.g. The Wheel, i.e. the pump, vs. the valve, failed. | Others held.",
    "The towns of Alm, Brede, etc. were dark. | The towns had no water.",
    # quotation marks
    'He said "We saw an attack." | The company left.',
    "He said “We saw an attack.” | The company left.",
    "“Who did it?” she asked. | “Nobody knows!” he said.",
    '"Was it safe?" the judge asked. | "It was not."',
    "“The pump failed. | We saw it fail.” | The hearing went on.",
    "The crew left (they had no choice). | The ship drifted.",
    "(The pump had failed before.) | Nobody told the owner.",
    'The mayor called it "a lie. " | The council agreed.',
    "The crew saw it. ” | The owner did not.",
    # ellipses, exclamation marks, doubled marks
    "It ... then stopped… but nobody noticed. | It rained.",
    "They waited… | Then the roof fell.",
    "Stop! | The bridge is out!! | Did anybody see it?! | No.",
    # no space between sentences
    "The dam broke.|The village flooded.",
    "The dam broke.” |“We ran,” he said.",
    "The dam broke.”|The village flooded.",
    "The bridge fell in 2018.|The firm denied it.",
    "It was the OS. | Hackers knew it.",
    "The makers of Node.Js and Booking.Com were asked. | Trojan.Ismdoor was found.",
    # datelines, footnote marks, enumerators, lower-case names
    "ATLANTA (AP) — The trial began on Monday. | It will last a week.",
    "The mine flooded.[12] | Three men drowned.[a][3] | One lived.",
    "1. The crew left the ship. | 2. The ship sank.",
    "The fix came late. | iPhone users waited. | npm was down.",
    # short words with their capitals and other scripts
    "The vote was no. | It failed.",
    "Plan B. | The other plan was worse.",
    "World War I. | He fought in it.",
    "港は閉鎖された。|船は待った。",
]


def marked(text: str) -> tuple[str, list[str]]:
    parts = text.split("|")
    return "".join(parts), [part.strip() for part in parts]


@pytest.mark.parametrize("case", ONE_LINE)
def test_sentence_ends(case: str) -> None:
    text, expected = marked(case)
    assert [span.of(text) for span in sentences(text)] == expected


BLOCKS = [
    ("First line\n\nSecond line", ["First line", "Second line"]),
    ("First line\r\n\r\nSecond line", ["First line", "Second line"]),
    ("First line\r\rSecond line", ["First line", "Second line"]),
    ("First line\n   \t\nSecond line", ["First line", "Second line"]),
    ("The pump that was hit by\nthe wave broke.", ["The pump that was hit by\nthe wave broke."]),
    ("The pump of the\r\nMill broke.\rIt sank.", ["The pump of the\r\nMill broke.", "It sank."]),
    ("- first thing\n- second thing\n• third thing", ["first thing", "second thing", "third thing"]),
    ("1. Close the valve\n2. Open the gate", ["1. Close the valve", "2. Open the gate"]),
    (
        "Ferry sinks off coast\nBy Mara Lund\nThe ferry sank on Monday, an hour after leaving the harbour.",
        [
            "Ferry sinks off coast",
            "By Mara Lund",
            "The ferry sank on Monday, an hour after leaving the harbour.",
        ],
    ),
    (
        "The ferry sank on Monday, an hour after the crew of the\nMary Dell had left the harbour.",
        ["The ferry sank on Monday, an hour after the crew of the\nMary Dell had left the harbour."],
    ),
    ("Alm Bank: 40 cases     Brede Bank: 12 cases", ["Alm Bank: 40 cases", "Brede Bank: 12 cases"]),
    ("The pump broke.\n" + " " * 90 + "It sank.", ["The pump broke.", "It sank."]),
    ("", []),
    (" \n\t\r\n ", []),
    ("*** --- …", []),
    ("… — The end.", ["… — The end."]),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_blocks_end_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


SOUP = st.text(
    st.one_of(
        st.sampled_from(list(".!?…\"'”“’)(»[]*-–—•。 \t\n\r\x0b\x85\u2028\xa0\x00\u0301\u202e\ud800\U0001f6a2")),
        st.sampled_from(list("abcXYZ019")),
        st.characters(),
    ),
    max_size=120,
)


@given(SOUP)
@example("a.”B")
@example("U.S. \ud800. A")
@example("x" * (LONGEST * 2) + "\u0301.")
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    found = sentences(text)
    last = 0
    for span in found:
        assert last <= span.start < span.end
        assert span.of(text).strip() == span.of(text)
        between = text[last : span.start]
        assert not any(char.isalnum() for char in between)
        last = span.end
    assert not any(char.isalnum() for char in text[last:])


@pytest.mark.parametrize("unit", ["word ", "w", "a. ", "?)", "A. B. ", '." ', "x.\u0301"])
def test_nobody_meets_a_giant(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    found = sentences(text)
    assert all(span.end - span.start <= LONGEST for span in found)
    letters = sum(map(str.isalnum, text))
    assert sum(sum(map(str.isalnum, span.of(text))) for span in found) == letters


def test_a_giant_is_cut_between_words() -> None:
    text = "harbour " * 1000
    assert {word for span in sentences(text) for word in span.of(text).split()} == {"harbour"}


def test_the_model_is_loaded_with_the_first_text_only() -> None:
    code = "import sys, factcheck.values.sentences; print('nupunkt' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
