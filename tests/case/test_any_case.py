"""Whatever is thrown at the loader, a case comes back or every problem at its place."""

import json
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import load_case, parse_case
from inkspector.case.schema import case_schema
from inkspector.errors import CaseError
from inkspector.places import parse_yaml
from inkspector.scheme import load_scheme

SCHEMA = case_schema(load_scheme())

VALID: dict[str, Any] = {
    "inkspector": 1,
    "scheme": "ofsted-2009",
    "authority": {"name": "Borough of Anywhere", "short": "Anywhere"},
    "dates": {"letter": "2009-12-09", "evidence_to": "2009-08-31"},
    "sources": {"profile": "Profile"},
    "settings": {
        "all_settings": {"good_or_better": "large majority", "aspects": {"staying_safe": {"good": "most"}}},
        "secondary_schools": "8: 0 3 5 0",
        "nursery_schools": {"outcomes": {"total": 14, "good_or_better": 13}, "overall": "very good"},
        "childminding": {"good_or_better": "almost 60%", "compared": {"national": "65%"}},
        "colleges": {"state": "not_due", "inspected": {"from": 2006, "to": "2009-07"}, "exist": 3},
    },
    "judgements": [
        {"inspection": "joint_area_review", "subject": "safeguarding", "grade": "good", "date": 2007},
        {"inspection": "unannounced_inspection", "date": "2009-08-11", "priority_actions": ["words"]},
    ],
    "serious_case_reviews": {"from": "2007-04-01", "to": "2009-07-15", "outcomes": {"good": 2}},
    "indicators": {
        "summary": [{"better_or_in_line": "most", "comparators": ["national"]}],
        "gaps": {"summary": {"reading": "narrower", "generally": True, "comparators": ["national"]}},
        "single": [{"id": "ni_073", "value": 74, "national": 72}],
    },
    "pending": [{"inspection": "safeguarding_inspection", "since": "2009-11-02"}],
    "challenges": [{"subject": "vulnerable_children"}],
    "professional_judgement": {"to": 3, "rationale": "r", "by": "b", "date": "2009-11-02"},
    "letter": {"pinned": [{"message": "schools//grade", "text": "t"}]},
}

