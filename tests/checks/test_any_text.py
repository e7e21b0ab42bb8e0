"""Whatever the text, a check comes to an end, and what it finds lies in the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.case import parse_case
from inkspector.checks import check
from inkspector.checks.report import VERDICTS

from .letters import CASE, FRAMEWORK, whole

_CASE = parse_case(CASE)
_SCRAPS = st.sampled_from(
    [
        *("\n", "\n\n", " ", "\t", "|", "# ", "- ", ".", ", ", "’", '"', "(3)", "%", "[", "]", "{", "<!--"),
        *("Dear Mr Example", "9 December 2009", "31 April 2008", "between 2009 and 2007", "in Camden"),
        *("Children's services rating", "Performs well", "perform poorly", "Barnet", "Barnett"),
        *("section 139 of the Education and Inspections Act 2006", "professional judgement", "TBC"),
        *("three of the eight", "nine of the eight", "a large majority of", "40%", "both", "none of the"),
        *("secondary schools", "the fostering agency", "special schools", "national indicators"),
        *(" is ", " are ", " not ", "good", "outstanding", "inadequate", "only satisfactory", "However, "),
        *("above the national average", "has improved", "the rest", "two serious case reviews"),
    ]
)
_TEXTS = st.lists(_SCRAPS | st.text(max_size=6), max_size=40).map("".join)


@given(_TEXTS, st.booleans())
@settings(max_examples=120, deadline=None)
def test_findings_lie_in_the_text(text: str, with_case: bool) -> None:
    report = check(text, FRAMEWORK, _CASE if with_case else None)
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.quote == text[finding.start : finding.end]
    assert tuple(report.totals) == VERDICTS
    assert len({finding.id for finding in report.findings}) == len(report.findings)
    assert 0 <= report.coverage["read"] <= report.coverage["cues"]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_so_do_those_on_a_letter_with_a_piece_torn_out_or_put_in(data: st.DataObject) -> None:
    text = whole()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 200, len(text))))
    torn = text[:start] + data.draw(_SCRAPS | st.just("")) + text[end:]
    for finding in check(torn, FRAMEWORK, _CASE).findings:
        assert finding.quote == torn[finding.start : finding.end]
