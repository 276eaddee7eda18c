"""``factcheck explain``: what a check looks at, when it fires, when it stays silent."""

from __future__ import annotations

import inspect
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from textwrap import wrap

import click

from factcheck.cli import output
from factcheck.cli.codes import all_checks, one_code

_EXAMPLE = re.compile(r"(?:draft|source): +")
_WIDEST = 100
MEASURES = {
    "real": "right where it spoke, on real articles, judged by hand",
    "drafts": "right where it spoke, on labelled drafts",
    "pairs": "right where it spoke, on hand-written pairs that try to mislead",
    "recall": "spoke, of the labelled errors of its kind in drafts",
}
"""What the figures of ``checks/measured.toml`` are shares of."""


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Print the manual of one check.

    CODE is a check's name as reports print it, in any case, or the beginning of one; without it all checks
    are listed.
    """
    manuals = all_checks()
    if code is None:
        broadest = max(len(name) for name in manuals)
        for name, manual in manuals.items():
            output.line(f"{name:<{broadest}}  {inspect.cleandoc(manual).splitlines()[0]}")
        return
    name = one_code(code)
    manual = inspect.cleandoc(manuals[name])
    output.line("\n".join(_told(name, f"{manual}\n\n{_measured(name)}".rstrip(), _columns())).rstrip())


def _measured(code: str) -> str:
    """Tell how often a check was right when it was measured; nothing for one that was not."""
    text = files("factcheck.checks").joinpath("measured.toml").read_text(encoding="utf-8")
    shares = tomllib.loads(text).get(code, {})
    lines = [f"    {MEASURES[key]}: {share}" for key, share in shares.items() if key in MEASURES]
    return "\n\n".join(["Measured", *lines]) if lines else ""


def _told(name: str, manual: str, columns: int) -> Iterator[str]:
    """Yield a manual in lines of at most ``columns``, its paragraphs filled, its examples kept apart."""
    first, *rest = manual.splitlines()
    yield f"{name}: {first}"
    paragraph: list[str] = []
    for line in [*rest, ""]:
        begins = (
            not line.strip() or _EXAMPLE.match(line.lstrip()) or (paragraph and _indent(line) != _indent(paragraph[0]))
        )
        if begins and paragraph:
            yield from _filled(paragraph, columns)
            paragraph = []
        if line.strip():
            paragraph.append(line)
        elif rest:
            yield ""


def _filled(paragraph: list[str], columns: int) -> list[str]:
    margin = " " * _indent(paragraph[0])
    text = " ".join(line.strip() for line in paragraph).replace("``", "`")
    example = _EXAMPLE.match(text)
    hanging = margin + " " * (example.end() if example else 0)
    return wrap(text, columns, initial_indent=margin, subsequent_indent=hanging, break_on_hyphens=False)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _columns() -> int:
    """Take the terminal's width up to what reads well; always the same where there is no terminal."""
    if sys.stdout is not None and sys.stdout.isatty():
        return max(40, min(_WIDEST, shutil.get_terminal_size().columns))
    return 80
