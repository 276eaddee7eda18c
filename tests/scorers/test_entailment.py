from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import ModelFault
from factcheck.models.entailment import Entailment
from factcheck.scorers.entailment import EntailmentModel

PASSAGE = (
    "The harbour authority of Lervik said on Monday that a tugboat had struck the north pier at dawn, and that nobody"
    " was hurt. It may reopen the basin on Wednesday."
)
FOLLOWS = "A tugboat struck the north pier at dawn, the harbour authority of Lervik said."
OTHERWISE = "Three people were hurt when a tugboat struck the pier in Lervik."
ELSEWHERE = "The tugboat had been built in Gdansk in 1987."
MORE = "The basin will be open again on Wednesday."


PLAIN = "A tugboat struck the north pier at dawn. Two sailors were hurt."


@pytest.mark.parametrize(
    ("claim", "which"),
    [
        ("A tugboat struck the north pier at dawn.", "entailment"),
        ("Five sailors were hurt.", "contradiction"),
        ("The tugboat had been built in Gdansk in 1987.", "neutral"),
    ],
)
def test_the_likeliest_class_is_the_right_one_where_nobody_could_doubt_it(
    model: EntailmentModel, claim: str, which: str
) -> None:
    (said,) = model.score([(PLAIN, claim)])
    assert getattr(said, which) > 0.5


def test_the_shares_sum_up_to_one(model: EntailmentModel) -> None:
    for one in model.score([(PASSAGE, FOLLOWS), ("", ""), ("a", "")]):
        assert sum((one.entailment, one.contradiction, one.neutral, one.overstated)) == pytest.approx(1, abs=1e-3)


def test_a_pair_weighs_the_same_whatever_stands_beside_it(model: EntailmentModel) -> None:
    (alone,) = model.score([(PASSAGE, MORE)])
    beside = model.score([(PASSAGE * 9, OTHERWISE), (PASSAGE, MORE), ("x", "y"), (PASSAGE, FOLLOWS)])
    assert beside[1] == alone


def test_one_thread_says_what_two_say(model: EntailmentModel) -> None:
    pairs = [(PASSAGE, claim) for claim in (FOLLOWS, OTHERWISE, ELSEWHERE, MORE)]
    assert EntailmentModel(threads=1).score(pairs) == model.score(pairs)


def test_nothing_asked_is_nothing_said(model: EntailmentModel) -> None:
    assert model.score([]) == []


@settings(max_examples=25)
@given(st.text(max_size=300), st.text(alphabet=st.characters(), max_size=80))
def test_no_text_is_too_odd(model: EntailmentModel, passage: str, claim: str) -> None:
    (said,) = model.score([(passage, claim)])
    assert isinstance(said, Entailment)


def test_long_lines_and_broken_characters_are_read_as_far_as_they_go(model: EntailmentModel) -> None:
    assert len(model.score([("word " * 200_000, FOLLOWS), (PASSAGE, "\ud800 half"), ("\x00", "\u202e")])) == 3


def test_a_model_that_cannot_be_loaded_is_a_fault(folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()
    (folder / "model.onnx").write_bytes(b"no model")
    with pytest.raises(ModelFault, match=r"model\.onnx cannot be loaded"):
        EntailmentModel(folder)


def test_a_tokenizer_that_cannot_be_read_is_a_fault(folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(ModelFault, match=r"tokenizer\.json cannot be read"):
        EntailmentModel(folder)


def test_a_model_with_other_outputs_than_it_says_is_a_fault(folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()
    config = (folder / "config.json").read_text()
    (folder / "config.json").write_text(config.replace('"overstated"', '"x"').replace(',\n  "3": "x"', ""))
    with pytest.raises(ModelFault, match="3 classes"):
        EntailmentModel(folder).score([("a", "b")])
