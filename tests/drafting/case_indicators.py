"""Indicators, gaps and reviews of a case in the forms of the contract, drawn by Hypothesis."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from inkspector.case.entry import WITHOUT_FIGURES, State
from inkspector.case.indicators import Reading

OUTCOMES = ("being_healthy", "staying_safe", "enjoying_and_achieving", "positive_contribution")
WORDS = ("almost all", "very large majority", "large majority", "majority", "minority", "small minority")
SHARES = ("59%", "59.4%", "almost 60%", "just over 70%", "about two thirds", "more than half", "at least 80%")
REVIEWED = ("outstanding", "good", "adequate", "inadequate")
READINGS = get_args(Reading)
STATES: tuple[str, ...] = get_args(State)
INDICATORS = ("ni_052", "ni_060", "ni_072", "ni_073", "ni_081", "ni_082", "ni_102", "ni_106", "ni_110")

share = st.sampled_from((*WORDS, *SHARES))
against = st.sampled_from(
    (["national"], ["similar_areas"], ["similar_areas", "national"], ["previous"], ["target"])
)
readings = st.sampled_from(READINGS)
figures = st.integers(10, 90).map(float)


@st.composite
def reviews(draw: st.DrawFn) -> dict[str, int]:
    """Counts by grade, or a total with a part of them."""
    if draw(st.booleans()):
        return {grade: draw(st.integers(0, 3)) for grade in REVIEWED}
    part = draw(
        st.sampled_from(("good_or_better", "adequate_or_better", "good_or_worse", "adequate_or_worse"))
    )
    return {"total": draw(st.integers(3, 4)), part: draw(st.integers(0, 3))}


@st.composite
def summaries(draw: st.DrawFn) -> dict[str, Any]:
    """Indicators or gaps summed up: how many stand so, or a reading of them all."""
    reading, held = draw(readings), {"comparators": draw(against)}
    if draw(st.booleans()):
        counted = st.sampled_from(("40 of 61", "all 12", "5 of 9", "none of the 8"))
        return {reading: draw(share | counted), **held}
    return {"reading": reading, "generally": draw(st.booleans()), **held}


@st.composite
def singles(draw: st.DrawFn) -> dict[str, Any]:
    """One indicator or gap: its figures, its reading or its state."""
    one: dict[str, Any] = {"id": draw(st.sampled_from(INDICATORS))}
    form = draw(st.sampled_from(("figures", "reading", "value", "state")))
    if form == "state":
        state = draw(st.sampled_from(STATES))
        return {**one, "state": state} | ({} if state in WITHOUT_FIGURES else {"value": draw(figures)})
    if form == "reading":
        return {**one, "reading": draw(readings), "comparators": draw(against)}
    one["value"] = draw(figures)
    if form == "figures":
        names = draw(
            st.lists(st.sampled_from(("national", "similar_areas", "previous", "target")), unique=True)
        )
        one |= {name: draw(figures) for name in names}
        one |= {"period": "2008/09", "comparable": draw(st.booleans())} if draw(st.booleans()) else {}
    return one


outcomes_of_children = st.lists(st.sampled_from(OUTCOMES), max_size=2, unique=True)
_of_an_outcome = st.builds(
    lambda one, aspect: {**one, "aspect": aspect}, summaries(), st.sampled_from(OUTCOMES)
)


@st.composite
def indicators(draw: st.DrawFn) -> dict[str, Any]:
    """Summed up, by outcome, one by one, and the gaps."""
    held: dict[str, Any] = {}
    if draw(st.booleans()):
        whole = draw(summaries())
        alike = [{**whole, "aspect": aspect} for aspect in draw(outcomes_of_children)]
        held["summary"] = [whole, *alike, *draw(st.lists(_of_an_outcome, max_size=1))]
    if draw(st.booleans()):
        held["gaps"] = {"summary": draw(summaries() | _of_an_outcome)}
    held["single"] = draw(st.lists(singles(), max_size=4, unique_by=lambda one: one["id"]))
    return held
