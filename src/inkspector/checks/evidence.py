"""Each claim against the evidence: one rule for each slot that can fail.

The rule named is that of the first slot that fails: date or window, source, total, grade, comparison or
trend, count, share, word. What is undecided, or true and worth a remark, is reported under the same rule as
an info or a warning.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as date_type

from inkspector.case.holds import Evidence
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document, Judged
from inkspector.checks.finding import Remark, Severity, lower
from inkspector.checks.mend import mend
from inkspector.checks.said import from_another_sentence, said_at
from inkspector.claims import Claim, Period

_SLOTS: dict[str, tuple[str, ...]] = {
    "date": ("period",),
    "window": ("period",),
    "source": ("source",),
    "total": ("count", "quantifier"),
    "grade": ("degree", "grades"),
    "comparison": ("direction", "degree", "than", "by", "comparator"),
    "trend": ("direction", "comparator"),
    "count": ("count", "quantifier"),
    "share": ("proportion", "quantifier"),
    "word": ("quantifier", "proportion"),
}
"""Where the words of a failing slot stand: the first of these that the reader placed."""


@check("evidence.date", "error")
def date(document: Document) -> Iterable[Remark]:
    """A judgement or report is dated otherwise than in the case.

    ## What it does
    Compares the date that a clause gives with that of the case's judgement.

    ## Why it matters
    A judgement of another year may have been superseded.

    ## Example
    case: {judgements: [{inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007}]}
    bad: The joint area review in 2006 judged safeguarding as good.
    good: The joint area review in 2007 judged safeguarding as good.

    ## Mend
    Write the date of the case, or enter the judgement that is meant.
    """
    return _remarks(document, "date")


@check("evidence.window", "error")
def window(document: Document) -> Iterable[Remark]:
    """Something was counted in another window of dates than the case's.

    ## What it does
    Compares *between … and …* with the window of the case.

    ## Why it matters
    In another window there may have been other reviews, and other grades.

    ## Example
    case: {serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: {good: 2}}}
    bad: Two serious case reviews were evaluated between 1 April 2006 and 15 July 2009.
    good: Two serious case reviews were evaluated between 1 April 2007 and 15 July 2009.

    ## Mend
    Write the window of the case.
    """
    return _remarks(document, "window")


@check("evidence.source", "error")
def source(document: Document) -> Iterable[Remark]:
    """A judgement is put down to another inspection than the one that made it.

    ## What it does
    Compares the inspection that a clause names with that of the case's judgement.

    ## Why it matters
    Inspections differ in what they look at and in what they can limit.

    ## Example
    case: {judgements: [{inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007}]}
    bad: The safeguarding inspection judged safeguarding as good.
    good: The joint area review judged safeguarding as good.

    ## Mend
    Name the inspection of the case.
    """
    return _remarks(document, "source")


@check("evidence.total", "error")
def total(document: Document) -> Iterable[Remark]:
    """There are more, or fewer, than the letter says.

    ## What it does
    Compares a number of settings, reviews or priority actions with the case.

    ## Why it matters
    It is the easiest figure for the authority to check.

    ## Example
    case: {serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: {good: 2}}}
    bad: Three serious case reviews have been evaluated.
    good: Two serious case reviews have been evaluated.

    ## Mend
    Write the number of the case.
    """
    return _remarks(document, "total")


@check("evidence.grade", "error")
def grade(document: Document) -> Iterable[Remark]:
    """A grade isn't the one of the case.

    ## What it does
    Compares the grade of a service, an inspection or an area summed up with the case. A lower grade for
    something better is told too, as a warning where it is true in a way; so is a stronger degree.

    ## Why it matters
    The grade is what was judged.

    ## Example
    case: {judgements: [{subject: fostering_agency, grade: good}]}
    bad: The fostering agency is outstanding.
    good: The fostering agency is good.

    ## Mend
    Write the grade of the case.
    """
    return _remarks(document, "grade")


@check("evidence.comparison", "error")
def comparison(document: Document) -> Iterable[Remark]:
    """A comparison with other areas, or its figures, aren't those of the case.

    ## What it does
    Compares *higher than nationally*, *in line with similar areas* and the figures beside them with the case,
    and with the scheme's national figures where the case has none.

    ## Why it matters
    A comparison turned round turns praise into blame.

    ## Example
    case: {settings: {primary_schools: {compared: {national: higher}}}}
    bad: A lower than average proportion of primary schools is good or outstanding.
    good: A higher than average proportion of primary schools is good or outstanding.

    ## Mend
    Turn the comparison round, or leave it out.
    """
    return _remarks(document, "comparison")


@check("evidence.trend", "error")
def trend(document: Document) -> Iterable[Remark]:
    """Something is said to have improved, or declined, and the case has it otherwise.

    ## What it does
    Compares *improved*, *rose*, *is better than last year* with the case's earlier figures.

    ## Why it matters
    Improvement is what authorities are praised for.

    ## Example
    case: {indicators: {single: [{id: ni_073, value: 74, previous: 71}]}}
    bad: >-
      The proportion of pupils achieving level 4 in English and mathematics at Key Stage 2 (NI 73) has fallen.
    good: >-
      The proportion of pupils achieving level 4 in English and mathematics at Key Stage 2 (NI 73) has risen.

    ## Mend
    Say which way the figure went.
    """
    return _remarks(document, "trend")


@check("evidence.count", "error")
def count(document: Document) -> Iterable[Remark]:
    """A count of settings isn't that of the case.

    ## What it does
    Compares *three of the eight* with every count that the case allows.

    ## Why it matters
    Counts of few settings are what readers remember.

    ## Example
    case: {settings: {secondary_schools: "8: 0 3 5 0"}}
    bad: Four of the eight secondary schools are good or better.
    good: Three of the eight secondary schools are good or better.

    ## Mend
    Write the count of the case.
    """
    return _remarks(document, "count")


@check("evidence.share", "error")
def share(document: Document) -> Iterable[Remark]:
    """A percentage or fraction isn't that of the case.

    ## What it does
    Compares *almost 60%*, *two thirds* with every share that the case allows, rounding included.

    ## Why it matters
    A per cent looks exact.

    ## Example
    case: {settings: {childminding: {good_or_better: 59%}}}
    bad: Almost 70% of childminding is good or better.
    good: Almost 60% of childminding is good or better.

    ## Mend
    Write the per cent of the case, or a word that is true of it.
    """
    return _remarks(document, "share")


@check("evidence.word", "error")
def word(document: Document) -> Iterable[Remark]:
    """A proportion word isn't true of the share in the case.

    ## What it does
    Compares *a large majority* with the row of the table and the share that the case allows. Just outside the
    row is an info, a word weaker than the facts a warning, the wrong side of a half an error.

    ## Why it matters
    These words are the vocabulary of the letter: like evidence, like words.

    ## Example
    case: {settings: {all_settings: {good_or_better: 40%}}}
    bad: The overall effectiveness of a majority of services and settings is good or better.
    good: The overall effectiveness of a minority of services and settings is good or better.

    ## Mend
    Use the word of the row in which the share lies.
    """
    return _remarks(document, "word")


@check("evidence.unsupported", "warning")
def unsupported(document: Document) -> Iterable[Remark]:
    """The scheme measures it, and the case says nothing of it.

    ## What it does
    Lists claims that could be checked, and for which the case has no evidence.

    ## Why it matters
    The claim may be true. Nobody can show it.

    ## Example
    case: {settings: {secondary_schools: "8: 0 3 5 0"}}
    bad: The two special schools are good.
    good: Three of the eight secondary schools are good or better.

    ## Mend
    Enter the evidence in the case, or take the claim out.
    """
    for judged in document.judged:
        claim = judged.claim
        if judged.verdict == "unsupported" and claim.kind != "rating" and not incomparable(claim, document):
            yield _remark(document, judged, "unsupported", "warning")


def _remarks(document: Document, fault: str) -> Iterable[Remark]:
    """What the evidence says against claims by this slot; on the rating, `band.rating` does."""
    for judged in document.judged:
        holding = judged.holding
        if judged.claim.partial or judged.claim.kind == "rating" or holding.level is None:
            continue
        if (
            holding.fault == fault
            and holding.verdict != "unsupported"
            and not _impossible(judged.claim.period)
        ):
            yield _remark(document, judged, fault, holding.level)


def _remark(document: Document, judged: Judged, fault: str, severity: Severity) -> Remark:
    claim, holding = judged.claim, judged.holding
    slots = ("degree", "grades") if claim.quantifier == "overall" else _SLOTS.get(fault, ())
    said = said_at(document, claim, fault, slots)
    start, end = said or (claim.start, claim.end)
    message = (
        holding.note if not holding.settles else f"{holding.note} What would settle it: {holding.settles}."
    )
    mended = mend(document, judged, said) if said else None  # never a word in the place of a clause
    return Remark(
        start=start,
        end=end,
        message=message,
        severity=lower(severity) if from_another_sentence(document, claim) else severity,
        claim=claim,
        evidence=holding.evidence,
        suggestion=mended.words if mended else None,
        replaces=mended.replaces if mended else None,
    )


def _impossible(period: Period | None) -> bool:
    """No calendar has it, or it ends before it begins: `letter.impossible_date`, `letter.range`."""
    if period is None:
        return False
    try:
        for end in (period.start, period.end):
            if end is not None and len(end) == 10:
                date_type.fromisoformat(end)
    except ValueError:
        return True
    return bool(period.start and period.end) and (period.start or "") > (period.end or "") + "~"


def incomparable(claim: Claim, document: Document) -> Evidence | None:
    """What says that a trend is told over figures that can't be compared: `evidence.comparable`."""
    case = document.case
    if case is None or claim.kind != "comparison" or "previous" not in claim.comparator:
        return None
    found = case.indicators.of(claim.subject)
    if found is None or found[1].comparable is not False:
        return None
    return Evidence(case.pointer("indicators", "single", found[0], "comparable"), "comparable: false")
