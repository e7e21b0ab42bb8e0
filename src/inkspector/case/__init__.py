"""One authority's evidence: the case as a file, and the worlds that it allows."""

from inkspector.case.dates import When, Window
from inkspector.case.entry import Aspect, Compared, Entry, Given, Outcomes, Overall
from inkspector.case.indicators import Gaps, Indicators, Single, Summary
from inkspector.case.judgements import Judgement, Pending, SeriousCaseReviews
from inkspector.case.load import load_case, parse_case
from inkspector.case.model import (
    Addressee,
    Authority,
    Case,
    Dates,
    LetterWishes,
    National,
    Pinned,
    Previous,
    ProfessionalJudgement,
    Signatory,
    View,
)

__all__ = [
    "Addressee",
    "Aspect",
    "Authority",
    "Case",
    "Compared",
    "Dates",
    "Entry",
    "Gaps",
    "Given",
    "Indicators",
    "Judgement",
    "LetterWishes",
    "National",
    "Outcomes",
    "Overall",
    "Pending",
    "Pinned",
    "Previous",
    "ProfessionalJudgement",
    "SeriousCaseReviews",
    "Signatory",
    "Single",
    "Summary",
    "View",
    "When",
    "Window",
    "load_case",
    "parse_case",
]
