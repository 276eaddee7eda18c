"""Pairs to learn from, drawn from many sets in the shares that a recipe gives.

Each set is gone through in an order of its own and begun anew when it is at its end, so a run is the same however
often it is cut off and taken up again. Rows are ``{premise, hypothesis, label}`` with label entailment, contradiction,
neutral or not_entailment (one of the last two), and ``kind`` in sets whose authors said what a row is about.
"""

from __future__ import annotations

import fnmatch
import gzip
import json
import random
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "nli"
OWN = Path(__file__).parent
CLASSES = ("entailment", "contradiction", "neutral", "overstated")
"""What the model tells apart; what says more than its passage is neutral by the labels, and known by its kind."""
MEANT = {"entailment": (0,), "contradiction": (1,), "neutral": (2, 3), "not_entailment": (1, 2, 3)}
OVERSTATED = frozenset({"overstated", "hardened", "scope_widened"})


class Pair(NamedTuple):
    """A premise, a hypothesis, and the classes that are right for it."""

    premise: str
    hypothesis: str
    right: tuple[int, ...]


def rows(path: Path) -> list[Pair]:
    """Pairs of a JSON-lines file, packed or not; a line may hold one pair or a premise with many hypotheses.

    A premise may also be given by its place in a real article, whose words are not ours to pass on.
    """
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode()
    found: list[Pair] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        row = json.loads(line)
        premise = row.get("premise") or _of_article(row["article"], row["start"], row["end"])
        several = row.get("hypotheses") or [[row["hypothesis"], row["label"], row.get("kind", "")]]
        found += [Pair(premise, words, _right(label, kind)) for words, label, kind in several]
    return found


def _of_article(key: str, start: int, end: int) -> str:
    return " ".join(_articles()[key][start:end].split())


@cache
def _articles() -> dict[str, str]:
    packed = (SHARED.parent / "articles" / "casie_even.jsonl.gz").read_bytes()
    lines = filter(None, gzip.decompress(packed).decode().split("\n"))
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def _right(label: str, kind: str) -> tuple[int, ...]:
    if label != "neutral" or not kind:
        return MEANT[label]
    return (3,) if kind in OVERSTATED else (2,)


def find(pattern: str) -> list[Path]:
    """Files that a name of the recipe stands for.

    Raises:
        FileNotFoundError: there is none.
    """
    room = OWN if pattern.startswith("pairs/") else SHARED
    files = sorted(
        path
        for path in room.rglob("*.jsonl*")
        if fnmatch.fnmatch(str(path.relative_to(room)).split(".jsonl")[0], pattern)
    )
    if not files:
        raise FileNotFoundError(f"no set is called {pattern} under {room}")
    return files


def drawn(shares: Mapping[str, float], strangers: float, seed: int) -> Iterator[Pair]:
    """Pairs without end; a share of the premises has a sentence of another premise put before or behind."""
    chance = random.Random(seed)  # noqa: S311 - an order, no secret
    sets = {name: [pair for path in find(name) for pair in rows(path)] for name in shares}
    streams = {name: _round(found, random.Random(f"{seed} {name}")) for name, found in sets.items()}  # noqa: S311
    names, weights = list(shares), list(shares.values())
    others = [pair.premise for name in names if "pairs" in name for pair in sets[name]] or [""]
    while True:
        pair = next(streams[chance.choices(names, weights)[0]])
        if chance.random() < strangers:
            pair = pair._replace(premise=_beside(pair.premise, chance.choice(others), chance))
        yield pair


def _round(found: list[Pair], chance: random.Random) -> Iterator[Pair]:
    while True:
        chance.shuffle(found)
        yield from found


def _beside(premise: str, other: str, chance: random.Random) -> str:
    stranger = chance.choice(other.split(". ")).strip().rstrip(".") + "."
    return f"{stranger} {premise}" if chance.random() < 0.5 else f"{premise} {stranger}"
