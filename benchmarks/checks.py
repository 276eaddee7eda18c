"""How often each check is right when it speaks, and how often it speaks when it should.

    python benchmarks/checks.py [--write]           measure; write checks.md and factcheck/checks/measured.toml
    python benchmarks/checks.py --draw COUNT FILE   draw findings on real text for a person to judge, with their texts

What is measured stands in HEAD; intervals are Wilson's, 95 %. ``judged.jsonl`` holds places and judgements, no text.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

import labelled
from labelled import Labelled

from factcheck.compare import checks, compare
from factcheck.judge import judge
from factcheck.models.evidence import Evidence
from factcheck.models.finding import Finding

HERE = Path(__file__).parent
JUDGED, TABLE = HERE / "judged.jsonl", HERE / "checks.md"
MEASURED = HERE.parent / "factcheck" / "checks" / "measured.toml"
KINDS = {
    "NUMBER": {"number", "quantity", "multi_number", "quantity_bound"},
    "DATE": {"date"},
    "NAME": {"name", "place"},
    "ROLE": {"role_swap", "role", "converse"},
    "SPEAKER": {"speaker", "speaker_swap", "attribution"},
    "NEGATION": {"negation", "polarity", "opposite"},
    "QUOTE": {"quote"},
    "ORDER": {"order", "sequence"},
    "HEDGE": {"overstated", "hardened", "flat"},
    "SCOPE": {"scope_widened", "superlative", "superlative_added"},
}
"""Kinds of labelled rows that a check is there for."""
WEAKER = frozenset(("HEDGE", "SCOPE"))
"""Checks whose rows are labelled unsupported, not contradicted: the draft says more than the source."""
HEAD = """# Checks, measured

Made by `python benchmarks/checks.py --write`. Share (95 % interval), how many of how many.

- *real articles*: of the findings that decided a verdict on sentences of real articles beside other articles, those
  that a reader found right (`judged.jsonl`). Real articles hardly contradict one another: this shows the false alarms.
- *drafts*: of the labelled drafts on which a check decided, those that are false. *found in drafts*: of the false
  drafts of its kind, those that were contradicted, by whatever check (HEDGE and SCOPE: that anything was said).
- *pairs*, *found in pairs*: the same on held-out pairs written to mislead, where only the check itself counts.

"""
_Z = 1.96


class Share(NamedTuple):
    """So many of so many."""

    hits: int
    total: int

    def told(self) -> str:
        """Say the share with its interval: "0.95 (0.91-0.98), 190 of 200"."""
        if not self.total:
            return "-"
        low, high = self.interval()
        return f"{self.hits / self.total:.2f} ({low:.2f}-{high:.2f}), {self.hits} of {self.total}"

    def interval(self) -> tuple[float, float]:
        """Wilson's interval, 95 %."""
        n, p = self.total, self.hits / self.total
        middle, half = p + _Z * _Z / (2 * n), _Z * sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n))
        return max(0.0, (middle - half) / (1 + _Z * _Z / n)), min(1.0, (middle + half) / (1 + _Z * _Z / n))


def findings(row: Labelled) -> list[Finding]:
    """What all checks say of a row's claim: all of it for passages set beside it by hand, else what decides."""
    if row.retrieval is not None:
        found, _ = compare(row.claim, row.retrieval.evidence, checks())
        decided = judge(row.claim, row.retrieval, found, frozenset(check.CODE for check in checks()))
        return [found[at] for at in decided.deciding]
    found, _ = compare(row.claim, [Evidence(passage=one, score=1.0) for one in row.passages], checks())
    settled = {(one.code, one.span) for one in found if one.leaning == "supports"}
    against = ("contradicts", "overstates")
    return [one for one in found if one.leaning in against and (one.code, one.span) not in settled]


class Measured(NamedTuple):
    """Shares of each code, and of the supported rows on which anything contradicts."""

    precision: dict[str, Share]
    recall: dict[str, Share]
    alarms: Share


