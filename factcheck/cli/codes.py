"""The codes of checks as people type them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from factcheck.discovery import modules_on
from factcheck.errors import UsageError


def all_checks() -> dict[str, str]:
    """Code and manual of every check, sorted by code."""
    checks = {str(module.CODE): module.__doc__ or "" for module in modules_on("factcheck.checks")}
    return dict(sorted(checks.items()))


def codes_from(words: Iterable[str]) -> frozenset[str]:
    """Codes that the words mean: each a code or the beginning of some, in any case; else UsageError."""
    asked = list(words)
    if not asked:
        return frozenset()  # the usual case, for which no check need be loaded
    known = list(all_checks())
    found: set[str] = set()
    for word in asked:
        folded = word.strip().upper()
        meant = [code for code in known if code == folded] or [
            code for code in known if folded and code.startswith(folded)
        ]
        if not meant:
            raise _unknown(word, known)
        found.update(meant)
    return frozenset(found)


def one_code(word: str) -> str:
    """Find the one code that a word means; UsageError when there is none or when there are several."""
    meant = sorted(codes_from([word]))
    if len(meant) > 1:
        raise UsageError(f"'{word}' could be {' or '.join(meant)}")
    return meant[0]


def _unknown(word: str, known: list[str]) -> UsageError:
    close = get_close_matches(word.strip().upper(), known, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"
    return UsageError(f"there is no check '{word.strip()}'", hint=hint)
