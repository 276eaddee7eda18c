"""How well the speakers, reporting words and contents of real news sentences are found.

    python benchmarks/polnear.py [FILE.jsonl[.gz]] [--misses N]

FILE holds articles with every attribution marked (the dev part of PolNeAR, ../shared/data/attribution). A part of an
attribution counts as found when it shares a character with a marked one of the same kind (partial), or when it is that
very stretch but for quotation marks, full stops, commas and a leading "that" (exact). ``of cue``: only sources and
contents whose own reporting word was found as well. Prints F1, precision and recall of each, and sentences a second.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from labelled import SHARED, rows

from factcheck.values import attributions, quotations, sentences

EDGES = frozenset(" \n\u00a0,.;:“”‘’\"'")
PARTS = ("cue", "source", "content")
Stretch = tuple[int, int]
Parts = dict[str, tuple[Stretch, ...]]
Meets = Callable[[Sequence[Stretch], Sequence[Stretch]], bool]


class Article(NamedTuple):
    """A text with the attributions marked in it and those found, each as the stretches of its parts."""

    text: str
    marked: tuple[Parts, ...]
    found: tuple[Parts, ...]


def main() -> None:
    """Measure the articles of a file and print one line for each part."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "attribution" / "polnear_dev.jsonl.gz")
    parser.add_argument("--misses", type=int, default=0, help="show so many of the words most often missed")
    options = parser.parse_args()
    documents = rows(options.file)
    spans = [[(span.start, span.end) for span in sentences.sentences(row["text"])] for row in documents]
    began = time.perf_counter()
    found = [_found(row["text"], each) for row, each in zip(documents, spans, strict=True)]
    seconds = time.perf_counter() - began
    read = [Article(row["text"], _marked(row), each) for row, each in zip(documents, found, strict=True)]
    count = sum(map(len, spans))
    print(f"{len(read)} articles, {count} sentences, {count / seconds:.0f} a second (with quotations)")
    for name, meets in (("partial", touch), ("exact", same)):
        for part in PARTS:
            print(f"{part:8} {name:8} {_score(read, part, meets)}")
    for part in PARTS[1:]:
        print(f"{part:8} of cue   {_joined(read, part)}")
    if options.misses:
        print(json.dumps(_missed(read).most_common(options.misses), ensure_ascii=False))


def _found(text: str, spans: Sequence[Stretch]) -> tuple[Parts, ...]:
    made: list[Parts] = []
    for start, end in spans:
        sentence = text[start:end]
        for one in attributions.find(sentence, quotations.find(sentence)):
            parts = {"cue": one.cue, "source": one.source, "content": one.content}
            made.append({name: ((start + span.start, start + span.end),) for name, span in parts.items()})
    return tuple(made)


def _marked(row: dict[str, Any]) -> tuple[Parts, ...]:
    return tuple(
        {
            part: tuple((low, high) for piece in one.get(part) or [] for low, high in piece["spans"])
            for part in PARTS
        }
        for one in row["attributions"]
    )  # fmt: skip


def touch(ones: Sequence[Stretch], others: Sequence[Stretch]) -> bool:
    """Whether any stretch of the one shares a character with any of the other."""
    return any(a < d and c < b for a, b in ones for c, d in others)


def same(ones: Sequence[Stretch], others: Sequence[Stretch]) -> bool:
    """Whether both reach from the same character to the same, gaps within them apart."""
    return bool(ones and others) and (ones[0][0], ones[-1][1]) == (others[0][0], others[-1][1])


def _score(articles: Sequence[Article], part: str, meets: Meets) -> str:
    right = told = hit = wanted = 0
    for article in articles:
        marked = [_bare(article.text, one[part]) for one in article.marked if one[part]]
        found = [_bare(article.text, one[part]) for one in article.found]
        right += sum(any(meets(one, other) for other in marked) for one in found)
        hit += sum(any(meets(one, other) for other in found) for one in marked)
        told, wanted = told + len(found), wanted + len(marked)
    return _shown(right, told, hit, wanted)


def _bare(text: str, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in order, without quotation marks, stops and a leading "that" at the edges of the whole."""
    made = sorted(stretches)
    (start, end), last = made[0], made[-1][1]
    while start < end and (text[start] in EDGES or text.startswith("that ", start)):
        start += 5 if text.startswith("that ", start) else 1
    made[0] = (min(start, end), end)
    while last > made[-1][0] + 1 and text[last - 1] in EDGES:
        last -= 1
    made[-1] = (made[-1][0], last)
    return tuple(made)


def _joined(articles: Sequence[Article], part: str) -> str:
    """As ``_score``, for parts of attributions whose cue was found as well."""
    right = told = hit = wanted = 0
    for article in articles:
        marked = [one for one in article.marked if one[part]]
        pairs = [
            (at, other)
            for at, one in enumerate(article.found)
            for other, mark in enumerate(marked)
            if touch(one["cue"], mark["cue"]) and touch(one[part], mark[part])
        ]
        right, hit = right + len({at for at, _ in pairs}), hit + len({other for _, other in pairs})
        told, wanted = told + len(article.found), wanted + len(marked)
    return _shown(right, told, hit, wanted)


def _shown(right: int, told: int, hit: int, wanted: int) -> str:
    precision, recall = right / max(told, 1), hit / max(wanted, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"F1 {both:.3f}  precision {precision:.3f} ({right}/{told})  recall {recall:.3f} ({hit}/{wanted})"


def _missed(articles: Sequence[Article]) -> Counter[str]:
    """Reporting words that were marked and not found, by how often."""
    words: Counter[str] = Counter()
    for article in articles:
        found = [one["cue"] for one in article.found]
        for one in article.marked:
            if one["cue"] and not any(touch(one["cue"], other) for other in found):
                words[" … ".join(article.text[a:b].casefold() for a, b in one["cue"])] += 1
    return words


if __name__ == "__main__":
    main()
