"""Settings against comparators: readings before figures, the scheme's figure where the case has none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from inkspector.case.holds import Holding, holds
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim

GOOD = ["outstanding", "good"]
Told = Callable[[str], Worlds]
SUPPORTED = ("supported", None, None)
NEAR = ("supported", "warning", "comparison")
FALSE = ("contradicted", "error", "comparison")


def compared(direction: str, *comparators: str, **more: Any) -> Claim:
    record = {
        "kind": "comparison",
        "subject": "secondary_schools",
        "grades": GOOD,
        "direction": direction,
        "comparator": list(comparators or ("national",)),
    }
    return Claim.from_json(record | more)


def outcome(held: Holding) -> tuple[str, str | None, str | None]:
    return held.verdict, held.level, held.fault


def schools(entry: str) -> str:
    return f"settings: {{secondary_schools: {{{entry}}}}}"


@pytest.mark.parametrize(
    ("entry", "claim", "expected"),
    [
        pytest.param('outcomes: "8: 0 3 5 0"', compared("lower"), SUPPORTED, id="England's 57%"),
        pytest.param('outcomes: "8: 0 3 5 0"', compared("higher"), FALSE, id="turned round"),
        pytest.param('outcomes: "8: 0 3 5 0"', compared("worse", grades=[]), SUPPORTED, id="quality"),
        pytest.param(
            'outcomes: "8: 0 3 5 0"', compared("lower", grades=["good"]), SUPPORTED, id="good quality"
        ),
        pytest.param(
            'outcomes: "8: 0 3 5 0"',
            compared("higher", grades=["satisfactory", "inadequate"]),
            SUPPORTED,
            id="the others are more",
        ),
        pytest.param("good_or_better: 58%", compared("in_line"), SUPPORTED, id="within two points"),
        pytest.param(
            "good_or_better: 57.5%", compared("higher"), NEAR, id="higher by less than the scheme's tolerance"
        ),
        pytest.param("good_or_better: 57.5%", compared("lower"), FALSE, id="not lower"),
        pytest.param(
            "good_or_better: 57.5%", compared("higher", degree="slight"), SUPPORTED, id="slightly higher"
        ),
        pytest.param("good_or_better: 57.5%", compared("lower", degree="slight"), FALSE, id="slightly lower"),
        pytest.param("good_or_better: 58%", compared("higher_or_in_line"), SUPPORTED, id="one of two"),
        pytest.param(
            "good_or_better: majority",
            compared("higher"),
            ("undecided", "info", "comparison"),
            id="a wide word",
        ),
        pytest.param(
            'outcomes: "8: 0 3 5 0", compared: {national: higher}',
            compared("higher"),
            SUPPORTED,
            id="a reading beats the scheme's figure",
        ),
        pytest.param(
            "good_or_better: 70%, compared: {national: 75%}",
            compared("lower"),
            SUPPORTED,
            id="the case's figure",
        ),
        pytest.param(
            "compared: {national: lower}",
            compared("lower", grades=["inadequate"]),
            ("unsupported", "warning", None),
            id="of inadequate schools nothing is known",
        ),
        pytest.param(
            "compared: {national: lower}",
            compared("lower", "similar_areas"),
            ("unsupported", "warning", None),
            id="another comparator",
        ),
        pytest.param(
            "note: none", compared("lower"), ("unsupported", "warning", None), id="no share of its own"
        ),
        pytest.param(
            "compared: {national: lower, similar_areas: lower}",
            compared("lower", "national", "similar_areas"),
            SUPPORTED,
            id="both comparators",
        ),
        pytest.param(
            "compared: {national: lower, similar_areas: higher}",
            compared("lower", "national", "similar_areas"),
            FALSE,
            id="one of two is false",
        ),
        pytest.param(
            "compared: {previous: lower}",
            compared("better", "previous", grades=[]),
            ("contradicted", "error", "trend"),
            id="a trend",
        ),
    ],
)
def test_directions(
    entry: str, claim: Claim, expected: tuple[str, str | None, str | None], told: Told
) -> None:
    assert outcome(holds(claim, told(schools(entry)))) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({"than": {"ge": 74.5, "lt": 75.5}}, SUPPORTED, id="the figure said"),
        pytest.param({"than": {"ge": 75.5, "lt": 76.5}}, FALSE, id="another figure"),
        pytest.param({"by": {"ge": 4.5, "lt": 5.5}}, SUPPORTED, id="five points"),
        pytest.param({"by": {"ge": 6.5, "lt": 7.5}}, FALSE, id="seven points"),
        pytest.param({"degree": "slight"}, SUPPORTED, id="slightly"),
        pytest.param({"degree": "marked"}, ("supported", "warning", "comparison"), id="well below"),
    ],
)
def test_figures_said(more: dict[str, Any], expected: tuple[str, str | None, str | None], told: Told) -> None:
    worlds = told(schools('outcomes: "10: 0 7 3 0", compared: {national: 75%}'))
    assert outcome(holds(compared("lower", **more), worlds)) == expected


def test_evidence_from_the_scheme_says_so(told: Told) -> None:
    held = holds(compared("lower"), told(schools('outcomes: "8: 0 3 5 0"')))
    assert held.evidence[0].path.startswith("scheme:/national/")
    assert held.evidence[0].shows == "England 57% (2007/08)"
    assert held.evidence[1].path == "/settings/secondary_schools/outcomes"


def test_a_figure_of_the_case_for_england_overrides_the_schemes(told: Told) -> None:
    worlds = told(
        """
        national: {secondary_schools: 30%}
        settings: {secondary_schools: {outcomes: "8: 0 3 5 0"}}
        """
    )
    held = holds(compared("higher"), worlds)
    assert (held.verdict, held.evidence[0].path) == ("supported", "/national/secondary_schools")


def test_a_share_of_other_grades_goes_by_its_own_figure(told: Told) -> None:
    worlds = told('settings: {primary_schools: {outcomes: "50: 10 30 5 5"}}')
    claim = compared("higher", subject="primary_schools", grades=["inadequate"])
    assert holds(claim, worlds).verdict == "unsupported"


def test_counted_comparisons_are_open(told: Told) -> None:
    claim = compared("better", "previous", grades=[], quantifier="count", count=[1, 4])
    assert holds(claim, told(schools("compared: {previous: lower}"))).verdict == "undecided"
