"""Many drafts, one after another or side by side, with the same report either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from factcheck.config import CheckOptions
from factcheck.errors import IndexFault
from factcheck.models.problem import Problem
from factcheck.models.report import DraftReport, Report
from factcheck.pipeline.checking import check_draft
from factcheck.pipeline.desk import Desk
from factcheck.store import Workspace

Checked = tuple[DraftReport | None, list[Problem]]
Drafts = Sequence[tuple[str, str]]

_desk: Desk | None = None


def check_drafts(
    workspace: Workspace,
    drafts: Drafts,
    options: CheckOptions,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """The report on drafts, given as (name, text), in their order; ``progress`` is told of each that is done."""
    with Desk(workspace, options) as desk:
        problems = [*desk.problems]
        ledger_from = len(desk.problems)
        _ = desk.ledger
        problems.extend(desk.problems[ledger_from:])
        jobs = min(options.jobs, len(drafts))
        checked = _side_by_side(workspace, drafts, options, jobs) if jobs > 1 else _in_turn(desk, drafts)
        reports: list[DraftReport] = []
        for report, troubles in checked:
            problems.extend(troubles)
            if report is not None:
                reports.append(report)
            if progress:
                progress(1)
    return Report(drafts=tuple(reports), problems=tuple(dict.fromkeys(map(_seen_from_here, problems))))


def _seen_from_here(problem: Problem) -> Problem:
    """A problem with its path as one would type it: the same workspace elsewhere gives the same bytes."""
    if problem.path is None or not Path(problem.path).is_relative_to(Path.cwd()):
        return problem
    return problem.model_copy(update={"path": str(Path(problem.path).relative_to(Path.cwd()))})


def _in_turn(desk: Desk, drafts: Drafts) -> Iterator[Checked]:
    for path, text in drafts:
        try:
            yield check_draft(desk, path, text)
        except IndexFault:
            # A damaged page shows only when it is read: make the index anew, once, and go on.
            desk.heal()
            yield check_draft(desk, path, text)


def _side_by_side(workspace: Workspace, drafts: Drafts, options: CheckOptions, jobs: int) -> Iterator[Checked]:
    """Check drafts in processes of their own; a draft that kills its process is told and stops no other."""
    with _pool(workspace, options, jobs) as pool:
        futures: list[Future[Checked]] = [pool.submit(_check_in_worker, path, text) for path, text in drafts]
        try:
            for draft, future in zip(drafts, futures, strict=True):
                try:
                    yield future.result()
                except BrokenProcessPool:
                    yield _alone(workspace, options, draft)
        finally:
            pool.shutdown(cancel_futures=True)


def _alone(workspace: Workspace, options: CheckOptions, draft: tuple[str, str]) -> Checked:
    path, text = draft
    with _pool(workspace, options, 1) as pool:
        try:
            return pool.submit(_check_in_worker, path, text).result()
        except BrokenProcessPool:
            return None, [Problem(path=path, message="the process that checked this draft was killed")]


def _pool(workspace: Workspace, options: CheckOptions, jobs: int) -> ProcessPoolExecutor:
    # Fresh processes: a copy of this one would share its open database.
    return ProcessPoolExecutor(jobs, get_context("spawn"), _open_desk, (workspace, options))


def _open_desk(workspace: Workspace, options: CheckOptions) -> None:
    global _desk  # noqa: PLW0603 - a worker process has one desk for all of its drafts
    _desk = Desk(workspace, options)


def _check_in_worker(path: str, text: str) -> Checked:
    if _desk is None:
        raise RuntimeError("the worker has no desk")
    return next(_in_turn(_desk, [(path, text)]))
