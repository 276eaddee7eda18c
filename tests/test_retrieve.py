from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.index.sqlite import SqliteIndex
from factcheck.models.citation import Citation
from factcheck.models.claim import Claim, LedgerClaim
from factcheck.models.evidence import Retrieval
from factcheck.models.source import Source
from factcheck.retrieve import KEPT, retrieve
from factcheck.values.reading import read

TEXTS = {
    "mine-1": "Rescuers brought 14 miners to the surface. The pit is run by Halvorsen Kull.",
    "mine-2": "A methane explosion shook the pit at Sveagruva before dawn. Fourteen miners came up alive.",
    "bank-1": "The Lazarus Group broke into the bank's payment terminal. The bank lost 3 million dollars.",
}


@pytest.fixture(scope="module")
def index() -> Iterator[SqliteIndex]:
    index = SqliteIndex(None)
    sources = {
        name: Source(id=name, incident=name.partition("-")[0], outlet=name, title="", text=text)
        for name, text in TEXTS.items()
    }
    index.refresh(dict.fromkeys(sources, "1"), lambda name: (sources[name], ()))
    yield index
    index.close()


def found(index: SqliteIndex, text: str, incident: str | None = None, *ledger: LedgerClaim) -> Retrieval:
    return retrieve(Claim(reading=read(text)), index, incident, ledger)


def test_the_passage_that_says_it_comes_first(index: SqliteIndex) -> None:
    best = found(index, "An explosion of methane shook Sveagruva.").evidence[0]
    assert best.passage.reading.text.startswith("A methane explosion")
    assert best.score == pytest.approx(1.0)
    assert best.covered == (1.0,) * 4


def test_a_word_that_reports_use_in_its_place_counts_less(index: SqliteIndex) -> None:
    best = found(index, "A methane blast shook the pit.").evidence[0]
    assert 0.8 <= best.score < 1.0


def test_words_of_figures_cover_nothing(index: SqliteIndex) -> None:
    retrieval = found(index, "Rescuers brought 99 miners to the surface.")
    assert retrieval.weights[[w.stem for w in read("Rescuers brought 99 miners").words].index("99")] == 0
    assert retrieval.evidence[0].score == pytest.approx(1.0)


def test_the_very_figure_brings_a_passage_forward(index: SqliteIndex) -> None:
    assert found(index, "Fourteen miners.").evidence[0].passage.source == "mine-2"
    assert found(index, "14 miners.").evidence[0].passage.source == "mine-1"


def test_an_actor_is_found_under_another_name(index: SqliteIndex) -> None:
    best = found(index, "Hidden Cobra broke into the bank's terminal.").evidence[0]
    assert best.passage.source == "bank-1"
    assert best.score > 0.9


def test_other_incidents_stay_out(index: SqliteIndex) -> None:
    assert found(index, "Rescuers brought miners to the surface.", "bank").evidence == ()


def test_what_was_cited_for_the_same_claim_is_set_beside_it(index: SqliteIndex) -> None:
    ledger = LedgerClaim(
        id="c",
        incident="mine",
        text="Norwegian firm Halvorsen operates a colliery",
        citations=(Citation(source="mine-1", start=43, end=76),),
    )
    evidence = found(index, "The Norwegian firm Halvorsen operates a colliery.", None, ledger).evidence
    assert [one.found_by for one in evidence if one.passage.reading.text == "The pit is run by Halvorsen Kull."] == [
        "citation"
    ]


def test_a_claim_without_words_finds_nothing(index: SqliteIndex) -> None:
    assert found(index, "It is so.") == Retrieval()
    assert found(index, "") == Retrieval()


def test_no_more_than_an_editor_can_read_is_kept() -> None:
    index = SqliteIndex(None)
    text = " ".join(f"The miners of shift {n} came up." for n in range(60))
    source = Source(id="many", incident="mine", text=text)
    index.refresh({"many": "1"}, lambda _: (source, ()))
    assert len(found(index, "The miners came up.").evidence) == KEPT
    index.close()
