"""Who did what to whom, in a draft and in a source."""

from __future__ import annotations

import pytest

from factcheck.checks import role
from tests.checks.leanings import findings, leanings

FIRES = [
    ("Orvane sued the shipyard over the fire.", "The shipyard sued Orvane over the fire on Monday."),
    ("The shipyard was sued by Orvane over the fire.", "The shipyard sued Orvane over the fire on Monday."),
    ("Orvane filed a lawsuit against Kestrel Marine.", "Kestrel Marine's lawsuit against Orvane was filed in Oslo."),
    ("Kestrel Labs breached two hospitals in May.", "Kestrel Labs found that two hospitals were breached in May."),
    (
        "Kestrel Labs attacked two hospitals in May.",
        "Researchers at Kestrel Labs found two hospitals attacked in May.",
    ),
    ("Kestrel Labs hacked three ports.", "The gang Rust Heron hacked three ports, Kestrel Labs said on Friday."),
    (
        "The hospital was sold to Norvik by the county.",
        "The county bought the hospital from Norvik for nine million.",
    ),
    ("Norvik bought the hospital from Halden County.", "Norvik sold the hospital to Halden County for nine million."),
    ("Mandrel Group hired Birkeland Bank.", "Birkeland Bank hired Mandrel Group to find out how the thieves got in."),
    ("Mandrel Group hired Birkeland Bank.", "Mandrel Group, which Birkeland Bank had hired, found the key on Monday."),
    ("Mandrel Group hired Birkeland Bank.", "Mandrel Group was hired by Birkeland Bank after the theft."),
    ("Birkeland Bank works for Mandrel Group.", "Birkeland Bank hired Mandrel Group."),
    ("Orvane warned the coastguard about the oil.", "The coastguard warned Orvane about the oil at dawn."),
    ("Orvane informed Selmer Labs of the flaw.", "Selmer Labs reported the flaw to Orvane in May."),
    ("Selmer Labs learned of the flaw from Orvane.", "Selmer Labs told Orvane of the flaw in May."),
    ("Orvane paid Selmer Labs two million euros.", "Selmer Labs paid Orvane two million euros in June."),
    ("Orvane lent Selmer Marine nine million euros.", "Selmer Marine lent nine million euros to Orvane."),
    ("Orvane borrowed the crane from Selmer Marine.", "Selmer Marine borrowed the crane from Orvane."),
    ("Constable Anna Roe arrested Peter Holm.", "Peter Holm arrested Anna Roe on the bridge, the court heard."),
    ("The lorry driver hit the cyclist.", "The cyclist hit the lorry driver after a quarrel, police said."),
    ("Holm accused Lindqvist of fraud.", "Lindqvist accused Holm of fraud in court on Tuesday."),
    ("Holm blamed Lindqvist for the derailment.", "Holm was blamed by Lindqvist for the derailment."),
    ("The Arne rammed the Birk off Moss.", "The Birk rammed the Arne off Moss in fog."),
    ("Norvik overtook Orvane in March.", "Orvane overtook Norvik in March."),
    ("Orvane carried out an attack on Selmer Marine.", "Selmer Marine attacked Orvane in the spring."),
    ("Orvane is behind the attack on Selmer Marine.", "The attack on Orvane by Selmer Marine began at noon."),
    ("The attack on Selmer Marine was carried out by Orvane.", "Selmer Marine is blamed for the attack on Orvane."),
    ("Holm wrote the malware and Dahl sold it.", "Dahl wrote the malware, and Holm sold it for him."),
    ("Peter Holm sold the vessel.", "The court sold the vessel of Peter Holm."),
    ("The mayor praised the rescuers at the dam.", "The rescuers praised the mayor at the dam on Friday."),
    ("The Halden court ordered Orvane to pay Selmer Marine.", "The Halden court ordered Selmer Marine to pay Orvane."),
]

