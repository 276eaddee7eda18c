"""What the words around a name tell of its kind."""

from __future__ import annotations

import pytest

from factcheck.values import name_context


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The security firm Orvane left.", "Orvane", "organisation"),
        ("Orvane, a small security firm, left.", "Orvane", "organisation"),
        ("Orvane, a senior researcher, left.", "Orvane", "person"),
        ("Orvane, 43, left.", "Orvane", "person"),
        ("Orvane customers left.", "Orvane", "organisation"),
        ("The Orvane app was slow.", "Orvane", "product"),
        ("The Orvane ransomware spread.", "Orvane", "malware"),
        ("They met in Orvane.", "Orvane", "place"),
        ("They met in Orvane, Norway.", "Orvane", "place"),
        ("The town of Orvane flooded.", "Orvane", "place"),
        ("It began in Orvane's cellar.", "Orvane", "organisation"),
        ("“No,” said Orvane.", "Orvane", "person"),
        ("Orvane said so.", "Orvane", "person"),
        ("Then Orvane admitted that he had lied.", "Orvane", "person"),
        ("Mira Tholde agreed.", "Mira Tholde", "person"),
        ("The Mira Tholde agreed.", "Mira Tholde", "organisation"),
        ("It was Google Blicker.", "Google Blicker", "product"),
        ("It was VX99Pro.", "VX99Pro", "product"),
        ("It was CVE-2021-1111.", "CVE-2021-1111", "unknown"),
        ("It was ORV.", "ORV", "organisation"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    start = text.index(name)
    assert name_context.kind(text, start, start + len(name)) == kind
