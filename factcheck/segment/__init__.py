"""From a draft to the stretches of it that are judged one by one.

:func:`read_draft` takes the front matter off, :func:`segment` finds the sentences, headings, list items,
table cells and block quotes through Markdown, :func:`silences` what the editor wants to hear nothing about,
:func:`title_of` the title.
Places are exact: ``draft.text[s.span.start:s.span.end] == s.text`` and ``len(s.prose) == len(s.text)``.
"""

from __future__ import annotations

from factcheck.segment.drafts import read_draft
from factcheck.segment.segmenting import segment
from factcheck.segment.silencing import silences
from factcheck.segment.titles import title_of
from factcheck.values.sentences import sentences as segment_text

__all__ = ["read_draft", "segment", "segment_text", "silences", "title_of"]
