"""The report: JSON as promised, totals that add up, ids that outlive edits elsewhere."""

from __future__ import annotations

import json
from hashlib import sha256

from inkspector.case import parse_case
from inkspector.checks import Report, check

from .letters import CASE, FRAMEWORK, whole


def checked(text: str) -> Report:
    return check(text, FRAMEWORK, parse_case(CASE), "a.md")


def test_a_letter_on_its_case_is_clean() -> None:
    report = checked(whole())
    assert report.at_least("warning") == ()
    assert report.totals["supported"] == len(report.verdicts)
    assert report.coverage["cues"] == report.coverage["read"] > 0


def test_json_is_as_promised() -> None:
    text = whole().replace("only three of", "only four of")
    shown = json.loads(json.dumps(checked(text).to_json()))
    assert list(shown) == [
        *("schema", "letter", "case", "sha256", "findings", "verdicts", "unread", "claims", "coverage")
    ]
    assert shown["schema"] == 1
    assert shown["sha256"]["letter"] == sha256(text.encode()).hexdigest()
    (finding,) = (one for one in shown["findings"] if one["severity"] == "error")
    assert list(finding) == [
        *("id", "rule", "severity", "message", "start", "end", "quote", "claim", "evidence", "suggestion"),
        "replaces",
    ]
    assert (finding["rule"], finding["severity"]) == ("evidence.count", "error")
    assert text[finding["start"] : finding["end"]] == finding["quote"]
    assert "three of the eight" in finding["suggestion"]
    assert finding["evidence"][0]["path"].startswith("/settings/secondary_schools")
    assert finding["claim"]["count"] == [4, 8]


def test_the_totals_add_up_to_claims_and_unread_clauses() -> None:
    report = checked(whole() + "\n\nHardly anything in Camden was found to be good, perhaps.\n")
    assert sum(report.totals.values()) == len(report.verdicts) + len(report.unread)


def test_ids_outlive_edits_elsewhere() -> None:
    text = whole().replace("only three of", "only four of")
    elsewhere = text.replace("Children's services in the", "In short, children's services in the")
    ids = [finding.id for finding in checked(text).findings]
    assert ids == [finding.id for finding in checked(elsewhere).findings]


def test_equal_findings_are_numbered() -> None:
    wrong = "Nine of the eight special schools are good."
    report = check(f"{wrong}\n\n{wrong}", FRAMEWORK)
    findings = [one for one in report.findings if one.rule == "internal.count"]
    assert len(findings) == 2
    assert findings[0].quote == findings[1].quote
    assert findings[0].id != findings[1].id


def test_a_letter_about_nothing_has_no_claims() -> None:
    report = check("", FRAMEWORK)
    assert report.findings == ()
    assert sum(report.totals.values()) == 0
