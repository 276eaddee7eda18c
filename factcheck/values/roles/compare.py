"""Whether two sentences tell one happening with the same sides, or with sides that have changed places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from factcheck.models.claim import Claim
from factcheck.models.source import Passage
from factcheck.models.value import Name
from factcheck.values import names, parties, slots
from factcheck.values.roles import frames, party
from factcheck.values.roles.chunks import stems_under
from factcheck.values.roles.frames import THING, Frame
from factcheck.values.roles.party import Identity, Party
from factcheck.values.words import kin, stem

Turn = Literal["agrees", "turned", "replaced", "found"]
TOLD = 0.5
"""Share of the rest of a claim that a passage must have, for its finder not to be the doer."""
HERE, AROUND = 0.7, 0.35
"""What it counts that the noun of a party of the claim stands in the passage, or merely beside it."""
_ONE: tuple[Identity, ...] = ("same", "alike")


class Match(NamedTuple):
    """How a happening of the claim stands to one of the passage.

    ``agrees``: the same sides. ``turned``: the party in the claim's ``role`` has the role ``other`` in the passage.
    ``replaced``: the passage has another in that ``role``. ``found``: the passage has the claim's doer as the one who
    found or reported it. ``signs`` tell how sure that is (see :mod:`factcheck.values.likelihood`).
    """

    turn: Turn
    mine: Frame
    theirs: Frame
    role: str
    other: str
    signs: Mapping[str, float]


class _Pair(NamedTuple):
    """A happening of a claim and one of a passage, and how alike their sides are, under both roles."""

    mine: Frame
    theirs: Frame
    claim: Claim
    passage: Passage
    likes: dict[tuple[str, str], Identity]

    def like(self, role: str, other: str) -> Identity | None:
        """Whether the claim's party in ``role`` is the passage's in ``other``; ``None`` where there is none."""
        if role not in self.mine.roles or other not in self.theirs.roles:
            return None
        if (role, other) not in self.likes:
            one, two = self.mine.roles[role], self.theirs.roles[other]
            like = party.compare(one, self.claim.reading, two, self.passage.reading)
            self.likes[role, other] = "same" if like == "open" and _meant(one, two, self.claim, self.passage) else like
        return self.likes[role, other]


def matches(claim: Claim, passage: Passage) -> Iterator[Match]:
    """Yield how each happening of the claim stands to each of the passage that is of the same sort."""
    ours = told(claim.reading.text)
    if not ours:
        return
    for theirs in frames.find(passage.reading.text):
        for mine in ours:
            if frames.same_kind(mine, theirs) and mine.denied == theirs.denied:
                found = _match(_Pair(mine, theirs, claim, passage, {}))
                if found is not None:
                    yield found


def told(text: str) -> list[Frame]:
    """Happenings of a claim that somebody takes part in."""
    return [one for one in frames.find(text) if any(side.being and not side.amount for side in one.roles.values())]


def _match(pair: _Pair) -> Match | None:
    straight = {role: pair.like(role, role) for role in pair.mine.roles}
    agreeing = [role for role, like in straight.items() if like in _ONE]
    others = [role for role, like in straight.items() if like == "other" and role != THING]
    if len(agreeing) >= min(2, len(straight)) and not others:
        sure = all(straight[role] == "same" for role in agreeing)
        return Match("agrees", pair.mine, pair.theirs, agreeing[0], agreeing[0], {"sure": float(sure)})
    for role in pair.mine.roles:
        if role == THING or straight[role] in _ONE or not _somebody(pair.mine.roles[role]):
            continue
        for other in pair.theirs.roles:
            if other not in (role, THING) and pair.like(role, other) == "same" and _swappable(pair, role, other):
                return Match("turned", pair.mine, pair.theirs, role, other, _turned(pair, role, other, straight))
    return _given_to_another(pair, straight)


def _meant(one: Party, pronoun: Party, claim: Claim, passage: Passage) -> bool:
    """Whether a pronoun can only stand for a party of the claim: nobody else is named before it."""
    if not pronoun.open or len(pronoun.nouns) > 1:
        return False
    word = passage.reading.text[pronoun.start : pronoun.end].casefold()
    kinds = ("person",) if word in ("he", "she", "him", "her") else ("organisation", "actor", "unknown")
    if word not in ("he", "she", "him", "her", "it"):
        return False
    before = {name.key: name for name in passage.reading.names if name.span.end <= pronoun.start and name.kind in kinds}
    named = party.names_of(one, claim.reading)
    return len(before) == 1 and any(_same(name, other) for name in named for other in before.values())


def _somebody(one: Party) -> bool:
    return one.being and not one.open and not one.amount


def _swappable(pair: _Pair, role: str, other: str) -> bool:
    """Whether what the claim has in the other's place can change places with somebody: no sum, no thing."""
    displaced, holder = pair.mine.roles.get(other), pair.theirs.roles.get(role)
    exchanged = pair.like(other, role) in _ONE
    if not exchanged and any(one is not None and (one.amount or not one.being) for one in (displaced, holder)):
        return False
    if not exchanged and displaced is not None and displaced.open:
        return False
    plain = {role, other} <= {"agent", "patient"} or not {role, other} & {"agent", "patient"}
    return plain or _named(pair, role)


def _named(pair: _Pair, role: str) -> bool:
    return bool(party.names_of(pair.mine.roles[role], pair.claim.reading))


