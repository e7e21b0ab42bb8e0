"""A case may pin the version of its scheme."""

from pathlib import Path

import pytest

from inkspector.case import parse_case
from inkspector.errors import CaseError
from inkspector.rating import rate
from tests.variants import stricter

CASE = """\
inkspector: 1
scheme: ofsted-2009
scheme_version: VERSION
authority: {name: Thornshire}
settings:
  all_settings: {good_or_better: 70%}
"""


@pytest.mark.parametrize("written", ["1", '"1"'])
def test_the_version_at_hand_can_be_pinned(written: str) -> None:
    assert parse_case(CASE.replace("VERSION", written)).scheme_ref == "ofsted-2009@1"


def test_a_case_without_a_version_is_of_the_one_at_hand() -> None:
    assert parse_case(CASE.replace("scheme_version: VERSION\n", "")).scheme_ref == "ofsted-2009"


def test_the_pinned_version_rates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stricter(tmp_path)
    monkeypatch.setenv("INKSPECTOR_SCHEMES", str(tmp_path))
    bands = [rate(parse_case(CASE.replace("VERSION", version))).profile[0].band for version in "12"]
    assert bands == [3, 2]


def test_a_version_that_there_isnt_is_told_at_its_place() -> None:
    with pytest.raises(CaseError) as error:
        parse_case(CASE.replace("VERSION", "9"), "thornshire.case.yaml")
    assert "thornshire.case.yaml:3:17: there is no version `9` of `ofsted-2009`; known are 1" in str(
        error.value
    )
