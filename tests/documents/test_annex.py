"""The profile behind a letter: a chart told in words, a table with heads, none of the letter's own words."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from inkspector.case import load_case
from inkspector.checks import check
from inkspector.documents.formats import DRAWN, Format, written
from inkspector.documents.formatting import formatted
from inkspector.documents.profile import Profile, profile
from inkspector.documents.reading import source_of
from inkspector.drafting import draft
from inkspector.rating import rate
from tests.documents.marked import FRAMEWORK, SAMPLE
from tests.documents.test_pdf_out import tags

CASE = load_case(SAMPLE / "colbridge-2009.case.yaml")


def shown() -> Profile:
    return profile(rate(CASE, FRAMEWORK), FRAMEWORK)


def with_annex(format: Format) -> bytes:
    letter = formatted(draft(CASE, FRAMEWORK).text, FRAMEWORK)
    return written(replace(letter, annex=shown()), format, FRAMEWORK.templates)


def test_a_bar_is_the_shares_of_the_grades() -> None:
    rows = {row.name: row for _, rows in shown().groups for row in rows}
    assert rows["Secondary schools"].parts == (("good", 40.0), ("fair", 60.0))
    assert rows["Secondary schools"].figure == "4 of 10, 40%"
    assert rows["Residential special schools"].parts == ()
    for row in rows.values():
        assert not row.parts or sum(share for _, share in row.parts) == pytest.approx(100, abs=0.05)


@pytest.mark.parametrize("format", DRAWN)
def test_the_letter_before_it_reads_as_without(format: Format) -> None:
    text = source_of(with_annex(format), f".{format}", "x").text
    report = check(text, FRAMEWORK, CASE)
    assert "Secondary schools" in text
    assert report.at_least("warning") == ()
    assert report.totals == check(draft(CASE, FRAMEWORK).text, FRAMEWORK, CASE).totals


def test_the_chart_is_told_in_words() -> None:
    root: Any = PdfReader(BytesIO(with_annex("pdf"))).trailer["/Root"]
    assert "/Figure" in list(tags(root["/StructTreeRoot"]))
    assert "Secondary schools 4 of 10, 40%" in shown().said
    assert shown().said in told_instead(root["/StructTreeRoot"])


def told_instead(element: object) -> list[str]:
    """What stands for pictures, in the order of the structure."""
    held = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(held, list):
        return [told for one in held for told in told_instead(one)]
    if not isinstance(held, dict):
        return []
    own = [str(held["/Alt"])] if "/Alt" in held else []
    return [*own, *(told_instead(held["/K"]) if "/K" in held else [])]
