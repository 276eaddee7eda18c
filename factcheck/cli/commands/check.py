"""``factcheck check``: every statement of a draft against what is stored."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict, Unpack, cast

import click

from factcheck.cli import diagnostics, output
from factcheck.cli.codes import codes_from
from factcheck.cli.drafts import SUFFIXES, read_drafts
from factcheck.cli.exit_codes import ExitCode
from factcheck.cli.paths import expand
from factcheck.cli.targets import prepared, save
from factcheck.cli.workspaces import open_workspace, workspace_option
from factcheck.config import TIERS, CheckOptions, Settings, Tier, load_settings, parse_fail_on
from factcheck.contracts import Exporter
from factcheck.discovery import modules_on
from factcheck.errors import UsageError
from factcheck.importers import is_edtf
from factcheck.models.report import Report
from factcheck.models.verdict import Verdict
from factcheck.store import Workspace

EXPORTERS = {module.NAME: cast("Exporter", module) for module in modules_on("factcheck.exporters")}


class Flags(TypedDict):
    """The command line of one ``check``; None where a flag was not given."""

    workspace: Path | None
    incident: str | None
    as_of: str | None
    format: str
    fail_on: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    jobs: int | None
    tier: Tier | None
    output: Path | None
    quiet: bool


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@workspace_option
@click.option("--incident", metavar="ID", help="Look only at sources of this incident, whatever the draft says.")
@click.option("--as-of", metavar="DATE", help="Count relative dates from this day (like 2023-04-24).")
@click.option("--format", type=click.Choice(sorted(EXPORTERS)), default="text", show_default=True)
@click.option(
    "--fail-on",
    metavar="VERDICT[,...]",
    help="Exit with 1 at these verdicts and graver ones (contradicted, disputed, overstated, unsupported),"
    " or never.  [default: contradicted]",
)
@click.option("--select", multiple=True, metavar="CODES", help="Run these checks only (NUMBER,DATE).")
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave these checks out.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Check so many drafts side by side.")
@click.option(
    "--tier", type=click.Choice(TIERS), help="What decides: checks and model, or checks alone.  [default: full]"
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the report there, whole or not at all.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no warnings.")
def command(paths: tuple[str, ...], **flags: Unpack[Flags]) -> int:
    """Check drafts against what is stored.

    PATH is a draft (Markdown or plain text), a folder of drafts, a pattern, or - for standard input. Every
    statement gets a verdict with the passage it rests on. The workspace's factcheck.toml may settle fail-on,
    select, ignore, jobs, incident, tier and model; a flag wins over it.
    """
    workspace = open_workspace(flags["workspace"])
    settings = load_settings(workspace.root)
    options = _options(flags, settings, workspace)
    fail_on = _fail_on(flags["fail_on"], settings)
    target = prepared(flags["output"], paths)
    report = _checked(workspace, paths, options, quiet=flags["quiet"])
    colour = target is None and output.has_colours()
    text = EXPORTERS[flags["format"]].export(report, colour=colour)
    if target is None:
        output.write(text)
    else:
        save(target, text)
    _tell_problems(report, flags)
    return exit_code(report, fail_on)


def exit_code(report: Report, fail_on: Sequence[Verdict]) -> ExitCode:
    """Tell the shell of a fault before everything else, then whether a verdict is at or above the limit."""
    if any(problem.severity == "fault" for problem in report.problems):
        return ExitCode.BROKEN
    gravity = list(Verdict)
    limit = max((gravity.index(verdict) for verdict in fail_on), default=-1)
    failing = gravity[: limit + 1]
    segments = (segment for draft in report.drafts for segment in draft.segments)
    found = any(segment.verdict in failing and not segment.silenced for segment in segments)
    return ExitCode.FINDINGS if found else ExitCode.CLEAN


def _options(flags: Flags, settings: Settings, workspace: Workspace) -> CheckOptions:
    as_of = flags["as_of"]
    if as_of is not None and not is_edtf(as_of):
        raise UsageError(f"--as-of {as_of}: this is no date", hint="write it like 2023-04-24, 2023-04 or 2023")
    return CheckOptions(
        incident=flags["incident"] or settings.incident,
        as_of=as_of,
        select=codes_from(_words(flags["select"]) or settings.select),
        ignore=codes_from(_words(flags["ignore"]) or settings.ignore),
        jobs=flags["jobs"] or settings.jobs,
        tier=flags["tier"] or settings.tier,
        model=workspace.root / settings.model if settings.model else None,
        endpoint=settings.endpoint,
        endpoint_model=settings.endpoint_model,
    )


def _words(given: tuple[str, ...]) -> list[str]:
    return [word for part in given for word in part.split(",") if word.strip()]


def _fail_on(given: str | None, settings: Settings) -> tuple[Verdict, ...]:
    if given is None:
        return settings.fail_on
    try:
        return parse_fail_on(tuple(word.strip() for word in given.split(",") if word.strip()))
    except ValueError as error:
        raise UsageError(f"--fail-on {given}: {error}") from error


def _checked(workspace: Workspace, paths: Sequence[str], options: CheckOptions, *, quiet: bool) -> Report:
    files = expand(paths, SUFFIXES, leave_out=workspace.sources)
    if not files and not quiet:
        diagnostics.warning(f"no drafts there: looked for {', '.join(SUFFIXES)}")
    drafts, problems = read_drafts(files)
    from factcheck.pipeline import check_drafts  # noqa: PLC0415 - wrong use is told at once

    with diagnostics.Progress(len(drafts), "drafts", wanted=not quiet) as progress:
        report = check_drafts(workspace, drafts, options, progress.advance)
    return report.model_copy(update={"problems": (*problems, *report.problems)})


def _tell_problems(report: Report, flags: Flags) -> None:
    """Tell on standard error what went wrong, unless the same eyes have just read it in the report."""
    terminals = all(stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr))
    if not (terminals and flags["format"] == "text" and flags["output"] is None):
        diagnostics.problems(report.problems, warnings=not flags["quiet"])
