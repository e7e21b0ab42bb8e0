"""One authority's evidence: the case as a file, and the worlds that it allows."""

from inkspector.case.dates import When, Window
from inkspector.case.entry import Aspect, Compared, Entry, Given, Outcomes, Overall
from inkspector.case.holds import Evidence, Holding, holds
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
    Omitted,
    Pinned,
    Previous,
    ProfessionalJudgement,
    Signatory,
    View,
)
from inkspector.case.spread import Spread
from inkspector.case.worlds import Judged, Worlds, worlds

__all__ = [
    "Addressee",
    "Aspect",
    "Authority",
    "Case",
    "Compared",
    "Dates",
    "Entry",
    "Evidence",
    "Gaps",
    "Given",
    "Holding",
    "Indicators",
    "Judged",
    "Judgement",
    "LetterWishes",
    "National",
    "Omitted",
    "Outcomes",
    "Overall",
    "Pending",
    "Pinned",
    "Previous",
    "ProfessionalJudgement",
    "SeriousCaseReviews",
    "Signatory",
    "Single",
    "Spread",
    "Summary",
    "View",
    "When",
    "Window",
    "Worlds",
    "holds",
    "load_case",
    "parse_case",
    "worlds",
]
