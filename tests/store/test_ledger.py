from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import BrokenFile, UsageError
from factcheck.models.citation import Citation
from factcheck.models.claim import LedgerClaim
from factcheck.store import Workspace, add_claim, load_claims, replace_claim

LEDGER = """\
# the ferry desk, kept by Ana
title   =   'Ferry'   # odd spacing

# about the halt
[[claim]]
text  = "The ferry stopped for two days."   # text first
mood = "calm"
id = 'halt'

  # the first paper
  [[claim.citation]]
  shade = [1,
           2]
  source = "harbour"  # the port's own paper
  quote = '''stopped for
two days'''

[[claim.citation]]
source = "coast"
stance = "contradicts"

# about the people
[[claim]]
id = "hurt"
text = "Nobody was hurt."
[claim.desk]
priority = 1

[other]
kept = true
"""


@pytest.fixture
def path(workspace: Workspace) -> Path:
    path = workspace.claims / "ferry-2024.toml"
    path.write_bytes(LEDGER.encode())
    return path


def claim(path: Path, claim_id: str) -> LedgerClaim:
    return next(known for known in load_claims(path) if known.id == claim_id)


NEW = LedgerClaim(
    id="crew",
    incident="ferry-2024",
    text='The crew said "no".',
    created="2024-05-03",
    citations=(Citation(source="coast", quote="no\nnever", start=3, end=5), Citation(source="harbour")),
)


def test_a_first_claim_makes_the_file(workspace: Workspace) -> None:
    path = workspace.claims / "ferry-2024.toml"
    add_claim(path, NEW)
    assert load_claims(path) == (NEW,)
    assert path.read_text().startswith('[[claim]]\nid = "crew"\n')


@pytest.mark.parametrize("old", [LEDGER, LEDGER.replace("\n", "\r\n"), LEDGER.rstrip("\n"), "\ufeff" + LEDGER])
def test_a_new_claim_leaves_every_byte_before_it(path: Path, old: str) -> None:
    path.write_bytes(old.encode())
    before = load_claims(path)
    add_claim(path, NEW)
    assert path.read_bytes().startswith(old.encode())
    assert load_claims(path) == (*before, NEW)
    assert (b"\r\n" in path.read_bytes()) == ("\r\n" in old)
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n") or "\r\n" not in old


def test_a_taken_id_is_refused(path: Path) -> None:
    with pytest.raises(UsageError):
        add_claim(path, NEW.model_copy(update={"id": "halt"}))
    assert path.read_text() == LEDGER


def test_an_unknown_id_cannot_be_replaced(path: Path) -> None:
    with pytest.raises(UsageError):
        replace_claim(path, NEW)


def test_a_broken_file_is_not_written_to(path: Path) -> None:
    path.write_text("oops\n")
    for change in (add_claim, replace_claim):
        with pytest.raises(BrokenFile):
            change(path, NEW)
    assert path.read_text() == "oops\n"


def replaced(path: Path, claim_id: str, **changes: object) -> str:
    new = claim(path, claim_id).model_copy(update=changes)
    others = [known for known in load_claims(path) if known.id != claim_id]
    replace_claim(path, new)
    assert claim(path, claim_id) == new
    assert [known for known in load_claims(path) if known.id != claim_id] == others
    return path.read_bytes().decode()


def test_the_same_claim_again_writes_nothing(path: Path) -> None:
    before = path.stat().st_mtime_ns
    assert replaced(path, "halt") == LEDGER
    assert path.stat().st_mtime_ns == before


def test_one_word_changes_one_line(path: Path) -> None:
    text = replaced(path, "halt", text="The ferry stopped for three days.")
    assert text == LEDGER.replace("for two days.", "for three days.")


def test_a_note_is_added_to_its_claim(path: Path) -> None:
    text = replaced(path, "hurt", notes="asked twice")
    assert text == LEDGER.replace('was hurt."\n', 'was hurt."\nnotes = "asked twice"\n')


def test_a_note_is_taken_away(path: Path) -> None:
    replaced(path, "hurt", notes="asked twice")
    assert replaced(path, "hurt", notes="") == LEDGER


def test_a_citation_is_changed_in_its_place(path: Path) -> None:
    first, second = claim(path, "halt").citations
    text = replaced(path, "halt", citations=(first, second.model_copy(update={"stance": "mentions"})))
    assert text == LEDGER.replace("contradicts", "mentions")


def test_a_citation_is_added_behind_the_others(path: Path) -> None:
    old = claim(path, "halt").citations
    text = replaced(path, "halt", citations=(*old, Citation(source="radio")))
    added = '[[claim.citation]]\nsource = "radio"\nstance = "supports"\n\n'
    assert text == LEDGER.replace("# about the people", added + "# about the people")


def test_a_citation_is_added_before_the_others(path: Path) -> None:
    old = claim(path, "halt").citations
    text = replaced(path, "halt", citations=(Citation(source="radio"), *old))
    assert "shade = [1,\n           2]" in text
    assert text.index("radio") < text.index("# the first paper") < text.index("harbour")


def test_a_citation_is_taken_away(path: Path) -> None:
    first, second = claim(path, "halt").citations
    text = replaced(path, "halt", citations=(second,))
    assert "shade" not in text
    assert text.split('[[claim.citation]]\nsource = "coast"')[1] == LEDGER.split('source = "coast"')[1]
    assert replaced(path, "halt", citations=()).count("claim.citation") == 0
    replaced(path, "halt", citations=(first, second))


def test_a_first_citation_is_added(path: Path) -> None:
    text = replaced(path, "hurt", citations=(Citation(source="radio"),))
    assert "[claim.desk]\npriority = 1\n" in text
    assert text.endswith("[other]\nkept = true\n")


def test_citations_written_in_one_line_stay_so(path: Path) -> None:
    inline = '[[claim]]\nid = "a"\ntext = "One."  # kept\ncitation = [{source = "s", shade = 1}]\n'
    path.write_text(inline)
    text = replaced(path, "a", text="Two.")
    assert text == inline.replace("One", "Two")
    text = replaced(path, "a", citations=(Citation(source="t"),))
    assert "[[claim.citation]]" not in text
    assert "# kept" in text


def test_windows_line_ends_stay(path: Path) -> None:
    path.write_bytes(LEDGER.replace("\n", "\r\n").encode())
    text = replaced(path, "hurt", notes="asked twice", citations=(Citation(source="radio"),))
    assert text.count("\n") == text.count("\r\n")


citations = st.lists(
    st.builds(
        Citation,
        source=st.sampled_from(["harbour", "coast", "radio"]),
        stance=st.sampled_from(["supports", "contradicts", "mentions"]),
        quote=st.text(max_size=8),
        start=st.none() | st.integers(0, 9),
    ),
    max_size=5,
).map(tuple)
claims = st.lists(
    st.builds(
        LedgerClaim,
        id=st.sampled_from(["a", "b", "c"]),
        incident=st.just("ferry"),
        text=st.text(min_size=1, max_size=8).filter(str.strip),
        notes=st.text(max_size=8),
        citations=citations,
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(claims)
def test_any_changes_in_any_order_are_read_back(
    tmp_path_factory: pytest.TempPathFactory, changes: list[LedgerClaim]
) -> None:
    path = tmp_path_factory.mktemp("ledger") / "ferry.toml"
    wanted: dict[str, LedgerClaim] = {}
    for change in changes:
        (replace_claim if change.id in wanted else add_claim)(path, change)
        wanted[change.id] = change
        assert load_claims(path) == tuple(wanted.values())
