"""Whether two sentences speak of one and the same happening.

They do when the verb is the same or its kin, when neither names a doer or a thing done to that is another in the
other sentence, and when most of what takes part on either side is found on the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.values import stories
from factcheck.values.acts import Act
from factcheck.values.phrases import words_under
from factcheck.values.words import WORD, kin, match, stem

_ELSEWHERE, _AROUND = 0.7, 0.4
"""What a word counts that the sentence has in another clause, or that only its surroundings have."""


def alike(mine: Act, theirs: Act, claim: Claim, passage: Passage) -> float:
    """How sure (0 to 1) two acts of a claim and of a passage are one: the same verb, doer, and thing done to.

    0 when the verbs differ, when anything that both name is another, or when too little of either is in the other.
    """
    if not _same(mine.verb.stem, theirs.verb.stem) or not mine.all or not _one_time(mine, theirs):
        return 0.0
    if (mine.done_to and theirs.done_to and _meeting(mine.done_to, theirs.done_to) < 0.5) or (
        mine.doer and theirs.doer and not _share(mine.doer, theirs.doer) > 0
    ):
        return 0.0
    if mine.about and theirs.about and not _share(mine.about, theirs.all) + _share(theirs.about, mine.all) > 0:
        return 0.0
    light = mine.verb.stem in _light()
    if light and _share(mine.done_to or mine.about, theirs.all) < 0.6:
        return 0.0
    told = _share_of(mine.all, theirs.all, frozenset(w.stem for w in passage.reading.words), stems_of(passage.context))
    back = _share_of(theirs.all, mine.all, frozenset(w.stem for w in claim.reading.words), stems_of(claim.context))
    same = stories.same_names(claim, passage)
    matched = sum(_share({one}, theirs.all) > 0 for one in mine.all) + (not light)
    if same is False or (same is None and matched < 2) or matched < 2:
        return 0.0
    return 0.6 * told + 0.4 * back if min(told, back) >= 0.5 else 0.0


def _one_time(mine: Act, theirs: Act) -> bool:
    return mine.past is None or theirs.past is None or mine.past == theirs.past


def _light() -> frozenset[str]:
    return words_under("act_words", "light stem")


def _same(one: str, other: str) -> bool:
    return one == other or other in kin(one)


def _share(asked: Iterable[str], here: frozenset[str]) -> float:
    wanted = set(asked)
    return sum(match(one, here) for one in wanted) / len(wanted) if wanted else 0.0


def _meeting(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The better of the two directions: "the data" and "data of customers" meet."""
    return max(_share(mine, theirs), _share(theirs, mine))


def _share_of(asked: frozenset[str], there: frozenset[str], here: frozenset[str], around: frozenset[str]) -> float:
    if not asked:
        return 1.0
    return sum(
        max(match(one, there), _ELSEWHERE * match(one, here), _AROUND * match(one, around)) for one in asked
    ) / len(asked)


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """Stems of the words of a text that is looked at often, such as a passage's surroundings."""
    return frozenset(stem(found.group()) for found in WORD.finditer(text))
