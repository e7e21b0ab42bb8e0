from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from inkspector.errors import CaseError, Problem
from inkspector.places import Place, parse_yaml, read_yaml


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(CaseError) as caught:
        parse_yaml(text, "f.yaml", CaseError)
    return caught.value.problems


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("8", 8),
        ("-3", -3),
        ("+3", 3),
        ("0", 0),
        ("59.4", Decimal("59.4")),
        ("59.40", Decimal("59.40")),
        (".5", Decimal("0.5")),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("NO", "NO"),
        ("yes", "yes"),
        ("007", "007"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        ("٣", "٣"),
        ("2009-12-09", "2009-12-09"),
        ("12:30", "12:30"),
        ("<<", "<<"),
        ("'8'", "8"),
        ('"true"', "true"),
        ("60%", "60%"),
        ("9" * 19, "9" * 19),
        ("9" * 100_000, "9" * 100_000),
    ],
)
def test_scalars_mean_what_they_look_like(written: str, meant: object) -> None:
    value = parse_yaml(f"a: {written}\n", "f", CaseError).data["a"]
    assert value == meant
    assert type(value) is type(meant)


def test_decimals_keep_their_places() -> None:
    assert str(parse_yaml("a: 59.40", "f", CaseError).data["a"]) == "59.40"


def test_keys_are_text_as_written() -> None:
    assert parse_yaml("8: a\nNO: b\n", "f", CaseError).data == {"8": "a", "NO": "b"}


SAMPLE = """\
# 中文 and 🙂 before
name: "a 🙂 b"   # comment
settings:
  schools: {good: 3, bad: [1, 2]}
  empty:
notes:
- |
  two
  lines

- last
"""


def test_places_are_those_of_values_and_keys() -> None:
    placed = parse_yaml(SAMPLE, "f", CaseError)
    assert placed.places[()] == Place(2, 1)
    assert placed.places["name",] == Place(2, 7)
    assert placed.keys["name",] == Place(2, 1)
    assert placed.places["settings", "schools", "bad", 1] == Place(4, 31)
    assert placed.keys["settings", "schools", "bad"] == Place(4, 22)
    assert placed.keys.keys() == {path for path in placed.places if path and isinstance(path[-1], str)}


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("name",), '"a 🙂 b"'),
        (("settings", "schools"), "{good: 3, bad: [1, 2]}"),
        (("settings", "schools", "bad"), "[1, 2]"),
        (("settings", "empty"), ""),
        (("settings",), "schools: {good: 3, bad: [1, 2]}\n  empty:"),
        (("notes", 0), "|\n  two\n  lines"),
        (("notes",), "- |\n  two\n  lines\n\n- last"),
    ],
)
def test_spans_hold_exactly_what_stands_for_the_value(path: tuple[str | int, ...], written: str) -> None:
    placed = parse_yaml(SAMPLE, "f", CaseError)
    start, end = placed.spans[path]
    assert placed.text[start:end] == written


def test_windows_line_ends_count_once() -> None:
    placed = parse_yaml("a: 1\r\nb:\r\n  c: x\r\n", "f", CaseError)
    start, end = placed.spans["b", "c"]
    assert placed.places["b", "c"] == Place(3, 6)
    assert placed.text[start:end] == "x"


def test_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    placed = read_yaml(tmp_path / "f.yaml", CaseError)
    assert placed.data == {"a": 1}
    assert placed.keys["a",] == Place(1, 1)