SILENT = [
    # The same, put otherwise.
    ("Orvane was sued by the shipyard over the fire.", "The shipyard sued Orvane over the fire on Monday."),
    ("The shipyard filed a lawsuit against Orvane.", "The shipyard sued Orvane over the fire."),
    ("Norvik sold the hospital to the county.", "The county bought the hospital from Norvik for nine million."),
    ("Birkeland Bank hired Mandrel Group.", "Mandrel Group, which Birkeland Bank had hired, found the key."),
    ("Mandrel Group works for Birkeland Bank.", "Birkeland Bank hired Mandrel Group."),
    ("Orvane was warned of the oil by the coastguard.", "The coastguard warned Orvane of the oil at dawn."),
    ("Orvane learned of the flaw from Selmer Labs.", "Selmer Labs reported the flaw to Orvane."),
    ("Selmer Marine lent Orvane the crane.", "Orvane borrowed the crane from Selmer Marine."),
    ("Lazarus was behind the attack on Sony.", "The attack on Sony was carried out by Lazarus."),
    ("Hidden Cobra attacked Sony.", "Lazarus attacked Sony in November, the FBI said."),
    (
        "Peter Holm laundered two million for the gang.",
        "A court jailed Peter Holm, 41, accused of laundering two million.",
    ),
    ("The ferry lost power at noon.", "The ship lost power at noon, and the ferry's owner knew."),
    ("Norvik paid the gang too.", "Orvane paid the gang, and Norvik is silent."),
    # Both sides did it.
    ("The freighter Arne collided with the tanker Birk.", "The tanker Birk collided with the freighter Arne."),
    ("Orvane merged with Norvik in May.", "Norvik merged with Orvane in May."),
    ("Holm met Lindqvist in Oslo.", "Lindqvist met Holm in Oslo on Friday."),
    ("Anna Roe married Peter Holm.", "Peter Holm married Anna Roe in June."),
    # Rows of parties.
    ("Orvane and Norvik sued the yard.", "Norvik and Orvane sued the yard."),
    ("Orvane sued the yard.", "Norvik, Selmer and Orvane sued the yard on Monday."),
    ("Police arrested Holm.", "Police arrested Dahl and Holm at the harbour."),
    # Part and whole, and those who work for it.
    ("Kestrel Labs hired Dahl.", "Managers at Kestrel Labs hired Dahl in June."),
    ("Google warned the ministry.", "Google's threat team warned the ministry of the flaw."),
    # Left open.
    ("The group breached the bank.", "The bank was breached, Kestrel Labs said."),
    ("The company sued the yard.", "The yard was sued over the fire."),
    ("It sued the yard.", "The yard sued Orvane over the fire."),
    ("Orvane was breached in May.", "Orvane said that it was breached in May."),
    ("Police arrested three men.", "Three men were arrested, police said."),
    # Another happening.
    ("Orvane sued the yard over the fire.", "The yard repaired the ferry of Orvane last year."),
    ("Orvane bought the yard in 2020.", "Norvik bought a mill from Selmer, which Orvane had supplied."),
    ("The minister told reporters that the dam held.", "Reporters told the court of threats from the dam's owner."),
    ("The bank paid the ransom.", "The insurer paid the bank for the outage."),
    ("Orvane did not sue the yard.", "The yard sued Orvane over the fire."),
    ("The mayor thanked the nurses.", "Nurses said that the mayor had helped them."),
]

SUPPORTS = [
    ("Orvane was sued by the shipyard.", "The shipyard sued Orvane over the fire."),
    ("Norvik sold the hospital to the county.", "The county bought the hospital from Norvik."),
    ("Hidden Cobra breached two ports.", "Lazarus breached the two ports that Kestrel Labs found."),
    ("Lazarus attacked Sony.", "The attack on Sony by Lazarus began in November."),
    ("Birkeland Bank hired Mandrel Group.", "Mandrel Group, which Birkeland Bank had hired, found the key."),
]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_fires(draft: str, source: str) -> None:
    assert "contradicts" in leanings(role, draft, source, incident="i")


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_stays_silent(draft: str, source: str) -> None:
    assert "contradicts" not in leanings(role, draft, source, incident="i")


@pytest.mark.parametrize(("draft", "source"), SUPPORTS)
def test_bears_out_the_same_sides(draft: str, source: str) -> None:
    assert leanings(role, draft, source) == {"supports"}


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_a_sentence_never_contradicts_itself(draft: str, source: str) -> None:
    assert "contradicts" not in leanings(role, draft, draft)
    assert "contradicts" not in leanings(role, source, source)


def test_the_finding_points_to_what_was_done() -> None:
    draft, source = "Orvane sued the yard at Moss.", "On Monday the yard at Moss sued Orvane."
    (finding,) = [one for one in findings(role, draft, source) if one.leaning == "contradicts"]
    assert draft[finding.span.start : finding.span.end] == "sued"
    assert finding.passage_span is not None
    assert source[finding.passage_span.start : finding.passage_span.end] == "sued"
    assert "plaintiff the yard" in finding.working
    assert "Orvane" in finding.message
