"""Signing off: what still stands in the way, who may, what exactly is signed, and what became of it since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from inkspector import __version__
from inkspector.checks import Report
from inkspector.drafting.bank import load_bank
from inkspector.errors import LetterError
from inkspector.review.answering import Answered, answers
from inkspector.review.drafter import is_drafter
from inkspector.review.points import rules_version
from inkspector.review.record import Dismissed, HandedBack, Review, SignOff
from inkspector.review.standing import Stand


def in_the_way(stands: Iterable[Stand], remarks: Iterable[Answered]) -> tuple[str, ...]:
    """What keeps a letter from being signed off, in plain words; nothing where all is decided.

    A finding below a warning, and a comment, keep nothing back.
    """
    stands = tuple(stands)
    findings = [one for one in stands if one.point.kind == "finding" and one.point.severity != "info"]
    claims = [one for one in stands if one.point.kind == "claim" and not one.settled]
    unread = [one for one in stands if one.point.kind == "unread" and not one.settled]
    unanswered = sum(one.waiting for one in remarks)
    accepted = [one for one in findings if one.state == "accept"]
    undecided = [one for one in findings if one.state in ("open", "lapsed")]
    return tuple(
        _counted(number, *words)
        for number, words in (
            (len(undecided), ("finding isn't decided", "findings aren't decided")),
            (len(accepted), ("accepted finding isn't mended", "accepted findings aren't mended")),
            (len(claims), ("claim isn't ticked", "claims aren't ticked")),
            (
                len(unread),
                ("clause that wasn't read isn't ticked", "clauses that weren't read aren't ticked"),
            ),
            (
                unanswered,
                ("remark of the authority isn't decided", "remarks of the authority aren't decided"),
            ),
        )
        if number
    )


def signed(
    review: Review, stands: Iterable[Stand], report: Report, by: str, when: str, drafted_by: str | None
) -> Review:
    """With the sign-off. Raises LetterError where something is open, or for whoever drafted the letter."""
    stands = tuple(stands)
    if is_drafter(by, drafted_by):
        told = f"{by} drafted this letter, and nobody signs off their own"
        raise LetterError.of(told, "ask somebody else", file=report.letter_name)
    if not by.strip():
        raise LetterError.of("nobody is named", "say who signs", file=report.letter_name)
    ways = in_the_way(stands, answers(review, report))
    if ways:
        raise LetterError.of(f"it can't be signed off yet: {', '.join(ways)}", "decide these first")
    letter, case = hashes(report)
    off = SignOff(
        by=by,
        when=when,
        letter=letter,
        case=case,
        drafted_by=drafted_by or None,
        versions=versions(report),
        claims=sum(one.point.kind == "claim" for one in stands),
        dismissed=tuple(_dismissed(stands)),
    )
    return review.model_copy(update={"signed": off})


def since_signed(review: Review, report: Report) -> tuple[str, ...]:
    """What is another than what was signed: *the letter*, *the case*, *the scheme* …"""
    off = review.signed
    if off is None:
        return ()
    letter, case = hashes(report)
    now = versions(report)
    pairs = [("letter", off.letter, letter), ("case", off.case, case)]
    pairs += [(name, off.versions.get(name), now[name]) for name in now]
    return tuple(f"the {_CALLED.get(name, name)}" for name, then, here in pairs if then != here)


def handed_back(review: Review, report: Report) -> HandedBack | None:
    """How the letter was given back, as long as it is as it was then."""
    back = review.handed_back[-1] if review.handed_back else None
    return back if back is not None and back.letter == hashes(report)[0] else None


def hashes(report: Report) -> tuple[str, str | None]:
    """Of the letter's text and the case's file, as a check tells them."""
    case = report.document.case
    text = report.document.text.encode("utf-8", "surrogatepass")
    return sha256(text).hexdigest(), case.sha256 if case else None


def versions(report: Report) -> dict[str, str]:
    """By what the letter was judged: hashes of scheme, phrase bank and rules, and the program's version."""
    framework = report.document.framework
    return {
        "scheme": framework.sha256,
        "bank": load_bank(framework.folder).sha256,
        "rules": rules_version(""),
        "program": __version__,
    }


def _dismissed(stands: Iterable[Stand]) -> Iterator[Dismissed]:
    for stand in stands:
        made = stand.decision
        if made is not None and made.do == "dismiss":
            yield Dismissed(
                rule=stand.point.rule, quote=made.quote, reason=made.text, by=made.by, when=made.when
            )


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


_CALLED = {"bank": "phrase bank"}
