"""Sentences that are nobody's error raise no alarm in any sample's letter, wherever they are put."""

from __future__ import annotations

from pathlib import Path

import pytest

from .drafted import SAMPLES, drafted

HARMLESS = {
    "years that are past": "The new team was formed in 2006 and moved to its present office in 2007.",
    "a year to come": "In 2010 the council means to bring its two teams under one roof.",
    "years as a span": "The plan for 2007-2010 was written with young people.",
    "a month of a year before": "Work on the new centre began in May 2007.",
    "names for the authority": "The borough has a plan. The council wrote it; the authority stands by it.",
    "the local authority": "The local authority and its partners know where they stand.",
    "a linking sentence": "This is borne out by what inspectors saw during the year.",
    "a sentence that looks on": "Much of this rests on work that began before the year under review.",
    "thanks": "We are grateful to all who gave their time.",
    "however and nothing said": "However, there is more to do, and the council knows it.",
    "five good GCSEs": "The council wants more young people to leave school with five good GCSEs.",
    "five or more good GCSEs": "Young people with five or more good GCSEs find it easier to stay on.",
    "very good at a thing": "Staff are very good at listening to what children tell them.",
    "a very good example": "The toy library is a very good example of this.",
    "good relations": "The council has good relations with the voluntary sector.",
    "in good time": "Plans are sent out in good time.",
    "good practice": "Good practice is shared at a yearly meeting.",
    "an outstanding bill": "One outstanding matter is the lease of the office.",
    "adequate time": "Managers are given adequate time to read each file.",
    "a majority of something else": "A majority of the councillors took part in the training.",
    "none of something else": "None of the posts in the finance team is vacant.",
    "a counterfactual": "Last year it would have been a service that performs adequately.",
    "advice": "The council should make sure that every plan is read by a manager.",
    "a question": "What would help children most?",
    "ages": "Young people aged 16 and 17 can ask for an adviser, and those over 21 may come back.",
    "times": "Answers are given within 24 hours, and letters within 10 days.",
    "laws": "Enquiries under section 47 are dealt with by one team.",
    "money": "The council spent £2.4 million on the new centre.",
    "key stages": "Pupils in Year 11 and at key stage 4 are offered a mentor.",
    "a partner authority": "The emergency team is shared with the neighbouring county of Cumbria.",
    "a service run by another": "The night service is run by the London Borough of Barking and Dagenham.",
    "a wider area": "Training is offered by the pan-Bedford partnership.",
    "the council as a word": "Pupils sit on School Councils and speak at the Councils of their wards.",
    "a place that is named like an authority": "The head office is in Bolton Street, near Camden Road.",
    "a person who is named like an authority": "Mrs Jane Kent chairs the board.",
    "reading and writing": "Reading and writing are taught in small groups.",
    "reading beside a name": "Standards in reading, and in Reading and writing, are told elsewhere.",
    "curly quotes": "Children call it “their place”, and it’s theirs – day & night.",
    "brackets in a quotation": "One said: “My PA [personal adviser] listens to me.”",
    "a body with a group's name": "The area has two Children in Care Councils.",
    "better of something else": "Better examples show how well children are known.",
    "both of something else": "Support is there for both parents and grandparents.",
    "both one group and another": "Help is there for both children and families.",
    "home as a place": "Plans are made to bring young people safely home.",
    "a number in words": "Two of the inspectors had been there before.",
    "brackets": "The duty team (which moved in the spring) has a new manager.",
}

EVERY_SENTENCE = pytest.mark.parametrize("sentence", HARMLESS.values(), ids=HARMLESS)


@pytest.fixture(params=SAMPLES, ids=lambda path: path.parent.name)
def sample(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_there_are_samples() -> None:
    assert len(SAMPLES) > 3


def test_a_letter_as_drafted_has_no_findings(sample: Path) -> None:
    letter = drafted(sample)
    assert letter.alarms(letter.text) == []


@EVERY_SENTENCE
def test_a_paragraph_of_its_own(sample: Path, sentence: str) -> None:
    letter = drafted(sample)
    assert letter.alarms(letter.with_paragraph(sentence)) == []


@EVERY_SENTENCE
def test_at_the_end_of_a_paragraph(sample: Path, sentence: str) -> None:
    letter = drafted(sample)
    assert letter.alarms(letter.in_prose(sentence)) == []
