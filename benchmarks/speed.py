"""How long the commands take that people wait for.

    python benchmarks/speed.py ARTICLES.jsonl[.gz] [--command factcheck] [--runs 7]

ARTICLES are rows as `factcheck add` takes them (../shared/data/articles/casie_even.jsonl.gz). Measured as a user would:
each command in a process of its own, medians of the runs. `cold`: nothing is remembered of the draft's sentences, and
the index's files are out of the system's cache; `edited`: one sentence of a draft that was checked before is new;
`warm`: none is. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

DRAFT_WORDS = 1500


def timed(words: list[str], *, fine: tuple[int, ...] = (0, 1)) -> float:
    """Seconds that a command takes; ends the benchmark when it fails."""
    began = time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - began
    if done.returncode not in fine:
        sys.exit(f"{shlex.join(words)} left with {done.returncode}\n{done.stderr[-2000:]}")
    return seconds


def median(runs: int, measure: Callable[[], float]) -> float:
    """Median of several measurements, after one that does not count."""
    measure()
    return statistics.median(measure() for _ in range(runs))


def rows_of(path: Path) -> list[dict[str, str]]:
    """Rows of a JSON Lines file, packed or not."""
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text()
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def draft_of(rows: list[dict[str, str]]) -> str:
    """A draft of about 1,500 words, put together from sentences of several articles."""
    words: list[str] = []
    for row in rows[::37]:
        words += row["text"].split()[:180]
        words.append("\n\n")
        if len(words) >= DRAFT_WORDS:
            break
    return " ".join(words[:DRAFT_WORDS]) + "\n"


def forget(path: Path) -> None:
    """Drop a file from the system's cache, where one may."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--command", default="factcheck")
    parser.add_argument("--runs", type=int, default=7)
    args = parser.parse_args()
    factcheck = shlex.split(args.command)
    rows = rows_of(args.articles)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace"
        feed = Path(folder) / "feed.jsonl"
        feed.write_text("".join(json.dumps(row) + "\n" for row in rows))
        timed([*factcheck, "init", str(workspace)])
        seconds = timed([*factcheck, "add", str(feed), "--workspace", str(workspace)], fine=(0,))
        megabytes = sum(len(row["text"].encode()) for row in rows) / 1e6
        draft, line = Path(folder) / "draft.md", Path(folder) / "line.md"
        text = draft_of(rows)
        draft.write_text(text)
        line.write_text("The city of Atlanta was hit by ransomware in March 2018.\n")

        derived = workspace / ".factcheck"

        def check(path: Path) -> float:
            return timed([*factcheck, "check", str(path), "--format", "json", "--workspace", str(workspace)])

        def check_cold() -> float:
            for file in derived.iterdir():
                if file.name.startswith("verdicts"):
                    file.unlink()
                else:
                    forget(file)
            return check(draft)

        def check_edited() -> float:
            draft.write_text(f"{text}\n\nThe breach cost the city {time.monotonic_ns()} dollars.\n")
            return check(draft)

        click = median(args.runs, lambda: timed([sys.executable, "-c", "import click"]))
        help_ = median(args.runs, lambda: timed([*factcheck, "--help"]))
        figures = {
            "articles": len(rows),
            "add_seconds": seconds,
            "add_megabytes_per_minute": megabytes / seconds * 60,
            "index_megabytes": sum(f.stat().st_size for f in (workspace / ".factcheck").iterdir()) / 1e6,
            "draft_words": DRAFT_WORDS,
            "check_cold_seconds": median(args.runs, check_cold),
            "check_warm_seconds": median(args.runs, lambda: check(draft)),
            "check_edited_seconds": median(args.runs, check_edited),
            "check_one_line_seconds": median(args.runs, lambda: check(line)),
            "help_seconds": help_,
            "help_over_import_click": help_ / click,
        }
    print(json.dumps(figures, indent=1, default=str))


if __name__ == "__main__":
    main()
