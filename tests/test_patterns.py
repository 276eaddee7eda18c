"""Regular expressions keep to what every supported Python matches alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck

SOURCES = sorted(Path(factcheck.__file__).parent.rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[?*+]|\{\d*,?\d*\})\+(?!\+)")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_group_is_repeated_possessively(path: Path) -> None:
    """Python before 3.11.5 loses matches of possessive groups (gh-106052); Debian 12 has 3.11.2."""
    found = [line for line in path.read_text(encoding="utf-8").splitlines() if POSSESSIVE_GROUP.search(line)]
    assert found == []
