"""The plain-text truth of a desk: what outlets published, what the desk claims, what people ruled."""

from factcheck.store.adding import Outcome, SourceWriter
from factcheck.store.claims import iter_claim_files, load_all_claims, load_claims
from factcheck.store.ids import UNFILED, safe_id, split_version
from factcheck.store.ledger import add_claim, replace_claim
from factcheck.store.places import problem_of
from factcheck.store.rulings import append_ruling, load_rulings
from factcheck.store.sources import iter_source_files, latest_versions, load_source, load_sources, read_source
from factcheck.store.workspace import Workspace

__all__ = [
    "UNFILED",
    "Outcome",
    "SourceWriter",
    "Workspace",
    "add_claim",
    "append_ruling",
    "iter_claim_files",
    "iter_source_files",
    "latest_versions",
    "load_all_claims",
    "load_claims",
    "load_rulings",
    "load_source",
    "load_sources",
    "problem_of",
    "read_source",
    "replace_claim",
    "safe_id",
    "split_version",
]
