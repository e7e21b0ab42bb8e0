"""The cases over which the hinge is proven hold every form of the contract, and each closed value."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.drafting import cases
from tests.drafting.case_indicators import indicators
from tests.drafting.forms import Form, of_the_contract, used

REFUSED = {
    ("serious_case_reviews", "outcomes", name)
    for name in ("satisfactory", "satisfactory_or_better", "satisfactory_or_worse")
}
"""What the schema lets pass, since it knows no scales, and loading refuses: reviews are *adequate*."""


def test_every_form_of_the_contract_is_drawn() -> None:
    drawn: set[Form] = set()

    @settings(
        max_examples=200,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
        deadline=None,
    )
    @given(cases.written(), st.lists(indicators(), min_size=8, max_size=8))
    def draw(data: dict[str, object], more: list[dict[str, object]]) -> None:
        drawn.update(used(data), *(used({"indicators": one}) for one in more))

    draw()
    assert sorted(of_the_contract() - REFUSED - drawn) == []
