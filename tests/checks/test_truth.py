"""What a letter says of few settings against every way in which the case allows them to be graded.

The oracle lists all gradings and counts; it shares nothing with the arithmetic of spreads or with the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import FRAMEWORK

GRADES = ("outstanding", "good", "satisfactory", "inadequate")
SAID = {
    "good or better": {"outstanding", "good"},
    "outstanding": {"outstanding"},
    "satisfactory": {"satisfactory"},
    "inadequate": {"inadequate"},
    "no better than satisfactory": {"satisfactory", "inadequate"},
}
NUMBERS = ("none", "one", "two", "three", "four", "five", "six")
Grading = tuple[str, ...]


@st.composite
def evidence(draw: st.DrawFn) -> tuple[str, list[Grading]]:
    """The outcomes of three to six secondary schools, whole or in part, and all gradings that they allow."""
    n = draw(st.integers(3, 6))
    real = draw(st.lists(st.sampled_from(GRADES), min_size=n, max_size=n))
    told = draw(st.sampled_from(["all", "good_or_better", "inadequate", "good"]))
    if told == "all":
        outcomes = ", ".join(f"{grade}: {real.count(grade)}" for grade in GRADES)
        named = [({grade}, real.count(grade)) for grade in GRADES]
    else:
        grades = {"outstanding", "good"} if told == "good_or_better" else {told}
        count = sum(grade in grades for grade in real)
        outcomes, named = f"total: {n}, {told}: {count}", [(grades, count)]
    gradings = [
        grading
        for grading in combinations_with_replacement(GRADES, n)
        if all(sum(grade in grades for grade in grading) == count for grades, count in named)
    ]
    return f"settings: {{secondary_schools: {{outcomes: {{{outcomes}}}}}}}", gradings


@st.composite
def sentences(draw: st.DrawFn, n: int) -> tuple[str, set[str], set[int]]:
    """A sentence on the schools, the grades that it speaks of, and how many of them make it true."""
    words = draw(st.sampled_from(sorted(SAID)))
    shape = draw(st.sampled_from(["count", "all", "none", "per cent"]))
    k = draw(st.integers(1, n - 1))
    if shape == "all":
        return f"All {NUMBERS[n]} secondary schools are {words}.", SAID[words], {n}
    if shape == "none":
        return f"None of the {NUMBERS[n]} secondary schools is {words}.", SAID[words], {0}
    if shape == "per cent":
        shown = (200 * k + n) // (2 * n)
        true = {m for m in range(n + 1) if (200 * m + n) // (2 * n) == shown}
        return f"In the area {shown}% of secondary schools are {words}.", SAID[words], true
    verb = "is" if k == 1 else "are"
    return f"In the area {NUMBERS[k]} of the {NUMBERS[n]} secondary schools {verb} {words}.", SAID[words], {k}


def truths(gradings: Sequence[Grading], grades: set[str], true: set[int]) -> Iterator[bool]:
    return (sum(grade in grades for grade in grading) in true for grading in gradings)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_claim_is_an_error_only_if_no_grading_makes_it_true(data: st.DataObject) -> None:
    known, gradings = data.draw(evidence())
    sentence, grades, true = data.draw(sentences(len(gradings[0])))
    case = parse_case(
        f"inkspector: 1\nscheme: ofsted-2009\nauthority: {{name: London Borough of Barnet}}\n{known}\n"
    )
    report = check(sentence, FRAMEWORK, case)
    held = set(truths(gradings, grades, true))
    verdict = {frozenset({True}): "supported", frozenset({False}): "contradicted"}.get(frozenset(held))
    found = {judged.verdict for judged in report.verdicts}
    assert found <= ({verdict} if verdict else {"undecided", "unsupported"})
    assert found
    assert bool(report.at_least("error")) == (verdict == "contradicted")
