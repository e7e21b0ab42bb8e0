"""Small cases that together hold evidence in every form of the contract: what a bank must have words for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from typing import Any

from inkspector.case import Case, parse_case
from inkspector.scheme import Framework

Parts = dict[str, Any]
READINGS = ("better", "worse", "in_line", "better_or_in_line", "worse_or_in_line")
GAP_READINGS = ("narrower", "wider", "in_line")
COMPARED = ("higher", "lower", "in_line")
AGAINST = (["national"], ["similar_areas"], ["similar_areas", "national"])
SHARES = ("59.4%", "just over 63%", "about two thirds", "0%", "100%", "5 of 12", "over half", "under half")
WINDOW = {"from": "2007-04-01", "to": "2009-07-15"}


def probes(framework: Framework) -> Iterator[Case]:
    """A case for each form of evidence, one at a time, under the scheme."""
    head = {"inkspector": 1, "scheme": framework.scheme.id, "authority": {"name": "Thornbury Vale"}}
    for parts in (
        *_settings(framework),
        *_aspects(framework),
        *_compared(),
        *_judgements(framework),
        *_visits(),
        *_reviews(),
        *_indicators(),
        *_views(framework),
        *({"previous": {"rating": level.rating}} for level in framework.scheme.scale),
    ):
        text = json.dumps({**head, "dates": {"evidence_to": "2009-08-31"}, **parts})
        yield parse_case(text)


def _settings(framework: Framework) -> Iterator[Parts]:
    grades = framework.scale("primary_schools").grades
    words = [row.id for row in framework.words.proportions]
    quantities = [*SHARES, *(word.replace("_", " ") for word in words)]
    for subject in ("primary_schools", "all_settings", "universal_provision"):
        yield from (_of(subject, good_or_better=share) for share in quantities)
        yield from (_of(subject, **{grade: share}) for grade in grades for share in quantities)
    yield from (_of("primary_schools", **{grade: "too much"}) for grade in grades[2:])
    yield from (_of("primary_schools", **{name: "too few"}) for name in ("good_or_better", *grades[:2]))
    yield from (_of("primary_schools", outcomes=counts) for counts in _counts())
    degrees = ("", "very ")
    yield from (_of("childminding", overall=f"{by}{grade}") for by, grade in product(degrees, grades))


def _counts() -> Iterator[str]:
    """Every spread of up to three settings over the grades, some of more."""
    for n in (1, 2, 3):
        for spread in product(range(n + 1), repeat=4):
            if sum(spread) == n:
                yield f"{n}: {' '.join(map(str, spread))}"
    yield from ("8: 0 3 5 0", "8: 1 4 2 1", "8: 8 0 0 0", "40: 4 24 12 0", "40: 4 24 11 1", "40: 2 10 25 3")


def _aspects(framework: Framework) -> Iterator[Parts]:
    outcome = framework.scheme.outcomes[0]
    counts = (
        "1: 0 1 0 0",
        "1: 0 0 1 0",
        "2: 0 2 0 0",
        "3: 0 3 0 0",
        "3: 0 0 2 1",
        "8: 0 3 5 0",
        "2: 0 0 2 0",
    )
    for subject in ("all_settings", "primary_schools"):
        for share in (*SHARES, *(row.id.replace("_", " ") for row in framework.words.proportions)):
            yield _of(subject, aspects={outcome: {"good_or_better": share}})
        yield from (_of(subject, aspects={outcome: {"outcomes": spread}}) for spread in counts)


def _compared() -> Iterator[Parts]:
    for reading, against in product(COMPARED, AGAINST):
        compared = dict.fromkeys(against, reading)
        yield _of("primary_schools", compared=compared)
        yield _of("primary_schools", good_or_better="59%", compared=compared)
    for comparator, figure in product(("national", "similar_areas", "previous"), ("40%", "59%", "80%")):
        yield _of("primary_schools", good_or_better="59%", compared={comparator: figure})
    yield _of("primary_schools", compared={"national": "higher", "similar_areas": "lower"})
    yield from (_of("primary_schools", compared={"previous": reading}) for reading in COMPARED)


def _judgements(framework: Framework) -> Iterator[Parts]:
    agency = framework.scale("adoption_agency").grades
    for grade in agency:
        yield {"judgements": [{"subject": "adoption_agency", "grade": grade}]}
    for inspection in framework.scheme.inspections:
        for subject in inspection.subjects:
            scale = framework.scale(subject, inspection.id).grades
            graded = [aspect for aspect in (None, *inspection.aspects) if aspect not in _COUNTED]
            for aspect, grade, date in product(graded, scale, ("2008", "2009-06-12", None)):
                judged = {"inspection": inspection.id, "subject": subject, "grade": grade}
                judged |= {"aspect": aspect} if aspect else {}
                yield {"judgements": [judged | ({"date": date} if date else {})]}


_COUNTED = ("priority_action", "area_for_development")


def _visits() -> Iterator[Parts]:
    named = {"inspection": "unannounced_inspection"}
    for date, actions, areas in product(
        ({"date": "2009-08-11"}, {}), ([], ["one"], ["one", "two"]), ([], ["one"])
    ):
        found = {"priority_actions": actions, "areas_for_development": areas, "strengths": areas}
        yield {"judgements": [{**named, **date, **found}]}


def _reviews() -> Iterator[Parts]:
    for window, n in product((WINDOW, {}), range(4)):
        for good in range(n + 1):
            outcomes = {"good": good, "inadequate": n - good} if n else {"total": 0}
            yield {
                "serious_case_reviews": {
                    **window,
                    "outcomes": {g: k for g, k in outcomes.items() if k or not n},
                }
            }


def _indicators() -> Iterator[Parts]:
    shares = (
        "minority",
        "large majority",
        "40 of 61",
        "1 of 1",
        "2 of 2",
        "0 of 2",
        "0 of 9",
        "9 of 9",
        "59%",
        "all",
    )
    for against, aspect in product(AGAINST, ({}, {"aspect": "staying_safe"})):
        named = {"comparators": against, **aspect}
        for reading in READINGS:
            yield {"indicators": {"summary": [{"reading": reading, **named}]}}
            yield {"indicators": {"summary": [{"reading": reading, "generally": True, **named}]}}
        for reading, share in product(("better_or_in_line", "worse"), shares):
            yield {"indicators": {"summary": [{reading: share, **named}]}}
    yield {"indicators": {"summary": [{"worse": "too many", "comparators": ["national"]}]}}
    for against, reading in product(AGAINST, GAP_READINGS):
        yield {"indicators": {"gaps": {"summary": {"reading": reading, "comparators": against}}}}
        yield {"indicators": {"single": [{"id": "ni_102", "reading": reading, "comparators": against}]}}
    for comparator, value in product(
        ("national", "similar_areas", "target", "previous"), ("60.0", "70.0", "80.0")
    ):
        for id in ("ni_073", "ni_102"):
            yield {"indicators": {"single": [{"id": id, "value": 70.0, comparator: float(value)}]}}
    yield {"indicators": {"single": [{"id": "ni_073", "value": 70.0}]}}
    for reading in READINGS:
        yield {"indicators": {"single": [{"id": "ni_073", "reading": reading, "comparators": ["national"]}]}}


def _views(framework: Framework) -> Iterator[Parts]:
    outcome = framework.scheme.outcomes[0]
    for name in ("strengths", "challenges"):
        for view in ({"subject": "colleges"}, {"subject": "vulnerable_children", "aspect": outcome}):
            yield {name: [view]}


def _of(subject: str, **entry: Any) -> Parts:
    return {"settings": {subject: entry}}
