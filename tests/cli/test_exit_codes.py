from __future__ import annotations

import fcntl
import os
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.exit_codes import ExitCode, of_error
from factcheck.errors import BrokenFile, ConfigError, IndexFault, StoreBusy, UsageError

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("x"), 2),
        (ConfigError("x"), 2),
        (StoreBusy("x"), 3),
        (IndexFault("x"), 3),
        (BrokenFile("a", 1, 1, "x"), 3),
        (KeyError("x"), 3),
        (MemoryError(), 3),
        (KeyboardInterrupt(), 130),
    ],
)
def test_what_stopped_a_run_gives_its_code(error: BaseException, code: int) -> None:
    assert of_error(error) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("check drafts/true.md", 0),
        ("check drafts/false.md", 1),
        ("check drafts", 1),
        ("check drafts/false.md --fail-on never", 0),
        ("check drafts/false.md --fail-on supported", 1),
        ("check drafts/true.md --fail-on supported", 1),
        ("check drafts/true.md --fail-on unsupported", 0),
        ("check drafts/false.md --fail-on contradictd", 2),
        ("check drafts/missing.md", 2),
        ("check drafts/*.rst", 2),
        ("check", 2),
        ("check drafts --format xml", 2),
        ("check drafts --jobs 0", 2),
        ("check drafts --as-of yesterday", 2),
        ("check drafts --select NUMBR", 2),
        ("check drafts --output nowhere/report.txt", 2),
        ("check drafts --workspace nowhere", 2),
        ("--no-such-flag", 2),
        ("chek drafts", 2),
        ("explain NUMBER", 0),
        ("explain NOPE", 2),
    ],
)
def test_a_command_line_ends_with_its_code(desk: Path, run: Run, words: str, code: int) -> None:
    ran = run(*words.split())
    assert ran.code == code
    if code == 2:
        assert ran.out == ""
        assert ran.err.startswith("factcheck: error: ")


def test_a_broken_stored_file_ends_with_3_after_the_report(desk: Path, run: Run) -> None:
    (desk / "sources" / "brackwater-2022" / "torn.md").write_text('+++\nid = "torn\n+++\ntext\n')
    ran = run("check", "drafts/false.md")
    assert ran.code == ExitCode.BROKEN
    assert "contradicted (NUMBER)" in ran.out
    assert "torn.md:2:" in ran.err
    assert 'id = "torn' in ran.err


def test_without_a_workspace_there_is_a_next_step(here: Path, run: Run) -> None:
    (here / "draft.md").write_text("Words.\n")
    ran = run("check", "draft.md")
    assert ran.code == ExitCode.USAGE
    assert ran.err.endswith("hint: factcheck init\n")


def test_an_interrupted_run_says_so_and_leaves_130(desk: Path) -> None:
    command = [sys.executable, "-m", "factcheck", "check", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stderr
        process.stdin.write(b"The tram ")
        process.stdin.flush()
        # Reading its own input is where it waits: the pipe is empty again only once it got there.
        _wait_until_read(process.stdin.fileno())
        assert _interrupted(process) == ExitCode.INTERRUPTED
        assert process.stderr.read() == b"factcheck: interrupted\n"


def _interrupted(process: subprocess.Popen[bytes]) -> int | None:
    """The exit code after Ctrl-C, pressed again where Python lost the first between two reads of its input."""
    for _ in range(20):
        process.send_signal(signal.SIGINT)
        try:
            return process.wait(10)
        except subprocess.TimeoutExpired:
            continue
    return None


def _wait_until_read(descriptor: int) -> None:
    for _ in range(3000):
        (waiting,) = struct.unpack("i", fcntl.ioctl(descriptor, termios.FIONREAD, b"\0" * 4))
        if waiting == 0:
            return
        time.sleep(0.02)
    raise AssertionError("nobody read the pipe")


def test_a_fault_of_our_own_is_one_line_and_3(shell: Run) -> None:
    script = (
        "import sys\nfrom factcheck.cli import main, registry\n"
        "def broken(*words): raise ValueError('odd\\nthing')\n"
        "registry.LazyGroup.get_command = broken\n"
        "sys.exit(main(['check', 'x']))"
    )
    ran = shell(script=script)
    assert ran.code == ExitCode.BROKEN
    assert ran.err == (
        "factcheck: error: unexpected ValueError: odd\n"
        "hint: this is a fault of factcheck; FACTCHECK_DEBUG=1 shows where it happened\n"
    )
    assert "Traceback" in shell(script=script, FACTCHECK_DEBUG="1").err


def test_a_reader_who_leaves_is_no_fault(desk: Path) -> None:
    (desk / "drafts" / "long.md").write_text("Three barges sank in the harbour of Brackwater.\n\n" * 2000)
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "factcheck", "check", "drafts/false.md"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (ExitCode.FINDINGS, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_one(desk: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "factcheck", "check", "drafts/false.md"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == ExitCode.BROKEN
    assert done.stderr == b"factcheck: error: standard output cannot be written: No space left on device\n"