@pytest.mark.parametrize(
    ("text", "line", "column", "part"),
    [
        ("", 1, 1, "nothing is written"),
        ("# only a comment\n", 1, 1, "nothing is written"),
        ("---\n...\n", 1, 1, "nothing is written"),
        ("a: 1\nb: 2\na: 3\n", 3, 1, "`a` stands twice, first in line 1"),
        ("a:\n\tb: 1\n", 2, 1, "a tab"),
        ("a: *x\n", 1, 4, "points to another value"),
        ("a: &x 1\n", 1, 4, "for use elsewhere"),
        ("a: &x [1]\n", 1, 4, "for use elsewhere"),
        ("a: !!int 3\n", 1, 4, "a tag"),
        ("a: !thing {b: 1}\n", 1, 4, "a tag"),
        ("[1]: 2\n", 1, 1, "where a name should"),
        ("? {a: 1}\n: 2\n", 1, 3, "where a name should"),
        ("'': 2\n", 1, 1, "without a name"),
        ("a: 1\n---\nb: 2\n", 2, 1, "second document"),
        ("a: \x07b\n", 1, 4, "U+0007"),
        ("a: \ud800\n", 1, 4, "U+D800"),
        ("a: @b\n", 1, 4, "can't begin"),
        ("a: 8: 0 3 5 0\n", 1, 5, "a colon"),
        ("a: 'x\n", 1, 4, "isn't closed"),
        ("a: [1, 2\nb: 3\n", 1, 4, "isn't closed"),
        ("a: {b: 2\nc: 3\n", 1, 4, "isn't closed"),
        ("a: 1\nb\nc: 2\n", 2, 1, "without a colon"),
        ("- a\nb: 1\n", 2, 1, "doesn't fit the list"),
        ("a: 1\n- b\n", 2, 1, "doesn't fit the block"),
        ("[" * 41 + "]" * 41, 1, 41, "nested more than 40"),
        ("[" * 1_000_000, 1, 1001, "nested too deep"),
        ("a" * 2_000_001, 0, 0, "larger than 2 MB"),
    ],
)
def test_bad_yaml_is_told_at_its_place(text: str, line: int, column: int, part: str) -> None:
    first = problems(text)[0]
    assert (first.file, first.line, first.column) == ("f.yaml", line, column)
    assert part in first.what
    assert first.mend


def test_more_than_200_000_values_are_refused() -> None:
    assert "200,000 values" in problems("- a\n" * 200_001)[0].what


def test_forty_deep_is_still_read() -> None:
    assert parse_yaml("[" * 40 + "]" * 40, "f", CaseError).data


def test_all_problems_come_at_once() -> None:
    found = problems("a: &x 1\nb: *x\nb: !t 2\nc: {d: 1, d: 2}\n")
    assert [(each.line, each.column) for each in found] == [(1, 4), (2, 4), (3, 1), (3, 4), (4, 11)]


def test_problems_without_end_are_cut() -> None:
    assert len(problems("a: 1\n" * 10_000)) <= 101
    assert len(problems("\x00" * 10_000)) <= 101


def _plainly(node: Any) -> Any:
    """PyYAML's own composer, scalars as text: the oracle."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plainly(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plainly(item) for item in node.value]
    return node.value


_texts = st.text(st.sampled_from("ab :-[]{},'\"\n\r#&*!|>?%@\t01.é🙂"), max_size=40)


@given(_texts)
@example("a: |\r\n b\r\n")
def test_any_text_gives_places_or_problems(text: str) -> None:
    found: tuple[Problem, ...] = ()
    try:
        placed = parse_yaml(text, "f", CaseError)
    except CaseError as error:
        found = error.problems
    if found:
        assert all(each.line >= 1 and each.column >= 1 and each.what and each.mend for each in found)
        return
    assert placed.places.keys() == placed.spans.keys()
    for path, (start, end) in placed.spans.items():
        assert 0 <= start <= end <= len(text)
        before = text[:start].replace("\r\n", "\n").replace("\r", "\n")
        assert placed.places[path] == Place(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


_trees = st.recursive(
    st.text(
        st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn"], max_codepoint=0x1FAFF), max_size=8
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcé", min_size=1), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc", min_size=1), _trees, min_size=1, max_size=4), st.booleans())
def test_what_is_dumped_is_read(tree: dict[str, Any], flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, default_style='"')
    assert parse_yaml(text, "f", CaseError).data == tree == _plainly(yaml.compose(text, yaml.SafeLoader))


@given(st.binary(max_size=60) | _texts.map(str.encode))
@example(b"a: \xff")
@example(b"\xff\xfea\x00")
def test_any_bytes_give_places_or_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "f.yaml"
    path.write_bytes(data)
    found: tuple[Problem, ...] = ()
    try:
        read_yaml(path, CaseError)
    except CaseError as error:
        found = error.problems
    assert all(each.file == str(path) and each.line >= 1 for each in found)
