"""National indicators and gaps: summed up by share or reading, counted one by one, and single figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from inkspector.case.holds import Holding, holds
from inkspector.case.standing import standing
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval

Told = Callable[[str], Worlds]
SUPPORTED = ("supported", None, None)
BOTH = ["similar_areas", "national"]
MAJORITY = {"quantifier": "majority", "proportion": {"ge": 50.5, "lt": 64.5}}
SOME = {"quantifier": "including", "proportion": {"gt": 0}}


def compared(direction: str, comparators: list[str], **more: Any) -> Claim:
    record = {
        "kind": "comparison",
        "subject": "national_indicators",
        "direction": direction,
        "comparator": comparators,
    }
    return Claim.from_json(record | more)


def outcome(held: Holding) -> tuple[str, str | None, str | None]:
    return held.verdict, held.level, held.fault


def summary(*entries: str) -> str:
    return f"indicators: {{summary: [{', '.join(entries)}]}}"


SHARE_OF_BOTH = "{better_or_in_line: majority, comparators: [similar_areas, national]}"
SHARE_OF_ONE = "{better_or_in_line: majority, comparators: [similar_areas]}"
SAFE = "{aspect: staying_safe, reading: better_or_in_line, comparators: [similar_areas, national]}"
COUNTED = "{better: 21 of 36, comparators: [national]}"


@pytest.mark.parametrize(
    ("entries", "claim", "expected"),
    [
        pytest.param(
            [SHARE_OF_BOTH], compared("better_or_in_line", BOTH, **MAJORITY), SUPPORTED, id="as given"
        ),
        pytest.param(
            [SHARE_OF_BOTH],
            compared("worse", BOTH, **MAJORITY),
            ("contradicted", "error", "comparison"),
            id="turned round",
        ),
        pytest.param(
            [SHARE_OF_BOTH],
            compared("better_or_in_line", ["national"], **MAJORITY),
            ("supported", "info", "word"),
            id="one of the two, perhaps more",
        ),
        pytest.param(
            [SHARE_OF_ONE],
            compared("better_or_in_line", BOTH, **MAJORITY),
            ("undecided", "info", "word"),
            id="the other isn't told",
        ),
        pytest.param(
            [SHARE_OF_BOTH],
            compared("better", BOTH, **MAJORITY),
            ("undecided", "info", "word"),
            id="how many are only in line isn't told",
        ),
        pytest.param(
            [SHARE_OF_BOTH],
            compared("better_or_in_line", BOTH),
            ("supported", "info", "comparison"),
            id="said of all, true of most",
        ),
        pytest.param(
            [SAFE],
            compared("better_or_in_line", BOTH, aspect="staying_safe", **SOME),
            SUPPORTED,
            id="reading",
        ),
        pytest.param(
            [SAFE], compared("better_or_in_line", BOTH, aspect="staying_safe"), SUPPORTED, id="no quantity"
        ),
        pytest.param(
            [SAFE],
            compared("worse", ["national"], aspect="staying_safe", **SOME),
            ("contradicted", "error", "comparison"),
            id="another reading",
        ),
        pytest.param(
            [SAFE],
            compared("better_or_in_line", BOTH, aspect="staying_safe", **MAJORITY),
            ("undecided", "info", "comparison"),
            id="a reading has no number",
        ),
        pytest.param(
            [SAFE],
            compared("better", ["previous"], aspect="staying_safe"),
            ("unsupported", "warning", None),
            id="a trend that isn't told",
        ),
        pytest.param(
            [SAFE],
            compared("better_or_in_line", BOTH, aspect="being_healthy"),
            ("unsupported", "warning", None),
            id="another outcome",
        ),
        pytest.param(
            [COUNTED],
            compared("better", ["national"], quantifier="count", count=[21, 36]),
            SUPPORTED,
            id="counted",
        ),
        pytest.param(
            [COUNTED],
            compared("better", ["national"], quantifier="count", count=[22, 36]),
            ("contradicted", "error", "count"),
            id="miscounted",
        ),
        pytest.param(
            [COUNTED],
            compared("better", ["national"], quantifier="count", count=[21, 35]),
            ("contradicted", "error", "total"),
            id="another whole",
        ),
        pytest.param(
            [COUNTED],
            compared("worse_or_in_line", ["national"], quantifier="count", count=[15, 36]),
            SUPPORTED,
            id="the rest",
        ),
        pytest.param(
            [SHARE_OF_BOTH],
            compared("higher", ["national"]),
            ("undecided", "info", "comparison"),
            id="which indicator isn't told",
        ),
    ],
)
def test_summed_up(
    entries: list[str], claim: Claim, expected: tuple[str, str | None, str | None], told: Told
) -> None:
    assert outcome(holds(claim, told(summary(*entries)))) == expected


def test_two_comparators_given_apart_bound_both_together(told: Told) -> None:
    worlds = told(
        summary(
            "{better_or_in_line: 80%, comparators: [similar_areas]}",
            "{better_or_in_line: 70%, comparators: [national]}",
        )
    )
    found = standing(worlds, "national_indicators", None, "better_or_in_line", BOTH)
    assert found.share == Interval.of(ge=49, lt="70.5")


SINGLES = """
indicators:
  single:
    - {id: ni_073, period: 2008/09, value: 74.0, previous: 71.0, national: 72.0, similar_areas: 75.0}
    - {id: ni_075, period: 2008/09, value: 47.0, previous: 43.0, national: 50.0, similar_areas: 47.5}
    - {id: ni_112, period: "2008", value: 30.0, national: 40.0, similar_areas: 35.0}
    - {id: ni_060, reading: better, comparators: [national]}
