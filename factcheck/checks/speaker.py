"""Words put into another's mouth.

Why it matters
    A reader weighs a statement by who makes it. The same sentence from an investigator and from the accused are two
    different facts.

Fires on
    A statement credited to somebody although the source credits it to somebody else, in whatever words; a quotation
    put into another's mouth; a speaker placed with another body than the source's.

    draft:  The shipping line Orvane said the crane had been overloaded.
    source: The crane had been overloaded, said the Port Authority.

    draft:  Kestrel Labs said it was the first time it had seen such an attack on a dam.
    source: Norwood Security said it was the first time it had seen such an attack on a dam.

    draft:  Kris Holt of Veltrix Corp said the crane had been overloaded.
    source: Kris Holt, partner for audit and risk at Kestrel Labs, said the crane was overloaded.

Silent on
    The same speaker under a shorter or longer name, a person of a body for that body, "officials" for a named official,
    whoever tells what another has said, and the like said of oneself. A speaker whom the source does not have, for what
    it tells on nobody's word, is only noted.

    draft:  Okafor said the crane had been overloaded.
    source: The crane had been overloaded, said Judge Ada Okafor.

    draft:  Officials said the crane had been overloaded.
    source: The crane had been overloaded, said Judge Ada Okafor.

    draft:  Norwood Security said the dam was attacked in May.
    source: Kestrel Labs agreed with Norwood Security that the dam was attacked in May.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.models.claim import Claim
from factcheck.models.finding import Finding
from factcheck.models.source import Passage
from factcheck.models.span import Span
from factcheck.models.value import Quotation
from factcheck.values import names, same_speaker, same_statement, slots, stories, who_speaks
from factcheck.values.likelihood import likelihood
from factcheck.values.quotations import is_title
from factcheck.values.same_statement import HEARD, Statement
from factcheck.values.who_speaks import Speaker
from factcheck.values.wording import look_for

CODE = "SPEAKER"

FIRES = 0.45
"""Likelihood that two speakers' statements are one, from which the draft's speaker is called wrong."""
SURE_AT_LEAST = 0.7
"""How sure a contradiction is at that likelihood; it grows from there to 1."""
THEIRS = 0.6
"""Share of a statement that the draft's own speaker must be found to have made to be borne out."""
SAME, ALIKE, ALIKE_BACK, ALIKE_FIRST = 0.95, 0.8, 0.55, 0.6
FEWEST_SHARED, FEW_SHARED, MANY_SHARED = 2, 3, 5
"""Shares that two statements must have of one another, and words in common, where no affair is known: with few words
both must say the very same; many words may even be about the speaker. Nobody says "the first" of the same twice."""
WORD_FOR_WORD = 0.7
"""Likelihood that such statements of two named speakers are one."""
KNOWN_BY = 4
"""Words from which a quotation is known by them, whatever is around it."""
QUOTED, BESIDE_QUOTED, HOUSE = 0.95, 0.8, 0.9
"""How sure it is that another speaks a quotation's words: in the same sentence, in the one before or after; and that
a speaker is of another house."""
TOLD_FLAT = 0.8
"""Share of a statement that a passage must have to be said to tell it on nobody's word."""
FEWEST = 3
"""Words that such a statement must have."""
LONGEST = 8
"""Words of a speaker's description that are shown."""
_FORMER = ("former", "formerly", "ex-", "previously", "then-", "joined", "moved")


def compare(claim: Claim, passage: Passage) -> Iterator[Finding]:
    """Yield, for each speaker whom the claim has, whether the passage credits the statement to that one."""
    if not claim.reading.attributions and not claim.reading.names:
        return
    mine = same_statement.find(claim.reading)
    if not mine:
        return
    theirs = same_statement.find(passage.reading)
    quoted = list(_quoted(mine, theirs, claim, passage))
    yield from quoted
    settled = {finding.span for finding in quoted}
    for one in mine:
        if one.who.who not in settled:
            yield from _told(one, theirs, claim, passage)
    yield from _other_house(mine, claim, passage)


