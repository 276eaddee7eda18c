"""What a sentence tells, with every side in its role."""

from __future__ import annotations

import pytest

from factcheck.values.roles import frames


def told(text: str, kind: str) -> list[dict[str, str]]:
    """The sides of every happening of one kind, by their roles."""
    return [
        {role: text[side.start : side.end] for role, side in one.roles.items()}
        for one in frames.find(text)
        if one.kind == kind
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The yard sold the ferry to Orvane.",
        "Orvane bought the ferry from the yard.",
        "The ferry was sold to Orvane by the yard.",
        "The ferry was bought from the yard by Orvane.",
    ],
)
def test_a_trade_has_the_same_sides_however_it_is_told(text: str) -> None:
    (sides,) = told(text, "trade")
    assert {role: words.removeprefix("the ").removeprefix("The ") for role, words in sides.items()} == {
        "giver": "yard",
        "thing": "ferry",
        "taker": "Orvane",
    }


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Lazarus attacked Sony.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("Sony was attacked by Lazarus.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("Lazarus carried out an attack on Sony.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("The attack on Sony was carried out by Lazarus.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("Lazarus is behind the attack on Sony.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("Lazarus was responsible for the attack on Sony.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("The FBI blamed Lazarus for the attack on Sony.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("The FBI attributed the attack on Sony to Lazarus.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("Lazarus's attack on Sony failed.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("Sony suffered an attack by Lazarus.", "attack", {"agent": "Lazarus", "patient": "Sony"}),
        ("The FBI blamed the attack on Lazarus.", "attack", {"agent": "Lazarus"}),
        ("Mandrel, which Orvane had hired, found it.", "employ", {"employer": "Orvane", "employee": "Mandrel"}),
        ("Dahl, who works for Orvane, fled.", "employ", {"employer": "Orvane", "employee": "Dahl"}),
        ("Orvane's lawsuit against the yard failed.", "sue", {"plaintiff": "Orvane", "defendant": "the yard"}),
        ("A lawsuit by Orvane against the yard failed.", "sue", {"plaintiff": "Orvane", "defendant": "the yard"}),
        ("Orvane paid the thieves two million euros.", "pay", {"giver": "Orvane", "taker": "the thieves"}),
        ("The bank robbed by Holm has closed.", "rob", {"agent": "Holm", "patient": "The bank"}),
        ("Kestrel found two ports breached.", "breach", {"patient": "two ports"}),
        ("Data stolen from Orvane was sold.", "stolen", {"patient": "Data", "from": "Orvane"}),
        ("The men who robbed the bank in May hit a shop.", "hit", {"agent": "The men", "patient": "a shop"}),
        ("The court ordered Orvane to pay Norvik.", "pay", {"giver": "Orvane", "taker": "Norvik"}),
        ("The court fined Orvane for selling arms to rebels.", "trade", {"giver": "Orvane", "taker": "rebels"}),
    ],
)
def test_sides(text: str, kind: str, sides: dict[str, str]) -> None:
    (found,) = told(text, kind)
    assert {role: words for role, words in found.items() if role != frames.THING} == sides


@pytest.mark.parametrize("text", ["Orvane merged with Norvik.", "Orvane said that Norvik agreed."])
def test_what_both_do_and_what_is_said_has_no_sides(text: str) -> None:
    assert not [one for one in frames.find(text) if len(one.roles) > 1]


def test_who_found_it_is_no_doer() -> None:
    text = "Researchers at Kestrel found that two ports were breached."
    (frame,) = [one for one in frames.find(text) if one.kind == "breach"]
    assert "agent" not in frame.roles
    assert frame.finder is not None
    assert text[frame.finder.start : frame.finder.end] == "Researchers"


@pytest.mark.parametrize(
    "text",
    [
        "A court jailed Peter Holm, 41, accused of laundering two million.",
        "The judge freed Peter Holm, suspected of laundering two million.",
    ],
)
def test_who_is_accused_of_it_is_the_doer(text: str) -> None:
    (frame,) = [one for one in frames.find(text) if one.kind == "launder"]
    assert text[frame.roles["agent"].start : frame.roles["agent"].end] == "Peter Holm"


def test_a_denial_is_marked() -> None:
    (frame,) = [one for one in frames.find("Orvane did not pay the thieves.") if one.kind == "pay"]
    assert frame.denied


@pytest.mark.parametrize(
    "text", ["", "\x00\x00", "by by by by", "the " * 2000, "Orvane sued, " * 400, "was by of " * 500]
)
def test_odd_text_is_read_without_harm(text: str) -> None:
    for frame in frames.find(text):
        for side in frame.roles.values():
            assert 0 <= side.start < side.end <= len(text)
