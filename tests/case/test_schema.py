"""JSON Schema of cases and schemes takes what the loader takes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inkspector.case import parse_case
from inkspector.case.schema import case_schema
from inkspector.errors import CaseError
from inkspector.places import parse_yaml, read_yaml
from inkspector.scheme import json_schema, load_scheme

Errors = Callable[[Any, Any], list[str]]

FRAMEWORK = load_scheme()
SCHEMA = case_schema(FRAMEWORK)
HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Anywhere}\n"


def errors_in(text: str, schema_errors: Errors) -> list[str]:
    return schema_errors(SCHEMA, parse_yaml(HEAD + text, "case", CaseError).data)


def test_the_contracts_case_is_taken(shared: Path, schema_errors: Errors) -> None:
    placed = read_yaml(shared / "contracts" / "westminster-2009.case.yaml", CaseError)
    assert schema_errors(SCHEMA, placed.data) == []


def test_every_scheme_at_hand_is_taken(schema_errors: Errors) -> None:
    placed = read_yaml(FRAMEWORK.folder / "scheme.yaml", CaseError)
    assert schema_errors(json_schema(), placed.data) == []


@pytest.mark.parametrize(
    "text",
    [
        "settings: {secondary_schools: '8: 0 3 5 0'}",
        "settings: {secondary_schools: {outcomes: 3 good 5 satisfactory, good: 3, good_or_better: 3 of 8}}",
        "settings: {secondary_schools: {aspects: {staying_safe: 3 of 8 good}, exist: 9}}",
        "settings: {secondary_schools: {inspected: {from: 2006, to: 2009-07}, state: null}}",
        "settings:\njudgements:\nprevious:\n",
        "national: {secondary_schools: 57%, colleges: {share: 71%, year: 2008}}",
        "judgements: [{inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [a]}]",
        "serious_case_reviews: {outcomes: {adequate: 2}}",
        "indicators: {summary: {better: 3 of 4, comparators: [national]}, single: [{id: ni_073, value: 7%}]}",
        "indicators: {gaps: {summary: [{reading: narrower, generally: true, comparators: [national]}]}}",
        "letter: {reference: X, pinned: [{message: schools//grade, text: Words.}]}",
        "dates: {letter: 2009-12-09, evidence_to: 2009-08-31, embargo: '2009-12-09T09:30'}",
    ],
)
def test_what_the_loader_takes_is_taken(text: str, schema_errors: Errors) -> None:
    parse_case(HEAD + text)
    assert errors_in(text, schema_errors) == []


@pytest.mark.parametrize(
    "text",
    [
        "settings: {primary_scools: {}}",
        "settings: {colleges: {goood: 3}}",
        "settings: {colleges: {outcomes: {good: -1}}}",
        "settings: {colleges: {outcomes: {godo: 1}}}",
        "settings: {colleges: {state: gone}}",
        "settings: {colleges: {aspects: {x: {}}}}",
        "judgements: [{subject: fostering_agncy, grade: good}]",
        "judgements: [{subject: fostering_agency, grade: fine}]",
        "dates: {letter: 9 December 2009}",
        "indicators: {single: [{id: ni_1}]}",
        "setings: {}",
    ],
)
def test_what_an_editor_can_tell_is_told(text: str, schema_errors: Errors) -> None:
    assert errors_in(text, schema_errors)


def test_the_schema_names_its_dialect() -> None:
    for schema in (SCHEMA, json_schema()):
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
