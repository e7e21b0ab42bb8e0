"""Two versions of a letter, compared in claims."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.checks import Report, check
from inkspector.editing import Difference, difference
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
CASE = parse_case(
    json.dumps(
        {
            "inkspector": 1,
            "scheme": "ofsted-2009",
            "authority": {"name": "Thornbury Vale"},
            "settings": {"secondary_schools": {"outcomes": "8: 0 3 5 0"}},
        }
    )
)
SENTENCES = (
    "Three of the eight secondary schools are good.",
    "The fostering agency is good.",
    "The adoption agency is satisfactory.",
    "Inequality gaps are generally wider than the national average.",
    "A majority of primary schools are good or better.",
)


def checked(*sentences: str) -> Report:
    return check("\n\n".join(sentences), FRAMEWORK, CASE)


def between(old: tuple[str, ...], new: tuple[str, ...]) -> Difference:
    return difference(checked(*old), checked(*new))


def subjects(found: Difference) -> tuple[list[str], list[str], list[str]]:
    return (
        [one.new.judged.claim.subject for one in found.altered],
        [one.judged.claim.subject for one in found.added],
        [one.judged.claim.subject for one in found.dropped],
    )


def test_a_figure_that_changed_is_an_altered_claim_with_its_slot_and_finding() -> None:
    found = between(SENTENCES, ("Four of the eight secondary schools are good.", *SENTENCES[1:]))
    ((one,), (finding,)) = found.altered, found.came
    assert one.slots == {"count": ([3, 8], [4, 8])}
    assert [side.judged.verdict for side in (one.old, one.new)] == ["supported", "contradicted"]
    assert (finding.rule, found.went, found.same) == ("evidence.count", (), 4)


def test_other_words_for_the_same_are_no_difference() -> None:
    found = between(SENTENCES[:2], ("Fostering is good.", "Of the eight secondary schools, three are good."))
    assert (found.same, subjects(found)) == (2, ([], [], []))


def test_what_is_about_another_thing_is_added_and_dropped() -> None:
    found = between(SENTENCES[:2], (SENTENCES[0], SENTENCES[3]))
    assert subjects(found) == ([], ["inequality_gaps"], ["fostering_agency"])


def test_clauses_that_are_not_read_come_and_go() -> None:
    unread = "Many of the outer primary schools are good."
    assert between((SENTENCES[0],), (SENTENCES[0], unread)).unread
    assert between((SENTENCES[0], unread), (SENTENCES[0],)).read


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=4), st.lists(st.sampled_from(SENTENCES), max_size=4))
def test_the_claims_of_both_versions_are_all_accounted_for(old: list[str], new: list[str]) -> None:
    before, after = checked(*old), checked(*new)
    found = difference(before, after)
    assert found.same + len(found.altered) + len(found.dropped) == len(before.verdicts)
    assert found.same + len(found.altered) + len(found.added) == len(after.verdicts)
    back = difference(after, before)
    assert (len(back.added), len(back.dropped)) == (len(found.dropped), len(found.added))
    assert found.same == back.same
    if sorted(old) == sorted(new):
        assert (found.altered, found.added, found.dropped) == ((), (), ())
