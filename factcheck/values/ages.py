"""How old somebody is: a number that counts nothing else."""

from __future__ import annotations

import re

_OLD = re.compile(r"[ -](?:years?|months?|weeks?|days?)[ -]olds?\b| years? of age\b")
_AGE_LEAD = re.compile(r"\b(?:age of|ages of|aged|over the age of|turned|turning) $")
_NAME_BEFORE_COMMA = re.compile(r"[A-Z][\w.'’-]*, (?:now )?$")


def is_age(text: str, token: str, left: str, end: int) -> bool:
    """Whether the number is a person's age: ", 28,", "34 years old", "over the age of 45"."""
    if not token.isdigit() or int(token) > 120:
        return False
    if _OLD.match(text, end) or _AGE_LEAD.search(left):
        return True
    closed = text[end : end + 1] in (",", ".", ";") and not text[end + 1 : end + 2].isdigit()
    closed = closed or text[end : end + 2] in (" ―", " —", " –", " (")
    return closed and int(token) >= 10 and _NAME_BEFORE_COMMA.search(left) is not None
