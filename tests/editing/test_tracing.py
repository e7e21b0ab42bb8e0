"""The chain behind a sentence, from its claims to the file that the evidence stands in."""

from __future__ import annotations

from pathlib import Path

from inkspector.case import load_case, parse_case
from inkspector.drafting.bank import load_bank
from inkspector.editing import Trace, Tracer, draft, sentences_of, trace
from inkspector.rating import rate
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme("ofsted-2009")
SAMPLES = Path(__file__).parents[2] / "samples"
CASE = load_case(SAMPLES / "colbridge-2009/colbridge-2009.case.yaml")
DRAFTED = draft(CASE, FRAMEWORK)
TRACER = Tracer.of(CASE, FRAMEWORK, rate(CASE, FRAMEWORK), load_bank(FRAMEWORK.folder))


def traced(text: str, wanted: str) -> Trace:
    return trace(text, wanted, TRACER, sentences_of(DRAFTED))


def test_evidence_has_its_line_in_the_case_and_its_source() -> None:
    (link, *_) = traced(DRAFTED.text, "primary schools").links
    (shown, *_) = link.evidence
    lines = (SAMPLES / "colbridge-2009/colbridge-2009.case.yaml").read_text(encoding="utf-8").splitlines()
    assert shown.line is not None
    assert "primary_schools" in lines[shown.line - 1]
    assert shown.source == CASE.source_of(None)


def test_a_cause_of_the_rating_leads_to_its_rule() -> None:
    links = traced(DRAFTED.text, "priority action").links
    steps = [step for link in links for step in link.rules]
    assert [(step.rule, step.fired) for step in steps] == [("priority_action", True)]
    assert links[0].mention is not None
    assert (links[0].mention.weight, links[0].because != "") == ("must", True)


def test_a_drafted_sentence_knows_its_phrases_and_one_changed_by_hand_what_it_was() -> None:
    one = next(one for one in DRAFTED.sentences if "primary schools" in one.text)
    kept = traced(DRAFTED.text, one.text)
    assert (kept.changed, tuple(said.id for said in kept.phrases)) == (False, one.phrase)
    assert {(said.status, said.tier) for said in kept.phrases} == {("approved", "scheme")}
    changed = one.text.replace("primary schools", "all primary schools")
    again = traced(DRAFTED.text.replace(one.text, changed), "all primary schools")
    assert (again.changed, again.drafted and again.drafted.text) == (True, one.text)


def test_a_sentence_written_by_hand_has_claims_and_no_phrases() -> None:
    found = trace("Ofsted is thanked. Both special schools are good.", "2", TRACER)
    assert (found.number, found.drafted, found.changed, found.phrases) == (2, None, None, ())
    assert [link.judged.claim.subject for link in found.links] == ["special_schools"]


def test_a_comparison_names_what_it_was_set_against() -> None:
    links = traced(DRAFTED.text, "primary schools").links
    link = next(link for link in links if link.judged.claim.comparator)
    assert link.judged.claim.comparator == ("national",)
    assert [one.comparator for one in link.against] == ["national"] * len(link.against)
    assert any(one.source and "Ofsted" in one.source for one in link.against)


def test_the_nearest_source_round_a_value_is_its_own() -> None:
    text = """
inkspector: 1
scheme: ofsted-2009
authority: {name: Thornbury Vale}
sources: {a: The first, b: The second}
default_source: a
settings:
  colleges: {outcomes: "2: 0 1 1 0", source: b}
  childminding: {good_or_better: 60%}
"""
    case = parse_case(text)
    found = [
        case.source_at(path) for path in ("/settings/colleges/outcomes", "/settings/childminding", "/x/y")
    ]
    assert found == ["The second", "The first", "The first"]
