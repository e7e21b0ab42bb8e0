"""One changed fact, rating and selection unchanged, changes what is meant only where it is rested upon."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from inkspector.case import Case, parse_case
from inkspector.claims import Claim
from inkspector.drafting import plan
from inkspector.errors import CaseError
from inkspector.places import parse_yaml
from inkspector.rating import rate
from inkspector.scheme import load_scheme
from tests.generated.cases import Generated, generated

FRAMEWORK = load_scheme("ofsted-2009")
GRADES = ("outstanding", "good", "satisfactory", "inadequate")


def meant(case: Case) -> tuple[object, dict[str, list[Claim]]]:
    """The rating with the selection of messages, and what each key says."""
    rated = rate(case, FRAMEWORK)
    messages = list(plan(case, FRAMEWORK, rated).messages)
    found: dict[str, list[Claim]] = {message.key: [] for message in messages}
    for message in messages:
        found[message.key] += message.claims
    return (rated.possible, sorted(message.key for message in messages)), found


def counted(data: Any) -> list[str]:
    """The lines whose settings are all told by grade."""
    return [
        line
        for line, entry in data["settings"].items()
        if isinstance(entry, dict)
        and isinstance(entry.get("outcomes"), dict)
        and set(entry["outcomes"]) <= set(GRADES)
        and line not in {group.id for group in FRAMEWORK.scheme.groups}
    ]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(st.sampled_from(generated(3)), st.data())
def test_what_rests_on_other_facts_means_the_same(made: Generated, data: st.DataObject) -> None:
    held = json.loads(json.dumps(parse_yaml(made.text, "case", CaseError).data, default=str))
    lines = counted(held)
    assume(lines)
    line = data.draw(st.sampled_from(lines))
    outcomes = held["settings"][line]["outcomes"]
    down, up = data.draw(st.permutations(GRADES))[:2]
    assume(outcomes.get(down, 0) > 0)
    held["settings"][line]["outcomes"] = {
        **outcomes,
        down: outcomes[down] - 1,
        up: outcomes.get(up, 0) + 1,
    }
    try:
        after = parse_case(json.dumps(held))
    except CaseError:  # the case says something else of these settings, too
        assume(False)
    (selected, before), (again, now) = meant(made.case), meant(after)
    assume(selected == again)
    groups = {group.id for group in FRAMEWORK.scheme.groups if line in group.lines}
    resting = {line, "all_settings", *groups}
    assert {key: claims for key, claims in before.items() if key.split("/")[0] not in resting} == {
        key: claims for key, claims in now.items() if key.split("/")[0] not in resting
    }
