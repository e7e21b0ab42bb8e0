"""The 152 cases are the same everywhere, hold together, and give every rating."""

from collections import Counter

import pytest

from inkspector.rating import rate
from inkspector.scheme import load_scheme
from tests.generated.authorities import authorities
from tests.generated.cases import Generated, generate, generated

FRAMEWORK = load_scheme("ofsted-2009")
FORMS = (
    *('"outcomes": "', '"total"', '"good_or_better": "almost', '"good_or_better": "large majority"'),
    *(
        '"satisfactory": "too much"',
        '"overall": "very good"',
        '"inadequate": "none"',
        '"exist"',
        '"inspected"',
    ),
    *('"state": "none_exist"', '"not_returned"', '"compared"', '"aspects"', "universal_provision:"),
    *("vulnerable_children:", '"priority_actions": ["', "serious_case_reviews:", "pending:", '"target"'),
    *('"reading": "narrower"', '"comparable": false', '"capacity_to_improve"', "challenges:\n  -"),
    *('"inspected"', 'professional_judgement: {"to"', "2009-10-"),
)


def test_there_is_a_case_for_each_of_the_152_authorities() -> None:
    names = {made.case.authority.name for made in generated()}
    assert len(names) == len(authorities()) == 152


@pytest.mark.parametrize("made", generated(8), ids=lambda made: made.id)
def test_the_same_name_gives_the_same_case(made: Generated) -> None:
    assert generate.__wrapped__(made.authority).text == made.text


def test_every_rating_comes_about_and_some_stay_open_or_are_withheld() -> None:
    rated = [rate(made.case, FRAMEWORK) for made in generated(2)]
    found = Counter("withheld" if one.withheld else one.rating for one in rated)
    assert {1, 2, 3, 4, None, "withheld"} <= set(found)
    assert found[3] >= len(rated) // 6


def test_the_cases_use_most_forms_of_the_contract() -> None:
    texts = "\n".join(made.text for made in generated())
    for form in FORMS:
        assert form in texts, form
