"""A new case loads as it is, and so does every example that its comments give."""

import json

import pytest
import yaml

from inkspector.case import parse_case
from inkspector.case.starter import EXAMPLES, known_authority, starter
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme()
TEXT = starter(FRAMEWORK, "London Borough of Westminster", "case.schema.json")
HEAD = "inkspector: 1\nscheme: ofsted-2009\nauthority: {name: Anywhere}\n"


def test_a_new_case_loads_and_claims_nothing() -> None:
    case = parse_case(TEXT)
    assert (case.authority.name, case.authority.short) == ("London Borough of Westminster", "Westminster")
    assert (case.settings, case.judgements, case.serious_case_reviews) == ({}, (), None)


def test_a_new_case_has_a_place_for_every_line_and_group() -> None:
    settings = yaml.safe_load(TEXT)["settings"]
    assert set(settings) == FRAMEWORK.settings


def test_a_new_case_tells_editors_where_its_schema_is() -> None:
    assert TEXT.startswith("# yaml-language-server: $schema=case.schema.json\n")


@pytest.mark.parametrize("name", ['Bury: "St" #1 \\ ü', "yes", "- x", "{a}", "'"])
def test_any_name_of_an_authority_reads_back(name: str) -> None:
    assert parse_case(starter(FRAMEWORK, name, "s.json")).authority.name == name


@pytest.mark.parametrize(
    ("section", "line"),
    [
        (section, line)
        for section, lines in EXAMPLES.items()
        for line, _ in lines
        if section != "serious_case_reviews"
    ],
)
def test_every_example_loads_under_its_section(section: str, line: str) -> None:
    if section == "professional_judgement":
        line = "\n  ".join(each for each, _ in EXAMPLES[section])
    assert getattr(parse_case(f"{HEAD}{section}:\n  {line}\n"), section)
    assert f"#   {line.splitlines()[0]}" in TEXT


def test_the_example_of_reviews_loads() -> None:
    lines = "\n  ".join(each for each, _ in EXAMPLES["serious_case_reviews"])
    assert parse_case(f"{HEAD}serious_case_reviews:\n  {lines}\n").serious_case_reviews is not None


def test_an_authority_is_known_by_the_longest_name_within_its_own() -> None:
    assert (
        known_authority(FRAMEWORK, "Bath and North East Somerset Council") == "Bath and North East Somerset"
    )
    assert known_authority(FRAMEWORK, "Northshire") is None


def test_the_header_is_yaml_that_json_understands() -> None:
    assert json.dumps(yaml.safe_load(TEXT), default=str)
