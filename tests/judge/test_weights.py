from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge.weights import Weights, weights
from factcheck.models.verdict import Verdict

TABLE = Weights(("supported", "contradicted"), (0.0, 1.0), {"denied": (-1.0, 2.0), "entailed": (3.0, 0.0)})


def test_chances_are_the_logistic_of_what_signs_add_up_to() -> None:
    chances = TABLE.chances({"denied": 1.0, "entailed": 0.5})
    assert chances["contradicted"] == pytest.approx(1 / (1 + math.exp(0.5 - 3.0)))
    assert sum(chances.values()) == pytest.approx(1)


def test_a_sign_without_a_weight_does_not_count() -> None:
    assert TABLE.chances({"weather": 9.0}) == TABLE.chances({})


@pytest.mark.parametrize("value", [-1e6, 1e6])
def test_no_sign_is_too_strong(value: float) -> None:
    assert sum(TABLE.chances({"denied": value}).values()) == pytest.approx(1)


def test_the_weights_that_ship_speak_of_verdicts_that_there_are() -> None:
    shipped = weights()
    assert set(shipped.verdicts) == {"supported", "contradicted", "unsupported"}
    assert set(shipped.verdicts) <= set(Verdict)
    assert shipped.signs


FOR_CONTRADICTED = ("contradicted", "contradicted_slots", "contradicted_perhaps", "denied", "denied_again")


@given(
    st.dictionaries(st.sampled_from(sorted(weights().signs)), st.floats(-4, 4)),
    st.sampled_from(FOR_CONTRADICTED),
    st.floats(0, 4),
)
def test_more_that_speaks_against_a_claim_never_makes_it_less_contradicted(
    found: dict[str, float], name: str, more: float
) -> None:
    before, after = found, {**found, name: found.get(name, 0.0) + more}
    assert weights().chances(after)["contradicted"] >= weights().chances(before)["contradicted"] - 1e-9
