"""Blocks from spreadsheets: what is recognised, and how it stands to the case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inkspector.interview import Sitting, Topic, texts, value_at
from inkspector.interview.table import Preview, preview, says, split

Sat = Callable[[str], Sitting]


def block(*lines: str) -> list[list[str]]:
    """Rows from lines in which `|` parts the cells."""
    return split("\r\n".join(line.replace("|", "\t") for line in lines))


def outcomes(found: Preview, line: str) -> object:
    return value_at(found.data, ("settings", line, "outcomes"))


def test_lines_with_four_counts(sat: Sat) -> None:
    found = preview(sat(""), block("Primary schools|10|40|20|0", "PRUs|0|2|1|0"))
    assert outcomes(found, "primary_schools") == "70: 10 40 20 0"
    assert outcomes(found, "pupil_referral_units") == "3: 0 2 1 0"
    assert list(says(found)) == ["2 new"]


@pytest.mark.parametrize("row", ["Colleges|2|0|1|1|0", "Colleges|0|1|1|0|2"])
def test_the_total_stands_first_or_last(sat: Sat, row: str) -> None:
    assert outcomes(preview(sat(""), block(row)), "colleges") == "2: 0 1 1 0"


def test_a_heading_names_the_columns_in_any_order(sat: Sat) -> None:
    found = preview(
        sat(""),
        block(
            "Profile of May|||",
            "Good|Inadequate|Type of setting|Outstanding|Satisfactory",
            "3|0|Secondary schools|0|5",
        ),
    )
    assert outcomes(found, "secondary_schools") == "8: 0 3 5 0"


def test_a_remembered_column_is_known(sat: Sat) -> None:
    rows = block("Line|O|G|S|I", "Colleges|0|1|1|0")
    named = {"O": "outstanding", "G": "good", "S": "satisfactory", "I": "inadequate"}
    assert outcomes(preview(sat(""), rows, named), "colleges") == "2: 0 1 1 0"


def test_what_is_new_changed_and_the_same(sat: Sat) -> None:
    sitting = sat("settings:\n  colleges: '2: 0 1 1 0'\n  primary_schools: '70: 10 40 20 0'\n")
    rows = block(
        "Colleges|0|1|1|0", "Primary schools|10|41|19|0", "Special schools|1|2|0|0", "Castles|1|1|1|1"
    )
    assert [row.what for row in preview(sitting, rows).rows] == ["same", "changed", "new", "not recognised"]


def test_what_isnt_recognised_says_what_was_meant(sat: Sat) -> None:
    (row,) = preview(sat(""), block("Secondary scools|0|3|5|0")).rows
    assert "secondary schools" in row.told


@pytest.mark.parametrize("row", ["Colleges|1|2", "Colleges|9|0|1|1|0", "Colleges|1|2|3|4|5|6"])
def test_counts_that_dont_fit_are_left_out(sat: Sat, row: str) -> None:
    sitting = sat("")
    found = preview(sitting, block(row))
    assert found.of("not recognised")
    assert found.data is sitting.data


def test_indicators_by_number_or_name(sat: Sat, topic: Callable[[str], Topic]) -> None:
    rows = block(
        "Indicator|2008/09|Last year|England|Statistical neighbours",
        "NI 73|74.0|71.0|72.0|75.0",
        "Under-18 conception rate|48.0||40.0|45.0",
    )
    sitting = sat("")
    found = preview(sitting, rows, {"2008/09": "value"})
    table = texts(Sitting(found.data, sitting.case, sitting.framework), topic("singles"))["table"]
    assert table.splitlines() == ["NI 73\t\t74.0\t71.0\t72.0\t75.0", "NI 112\t\t48.0\t\t40.0\t45.0"]


def test_nothing_is_made_of_nothing(sat: Sat) -> None:
    sitting = sat("")
    assert preview(sitting, split("")).data is sitting.data
    assert not preview(sitting, split("hello\nworld")).rows
