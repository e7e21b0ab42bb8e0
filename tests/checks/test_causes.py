"""What has one cause is shown once, with all its places."""

from __future__ import annotations

import pytest

from inkspector.case import parse_case
from inkspector.checks import Report, check
from inkspector.checks.causes import causes
from inkspector.cli.checked_page import print_report
from inkspector.documents import Source

from .letters import CASE, FRAMEWORK, NARRATIVE, whole

_CASE = parse_case(CASE)


def _report(narrative: str) -> Report:
    return check(whole(narrative), FRAMEWORK, _CASE)


def test_a_name_left_from_another_letter_is_one_cause() -> None:
    said = "Schools in Camden are well led.\n\nParents in Camden say so.\n\nSo do the young people in Camden."
    report = _report(f"{NARRATIVE}\n\n{said}")
    (cause,) = causes(report.at_least("warning"))
    assert [place[0].quote for place in cause] == ["Camden"] * 3


def test_two_causes_are_two() -> None:
    said = "Schools in Camden are well led.\n\nParents in Brent say so."
    report = _report(f"{NARRATIVE}\n\n{said}")
    assert [len(cause) for cause in causes(report.at_least("warning"))] == [1, 1]


def test_every_finding_has_one_cause() -> None:
    report = _report(NARRATIVE.replace("three of the eight", "four of the nine").replace("well", "poorly"))
    grouped = [one for cause in causes(report.findings) for place in cause for one in place]
    assert sorted(one.id for one in grouped) == sorted(one.id for one in report.findings)
    assert grouped


def test_the_page_shows_it_once(capsys: pytest.CaptureFixture[str]) -> None:
    said = "Schools in Camden are well led.\n\nParents in Camden say so.\n\nSo do the young people in Camden."
    report = _report(f"{NARRATIVE}\n\n{said}")
    print_report(report, Source(report.document.text))
    page = capsys.readouterr().out
    assert page.count("letter.other_authority") == 1
    assert "Also      lines " in page
    assert "3 errors" in page
