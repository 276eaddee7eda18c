"""Which way a clause looks from the day it was written: back, or ahead.

The signs of tense before a date decide, or where there are none, the first behind it.
"""

from __future__ import annotations

import re
from typing import Literal

from factcheck.values.lists import entries

Way = Literal["ahead", "back", ""]
_LEFT, _RIGHT = 100, 70
_DUE = "due|set|scheduled|expected|slated|planned|going|likely|unlikely|poised|ready|about|supposed|ordered|bound|meant"
_AHEAD = (
    r"(?:will|shall|won['’]t|would)(?! have\b)"
    rf"|(?:is|are|was|were|be) (?:[a-z]+ly )?(?:to|{_DUE})(?: (?:to|for|on))?\b(?: be [a-z]+)?"
    rf"|(?:{_DUE}) (?:to|for|on)\b(?: be [a-z]+)?"
    r"|(?:plans?|planning|expects?|intends?|hop(?:es?|ing)|aims?|wants?|promises|vows|needs?|ha(?:s|ve)) to\b"
    r"(?: be [a-z]+)?"
    r"|(?:has|have|had|given|gave) until"
    r"|(?:may|might) (?:be|come|begin|start|take|also|not|even|still)\b(?: [a-z]+)?"
    r"|(?:must|should|ought to)(?! have\b)"
    r"|upcoming|deadline|begins|starts|opens|closes|debuts|airs|premieres|kicks off|expires|ends|resumes|takes effect"
    r"|(?:comes?|goe?s?) into (?:force|effect)|goes? on sale|effective"
)
_PASTS = "|".join(sorted((word for word in entries("irregular_pasts") if " " not in word), key=len, reverse=True))
_SIGN = re.compile(
    rf"(?<![^\W_])(?:(?P<ahead>{_AHEAD})|(?P<passive>(?:be|been|get|being) [a-z]+(?:ed|en|t)\b)"
    rf"|(?P<back>was|were|had|did|has|have|[a-z]{{2,}}ed|{_PASTS}))(?![^\W_])|(?P<soon>['’]ll)\b"
)
_CLAUSE_END = re.compile(
    r"[.;:!?\n\"“”]"
    r"|\b(?:said|says|told|announced|confirmed|reported|warned|wrote|but|which|who|when|while|because|although|though|"
    r"since|unless|that|where|as)\b"
)
_RIGHT_END = re.compile(r"[.;:!?\n\"“”]|\b(?:but|which|who|while|because|although|though|and|as|after|if|before)\b")
_JUST_BEFORE = re.compile(
    rf"(?<!be )(?<!to )(?<!get )\b(?:[a-z]{{2,}}ed|{_PASTS}|statement|reporters|interview)"
    r"(?: (?!to\b|for\b)[a-z]+){0,2} $"
)
_DUE_ON = re.compile(rf"\b(?:{_DUE}) (?:for |on )?$")


def way(folded: str, start: int, end: int) -> Way:
    """Which way the clause around the date at ``[start, end)`` looks; empty when nothing says."""
    left = folded[max(0, start - _LEFT) : start]
    clause = left[max((found.end() for found in _CLAUSE_END.finditer(left)), default=0) :]
    if _DUE_ON.search(clause):
        return "ahead"
    signs = [sign for sign in _SIGN.finditer(clause) if not sign["passive"]]
    if _JUST_BEFORE.search(left) and not _reaches(signs, clause):
        return "back"
    if any(sign["ahead"] or sign["soon"] for sign in signs):
        return "ahead"
    if signs:
        # What is past in a clause between commas says nothing of the verb behind it.
        return "back" if signs[-1].end() > clause.rfind(",") else ""
    right = folded[end : end + _RIGHT]
    stop = _RIGHT_END.search(right)
    first = _SIGN.search(right[: stop.start()] if stop else right)
    if first is None:
        return ""
    return "ahead" if first["ahead"] or first["soon"] else "back"


def _reaches(signs: list[re.Match[str]], clause: str) -> bool:
    """Whether the last sign of a clause is one of the future and reaches up to the date ("is to be heard on …")."""
    return bool(signs) and bool(signs[-1]["ahead"]) and len(clause) - signs[-1].end() <= 4
