"""What a reader finds in a drafted letter that the plan didn't mean, and what it misses."""

from __future__ import annotations

from inkspector.claims import normal_form
from inkspector.drafting import Draft
from inkspector.letter import parse_letter
from inkspector.reading import read
from inkspector.scheme import Framework


def differences(drafted: Draft, framework: Framework, *names: str) -> list[str]:
    """One entry for each sentence that is read otherwise; recorded words and states stand outside."""
    reading = read(parse_letter(drafted.text, framework), framework, names)
    outside = [(sentence.start, sentence.end) for sentence in drafted.sentences if sentence.outside]

    def within(at: int) -> bool:
        return any(start <= at < end for start, end in outside)

    found = [claim for claim in reading.claims if not within(claim.start)]
    unread = [one for one in reading.unread if not within(one.start)]
    told = [f"unread: {drafted.text[one.start : one.end]!r}" for one in unread]
    told += [f"in part: {drafted.text[claim.start : claim.end]!r}" for claim in found if claim.partial]
    if tuple(found) != drafted.claims:
        for sentence in drafted.sentences:
            meant = [normal_form(claim) for claim in sentence.claims]
            got = [normal_form(c) for c in found if sentence.start <= c.start < sentence.end]
            if not sentence.outside and meant != got:
                told.append(
                    "\n  ".join(
                        [repr(sentence.text), *(f"meant {m}" for m in meant), *(f"read  {g}" for g in got)]
                    )
                )
        told = told or ["claims outside any sentence, or in another order"]
    return told
