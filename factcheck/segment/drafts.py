"""A file's text becomes a draft: front matter read, oddities told with their place."""

from __future__ import annotations

from factcheck.models.draft import Draft
from factcheck.models.problem import Problem
from factcheck.models.span import Lines, Span
from factcheck.segment.front_matter import read_front_matter
from factcheck.segment.opaque import find_opaque
from factcheck.segment.page import level_line_ends
from factcheck.segment.silencing import unknown_directives


def read_draft(path_label: str, text: str) -> tuple[Draft, list[Problem]]:
    """Read the draft ``text`` that is called ``path_label`` in messages.

    Nothing in it is refused: front matter that cannot be read, code or comments that are never closed and
    unknown ``factcheck:`` comments come back as warnings, each with line and column.
    """
    front = read_front_matter(text)
    title = None if front.title is None else Span(start=front.title[0], end=front.title[1])
    draft = Draft(path=path_label, text=text, body=front.body, title_span=title, **front.fields)
    lines = Lines(text) if front.troubles or "<!--" in text or "```" in text or "~~~" in text else None
    if lines is None:
        return draft, []
    problems = [_problem(path_label, lines, t.line, t.column, t.message, t.hint) for t in front.troubles]
    for at, message, hint in _oddities(text, front.body):
        place = lines.position(at)
        problems.append(_problem(path_label, lines, place.line, place.column, message, hint))
    return draft, problems


def _oddities(text: str, body: int) -> list[tuple[int, str, str]]:
    """Offset, message and hint of whatever hides text that an editor may have meant to be read."""
    opaque = find_opaque(level_line_ends(text), body)
    unread = "nothing behind it is read"
    found = [
        (s.start, "comment is never closed", f"{unread}; close it with -->") for s in opaque.comments if not s.closed
    ]
    found += [(s.start, "code block is never closed", unread) for s in opaque.code if not s.closed]
    found += [(at, message, hint) for at, message, hint in unknown_directives(text, opaque)]
    return sorted(found)


def _problem(path: str, lines: Lines, line: int, column: int, message: str, hint: str) -> Problem:
    return Problem(
        message=message,
        severity="warning",
        path=path,
        line=line,
        column=column,
        source_line=lines.line(line)[:500],
        hint=hint,
    )
