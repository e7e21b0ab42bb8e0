"""The letters of generated cases: read as they were meant, true in every world, and clean when checked."""

from functools import cache

import pytest

from inkspector.case.holds import holds
from inkspector.case.worlds import worlds
from inkspector.drafting import Draft, draft, plan
from inkspector.letter import parse_letter
from inkspector.letter.names import own_names
from inkspector.reading import read
from inkspector.scheme import load_scheme
from tests.drafting.connectives import connectives, told
from tests.drafting.hinge import differences
from tests.generated.cases import Generated, generated
from tests.generated.catching import letter

FRAMEWORK = load_scheme("ofsted-2009")
sample = pytest.mark.parametrize("made", generated(8), ids=lambda made: made.id)


@cache
def drafts() -> tuple[tuple[Generated, Draft], ...]:
    """Every case of the 152 with its letter; where the rating is withheld it has no text."""
    return tuple((made, draft(made.case, FRAMEWORK)) for made in generated())


def test_every_letter_is_read_as_it_was_meant() -> None:
    faults = {
        made.id: found
        for made, drafted in drafts()
        if (found := differences(drafted, FRAMEWORK, *own_names(made.authority.name, made.authority.short)))
    }
    assert faults == {}


def test_every_planned_claim_holds_in_all_worlds() -> None:
    for made, drafted in drafts():
        held = worlds(made.case, FRAMEWORK)
        for claim in drafted.claims:
            if claim.kind != "rating" and claim.asserted:
                holding = holds(claim, held)
                told = (holding.verdict, holding.level == "warning")
                assert told == ("supported", False), (made.id, claim)


@sample
def test_the_letter_says_what_was_planned(made: Generated) -> None:
    assert draft(made.case, FRAMEWORK).claims == plan(made.case, FRAMEWORK).claims


@sample
def test_nothing_is_found_in_a_letter_as_drafted(made: Generated) -> None:
    found = letter(made, FRAMEWORK)
    if found is None or not found.drafted.whole:
        pytest.skip("it has no rating yet")
    told = [(one.rule, one.message, one.quote) for one in found.before.at_least("warning")]
    assert told == []


def test_every_connective_has_a_relation_behind_it() -> None:
    bare = []
    for made, drafted in drafts():
        names = own_names(made.authority.name, made.authority.short)
        claims = read(parse_letter(drafted.text, FRAMEWORK), FRAMEWORK, names).claims
        places = [(one.start, one.end, one.outside) for one in drafted.sentences]
        found = connectives(drafted.text, told(places, claims))
        bare += [(made.id, one.kind, one.words) for one in found if one.relation is None]
    assert bare == []


def test_no_letter_is_longer_than_the_plan_of_a_letter_has_it() -> None:
    most = FRAMEWORK.letter.length.at_most
    lengths = [sum(len(one.text.split()) for one in drafted.sentences) for _, drafted in drafts()]
    assert max(lengths) <= most
    assert sum(length > most - 50 for length in lengths) > 5, "hardly any letter comes near it"
