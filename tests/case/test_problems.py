"""What a case must not hold, each told at its place; ▸ stands before the place, and isn't in the file."""

from pathlib import Path
from time import process_time

import pytest

from inkspector.case import load_case, parse_case
from inkspector.errors import CaseError, Problem

HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Anywhere}\n"
VISIT = "inspection: safeguarding_inspection, subject: safeguarding"
SUMMARY = "comparators: [national]"

WRONG = {
    "a line that the scheme hasn't": ("settings:\n  ▸primary_scools: {}", "did you mean `primary_schools`"),
    "a line far from all": ("settings:\n  ▸zoos: {}", "isn't a line of the scheme"),
    "an aspect of a line": ("settings: {colleges: {aspects: {▸being_helthy: {good: 1}}}}", "`being_healthy`"),
    "overall effectiveness beside the line": (
        "settings: {colleges: {aspects: {▸overall_effectiveness: {good: 1}}}}",
        "is the line itself",
    ),
    "a field of a line": ("settings: {colleges: {▸goood: 3}}", "did you mean `good`"),
    "a grade in outcomes": ("settings: {colleges: {outcomes: {good: 1, ▸godo: 1}}}", "did you mean `good`"),
    "a grade of reviews for settings": (
        "settings: {colleges: {outcomes: {▸adequate: 3}}}",
        "`satisfactory`",
    ),
    "a grade of settings for reviews": ("serious_case_reviews: {outcomes: {▸satisfactory: 3}}", "`adequate`"),
    "an overall word that is no grade": ("settings: {colleges: {overall: ▸excellent}}", "outstanding, good"),
    "a name of grades that says nothing": (
        "settings: {colleges: {outcomes: {▸outstanding_or_better: 1}}}",
        "did you mean",
    ),
    "a negative count": ("settings: {colleges: {outcomes: {good: ▸-1}}}", "0 or more"),
    "a fractional count": ("settings: {colleges: {outcomes: {good: ▸2.5}}}", "whole number"),
    "an empty count": ("settings: {colleges: {outcomes: {good: ▸, satisfactory: 5}}}", "isn't a count"),
    "an empty field that isn't known": ("▸setings:", "did you mean `settings`"),
    "an empty grade that isn't known": ("settings: {colleges: {▸goood: }}", "did you mean `good`"),
    "a count in words": ("settings: {colleges: {outcomes: {good: ▸three}}}", "whole number"),
    "a negative share": ("settings: {colleges: {good: ▸-3%}}", "is negative"),
    "no outcomes in outcomes": ("settings: {colleges: {outcomes: ▸{}}}", "say nothing"),
    "a part above the total": (
        "settings: {colleges: {outcomes: ▸{total: 3, good: 5}}}",
        "more than `total`, 3",
    ),
    "parts above the total": (
        "settings: {colleges: {outcomes: ▸{total: 5, good: 3, satisfactory: 3}}}",
        "come to 6, more than the total of 5",
    ),
    "a total above its parts": (
        "settings: {colleges: {outcomes: ▸{total: 8, good_or_better: 3, satisfactory_or_worse: 4}}}",
        "come to 7, and the total is 8",
    ),
    "a part above several": (
        "settings: {colleges: {outcomes: ▸{total: 9, outstanding: 4, good_or_better: 3}}}",
        "more than `good_or_better`, 3",
    ),
    "shorthand above its total": (
        'settings: {colleges: ▸"7: 0 3 5 0"}',
        "come to 8, more than the total of 7",
    ),
    "shorthand nobody understands": ("settings: {colleges: ▸three or so are fine}", "`8: 0 3 5 0`"),
    "shorthand of a rest that is none": (
        "settings: {colleges: ▸'9 of 8 good, the rest satisfactory'}",
        "of 8",
    ),
    "a part above its whole": ("settings: {colleges: {good: ▸9 of 8}}", "the part is more than the whole"),
    "a share that no k of n gives": (
        "settings: {colleges: {good_or_better: ▸60% of 7}}",
        "the nearest is 4 of 7, 57%",
    ),
    "a share that no count of the outcomes gives": (
        "settings: {colleges: {outcomes: {total: 7, inadequate: 1}, good: ▸60%}}",
        "no number of 7 settings gives a share of 60%",
    ),
    "a share above 100": ("settings: {colleges: {good: ▸120%}}", "between 0% and 100%"),
    "a decimal without its sign": ("settings: {colleges: {good: ▸59.4}}", "write `59.4%`"),
    "a band word that the counts refute": (
        "settings: {colleges: {outcomes: {good: 7}, good_or_better: ▸minority}}",
        "doesn't fit the outcomes, 7 of 7 (100%)",
    ),
    "a band word that open counts refute": (
        "settings: {colleges: {outcomes: {total: 14, good_or_better: 13}, good: ▸all}}",
        "doesn't fit the outcomes, 0 to 13 of 14",
    ),
    "shares that rule each other out": (
        "settings: {colleges: ▸{good: 60%, satisfactory: 50%}}",
        "`good`, `satisfactory` can't all be true",
    ),
    "figures of two numbers of settings": (
        "settings: {colleges: ▸{outcomes: {total: 8, good: 3}, good: 3 of 9}}",
        "of 8 and 9 settings",
    ),
    "fewer that exist than have outcomes": (
        "settings: {colleges: {outcomes: {good: 8}, exist: ▸7}}",
        "7 exist, and there are outcomes of 8",
    ),
    "an aspect whose counts don't add up": (
        "settings: {colleges: {aspects: {staying_safe: {outcomes: ▸{total: 1, good: 2}}}}}",
        "more than `total`, 1",
    ),
    "a state beside figures": ("settings: {colleges: {state: ▸not_due, good: 3}}", "there are no figures"),
    "a state that isn't one": ("settings: {colleges: {state: ▸gone}}", "`none_exist`"),
    "a comparison that isn't one": ("settings: {colleges: {compared: {national: ▸hihger}}}", "`higher`"),
    "a comparator that isn't one": ("settings: {colleges: {compared: {▸world: higher}}}", "`national`"),
    "a comparator's bare number": ("settings: {colleges: {compared: {national: ▸65}}}", "write `65%`"),
    "a window the wrong way round": (
        "settings: {colleges: {inspected: {from: 2009-07-15, to: ▸2006-01-01}}}",
        "which is earlier",
    ),
    "a whole below its lines": (
        "settings: {all_settings: ▸{outcomes: {good: 5}}, colleges: 3 good, special_schools: 3 good}",
        "its lines together at least 6",
    ),
    "a group below its line": (
        "settings: {schools: ▸{outcomes: {good: 2}}, special_schools: {outcomes: {good: 3}}}",
        "at least 3",
    ),
    "a whole below a group": (
        "settings: {all_settings: ▸{outcomes: {good: 2}}, schools: {outcomes: {good: 3}}}",
        "`schools` alone at least 3",
    ),
    "a whole with fewer of a grade than its lines": (
        "settings: {all_settings: ▸20 of 30 good or better, colleges: 15 inadequate}",
        "`all_settings` has 10",
    ),
    "a national figure for no line": ("national: {▸secondary_school: 57%}", "`secondary_schools`"),
    "a national figure that is no share": ("national: {secondary_schools: ▸most}", "`57%`"),
    "a subject": ("judgements: [{subject: ▸fostering_agncy, grade: good}]", "`fostering_agency`"),
    "an inspection": (
        "judgements: [{inspection: ▸joint_area_revue, subject: safeguarding, grade: good}]",
        "`joint_area_review`",
    ),
    "a subject that an inspection doesn't judge": (
        "judgements: [{inspection: joint_area_review, subject: ▸adoption_agency, grade: good}]",
        "it judges safeguarding and looked_after_children",
    ),
    "an aspect that an inspection hasn't": (
        f"judgements: [{{{VISIT}, aspect: ▸staying_safe, grade: good}}]",
        "capacity_to_improve",
    ),
    "a grade that this inspection hasn't": (
        f"judgements: [{{{VISIT}, grade: ▸satisfactory}}]",
        "did you mean `adequate`",
    ),
    "a grade that an agency hasn't": (
        "judgements: [{subject: fostering_agency, grade: ▸excelent}]",
        "outstanding",
    ),
    "a judgement published before its date": (
        f"judgements: [{{{VISIT}, grade: good, date: 2009-06-12, published: ▸2009-05-01}}]",
        "before its date",
    ),
    "an impossible date": (f"judgements: [{{{VISIT}, grade: good, date: ▸2009-02-30}}]", "calendar"),
    "a judgement that says nothing": ("judgements: [▸{subject: safeguarding}]", "give its `grade`"),
    "two grades of one inspection": (
        f"judgements: [{{{VISIT}, grade: good}}, {{{VISIT}, grade: ▸adequate}}]",
        "keep one",
    ),
    "words of an inspector that are no text": (
        "judgements: [{inspection: unannounced_inspection, priority_actions: [▸3]}]",
        'put it in quotes: "3"',
    ),
    "reviews the wrong way round": (
        "serious_case_reviews: {from: 2009, to: ▸2007, outcomes: 2 good}",
        "which is earlier",
    ),
    "reviews that don't add up": (
        "serious_case_reviews: {outcomes: ▸{total: 1, good: 2}}",
        "more than `total`",
    ),
    "reviews without outcomes": ("serious_case_reviews: ▸{from: 2007}", "`outcomes` is missing"),
    "an indicator": ("indicators: {single: [{id: ▸ni_73, value: 74}]}", "did you mean `ni_073`"),
    "an indicator without a figure": (
        "indicators: {single: [▸{id: ni_073}]}",
        "neither a value nor a reading",
    ),
    "an indicator's figure in words": (
        "indicators: {single: [{id: ni_073, value: ▸high}]}",
        "write a number",
    ),
    "an indicator above 100 per cent": ("indicators: {single: [{id: ni_073, value: ▸174}]}", "100 per cent"),
    "an indicator's reading against its figures": (
        f"indicators: {{single: [{{id: ni_073, value: 70, national: 75, reading: ▸better, {SUMMARY}}}]}}",
        "70 against 75 (national)",
    ),
    "a reading against nothing": ("indicators: {single: [▸{id: ni_073, reading: better}]}", "against what"),
    "an indicator twice": (
        "indicators: {single: [{id: ni_073, value: 70}, {id: ▸ni_073, value: 71}]}",
        "twice",
    ),
    "an indicator's state beside its figure": (
        "indicators: {single: [{id: ni_073, value: 70, state: ▸not_returned}]}",
        "there is no figure",
    ),
    "a summary's reading": (
        f"indicators: {{summary: [{{reading: ▸bettr, {SUMMARY}}}]}}",
        "did you mean `better`",
    ),
    "a summary's unknown field": (
        f"indicators: {{summary: [{{▸bettr: 4 of 5, reading: better, {SUMMARY}}}]}}",
        "`better`",
    ),
    "a summary that says nothing": (f"indicators: {{summary: [▸{{{SUMMARY}}}]}}", "says nothing"),
    "a summary against nothing": ("indicators: {summary: [▸{reading: better}]}", "against what"),
    "a summary that the single ones refute": (
        f"indicators: {{summary: [{{better: ▸all, {SUMMARY}}}], "
        "single: [{id: ni_073, value: 70, national: 75}]}",
        "too many of the single indicators",
    ),
    "a counted summary that the single ones refute": (
        f"indicators: {{summary: [{{worse: ▸1 of 9, {SUMMARY}}}], single: ["
        "{id: ni_073, value: 70, national: 75}, {id: ni_075, value: 40, national: 50}]}",
        "too many of the single indicators",
    ),
    "a pending inspection": (
        "pending: [{inspection: ▸saveguarding_inspection}]",
        "`safeguarding_inspection`",
    ),
    "a challenge's subject": ("challenges: [{subject: ▸schols}]", "did you mean `schools`"),
    "a letter before its evidence ends": (
        "dates: {letter: ▸2009-06-01, evidence_to: 2009-08-31}",
        "before its evidence ends",
    ),
    "a letter's year alone": ("dates: {letter: ▸2009}", "no single day"),
    "a pending inspection after the letter": (
        "dates: {letter: 2009-12-09}\npending: [{inspection: safeguarding_inspection, since: ▸2010-01-01}]",
        "after the letter",
    ),
    "professional judgement after the letter": (
        "dates: {letter: 2009-12-09}\n"
        "professional_judgement: {to: 3, rationale: r, by: b, date: ▸2010-01-01}",
        "after the letter",
    ),
    "professional judgement without one of its parts": (
        "professional_judgement: ▸{to: 3, rationale: r, by: b}",
        "`date` is missing",
    ),
    "a rating off the scale": ("previous: {rating: ▸5}", "`4`"),
    "a rating that is no number": ("previous: {rating: ▸true}", "no number"),
    "a subject that is no name": ("judgements: [{subject: ▸[], grade: good}]", "text"),
    "a source that isn't named": ("settings: {colleges: {source: ▸letter}}", "name it there"),
    "a default source that isn't named": ("sources: {letter: Letter}\ndefault_source: ▸leter", "`letter`"),
    "a pinned sentence of no message": (
        "letter: {pinned: [{message: ▸here, text: Words.}]}",
        "subject/aspect/kind",
    ),
    "a pinned sentence of no subject": (
        "letter: {pinned: [{message: ▸schols//grade, text: Words.}]}",
        "did you mean `schools`",
    ),
    "a comparator that isn't known": (
        "settings: {primary_schools: {compared: {▸natonal: higher}}}",
        "`natonal` isn't known here; did you mean `national`",
    ),
    "a comparator that isn't known, of which nothing is said": (
        "settings: {primary_schools: {aspects: {staying_safe: {compared: {▸natonal: }}}}}",
        "`natonal` isn't known here; did you mean `national`",
    ),
    "a section that isn't known": ("▸setings: {}", "did you mean `settings`"),
    "a list where a block should stand": ("settings: ▸[1, 2]", "where a block should stand"),
    "a block where a list should stand": ("strengths: ▸{a: b}", "where a list should stand"),
    "a number where a line should stand": ("settings: {colleges: ▸3}", "`{good: 3, satisfactory: 5}`"),
    "a count beyond all": ("settings: {colleges: {outcomes: {good: ▸12345678}}}", "mend the count"),
    "a whole beyond all": ("settings: {colleges: {good: ▸60% of 123456789}}", "mend the count"),
    "shorthand beyond all": ("settings: {colleges: ▸123456789 good}", "mend the count"),
    "a duplicate key": ("settings: {}\n▸settings: {}", "settings"),
    "a tab": ("settings:\n▸\tcolleges: {}", "spaces"),
    "an alias": ("settings: {colleges: ▸&a {good: 3}}", "delete"),
}


