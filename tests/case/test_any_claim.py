"""Whatever a letter claims gets a verdict, with its reason and evidence that can be found."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import load_case
from inkspector.case.holds import holds
from inkspector.case.worlds import Worlds, worlds
from inkspector.claims import Claim, Interval, Period
from inkspector.claims.claim import Base, Degree, Direction, Kind, Stance
from inkspector.scheme import load_scheme

SAMPLES = Path(__file__).parents[2] / "samples"
FRAMEWORK = load_scheme("ofsted-2009")
LEVELS: dict[str, set[str | None]] = {
    "supported": {None, "info", "warning"},
    "contradicted": {"error"},
    "undecided": {"info"},
    "unsupported": {"warning"},
    "not_checkable": {None},
}
GRADES = ["outstanding", "good", "satisfactory", "adequate", "inadequate", "excellent"]
QUANTIFIERS = [
    *(row.id for row in FRAMEWORK.words.proportions),
    *"count percent fraction all both none not_all too_much too_few overall generally some including".split(),
]


@cache
def told(name: str) -> Worlds:
    return worlds(load_case(SAMPLES / name / f"{name}.case.yaml"), FRAMEWORK)


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.one_of(st.none(), strategy)


numbers = maybe(st.integers(0, 40))
ends = st.sampled_from(
    [None, "2007", "2008", "2009", "2007-04-01", "2009-07", "2009-07-15", "2009-02-30", "x"]
)
intervals = st.builds(
    lambda a, b, c, d: Interval.of(ge=min(a, b)) if c else Interval(None, Interval.point(b).high, False, d),
    st.integers(0, 100),
    st.integers(0, 100),
    st.booleans(),
    st.booleans(),
)
claims = st.builds(
    Claim,
    kind=st.sampled_from(get_args(Kind)),
    subject=st.sampled_from(sorted(FRAMEWORK.subjects)),
    aspect=maybe(st.sampled_from(FRAMEWORK.scheme.aspects)),
    base=maybe(st.sampled_from(get_args(Base))),
    grades=st.lists(st.sampled_from(GRADES), max_size=3, unique=True).map(tuple),
    quantifier=maybe(st.sampled_from(QUANTIFIERS)),
    count=maybe(st.tuples(numbers, numbers)),
    proportion=maybe(intervals),
    comparator=st.lists(
        st.sampled_from(["national", "similar_areas", "previous", "target"]), max_size=2, unique=True
    ).map(tuple),
    direction=maybe(st.sampled_from(get_args(Direction))),
    than=maybe(intervals),
    by=maybe(intervals),
    degree=maybe(st.sampled_from(get_args(Degree))),
    source=maybe(st.sampled_from([one.id for one in FRAMEWORK.scheme.inspections])),
    period=maybe(st.builds(Period, ends, ends)),
    stance=st.sampled_from(get_args(Stance)),
)
names = st.sampled_from(sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))


@given(claims, names)
@settings(max_examples=600)
def test_a_verdict_has_its_level_its_reason_and_its_evidence(claim: Claim, name: str) -> None:
    held = holds(claim, told(name))
    assert held.level in LEVELS[held.verdict]
    if held.verdict != "supported" or held.level is not None:
        assert held.note.endswith((".", ".*"))
    assert (held.verdict == "undecided") <= (held.fault is not None and bool(held.settles))
    assert (held.verdict == "contradicted") <= (held.fault is not None)
    for one in held.evidence:
        assert one.shows
        assert one.path.startswith("scheme:/") or told(name).case.place(one.path) is not None


@given(claims, names)
@settings(max_examples=100)
def test_what_was_read_in_part_is_neither_supported_nor_wrong(claim: Claim, name: str) -> None:
    assert holds(replace(claim, partial=True), told(name)).verdict == "not_checkable"
