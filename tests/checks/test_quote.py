"""Words in quotation marks, in a draft and in a source."""

from __future__ import annotations

import pytest

from factcheck.checks import quote
from tests.checks.leanings import findings, leanings

FIRES = [
    ('The inspector called it "an avoidable tragedy".', 'The inspector called it "an unavoidable tragedy".'),
    (
        '"We never lost a single record," the mayor said.',
        '"We never lost a single critical record," the mayor told the council.',
    ),
    (
        'The captain called it "the worst night of my life".',
        '"That was the worst night of my career," the captain said.',
    ),
    ('"We lost 14 servers that night," Berg said.', '"We lost 40 servers that night," Berg said.'),
    ('"This was not an accident," the prosecutor said.', '"This was an accident," the prosecutor said.'),
    ('"The brakes were checked twice," Lie said.', '"The brakes were never checked twice," Lie said.'),
    ('"Red Heron got in through the VPN," Berg said.', '"Blue Heron got in through the VPN," Berg said.'),
    ('"The dam is safe for the town," he said.', '"The dam is safe for now for the town," he said.'),
    (
        '"We will reopen the line on Monday," the operator said.',
        '"We will reopen the line by Monday," the operator said.',
    ),
    (
        '"Someone opened the valve on purpose," she told the inquiry.',
        '"Someone opened the valve by mistake," she told the inquiry.',
    ),
    ('"It was sabotage by a competitor," Kaya said.', '"It was possibly sabotage by a competitor," Kaya said.'),
    (
        "‘We paid them nothing for the key,’ the chief executive said.",
        "‘We paid them almost nothing for the key,’ the chief executive said.",
    ),
    (
        '"The crew warned the tower before the storm," he said.',
        '"The tower warned the crew before the storm," he said.',
    ),
    (
        'The judge called the search "a serious breach of the law".',
        'The judge called the search "a serious breach of privacy law".',
    ),
    (
        'The regulator spoke of "a culture of silence and fear".',
        'The regulator spoke of "a culture of silence and delay".',
    ),
    ('"We are working with the police," the firm said.', '"We were working with the police," the firm said.'),
    ('"The hackers copied our blueprints," she said.', '"The hacker copied our blueprints," she said.'),
    ('Berg said the gang was "well funded and very patient".', 'Berg said the gang was "well funded and patient".'),
    (
        '"I did not know about the leak until March," Castro testified.',
        '"I did not know about the leak until May," Castro testified.',
    ),
    ('"All of our patients are safe," the clinic said.', '"Most of our patients are safe," the clinic said.'),
    ('"No one told us about the mine," the skipper said.', '"No one told me about the mine," the skipper said.'),
    (
        'The report said the valve was "cracked and badly corroded".',
        "The report said the valve was cracked and slightly corroded.",
    ),
    (
        '"We have found evidence of a second intrusion," she said.',
        '"We have found no evidence of a second intrusion," she said.',
    ),
    ('"It took us five hours to stop the train," he said.', '"It took us five minutes to stop the train," he said.'),
    (
        '"The ministry will compensate every family," she said.',
        '"The ministry will compensate every injured family," she said.',
    ),
    ('"We [never] paid the ransom in full," he said.', '"We paid the ransom in full," he said.'),
    ('"We did … pay the ransom in full," he said.', '"We did not pay the ransom in full," he said.'),
    ("«We know who did it», the minister said.", '"We now know who did it," the minister said.'),
]

SILENT = [
    (
        '"We never lost a single record," the mayor said.',
        '"We never lost a single record," the mayor told the council.',
    ),
    (
        "“We never lost a single record,” the mayor said.",
        '"We never lost a single record", the mayor told the council.',
    ),
    ('"We  never lost\u00a0a single record," the mayor said.', '"We never lost a single record," the mayor said.'),
    ('"We never lost - not once - a record," she said.', '"We never lost—not once—a record," she said.'),
    ('The mayor said that "we never lost a single record".', '"We never lost a single record," the mayor said.'),
    ('"We never lost … record," the mayor said.', '"We never lost a single record," the mayor said.'),
    ('"We never lost [...] record," the mayor said.', '"We never lost a single record," the mayor said.'),
    ('"[Orvane] never told us about the cracks," he said.', '"They never told us about the cracks," he said.'),
    ('"It [the valve] was cracked all along," he said.', '"It was cracked all along," he said.'),
    ('"[W]e never lost a single record," the mayor said.', '"We never lost a single record," the mayor said.'),
    ('The "incident" is over, the mayor said.', '"We never lost a single record," the mayor said.'),
    ('The "security incident" is over, the mayor said.', '"It was a data incident," the mayor said.'),
    ('The film "The Long Night at Sea" opens on Friday.', "The captain said it was a long night."),
    ('"We never paid," the mayor said, "and we never will."', '"We never paid and we never will," the mayor said.'),
    ('"We never paid and we never will," the mayor said.', '"We never paid," the mayor said, "and we never will."'),
    ('"The ‘incident’ cost us a year," she said.', "\"The 'incident' cost us a year,\" she said."),
    ('"The ﬁre took the roof first," he said.', '"The fire took the roof first," he said.'),
    ('"We didn\'t sleep that night," the nurse said.', "“We didn’t sleep that night,” the nurse said."),
    ('He spoke of "a long and bitter winter".', "The spokesman spoke of a long summer."),
    ('"We will not pay," the mayor said.', '"We will rebuild," the mayor said.'),
    ('"I want to thank the volunteers," she said.', '"I want to see the report," she said.'),
    ('"The valve was cracked," he said. "Nobody looked."', '"The valve was cracked," he said.'),
    ("“We never lost a single record”, the mayor said.", "He added: “We never lost a single record.”"),
    ('"The fire took the roof first," he said.', "The fire took the roof first, he said."),
    ('"We\u00adnever lost a single record," he said.', '"We\u00adnever lost a single record," he said.'),
    (
        '"The dam held ... the bridge did not," she said.',
        '"The dam held for an hour, but the bridge did not," she said.',
    ),
    ('The gang called itself "the New Harbour Boys".', "Police know the gang as the Harbour Boys."),
    ('The mayor said the town was "back at work".', '"The town is at work," the mayor said, "but the port is not."'),
    ('"The pumps will hold until the morning," Berg said.', '"The pumps will hold until the evening," Solberg said.'),
    ('"Nobody told us," the skipper said.', '"Nobody told us about the mine," the skipper said.'),
    ('The skipper said that "nobody told [him] about the mine".', '"Nobody told me about the mine," the skipper said.'),
    ('"The re-entry was too steep," the agency said.', '"The re\u2011entry was too steep," the agency said.'),
    ('"We owe the families the truth," he said.', '"We owe the families the truth, and more than that," he said.'),
    ("The sign read “No entry without a permit”.", "A sign by the gate reads: NO ENTRY WITHOUT A PERMIT."),
    (
        "“‘The valve fails under load in some models,’ the notice read.”",
        '"The older valve fails under load in some models," the maker explained.',
    ),
    (
        '"The older valve fails under load in some models," the maker explained.',
        "“‘The valve fails under load in some models,’ the notice read.”",
    ),
]

