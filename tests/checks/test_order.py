from __future__ import annotations

import pytest

from factcheck.checks import order
from tests.checks.leanings import findings, leanings

Row = tuple[str, str]

FIRES: list[Row] = [
    # cyber
    ("The firm paid before the files were leaked.", "The firm paid after the files were leaked."),
    ("The vendor patched the flaw after the attacks began.", "The vendor patched the flaw before the attacks began."),
    (
        "Hackers encrypted the servers before they stole the data.",
        "Hackers stole the data and then encrypted the servers.",
    ),
    (
        "The gang stole the data and later encrypted the servers.",
        "The gang encrypted the servers before it stole the data.",
    ),
    ("The alert fired before the breach.", "The alert fired two days after the breach."),
    ("After the leak, the firm warned its clients.", "The firm warned its clients prior to the leak."),
    ("Following the breach, the insurer cancelled the policy.", "The insurer cancelled the policy before the breach."),
    (
        "The bank paid the ransom after police arrested the courier.",
        "Police arrested the courier on 9 May; the bank had paid the ransom on 3 May.",
    ),
    (
        "The administrator was dismissed ahead of the intrusion.",
        "After the intrusion, the administrator was dismissed.",
    ),
    # transport
    ("The crew left the ship before it sank.", "The crew left the ship after it sank."),
    ("The lorry driver fled before the collision.", "The lorry driver fled after the collision."),
    ("The lights failed after the train derailed.", "The lights failed, then the train derailed."),
    ("Engineers checked the boiler after it burst.", "Engineers checked the boiler a week before it burst."),
    ("The airline grounded the jets before the crash.", "The airline grounded the jets in the wake of the crash."),
    ("The tunnel was closed once the fire broke out.", "The tunnel was closed before the fire broke out."),
    # industry
    ("The explosion at the plant was followed by a fire.", "The fire at the plant was followed by an explosion."),
    ("The valve was replaced after the leak.", "The leak came after the valve was replaced on 3 May."),
    ("Workers left the mine before it collapsed.", "Workers left the mine only after it had collapsed."),
    ("The director sold his shares before the plant closed.", "The director sold his shares after the plant closed."),
    # disasters
    ("The village was evacuated before the landslide.", "The village was evacuated after the landslide."),
    ("The dam burst after the siren sounded.", "The siren sounded an hour after the dam burst."),
    (
        "The river flooded the town before the bridge collapsed.",
        "The bridge collapsed before the river flooded the town.",
    ),
    ("The warning was issued after the eruption.", "The warning was issued ahead of the eruption."),
    # courts
    ("The trader was charged before the bank was fined.", "The trader was charged after the bank was fined."),
    ("The judge resigned before the verdict.", "The judge resigned following the verdict."),
    (
        "The witness died before the trial began.",
        "The trial began on 4 March 2019 and the witness died on 2 June 2019.",
    ),
    ("The minister resigned after the report was published.", "The minister resigned before the report was published."),
]

SILENT: list[Row] = [
    # the same order in other words
    ("The firm paid before the files were leaked.", "The files were leaked after the firm paid."),
    ("The firm paid before the files were leaked.", "The firm paid, then the files were leaked."),
    (
        "The gang stole the data and later encrypted the servers.",
        "The gang encrypted the servers after it stole the data.",
    ),
    ("After the fire, the plant was closed.", "The fire was followed by the closure of the plant."),
    ("The crew left the ship before it sank.", "Before the ship sank, the crew left it."),
    ("The dam burst before the siren sounded.", "The siren sounded an hour after the dam burst."),
    (
        "The bank paid on 3 May, before police arrested the man.",
        "Police arrested the man on 9 May; the bank paid on 3 May.",
    ),
    ("The judge resigned after the verdict.", "The judge resigned following the verdict."),
    # not both happenings on both sides
    ("The firm paid before the files were leaked.", "The firm paid after the police had been told."),
    ("The crew left the ship before it sank.", "The passengers were rescued after the ship sank."),
    ("The vendor patched the flaw before the attacks began.", "The vendor was sold after the attacks began."),
    ("The village was evacuated before the landslide.", "The village was rebuilt after the landslide."),
    ("The trader was charged before the bank was fined.", "The trader was arrested after the bank was fined."),
    ("Engineers checked the boiler before it burst.", "The boiler burst on Thursday."),
    # places, hours, and other words of the same look
    ("The minister appeared before the court.", "The court appeared empty after the minister left."),
    ("The shop closes before eight.", "The shop opened after eight."),
    ("The ship was named after the king.", "The king died before the ship was launched."),
    ("Police are looking after the child.", "The child was found before police arrived."),
    ("The following day the plant closed.", "The plant closed before the day was over."),
    ("Day after day the river rose.", "The river rose before the rain stopped."),
    # denied, planned or only possible
    ("The firm paid before the files were leaked.", "The firm did not pay after the files were leaked."),
    ("The plant will close before the strike begins.", "The plant closed after the strike began."),
    ("The crew left the ship before it sank.", "The crew would have left the ship after it sank."),
    ("No one left the ship before it sank.", "The crew left the ship after it sank."),
    # no order in the draft, or none in the source
    ("The firm paid the gang.", "The firm paid the gang after the files were leaked."),
    ("The firm paid before the files were leaked.", "The firm paid and the files were leaked."),
    ("The trial began before the witness died.", "The trial began and the witness died in 2019."),
    # happenings of others
    ("Maersk paid before its files were leaked.", "Norsk Hydro paid after its files were leaked."),
    # words of telling are not one another
    (
        "The firm told the police before it met the gang.",
        "The firm told the police, and published the letters after it met the gang.",
    ),
]

SUPPORTS: list[Row] = [
    ("The firm paid before the files were leaked.", "The files were leaked after the firm paid."),
    (
        "After the leak, the firm warned its clients.",
        "The leak was followed by a letter in which the firm warned clients.",
    ),
    ("The siren sounded after the dam burst.", "The dam burst, and then the siren sounded."),
    ("The crew left the ship before it sank.", "Before the ship sank, the crew left it."),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row[0])
def test_the_opposite_order_is_told(row: Row) -> None:
    assert "contradicts" in leanings(order, *row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: f"{row[0]} {row[1]}")
def test_the_same_order_or_other_happenings_are_not(row: Row) -> None:
    assert "contradicts" not in leanings(order, *row)


@pytest.mark.parametrize("row", SUPPORTS, ids=lambda row: row[0])
def test_an_order_that_the_source_has_is_borne_out(row: Row) -> None:
    assert leanings(order, *row) == {"supports"}


def test_a_happening_that_the_sentence_beside_dates_counts() -> None:
    draft = "The captain left the shipyard after it was sold."
    source = "The captain left the shipyard on 11 April 2021."
    assert leanings(order, draft, source, context="The shipyard was sold on 20 June 2021.") == {"contradicts"}
    assert leanings(order, draft, source, context="The shipyard was sold on 20 March 2021.") == {"supports"}


def test_the_doubtful_stretch_is_the_word_that_orders() -> None:
    (fired,) = findings(
        order, "The firm paid before the files were leaked.", "The firm paid after the files were leaked."
    )
    assert (fired.span.start, fired.span.end) == (14, 20)
    assert fired.passage_span is not None
    assert (fired.passage_span.start, fired.passage_span.end) == (14, 19)