"""


def single(id: str, direction: str, comparator: str, **more: Any) -> Claim:
    return compared(direction, [comparator], subject=id, **more)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(single("ni_073", "better", "national"), SUPPORTED, id="above"),
        pytest.param(
            single("ni_073", "worse", "national"), ("contradicted", "error", "comparison"), id="not below"
        ),
        pytest.param(single("ni_073", "better", "previous"), SUPPORTED, id="risen"),
        pytest.param(
            single("ni_073", "lower", "previous"), ("contradicted", "error", "trend"), id="not fallen"
        ),
        pytest.param(single("ni_075", "in_line", "similar_areas"), SUPPORTED, id="within a point"),
        pytest.param(
            single("ni_075", "lower", "similar_areas"),
            ("supported", "warning", "comparison"),
            id="nearly in line",
        ),
        pytest.param(
            single("ni_112", "worse", "national"), ("contradicted", "error", "comparison"), id="polarity"
        ),
        pytest.param(single("ni_060", "higher", "national"), SUPPORTED, id="a reading"),
        pytest.param(
            single("ni_060", "higher", "previous"),
            ("unsupported", "warning", None),
            id="not compared with that",
        ),
        pytest.param(
            single("ni_073", "higher", "national", than={"ge": 71.5, "lt": 72.5}),
            SUPPORTED,
            id="its figure said",
        ),
        pytest.param(
            single("ni_073", "higher", "national", by={"ge": 3.5, "lt": 4.5}),
            ("contradicted", "error", "comparison"),
            id="not four points",
        ),
        pytest.param(
            single("ni_073", "higher", "national", degree="marked"),
            ("supported", "warning", "comparison"),
            id="well",
        ),
        pytest.param(
            single("ni_073", "higher", "national", period={"from": "2007", "to": "2007"}),
            ("contradicted", "error", "date"),
            id="another year",
        ),
        pytest.param(
            single("ni_073", "higher", "national", period={"from": "2009", "to": "2009"}),
            SUPPORTED,
            id="2008/09",
        ),
    ],
)
def test_one_indicator(claim: Claim, expected: tuple[str, str | None, str | None], told: Told) -> None:
    assert outcome(holds(claim, told(SINGLES))) == expected


@pytest.mark.parametrize(
    ("id", "proportion", "expected"),
    [
        pytest.param("ni_073", {"ge": 73.5, "lt": 74.5}, SUPPORTED, id="as reported"),
        pytest.param("ni_073", {"ge": 74.5, "lt": 75.5}, ("contradicted", "error", "share"), id="another"),
        pytest.param(
            "ni_073", {"ge": 73.995, "lt": 74.005}, ("undecided", "info", "share"), id="more exactly"
        ),
        pytest.param("ni_060", {"ge": 73.5, "lt": 74.5}, ("undecided", "info", "share"), id="only read"),
        pytest.param("ni_081", {"ge": 73.5, "lt": 74.5}, ("unsupported", "warning", None), id="silent"),
    ],
)
def test_an_indicators_own_figure(
    id: str, proportion: dict[str, float], expected: tuple[str, str | None, str | None], told: Told
) -> None:
    claim = Claim.from_json(
        {"kind": "measure", "subject": id, "quantifier": "percent", "proportion": proportion}
    )
    assert outcome(holds(claim, told(SINGLES))) == expected


@pytest.mark.parametrize(
    ("count", "verdict"),
    [([3, 4], "supported"), ([2, 4], "contradicted"), ([3, 5], "contradicted")],
)
def test_without_a_summary_single_ones_are_counted(count: list[int], verdict: str, told: Told) -> None:
    claim = compared("better", ["national"], quantifier="count", count=count, base="reported")
    assert holds(claim, told(SINGLES)).verdict == verdict


def test_how_many_are_reported(told: Told) -> None:
    claim = Claim(kind="total", subject="national_indicators", quantifier="count", count=(None, 4))
    assert outcome(holds(claim, told(SINGLES))) == SUPPORTED
    assert outcome(holds(claim, told(summary(COUNTED)))) == ("contradicted", "error", "total")


@pytest.mark.parametrize(
    ("gaps", "claim", "expected"),
    [
        pytest.param(
            "{reading: narrower, generally: true}", {"quantifier": "generally"}, SUPPORTED, id="generally"
        ),
        pytest.param(
            "{reading: narrower}",
            {"quantifier": "generally"},
            ("undecided", "info", "comparison"),
            id="a bare reading has no number",
        ),
        pytest.param("{reading: narrower}", {}, SUPPORTED, id="a bare reading"),
        pytest.param(
            "{reading: wider, generally: true}",
            {"quantifier": "generally"},
            ("contradicted", "error", "comparison"),
            id="wider",
        ),
    ],
)
def test_gaps(
    gaps: str, claim: dict[str, Any], expected: tuple[str, str | None, str | None], told: Told
) -> None:
    more = {"proportion": {"gt": 50}} if claim else {}
    worlds = told(f"indicators: {{gaps: {{summary: {{{gaps[1:-1]}, comparators: [national]}}}}}}")
    said = compared("lower", ["national"], subject="inequality_gaps", **claim, **more)
    assert outcome(holds(said, worlds)) == expected
