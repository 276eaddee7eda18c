"""Who is credited with a statement, in a draft and in a source."""

from __future__ import annotations

import pytest

from factcheck.checks import speaker
from tests.checks.leanings import findings, leanings

FIRES = [
    (
        "Halvorsen Security said the wiper had been on the network since March.",
        "The wiper had been on the network since March, Brightmoor Labs said.",
    ),
    (
        "According to Halvorsen Security, the wiper erased 400 workstations.",
        "Brightmoor Labs said in a report that the wiper erased 400 workstations.",
    ),
    (
        "The wiper erased 400 workstations, according to Interpol.",
        "Brightmoor Labs found that the wiper erased 400 workstations.",
    ),
    (
        '"We never paid a ransom," Mayor Dana Whitlock said.',
        '"We never paid a ransom," city manager Paul Reyes told reporters.',
    ),
    (
        "Governor Lena Ortiz said the dam was safe for the valley.",
        "The dam was safe for the valley, said chief engineer Tomas Brandt.",
    ),
    (
        "Brandt told the inquiry that the spillway gates had jammed.",
        "Ortiz told the inquiry that the spillway gates had jammed.",
    ),
    (
        "Kestrel Labs confirmed that the signal had failed twice.",
        "Nord Signal confirmed that the signal had failed twice.",
    ),
    (
        "The signal had failed twice, said Marit Solberg of the Rail Safety Board.",
        "The signal had failed twice, said Jonas Lie of Bane Teknikk.",
    ),
    (
        "Kaspersky attributed the attack on the port to a group called Red Heron.",
        "ESET attributed the attack on the port to a group called Red Heron.",
    ),
    (
        "The attack on the port was attributed to Red Heron by Kaspersky.",
        "ESET attributed the attack on the port to Red Heron.",
    ),
    (
        "The pilots' union Aerobund blamed the crash on poor maintenance of the rotor.",
        "Delta Ridge Airlines blamed the crash on poor maintenance of the rotor.",
    ),
    ("Judge Ruth Amadi ruled that the search was unlawful.", "Judge Peter Colm ruled that the search was unlawful."),
    (
        "Prosecutor Elif Demir said the driver had been drinking.",
        "Defence lawyer Hasan Kaya said the driver had been drinking.",
    ),
    ("Kaya denied that the brakes had been tampered with.", "Demir denied that the brakes had been tampered with."),
    (
        "The driver had been drinking, Demir told the court.",
        "The driver had been drinking, Kaya told the court on Monday.",
    ),
    (
        "Greenpeace said the spill covered eleven kilometres of beach.",
        "The oil company PetroNova said the spill covered eleven kilometres of beach.",
    ),
    (
        "As Interpol announced, six suspects were arrested in Lisbon.",
        "Europol announced that six suspects were arrested in Lisbon.",
    ),
    (
        "Europol says the ransomware gang laundered 12 million euros.",
        "The ransomware gang laundered 12 million euros, says Interpol.",
    ),
    (
        "Toyota's chief executive said the plant would reopen on Monday.",
        "Honda's chief executive said the plant would reopen on Monday.",
    ),
    (
        "The plant will reopen on Monday, a spokesperson for Toyota said.",
        "The plant will reopen on Monday, a spokesperson for Honda said.",
    ),
    (
        "Researchers at Kaspersky said the flaw had been exploited for a year.",
        "Researchers at Mandiant said the flaw had been exploited for a year.",
    ),
    (
        "Ada Okafor, director of the Port Authority, said the crane was overloaded.",
        "Liu Wen, a manager of the shipping line Orvane, said the crane was overloaded.",
    ),
    (
        "In a statement, Veolis said the chlorine had leaked from a valve.",
        "In a statement, Chemtura said the chlorine had leaked from a valve.",
    ),
    (
        "The chlorine leaked from a valve, wrote inspector Ines Castro.",
        "The chlorine leaked from a valve, wrote inspector Olaf Nilsen.",
    ),
    (
        "It was the first time that Kaspersky had seen a dam taken over, the firm said.",
        "Mandiant said it was the first time it had seen a dam taken over.",
    ),
    (
        "ESET had never before seen a dam taken over by hackers.",
        "Mandiant said it had never before seen a dam taken over by hackers.",
    ),
    (
        "The NTSB concluded that the bolt had sheared in flight.",
        "The bolt had sheared in flight, the Dutch Safety Board concluded.",
    ),
    (
        "Aid group Medair said 40 villages were cut off by the flood.",
        "The charity Oxfam said 40 villages were cut off by the flood.",
    ),
    (
        "Anna Berg said the flaw had been exploited for a year.",
        "Jonas Lie, who works for Mandiant, said the flaw had been exploited for a year.",
    ),
    (
        "Symantec believes that Red Heron planted the implant at the refinery.",
        "Mandiant believes that Red Heron planted the implant at the refinery.",
    ),
]

