"""Output formats of a report: one format a module, found by its ``NAME``, and what they all need.

An article may hold terminal escapes, invisible characters and halves of characters. None of them may act on
whoever reads our output: :func:`escaped` makes them visible, :func:`json_line` keeps them valid JSON.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel

# Controls (C0, DEL, C1), soft hyphen, zero-width characters, line and paragraph separators, bidi marks,
# embeddings and isolates, invisible operators, byte order mark, annotation anchors, lone surrogates, tags.
_ACTING = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def escaped(text: str) -> str:
    r"""Text in one line that does nothing to a terminal: what would act or hide is shown, as in ``\x1b``.

    Line ends and tabs are shown as escapes too; who wants lines splits the text first.
    """
    return _ACTING.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    char = found.group()
    if char in _SHORT:
        return _SHORT[char]
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def json_line(record: BaseModel, *, indent: int | None = None, without: str = "") -> str:
    """Write a record as JSON that ends with a line end, its keys in the model's order; one may be left out.

    Characters stand for themselves, apart from halves of characters (lone surrogates), which no encoding
    takes: they become JSON escapes.
    """
    import json  # noqa: PLC0415 - whoever only wants `escaped` need not pay for it

    values = record.model_dump(mode="json", by_alias=True, exclude={without})
    text = json.dumps(values, ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"
