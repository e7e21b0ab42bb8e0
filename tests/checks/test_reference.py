"""The published letter with the contract's case: clean, and any single change is found at its place."""

from __future__ import annotations

import pytest

from inkspector.case import Case, parse_case
from inkspector.checks import Finding, check
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")

# Words of the letter, what they are changed to, and the rule that finds it as an error.
IN_THE_LETTER = [
    ("well (3", "well (2", "band.table"),
    ("well (3", "well (4", "band.rating"),
    ("well (3", "well (1", "band.rating"),
    ("well (3", "well (5", "band.number"),
    ("Performs well (", "Performs adequately (", "band.rating"),
    ("Performs well (", "Performs poorly (", "band.table"),
    ("Performs well (", "Performs strongly (", "band.words"),
    ("Performs well (3", "Performs excellently (4", "band.rating"),
    ("perform well", "perform adequately", "band.opening"),
    ("perform well", "perform poorly", "band.rating"),
    ("perform well", "perform excellently", "band.rating"),
    ("3\tPerforms", "2\tPerforms", "letter.legal_fact"),
    ("Performs poorly\t", "Performs badly\t", "letter.legal_fact"),
    ("that exceeds minimum", "that meets minimum", "letter.legal_fact"),
    ("meets only", "meets", "letter.legal_fact"),
    ("does not meet", "does meet", "letter.legal_fact"),
    ("significantly exceeds", "exceeds", "letter.legal_fact"),
    ("four point", "five point", "letter.legal_fact"),
    ("section 138", "section 137", "letter.legal_fact"),
    ("Act 2006", "Act 2005", "letter.legal_fact"),
    ("Inspections Act", "Skills Act", "letter.legal_fact"),
    ("Westminster perform", "Wandsworth perform", "letter.other_authority"),
    ("Westminster perform", "Silverdale perform", "letter.authority"),
    ("in Westminster are", "in Camden are", "letter.other_authority"),
    ("in Westminster are", "in Tower Hamlets are", "letter.other_authority"),
    ("in Westminster are", "in Westminister are", "letter.authority"),
    ("services annual rating\n", "services annual rating for Brent\n", "letter.other_authority"),
    ("of Westminster\n13th", "of Southwark\n13th", "letter.authority"),
    ("Mr Michael", "Ms Michael", "letter.addressee"),
    ("l O'Connor", "l O'Donnell", "letter.addressee"),
    ("City Hall", "Town Hall", "letter.addressee"),
    ("SW1E 6QP", "SW1E 6QQ", "letter.addressee"),
    ("Director of Children's", "Director of Adult", "letter.post"),
    ("Dear Mr O'Connor", "Dear Mr O'Brien", "letter.salutation"),
    ("Dear Mr", "Dear Mrs", "letter.salutation"),
    ("\nJuliet", "\nJulia", "letter.signatory"),
    ("Divisional", "Regional", "letter.signatory"),
    ("9 December", "8 December", "letter.date"),
    ("9 December", "39 December", "letter.impossible_date"),
    ("1 April", "31 April", "letter.impossible_date"),
    ("15 July", "35 July", "letter.impossible_date"),
    ("rating 2009\n", "rating 2008\n", "letter.year"),
    ("1 April 2007", "1 April 2010", "letter.range"),
    ("April 2007", "April 2006", "evidence.window"),
    ("July 2009", "July 2008", "evidence.window"),
    ("review in 2007", "review in 2006", "evidence.date"),
    ("joint area review in", "safeguarding inspection in", "evidence.source"),
    ("three of the eight", "four of the eight", "evidence.count"),
    ("three of the eight", "three of the nine", "evidence.total"),
    ("three of the eight", "nine of the eight", "internal.count"),
    ("13 out of 14", "14 out of 14", "evidence.count"),
    ("13 out of 14", "13 out of 15", "evidence.total"),
    ("two special", "three special", "evidence.total"),
    ("two of the three", "three of the three", "evidence.count"),
    ("one being", "two being", "internal.sum"),
    ("being satisfactory", "being inadequate", "evidence.grade"),
    ("almost 60%", "almost 70%", "evidence.share"),
    ("almost 60%", "over 60%", "evidence.share"),
    ("almost 60%", "almost all", "evidence.word"),
    ("The overall effectiveness of the large majority", "A small minority", "evidence.word"),
    ("the large majority", "almost all", "evidence.word"),
    ("very large majority of inspected", "small minority of inspected", "evidence.word"),
    ("special schools are good", "special schools are outstanding", "evidence.grade"),
    ("agency are good", "agency are outstanding", "evidence.grade"),
    ("agency are good", "agency are inadequate", "evidence.grade"),
    ("is very good", "is inadequate", "evidence.grade"),
    ("is good overall", "is satisfactory overall", "evidence.grade"),
    ("authority as good", "authority as adequate", "evidence.grade"),
    ("authority as good", "authority as outstanding", "evidence.grade"),
    ("them as good", "them as outstanding", "evidence.grade"),
    ("provision is satisfactory", "provision is inadequate", "evidence.grade"),
    ("A higher than", "A lower than", "evidence.comparison"),
    ("above or in line", "below", "evidence.comparison"),
    ("generally narrower", "generally wider", "evidence.comparison"),
    ("less good", "more good", "evidence.comparison"),
    ("Two serious", "Three serious", "evidence.total"),
    ("Two serious", "Four serious", "evidence.total"),
]

