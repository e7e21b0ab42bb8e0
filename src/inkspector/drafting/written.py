"""What people wrote into a letter and struck out of it, joined with what is planned.

A sentence that somebody wrote stands in the place of every message that it says; what it leaves of a message
is still said. Drafting doesn't read: whoever hands a sentence in says what it asserts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inkspector.case import Case
from inkspector.case.worlds import none_if_overall
from inkspector.claims import Claim
from inkspector.drafting.message import Message, key_of
from inkspector.scheme import Framework

Paragraphs = tuple[tuple[Message, ...], ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence by hand, in the words of the case, with the claims that were read in it."""

    text: str
    path: str
    """JSON Pointer to it in the case."""
    claims: tuple[Claim, ...] = ()
    message: str | None = None
    """Key of the message in whose place it stands."""
    after: str | None = None
    """Key of the message behind which it stands."""
    before: str | None = None
    struck: bool = False
    """It was struck out: what it says, just so, is left out."""

    @property
    def anchor(self) -> str | None:
        """Key of the message beside which it stands, if it has a place of its own."""
        return self.after or self.before

    @property
    def pin(self) -> Message:
        """As a message that is said in its own words; without a key of its own it has that of its claim."""
        key = self.message or next(map(key_of, self.claims), "authority//written")
        return Message(key, self.claims, (self.path,), outside="pinned", words=(self.text,))


def by_hand(case: Case) -> tuple[Written, ...]:
    """The sentences pinned in a case and those struck out, none of them read."""
    pins = (
        Written(" ".join(pin.text.split()), f"/letter/pinned/{i}", (), pin.message, pin.after, pin.before)
        for i, pin in enumerate(case.letter.pinned)
    )
    struck = (
        Written(" ".join(one.text.split()), f"/letter/omitted/{i}", (), one.message, struck=True)
        for i, one in enumerate(case.letter.omitted)
    )
    return tuple(one for one in (*pins, *struck) if one.text)


def joined(chosen: Sequence[Message], written: Sequence[Written], framework: Framework) -> list[Message]:
    """The messages of a letter with the pinned sentences among them, save those that stand beside a message
    that is said: these are for `anchored`.

    What is pinned is said whether or not its message was chosen.
    """
    pins = [one for one in written if not one.struck]
    struck = [one for one in written if one.struck]
    rest = [left for message in chosen for left in _left(message, pins, struck, framework)]
    keys = {message.key for message in rest} | {pin.message for pin in pins if pin.anchor is None}
    beside = [pin for pin in pins if pin.anchor is not None]
    while any(pin.anchor in keys and pin.message not in keys for pin in beside):
        keys |= {pin.message for pin in beside if pin.anchor in keys}
    return [*(pin.pin for pin in pins if pin.anchor is None or pin.anchor not in keys), *rest]


def anchored(paragraphs: Paragraphs, written: Sequence[Written]) -> Paragraphs:
    """The paragraphs with each pinned sentence that has a place of its own behind or ahead of the first
    message of that key. Those beside one message keep their order."""
    said = {path for paragraph in paragraphs for message in paragraph for path in message.evidence}
    apart = [one for one in written if not one.struck and one.path not in said]
    while apart:
        keys = {message.key for paragraph in paragraphs for message in paragraph}
        ready = [one for one in apart if one.anchor in keys]
        if not ready:
            break
        for one in (*reversed([one for one in ready if one.after]), *(one for one in ready if not one.after)):
            paragraphs = _inserted(paragraphs, one)
        apart = [one for one in apart if one not in ready]
    return paragraphs


def _inserted(paragraphs: Paragraphs, one: Written) -> Paragraphs:
    """Ahead of its anchor, or behind the last of the run of messages that begins with it."""
    for i, paragraph in enumerate(paragraphs):
        keys = [message.key for message in paragraph]
        if one.anchor in keys:
            at = keys.index(one.anchor)
            while one.after and at < len(keys) and keys[at] == one.after:
                at += 1
            whole = (*paragraph[:at], one.pin, *paragraph[at:])
            return (*paragraphs[:i], whole, *paragraphs[i + 1 :])
    return paragraphs


def _left(
    message: Message, pins: Sequence[Written], struck: Sequence[Written], framework: Framework
) -> Iterator[Message]:
    """What is still to be said of a message: all of it, a part, or nothing."""
    if not message.claims:
        if all(one.message != message.key for one in (*pins, *struck)):
            yield message
        return
    claims = tuple(claim for claim in message.claims if not _says_one(pins, claim, framework))
    silent = [one for one in struck if not one.claims]
    if claims == message.claims and any(one.message == message.key for one in (*pins, *silent)):
        return  # the person meant this message, in words that tell nothing of it
    gone = {claim for one in struck for claim in one.claims}
    claims = tuple(claim for claim in claims if claim not in gone)
    if claims:
        yield replace(message, claims=claims)


def _says_one(pins: Iterable[Written], claim: Claim, framework: Framework) -> bool:
    return any(says(read, claim, framework) for pin in pins for read in pin.claims)


def says(read: Claim, planned: Claim, framework: Framework) -> bool:
    """Whether a claim tells what another would, be it in a coarser word or with another figure.

    *Good* alone tells of good or better. Praise and blame without a measure are two things.
    """
    return _topic(read) == _topic(planned) and _tells(read, planned, framework)


def _topic(claim: Claim) -> tuple[object, ...]:
    earlier = claim.kind == "rating" and claim.period is not None
    aspect = none_if_overall(claim.aspect)
    return (claim.kind, claim.subject, aspect, claim.source, claim.asserted, earlier)


def _tells(read: Claim, planned: Claim, framework: Framework) -> bool:
    match planned.kind:
        case "view":
            return read.stance == planned.stance
        case "grade":
            alike = (read.quantifier == "overall") == (planned.quantifier == "overall")
            return alike and _same_grades(read, planned, framework)
        case "comparison":
            return set(planned.comparator) <= set(read.comparator) and _same_grades(read, planned, framework)
        case _:
            return True


def _same_grades(read: Claim, planned: Claim, framework: Framework) -> bool:
    if planned.quantifier == "overall":
        return True
    good = framework.scale(planned.subject).good_or_better
    return read.grades == planned.grades or (planned.grades == good and read.grades == good[-1:])
