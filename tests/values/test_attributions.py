"""Who says it, by which word, and what is on that word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models.value import Attribution
from factcheck.values import attributions, cues, quotations

FOUND = [
    ("The coroner said that the smoke killed them.", "The coroner", "said", "the smoke killed them."),
    ("The coroner said the smoke killed them.", "The coroner", "said", "the smoke killed them."),
    ("The smoke killed them, the coroner said.", "the coroner", "said", "The smoke killed them"),
    ("“The smoke killed them,” the coroner said.", "the coroner", "said", "“The smoke killed them,”"),
    (
        "“The smoke killed them,” said Ana Ruiz, the coroner.",
        "Ana Ruiz, the coroner",
        "said",
        "“The smoke killed them,”",
    ),
    ("According to Veltrix, two sites were hit.", "Veltrix", "According to", "two sites were hit."),
    ("Two sites were hit, according to Veltrix.", "Veltrix", "according to", "Two sites were hit"),
    ("According to Veltrix, the tank leaked.", "Veltrix", "According to", "the tank leaked."),
    (
        "According to Ana Ruiz, the coroner, smoke killed them.",
        "Ana Ruiz, the coroner",
        "According to",
        "smoke killed them.",
    ),
    ("The tank leaked, said chief engineer Mira Holt.", "chief engineer Mira Holt", "said", "The tank leaked"),
    ("The tank leaked, says Veltrix.", "Veltrix", "says", "The tank leaked"),
    ("The tank leaked, Veltrix believes.", "Veltrix", "believes", "The tank leaked"),
    (
        "Veltrix told reporters on Wednesday that two sites were hit.",
        "Veltrix",
        "told",
        "two sites were hit.",
    ),
    (
        "Ana Ruiz, the head of Veltrix, said two sites were hit.",
        "Ana Ruiz, the head of Veltrix",
        "said",
        "two sites were hit.",
    ),
    ("Veltrix's report found that the seal was old.", "Veltrix's report", "found", "the seal was old."),
    ("Veltrix believes the seal was old.", "Veltrix", "believes", "the seal was old."),
    ("The agency warned that more would follow.", "The agency", "warned", "more would follow."),
    ("The mayor has repeatedly denied the sale.", "The mayor", "denied", "the sale."),
    ("The bank confirmed the theft.", "The bank", "confirmed", "the theft."),
    ("Officials in Gdansk say the pier is safe.", "Officials in Gdansk", "say", "the pier is safe."),
    ("She added that nobody was paid.", "She", "added", "nobody was paid."),
    (
        "The attack was blamed by Veltrix on a rival.",
        "Veltrix",
        "blamed",
        "The attack was blamed by Veltrix on a rival.",
    ),
    ("The police estimate that ninety fled.", "The police", "estimate", "ninety fled."),
    ("On Monday the ministry announced a ban.", "the ministry", "announced", "a ban."),
    ("Mira Holt wrote on her blog that the lock was open.", "Mira Holt", "wrote", "the lock was open."),
    ("The union argued the shift was too long.", "The union", "argued", "the shift was too long."),
    ("Kestrel and Veltrix said the code was shared.", "Kestrel and Veltrix", "said", "the code was shared."),
    ("The plant, which makes glue, said a tank leaked.", "The plant", "said", "a tank leaked."),
    ("Tomas Reyk, who led the dive, said the hull was open.", "Tomas Reyk", "said", "the hull was open."),
    ("Veltrix: no sign of a second victim", "Veltrix", ":", "no sign of a second victim"),
    ("“We are safe,” she tweeted.", "she", "tweeted", "“We are safe,”"),
    ("“It leaked,” Mira Holt told reporters on a call on Friday.", "Mira Holt", "told", "“It leaked,”"),
    ("The tank leaked, said the plant.", "the plant", "said", "The tank leaked"),
    (
        "Orvane's chief executive, Liu Wen, said the crane was old.",
        "Orvane's chief executive, Liu Wen",
        "said",
        "the crane was old.",
    ),
    ("In a statement, Veltrix said the seal had leaked.", "Veltrix", "said", "the seal had leaked."),
    ("The seal was old, Veltrix said on Tuesday.", "Veltrix", "said", "The seal was old"),
    ("The seal was old, Mira Holt told the court.", "Mira Holt", "told", "The seal was old"),
    (
        "“It leaked,” Mira Holt said, “and nobody came.”",
        "Mira Holt",
        "said",
        "“It leaked,” Mira Holt said, “and nobody came.”",
    ),
    ("“It leaked again,” Mira Holt went on.", "Mira Holt", "went", "“It leaked again,”"),
    ("“It leaked,” said metallurgist Mira Holt.", "metallurgist Mira Holt", "said", "“It leaked,”"),
    ("Mayor Holt: “We will pay.”", "Mayor Holt", ":", "“We will pay.”"),
    ("The family wants an answer.", "The family", "wants", "an answer."),
    ("The mayor called the sale a mistake.", "The mayor", "called", "the sale a mistake."),
    (
        "The mayor's claim that the seal was old upset them.",
        "The mayor",
        "claim",
        "the seal was old upset them.",
    ),
    (
        "A warning from the agency that more would follow came late.",
        "the agency",
        "warning",
        "more would follow came late.",
    ),
    ("The firm did not say who paid.", "The firm", "say", "who paid."),
]

NOTHING = [
    "The man is said to be ill.",
    "The bridge was reported closed.",
    "It is believed to be the oldest.",
    "The report runs to ninety pages.",
    "The company's claims were printed.",
    "Ships from the United States arrived.",
    "The incident reported in June was small.",
    "A group called Snowdrift left.",
    "The notes were burned.",
    "Two tanks leaked in March.",
    "The findings of the inquiry are secret.",
    "I think it will rain.",
    "Lowland attacked the port.",
    "Trains are expected to be back by Monday.",
    "A group called the Snowdrift Five left.",
    "Update: trains run again.",
    "",
]


def _found(text: str) -> tuple[Attribution, ...]:
    return attributions.find(text, quotations.find(text))


@pytest.mark.parametrize(("text", "source", "cue", "content"), FOUND)
def test_speaker_word_and_content_are_found(text: str, source: str, cue: str, content: str) -> None:
    assert [(a.source_text, a.cue_text, a.content.of(text)) for a in _found(text)] == [(source, cue, content)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_says_has_no_attribution(text: str) -> None:
    assert _found(text) == ()


@pytest.mark.parametrize(
    ("cue", "weak"),
    [("said", False), ("According to", False), ("found", False), ("wants", True), ("blamed", True), ("refusal", True)],
)
def test_a_word_of_wanting_or_a_noun_is_weaker_than_a_word_of_saying(cue: str, weak: bool) -> None:
    assert cues.is_weak(cue) is weak


def test_what_a_quotation_reports_is_its_speakers_affair() -> None:
    assert [a.source_text for a in _found("“Kestrel told us that it leaked,” Mira Holt said.")] == ["Mira Holt"]


def test_a_denial_is_told_from_an_assertion() -> None:
    assert [a.denies for a in _found("The mayor denied the sale, and the clerk said it took place.")] == [
        True,
        False,
    ]


def test_a_passive_is_told_from_an_active_voice() -> None:
    assert [a.passive for a in _found("The breach was confirmed by Veltrix.")] == [True]


def test_the_speaker_of_an_added_participle_is_the_one_before() -> None:
    found = _found("Veltrix said the seal was old, adding that it would be changed.")
    assert [(a.source_text, a.cue_text) for a in found] == [("Veltrix", "said"), ("Veltrix", "adding")]


def test_each_sentence_has_its_own_speaker() -> None:
    text = "Veltrix said the seal was old. Mr. Reyk disagreed. Kestrel said it was new."
    assert [a.source_text for a in _found(text)] == ["Veltrix", "Kestrel"]


@given(st.text(), st.text(alphabet=st.sampled_from(list('said that,.“”" A\n'))))
def test_spans_are_exact(any_text: str, likely: str) -> None:
    text = f"{any_text} {likely} Mira Holt said {likely} according to {any_text}"
    for found in _found(text):
        assert found.source.of(text) == found.source_text != ""
        assert found.cue.of(text) == found.cue_text != ""
        assert found.content.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "said " * 30_000,
        "A said, " * 20_000,
        "“A,” said B. " * 10_000,
        "X, who " * 20_000 + "said",
        "A: b\n" * 20_000,
        "X said, saying " * 10_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_ends(text: str) -> None:
    assert all(found.source.of(text) for found in _found(text))
