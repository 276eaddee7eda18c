"""Weights of the signs by which two texts report one statement, fitted on labelled pairs.

    python benchmarks/slots_speakers.py [--write] [--shown N]

A claim counts as one whose speaker is wrong when its author says so (kinds ``speaker`` and ``speaker_swap``); all other
pairs, and every sentence of real articles beside other reports, as one whose speaker no passage contradicts: real text
counts more than once, so that false alarms weigh most. Prints precision and recall at some thresholds on what was
fitted and on what was held out (pairs "dev", drafts, conflicts); ``--write`` stores the weights.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from fitting import Example, fit, score, table, write
from labelled import Labelled, articles, conflicts, drafts, outlets, pairs

from factcheck.values import same_speaker, same_statement

KINDS = frozenset(("speaker", "speaker_swap", "attribution"))
REAL = 2.0
"""How much an example of real text counts against one of the pairs."""
ARTICLES = 200
THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
KIND = "speaker"


def main() -> None:
    """Fit, print tables, and store the weights when asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--write", action="store_true", help="store the weights where the package reads them")
    parser.add_argument("--shown", type=int, default=0, help="show so many of the likeliest in real text")
    options = parser.parse_args()
    real = [*examples(outlets(), REAL), *examples(articles(ARTICLES), REAL)]
    fitted = [*examples(pairs("train")), *real]
    weights = fit(fitted)
    held = [*examples(pairs("dev")), *examples(drafts("incidents")), *examples(drafts("incidents_real"))]
    held += [*examples(conflicts("incidents")), *examples(conflicts("incidents_real"))]
    for title, some in (("fitted", fitted), ("real text only", real), ("held out", held)):
        print(f"{title}: {len(some)} claims with a rival speaker, {sum(one.same for one in some)} with a wrong one")
        print(table(some, weights, THRESHOLDS))
    print("\n".join(f"{name} = {value}" for name, value in weights.items() if value))
    likely = sorted(real, key=lambda one: -max(score(weights, signs) for signs in one.candidates))
    for one in likely[: options.shown]:
        best = max(score(weights, signs) for signs in one.candidates)
        print(f"\n{best:.2f}  {one.told[0]}\n      " + "\n      ".join(one.told[1]))
    if options.write:
        print(write(KIND, weights, "Signs that a draft's statement is one that a source has from another speaker."))


def examples(some: Iterable[Labelled], weight: float = 1.0) -> Iterator[Example]:
    """Claims beside the statements of other speakers; contradicted ones of other kinds teach nothing."""
    for row in some:
        wrong = row.kind in KINDS and row.label == "contradicted"
        found = list(rivals(row)) if wrong or row.label != "contradicted" else []
        if found:
            told = (row.claim.reading.text, [text for _, text in found])
            yield Example([signs for signs, _ in found], wrong, weight, told)


def rivals(row: Labelled) -> Iterator[tuple[dict[str, float], str]]:
    """Signs of each statement of another speaker, with the passage that has it."""
    for one in same_statement.find(row.claim.reading):
        for passage in row.passages:
            for other in same_statement.find(passage.reading):
                if not same_statement.near(one, other):
                    continue
                around = f"{passage.reading.text}\n{passage.context}"
                if same_speaker.likeness(one.who, other.who, around) == "other":
                    signs = same_statement.signs(one, other, row.claim, passage)
                    if signs and not same_statement.both_right(one, other, row.claim, passage):
                        yield dict(signs), f"{one.who.text} ~ {other.who.text}: {passage.reading.text}"


if __name__ == "__main__":
    main()