@pytest.mark.parametrize(("marked", "told"), WRONG.values(), ids=WRONG.keys())
def test_one_wrong_thing_is_told_at_its_place_and_nothing_else(marked: str, told: str) -> None:
    problems = problems_of(HEAD + marked.replace("▸", ""))
    before = (HEAD + marked).partition("▸")[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert [(p.line, p.column) for p in problems] == [(line, column)], problems
    assert told in f"{problems[0].what}; {problems[0].mend}"
    assert problems[0].mend


def test_all_wrong_things_are_told_at_once() -> None:
    everything = (
        HEAD + "settings:\n  colleges: {goood: 3}\n  zoos: {}\n  schools: {outcomes: {total: 1, good: 2}}\n"
    )
    everything += "judgements: [{subject: fostering_agency, grade: adequate}]\ndates: {letter: 2009-02-30}\n"
    assert [problem.line for problem in problems_of(everything)] == [5, 6, 7, 8, 9]


def test_a_scheme_that_isnt_known_is_told_with_the_nearest() -> None:
    (problem,) = problems_of(HEAD.replace("2009", "2099"))
    assert (problem.line, problem.column) == (2, 9)
    assert "`ofsted-2009`" in problem.mend


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "- a list\n", "words\n", "3\n", "inkspector: 1\n", "inkspector: 2\n"]
)
def test_what_is_no_case_is_told(text: str) -> None:
    assert problems_of(text)


