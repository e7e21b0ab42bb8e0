"""The letters of generated cases: read as they were meant, true in every world, and clean when checked."""

import pytest

from inkspector.case.holds import holds
from inkspector.case.worlds import worlds
from inkspector.drafting import draft, plan
from inkspector.letter.names import own_names
from inkspector.scheme import load_scheme
from tests.drafting.hinge import differences
from tests.generated.cases import Generated, generated
from tests.generated.catching import letter

FRAMEWORK = load_scheme("ofsted-2009")
sample = pytest.mark.parametrize("made", generated(8), ids=lambda made: made.id)


@sample
def test_the_letter_is_read_as_it_was_meant(made: Generated) -> None:
    found = letter(made, FRAMEWORK)
    if found is None:
        pytest.skip("its rating is withheld")
    assert found.drafted.claims == plan(made.case, FRAMEWORK).claims
    names = own_names(made.authority.name, made.authority.short)
    assert differences(found.drafted, FRAMEWORK, *names) == []


@sample
def test_every_planned_claim_holds_in_all_worlds(made: Generated) -> None:
    held = worlds(made.case, FRAMEWORK)
    for claim in plan(made.case, FRAMEWORK).claims:
        if claim.kind != "rating" and claim.asserted:
            holding = holds(claim, held)
            assert (holding.verdict, holding.level == "warning") == ("supported", False), claim


@sample
def test_nothing_is_found_in_a_letter_as_drafted(made: Generated) -> None:
    found = letter(made, FRAMEWORK)
    if found is None or not found.drafted.whole:
        pytest.skip("it has no rating yet")
    told = [(one.rule, one.message, one.quote) for one in found.before.at_least("warning")]
    assert told == []


def test_no_letter_is_longer_than_the_plan_of_a_letter_has_it() -> None:
    most = FRAMEWORK.letter.length.at_most
    drafts = [draft(made.case, FRAMEWORK) for made in generated()]
    lengths = [sum(len(one.text.split()) for one in drafted.sentences) for drafted in drafts]
    assert max(lengths) <= most
    assert sum(length > most - 50 for length in lengths) > 5, "hardly any letter comes near it"