def _told(one: Statement, theirs: Sequence[Statement], claim: Claim, passage: Passage) -> Iterator[Finding]:
    """What the passage's statements do to one of the draft's."""
    around = f"{passage.reading.text}\n{passage.context}"
    best, rival = 0.0, None
    one_affair = claim.is_of(passage.incident)
    for other in theirs:
        if not same_statement.near(one, other):
            continue
        kinship = same_speaker.likeness(one.who, other.who, around)
        if kinship == "unsure":
            continue
        signs = same_statement.signs(one, other, claim, passage)
        if not signs:
            continue
        if kinship == "same":
            if signs["share"] >= THEIRS:
                yield _borne_out(one.who, other.who, signs["share"])
                return
            continue
        if same_statement.both_right(one, other, claim, passage):
            continue
        likely = likelihood("speaker", signs) if one_affair else 0.0
        if _word_for_word(one, other, signs):
            likely = max(likely, WORD_FOR_WORD)
        if likely > best:
            best, rival = likely, other
    if rival is not None and best >= FIRES and not _other_story(one, rival, claim, passage):
        sure = SURE_AT_LEAST + (1 - SURE_AT_LEAST) * (best - FIRES) / (1 - FIRES)
        yield _contradicted(one.who, rival.who, sure)
    elif not theirs and _is_flat(one, passage):
        yield _added(one.who)


def _word_for_word(one: Statement, other: Statement, signs: Mapping[str, float]) -> bool:
    """Whether two statements are one even if nobody has said that both texts are of one affair.

    "It is investigating" is another statement with each speaker.
    """
    told_apart = (one.who.named and other.who.named) or signs["speaks"]
    if not told_apart or signs["no_figures"]:
        return False
    share, back, shared = signs["share"], signs["back"], signs["shared"] * same_statement.ENOUGH
    if one.first:
        return share >= ALIKE_FIRST and back >= ALIKE_BACK and shared >= FEWEST_SHARED
    few = shared < FEW_SHARED
    if (few or shared < MANY_SHARED) and (one.of_self or other.of_self):
        return False
    return share >= (SAME if few else ALIKE) and back >= (SAME if few else ALIKE_BACK) and shared >= FEWEST_SHARED


def _other_story(one: Statement, other: Statement, claim: Claim, passage: Passage) -> bool:
    """Whether anything but the speakers speaks against claim and passage being of one story."""
    if claim.is_of(passage.incident):
        return stories.other_time(claim.reading, passage.reading)
    speakers, others = [one.who.who], [other.who.who]
    if stories.same_names(claim, passage, speakers, others) is False:
        return True
    if stories.strangers(claim.reading, passage, speakers):
        return True
    return stories.other_time(claim.reading, passage.reading)


def _quoted(
    mine: Sequence[Statement], theirs: Sequence[Statement], claim: Claim, passage: Passage
) -> Iterator[Finding]:
    """Whose words a quotation of the draft's is in the passage, where its words stand."""
    for quotation in claim.reading.quotations:
        one = next((one for one in mine if one.content.overlaps(quotation.span)), None)
        few = quotation.scare or len(quotation.text.split()) < KNOWN_BY or is_title(quotation.text)
        if one is None or one.who.taken_up or not one.who.named or few:
            continue
        found = look_for(quotation.text, passage.reading.text)
        if found.state in HEARD and found.span is not None:
            yield from _whose(one, quotation, found.span, theirs, claim, passage)


