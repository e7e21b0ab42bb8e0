"""Every kind of evidence that a case can hold can be said: some sentence of the letter rests on it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inkspector.case import parse_case
from inkspector.drafting import draft
from inkspector.scheme import load_scheme
from tests.drafting.hinge import differences

FRAMEWORK = load_scheme("ofsted-2009")
UNANNOUNCED = {"inspection": "unannounced_inspection", "date": "2009-08-11"}
FULL = {"inspection": "safeguarding_inspection", "subject": "safeguarding", "date": "2009-06-12"}


def settings(subject: str, **entry: Any) -> dict[str, Any]:
    return {"settings": {subject: entry}}


def indicators(**parts: Any) -> dict[str, Any]:
    return {"indicators": parts}


FORMS: dict[str, tuple[dict[str, Any], str]] = {
    "full counts": (settings("primary_schools", outcomes="40: 4 24 12 0"), "/settings/primary_schools"),
    "open counts": (settings("colleges", outcomes={"total": 9, "good": 5}), "/settings/colleges"),
    "all of one grade": (settings("colleges", outcomes="3: 0 3 0 0"), "/settings/colleges"),
    "a single setting": (settings("colleges", outcomes="1: 0 1 0 0"), "/settings/colleges"),
    "none that is good": (settings("colleges", outcomes="3: 0 0 2 1"), "/settings/colleges"),
    "a counted share": (settings("colleges", good_or_better="5 of 9"), "/settings/colleges"),
    "a per cent": (settings("childminding", good_or_better="59.4%"), "/settings/childminding"),
    "a softened share": (settings("childminding", good_or_better="just over 63%"), "/settings/childminding"),
    "a fraction": (settings("childminding", good_or_better="about two thirds"), "/settings/childminding"),
    "a band word": (settings("childminding", good_or_better="minority"), "/settings/childminding"),
    "another grade's share": (
        settings("childminding", satisfactory="small minority"),
        "/settings/childminding",
    ),
    "too much": (settings("school_sixth_forms", satisfactory="too much"), "/settings/school_sixth_forms"),
    "too few": (settings("school_sixth_forms", outstanding="too few"), "/settings/school_sixth_forms"),
    "none inadequate": (settings("primary_schools", inadequate="none"), "/settings/primary_schools"),
    "an area summed up": (settings("childminding", overall="very good"), "/settings/childminding"),
    "a reading": (settings("childminding", compared={"national": "lower"}), "/settings/childminding"),
    "a comparator's figure": (
        settings("childminding", good_or_better="59%", compared={"national": "65%"}),
        "/settings/childminding",
    ),
    "last year's figure": (
        settings("childminding", good_or_better="59%", compared={"previous": "50%"}),
        "/settings/childminding",
    ),
    "a group": (settings("vulnerable_children", overall="good"), "/settings/vulnerable_children"),
    "an outcome of the whole": (
        settings("all_settings", aspects={"staying_safe": {"good_or_better": "majority"}}),
        "/settings/all_settings/aspects/staying_safe",
    ),
    "an outcome of a line": (
        settings("colleges", aspects={"being_healthy": {"outcomes": {"total": 3, "good_or_better": 2}}}),
        "/settings/colleges/aspects/being_healthy",
    ),
    "a state": (settings("colleges", state="not_returned"), "/settings/colleges/state"),
    "figures in a state": (
        settings("colleges", outcomes="3: 0 3 0 0", state="disputed"),
        "/settings/colleges/state",
    ),
    "an agency": ({"judgements": [{"subject": "adoption_agency", "grade": "good"}]}, "/judgements/0/grade"),
    "an inspection's judgement": ({"judgements": [{**FULL, "grade": "good"}]}, "/judgements/0/grade"),
    "its capacity to improve": (
        {"judgements": [{**FULL, "aspect": "capacity_to_improve", "grade": "adequate"}]},
        "/judgements/0/grade",
    ),
    "priority actions": (
        {"judgements": [{**UNANNOUNCED, "priority_actions": ["one", "two"]}]},
        "/judgements/0/priority_actions",
    ),
    "areas for development": (
        {"judgements": [{**UNANNOUNCED, "areas_for_development": ["one"]}]},
        "/judgements/0/areas_for_development",
    ),
    "an inspection's strengths": (
        {"judgements": [{**UNANNOUNCED, "strengths": ["one"]}]},
        "/judgements/0/strengths",
    ),
    "reviews": (
        {"serious_case_reviews": {"from": "2007-04-01", "to": "2009-07-15", "outcomes": {"good": 1}}},
        "/serious_case_reviews",
    ),
    "no reviews": (
        {"serious_case_reviews": {"from": "2007-04-01", "to": "2009-07-15", "outcomes": {"total": 0}}},
        "/serious_case_reviews",
    ),
    "reviews without dates": ({"serious_case_reviews": {"outcomes": {"good": 2}}}, "/serious_case_reviews"),
    "indicators summed up": (
        indicators(summary=[{"worse": "minority", "comparators": ["national"]}]),
        "/indicators/summary/0",
    ),
    "indicators counted": (
        indicators(summary=[{"better_or_in_line": "40 of 61", "comparators": ["national"]}]),
        "/indicators/summary/0",
    ),
    "an outcome's indicators": (
        indicators(summary=[{"aspect": "staying_safe", "reading": "better", "comparators": ["national"]}]),
        "/indicators/summary/0",
    ),
    "gaps": (
        indicators(gaps={"summary": {"reading": "wider", "comparators": ["similar_areas"]}}),
        "/indicators/gaps/summary",
    ),
    "an indicator's figures": (
        indicators(single=[{"id": "ni_073", "value": 74.0, "national": 72.0, "target": 80.0}]),
        "/indicators/single/0",
    ),
    "its trend": (
        indicators(single=[{"id": "ni_073", "value": 74.0, "previous": 70.0}]),
        "/indicators/single/0",
    ),
    "its reading": (
        indicators(single=[{"id": "ni_102", "reading": "narrower", "comparators": ["national"]}]),
        "/indicators/single/0",
    ),
    "its value alone": (indicators(single=[{"id": "ni_073", "value": 74.0}]), "/indicators/single/0"),
    "a strength": ({"strengths": [{"subject": "nursery_schools"}]}, "/strengths/0"),
    "a challenge": ({"challenges": [{"subject": "colleges"}]}, "/challenges/0"),
    "a challenge of an outcome": (
        {"challenges": [{"subject": "vulnerable_children", "aspect": "staying_safe"}]},
        "/challenges/0",
    ),
    "last year's rating": ({"previous": {"rating": 2}}, "/previous/rating"),
}


@pytest.mark.parametrize("form", FORMS)
def test_evidence_in_this_form_is_said_and_read_back(form: str) -> None:
    parts, pointer = FORMS[form]
    whole = {"inkspector": 1, "scheme": "ofsted-2009", "authority": {"name": "Thornbury Vale"}}
    case = parse_case(json.dumps({**whole, "dates": {"evidence_to": "2009-08-31"}, **parts}))
    drafted = draft(case, FRAMEWORK)
    said = [sentence for sentence in drafted.sentences if pointer in sentence.evidence]
    assert said, [(sentence.text, sentence.evidence) for sentence in drafted.sentences]
    assert all(sentence.claims or sentence.outside for sentence in said)
    assert differences(drafted, FRAMEWORK, "Thornbury Vale") == []
