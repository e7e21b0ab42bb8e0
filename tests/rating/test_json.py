"""The JSON that others rely on."""

from __future__ import annotations

import json
from collections.abc import Callable

from inkspector.rating import Rated

Rate = Callable[..., Rated]


def test_a_settled_case(rated: Rate) -> None:
    found = json.loads(json.dumps(rated(70).to_json()))
    assert {name: found[name] for name in ("schema", "rating", "possible", "label", "default")} == {
        "schema": 1,
        "rating": 3,
        "possible": [3],
        "label": "Performs well",
        "default": 3,
    }
    assert (found["judgement"], found["limits"], found["withheld"]) == (None, [], None)
    assert list(found) == [
        *("schema", "rating", "possible", "label", "default", "judgement"),
        *("limits", "withheld", "profile", "trail", "changes"),
    ]
    assert all(set(step) == {"rule", "basis", "text"} for step in found["trail"])
    assert all(step["basis"] in ("sourced", "inferred") for step in found["trail"])
    assert all(set(change) == {"to", "moves"} for change in found["changes"])


def test_a_line_of_the_profile(rated_text: Callable[[str], Rated]) -> None:
    line = rated_text('settings: {secondary_schools: {outcomes: "8: 0 3 5 0"}}\n').line("secondary_schools")
    assert line is not None
    shown = line.to_json()
    national = shown["compared"]["national"]
    assert {name: shown[name] for name in ("line", "count", "proportion", "band", "words", "state")} == {
        "line": "secondary_schools",
        "count": [3, 8],
        "proportion": {"ge": 37.5, "le": 37.5},
        "band": 1,
        "words": "minority",
        "state": None,
    }
    assert (national["value"], national["reading"]) == (57, "lower")
    assert isinstance(national["source"], str)


def test_a_limit_a_judgement_and_a_withheld_rating(rated: Rate) -> None:
    panel = "professional_judgement: {to: 4, rationale: steady gains, by: The panel, date: 2009-11-20}\n"
    visit = "{inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [referrals wait]}"
    pending = "pending: [{inspection: safeguarding_inspection, since: 2009-11-02}]\n"
    found = rated(70, f"{panel}judgements: [{visit}]\n").to_json()
    assert found["judgement"] == {
        "from": 3,
        "to": 4,
        "rationale": "steady gains",
        "by": "The panel",
        "date": "2009-11-20",
    }
    assert [{name: limit[name] for name in ("rule", "kind", "from", "to")} for limit in found["limits"]] == [
        {"rule": "priority_action", "kind": "step", "from": 4, "to": 3}
    ]
    assert set(rated(70, pending).to_json()["withheld"]) == {"because"}


def test_nothing_known_is_null_and_never_zero(rated_text: Callable[[str], Rated]) -> None:
    found = rated_text("").to_json()
    assert (found["rating"], found["label"], found["default"], found["possible"]) == (
        None,
        None,
        None,
        [1, 2, 3, 4],
    )
    line = next(line for line in found["profile"] if line["line"] == "primary_schools")
    assert (line["count"], line["proportion"], line["band"]) == (None, None, None)
    assert set(line["grades"].values()) == {None}