def _whose(
    one: Statement, quotation: Quotation, where: Span, theirs: Sequence[Statement], claim: Claim, passage: Passage
) -> Iterator[Finding]:  # fmt: skip
    text, around = passage.reading.text, f"{passage.reading.text}\n{passage.context}"
    here = [other.who for other in theirs if other.content.overlaps(where) or _is_inside(where, other, text)]
    beside = [] if here else [who for who in who_speaks.in_context(passage.context) if who.persons or who.bodies]
    likes = [same_speaker.likeness(one.who, other, around) for other in (here or beside)]
    if "same" in likes:
        if here:
            yield _borne_out(one.who, here[likes.index("same")], 1.0)
    elif (
        likes
        and set(likes) == {"other"}
        and all(other.named for other in here)
        and (here or _may_be_beside(one.who, beside, around))
    ):
        other = (here or beside)[0]
        shown = other if here else other._replace(who=where)
        sure = QUOTED if here else BESIDE_QUOTED
        message = f"draft credits {_shown(one.who)}; in the source these are words of {_shown(other)}"
        yield Finding(
            code=CODE, leaning="contradicts", message=message, span=one.who.who, passage_span=shown.who, sure=sure,
            working=f"“{quotation.text}”" if len(quotation.text) <= 80 else "",
        )  # fmt: skip


def _is_inside(where: Span, other: Statement, text: str) -> bool:
    """Whether a passage has but one stretch of quoted words, and this speaker right beside it."""
    gap = text[where.end : other.who.who.start] if where.end <= other.who.who.start else ""
    return bool(gap) and len(gap) <= 12 and ("”" in gap or '"' in gap)


def _may_be_beside(who: Speaker, beside: Sequence[Speaker], around: str) -> bool:
    """Whether the sentences around leave one speaker only, and do not name the draft's."""
    alone = {name.key.split()[-1] for other in beside for name in other.named[:1]}
    return bool(who.named) and len(alone) == 1 and not same_speaker.stands_in(who, around)


def _other_house(mine: Sequence[Statement], claim: Claim, passage: Passage) -> Iterator[Finding]:
    """A named speaker whom the draft places with another body than the passage does."""
    placed = [one.who for one in mine if one.who.persons and one.who.bodies]
    if not placed:
        return
    around = f"{passage.reading.text}\n{passage.context}"
    if any(word in text.casefold() for word in _FORMER for text in (claim.reading.text, around)):
        return
    for who in placed:
        for other, _ in who_speaks.all_in(passage.reading):
            if not other.bodies or not _are_one(who, other) or same_speaker.likely_house(who, other):
                continue
            houses = who._replace(named=who.bodies)
            if same_speaker.stands_in(houses, around):
                continue
            theirs = other.bodies[0].text
            yield Finding(
                code=CODE, leaning="contradicts", span=who.who, passage_span=other.who, sure=HOUSE,
                message=f"draft places {who.persons[0].text} with {who.bodies[0].text}; the source with {theirs}",
            )  # fmt: skip
            return


def _are_one(who: Speaker, other: Speaker) -> bool:
    return any(names.compare(a, b) == "same" for a in who.persons for b in other.persons)


def _is_flat(one: Statement, passage: Passage) -> bool:
    """Whether the passage tells what was said on nobody's word, and the speaker is not named around it."""
    if len(one.about) < FEWEST or not one.who.named or passage.reading.attributions:
        return False
    if same_speaker.stands_in(one.who, f"{passage.reading.text}\n{passage.context}"):
        return False
    return slots.overlap(one.about, {word.stem for word in passage.reading.words}) >= TOLD_FLAT


def _borne_out(one: Speaker, other: Speaker, said: float) -> Finding:
    return Finding(
        code=CODE,
        leaning="supports",
        message="the source credits it to the same speaker",
        span=one.who,
        passage_span=other.who,
        sure=round(said, 3),
    )


def _contradicted(one: Speaker, other: Speaker, sure: float) -> Finding:
    return Finding(
        code=CODE,
        leaning="contradicts",
        message=f"draft credits {_shown(one)}; the source credits {_shown(other)}",
        span=one.who,
        passage_span=other.who,
        sure=round(sure, 3),
    )


def _added(one: Speaker) -> Finding:
    return Finding(
        code=CODE,
        leaning="notes",
        message=f"the source tells it without saying that {_shown(one)} said so",
        span=one.who,
        sure=0.5,
    )


def _shown(who: Speaker) -> str:
    words = who.text.strip(" .,")
    return words if len(words.split()) <= LONGEST or not who.named else who.named[0].text
