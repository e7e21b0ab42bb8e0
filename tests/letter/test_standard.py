"""Approved standard text is known by its sentences, in any printing, and by nothing less."""

from dataclasses import replace
from pathlib import Path

import pytest

from inkspector.errors import SchemeError
from inkspector.letter import StandardText, load_standard, standard_text
from inkspector.letter.sentences import fingerprint, sentences
from inkspector.scheme import Framework


def test_every_section_of_the_plan_that_is_standard_has_its_text(framework: Framework) -> None:
    planned = [part.id for part in framework.letter.sections if part.role in ("standard", "statutory")]
    assert [block.id for block in standard_text(framework)] == planned


def test_layout_and_emphasis_change_no_fingerprint() -> None:
    sentence = "Ofsted read the *Every Child Matters* outcomes of Barnet's 2009 profile."
    printed = "Ofsted read the Every Child\nMatters outcomes  of Barnet’s 2009 profile."
    assert fingerprint(sentence, 2009) == fingerprint(printed, 2009)


@pytest.mark.parametrize(
    ("word", "other"), [("caution", "care"), ("2009", "2008"), ("2010", "2011"), ("central", "")]
)
def test_any_other_change_does(word: str, other: str) -> None:
    sentence = "In 2009 and 2010 the profile stays central and is read with caution."
    assert fingerprint(sentence, 2009) != fingerprint(sentence.replace(word, other), 2009)


def test_year_and_authority_are_slots() -> None:
    assert fingerprint("Barnet in 2009.", 2009, ["Barnet"]) == fingerprint("Essex in 2010.", 2010, ["Essex"])


def test_a_sentence_ends_where_the_next_begins() -> None:
    text = 'The rating is "well". It stands (for now.) No more'
    found = list(sentences(text, start=10))
    assert [sentence.text for sentence in found] == [
        'The rating is "well".',
        "It stands (for now.)",
        "No more",
    ]
    assert all(text[s.start - 10 : s.end - 10] == s.text for s in found)


def test_fingerprints_of_published_wordings_are_kept_for_every_block(framework: Framework) -> None:
    assert all(block.also_approved for block in load_standard(framework).blocks)


STANDARD = """\
inkspector: 1
scheme: ofsted-2009
version: "2"
headings: [Rating]
box: Rating
blocks:
  - id: derivation
    role: standard
    version: "2"
    by: Ann Poole
    date: 2010-05-04
    basis: inferred
    reason: Plainer
    text: The rating of {year} rests on a profile.
    earlier:
      - version: "1"
        by: Ann Poole
        date: 2009-05-04
        basis: inferred
        reason: First
        text: It rests on {year}.
"""


def load_text(framework: Framework, folder: Path, text: str) -> StandardText:
    (folder / "standard.yaml").write_text(text, encoding="utf-8")
    return load_standard(replace(framework, templates=folder))


def test_what_a_block_said_before_still_resolves(framework: Framework, tmp_path: Path) -> None:
    standard = load_text(framework, tmp_path, STANDARD)
    before = standard.wording("derivation", "1")
    assert before is not None
    assert before.filled(2009) == "It rests on 2009."
    assert standard.wording("derivation", "3") is None
    assert standard.approved[fingerprint("It rests on 2009.", 2009)] == "derivation"
    assert standard.approved[fingerprint("The rating of 2009 rests on a profile.", 2009)] == "derivation"


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('- version: "1"', '- version: "2"', "there twice"),
        ("    by: Ann Poole\n", "", "by"),
        ("date: 2010-05-04", "date: last May", "isn't a date"),
        ("basis: inferred\n    reason: Plainer", "basis: sourced", "without its source"),
    ],
)
def test_a_block_that_nobody_stands_for_is_told(
    framework: Framework, tmp_path: Path, before: str, after: str, what: str
) -> None:
    with pytest.raises(SchemeError, match=what):
        load_text(framework, tmp_path, STANDARD.replace(before, after, 1))