@pytest.mark.parametrize(
    "flood",
    [
        "settings:\n" + "".join(f"  zoo_{i}: 3 goood\n" for i in range(40_000)),
        "judgements:\n" + "".join(f"- {{subject: zoo_{i}}}\n" for i in range(20_000)),
        "indicators:\n  single:\n" + "".join(f"  - {{id: ni_073, value: {i}}}\n" for i in range(20_000)),
        "settings: {colleges: {note: x, outcomes: {" + "".join(f"g{i}: 1, " for i in range(40_000)) + "}}}\n",
        "settings: {colleges: '" + "3 good " * 100_000 + "'}\n",
    ],
    ids=["lines", "judgements", "indicators", "grades", "shorthand"],
)
def test_a_flood_of_wrong_things_is_told_in_time(flood: str) -> None:
    started = process_time()
    assert 0 < len(problems_of(HEAD + flood)) <= 300
    assert process_time() - started < 10


def test_deep_nesting_is_told() -> None:
    assert problems_of(HEAD + "settings: " + "[" * 5000)
    assert problems_of(HEAD + "settings: " + "{a: " * 5000)


def test_files_that_are_none_are_told(tmp_path: Path) -> None:
    bytes_of_no_text = tmp_path / "latin.case.yaml"
    bytes_of_no_text.write_bytes(HEAD.encode() + b"settings: {colleges: {note: caf\xe9}}\n")
    for path in (tmp_path, tmp_path / "missing.case.yaml", bytes_of_no_text):
        with pytest.raises(CaseError) as refused:
            load_case(path)
        assert all(problem.file == str(path) for problem in refused.value.problems)


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(CaseError) as refused:
        parse_case(text)
    return refused.value.problems
