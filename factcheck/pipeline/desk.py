"""A workspace opened for checking: its index brought up to date, its ledger read, the checks chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factcheck.compare import chosen
from factcheck.config import CheckOptions
from factcheck.contracts import Check, Scorer
from factcheck.errors import IndexFault, StoreError
from factcheck.index.sqlite import Loaded, SqliteIndex
from factcheck.index.verdicts import VerdictCache, state_of
from factcheck.models.claim import LedgerClaim
from factcheck.models.problem import Problem
from factcheck.scorers.model_folder import BUILT_IN, name_of
from factcheck.store import Workspace, load_all_claims, problem_of, read_source
from factcheck.store.stamps import claim_stamps, source_stamps

if TYPE_CHECKING:
    from factcheck.scorers.second_opinion import SecondOpinion

THREADS = 2
"""Pairs that a model reads side by side, all processes of a run together."""
INDEX_FILE = "index.sqlite"
VERDICTS_FILE = "verdicts.sqlite"
OPINIONS_FILE = "opinions.sqlite"


class Desk:
    """A workspace opened for checking.

    ``problems`` are the files of the workspace that could not be read; everything else is loaded all the same.
    """

    def __init__(
        self, workspace: Workspace, options: CheckOptions, progress: Callable[[int], None] | None = None
    ) -> None:
        self.workspace = workspace
        self.options = options
        self.problems: list[Problem] = []
        self.index = SqliteIndex(workspace.derived / INDEX_FILE)
        stamps = self.refresh(progress)
        # What is remembered belongs to the files as the index has read them: they are not looked at again.
        state = state_of([stamps, claim_stamps(workspace)])
        self.verdicts = VerdictCache(workspace.derived / VERDICTS_FILE, state)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.verdicts.close()
        self.index.close()

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """Checks that the options ask for."""
        return chosen(self.options.select, self.options.ignore)

    @cached_property
    def scorer(self) -> Scorer | None:
        """The model that weighs passages, loaded; none for the symbolic tier. Raises ModelFault."""
        if self.options.tier == "symbolic":
            return None
        # The model's runtime takes much to load, and what is known already needs none.
        from factcheck.scorers.entailment import EntailmentModel  # noqa: PLC0415

        threads = max(1, THREADS // self.options.jobs)
        return EntailmentModel(self.options.model or BUILT_IN, threads=threads)

    @cached_property
    def adviser(self) -> SecondOpinion | None:
        """The language model that is asked for a second opinion; none unless the desk has settled on one."""
        endpoint, model = self.options.endpoint, self.options.endpoint_model
        if endpoint is None or self.options.tier == "symbolic":
            return None
        from factcheck.scorers.second_opinion import SecondOpinion  # noqa: PLC0415 - few desks have one

        return SecondOpinion(endpoint, model or "default", self.workspace.derived / OPINIONS_FILE)

    @cached_property
    def model(self) -> str:
        """A text that names whatever weighs passages, down to its very files; empty for the symbolic tier.

        Raises ModelFault.
        """
        if self.options.tier == "symbolic":
            return ""
        return f"{name_of(self.options.model or BUILT_IN)}\n{self.options.endpoint}\n{self.options.endpoint_model}"

    @cached_property
    def codes(self) -> frozenset[str]:
        """Codes of the checks that the options ask for."""
        return frozenset(check.CODE for check in self.checks)

    @cached_property
    def ledger(self) -> tuple[LedgerClaim, ...]:
        """Claims that the desk keeps, of all incidents."""
        claims, problems = load_all_claims(self.workspace)
        self.problems.extend(problems)
        return tuple(claims)

    def refresh(self, progress: Callable[[int], None] | None = None) -> dict[str, str]:
        """Bring the index up to the source files, whose stamps it returns; a damaged index is made anew."""
        troubles: list[Problem] = []
        stamps = source_stamps(self.workspace, troubles)
        try:
            self._refresh(stamps, progress)
        except IndexFault:
            self.index.clear()
            self._refresh(stamps, progress)
        self.problems.extend(troubles)
        return stamps

    def heal(self) -> None:
        """Make the index anew: a part of it that was only now looked at is damaged."""
        self.index.clear()
        self.refresh()

    def _refresh(self, stamps: dict[str, str], progress: Callable[[int], None] | None) -> None:
        self.problems = []
        self.index.refresh(stamps, self._load, progress)
        self.problems.extend(self.index.oddities())

    def _load(self, path: str) -> Loaded | None:
        try:
            return read_source(Path(path))
        except StoreError as error:
            self.problems.append(problem_of(error, Path(path)))
            return None
