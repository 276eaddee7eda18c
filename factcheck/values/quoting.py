"""What an editor may do to a quotation without changing its words: the policy, and the mark by which it is known."""

from __future__ import annotations

import hashlib
import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Policy(NamedTuple):
    """The rules as ``quoting_policy.toml`` has them; the sentence beside each rule is there."""

    white_space: bool
    typography: bool
    capitals: bool
    spelling: bool
    broken_off: bool
    brackets: bool
    ellipses: bool
    longest_gap: int
    widest_break: int
    negation_left_out: bool

    @property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits that are others as soon as one rule is another."""
        told = json.dumps(self._asdict(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(told.encode()).hexdigest()[:8]


@cache
def policy() -> Policy:
    """The policy that is in force."""
    text = files("factcheck.values").joinpath("quoting_policy.toml").read_text(encoding="utf-8")
    rules = tomllib.loads(text)
    return Policy(**rules["allowed"], **rules["limits"])


@cache
def under_policy() -> str:
    """The words by which a finding names the policy ("policy 3f2a9c1d")."""
    return f"policy {policy().fingerprint}"
