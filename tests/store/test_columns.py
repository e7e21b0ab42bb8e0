"""Columns of spreadsheets remembered beside the cases."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.errors import InkspectorError
from inkspector.store.columns import NAME, remember_columns, remembered_columns

HEADINGS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=20)


@settings(max_examples=40)
@given(mapping=st.dictionaries(HEADINGS.map(str.strip).filter(bool), st.sampled_from(["good", "total", ""])))
def test_what_was_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, mapping: dict[str, str]) -> None:
    case = tmp_path_factory.mktemp("cases") / "a.case.yaml"
    remember_columns(case, mapping)
    assert remembered_columns(case.with_name("another.case.yaml")) == mapping


def test_nothing_is_remembered_of_a_new_folder(tmp_path: Path) -> None:
    assert remembered_columns(tmp_path / "a.case.yaml") == {}


@pytest.mark.parametrize("written", ["- good\n", "No. RI: [satisfactory]\n", "a: 1: 2\n"])
def test_a_file_that_holds_something_else_is_told(tmp_path: Path, written: str) -> None:
    (tmp_path / NAME).write_text(written)
    with pytest.raises(InkspectorError) as told:
        remembered_columns(tmp_path / "a.case.yaml")
    assert told.value.problems[0].file == str(tmp_path / NAME)
