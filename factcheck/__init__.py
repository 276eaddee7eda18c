"""A claim-provenance fact checker for incident reporting.

>>> from pathlib import Path
>>> from factcheck import CheckOptions, Desk, Workspace, check_draft
>>> with Desk(Workspace.find(Path()), CheckOptions()) as desk:  # doctest: +SKIP
...     report, problems = check_draft(desk, "draft.md", "Symantec found three energy firms breached.")

The names below are public; everything else may change without notice. They are loaded when first asked for, so that
`factcheck --help` need not wait for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from factcheck.config import CheckOptions
    from factcheck.errors import FactcheckError, ToolFault, UsageError
    from factcheck.models.report import DraftReport, Report, SegmentReport
    from factcheck.models.verdict import Verdict
    from factcheck.pipeline import Desk, add_documents, check_draft, check_drafts
    from factcheck.store import Workspace

_HOMES = {
    "check_draft": "factcheck.pipeline",
    "check_drafts": "factcheck.pipeline",
    "add_documents": "factcheck.pipeline",
    "Desk": "factcheck.pipeline",
    "Workspace": "factcheck.store",
    "CheckOptions": "factcheck.config",
    "Report": "factcheck.models.report",
    "DraftReport": "factcheck.models.report",
    "SegmentReport": "factcheck.models.report",
    "Verdict": "factcheck.models.verdict",
    "FactcheckError": "factcheck.errors",
    "UsageError": "factcheck.errors",
    "ToolFault": "factcheck.errors",
}

__all__ = [
    "CheckOptions",
    "Desk",
    "DraftReport",
    "FactcheckError",
    "Report",
    "SegmentReport",
    "ToolFault",
    "UsageError",
    "Verdict",
    "Workspace",
    "add_documents",
    "check_draft",
    "check_drafts",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
