"""Colours for a terminal, or none."""

from __future__ import annotations

_CODES = {
    "contradicted": "1;31",
    "disputed": "1;35",
    "overstated": "1;33",
    "unsupported": "1;36",
    "supported": "32",
    "error": "31",
    "warning": "33",
    "passage": "36",
    "gutter": "34",
    "strong": "1",
    "faint": "2",
}


class Paint:
    """Whoever puts colour on words: ``paint("error", "two")``."""

    def __init__(self, *, on: bool) -> None:
        self._on = on

    def __call__(self, style: str, text: str) -> str:
        """Text in a style's colour; an unknown style, or a monochrome terminal, leaves it as it is."""
        code = _CODES.get(style) if self._on else None
        return f"\x1b[{code}m{text}\x1b[0m" if code and text else text