# Words of the case, what they are changed to, the rule, and the words of the letter at which it stands.
IN_THE_CASE = [
    ("good: 3, satisfactory: 5", "good: 4, satisfactory: 4", "evidence.count", "three of the eight"),
    ("good: 3, satisfactory: 5", "good: 3, satisfactory: 6", "evidence.total", "three of the eight"),
    ("total: 14, good_or_better: 13", "total: 14, good_or_better: 12", "evidence.count", "13 out of 14"),
    ("total: 2, good: 2", "good: 1, satisfactory: 1", "evidence.count", "two special schools"),
    ("good: 2, satisfactory: 1", "good: 1, satisfactory: 2", "evidence.count", "two of the three"),
    ("good_or_better: almost 60%", "good_or_better: 45%", "evidence.share", "almost 60%"),
    ("good_or_better: large majority", "good_or_better: minority", "evidence.word", "large majority"),
    (
        "compared: {national: higher}",
        "compared: {national: lower}",
        "evidence.comparison",
        "higher than average",
    ),
    ("compared: {national: lower}", "compared: {national: higher}", "evidence.comparison", "less good"),
    (
        "subject: fostering_agency, grade: good",
        "subject: fostering_agency, grade: inadequate",
        "evidence.grade",
        "agency are good",
    ),
    (
        "safeguarding, grade: good, date: 2007",
        "safeguarding, grade: inadequate, date: 2007",
        "evidence.grade",
        "authority as good",
    ),
    (
        "safeguarding, grade: good, date: 2007",
        "safeguarding, grade: good, date: 2006",
        "evidence.date",
        "in 2007",
    ),
    ("outcomes: {good: 2}}", "outcomes: {good: 1}}", "evidence.total", "Two serious"),
    ("outcomes: {good: 2}}", "outcomes: {good: 1, adequate: 1}}", "evidence.count", "them as good"),
    (
        "from: 2007-04-01, to: 2009-07-15",
        "from: 2006-04-01, to: 2009-07-15",
        "evidence.window",
        "1 April 2007",
    ),
    (
        "better_or_in_line: very large majority",
        "better_or_in_line: small minority",
        "evidence.word",
        "very large majority of national",
    ),
    ("reading: narrower, generally", "reading: wider, generally", "evidence.comparison", "narrower"),
    ("ni_081, reading: narrower", "ni_081, reading: wider", "evidence.comparison", "level 2 and 3"),
    (
        "  - {subject: adoption_agency",
        "  - {inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [late]}\n"
        "  - {subject: adoption_agency",
        "band.rating",
        "Performs well (",
    ),
    (
        "professional_judgement: null",
        "professional_judgement: {to: 2, rationale: thin data, by: A Panel, date: 2009-11-01}",
        "band.rating",
        "perform well",
    ),
    ("letter: 2009-12-09,", "letter: 2009-12-08,", "letter.date", "9 December"),
    ("name: Juliet", "name: Julia", "letter.signatory", "Juliet Winstanley\n"),
    ("post: Director", "post: Head", "letter.post", "Director"),
    (
        "of Westminster, short: Westminster",
        "of Camden, short: Camden",
        "letter.other_authority",
        "Westminster perform",
    ),
]

# What understates, raises only the degree, or leaves approved wording: a warning.
ONLY_WARNED = [
    ("the large majority", "the majority", "evidence.word"),
    ("very large majority of inspected", "majority of inspected", "evidence.word"),
    ("good quality overall", "very good quality overall", "evidence.word"),
    ("is good overall", "is very good overall", "evidence.word"),
    ("with caution", "with care", "letter.standard_text"),
    ("not mean all", "never mean all", "letter.standard_text"),
]


def changed(text: str, old: str, new: str) -> tuple[str, int, int]:
    """The text with the first occurrence changed, and where the new words stand."""
    assert old in text
    at = text.index(old)
    return text[:at] + new + text[at + len(old) :], at, at + len(new)


def at_its_place(findings: tuple[Finding, ...], start: int, end: int, rule: str) -> list[Finding]:
    return [one for one in findings if one.rule == rule and one.start < end and start < one.end]


def test_the_reference_letter_is_clean(reference: str, case: Case) -> None:
    report = check(reference, FRAMEWORK, case)
    assert report.totals == {
        "supported": 31,
        "contradicted": 0,
        "undecided": 0,
        "unsupported": 0,
        "not_checkable": 0,
        "unread": 0,
    }
    assert report.at_least("warning") == ()


def test_it_is_clean_without_its_case(reference: str) -> None:
    report = check(reference, FRAMEWORK)
    assert report.totals["not_checkable"] == 31
    assert report.at_least("warning") == ()


@pytest.mark.parametrize(("old", "new", "rule"), IN_THE_LETTER)
def test_a_change_of_the_letter_is_an_error(
    reference: str, case: Case, old: str, new: str, rule: str
) -> None:
    text, start, end = changed(reference, old, new)
    found = at_its_place(check(text, FRAMEWORK, case).findings, start, end, rule)
    assert [one.severity for one in found][:1] == ["error"]


@pytest.mark.parametrize(("old", "new", "rule", "words"), IN_THE_CASE)
def test_a_change_of_the_case_is_an_error(
    reference: str, evidence: str, old: str, new: str, rule: str, words: str
) -> None:
    other = parse_case(changed(evidence, old, new)[0])
    start = reference.index(words)
    found = at_its_place(check(reference, FRAMEWORK, other).findings, start, start + len(words), rule)
    assert [one.severity for one in found][:1] == ["error"]


@pytest.mark.parametrize(("old", "new", "rule"), ONLY_WARNED)
def test_what_is_only_weaker_or_stronger_is_a_warning(
    reference: str, case: Case, old: str, new: str, rule: str
) -> None:
    text, start, end = changed(reference, old, new)
    report = check(text, FRAMEWORK, case)
    assert {one.severity for one in at_its_place(report.findings, start, end, rule)} == {"warning"}
    assert report.at_least("error") == ()
