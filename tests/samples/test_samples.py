"""The samples: their made files are up to date, and each change to a letter is found by its rule."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from inkspector import check, load_case, rate

sys.path.insert(0, str(Path(__file__).parents[2] / "samples"))
from remake import Sample, made, samples  # type: ignore[import-not-found]  # a script beside its data

RATINGS = {
    "westminster-2009": 3,
    "fenmarch-2009": 4,
    "eastmere-2009": 2,
    "colbridge-2009": 1,
    "wyverndale-2009": 3,
}
EACH = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.id)


@EACH
def test_made_files_are_up_to_date(sample: Sample) -> None:
    for name, text in made(sample).items():
        assert sample.file(name).read_text(encoding="utf-8") == text, "run `python samples/remake.py`"


@EACH
def test_the_rating_is_the_one_that_the_sample_is_for(sample: Sample) -> None:
    assert rate(load_case(sample.file("case.yaml"))).rating == RATINGS[sample.id]


@EACH
def test_the_drafted_letter_checks_clean_with_every_clause_read(sample: Sample) -> None:
    letter = sample.file("letter.md").read_text(encoding="utf-8")
    report = check(letter, case=load_case(sample.file("case.yaml")))
    assert report.at_least("warning") == ()
    assert report.totals["unread"] == 0


@EACH
def test_each_change_is_found_by_its_rule_in_its_sentence(sample: Sample) -> None:
    case = load_case(sample.file("case.yaml"))
    letter = sample.file("letter.md").read_text(encoding="utf-8")
    for change in sample.changes():
        at = letter.index(change.words)
        report = check(letter.replace(change.words, change.into, 1), case=case)
        start, end = report.document.sentence(at)
        found = {
            (finding.rule, finding.severity)
            for finding in report.findings
            if finding.start < max(end, at + len(change.into)) and finding.end > start
        }
        assert (change.rule, change.severity) in found, change
