"""Labelled data as the checks see it: a claim and the passages set beside it.

Rows of ``../shared/data`` (see its README): hand-written pairs, labelled drafts over stored reports, statements of two
outlets that conflict or only look so, and sentences of real articles beside passages of other real articles, between
which next to nothing truly conflicts.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from factcheck import retrieve as retrieving
from factcheck.index.sqlite import SqliteIndex
from factcheck.models.claim import Claim
from factcheck.models.evidence import Retrieval
from factcheck.models.source import Passage, Source
from factcheck.models.span import Span
from factcheck.values import sentences
from factcheck.values.reading import read

SHARED = Path(__file__).parents[1].parent / "shared" / "data"
SHORTEST, LONGEST = 40, 400
"""Characters of a sentence of a real article that is set beside others."""


class Labelled(NamedTuple):
    """A claim with its passages, best first; ``label`` is one of supported, contradicted, unsupported, unknown.

    ``find`` looks another claim up in the same place.
    ``group`` keeps together what shares a text or an incident; ``kind`` is what the label's author says it is about.
    """

    group: str
    kind: str
    label: str
    claim: Claim
    passages: tuple[Passage, ...]
    retrieval: Retrieval | None = None
    find: Callable[[Claim], Retrieval] | None = None


_LABELS = {"entailment": "supported", "contradiction": "contradicted", "neutral": "unsupported"}


def rows(path: Path) -> list[dict[str, Any]]:
    """Rows of a JSON-lines file, packed or not."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode()
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def pairs(part: str, groups: int | None = None) -> Iterator[Labelled]:
    """Incident pairs written by hand; ``part`` is "train" or "dev", ``groups`` a seeded sample of so many premises."""
    found = rows(SHARED / "nli" / f"incident_pairs_{part}.jsonl.gz")
    if groups is not None:
        all_groups = sorted({row["group"] for row in found})
        random.Random(1).shuffle(all_groups)  # noqa: S311 - a sample, no secret
        keep = set(all_groups[:groups])
        found = [row for row in found if row["group"] in keep]
    for row in found:
        claim = Claim(reading=read(row["hypothesis"]), incident="pair")
        yield Labelled(str(row["group"]), row["kind"], _LABELS[row["label"]], claim, _split(row["premise"]))


@cache
def _split(premise: str) -> tuple[Passage, ...]:
    spans = sentences.sentences(premise)
    texts = [premise[span.start : span.end] for span in spans]
    return tuple(
        Passage(
            source="premise", incident="pair", outlet="", title="", published=None, url=None, span=span,
            before=" ".join(texts[max(0, at - 2) : at]), after="".join(texts[at + 1 : at + 2]), reading=read(texts[at]),
        )
        for at, span in enumerate(spans)
    )  # fmt: skip


@cache
def _store(folder: str) -> tuple[SqliteIndex, Mapping[str, dict[str, Any]]]:
    documents = {row["id"]: row for row in rows(SHARED / folder / "sources.jsonl")}
    return _indexed(documents), documents


def _indexed(documents: Mapping[str, dict[str, Any]]) -> SqliteIndex:
    index = SqliteIndex(None)
    index.refresh(dict.fromkeys(documents, "1"), lambda key: (_source(documents[key]), ()))
    return index


def _source(row: Mapping[str, Any]) -> Source:
    return Source(
        id=row["id"], incident=row.get("incident") or "real", text=row["text"], outlet=row.get("outlet") or "",
        title=row.get("title") or "", published=row.get("published"),
    )  # fmt: skip


def drafts(folder: str) -> Iterator[Labelled]:
    """Drafts of "incidents" or "incidents_real" with the evidence that is found for them."""
    index, _ = _store(folder)
    for row in rows(SHARED / folder / "drafts.jsonl"):
        claim = Claim(reading=read(row["text"], row.get("as_of")), incident=row["incident"], as_of=row.get("as_of"))
        yield _looked_up(row["incident"], row["type"], row["label"], claim, index)


def _looked_up(group: str, kind: str, label: str, claim: Claim, index: SqliteIndex) -> Labelled:
    found = retrieving.retrieve(claim, index, claim.incident)
    return Labelled(group, kind, label, claim, tuple(one.passage for one in found.evidence), found)


def conflicts(folder: str) -> Iterator[Labelled]:
    """Statements of two outlets: contradicted when they conflict, unknown when they only look so (kind "none")."""
    index, documents = _store(folder)
    for row in rows(SHARED / folder / "conflicts.jsonl"):
        mine, theirs = row["a"], row["b"]
        text, published = mine["quote"], documents[mine["source_id"]].get("published")
        claim = Claim(reading=read(text, published), incident=row["incident"])
        start = documents[theirs["source_id"]]["text"].index(theirs["quote"])
        hits = index.hits_at(theirs["source_id"], Span(start=start, end=start + len(theirs["quote"])))
        passages = tuple(index.passages([hit.key for hit in hits]))
        label = "unknown" if row["kind"] == "none" else "contradicted"
        yield Labelled(row["incident"], row["kind"], label, claim, passages)


def outlets(folder: str = "incidents_real") -> Iterator[Labelled]:
    """Sentences of stored reports beside the passages of the other reports on the incident; nothing is labelled."""
    index, documents = _store(folder)
    for key, row in documents.items():
        yield from _beside_others(key, row, index, row["incident"], None)


def articles(count: int, seed: int = 5, without: Sequence[str] = ()) -> Iterator[Labelled]:
    """Sentences of real articles, drawn by ``seed``, beside the passages of other articles; nothing is labelled."""
    found = rows(SHARED / "articles" / "casie_even.jsonl.gz")
    documents = {row["id"]: row for row in found if row["id"] not in set(without)}
    index, drawn = _indexed(documents), random.Random(seed)  # noqa: S311 - a sample, no secret
    for key in drawn.sample(sorted(documents), min(count, len(documents))):
        yield from _beside_others(key, documents[key], index, None, 15, drawn)


def _beside_others(
    key: str,
    row: Mapping[str, Any],
    index: SqliteIndex,
    incident: str | None,
    most: int | None,
    drawn: random.Random | None = None,
) -> Iterator[Labelled]:
    spans = list(sentences.sentences(row["text"]))
    texts = [row["text"][span.start : span.end] for span in spans]
    places = [at for at, text in enumerate(texts) if SHORTEST <= len(text) <= LONGEST]
    if most is not None and drawn is not None:
        places = sorted(drawn.sample(places, min(most, len(places))))
    for at in places:
        context = "\n".join((row.get("title") or "", *texts[max(0, at - 2) : at]))
        claim = Claim(reading=read(texts[at], row.get("published")), context=context, incident=incident)
        find = partial(_others, index=index, key=key)
        found = find(claim)
        passages = tuple(one.passage for one in found.evidence)
        yield Labelled(row.get("incident") or key, "real", "unknown", claim, passages, found, find)


def _others(claim: Claim, index: SqliteIndex, key: str) -> Retrieval:
    """The ten best passages for a claim that are not of the article ``key``."""
    kept = retrieving.KEPT
    retrieving.KEPT = 2 * kept + 5
    try:
        found = retrieving.retrieve(claim, index, claim.incident)
    finally:
        retrieving.KEPT = kept
    others = tuple(one for one in found.evidence if one.passage.source != key)[:kept]
    return found.model_copy(update={"evidence": others})