# A swap within one text: (draft, source, what surrounds it).
SWAPPED = [
    (
        "The union said that the brakes had been tested in March.",
        "The owner said that the brakes had been tested in March.",
        "The union said that nobody had looked at the doors.",
    ),
    (
        "Norwood Security traced the wiper to a group called Red Heron.",
        "Kestrel Labs traced the wiper to a group called Red Heron.",
        "Norwood Security would not say who was behind it.",
    ),
    (
        'Governor Lena Ortiz called it "the worst flood that this valley has seen".',
        '"It is the worst flood that this valley has seen," said chief engineer Tomas Brandt.',
        "Ortiz came to the valley on Monday.",
    ),
    (
        'Paul Reyes said that "nobody has asked us for a single dollar".',
        '"Nobody has asked us for a single dollar," Dana Whitlock told the council.',
        "",
    ),
    (
        "Kris Holt of Veltrix Corp said the case showed how weak the pumps were.",
        "Kris Holt, partner for audit and risk at Kestrel Labs, said the pumps need a closer look.",
        "",
    ),
    (
        "It was Norwood Security that blamed the blackout on Red Heron.",
        "Kestrel Labs blamed the blackout on Red Heron.",
        "",
    ),
]

# Another speaker, and still both may be right.
SILENT_IN_CONTEXT = [
    (
        "Dana Whitlock said she was sorry for the delay.",
        "Paul Reyes said he was sorry for the delay.",
        "Whitlock and Reyes spoke to the council.",
    ),
    (
        "Kestrel Labs said it was investigating the breach.",
        "Norwood Security said it was investigating the breach.",
        "",
    ),
    (
        'Dana Whitlock praised "The Long Night at Sea".',
        'Paul Reyes wrote "The Long Night at Sea".',
        "",
    ),
    (
        "Kris Holt of Veltrix Corp said the pumps were weak.",
        "Kris Holt, formerly a partner at Kestrel Labs, said the pumps were weak.",
        "",
    ),
    (
        "The police said there was no evidence that the driver had been racing.",
        "Passengers said that the driver had been racing.",
        "",
    ),
    (
        "Ana Ruiz said the inspectors had found that the bolt was cracked.",
        "The inspectors said that the bolt was cracked.",
        "",
    ),
    (
        'Liu Wen, who runs Orvane, said "we have lost everything that we had".',
        '"We have lost everything that we had," the company said.',
        "Orvane runs three ferries.",
    ),
]

