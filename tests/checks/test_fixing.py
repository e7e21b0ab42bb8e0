"""Safe suggestions taken: the letter is true again, nothing new is wrong with it, and no more is taken."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import Case, load_case, parse_case
from inkspector.checks import Report, check
from inkspector.checks.fixing import SAFE, Fixed, fix, safe
from inkspector.drafting import draft
from inkspector.scheme import load_scheme

SAMPLES = Path(__file__).parents[2] / "samples"
FRAMEWORK = load_scheme("ofsted-2009")

PLANTED = [
    # sample, words of its drafted letter (a pattern), what is planted there
    ("colbridge-2009", r"9 December 2009", "9 December 2008"),
    ("colbridge-2009", r"9 December 2009", "31 November 2009"),
    ("colbridge-2009", r"Lorna Pettifer", "Lorna Pettigrew"),
    ("colbridge-2009", r"Dear Mrs", "Dear Mr"),
    ("colbridge-2009", r"Director of Children's Services", "Director of Education"),
    ("colbridge-2009", r"Owen Tregarthen", "Owen Trevelyan"),
    ("colbridge-2009", r"rating 2009", "rating 2008"),
    ("colbridge-2009", r"section 138", "section 128"),
    ("colbridge-2009", r"Inspections Act 2006", "Inspections Act 2007"),
    ("colbridge-2009", r"a scale of four points", "a scale of five points"),
    ("colbridge-2009", r"above all on social care", "not least on social care"),
    ("colbridge-2009", r"Performs poorly \(1\)", "Performs poorly (2)"),
    ("colbridge-2009", r"\| Performs poorly \(1\)", "| Performs well (1)"),
    ("colbridge-2009", r"Colbridge perform poorly", "Colbridge perform adequately"),
    ("colbridge-2009", r"in August 2009", "in July 2009"),
    ("colbridge-2009", r"15 July 2009", "14 July 2009"),
    ("colbridge-2009", r"joint area review", "safeguarding inspection"),
    ("colbridge-2009", r"two areas for development", "four areas for development"),
    ("colbridge-2009", r"below the national average", "above the national average"),
    ("colbridge-2009", r"Only two of the five", "Only three of the five"),
    ("colbridge-2009", r"the five school", "the six school"),
    ("colbridge-2009", r"of the four special", "of the seven special"),
    ("colbridge-2009", r"looked after children to be adequate", "looked after children to be outstanding"),
    ("eastmere-2009", r"[Aa] (?:very )?(?:large )?majority of", "a small minority of"),
    ("wyverndale-2009", r"[Aa] (?:very )?(?:large )?majority of", "a very small minority of"),
    ("eastmere-2009", r"(Eastmere) perform \w+", r"\1 perform poorly"),
]
NEVER = [
    # what leaves a choice
    ("colbridge-2009", r"City of Colbridge perform", "City of Leeds perform"),
    ("colbridge-2009", r"1 April 2007 and 15 July 2009", "15 July 2009 and 1 April 2007"),
]

TWO_AGENCIES = """\
inkspector: 1
scheme: ofsted-2009
authority: {name: London Borough of Barnet}
settings: {secondary_schools: "8: 0 3 5 0"}
judgements:
  - {subject: fostering_agency, grade: good}
  - {subject: private_fostering, grade: satisfactory}
"""


@lru_cache
def drafted(sample: str) -> tuple[Case, str]:
    case = load_case(SAMPLES / sample / f"{sample}.case.yaml")
    return case, draft(case, FRAMEWORK).text


def planted(sample: str, words: str, instead: str) -> str:
    text, count = re.subn(words, instead, drafted(sample)[1], count=1)
    assert count == 1, f"{words} isn't in the letter of {sample}"
    return text


def checked(sample: str, text: str) -> Report:
    return check(text, FRAMEWORK, drafted(sample)[0])


def fixed(sample: str, text: str) -> Fixed:
    return fix(text, lambda words: checked(sample, words))


@pytest.mark.parametrize(("sample", "words", "instead"), PLANTED)
def test_what_was_planted_is_put_right(sample: str, words: str, instead: str) -> None:
    done = fixed(sample, planted(sample, words, instead))
    assert done.taken
    assert {finding.rule for finding in done.taken} <= SAFE
    assert done.after.at_least("warning") == ()
    assert done.after.totals == checked(sample, drafted(sample)[1]).totals


@pytest.mark.parametrize(("sample", "words", "instead"), NEVER)
def test_what_leaves_a_choice_is_left(sample: str, words: str, instead: str) -> None:
    text = planted(sample, words, instead)
    done = fixed(sample, text)
    assert (done.text, done.taken) == (text, ())
    assert done.after.at_least("error")


def test_a_letter_without_findings_is_left_as_it_is() -> None:
    _, text = drafted("colbridge-2009")
    assert fixed("colbridge-2009", text).text == text


def test_a_fix_that_would_bring_another_finding_is_left_and_told() -> None:
    case = parse_case(TWO_AGENCIES)
    text = "The fostering agency and private fostering arrangements are satisfactory."
    done = fix(text, lambda words: check(words, FRAMEWORK, case))
    assert (done.text, done.taken) == (text, ())
    assert [(one.finding.rule, one.finding.suggestion) for one in done.left] == [("evidence.grade", "good")]


def test_the_others_of_a_sentence_are_taken_where_one_has_to_be_left() -> None:
    case = parse_case(TWO_AGENCIES)
    wrong = "The fostering agency and private fostering arrangements are satisfactory."
    text = f"{wrong} Four of the eight secondary schools are good."
    done = fix(text, lambda words: check(words, FRAMEWORK, case))
    assert done.text == f"{wrong} Three of the eight secondary schools are good."
    assert len(done.left) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([one for one in PLANTED if one[0] == "colbridge-2009"]), max_size=5))
def test_fixing_adds_no_finding_and_is_done_after_once(changes: list[tuple[str, str, str]]) -> None:
    text = drafted("colbridge-2009")[1]
    for _, words, instead in changes:
        text = re.sub(words, instead, text, count=1)
    done = fixed("colbridge-2009", text)
    assert {one.id for one in done.after.findings} <= {one.id for one in done.before.findings}
    assert done.after.totals["unread"] <= done.before.totals["unread"]
    again = fixed("colbridge-2009", done.text)
    assert (again.text, again.taken) == (done.text, ())


def test_no_two_suggestions_overlap() -> None:
    text = drafted("colbridge-2009")[1].replace("2009", "2008").replace("two", "three")
    places = [one.replaces for one in safe(checked("colbridge-2009", text)) if one.replaces]
    assert len(places) > 5
    assert all(a[1] <= b[0] for a, b in pairwise(places))
