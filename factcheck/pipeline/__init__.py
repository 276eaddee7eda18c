"""The whole way from documents and drafts to a report: the only place that knows every stage."""

from factcheck.pipeline.adding import add_documents, refresh_index
from factcheck.pipeline.checking import check_draft
from factcheck.pipeline.desk import Desk
from factcheck.pipeline.many import check_drafts

__all__ = ["Desk", "add_documents", "check_draft", "check_drafts", "refresh_index"]
