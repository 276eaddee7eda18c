"""Characters that look like others or like nothing, put level without moving anything."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ODD = re.compile(r"[^\x20-\x7e\t\n\r]")
_ENTITY = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));")
_KEPT = "\u00ad"  # a soft hyphen stands within a word: a space would make two words of one


def levelled(text: str) -> str:
    """Text of the same length in which digits are ASCII, numeric entities are read, and the invisible is space.

    What a reader sees as a 3 must be compared as a 3, whoever typed it and however.
    """
    plain = _ODD.sub(lambda found: _level(found.group()), text)
    return _ENTITY.sub(_read, plain) if "&#" in plain else plain


@cache
def _level(char: str) -> str:
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.digit(char))
    return " " if kind in ("Cc", "Cf") and char != _KEPT else char


def _read(entity: re.Match[str]) -> str:
    number = int(entity[1]) if entity[1] else int(entity[2], 16)
    char = chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else " "
    return _level(char).ljust(len(entity[0]))
