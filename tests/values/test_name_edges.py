"""Where names begin and end, and which capitals name nothing."""

from __future__ import annotations

import pytest

from factcheck.values import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then the Business and Skills Committee met.", ["Business and Skills Committee"]),
        ("Then the Department for Business and Trade met.", ["Department for Business and Trade"]),
        ("Then Microsoft and the Justice Department met.", ["Microsoft", "Justice Department"]),
        ("Staff of CERT/CC came.", ["CERT/CC"]),
        ("Staff of Okta/Cisco came.", ["Okta", "Cisco"]),
        ("She left Boston Children's Hospital.", ["Boston Children's Hospital"]),
        ("She left St Jude's Hospital.", ["St Jude's Hospital"]),
        ("She left Microsoft's Office.", ["Microsoft", "Office"]),
        ("Then Home Secretary Martha Quill came.", ["Martha Quill"]),
        ("Then Victoria Police Commissioner Shane Patton came.", ["Victoria Police", "Shane Patton"]),
        ("Airbag maker Selmer lost it.", ["Selmer"]),
        ("On Monday Seven sailors fled.", []),
        ("Pharmacist Peter Strand was held.", ["Peter Strand"]),
        ("In June Jan Brandt came.", ["Jan Brandt"]),
        ("On Monday, Mayor Bottoms came.", ["Bottoms"]),
        ("It runs on Junos OS and Debian 9 there.", ["Junos OS", "Debian 9"]),
        ("It rose to Okta 12% then.", ["Okta"]),
        ("Then the Company told the Government.", []),
        ("Then a quality loop controller (QLC) failed.", []),
        ("It was point-of-Sale and Patch Tuesday on the Dark Web.", []),
        ("Then the Computer Fraud and Abuse Act applied.", []),
        ("He is Chief of Security Strategy there.", []),
        ("Do NOT go there, it said.", []),
        ("Then McDonald's closed.", ["McDonald's"]),
        ("Adobe dealt with it.", ["Adobe"]),
    ],
)
def test_names_begin_and_end_where_they_should(text: str, found: list[str]) -> None:
    assert [name.text for name in names.find(text)] == found
