"""What can go wrong, drawn as a tree.

    FactcheckError                 anything factcheck raises on purpose; carries a next step
    ├── UsageError                 the request was wrong: flag, configuration, no such file       exit 2
    │   └── ConfigError            factcheck.toml holds something that cannot be meant
    │       └── BrokenSettings     … at a place that can be shown (path:line:col)
    └── ToolFault                  the store or the tool is broken, never a verdict               exit 3
        ├── StoreError             a stored file cannot be read or written
        │   ├── BrokenFile         a stored file's content cannot be parsed (path:line:col)
        │   └── StoreBusy          another process is writing to this workspace
        ├── IndexFault             the derived index cannot be built or read
        └── ModelFault             a model is missing, damaged, or not what it says it is

Text that a user wrote and that is merely odd is not an error: it comes back as data,
as a :class:`factcheck.models.problem.Problem` with its place.
"""

from __future__ import annotations

from pathlib import Path


class FactcheckError(Exception):
    """Something went wrong that a person can act on."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(FactcheckError):
    """The request cannot be carried out as it was put."""


class ConfigError(UsageError):
    """The settings file holds something that cannot be meant."""


class BrokenSettings(ConfigError):
    """The settings file holds something that cannot be meant; it names the place and shows the line."""

    def __init__(self, path: Path | str, place: tuple[int, int], message: str, *, source_line: str, hint: str) -> None:
        super().__init__(message, hint=hint)
        self.path = str(path)
        self.line, self.column = place
        self.source_line = source_line

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class ToolFault(FactcheckError):
    """The store or the tool is broken; nothing is said about any claim."""


class StoreError(ToolFault):
    """A stored file cannot be read or written."""


class BrokenFile(StoreError):
    """A stored file's content cannot be parsed; it names the place and the line."""

    def __init__(
        self, path: Path | str, line: int, column: int, message: str, *, source_line: str = "", hint: str = ""
    ) -> None:
        super().__init__(message, hint=hint)
        self.path = str(path)
        self.line = line
        self.column = column
        self.source_line = source_line

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class StoreBusy(StoreError):
    """Another process is writing to this workspace."""


class IndexFault(ToolFault):
    """The derived index cannot be built or read."""


class ModelFault(ToolFault):
    """A model is missing, damaged, or not what it says it is."""
