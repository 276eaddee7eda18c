from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import factcheck


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(factcheck, name))


def test_the_public_names_are_these() -> None:
    assert sorted(factcheck.__all__) == sorted(factcheck._HOMES)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = factcheck.nonsense


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = (
        "import sys, factcheck; print(sorted(m for m in sys.modules if m.startswith('factcheck.') or m == 'pydantic'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
