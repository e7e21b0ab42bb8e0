"""The authority's remarks: hung on sentence and claims, and an accepted one traced to all that it touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inkspector.checks import Judged, Report
from inkspector.claims import Claim
from inkspector.letter.model import Field
from inkspector.review.points import claim_key, short_hash
from inkspector.review.record import Remark, RemarkKind, Resting, Review
from inkspector.review.sentences import sentences_of


@dataclass(frozen=True, slots=True)
class Made:
    """A comment or a tracked change as a file has it, in code points of the letter before any change."""

    kind: RemarkKind
    by: str
    when: str
    start: int | None
    """None for a comment on no words of the letter."""
    end: int
    text: str
    """The comment, or the words put in."""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Touched:
    """A sentence that a correction touches, and why."""

    sentence: str
    start: int
    why: str


def taken_in(review: Review, made: Iterable[Made], report: Report) -> Review:
    """With the remarks that weren't known; `report` is of the letter that they were made on."""
    known = {one.id for one in review.remarks}
    cut = tuple(sentences_of(report))
    new = tuple(one for one in _told_apart(made, cut, report) if one.id not in known)
    return review.model_copy(update={"remarks": (*review.remarks, *new)}) if new else review


def touched(remark: Remark, report: Report) -> tuple[Touched, ...]:
    """The sentences of a letter that a remark bears on, in the letter's order.

    Its own sentence, and all with a claim on the same evidence, or on the same subject and aspect.
    """
    cut = tuple(sentences_of(report))
    why = {one.start: "the remark is on it" for one in cut if one.text == remark.sentence and one.text}
    for judged in report.verdicts:
        paths = [one.path for one in judged.evidence if one.path]
        told = _shared(judged.claim, paths, remark.claims)
        home = next((one for one in cut if one.start <= judged.claim.start < one.end), None)
        if told and home:
            why.setdefault(home.start, told)
    return tuple(Touched(one.text, one.start, why[one.start]) for one in cut if one.start in why)


def facts_of(report: Report) -> dict[str, str]:
    """What the evidence shows of each claim, as a short hash, by the claim's key."""
    return {claim_key(one.claim): _fact(one) for one in report.verdicts}


def _shared(claim: Claim, paths: Iterable[str], claims: Iterable[Resting]) -> str:
    claims = tuple(claims)
    theirs = {pointer for one in claims for pointer in one.pointers}
    same = next((path for path in paths if path in theirs), None)
    if same:
        return f"it rests on {same} as well"
    if any((one.subject, one.aspect) == (claim.subject, claim.aspect) for one in claims):
        about = " ".join(filter(None, (claim.subject, claim.aspect))).replace("_", " ")
        return f"it speaks of {about} as well"
    return ""


def _told_apart(made: Iterable[Made], cut: tuple[Field, ...], report: Report) -> Iterator[Remark]:
    """Equal remarks are told apart by their order."""
    seen: Counter[str] = Counter()
    for one in made:
        remark = _hung(one, cut, report)
        seen[remark.id] += 1
        number = seen[remark.id]
        yield remark if number == 1 else remark.model_copy(update={"id": short_hash(remark.id, str(number))})


def _hung(made: Made, cut: tuple[Field, ...], report: Report) -> Remark:
    start, text = made.start, report.document.text
    home = None if start is None else _home(start, made.end, cut)
    words = "" if start is None else _line(text[start : made.end])
    corrected = ""
    if home and start is not None and made.kind != "comment":
        end = max(home.end, made.end)
        corrected = _line(text[home.start : start] + made.text + text[made.end : end])
    sentence = home.text if home else ""
    apart = (words, sentence) if made.kind != "comment" or not made.when else ()
    return Remark(
        id=short_hash(made.kind, made.by, made.when, made.text, *apart),
        kind=made.kind,
        by=made.by,
        when=made.when,
        place=made.place,
        words=words,
        text=made.text.strip(),
        sentence=sentence,
        corrected=corrected,
        claims=tuple(_resting(one, text) for one in _claims(start, made.end, home, report)),
    )


def _home(start: int, end: int, cut: tuple[Field, ...]) -> Field | None:
    """The sentence that the words begin in, else the last one before them."""
    within = (one for one in cut if one.start < max(end, start + 1) and start < one.end)
    before = (one for one in reversed(cut) if one.end <= start)
    return next(within, None) or next(before, None)


def _claims(start: int | None, end: int, home: Field | None, report: Report) -> list[Judged]:
    """The claims under the words, else those of the sentence."""
    if home is None or start is None:
        return []
    here = [one for one in report.verdicts if home.start <= one.claim.start < max(home.end, end)]
    under = [one for one in here if one.claim.start < end and start < one.claim.end]
    return under or here


def _resting(judged: Judged, text: str) -> Resting:
    claim = judged.claim
    return Resting(
        key=claim_key(claim),
        fact=_fact(judged),
        words=_line(text[claim.start : claim.end]),
        verdict=str(judged.verdict),
        subject=claim.subject,
        aspect=claim.aspect,
        pointers=tuple(dict.fromkeys(one.path for one in judged.evidence if one.path)),
    )


def _fact(judged: Judged) -> str:
    return short_hash(str(judged.verdict), *(f"{one.path} {one.shows}" for one in judged.evidence))


def _line(words: str) -> str:
    return " ".join(words.split())