WORDS = st.sampled_from(
    "good,adequate,total,most,60%,8: 0 3 5 0,2009-02-30,ni_073,national,outcomes,too much,-3,a/b/c".split(",")
)
SCALARS = (
    st.none() | st.booleans() | st.integers(-9, 10**17) | st.floats(-9, 999) | WORDS | st.text(max_size=8)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def nearly_a_case(draw: st.DrawFn) -> dict[str, Any]:
    """A valid case with up to four values somewhere in it taken away, put in or replaced."""
    case: dict[str, Any] = json.loads(json.dumps(VALID))
    for _ in range(draw(st.integers(1, 4))):
        holder: Any = case
        while True:
            keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(holder[key], dict | list) and draw(st.integers(0, 3)):
                holder = holder[key]
                continue
            match draw(st.integers(0, 2)):
                case 0:
                    del holder[key]
                case 1:
                    holder[key] = draw(VALUES)
                case _ if isinstance(holder, dict):
                    holder[draw(WORDS)] = draw(VALUES)
            break
    return case


def test_the_case_that_all_begins_with_loads() -> None:
    assert parse_case(json.dumps(VALID)).authority.called == "Anywhere"


@given(nearly_a_case())
def test_a_case_with_anything_in_it_loads_or_tells_every_problem(case: dict[str, Any]) -> None:
    _loads_or_tells(json.dumps(case, ensure_ascii=False, indent=1))


@given(nearly_a_case())
def test_the_schema_takes_whatever_loads(
    schema_errors: Callable[[Any, Any], list[str]], case: dict[str, Any]
) -> None:
    text = json.dumps(case, ensure_ascii=False, indent=1)
    if _loads_or_tells(text):
        assert schema_errors(SCHEMA, parse_yaml(text, "case", CaseError).data) == []


@given(VALUES)
@settings(max_examples=50)
def test_any_yaml_loads_or_tells(value: Any) -> None:
    _loads_or_tells(json.dumps(value, ensure_ascii=False))


@given(st.binary(max_size=200))
@settings(max_examples=50)
def test_any_bytes_load_or_tell(data: bytes) -> None:
    with TemporaryDirectory() as folder, suppress(CaseError):
        path = Path(folder) / "any.case.yaml"
        path.write_bytes(data)
        load_case(path)


GRADES = ("outstanding", "good", "satisfactory", "inadequate")
NAMES = {
    **{grade: (grade,) for grade in GRADES},
    "good_or_better": GRADES[:2],
    "satisfactory_or_better": GRADES[:3],
    "satisfactory_or_worse": GRADES[2:],
}


@given(st.integers(0, 6), st.dictionaries(st.sampled_from(list(NAMES)), st.integers(0, 6)))
def test_counts_are_refused_just_where_no_assignment_of_grades_fits(
    total: int, counts: dict[str, int]
) -> None:
    fits = any(
        all(
            sum(dict(zip(GRADES, world, strict=True))[g] for g in NAMES[name]) == k
            for name, k in counts.items()
        )
        for world in product(range(total + 1), repeat=4)
        if sum(world) == total
    )
    text = json.dumps({**VALID, "settings": {"colleges": {"outcomes": {"total": total, **counts}}}})
    assert _loads_or_tells(text) is fits


@given(st.integers(1, 30), st.integers(0, 100))
def test_a_share_is_refused_just_where_no_part_of_the_number_rounds_to_it(n: int, share: int) -> None:
    fits = any((200 * k + n) // (2 * n) == share for k in range(n + 1))
    text = json.dumps({**VALID, "settings": {"colleges": {"good": f"{share}% of {n}"}}})
    assert _loads_or_tells(text) is fits


ROWS = {  # tenths of a per cent: from, to below
    "very large majority": (795, 965),
    "large majority": (645, 795),
    "majority": (505, 645),
    "minority": (345, 495),
    "too much": (245, 1001),
}


@given(st.integers(1, 6), st.sampled_from(list(NAMES)), st.integers(0, 6), st.sampled_from(list(ROWS)))
def test_a_word_is_refused_just_where_no_assignment_of_grades_has_it(
    n: int, name: str, k: int, word: str
) -> None:
    low, high = ROWS[word]
    fits = any(
        sum(dict(zip(GRADES, world, strict=True))[grade] for grade in NAMES[name]) == k
        and low * n <= 1000 * (world[0] + world[1]) < high * n
        for world in product(range(n + 1), repeat=4)
        if sum(world) == n
    )
    line = {"outcomes": {"total": n, name: k}, "good_or_better": word}
    assert _loads_or_tells(json.dumps({**VALID, "settings": {"colleges": line}})) is fits


@given(st.lists(st.integers(0, 5), min_size=3, max_size=3), st.integers(0, 20), st.integers(0, 6))
def test_a_group_is_refused_just_where_it_counts_less_than_its_lines(
    good: list[int], group_good: int, group_rest: int
) -> None:
    schools = ("primary_schools", "secondary_schools", "special_schools")
    lines = {
        line: {"outcomes": {"good": k, "satisfactory": 1}} for line, k in zip(schools, good, strict=True)
    }
    group = {"outcomes": {"total": group_good + group_rest, "good_or_better": group_good}}
    fits = group_good >= sum(good) and group_rest >= len(schools)
    assert _loads_or_tells(json.dumps({**VALID, "settings": {"schools": group, **lines}})) is fits


def _loads_or_tells(text: str) -> bool:
    """True where a case comes back; else every problem has its place in the text, a what and a mend."""
    lines = text.count("\n") + 1
    try:
        parse_case(text)
    except CaseError as refused:
        problems = refused.problems
    else:
        return True
    assert problems
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in problems)
    assert all(problem.what and problem.mend for problem in problems)
    return False
