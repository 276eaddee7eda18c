"""What is checkable: nearly everything; and the few kinds of text that are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.checkable import why_not
from factcheck.models.draft import Segment, SegmentKind
from factcheck.models.span import Span


def reason(text: str, kind: SegmentKind = "sentence") -> str | None:
    return why_not(Segment(span=Span(start=0, end=len(text)), text=text, prose=text, kind=kind))


CHECKABLE = [
    # plain statements, every tense
    "The ferry sank on Monday.",
    "The pump fails twice a year.",
    "Attackers need no login to open the gate.",
    "Two yards and a mill burn coal.",
    "The hearing will take place on Monday.",
    "The bridge would have held but for the tug.",
    "The mayor has resigned.",
    "Copies were sold for $40.",
    "One of the victims is from Alm; the other is Danish.",
    "It's the third fire this year.",
    "The crew didn't call for help.",
    "Half the coast's fuel flows through the line.",
    "Investigators traced the leak to a valve.",
    "The May patch closed the hole.",
    "These include two valves and a gate.",
    "This allowed the water to rise.",
    "Smith and Jones run the yard.",
    # on somebody's word
    "Experts fear that the dam may break.",
    "Residents should boil their water, the utility said.",
    "Terrible, the judge called it.",
    "According to the owner, a total disaster.",
    "“I think the gate was open,” the pilot told the court.",
    "The company urges customers to change their passwords.",
    "“We were wrong to wait.”",
    '"You must leave at once."',
    'The pilot asked: "Is the gate open?"',
    "The officer asked whether the gate was open.",
    "The gang posted the files under the title “Who is next?”",
    # names that look like commands, months, modal verbs
    "Check Point counted 40 attempts.",
    "Target said it would pay.",
    "Share prices fell by 4%.",
    "Contact tracing began in May.",
    "Update servers in Alm were hit first.",
    "Use of the pump was banned.",
    "Back in May, the yard was sold.",
    "Will Hale left the board.",
    # a judgement with a fact in it
    "It was the worst flood in the town since 1931.",
    "The Alm dam was a disgrace.",
    "The dam should have been closed in March.",
    "The new line should open on Friday 3 May.",
    "Airlines must report every incident.",
    # announcements that announce something
    "Here is what the report says: the valve was closed by hand, against the rules.",
    # long sentences whose verb nobody knows
    "The two old boilers thrum day and night behind the yard.",
]


@pytest.mark.parametrize("text", CHECKABLE)
def test_checkable(text: str) -> None:
    assert reason(text) is None


NOT_CHECKABLE = [
    ("Who opened the gate?", "question"),
    ("“Was it safe?”", "question"),
    ("Did you know that 40 dams broke last year?!", "question"),
    ("So why did the pump fail, and who knew?", "question"),
    ("If the gate was open, who opened it?", "question"),
    ("Change your password now.", "advice"),
    ("Never open the attachment.", "advice"),
    ("Please leave the building by the stairs.", "advice"),
    ("Don't panic.", "advice"),
    ("Do not drink the water.", "advice"),
    ("To be safe, check your meter.", "advice"),
    ("If you smell gas, leave the house.", "advice"),
    ("You should boil the water.", "advice"),
    ("You need to update the app.", "advice"),
    ("Make sure the valve is closed.", "advice"),
    ("This is a developing story.", "promise"),
    ("We will update this page.", "promise"),
    ("We'll explain how the dam broke.", "promise"),
    ("In this article, we look at three dams.", "promise"),
    ("Here's what we know.", "promise"),
    ("Stay tuned.", "promise"),
    ("An earlier version of this story gave a wrong date.", "promise"),
    ("That is a disgrace.", "opinion"),
    ("It is a shameful way to treat a widow.", "opinion"),
    ("No town should have to wait so long for a new pump.", "opinion"),
    ("What the council has admitted so far:", "promise"),
    ("It is important to note that the pump failed.", None),
    ("It was a terrible idea.", "opinion"),
    ("Companies should do better.", "opinion"),
    ("This is simply unacceptable!", "opinion"),
    ("It's a mess, and it was a mess before.", "opinion"),
    ("I think the owner knew.", "opinion"),
    ("In my view, the dam was doomed.", "opinion"),
    ("More soon.", "fragment"),
    ("By Mara Lund", "fragment"),
    ("By Mara Lund and Tom Ode", "fragment"),
    ("Photo: Mara Lund/Gazette", "fragment"),
    ("Image courtesy of the Alm yard", "fragment"),
    ("Source: Alm water board", "fragment"),
    ("Not pretty.", "fragment"),
    ("Alm, 3 May 2023", "fragment"),
    ("A view of the dam.", "fragment"),
    ("…", "fragment"),
]


@pytest.mark.parametrize(("text", "expected"), NOT_CHECKABLE)
def test_not_checkable(text: str, expected: str) -> None:
    assert reason(text) == expected


HEADINGS = [
    ("Hackers breach water utility", None),
    ("Records stolen in raid on clinic", None),
    ("Pilot jailed over ferry disaster", None),
    ("Alm yard to pay $5 million", None),
    ("HACKERS HIT WATER UTILITY", None),
    ("Dam Was Old, Report Says", None),
    ("Owner sells mill: who is next?", None),
    ("What we know", "heading"),
    ("Is the dam safe?", "question"),
    ("Background", "heading"),
    ("The dam and its makers", "heading"),
    ("A timeline of the flood", "heading"),
    ("Alm: an old dam", "heading"),
    ("In May 2023", "heading"),
    ("2023", "heading"),
    ("How the dam broke", "heading"),
    ("Who else was hit", "heading"),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_headings_assert_something_when_they_have_a_verb(text: str, expected: str | None) -> None:
    assert reason(text, "heading") == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("1931", "fragment"), ("Alm yard", "fragment"), ("The dam broke", None)]
)
def test_cells(text: str, expected: str | None) -> None:
    assert reason(text, "cell") == expected


@given(st.text(max_size=200), st.sampled_from(["sentence", "heading", "item", "cell", "quotation"]))
def test_any_text_is_judged(text: str, kind: SegmentKind) -> None:
    assert reason(text, kind) in {None, "question", "advice", "promise", "opinion", "heading", "fragment"}