SPREAD = [
    (
        '"We were blind. Nobody told us about the mine," she said.',
        '"We were blind.',
        '\nNobody told us about the mine," she said.',
    ),
    (
        '"We were blind. Nobody told us about the mine," she said.',
        'Nobody told us about the mine," she said.',
        '"We were blind.',
    ),
    (
        '"We were blind. Nobody told us about the mine," she said.',
        '"We were blind," she said.',
        '\n"Nobody told us about the mine."',
    ),
]


@pytest.mark.parametrize(("draft", "source"), FIRES)
def test_fires(draft: str, source: str) -> None:
    assert leanings(quote, draft, source) == {"contradicts"}


@pytest.mark.parametrize(("draft", "source"), SILENT)
def test_stays_silent(draft: str, source: str) -> None:
    assert "contradicts" not in leanings(quote, draft, source)


@pytest.mark.parametrize(("draft", "source", "context"), SPREAD)
def test_a_quotation_may_stretch_over_neighbouring_sentences(draft: str, source: str, context: str) -> None:
    assert leanings(quote, draft, source, context) == {"supports"}


@pytest.mark.parametrize(
    ("draft", "source", "how"),
    [
        ('"We never lost a record," he said.', '"We never lost a record," he said.', ""),
        ('"We never  lost a record," he said.', '"We never lost a record," he said.', "other spaces"),
        (
            '"We never lost – not once – a record," he said.',
            '"We never lost — not once — a record," he said.',
            "typography",
        ),
        ('He said "we never lost a record".', '"We never lost a record," he said.', "capitals"),
        ('"We never … a record," he said.', '"We never lost a record," he said.', "abridged"),
    ],
)
def test_what_differs_without_being_another_word_is_told(draft: str, source: str, how: str) -> None:
    (finding,) = findings(quote, draft, source)
    assert finding.leaning == "supports"
    assert how in finding.working


def test_the_changed_words_are_shown_with_their_neighbours() -> None:
    draft, source = '"We lost 14 servers that night," Berg said.', 'Berg said: "We lost 40 servers that night."'
    (finding,) = findings(quote, draft, source)
    assert "lost 14 servers" in finding.message
    assert "lost 40 servers" in finding.message
    assert finding.span.of(draft) == "We lost 14 servers that night,"
    assert finding.passage_span is not None
    assert finding.passage_span.of(source) == "We lost 40 servers that night"


def test_a_clause_that_turns_the_words_is_noted_and_changes_no_verdict() -> None:
    draft = '"The dam is safe for the valley," Ortiz said.'
    source = '"The dam is safe for the valley, unless both gates jam," Ortiz said.'
    borne, noted = findings(quote, draft, source)
    assert (borne.leaning, noted.leaning) == ("supports", "notes")
    assert "unless both gates jam" in noted.message
    assert noted.passage_span is not None
    assert noted.passage_span.of(source) == "unless both gates jam"


def test_a_clause_that_the_draft_tells_is_not_noted() -> None:
    draft = '"The dam is safe for the valley," Ortiz said, unless both gates jam.'
    assert leanings(quote, draft, '"The dam is safe for the valley, unless both gates jam," Ortiz said.') == {
        "supports"
    }


def test_the_working_names_the_policy() -> None:
    (found,) = findings(quote, '"The dam is safe for now," Ortiz said.', '"The dam is safe for now," Ortiz said.')
    assert found.working.startswith("word for word · policy ")


def test_british_and_american_spelling_are_no_change() -> None:
    draft = '"We organised the defence of the harbour," Ortiz said.'
    source = '"We organized the defense of the harbor," Ortiz said.'
    assert leanings(quote, draft, source) == {"supports"}