def _turned(pair: _Pair, role: str, other: str, straight: Mapping[str, Identity | None]) -> dict[str, float]:
    back = pair.like(other, role)
    displaced = pair.mine.roles.get(other)
    there = 0.0 if displaced is None else _there(displaced, pair)
    thing = straight.get(THING)
    return _common(pair) | {
        "named": float(_named(pair, role)),
        "both_named": float(_named(pair, role) and displaced is not None and _named(pair, other)),
        "changed": 1.0 if back == "same" else 0.7 if back == "alike" else 0.0,
        "no_back_open": float(back == "open"),
        "no_back": float(back is None),
        "no_back_told": float(back is None and pair.mine.kind in ("tell", "write", "give")),
        "other_back": float(back == "other"),
        "displaced": float(displaced is not None),
        "displaced_there": there,
        "thing": float(thing in _ONE),
        "other_thing": float(thing == "other"),
    }


def _common(pair: _Pair) -> dict[str, float]:
    mine, theirs = pair.mine, pair.theirs
    return {
        "same_verb": float(mine.verb == theirs.verb),
        "listed": float(mine.kind != mine.verb),
        "harm": float(mine.verb in stems_under("harm")),
        "told": float(mine.told and theirs.told),
        "shared": _shared(pair),
        "crossed": float(_crossed(pair)),
    }


def _crossed(pair: _Pair) -> bool:
    """Whether somebody who takes part in the passage's happening is named in the claim in another place."""
    taken = [side for role, side in pair.mine.roles.items() if pair.like(role, role) in _ONE]
    free = [
        name for name in pair.claim.reading.names if not any(side.start <= name.span.start < side.end for side in taken)
    ]
    sides = [side for role, side in pair.theirs.roles.items() if pair.like(role, role) not in _ONE]
    held = [name for side in sides for name in party.names_of(side, pair.passage.reading)]
    return any(_same(name, other) for name in free for other in held)


def _shared(pair: _Pair) -> float:
    """Share of what the claim says besides the verb and its sides that the passage says too."""
    taken = [(side.start, side.end) for side in pair.mine.roles.values()]
    taken.append((pair.mine.start, pair.mine.end))
    asked = {
        word.stem
        for word in pair.claim.reading.words
        if not any(start <= word.span.start < end for start, end in taken)
    }
    return slots.presence(asked, pair.passage)


def _there(one: Party, pair: _Pair) -> float:
    """How far the passage speaks of a party of the claim: by its name, by its noun; beside it counts half."""
    named = party.names_of(one, pair.claim.reading)
    if named:
        here = any(_same(name, other) for name in named for other in pair.passage.reading.names)
        return 1.0 if here else 0.5 * any(parties.named(name, pair.passage) for name in named)
    if any(word.stem == one.head or word.stem in kin(one.head) for word in pair.passage.reading.words):
        return HERE
    return AROUND if one.head in slots.stems_of(pair.passage.context) else 0.0


def _same(one: Name, other: Name) -> bool:
    return names.compare(one, other) in ("same", "possibly_same")


def _given_to_another(pair: _Pair, straight: Mapping[str, Identity | None]) -> Match | None:
    """Whether the passage has another in a role of the claim, whom the claim has, and the claim's party elsewhere."""
    for role, like in straight.items():
        if role == THING or not _somebody(pair.mine.roles[role]):
            continue
        fixed = [one for one, two in straight.items() if one != role and two in _ONE]
        if not _there(pair.mine.roles[role], pair) >= AROUND:
            continue
        if like == "other" and pair.theirs.roles[role].being and not pair.theirs.roles[role].amount:
            return Match("replaced", pair.mine, pair.theirs, role, role, _replaced(pair, role, fixed))
        harmful = role == "agent" and pair.mine.verb in stems_under("harm")
        known = any(straight[one] == "same" and _specific(pair, one) for one in fixed)
        if harmful and known and like in (None, "open") and _shared(pair) >= TOLD and _found(pair, role):
            return Match("found", pair.mine, pair.theirs, role, "finder", _replaced(pair, role, fixed))
    return None


def _replaced(pair: _Pair, role: str, fixed: list[str]) -> dict[str, float]:
    side = pair.theirs.roles.get(role)
    same = [one for one in fixed if pair.like(one, one) == "same"]
    rest = [one for one in pair.mine.roles if one != role]
    return _common(pair) | {
        "named": float(side is not None and bool(party.names_of(side, pair.passage.reading))),
        "fixed_named": float(any(_named(pair, one) for one in fixed)),
        "fixed_same": float(bool(same)),
        "fixed_specific": float(any(_specific(pair, one) for one in same)),
        "no_fixed": float(not fixed),
        "other_rest": float(any(pair.like(one, one) == "other" for one in rest)),
        "alone": float(not rest),
        "mine_named": float(_named(pair, role)),
        "no_names": float(not _named(pair, role) and not (side and party.names_of(side, pair.passage.reading))),
        "mine_here": float(_there(pair.mine.roles[role], pair) == 1.0),
        "no_doer": float(role in ("patient", "taker", "employee", "owned", "defendant", "to", "from", "against")),
    }


def _specific(pair: _Pair, role: str) -> bool:
    """Whether a party is told so closely that another sentence with it is of the same: by name, count, two nouns."""
    one = pair.mine.roles[role]
    return bool(one.figure) or len(one.nouns) > 1 or _named(pair, role)


def _found(pair: _Pair, role: str) -> bool:
    """Whether the claim's doer is the one on whose word the passage has it, or who found it."""
    mine = party.names_of(pair.mine.roles[role], pair.claim.reading)
    reading, finder = pair.passage.reading, pair.theirs.finder
    spans = [] if finder is None else list(party.around(finder))
    spans += [
        (one.source.start, one.source.end)
        for one in reading.attributions
        if one.content.start <= pair.theirs.start < one.content.end
        and stem(one.cue_text.partition(" ")[0]) not in stems_under("holds")
    ]
    return any(_same(name, other) for name in mine for other in party.names_within(spans, reading))