SILENT = [
    (
        "Brightmoor Labs said the wiper erased 400 workstations.",
        "The wiper erased 400 workstations, according to Brightmoor Labs.",
    ),
    ("Brightmoor said the wiper erased 400 workstations.", "The wiper erased 400 workstations, Brightmoor Labs said."),
    (
        "The NTSB concluded that the bolt had sheared.",
        "The National Transportation Safety Board concluded that the bolt had sheared.",
    ),
    (
        "Okafor said the crane was overloaded.",
        "Ada Okafor, director of the Port Authority, said the crane was overloaded.",
    ),
    (
        "The Port Authority said the crane was overloaded.",
        "Ada Okafor, director of the Port Authority, said the crane was overloaded.",
    ),
    ("Orvane said the crane was overloaded.", "Orvane's chief executive, Liu Wen, said the crane was overloaded."),
    (
        "Mandiant said the flaw had been exploited for a year.",
        "Mandiant's CTO said the flaw had been exploited for a year.",
    ),
    (
        "Mandiant said the flaw had been exploited for a year.",
        "Anna Berg of Mandiant said the flaw had been exploited for a year.",
    ),
    (
        "Anna Berg of Mandiant said the flaw had been exploited for a year.",
        "Mandiant said the flaw had been exploited for a year.",
    ),
    ("Liu Wen said the crane was overloaded.", "Orvane said the crane was overloaded."),
    ("Officials said the crane was overloaded.", "Judge Ada Okafor said the crane was overloaded."),
    (
        "Mandiant said the flaw had been exploited for a year.",
        "Researchers said the flaw had been exploited for a year.",
    ),
    (
        "Mandiant said the flaw had been exploited for a year.",
        "The company said the flaw had been exploited for a year.",
    ),
    ("Mandiant said the flaw had been exploited for a year.", "He said the flaw had been exploited for a year."),
    ("Mandiant said the flaw had been exploited for a year.", "The flaw had been exploited for a year."),
    ("Mandiant said the flaw had been exploited for a year.", "Kaspersky said the patch would arrive in June."),
    ("Demir said the driver had been drinking.", "Kaya said the driver was tired."),
    (
        "Norwood Security said the dam was attacked in May.",
        "Kestrel Labs agreed with Norwood Security that the dam was attacked in May.",
    ),
    (
        "Reuters reported that Mandiant had found the flaw in the pumps.",
        "Mandiant said it had found the flaw in the pumps.",
    ),
    (
        "Europol announced six arrests in Lisbon.",
        "Six arrests in Lisbon were announced by Europol, Diario Nove reported.",
    ),
    ("Six people were arrested in Lisbon.", "Europol announced that six people were arrested in Lisbon."),
    ("Bob Ferris said the bridge was closed to lorries.", "The bridge was closed to lorries, said Robert Ferris."),
    (
        "Ferris's office said the bridge was closed to lorries.",
        "The office of Robert Ferris said the bridge was closed to lorries.",
    ),
    ("Hidden Cobra claimed responsibility for the theft.", "Lazarus Group claimed responsibility for the theft."),
    (
        "The mayor's office said the pumps had failed in the storm.",
        "Mayor Dana Whitlock said the pumps had failed in the storm.",
    ),
    (
        "Ottawa said the tariffs on steel were unlawful.",
        "Trade Minister Mary Keane said the tariffs on steel were unlawful.",
    ),
    ("Whitlock and Reyes said the pumps had failed in the storm.", "Whitlock said the pumps had failed in the storm."),
    ("Whitlock said the pumps had failed in the storm.", "Whitlock and Reyes said the pumps had failed in the storm."),
    ("Mandiant believes that Red Heron planted the implant.", "Red Heron planted the implant, Mandiant believes."),
    ("Kaspersky said the implant was found in April.", "Mandiant found the implant in April."),
    ("Demir said that Kaya had bribed a clerk.", "Kaya was accused of bribing a clerk."),
    ("The indictment said the clerk took 3,000 euros.", "Prosecutor Elif Demir said the clerk took 3,000 euros."),
    (
        "Brightmoor's report said the wiper erased 400 workstations.",
        "A report by Brightmoor Labs said the wiper erased 400 workstations.",
    ),
    ("Berg said the flaw was old.", "Berg, an analyst, called a press conference, where she said the flaw was old."),
    (
        "The FBI said the gang had 40 members.",
        "The FBI and CISA said in a joint advisory that the gang had 40 members.",
    ),
    (
        "Google said the flaw had been exploited for a year.",
        "Mandiant, which is owned by Google, said the flaw had been exploited for a year.",
    ),
    (
        "Red Heron encrypted the port's servers, and the harbour master called it a nightmare.",
        "Red Heron encrypted the port's servers, said Orvane.",
    ),
    (
        "The crane fell because Orvane had ignored the warnings of the Port Authority.",
        "The Port Authority said the crane fell because Orvane had ignored its warnings.",
    ),
]

