"""How well the checks find a slip of the pen in real text: sentences of real articles with one value changed.

    python benchmarks/edits.py

A sentence whose figure, date, name or quotation another article bears out is changed in that value only, by a fixed
seed, and checked against the other articles again. A finding is right when it stands on the changed value and points at
the value that was there before. Two sets: reports of one named incident (``incidents_real``), and articles of which
nobody has said what they are about. No sentence is kept.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import labelled
from checks import Share
from labelled import Labelled

from factcheck.compare import checks, compare
from factcheck.judge import judge
from factcheck.models.finding import Finding
from factcheck.models.span import Span
from factcheck.values.reading import read

CODES = ("NUMBER", "DATE", "NAME", "QUOTE")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "September", "October", "November")


def deciding(row: Labelled) -> tuple[list[Finding], list[Finding]]:
    """All findings on a row's claim, and those that its verdict rests on."""
    if row.retrieval is None:
        return [], []
    found, _ = compare(row.claim, row.retrieval.evidence, checks())
    decided = judge(row.claim, row.retrieval, found, frozenset(check.CODE for check in checks()))
    return found, [found[at] for at in decided.deciding if found[at].leaning == "contradicts"]


def changed(text: str, code: str, drawn: random.Random, others: Sequence[str]) -> str:
    """Another value in the place of ``text``; the same text when it is none that can be changed simply."""
    if code == "NUMBER":
        digits = [at for at, char in enumerate(text) if char.isdigit()]
        if not digits:
            return text
        at = digits[0]
        return text[:at] + str((int(text[at]) + drawn.randint(2, 6)) % 9 + 1) + text[at + 1 :]
    if code == "DATE":
        month = next((one for one in MONTHS if one in text), None)
        return text if month is None else text.replace(month, drawn.choice([one for one in MONTHS if one != month]))
    if code == "NAME":
        return drawn.choice(others) if others else text
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if len(words) < 5 or not long:
        return text
    words[drawn.choice(long)] = drawn.choice(("reported", "several", "without", "yesterday", "system", "against"))
    return " ".join(words)


def edits(row: Labelled, found: Iterable[Finding], drawn: random.Random, names: dict[str, list[str]]) -> Iterator[
    tuple[str, Span, str, str]
]:  # fmt: skip
    """Each value of a claim that some passage bears out, with its code and what stands there instead."""
    text = row.claim.reading.text
    kinds = {name.span: name.kind for name in row.claim.reading.names}
    told = dict.fromkeys((one.code, one.span) for one in found if one.leaning == "supports" and one.code in CODES)
    for code, span in told:
        before = text[span.start : span.end]
        others = [one for one in names.get(kinds.get(span, "unknown"), []) if one != before]
        after = changed(before, code, drawn, others)
        if after != before:
            yield code, span, before, after


def again(row: Labelled, span: Span, after: str) -> Labelled:
    """The row with other words at ``span``, looked up again."""
    text = row.claim.reading.text
    edited = text[: span.start] + after + text[span.end :]
    claim = row.claim.model_copy(update={"reading": read(edited, row.claim.as_of)})
    if row.find is None:
        return row._replace(claim=claim)
    found = row.find(claim)
    return row._replace(claim=claim, retrieval=found, passages=tuple(one.passage for one in found.evidence))


def measure(rows: Iterable[Labelled]) -> dict[str, Counter[str]]:
    """Counts of edits, found ones, and right and wrong findings, by code."""
    drawn = random.Random(3)  # noqa: S311 - a seeded sample
    counts = {code: Counter[str]() for code in CODES}
    every = list(rows)
    names: dict[str, list[str]] = {}
    for row in every:
        for name in row.claim.reading.names:
            names.setdefault(name.kind, []).append(name.text)
    for row in every:
        found, _ = deciding(row)
        for code, span, before, after in edits(row, found, drawn, names):
            edited = again(row, span, after)
            _, against = deciding(edited)
            here = Span(start=span.start, end=span.start + len(after))
            counts[code]["edits"] += 1
            counts[code]["found"] += any(one.span.overlaps(here) for one in against)
            for one in against:
                counts[one.code if one.code in counts else code]["said"] += 1
                right = one.span.overlaps(here) and _points_at(one, edited, before)
                counts[one.code if one.code in counts else code]["right"] += right
    return counts


def _points_at(finding: Finding, row: Labelled, before: str) -> bool:
    if finding.evidence is None or finding.passage_span is None:
        return False
    text = row.passages[finding.evidence].reading.text[finding.passage_span.start : finding.passage_span.end]
    mine, theirs = set(before.casefold().split()), set(text.casefold().split())
    figures = "".join(filter(str.isdigit, before))
    return bool(mine & theirs) or (figures != "" and figures == "".join(filter(str.isdigit, text)))


def main() -> None:
    """Print a table for each set."""
    for name, rows in (("reports of one incident", labelled.outlets()), ("articles", labelled.articles(160))):
        print(f"{name}\n| code | right when it spoke | edits found |\n|---|---|---|")
        for code, counted in measure(rows).items():
            spoke, found = Share(counted["right"], counted["said"]), Share(counted["found"], counted["edits"])
            print(f"| {code} | {spoke.told()} | {found.told()} |")


if __name__ == "__main__":
    main()
