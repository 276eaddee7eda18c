"""What is left when `factcheck add` is killed at a random moment.

    python benchmarks/kill_add.py ARTICLES.jsonl[.gz] [--rounds 20] [--seed 0]

Each round adds all rows to one workspace in a process of its own and kills it (SIGKILL) after a random part of the time
that a whole run takes; the text of each row carries the number of the round, so that every round writes. Afterwards
everything that was reported as added must be stored with its text whole, no file may be broken, and a check must work
without any mending by hand. Prints one JSON object, and ends with 1 at the first loss.
"""

from __future__ import annotations

import argparse
import json
import random
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from speed import rows_of

from factcheck.store import Workspace, load_sources


def main() -> None:
    """Kill, look, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--command", default="factcheck")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    factcheck = shlex.split(args.command)
    rng = random.Random(args.seed)  # noqa: S311 - any moment is as good as another
    rows = rows_of(args.articles)
    lost = killed = told = 0
    with tempfile.TemporaryDirectory() as folder:
        root, feed = Path(folder) / "workspace", Path(folder) / "feed.jsonl"
        subprocess.run([*factcheck, "init", str(root)], check=True, capture_output=True)
        whole = 0.0
        for number in range(args.rounds + 1):
            feed.write_text(
                "".join(json.dumps({**row, "text": f"Round {number}. {row['text']}"}) + "\n" for row in rows)
            )
            added, seconds, died = add_and_kill([*factcheck, "add", str(feed), "--workspace", str(root)],
                                                rng.uniform(0, whole) if number else None)  # fmt: skip
            whole = whole or seconds
            killed += died
            told += len(added)
            sources, problems = load_sources(Workspace(root))
            stored = {source.id: source.text for source in sources}
            lost += sum(not stored.get(name, "").startswith(f"Round {number}. ") for name in added)
            lost += len(problems)
            if check(factcheck, root, folder) not in (0, 1) or lost:
                sys.exit(f"round {number}: {lost} lost or broken")
    print(json.dumps({"rounds": args.rounds, "killed": killed, "reported_as_added": told, "lost": lost}))


def add_and_kill(command: list[str], after: float | None) -> tuple[list[str], float, bool]:
    """Ids that a run reported as added before it was killed, its seconds, and whether it was killed at all."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    died = False
    try:
        out, _ = process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
        died = True
    lines = [line for line in out.split("\n")[:-1] if line.startswith(("added", "new version"))]
    return [line.removeprefix("added").removeprefix("new version").split()[0].rstrip(":") for line in lines], \
        time.perf_counter() - began, died  # fmt: skip


def check(factcheck: list[str], root: Path, folder: str) -> int:
    """Exit code of a check of one line against what is stored."""
    draft = Path(folder) / "draft.md"
    draft.write_text("The city of Atlanta was hit by ransomware in March 2018.\n")
    command = [*factcheck, "check", str(draft), "--workspace", str(root)]
    return subprocess.run(command, capture_output=True, check=False).returncode


if __name__ == "__main__":
    main()
