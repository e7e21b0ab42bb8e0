"""Better evidence never lowers a rating, and more evidence never makes more ratings possible."""

from __future__ import annotations

import json
from copy import deepcopy
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.rating import rate, salience
from inkspector.rating.rate import possible_ratings
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
GRADES = ("outstanding", "good", "satisfactory", "inadequate")
REVIEWS = ("outstanding", "good", "adequate", "inadequate")
LINES = [line.id for line in FRAMEWORK.scheme.lines if not line.single]
NUMBERS = ("ni_050", "ni_072", "ni_112", "ni_117")
Data = dict[str, Any]


def possible(data: Data) -> frozenset[int]:
    return possible_ratings(parse_case(json.dumps(data)), FRAMEWORK)


counts = st.tuples(*(st.integers(0, 4) for _ in GRADES)).filter(any)
line = st.one_of(
    counts.map(lambda found: {"outcomes": dict(zip(GRADES, found, strict=True))}),
    st.just({"state": "none_exist"}),
    st.none(),
)
edges = [edge + off for edge in (50, 65, 80) for off in (-2, -1, 0, 1)]
share = (st.sampled_from(edges) | st.integers(30, 98)).map(lambda percent: f"{percent}%")
figures = st.tuples(st.integers(0, 90), st.integers(0, 90), st.integers(0, 90))


@st.composite
def cases(draw: st.DrawFn) -> Data:
    """Cases with some lines counted, some shares given, some indicators, some judgements."""
    lines = {name: entry for name in LINES if (entry := draw(line)) is not None}
    data: Data = {
        "inkspector": 1,
        "scheme": "ofsted-2009",
        "authority": {"name": "Saltmere"},
        "dates": {"letter": "2009-12-09", "evidence_to": "2009-08-31"},
        "settings": {
            **lines,
            "all_settings": {
                "aspects": {
                    name: {"good_or_better": draw(share)}
                    for name in draw(st.sets(st.sampled_from(("staying_safe", "enjoying_and_achieving"))))
                }
            },
        },
        "judgements": [],
        "indicators": {},
    }
    if not lines or draw(st.booleans()):
        lines.clear()
        data["settings"] = {
            "all_settings": {**data["settings"]["all_settings"], "good_or_better": draw(share)}
        }
        data["settings"]["universal_provision"] = {"good_or_better": draw(share)}
        data["settings"]["schools"] = {"outcomes": dict(zip(GRADES, draw(counts), strict=True))}
    if draw(st.booleans()):
        row = {"better_or_in_line": draw(share), "comparators": ["national", "similar_areas"]}
        data["indicators"]["summary"] = [row]
    else:
        data["indicators"]["single"] = [
            {"id": id, "value": value, "national": national, "similar_areas": similar}
            for id in NUMBERS
            for value, national, similar in [draw(figures)]
        ]
    for subject in draw(st.sets(st.sampled_from(("safeguarding", "looked_after_children")))):
        grade = draw(st.sampled_from(REVIEWS))
        row = {
            "inspection": "safeguarding_inspection",
            "subject": subject,
            "date": "2009-06-12",
            "grade": grade,
        }
        data["judgements"].append(row)
    if draw(st.booleans()):
        actions = draw(st.lists(st.just("referrals wait"), max_size=1))
        row = {"inspection": "unannounced_inspection", "date": "2009-08-11", "strengths": ["calm staff"]}
        data["judgements"].append({**row, "priority_actions": actions})
    return data


def improvements(data: Data) -> list[Data]:
    """The case with one thing better: a setting or a judgement up a grade, an indicator across, …"""
    found = []
    for name, entry in data["settings"].items():
        outcomes = entry.get("outcomes", {})
        for better, worse in pairwise(GRADES):
            if outcomes.get(worse):
                found.append(deepcopy(data))
                moved = found[-1]["settings"][name]["outcomes"]
                moved[better], moved[worse] = moved[better] + 1, moved[worse] - 1
        for aspect in (None, *entry.get("aspects", {})):
            found.append(deepcopy(data))
            moved = found[-1]["settings"][name]
            _raise_share(moved if aspect is None else moved["aspects"][aspect])
    for at, row in enumerate(data["judgements"]):
        if row.get("priority_actions"):
            found.append(deepcopy(data))
            found[-1]["judgements"][at]["priority_actions"] = []
        elif row.get("grade") in REVIEWS[1:]:
            found.append(deepcopy(data))
            found[-1]["judgements"][at]["grade"] = REVIEWS[REVIEWS.index(row["grade"]) - 1]
    for at, single in enumerate(data["indicators"].get("single", [])):
        found.append(deepcopy(data))
        low = FRAMEWORK.indicator(single["id"]).good_is == "low"
        ends = (single["national"], single["similar_areas"])
        found[-1]["indicators"]["single"][at]["value"] = min(ends) if low else max(ends)
    for row in data["indicators"].get("summary", []):
        found.append(deepcopy(data))
        more = int(row["better_or_in_line"][:-1]) + 2
        found[-1]["indicators"]["summary"][0]["better_or_in_line"] = f"{more}%"
    return found


