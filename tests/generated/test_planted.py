"""A change that makes a letter say something false is found where it was made."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.scheme import load_scheme
from tests.generated.cases import generated
from tests.generated.catching import WITHIN, Letter, letter, sample
from tests.generated.planting import Planted

FRAMEWORK = load_scheme("ofsted-2009")
DENIED = "*not* put in"
"""A reader may leave what is denied unread, as long as it says so."""


MADE = {made.id: made for made in generated(10) if not made.case.pending}


@cache
def planted(id: str) -> tuple[Letter, tuple[Planted, ...]]:
    """A letter and every false change of it."""
    found = letter(MADE[id], FRAMEWORK)
    assert found is not None
    return found, tuple(found.planted())


def seen(one: Letter, change: Planted) -> bool:
    caught = one.caught(change)
    return caught == "found" or (change.family == DENIED and caught == "unread")


@settings(max_examples=80)
@given(st.data())
def test_any_false_change_gives_a_finding_that_was_not_there_before(data: st.DataObject) -> None:
    one, changes = planted(data.draw(st.sampled_from(list(MADE))))
    change = data.draw(st.sampled_from(changes))
    assert seen(one, change), (change.family, change.was, change.became)


@pytest.mark.parametrize("id", list(MADE)[::4])
def test_one_change_of_each_family_is_found(id: str) -> None:
    one, _ = planted(id)
    missed = [(c.family, c.was, c.became) for c in sample(one, 20) if not seen(one, c)]
    assert missed == []


def test_the_letters_give_room_for_every_family() -> None:
    assert {family.name for family in WITHIN} <= {change.family for id in MADE for change in planted(id)[1]}
