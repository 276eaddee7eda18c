"""Words in quotation marks: every mark that outlets use, and the apostrophes that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import quotations

FOUND = [
    ('The mayor said "the bridge is gone" at dawn.', [("the bridge is gone", "double")]),
    ("“We lost the pilot,” the harbour master said.", [("We lost the pilot,", "double")]),
    ("‘We paid nothing,’ the clerk wrote.", [("We paid nothing,", "single")]),
    ("'We paid nothing,' the clerk wrote.", [("We paid nothing,", "single")]),
    (
        "Le port est « fermé jusqu’à nouvel ordre », a dit le préfet.",
        [("fermé jusqu’à nouvel ordre", "angle")],
    ),
    (
        "“He told me ‘leave the yard now’ and I left,” she said.",
        [("He told me ‘leave the yard now’ and I left,", "double"), ("leave the yard now", "single")],
    ),
    (
        "\"He shouted 'brakes are gone' twice,\" she said.",
        [("He shouted 'brakes are gone' twice,", "double"), ("brakes are gone", "single")],
    ),
    (
        "> The tank was empty.\n> Nobody checked it.\nSo the memo ran.",
        [("The tank was empty.\n> Nobody checked it.", "block")],
    ),
    ("“The valve failed, and then", [("The valve failed, and then", "double")]),
    ('"The valve failed, and then', [("The valve failed, and then", "double")]),
    ("It was over in minutes,” the guard said.", [("It was over in minutes,", "double")]),
    (
        'It was over in minutes," the guard said. "We ran."',
        [("It was over in minutes,", "double"), ("We ran.", "double")],
    ),
    ("“One.” “Two.”", [("One.", "double"), ("Two.", "double")]),
    ("„Der Zug ist weg“, sagte der Schaffner.", [("Der Zug ist weg", "double")]),
    ("»Toget er væk«, sagde han.", [("Toget er væk", "angle")]),
    ('The so-called "wiper" spread.', [("wiper", "double")]),
    (
        "“First paragraph goes on\n\n“Second paragraph ends,” he said.",
        [("First paragraph goes on", "double"), ("Second paragraph ends,", "double")],
    ),
    ('The log read "disk full"; nobody looked.', [("disk full", "double")]),
    ("He called it ‘the workers’ own fault’ in court.", [("the workers’ own fault", "single")]),
    ('("Nothing left," she wrote.)', [("Nothing left,", "double")]),
    ("“The students’ records are safe,” the dean wrote.", [("The students’ records are safe,", "double")]),
    ('"A" and "B and C"', [("A", "double"), ("B and C", "double")]),
    ("She said: “Don’t touch the panel.”", [("Don’t touch the panel.", "double")]),
    ("'Don't touch the panel,' she said.", [("Don't touch the panel,", "single")]),
    ('A “mixed" pair closes.', [("mixed", "double")]),
]

NOTHING = [
    "The crew's boat was the port's oldest.",
    "The drivers' union met in the '90s.",
    "It's the firm’s word, isn’t it?",
    'A 5" pipe and a 12" valve burst.',
    "Rock 'n' roll played on.",
    "Get 'em out before the tide turns.",
    "The workers’ canteen and the students’ hall burned.",
    '"" is empty and “ ” too.',
    "The ’90s were calmer.",
    "5 > 3 holds, and a -> b too.",
    "O'Neill met D'Angelo.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_quotations_are_found_between_their_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.text, q.mark) for q in quotations.find(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_apostrophes_inches_and_years_are_no_quotations(text: str) -> None:
    assert quotations.find(text) == ()


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ('a "wiper" ran', True),
        ('a "data wiper" ran', True),
        ('"it was a wiper" he said', False),
        ("> Gone.", False),
    ],
)
def test_one_or_two_words_in_marks_are_scare_quotes(text: str, scare: bool) -> None:
    assert [q.scare for q in quotations.find(text)] == [scare]


@given(st.text(alphabet=st.sampled_from(list("ab .,\n>\"'“”‘’«»„5s"))))
def test_spans_are_exact(text: str) -> None:
    for quotation in quotations.find(text):
        assert quotation.text
        assert quotation.span.of(text) == quotation.text


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000,
        "“" * 100_000,
        "'a " * 20_000,
        "“a ”" * 10_000,
        "> " * 20_000,
        "‘a" * 20_000,
        "'a' " * 10_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_ends(text: str) -> None:
    found = quotations.find(text)
    # Marks are followed four deep at most, so all quotations together stay within a few times the text.
    assert sum(len(q.text) for q in found) <= 4 * len(text)