def _raise_share(entry: Data) -> None:
    if "good_or_better" in entry:
        entry["good_or_better"] = f"{int(entry['good_or_better'][:-1]) + 2}%"


@settings(max_examples=80)
@given(cases(), st.data())
def test_better_evidence_never_lowers_the_rating(data: Data, draw: st.DataObject) -> None:
    before = possible(data)
    better = improvements(data)
    for moved in draw.draw(st.lists(st.sampled_from(better), max_size=6)) if better else []:
        after = possible(moved)
        assert min(after) >= min(before)
        assert max(after) >= max(before)


@settings(max_examples=80)
@given(cases(), st.data())
def test_more_evidence_never_makes_more_possible(data: Data, draw: st.DataObject) -> None:
    told = [name for name in LINES if name in data["settings"]]
    if not told:
        return
    without = deepcopy(data)
    for name in draw.draw(st.lists(st.sampled_from(told), min_size=1, unique=True)):
        del without["settings"][name]
    assert possible(data) <= possible(without)


@settings(max_examples=40)
@given(cases())
def test_any_case_has_a_page_of_json_and_changes_that_lead_elsewhere(data: Data) -> None:
    case = parse_case(json.dumps(data))
    found = rate(case, FRAMEWORK)
    assert json.loads(json.dumps(found.to_json()))["possible"] == list(found.possible)
    assert all(change.to != found.rating and change.moves for change in found.changes)
    keys = [mention.key for mention in salience(case, FRAMEWORK, found)]
    assert len(keys) == len(set(keys))


# --- the same by worlds, one by one ------------------------------------------------------------------------

Counted = tuple[int, int, int, int]


def worlds_of(n: int, good_or_better: int | None, inadequate: int | None) -> list[Counted]:
    """Every way to spread n settings over the grades with so many good or better, so many inadequate."""
    return [
        (a, b, c, d)
        for a in range(n + 1)
        for b in range(n + 1 - a)
        for c in range(n + 1 - a - b)
        for d in [n - a - b - c]
        if good_or_better in (None, a + b) and inadequate in (None, d)
    ]


def naive(primary: Counted, secondary: Counted, indicators: int) -> int:
    """The rating of two types of schools, counted, with nothing else: no code shared with the program."""
    good, bad = primary[0] + primary[1] + secondary[0] + secondary[1], primary[3] + secondary[3]
    n = sum(primary) + sum(secondary)
    share, failing = int(100 * good / n + 0.5), int(100 * bad / n + 0.5)
    band = 4 if share >= 80 else 3 if share >= 65 else 2 if share >= 50 else 1
    net = (indicators >= 80) - (share < 50 or (bad >= 2 and failing >= 3) or 100 - indicators > 50)
    return max(band, min(band + 1, 3)) if net > 0 else max(1, band + net)


@st.composite
def open_line(draw: st.DrawFn) -> tuple[int, int | None, int | None]:
    n = draw(st.integers(1, 5))
    good = draw(st.none() | st.integers(0, n))
    bad = draw(st.none() | st.integers(0, n - (good or 0)))
    return n, good, bad


@settings(max_examples=60)
@given(open_line(), open_line(), st.sampled_from((40, 60, 90)))
def test_the_ratings_of_all_worlds_are_possible_and_the_ends_exact(
    primary: tuple[int, int | None, int | None],
    secondary: tuple[int, int | None, int | None],
    indicators: int,
) -> None:
    def entry(line: tuple[int, int | None, int | None]) -> Data:
        known = {"total": line[0], "good_or_better": line[1], "inadequate": line[2]}
        return {"outcomes": {name: count for name, count in known.items() if count is not None}}

    nothing = {name: {"state": "none_exist"} for name in (line.id for line in FRAMEWORK.scheme.lines)}
    safe = {"good_or_better": "70%"}
    data = {
        "inkspector": 1,
        "scheme": "ofsted-2009",
        "authority": {"name": "Saltmere"},
        "settings": {
            **nothing,
            "primary_schools": entry(primary),
            "secondary_schools": entry(secondary),
            "all_settings": {"aspects": {"staying_safe": safe, "enjoying_and_achieving": safe}},
        },
        "indicators": {
            "summary": [{"better_or_in_line": f"{indicators}%", "comparators": ["national", "similar_areas"]}]
        },
    }
    each = {naive(p, s, indicators) for p in worlds_of(*primary) for s in worlds_of(*secondary)}
    found = possible(data)
    assert each <= found
    assert (min(each), max(each)) == (min(found), max(found))
