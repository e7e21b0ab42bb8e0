"""The Claim: its record, equality and normal form."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from inkspector.claims import Claim, Interval, Link, Period, normal_form

ends = st.one_of(st.none(), st.integers(0, 100))
counts = st.one_of(st.none(), st.tuples(st.one_of(st.none(), st.integers(0, 30)), st.integers(0, 30)))
claims = st.builds(
    Claim,
    kind=st.sampled_from(["grade", "judgement", "comparison", "total"]),
    subject=st.sampled_from(["primary_schools", "colleges"]),
    grades=st.sampled_from([(), ("good",), ("outstanding", "good")]),
    count=counts,
    proportion=st.one_of(st.none(), st.builds(lambda low: Interval.of(ge=low), st.integers(0, 100))),
    period=st.one_of(st.none(), st.just(Period("2007", None)), st.just(Period("2007-04", "2009"))),
    stance=st.sampled_from(["positive", "negative", "neutral"]),
    asserted=st.booleans(),
    start=st.integers(0, 9),
    partial=st.booleans(),
    link=st.one_of(st.none(), st.just(Link("contrast", 0))),
)


@given(claims)
def test_a_record_comes_back_whole(claim: Claim) -> None:
    again = Claim.from_json(json.loads(json.dumps(claim.to_json())))
    assert again == claim
    assert (again.start, again.partial, again.link) == (claim.start, claim.partial, claim.link)


@given(claims, claims)
def test_equal_claims_and_only_they_have_one_normal_form(a: Claim, b: Claim) -> None:
    assert (a == b) == (normal_form(a) == normal_form(b))


def test_the_place_is_no_part_of_the_meaning() -> None:
    a = Claim(kind="view", subject="colleges", start=1, end=5)
    b = Claim(kind="view", subject="colleges", start=40, end=60, partial=True)
    assert a == b
    assert hash(a) == hash(b)


def test_the_normal_form_leaves_out_what_is_unsaid() -> None:
    claim = Claim(kind="total", subject="colleges", count=(None, 6), quantifier="count")
    assert json.loads(normal_form(claim)) == {
        "kind": "total",
        "subject": "colleges",
        "quantifier": "count",
        "count": [None, 6],
        "stance": "neutral",
        "asserted": True,
    }
