"""Whether the letter's tone fits its rating."""

from __future__ import annotations

from collections.abc import Iterable

from inkspector.checks.catalogue import check
from inkspector.checks.document import Document
from inkspector.checks.finding import Remark
from inkspector.checks.stated import stated_rating


@check("band.tune", "warning")
def out_of_tune(document: Document) -> Iterable[Remark]:
    """The letter praises or blames out of tune with its rating.

    ## What it does
    Counts what is said in praise and in blame. A 4 or 3 with as much blame as praise, a 1 without blame, and
    a 2 that lacks either are out of tune.

    ## Why it matters
    Readers believe the tone before they believe the number.

    ## Example
    bad: |
      Children's services in the area perform well.

      The fostering agency is inadequate. The adoption agency is inadequate.
    good: |
      Children's services in the area perform well.

      The fostering agency is good. The adoption agency is inadequate. All four nursery schools are good.

    ## Mend
    See whether the strengths, or the concerns, of the case are all in the letter.
    """
    rating = stated_rating(document)
    claims = [claim for claim in document.asserted if claim.kind != "rating"]
    if rating is None or not claims:
        return
    praise = sum(claim.stance == "positive" for claim in claims)
    blame = sum(claim.stance == "negative" for claim in claims)
    message = _out_of_tune(rating, praise, blame)
    box = document.letter.box
    told = next((claim for claim in document.asserted if claim.kind == "rating"), None)
    start, end = (told.start, told.end) if told else (box.label.start, box.label.end) if box else (0, 0)
    if message:
        yield Remark(start=start, end=end, message=message, claim=told)


def _out_of_tune(rating: int, praise: int, blame: int) -> str | None:
    if rating >= 3 and blame and blame >= praise:
        return (
            f"A rating of {rating}, and the letter has as much blame ({blame}) as praise ({praise}) or more."
        )
    if rating == 1 and not blame:
        return "A rating of 1, and the letter names no weakness."
    if rating == 2 and not (praise and blame):
        return f"A rating of 2, and the letter names no {'strength' if blame else 'weakness'}."
    return None