def measure(rows: Iterable[Labelled]) -> Measured:
    """Precision and recall of each code on labelled rows."""
    fired: dict[str, Counter[bool]] = defaultdict(Counter)
    met: dict[str, Counter[bool]] = defaultdict(Counter)
    alarms: Counter[bool] = Counter()
    for row in rows:
        said = {one.code for one in findings(row)}
        if row.label == "supported":
            alarms[bool(said - WEAKER)] += 1
        for code in said:
            fired[code][row.label != "supported" if code in WEAKER else row.label == "contradicted"] += 1
        for code, kinds in KINDS.items():
            false = row.label == ("unsupported" if code in WEAKER else "contradicted")
            if row.kind in kinds and false:
                met[code][bool(said) if row.retrieval else code in said] += 1
    return Measured(_shares(fired), _shares(met), Share(alarms[True], alarms.total()))


def _shares(counted: dict[str, Counter[bool]]) -> dict[str, Share]:
    return {code: Share(one[True], one.total()) for code, one in counted.items()}


def judged() -> dict[str, Share]:
    """Precision on real text of each code, as people judged it."""
    counted: dict[str, Counter[bool]] = defaultdict(Counter)
    for row in labelled.rows(JUDGED) if JUDGED.exists() else ():
        counted[row["code"]][row["right"]] += 1
    return _shares(counted)


def real_findings() -> Iterator[dict[str, Any]]:
    """Every finding that decides a verdict on a sentence of a real article, checked against other articles."""
    for name, rows in (("articles", labelled.articles(480)), ("incidents_real", labelled.outlets())):
        for row in rows:
            for one in findings(row):
                if one.evidence is None:
                    continue
                passage = row.passages[one.evidence]
                yield {
                    "code": one.code, "set": name, "claim": row.claim.reading.text, "context": row.claim.context,
                    "passage": passage.reading.text, "around": passage.context, "source": passage.source,
                    "start": passage.span.start, "end": passage.span.end, "said": one.message,
                    "of": row.group, "published": passage.published, "sure": one.sure,
                }  # fmt: skip


def draw(count: int, target: Path) -> None:
    """Write up to ``count`` findings of each code, drawn by a fixed seed, with all that is needed to judge them."""
    by_code: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in real_findings():
        by_code[one["code"]].append(one)
    with target.open("w", encoding="utf-8") as file:
        for code, found in sorted(by_code.items()):
            print(f"{code}: {len(found)} findings")
            for one in random.Random(0).sample(found, min(count, len(found))):  # noqa: S311 - a sample, no secret
                file.write(json.dumps(one, ensure_ascii=False) + "\n")


def _drafts() -> Iterator[Labelled]:
    yield from labelled.drafts("incidents")
    yield from labelled.drafts("incidents_real")


def main() -> None:
    """Measure and print, or draw findings to judge."""
    asked = argparse.ArgumentParser(description="Precision and recall of each check.")
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--draw", nargs=2, metavar=("COUNT", "FILE"))
    given = asked.parse_args()
    if given.draw:
        draw(int(given.draw[0]), Path(given.draw[1]))
        return
    drafts, pairs = measure(_drafts()), measure(labelled.pairs("dev"))
    columns = {
        "real": judged(), "drafts": drafts.precision, "recall": drafts.recall,
        "pairs": pairs.precision, "pairs_recall": pairs.recall,
    }  # fmt: skip
    heads = ("real articles", "drafts", "found in drafts", "pairs", "found in pairs")
    lines = [f"| code | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    codes = sorted(check.CODE for check in checks())
    for code in codes:
        cells = [(shares.get(code) or Share(0, 0)).told() for shares in columns.values()]
        lines.append(f"| {code} | {' | '.join(cells)} |")
    lines.append(f"\nSupported drafts on which anything contradicts: {drafts.alarms.told()}; ")
    lines.append(f"supported pairs: {pairs.alarms.told()}.")
    print("\n".join(lines))
    if given.write:
        TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
        MEASURED.write_text(_toml(columns, codes), encoding="utf-8")


def _toml(columns: dict[str, dict[str, Share]], codes: Iterable[str]) -> str:
    """The figures that ``factcheck explain`` shows."""
    lines = ["# How often each check was right; written by benchmarks/checks.py --write.\n"]
    for code in codes:
        lines.append(f"[{code}]")
        lines += [f'{name} = "{shares[code].told()}"' for name, shares in columns.items() if code in shares]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    main()
