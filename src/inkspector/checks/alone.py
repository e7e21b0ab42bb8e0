"""One letter checked by itself: values in, values out, so that it can run in any process on any machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inkspector.case import parse_case
from inkspector.checks.check import check
from inkspector.checks.team import AS_SHIPPED, Team
from inkspector.errors import InkspectorError
from inkspector.scheme import load_scheme


@dataclass(frozen=True, slots=True)
class Job:
    """A letter's text, its name, and the text and name of its case, if there is one."""

    letter: str
    text: str
    case: str | None = None
    case_text: str | None = None
    scheme: str = "ofsted-2009"
    """Where no case names one."""
    team: Team = AS_SHIPPED


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a job: the report as `to_json` gives it, or why there is none."""

    letter: str
    report: Mapping[str, Any] | None
    problem: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The report; a letter that couldn't be checked is a record of its own."""
        if self.report is not None:
            return dict(self.report)
        return {"schema": 1, "letter": self.letter, "problem": self.problem}

    @property
    def counted(self) -> Counter[str]:
        """Findings by severity, and `unread`."""
        if self.report is None:
            return Counter()
        counts = Counter(str(finding["severity"]) for finding in self.report["findings"])
        counts["unread"] = self.report["claims"]["unread"]
        return counts


def check_document(job: Job) -> Checked:
    """Check one letter. Never raises: what goes wrong with one is told, and the others go on."""
    try:
        case = parse_case(job.case_text, job.case or "case") if job.case_text is not None else None
        framework = load_scheme(case.scheme_ref if case else job.scheme)
        return Checked(job.letter, check(job.text, framework, case, job.letter, job.team).to_json())
    except InkspectorError as error:
        return Checked(job.letter, None, str(error))
    except Exception as fault:
        return Checked(
            job.letter, None, f"{job.letter}: a fault of Inkspector, {type(fault).__name__}: {fault}"
        )