SUPPORTS = [
    (
        "Brightmoor Labs said the wiper erased 400 workstations.",
        "The wiper erased 400 workstations, according to Brightmoor Labs.",
    ),
    (
        "Okafor said the crane was overloaded.",
        "Ada Okafor, director of the Port Authority, said the crane was overloaded.",
    ),
    (
        "The Port Authority said the crane was overloaded.",
        "Ada Okafor, director of the Port Authority, said the crane was overloaded.",
    ),
    (
        "Mandiant said the flaw had been exploited for a year.",
        "Anna Berg of Mandiant said the flaw had been exploited for a year.",
    ),
    (
        "Mandiant had never before seen a dam taken over.",
        "Mandiant said it was the first time it had seen a dam taken over.",
    ),
]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_fires(draft: str, source: str) -> None:
    assert "contradicts" in leanings(speaker, draft, source)


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_stays_silent(draft: str, source: str) -> None:
    assert "contradicts" not in leanings(speaker, draft, source)


@pytest.mark.parametrize(("draft", "source"), SUPPORTS)
def test_the_same_speaker_is_borne_out(draft: str, source: str) -> None:
    assert leanings(speaker, draft, source) == {"supports"}


@pytest.mark.parametrize(("draft", "source", "context"), SWAPPED)
def test_a_swap_within_one_text_fires(draft: str, source: str, context: str) -> None:
    assert "contradicts" in leanings(speaker, draft, source, context)


@pytest.mark.parametrize(("draft", "source", "context"), SILENT_IN_CONTEXT)
def test_both_may_be_right(draft: str, source: str, context: str) -> None:
    assert "contradicts" not in leanings(speaker, draft, source, context)


def test_a_speaker_whom_the_source_does_not_have_is_noted() -> None:
    draft = "Kestrel Labs said the wiper erased 400 workstations of the port."
    assert leanings(speaker, draft, "The wiper erased 400 workstations of the port in May.") == {"notes"}
    assert leanings(speaker, draft, "The wiper was found in May.") == set()


def test_a_speaker_whom_the_surroundings_name_is_not_contradicted() -> None:
    draft = "Mandiant said the flaw had been exploited for a year."
    source = "Anna Berg said the flaw had been exploited for a year."
    assert "contradicts" not in leanings(speaker, draft, source, "Analysts of Mandiant spent a month on it.")


def test_the_message_names_both_speakers_and_the_spans_show_them() -> None:
    draft = "Europol said the ransomware gang laundered 12 million euros."
    source = "The ransomware gang laundered 12 million euros, says Interpol."
    (finding,) = findings(speaker, draft, source)
    assert finding.message == "draft credits Europol; the source credits Interpol"
    assert finding.span.of(draft) == "Europol"
    assert finding.passage_span is not None
    assert finding.passage_span.of(source) == "Interpol"


@pytest.mark.parametrize(
    "text",
    ["Lie said, saying " * 4_000, "“A b c d,” said Lie. " * 2_000, "Lie, who " * 5_000 + "said"],
    ids=["saying", "quoting", "describing"],
)
def test_hostile_text_ends(text: str) -> None:
    assert isinstance(leanings(speaker, "Berg said “A b c d”.", text, text), set)
