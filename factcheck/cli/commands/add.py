"""``factcheck add``: what outlets published, into the store."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from factcheck.cli import diagnostics, output
from factcheck.cli.exit_codes import ExitCode
from factcheck.cli.paths import STDIN, expand
from factcheck.cli.workspaces import open_workspace, workspace_option
from factcheck.errors import UsageError
from factcheck.exporters import escaped
from factcheck.importers import importer_for, known_suffixes
from factcheck.store import Outcome, Workspace
from factcheck.store.atomic import printable

_STATES = {"added": "added", "unchanged": "unchanged", "new_version": "new version", "refused": "refused"}
_MOST_WARNINGS = 5


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@workspace_option
@click.option("--incident", metavar="ID", help="File documents under this incident that name none themselves.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def command(paths: tuple[str, ...], workspace: Path | None, incident: str | None, form: str) -> int:
    """Store what outlets published.

    PATH is a file, a folder, or a pattern. Each document is told in a line once it is safe on the disk:
    added, unchanged, new version, or refused and why. A refused one stops no other; the exit code is 1 then.
    """
    desk = open_workspace(workspace)
    files, refused = _sorted_out(expand(paths, known_suffixes()))
    if not files and not refused:
        diagnostics.warning(f"nothing to add there: looked for {', '.join(known_suffixes())}")
    tally = _Tally(desk, form)
    for outcome in refused:
        tally.tell(outcome)
    if files:
        from factcheck.pipeline import add_documents, refresh_index  # noqa: PLC0415 - wrong use is told at once

        try:
            for outcome in add_documents(desk, files, incident):
                tally.tell(outcome)
        finally:
            tally.sum_up()
        troubles = refresh_index(desk)
        diagnostics.problems(troubles)
        if any(trouble.severity == "fault" for trouble in troubles):
            return ExitCode.BROKEN
    return ExitCode.FINDINGS if tally.counts["refused"] else ExitCode.CLEAN


def _sorted_out(paths: Sequence[Path]) -> tuple[list[Path], list[Outcome]]:
    """Files of known formats, and a refusal for each of the others."""
    files: list[Path] = []
    refused: list[Outcome] = []
    for path in paths:
        if path == STDIN:
            raise UsageError("add reads files, not standard input")
        try:
            importer_for(path)
        except UsageError as error:
            reason = f"{error.message.removeprefix(f'{printable(path)}: ')}; {error.hint}"
            refused.append(Outcome(state="refused", place=printable(path), reason=reason))
        else:
            files.append(path)
    return files, refused


class _Tally:
    """The lines that tell what became of each document, and their count."""

    def __init__(self, desk: Workspace, form: str) -> None:
        self.counts: Counter[str] = Counter()
        self._root, self._form, self._warned = desk.root, form, 0

    def tell(self, outcome: Outcome) -> None:
        """Write the line on one document."""
        self.counts[outcome.state] += 1
        if self._form == "jsonl":
            output.line(self._as_json(outcome))
            return
        about = outcome.id if outcome.state != "refused" else outcome.place
        tail = outcome.reason if outcome.state == "refused" else outcome.place
        output.line(f"{_STATES[outcome.state]:<11}  {escaped(about)}: {escaped(tail)}")
        for warning in outcome.warnings:
            self._warned += 1
            if self._warned <= _MOST_WARNINGS:
                diagnostics.warning(f"{outcome.place}: {warning}")

    def sum_up(self) -> None:
        """Say how many there were of each kind."""
        if self._warned > _MOST_WARNINGS:
            diagnostics.warning(f"{self._warned - _MOST_WARNINGS} more like these: --format jsonl tells all")
        parts = [f"{self.counts[state]} {word}" for state, word in _STATES.items() if self.counts[state]]
        diagnostics.say(", ".join(parts) or "nothing to add")

    def _as_json(self, outcome: Outcome) -> str:
        path = outcome.path
        if path is not None and path.is_relative_to(self._root):
            path = path.relative_to(self._root)
        values = outcome.model_dump(mode="json") | {"path": None if path is None else path.as_posix()}
        return json.dumps(values, ensure_ascii=True)
