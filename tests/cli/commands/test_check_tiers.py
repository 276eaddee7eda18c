from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.scorers.test_second_opinion import Server

DRAFTS = ("drafts/true.md", "drafts/false.md")


def told(run: Run, *words: str) -> list[dict[str, object]]:
    done = run("check", *DRAFTS, "--format", "json", "--fail-on", "never", *words)
    assert (done.code, done.err) == (0, "")
    return [
        segment for draft in json.loads(done.out)["drafts"] for segment in draft["segments"] if segment["checkable"]
    ]


@pytest.mark.usefixtures("desk")
def test_the_full_tier_finds_what_the_symbolic_tier_finds(run: Run) -> None:
    for words in (("--tier", "full"), ("--tier", "symbolic"), ()):
        assert [one["verdict"] for one in told(run, *words)] == ["supported", "contradicted"]


@pytest.mark.usefixtures("desk")
def test_what_one_tier_remembers_is_not_told_by_the_other(run: Run) -> None:
    first = told(run, "--tier", "symbolic")
    assert told(run, "--tier", "full") != first
    assert told(run, "--tier", "symbolic") == first


def test_processes_side_by_side_give_the_same_bytes(desk: Path, run: Run) -> None:
    one = run("check", *DRAFTS, "--tier", "full", "--format", "json")
    for file in (desk / ".factcheck").iterdir():
        file.unlink()
    assert run("check", *DRAFTS, "--tier", "full", "--format", "json", "--jobs", "2").out == one.out


def test_a_model_that_is_not_there_is_a_fault_of_the_tool_and_no_verdict(desk: Path, run: Run) -> None:
    (desk / "factcheck.toml").write_text('tier = "full"\nmodel = "models/none"\n')
    done = run("check", *DRAFTS)
    assert (done.code, done.out) == (3, "")
    assert "models/none: there is no such folder" in done.err
    assert "--tier symbolic" in done.err
    assert run("check", DRAFTS[0], "--tier", "symbolic").code == 0


def test_a_tier_that_there_is_not(desk: Path, run: Run) -> None:
    (desk / "factcheck.toml").write_text('tier = "best"\n')
    done = run("check", *DRAFTS)
    assert (done.code, done.out) == (2, "")
    assert "factcheck.toml:1" in done.err


def test_a_second_opinion_is_told_beside_what_stays_open(desk: Path, run: Run) -> None:
    server = Server()
    (desk / "factcheck.toml").write_text(
        f'tier = "full"\nendpoint = "{server.address}"\nendpoint-model = "m\\u001b[31m"\n'
    )
    sentence = "The harbour police of Brackwater said that two of the barges had been stolen in May."
    (desk / "drafts" / "open.md").write_text(f"{sentence}\n")
    done = run("check", "drafts/open.md")
    server.http.shutdown()
    server.http.server_close()
    assert len(server.asked) == 1
    assert "second opinion: m\\x1b[31m at 127.0.0.1 says contradicted: it says three" in " ".join(done.out.split())


@pytest.mark.usefixtures("desk")
def test_the_symbolic_tier_loads_no_model() -> None:
    code = (
        "import sys; from factcheck.cli import main;"
        f"main(['check', {DRAFTS[0]!r}, '--tier', 'symbolic', '-q']);"
        "print(sorted(m for m in ('onnxruntime', 'tokenizers', 'numpy') if m in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"
