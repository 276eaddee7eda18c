from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import BrokenFile, StoreError
from factcheck.models.citation import Citation
from factcheck.store import Workspace, load_all_claims, load_claims

LEDGER = """\
# the ferry desk
title = "Ferry"

[[claim]]
id = "halt"   # first
text = "The ferry stopped for two days."
created = 2024-05-02
mood = "calm"

[[claim.citation]]
source = "harbour"
quote = "stopped for two days"
start = 4
end = 24
shade = 3

[[claim]]
id = "hurt"
text = "Nobody was hurt."
citation = [{source = "harbour", stance = "mentions"}]
"""


def put(workspace: Workspace, content: str, name: str = "ferry-2024.toml") -> Path:
    path = workspace.claims / name
    path.write_text(content)
    return path


def test_claims_come_with_their_citations(workspace: Workspace) -> None:
    halt, hurt = load_claims(put(workspace, LEDGER))
    assert (halt.id, halt.incident, halt.created) == ("halt", "ferry-2024", "2024-05-02")
    assert halt.citations == (Citation(source="harbour", quote="stopped for two days", start=4, end=24),)
    assert hurt.citations == (Citation(source="harbour", stance="mentions"),)


def test_a_file_without_claims_has_none(workspace: Workspace) -> None:
    assert load_claims(put(workspace, "# nothing yet\n")) == ()


HEAD = '# desk\n[[claim]]\nid = "a"\ntext = "One."\n'


@pytest.mark.parametrize(
    ("content", "line", "column", "says"),
    [
        (HEAD + "notes = [1\n", 5, 1, "TOML"),
        ('[[claim]]\ntext = "One."\n', 1, 1, "id: this key is missing"),
        (HEAD + '\n  [[claim]]\n  id = "b"\n', 6, 3, "text: this key is missing"),
        (HEAD + "notes = 7\n", 5, 1, "notes: input should be a valid string"),
        (HEAD.replace('"One."', '" "'), 4, 1, "text is empty"),
        (HEAD + HEAD, 7, 1, "id 'a' already"),
        (HEAD + '[[claim.citation]]\nstance = "supports"\n', 5, 1, "source: this key is missing"),
        (HEAD + '[[claim.citation]]\nsource = "s"\n\nstance = "proves"\n', 8, 1, "stance"),
        (
            HEAD + '[[claim.citation]]\nsource = "s"\n[[claim.citation]]\nsource="t"\nstart = "4"\n',
            9,
            1,
            "start",
        ),
        (HEAD + '[[claim.citation]]\nsource = "s"\nstart = true\n', 7, 1, "start"),
        ('claim = "a"\n', 1, 1, "[[claim]]"),
        ('x = 1\n[claim]\nid = "a"\n', 2, 1, "[[claim]]"),
        (HEAD + 'citation = "s"\n', 5, 1, "[[claim.citation]]"),
        (HEAD + 'citation = [\n  {source = "s"},\n  {source = 2},\n]\n', 5, 1, "source"),
        ('x = """\n[[claim]]\nid = 3\n"""\n[[claim]]\ntext = "t"\n"id" = 4\n', 7, 1, "id"),
    ],
)
def test_a_broken_ledger_names_the_place(workspace: Workspace, content: str, line: int, column: int, says: str) -> None:
    path = put(workspace, content)
    with pytest.raises(BrokenFile) as raised:
        load_claims(path)
    error = raised.value
    assert (error.path, error.line, error.column) == (str(path), line, column)
    assert says in error.message
    assert error.source_line == content.split("\n")[line - 1]


def test_one_broken_file_does_not_hide_the_others(workspace: Workspace) -> None:
    put(workspace, "oops", "a.toml")
    put(workspace, HEAD, "b.toml")
    put(workspace, HEAD.replace('"a"', '"z"') + HEAD, "c.toml")
    (workspace.claims / "rulings.jsonl").write_text("")
    claims, problems = load_all_claims(workspace)
    assert [(claim.incident, claim.id) for claim in claims] == [("b", "a"), ("c", "z")]
    assert [(Path(problem.path or "").name, problem.line) for problem in problems] == [
        ("a.toml", 1),
        ("c.toml", None),
    ]


def test_a_missing_file_is_a_store_error(workspace: Workspace) -> None:
    with pytest.raises(StoreError):
        load_claims(workspace.claims / "none.toml")
