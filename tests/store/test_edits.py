"""Changes to a case's YAML: what was meant is what is read, and all else stays as it was written."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.case.starter import starter
from inkspector.errors import CaseError
from inkspector.places import parse_yaml
from inkspector.scheme import load_scheme
from inkspector.store.edits import put, remove, rewrite

CASE = """\
# Invented.
inkspector: 1
authority: {name: City of Marlow,  short: Marlow}   # two  spaces kept

settings:                # one line each
    secondary_schools:   # four spaces
        outcomes: {outstanding: 0, good: 3,  satisfactory: 5}
        note: 'by the letter'
    colleges:            # nothing yet
    nursery_schools: {outcomes: "3: 1 2 0 0"} # all
judgements:
  # agencies
  - {subject: fostering_agency, grade: good}
  - subject: adoption_agency   # in full
    grade: good
challenges: []
professional_judgement: null   # none
"""


def lines_changed(before: str, after: str) -> list[str]:
    kept = set(before.splitlines())
    return [line for line in after.splitlines() if line not in kept]


def test_a_value_is_replaced_where_it_stands() -> None:
    changed = put(CASE, "f", "/settings/secondary_schools/outcomes/good", 4)
    assert changed == CASE.replace("good: 3, ", "good: 4, ")


def test_an_empty_entry_is_filled_before_its_comment() -> None:
    changed = put(CASE, "f", "/settings/colleges", "1: 0 1 0 0")
    assert changed == CASE.replace("colleges:            #", 'colleges: "1: 0 1 0 0"            #')


def test_a_new_entry_goes_to_the_end_of_its_block_in_the_indentation_of_the_block() -> None:
    changed = put(CASE, "f", "/settings/primary_schools/outcomes", "58: 4 29 24 1")
    assert lines_changed(CASE, changed) == ['    primary_schools: {outcomes: "58: 4 29 24 1"}']
    assert "# all\n    primary_schools" in changed


def test_a_new_name_in_braces() -> None:
    changed = put(CASE, "f", "/settings/nursery_schools/note", "small: three")
    assert lines_changed(CASE, changed) == [
        '    nursery_schools: {outcomes: "3: 1 2 0 0", note: "small: three"} # all'
    ]


def test_a_line_of_braces_that_grows_too_long_becomes_a_block_beside_its_comment() -> None:
    pinned = [{"message": "a", "text": "x" * 60}, {"message": "b", "text": "y" * 60}]
    was = "letter: {pinned: []}  # by hand\nscheme: ofsted-2009\n"
    now = put(was, "f", "/letter/pinned", pinned).splitlines()
    assert now[0] == "letter:  # by hand"
    assert [line.strip() for line in now[1:3]] == ["pinned:", f"- {{message: a, text: {'x' * 60}}}"]
    assert now[-1] == "scheme: ofsted-2009"


def test_a_section_that_is_missing_or_empty_becomes_a_block() -> None:
    judged = {"to": 3, "rationale": "why", "by": "the panel", "date": "2009-11-02"}
    changed = put(CASE, "f", "/professional_judgement", judged)
    assert changed == CASE.replace(
        "professional_judgement: null   # none",
        "professional_judgement:   # none\n  to: 3\n  rationale: why\n  by: the panel\n  date: 2009-11-02",
    )
    assert put(CASE, "f", "/previous/rating", 3) == CASE + "previous:\n  rating: 3\n"
    assert put(CASE, "f", "/challenges/0", {"subject": "safeguarding"}) == CASE.replace(
        "challenges: []", "challenges:\n  - {subject: safeguarding}"
    )


def test_a_list_grows_in_its_place() -> None:
    changed = put(CASE, "f", "/judgements/-", {"subject": "private_fostering", "grade": "satisfactory"})
    assert lines_changed(CASE, changed) == ["  - {subject: private_fostering, grade: satisfactory}"]
    assert changed.index("private_fostering") < changed.index("challenges")


def test_removing_takes_the_line_and_leaves_the_others() -> None:
    assert remove(CASE, "f", "/settings/secondary_schools/note") == CASE.replace(
        "        note: 'by the letter'\n", ""
    )
    assert remove(CASE, "f", "/judgements/0") == CASE.replace(
        "  - {subject: fostering_agency, grade: good}\n", ""
    )
    assert remove(CASE, "f", "/authority/short") == CASE.replace(",  short: Marlow", "")
    assert remove(CASE, "f", "/settings/primary_schools/note") == CASE


def test_what_stays_empty_is_said_to_be_empty() -> None:
    once = remove(CASE, "f", "/judgements/0")
    twice = remove(once, "f", "/judgements/0")
    assert parse_yaml(twice, "f", CaseError).data["judgements"] == []


def test_line_ends_and_what_has_no_line_end_are_kept() -> None:
    changed = put(CASE.replace("\n", "\r\n"), "f", "/settings/primary_schools/note", "x")
    assert changed.count("\n") == changed.count("\r\n") == CASE.count("\n") + 1
    assert put("inkspector: 1", "f", "/scheme", "ofsted-2009") == "inkspector: 1\nscheme: ofsted-2009"


def test_a_pointer_into_a_text_leads_nowhere() -> None:
    with pytest.raises(CaseError, match="no place"):
        put(CASE, "f", "/authority/name/first", "x")


def test_text_that_is_no_yaml_is_left_alone() -> None:
    with pytest.raises(CaseError):
        put("a: [1", "f", "/a", 1)


def test_each_line_of_a_new_case_can_be_filled_and_emptied_again() -> None:
    framework = load_scheme()
    text = starter(framework, "City of Marlow", "schema.json")
    filled = text
    for line in framework.scheme.lines:
        filled = put(filled, "f", f"/settings/{line.id}", {"good_or_better": "59%"})
    assert parse_case(filled).settings.keys() >= {line.id for line in framework.scheme.lines}
    assert [one for one in filled.splitlines() if "#" in one] == [
        one for one in text.splitlines() if "#" in one
    ]
    for line in framework.scheme.lines:
        filled = put(filled, "f", f"/settings/{line.id}", None)
    assert filled == text


SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.case.yaml"))
KEYS = st.sampled_from(["name", "settings", "colleges", "note", "to", "a b", "2009", "x:y", "no"])
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-5, 99)
    | st.decimals(0, 99, places=1)
    | st.sampled_from(
        ["8: 0 3 5 0", "59%", "null", "no", " x", "a # b", "- x", "12", "1.5", "é\n“x”", '\\"', ""]
    )
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)
MAPPINGS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]


@settings(max_examples=150)
@given(MAPPINGS, MAPPINGS, st.sampled_from([None, False, True]), st.integers(2, 6))
def test_any_data_can_be_made_any_other(old: Any, new: Any, flow: bool | None, indent: int) -> None:
    written = yaml.safe_dump(shown(old), default_flow_style=flow, indent=indent, allow_unicode=True)
    changed = rewrite(written, "f", new)
    assert shown(parse_yaml(changed, "f", CaseError).data) == shown(new)


@settings(max_examples=60)
@given(st.sampled_from(SAMPLES), st.data())
def test_whole_comments_of_a_case_stay_whatever_is_put(sample: Path, data: st.DataObject) -> None:
    text = sample.read_text()
    placed = parse_yaml(text, "f", CaseError)
    pointers = ["/" + "/".join(map(str, path)) for path in placed.spans if 1 < len(path) < 4]
    pointer = data.draw(st.sampled_from(pointers))
    changed = put(text, "f", pointer, data.draw(VALUES))
    inside = text[slice(*placed.spans[tuple_of(pointer, placed.spans)])]
    assert [line for line in comments(text) if line not in inside] == [
        line for line in comments(changed) if line not in inside
    ]


def tuple_of(pointer: str, spans: Any) -> Any:
    return next(path for path in spans if "/" + "/".join(map(str, path)) == pointer)


def shown(data: Any) -> Any:
    """The data with every scalar as a pair of its type and its text, so that equality is exact."""
    if isinstance(data, dict):
        return {key: shown(value) for key, value in data.items()}
    if isinstance(data, list):
        return [shown(value) for value in data]
    return data if data is None or isinstance(data, (bool, int)) else str(data)
