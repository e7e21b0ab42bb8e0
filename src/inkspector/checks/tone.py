"""Praise and conclusions that what they rest on doesn't bear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.claims import Claim
from inkspector.claims.claim import Span, Stance

_PRAISE = re.compile(
    r"\b(?:encouraging(?:ly)?|pleasing(?:ly)?|commendabl[ey]|impressive(?:ly)?|reassuring(?:ly)?|praiseworthy"
    r"|(?:a|its|their|particular|key|real|notable) strengths?|praise is due|to its credit|success(?:es)?"
    r"|do(?:es|ing)? well|(?:good|strong) performance)\b",
    re.IGNORECASE,
)
_BLAME = re.compile(
    r"\b(?:worrying(?:ly)?|disappointing(?:ly)?|regrettabl[ey]|concerning(?:ly)?|alarming(?:ly)?|unfortunately"
    r"|(?:a|its|their|particular|key|real|notable) (?:weakness(?:es)?|concerns?)"
    r"|do(?:es|ing)? badly|(?:poor|weak) performance)\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\b(?:but|however|although|though|despite|yet|while|whereas|nevertheless|not|no|never)\b", re.IGNORECASE
)
_HIGH = re.compile(r"\b(?:high|higher|rising|risen|increas(?:ed|ing)|large|growing)\b", re.IGNORECASE)
_LOW = re.compile(
    r"\b(?:low|lower|falling|fallen|reduced|decreas(?:ed|ing)|small|shrinking)\b", re.IGNORECASE
)
_BECAUSE = (
    r"because|since(?!\s+(?:\w+\s+)?\d{4})|as(?!\s+(?:are|is|was|were|do|does|well|in|for|of|to|with|at)\b)|given\s+that|therefore|thus|hence|consequently|accordingly|so(?!\s+(?:are|is|too))"
    r"|(?:which|this|that)\s+(?:shows?|means?|demonstrates?|confirms?|proves?|indicates?)"
    r"|(?:showing|meaning|demonstrating|confirming|proving|indicating)(?:\s+that)?"
    r"|as\s+(?:is\s+)?(?:shown|seen|evidenced|demonstrated|confirmed|proved)\s+(?:by|from|in)"
    r"|on\s+th(?:is|e)\s+(?:basis|strength|evidence)|on\s+the\s+(?:basis|strength|evidence)\s+of"
)
_INFERENCE = re.compile(rf"(?:^|[,;:\s])(?:{_BECAUSE})\b|\w:\s|,\s+with\b", re.IGNORECASE)
_FOLLOWS = re.compile(
    r"\W*(?:therefore|thus|hence|consequently|accordingly|so(?!\s+(?:are|is|too))|as\s+a\s+result"
    r"|(?:this|that)\s+(?:shows?|means?|demonstrates?|confirms?|proves?|indicates?)|on\s+this\s+basis)\b",
    re.IGNORECASE,
)
_SAFE = re.compile(
    r"\bsafeguarding\b(?!\s+(?:inspections?|reviews?|boards?))"
    r"|\b(?:children|young\s+people|pupils)(?:\s+and\s+young\s+people)?\s+are\s+(?:\w+\s+){0,2}(?:safe|protected)\b",
    re.IGNORECASE,
)


@check("internal.polarity", "warning")
def polarity(document: Document) -> Iterable[Remark]:
    """A measure is praised for being high where low is good, or blamed the wrong way round.

    ## What it does
    Looks for words of praise or blame in a sentence that compares an indicator or a gap the other way: by the
    scheme's list a high conception rate and a wide gap are bad news. A *but* or *not* in the sentence lets it
    pass.

    ## Why it matters
    It tells the authority that it does well what it does badly.

    ## Example
    bad: Encouragingly, the inequality gaps are wider than the national average.
    good: Encouragingly, the inequality gaps are narrower than the national average.

    ## Mend
    See which way the indicator is good, and turn the praise or the comparison round.
    """
    for claim in document.asserted:
        start, end = document.sentence(claim.start)
        words = document.text[start:end]
        tone = _tone(words)
        if tone is None or _TURN.search(words):
            continue
        if claim.kind == "view":
            mistaken = _praised_for_size(claim, words, document)
        else:
            mistaken = claim.direction in ("higher", "lower") and claim.stance == _opposite(tone)
        if mistaken and not _borne_out(claim, tone, document):
            said = "praise" if tone == "positive" else "blame"
            message = f"The words {said} what the scheme counts the other way."
            yield Remark(start=claim.start, end=claim.end, message=message, claim=claim)


@check("internal.safeguarding", "warning")
def safeguarding(document: Document) -> Iterable[Remark]:
    """Safeguarding is concluded from what settings do for staying safe.

    ## What it does
    Looks for a *because*, *so* or *which shows that* between the share of settings that do well for staying
    safe and a conclusion on safeguarding, in one sentence or from one to the next.

    ## Why it matters
    How safe pupils are in schools says nothing of children in need of protection. Safeguarding is judged by
    inspections of its own, and can limit the rating.

    ## Example
    bad: >-
      A very large majority of services and settings are good or better for staying safe, which shows that
      safeguarding is good.
    good: >-
      A very large majority of services and settings are good or better for staying safe. The safeguarding
      inspection judged safeguarding as good.

    ## Mend
    Rest what is said of safeguarding on its inspections, or say only what the settings show.
    """
    for claim in document.reading.claims:
        if claim.aspect != "staying_safe" or claim.subject not in document.framework.settings:
            continue
        start, end = document.sentence(claim.start)
        for found in (*_in_sentence((start, end), claim, document), *_in_next(end, document)):
            message = "Settings that keep children safe don't show what safeguarding is like."
            yield Remark(start=found[0], end=found[1], message=message, claim=claim)


def _tone(words: str) -> Stance | None:
    praise, blame = bool(_PRAISE.search(words)), bool(_BLAME.search(words))
    if praise == blame:
        return None
    return "positive" if praise else "negative"


def _opposite(stance: Stance) -> Stance:
    return "negative" if stance == "positive" else "positive"


def _praised_for_size(claim: Claim, words: str, document: Document) -> bool:
    """*The high conception rate is a strength*: only of an indicator whose number is told."""
    high, low = bool(_HIGH.search(words)), bool(_LOW.search(words))
    if not claim.subject.startswith("ni_") or claim.stance == "neutral" or high == low:
        return False
    good = (document.framework.good_is(claim.subject) == "high") == high
    return claim.stance != ("positive" if good else "negative")


def _borne_out(claim: Claim, tone: Stance, document: Document) -> bool:
    """Something else in the sentence deserves the words."""
    others = document.within(*document.sentence(claim.start))
    return any(other.kind != "view" and other.stance == tone for other in others)


def _in_sentence(sentence: Span, claim: Claim, document: Document) -> Iterator[Span]:
    start, end = sentence
    taken = [span for span in claim.at.values() if span]
    for found in _SAFE.finditer(document.text[start:end]):
        safe = start + found.start(), start + found.end()
        if any(safe[0] < span[1] and span[0] < safe[1] for span in taken) or _is_inspected(safe, document):
            continue
        about = claim.at.get("grades") or claim.at.get("aspect") or (claim.start, claim.end)
        first, last = sorted((safe, about))
        if _INFERENCE.search(document.text[start : last[0]]) and (
            _INFERENCE.search(document.text[first[1] : last[0]])
            or _INFERENCE.match(document.text[start : first[1]])
        ):
            yield safe
            return


def _in_next(end: int, document: Document) -> Iterator[Span]:
    """The sentence after, where it begins by drawing a conclusion."""
    spans = document.reading.sentences
    following = next((span for span in spans if span[0] >= end), None)
    if following is None or "\n\n" in document.text[end : following[0]]:
        return
    words = document.text[following[0] : following[1]]
    found = _SAFE.search(words) if _FOLLOWS.match(words) else None
    if found and not _is_inspected((following[0], following[1]), document):
        yield following[0] + found.start(), following[0] + found.end()


def _is_inspected(span: Span, document: Document) -> bool:
    """An inspection is named for it."""
    return any(claim.source is not None for claim in document.within(*document.sentence(span[0])))
