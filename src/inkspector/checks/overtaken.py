"""Judgements that a letter shouldn't quote: overtaken by a later one, or not yet public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkspector.case.holds import Evidence
from inkspector.case.worlds import Judged as Found
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document, Judged
from inkspector.checks.finding import Remark
from inkspector.checks.said import span_of
from inkspector.checks.written import written_on
from inkspector.letter.dates import say_day


@check("evidence.superseded", "warning")
def superseded(document: Document) -> Iterable[Remark]:
    """An older judgement is quoted where a later one counts.

    ## What it does
    Sees on which judgement of the case a claim rests. If a later one of the same subject in the same respect
    counts by the cut-off, and the letter doesn't speak of it, the older one stands for it. Where both have
    the same grade, it is an info.

    ## Why it matters
    What was good in 2007 may be inadequate now, and the latest judgement is the one that counts.

    ## Example
    case:
      judgements:
        - {inspection: joint_area_review, subject: safeguarding, grade: good, date: 2007}
        - {inspection: safeguarding_inspection, subject: safeguarding, grade: adequate, date: 2009-06-12}
    bad: The joint area review in 2007 judged safeguarding as good.
    good: The safeguarding inspection in June 2009 judged safeguarding as adequate.

    ## Mend
    Quote the later judgement, alone or beside the older one.
    """
    behind = document.behind
    if behind is None:
        return
    quoted = {found.path for judged in document.judged for found in _quoted(judged, document)}
    for judged in document.judged:
        claim = judged.claim
        for found in _quoted(judged, document):
            latest = behind.worlds.judgement(claim.subject, claim.aspect)
            if latest is None or latest.path in quoted or not _is_later(latest, found):
                continue
            start, end = span_of(claim, ("source", "period", "grades"))
            one = latest.judgement
            yield Remark(
                start=start,
                end=end,
                message=f"A later judgement, of {one.date}, counts: {one.grade}.",
                severity="info" if one.grade == found.judgement.grade else None,
                claim=claim,
                evidence=(Evidence(latest.path, f"{one.grade}, {one.date}"),),
            )


@check("evidence.unpublished", "error")
def unpublished(document: Document) -> Iterable[Remark]:
    """The letter quotes a judgement that isn't public by its own date.

    ## What it does
    Compares the day on which a judgement is published, and the day of the inspection, with the date of the
    letter: the one at its head, else the case's.

    ## Why it matters
    It would be made public by the letter, before the authority has had its own report.

    ## Example
    case:
      dates: {letter: 2009-12-09}
      judgements:
        - {inspection: safeguarding_inspection, subject: safeguarding, grade: adequate, date: 2009-11-12,
           published: 2009-12-17}
    bad: The safeguarding inspection judged safeguarding as adequate.
    good: The two special schools are good.

    ## Mend
    Leave the judgement out, or date the letter after its publication.
    """
    written = written_on(document)
    if written is None or document.behind is None:
        return
    by_path = {found.path: found for found in document.behind.worlds.judgements}
    for judged in document.judged:
        paths = {one.path for one in judged.evidence if not judged.claim.partial}
        for path, found in by_path.items():
            day = found.judgement.published or found.judgement.date
            if day is None or day.first <= written or not any(_lies_in(one, path) for one in paths):
                continue
            start, end = span_of(judged.claim, ("source", "grades", "count"))
            which = "published" if found.judgement.published else "of"
            yield Remark(
                start=start,
                end=end,
                message=f"The judgement is {which} {day}, and the letter is of {say_day(written)}.",
                claim=judged.claim,
                evidence=(Evidence(path, f"{which} {day}"),),
            )


def _quoted(judged: Judged, document: Document) -> Iterator[Found]:
    """The judgement of the case that a claim is borne out by."""
    if document.behind is None or judged.verdict != "supported" or judged.claim.kind != "judgement":
        return
    paths = {one.path for one in judged.evidence}
    yield from (found for found in document.behind.worlds.judgements if found.path in paths)


def _is_later(latest: Found, found: Found) -> bool:
    theirs, ours = latest.judgement.date, found.judgement.date
    return latest.path != found.path and theirs is not None and ours is not None and ours.last < theirs.first


def _lies_in(path: str, judgement: str) -> bool:
    return path == judgement or path.startswith(f"{judgement}/")
