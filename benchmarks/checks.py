"""How often each check is right when it speaks, and how often it speaks when it should.

    python benchmarks/checks.py [--write]           measure; write checks.md and factcheck/checks/measured.toml
    python benchmarks/checks.py --draw COUNT FILE   draw findings on real text for a person to judge, with their texts

Three things are measured, with 95 % intervals (Wilson). *Real text*: findings on sentences of real articles beside
passages of other articles, judged by hand (``judged.jsonl``: places and judgements, no text). *Labelled*: of the
findings that contradict on labelled drafts and on the held-out pairs, those whose row is contradicted. *Recall*: of
the false rows of a check's own kind, those on which it speaks.
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
        return (middle - half) / (1 + _Z * _Z / n), (middle + half) / (1 + _Z * _Z / n)


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


def measure(rows: Iterable[Labelled]) -> tuple[dict[str, Share], dict[str, Share], Share]:
    """Labelled precision and recall of each code; and the supported rows on which anything contradicts."""
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
                met[code][code in said] += 1
    return _shares(fired), _shares(met), Share(alarms[True], alarms.total())


def _shares(counted: dict[str, Counter[bool]]) -> dict[str, Share]:
    return {code: Share(one[True], one.total()) for code, one in counted.items()}


def judged() -> dict[str, Share]:
    """Precision on real text of each code, as people judged it."""
    counted: dict[str, Counter[bool]] = defaultdict(Counter)
    for row in labelled.rows(JUDGED) if JUDGED.exists() else ():
        counted[row["code"]][row["right"]] += 1
    return _shares(counted)


def real_findings() -> Iterator[dict[str, Any]]:
    """Every finding that contradicts or overstates on sentences of real articles beside those of others."""
    for name, rows in (("articles", labelled.articles(480)), ("incidents_real", labelled.outlets())):
        for row in rows:
            if row.retrieval is None:
                continue
            found, _ = compare(row.claim, row.retrieval.evidence, checks())
            for one in found:
                if one.leaning not in ("contradicts", "overstates") or one.evidence is None:
                    continue
                passage = row.passages[one.evidence]
                yield {
                    "code": one.code, "set": name, "claim": row.claim.reading.text, "context": row.claim.context,
                    "passage": passage.reading.text, "around": passage.context, "source": passage.source,
                    "start": passage.span.start, "end": passage.span.end, "said": one.message,
                    "of": row.group, "published": passage.published,
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


def _all_rows() -> Iterator[Labelled]:
    yield from labelled.drafts("incidents")
    yield from labelled.drafts("incidents_real")
    yield from labelled.pairs("dev")


def main() -> None:
    """Measure and print, or draw findings to judge."""
    asked = argparse.ArgumentParser(description="Precision and recall of each check.")
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--draw", nargs=2, metavar=("COUNT", "FILE"))
    given = asked.parse_args()
    if given.draw:
        draw(int(given.draw[0]), Path(given.draw[1]))
        return
    precision, recall, alarms = measure(_all_rows())
    real = judged()
    lines = ["| code | right on real text | right on labelled rows | recall |", "|---|---|---|---|"]
    for code in sorted(check.CODE for check in checks()):
        cells = [(shares.get(code) or Share(0, 0)).told() for shares in (real, precision, recall)]
        lines.append(f"| {code} | {' | '.join(cells)} |")
    lines.append(f"\nSupported rows on which anything contradicts: {alarms.told()}.")
    print("\n".join(lines))
    if given.write:
        head = (
            "# Checks, measured\n\nMade by `python benchmarks/checks.py --write`; see there what the columns mean.\n\n"
        )
        TABLE.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
        MEASURED.write_text(_toml(real, precision, recall), encoding="utf-8")


def _toml(real: dict[str, Share], precision: dict[str, Share], recall: dict[str, Share]) -> str:
    """The figures that ``factcheck explain`` shows."""
    lines = ["# How often each check was right; written by benchmarks/checks.py --write.\n"]
    for code in sorted(real.keys() | precision.keys() | recall.keys()):
        lines.append(f"[{code}]")
        for name, shares in (("real", real), ("labelled", precision), ("recall", recall)):
            if code in shares:
                lines.append(f'{name} = "{shares[code].told()}"')
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    main()
