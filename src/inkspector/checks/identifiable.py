"""Children, and homes of children, that a small number gives away."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inkspector.case.holds import Evidence
from inkspector.case.homes import is_only_home
from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.claims import Claim
from inkspector.claims.numbers import read_number

_KINDS = (
    "looked[- ]after|disabled|vulnerable|missing|unaccompanied|homeless|adopted|fostered|school[- ]age"
    "|younger|older|excluded|other|more|such|white|black|asian"
)
_SEVERAL = (
    r"children|young\s+people|pupils|boys|girls|babies|infants|toddlers|teenagers|care\s+leavers"
    r"|young\s+offenders|young\s+carers|asylum[- ]seekers"
)
_ONE = (
    r"child|young\s+person|pupil|boy|girl|baby|infant|toddler|teenager|care\s+leaver|young\s+offender"
    r"|young\s+carer"
)
_VOICE = r"\s+(?:said|told|described?|explained|put|spoke|commented|shared|wrote|reported|felt)\b"
_RATIO = r"\s+in\s+(?:\d+|[a-z]+)\s+(?:is|are|was|were|has|have)\b"
_FEW = re.compile(
    rf"(?<![-\w.,/])(?<!\d\d\d\d\s)(?:(?P<several>both(?!\s+(?:\w+\s+){{1,4}}and\b)|(?!both\b)[a-z]+|\d{{1,2}})\s+(?:(?:{_KINDS}),?\s+){{0,2}}(?:{_SEVERAL})"
    rf"|(?:one|1|a\s+single)\s+(?:(?:{_KINDS}),?\s+){{0,2}}(?:{_ONE}))\b(?!['’]|\s+(?:referral|protection|in\s+care\s+council)\b|{_VOICE}|{_RATIO})",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s[A-Z]")
"""Of a body: *two Children in Care Councils*."""


@check("letter.identifiable", "warning")
def identifiable(document: Document) -> Iterable[Remark]:
    """A child or a children's home can be recognised from a small number.

    ## What it does
    Looks for numbers of children below the smallest that the scheme lets a letter print, and for what is said
    of a type of home of which the authority has, by the letter or by the case, only one.

    ## Why it matters
    The letter is public, and people of the place know who is meant.

    ## Example
    case: {settings: {childrens_homes: "1: 0 0 0 1"}}
    bad: The children's home is inadequate. Three looked-after children were excluded from school.
    good: The fostering agency is good. Few looked-after children were excluded from school.

    ## Mend
    Say it without the number; name homes as a type only where there are more of them.
    """
    smallest = document.framework.scheme.smallest
    for block in document.letter.narrative:
        for found in _FEW.finditer(document.letter.words(block)):
            number = _number((found["several"] or "one").lower())
            if found["several"] == "1" or _NAME.search(found.group()):  # a 1 before several is the page's
                continue
            if number is not None and 0 < number < smallest.printable:
                start, end = block.start + found.start(), block.start + found.end()
                message = f"Fewer than {smallest.printable} children could be known."
                yield Remark(start=start, end=end, message=message)
    told: set[str] = set()
    for claim in document.reading.claims:
        if claim.subject in smallest.homes and claim.subject not in told and _is_only_one(claim, document):
            told.add(claim.subject)
            start, end = claim.at.get("subject", (claim.start, claim.end))
            shows: tuple[Evidence, ...] = ()
            if document.behind:
                shows = (Evidence(document.behind.worlds.path(claim.subject), "the only one"),)
            message = "There is only one, and everybody there knows which."
            yield Remark(start=start, end=end, message=message, claim=claim, evidence=shows)


def _number(words: str) -> int | None:
    read = read_number([words], 0)
    return 2 if words == "both" else read[0] if read else None


def _is_only_one(claim: Claim, document: Document) -> bool:
    """By the case, else by what the letter itself says."""
    if document.behind is None:
        own = "subject" not in claim.inherited and "count" not in claim.inherited
        return own and claim.count is not None and claim.count[1] == 1
    return is_only_home(claim.subject, document.behind.worlds)
