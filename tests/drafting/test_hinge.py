"""What was meant is what is read: for the whole letter, in order; and all of it holds in every world."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from inkspector.case import Case, load_case
from inkspector.case.holds import holds
from inkspector.case.worlds import worlds
from inkspector.drafting import draft, plan
from inkspector.scheme import load_scheme
from tests.drafting.cases import cases
from tests.drafting.hinge import differences

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.case.yaml"))
FRAMEWORK = load_scheme("ofsted-2009")
modest = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def faults(case: Case) -> list[str]:
    drafted = draft(case, FRAMEWORK)
    assert drafted.claims == plan(case, FRAMEWORK).claims
    return differences(drafted, FRAMEWORK, case.authority.name, case.authority.called)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_sample_letter_is_read_as_it_was_meant(path: Path) -> None:
    assert faults(load_case(path)) == []


@modest
@given(cases())
def test_every_letter_is_read_as_it_was_meant(case: Case) -> None:
    assert faults(case) == []


@modest
@given(cases())
def test_every_planned_claim_holds_in_all_worlds(case: Case) -> None:
    held = worlds(case, FRAMEWORK)
    for claim in plan(case, FRAMEWORK).claims:
        if claim.kind != "rating" and claim.asserted:
            holding = holds(claim, held)
            assert (holding.verdict, holding.level == "warning") == ("supported", False), claim
