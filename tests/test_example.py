"""The shipped example: the 3CX/X_TRADER incident in digests, a ledger and a draft with known mistakes."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "sources" / "3cx-2023").glob("*.md"))
LEDGER = ROOT / "claims" / "3cx-2023.toml"
DRAFT = ROOT / "claims" / "drafts" / "3cx-2023.md"

DEMO_SENTENCES = (
    "The attack was the first software supply chain attack ever to lead to another.",
    "Symantec found three energy organizations breached.",
    "Kaspersky said it was the first time it had seen one software supply chain attack lead to another.",
    "Symantec breached two critical infrastructure organizations.",
    "Hidden Cobra breached 2 critical infrastructure organizations.",
    "A 3CX employee installed it on a Tuesday.",
    "Five outlets report that Mandiant had never before seen such a cascade.",
)
CERTAINTIES = {"flat", "asserted", "likely", "possible", "unlikely", "denied"}


def parts(path: Path) -> tuple[dict[str, Any], str]:
    """Front matter and text of a stored source, byte for byte as the file has them."""
    content = path.read_bytes().decode("utf-8")
    opening, closing = "+++\n", "\n+++\n"
    assert content.startswith(opening), f"{path.name} has no front matter"
    head, fence, text = content[len(opening) :].partition(closing)
    assert fence, f"{path.name} does not close its front matter"
    return tomllib.loads(head), text


def texts() -> dict[str, str]:
    return {path.stem: parts(path)[1] for path in SOURCES}


def claims() -> list[dict[str, Any]]:
    ledger: list[dict[str, Any]] = tomllib.loads(LEDGER.read_text(encoding="utf-8"))["claim"]
    return ledger


def citations() -> list[tuple[str, dict[str, Any]]]:
    return [(claim["id"], citation) for claim in claims() for citation in claim["citation"]]


def draft_body() -> str:
    _, front_matter, body = DRAFT.read_text(encoding="utf-8").split("---\n", 2)
    assert front_matter
    return body


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_source_is_what_its_front_matter_says(path: Path) -> None:
    fields, text = parts(path)
    assert fields["id"] == path.stem
    assert fields["incident"] == "3cx-2023"
    assert fields["kind"] == "digest"
    assert fields["outlet"]
    assert fields["title"]
    assert fields["sha256"] == hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert isinstance(fields.get("published", ""), str), "an EDTF string, not a TOML date"
    assert text == text.strip() + "\n", "the text begins at once and ends with one line end"
    assert "\r" not in text


def test_many_outlets_are_stored() -> None:
    outlets = {parts(path)[0]["outlet"] for path in SOURCES}
    assert len(SOURCES) >= 12
    assert len(outlets) >= 10


def test_ledger_is_large_enough_and_its_ids_are_unique() -> None:
    ids = [claim["id"] for claim in claims()]
    assert len(ids) >= 14
    assert len(set(ids)) == len(ids)
    assert all(claim["text"] and claim["created"] == "2023-05-02" for claim in claims())


def test_every_stance_occurs() -> None:
    assert {citation["stance"] for _, citation in citations()} == {"supports", "contradicts", "mentions"}


@pytest.mark.parametrize(
    ("citation"),
    [citation for _, citation in citations()],
    ids=[f"{claim}:{c['source']}" for claim, c in citations()],
)
def test_citation_stands_in_its_source(citation: dict[str, Any]) -> None:
    text = texts()[citation["source"]]
    start, end = citation["start"], citation["end"]
    assert citation["quote"]
    assert text[start:end] == citation["quote"]
    assert text[max(0, start - 32) : start] == citation["prefix"]
    assert text[end : end + 32] == citation["suffix"]
    assert citation["certainty"] in CERTAINTIES


@pytest.mark.parametrize("sentence", DEMO_SENTENCES)
def test_demo_sentence_stands_alone_in_the_draft(sentence: str) -> None:
    alone = re.compile(rf"(?:^|[.?!\"] |^- ){re.escape(sentence)}(?= [A-Z]|$)", re.MULTILINE)
    assert len(alone.findall(draft_body())) == 1


def test_draft_has_the_furniture_of_a_newsroom_piece() -> None:
    head, body = DRAFT.read_text(encoding="utf-8").split("---\n", 2)[1:]
    assert "incident: 3cx-2023\n" in head
    assert "published: 2023-04-24\n" in head
    assert "outlet: The Desk\n" in head
    assert "title: " in head
    assert 350 <= len(body.split()) <= 450
    assert re.search(r"^## ", body, re.MULTILINE)
    assert re.search(r"^- ", body, re.MULTILINE)
    assert re.search(r"\[[^\]]+\]\(https://", body)
    assert len(re.findall(r"<!-- factcheck: ignore [A-Z_]+ \S.*? -->", body)) == 1
    assert "?" in body


def test_quotation_in_the_draft_is_exact() -> None:
    quoted = re.findall(r'"([^"]+),"', draft_body())
    assert len(quoted) == 1
    assert quoted[0] in texts()["3cx-reg-mandiant"]


def test_five_outlets_rest_on_mandiant_for_the_cascade() -> None:
    cascade = next(claim for claim in claims() if claim["id"] == "3cx-first-cascade")
    cited = {citation["source"] for citation in cascade["citation"]}
    outlets = {parts(path)[0]["outlet"] for path in SOURCES if path.stem in cited}
    assert len(outlets) == 5
    assert all("Mandiant" in citation["attributed_to"] for citation in cascade["citation"])
    # No further source tells it, or "five outlets" in the draft would be a wrong count.
    tells = re.compile(r"first time|never before", re.IGNORECASE)
    assert {source for source, text in texts().items() if tells.search(text)} == cited


def test_only_lazarus_is_said_to_have_breached_the_infrastructure() -> None:
    lazarus = texts()["3cx-thn-symantec"]
    assert "Lazarus breached the two critical infrastructure organizations" in lazarus
    assert not any(re.search(r"Symantec (?:has )?breached|Hidden Cobra", text) for text in texts().values())


def test_no_source_names_the_day_of_the_installation() -> None:
    sentences = [s for text in texts().values() for s in re.split(r"(?<=[.?!])\s+", text)]
    tuesdays = [s for s in sentences if "Tuesday" in s]
    assert tuesdays, "another Tuesday is there to be mistaken for it"
    assert not any(re.search(r"employee|install|X_TRADER", s, re.IGNORECASE) for s in tuesdays)


def test_kaspersky_speaks_of_something_else() -> None:
    kaspersky = texts()["3cx-kaspersky"]
    assert "Gopuram itself was put on fewer than ten machines" in kaspersky
    assert "Mandiant" not in kaspersky
    assert "first time" not in kaspersky
