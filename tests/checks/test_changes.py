"""Changes of a letter, or of its evidence, that a rule of its own finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import check

from .letters import FRAMEWORK

_HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: London Borough of Barnet}\n"
_NI = "pupils achieving level 4 in English and mathematics at Key Stage 2 (NI 73)"
_REVIEW = "{inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007}"
_FULL = "{inspection: safeguarding_inspection, subject: safeguarding, grade: good, date: 2009-06-12%s}"
_SINGLE = "indicators: {single: [{id: ni_073, %s}]}"
_CHILDCARE = (
    "settings: {childcare_non_domestic: {good_or_better: %s}, childcare_domestic: {good_or_better: 60%%}}"
)
_CENTRE = "Work at the Ashdown Centre is good. Young people say that the %s Centre helps them."
_WHOLE = (
    "A %s of childcare is good or better. A majority of childminding is good or better. In the area 55%% of"
    " childcare on non-domestic premises is good or better. So is 60%% of childcare on domestic premises."
)

# A sentence, the words in it that are right and those that are wrong, the rule and how grave it is.
CHANGED = [
    ("Of the eight secondary schools, %s are good.", "38%", "40%", "internal.percentage", "error"),
    ("Of the three special schools, %s are outstanding.", "67%", "65%", "internal.percentage", "error"),
    (
        "The proportion of good primary schools is %s higher than nationally.",
        "5 percentage points",
        "5%",
        "internal.points",
        "warning",
    ),
    (f"The proportion of {_NI} has risen by %s.", "3 percentage points", "3%", "internal.points", "warning"),
    (
        "In the area %s of primary schools are inadequate.",
        "5%",
        "5 percentage points",
        "internal.points",
        "warning",
    ),
    (_WHOLE, "majority", "very large majority", "internal.group", "error"),
    (_WHOLE, "majority", "very small minority", "internal.group", "error"),
    ("Encouragingly, the gaps are %s than nationally.", "narrower", "wider", "internal.polarity", "warning"),
    (
        "It is a strength that the under-18 conception rate (NI 112) is %s the national average.",
        "below",
        "above",
        "internal.polarity",
        "warning",
    ),
    (
        "The %s under-18 conception rate (NI 112) is a strength.",
        "low",
        "high",
        "internal.polarity",
        "warning",
    ),
    (
        "A large majority of settings are good or better for staying safe, %s safeguarding is good.",
        "and",
        "so",
        "internal.safeguarding",
        "warning",
    ),
    (
        "In the area 80% of settings are good or better for staying safe. %s safeguarding is good.".replace(
            "80%", "80%%"
        ),
        "The joint area review found that",
        "This shows that",
        "internal.safeguarding",
        "warning",
    ),
    (
        "The joint area review in 2007 judged safeguarding as %s.",
        "adequate",
        "satisfactory",
        "internal.grade_word",
        "warning",
    ),
    (
        "All eight secondary schools are %s.",
        "satisfactory",
        "adequate",
        "internal.grade_word",
        "warning",
    ),
    ("Last year %s looked-after children were excluded.", "few", "two", "letter.identifiable", "warning"),
    ("The agency was inspected between %s and 18 July 2009.", "16", "19", "letter.visit", "error"),
    ("The agency was visited from 28 %s to 2 July 2009.", "June", "August", "letter.visit", "error"),
    (
        "The inspection took place on 14 July 2009, and its report was published on %s July 2009.",
        "31",
        "3",
        "letter.visit",
        "error",
    ),
    (_CENTRE, "Ashdown", "Ashdwon", "letter.name", "warning"),
    (
        "All four nursery schools are good. %s of the four nursery schools is good.",
        "The improvement of one",
        "Every one",
        "letter.rewrite",
        "warning",
    ),
    (
        "Leaders know what works in their schools, and share it%s.",
        " gladly",
        " gladly.\n\nLeaders know what works in their schools, and share it gladly",
        "letter.repeated",
        "error",
    ),
]

CHANGED += [
    (
        "The proportion rose from 60%% to 63%%, an increase of %s.",
        "3 percentage points",
        "3%",
        "internal.points",
        "warning",
    ),
    (
        "Safeguarding is strong%s 85%% of settings are good or better for staying safe.",
        ". Moreover,",
        ":",
        "internal.safeguarding",
        "warning",
    ),
    (
        "The joint area review in 2007 judged safeguarding as good. The joint area review in %s judged"
        " services for looked-after children as good.",
        "2007",
        "2006",
        "letter.visit",
        "warning",
    ),
    ("The agency was visited on %s 14 July 2009.", "Tuesday", "Monday", "letter.weekday", "error"),
    ("%s children were excluded.", "Some", "Both", "letter.identifiable", "warning"),
    (
        "%s is good. The adoption agency is good.",
        "Fostering",
        "The adoption agency",
        "letter.repeated",
        "warning",
    ),
]

# A sentence, evidence by which it stands and evidence by which it doesn't, the rule and how grave it is.
EVIDENCED = [
    (
        "In the area 40% of secondary schools are good or better.",
        "settings: {secondary_schools: {outcomes: {total: 10, inadequate: 0}}}",
        "settings: {secondary_schools: {outcomes: {total: 8, inadequate: 0}}}",
        "internal.percentage",
        "error",
    ),
    (
        "The joint area review in 2007 judged safeguarding as good.",
        f"judgements: [{_REVIEW}]",
        f"judgements: [{_REVIEW}, {_FULL % ''}]".replace("good, date: 2009", "adequate, date: 2009"),
        "evidence.superseded",
        "warning",
    ),
    (
        "The joint area review in 2007 judged safeguarding as good.",
        f"judgements: [{_REVIEW}]",
        f"judgements: [{_REVIEW}, {_FULL % ''}]",
        "evidence.superseded",
        "info",
    ),
    (
        "The safeguarding inspection judged safeguarding as good.",
        f"dates: {{letter: 2009-12-09}}\njudgements: [{_FULL % ', published: 2009-12-09'}]",
        f"dates: {{letter: 2009-12-09}}\njudgements: [{_FULL % ', published: 2009-12-10'}]",
        "evidence.unpublished",
        "error",
    ),
    (
        f"The proportion of {_NI} has risen.",
        _SINGLE % "value: 74, previous: 71, comparable: true",
        _SINGLE % "value: 74, previous: 71, comparable: false",
        "evidence.comparable",
        "error",
    ),
    (
        f"The proportion of {_NI} is 71%.",
        _SINGLE % "value: 71, previous: 70",
        _SINGLE % "value: 74, previous: 71",
        "evidence.last_year",
        "info",
    ),
    (
        "In the area 66% of primary schools are good or better.",
        "settings: {primary_schools: {good_or_better: 66%, compared: {previous: 60%}}}",
        "settings: {primary_schools: {good_or_better: 72%, compared: {previous: 66%}}}",
        "evidence.last_year",
        "info",
    ),
    (
        "All secondary schools are good.",
        "settings: {secondary_schools: {outcomes: {good: 8}, exist: 8}}",
        "settings: {secondary_schools: {outcomes: {good: 8}, exist: 9}}",
        "evidence.uninspected",
        "warning",
    ),
    (
        "All eight secondary schools are good.",
        "settings: {secondary_schools: {outcomes: {good: 8}, exist: 8}}",
        "settings: {secondary_schools: {outcomes: {good: 8}, exist: 9}}",
        "evidence.uninspected",
        "info",
    ),
    (
        "The children's homes are good.",
        "settings: {childrens_homes: {outcomes: {good: 2}}}",
        "settings: {childrens_homes: {outcomes: {good: 1}}}",
        "letter.identifiable",
        "warning",
    ),
    (
        "A very large majority of childcare is good or better. A majority of childminding is good or better.",
        _CHILDCARE % "90%",
        _CHILDCARE % "55%",
        "internal.group",
        "error",
    ),
]

# Last year's letter, this year's sentence with the words that are right and wrong, the rule, its severity.
AFTER = [
    (
        "In the area 70% of primary schools are good or better.",
        "In the area 60%% of primary schools are good or better. Their proportion is %s than last year.",
        ("lower", "higher"),
        "letter.previous_trend",
        "error",
    ),
    (
        "Three of the eight secondary schools are good or better.",
        "%s of the eight secondary schools are good or better.",
        ("Four", "Three"),
        "letter.previous",
        "warning",
    ),
]

HARMLESS = [
    ("half of a per cent that rounds", "Of the eight secondary schools, 38% are good and 63% are not."),
    ("a number that grows by per cent", "The number of good primary schools rose by 10% on last year."),
    ("within so many points of", "Results are within five percentage points of the national average."),
    (
        "a trend praised beside a poor level",
        "Encouragingly, the gaps, though wider than nationally, narrowed.",
    ),
    ("parallel sentences", "The fostering agency is good. The adoption agency is good."),
    ("a pupil referral unit", "Two of the three pupil referral units are good."),
    ("one child in five", "One child in five is taught in classes that have grown."),
    ("what a child says", "One young person told us how much the centre helps."),
    ("a window over New Year", "The agency was inspected between 14 December and 8 January."),
    ("a visit to come", "A visit will take place on 11 January 2010."),
    ("a plural of a name", "The Ofsted Inspector came. All Ofsted Inspectors came."),
    ("settings and safeguarding side by side", "Staying safe is good, as is safeguarding."),
    (
        "safeguarding and settings side by side",
        "Safeguarding is good, as are most settings for staying safe, and so too is adoption since May 2007.",
    ),
]


def severity(rule: str, text: str, evidence: str = "", previous: str | None = None) -> str | None:
    """How grave what the rule finds is; None where it finds nothing."""
    case = parse_case(f"{_HEAD}{evidence}\n") if evidence else None
    findings = check(text, FRAMEWORK, case, previous=previous).findings
    return next((one.severity for one in findings if one.rule == rule), None)


@pytest.mark.parametrize(("sentence", "right", "wrong", "rule", "grave"), CHANGED)
def test_words_that_are_wrong_are_found(sentence: str, right: str, wrong: str, rule: str, grave: str) -> None:
    assert severity(rule, sentence % right) is None
    assert severity(rule, sentence % wrong) == grave


@pytest.mark.parametrize(("sentence", "right", "wrong", "rule", "grave"), EVIDENCED)
def test_so_is_evidence_that_does_not_bear_them_out(
    sentence: str, right: str, wrong: str, rule: str, grave: str
) -> None:
    assert severity(rule, sentence, right) is None
    assert severity(rule, sentence, wrong) == grave


@pytest.mark.parametrize(("previous", "sentence", "words", "rule", "grave"), AFTER)
def test_so_is_what_last_years_letter_tells(
    previous: str, sentence: str, words: tuple[str, str], rule: str, grave: str
) -> None:
    right, wrong = words
    assert severity(rule, sentence % right, previous=previous) is None
    assert severity(rule, sentence % wrong, previous=previous) == grave


@pytest.mark.parametrize("text", [text for _, text in HARMLESS], ids=[name for name, _ in HARMLESS])
def test_harmless_words_are_left_alone(text: str) -> None:
    head = "9 December 2009\n\nMs Ann Example\n\nDear Ms Example\n\n"
    assert [(one.rule, one.quote) for one in check(head + text, FRAMEWORK).at_least("warning")] == []


def test_a_later_judgement_beside_the_older_one_is_enough() -> None:
    text = (
        "The joint area review in 2007 judged safeguarding as good. The safeguarding inspection in June 2009"
        " judged safeguarding as adequate."
    )
    evidence = f"judgements: [{_REVIEW}, {_FULL % ''}]".replace("good, date: 2009", "adequate, date: 2009")
    assert severity("evidence.superseded", text, evidence) is None


def test_what_the_case_bears_out_may_be_carried_over() -> None:
    text = "Three of the eight secondary schools are good or better."
    assert severity("letter.previous", text, 'settings: {secondary_schools: "8: 0 3 5 0"}', text) == "info"
    assert severity("letter.previous", text, 'settings: {secondary_schools: "8: 0 4 4 0"}', text) == "warning"
