"""The decided cases of the contract, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.reading.short import shorts

DECIDED = [
    ("None of the five homes is inadequate.", ["grade childrens_homes inadequate none 0/5 +"]),
    ("All but two of the nine primary schools are good.", ["grade primary_schools good count 7/9 +"]),
    (
        "The safeguarding inspection in June 2009 found "
        "overall effectiveness adequate and capacity to improve good.",
        [
            "judgement safeguarding @overall_effectiveness "
            "adequate safeguarding_inspection 2009-06..2009-06 0",
            "judgement safeguarding @capacity_to_improve good safeguarding_inspection 2009-06..2009-06 +",
        ],
    ),
    ("Fewer than half of the colleges are good.", ["grade colleges good fraction -"]),
    (
        "Safeguarding, which was inadequate in 2007, is now adequate.",
        ["judgement safeguarding inadequate 2007..2007 -", "judgement safeguarding adequate 0"],
    ),
    ("The council aims to have no inadequate schools.", ["grade schools inadequate none 0 unasserted"]),
    (
        "The council should ensure that every secondary school is at least satisfactory.",
        ["grade secondary_schools outstanding+good+satisfactory all - unasserted"],
    ),
    ("Secondary schools have not improved.", ["comparison secondary_schools worse_or_in_line previous -"]),
    ("The fostering agency is no more than adequate.", ["judgement fostering_agency adequate+inadequate -"]),
    ("Independent primary schools are good.", ["unread gap_word"]),
    ("Two of the primary and secondary schools are inadequate.", ["unread ambiguous"]),
    ("Many primary schools are good.", ["unread gap_word"]),
    ("The private fostering arrangements were not inspected.", ["unread no_frame"]),
    ("All of the colleges are not yet good.", ["unread ambiguous"]),
    (
        "Childminding is improving more slowly than nationally.",
        ["comparison childminding better previous - partial"],
    ),
    (
        "The fostering agency has moved up to good.",
        ["judgement fostering_agency good +", "comparison fostering_agency better previous +"],
    ),
    ("Teenage conceptions stand at 38 per thousand.", ["unread no_frame"]),
    ("In Wandsworth, primary schools are good overall.", ["grade primary_schools good overall + partial"]),
]


@pytest.mark.parametrize(("text", "claims"), DECIDED, ids=[text for text, _ in DECIDED])
def test_decided_case(text: str, claims: list[str]) -> None:
    assert shorts(text) == claims
