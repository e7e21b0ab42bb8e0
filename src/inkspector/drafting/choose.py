"""Which phrase says what: a stable choice among those that fit, least used first.

The choice rests on authority, year and message alone, never on a sequence: a changed fact leaves the words of
others as they are, save where a phrase would otherwise be said twice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inkspector.claims import Claim
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import Kinds, Phrase
from inkspector.drafting.realise import Clause, realise
from inkspector.drafting.voice import Voice
from inkspector.errors import PhraseError

MOST_TOGETHER = 6
"""So many messages at most share one clause."""


def fits(phrase: Phrase, messages: Sequence[Message], kinds: Kinds) -> bool:
    """Whether `phrase` says just what these messages say; none says what a person has written."""
    if any(message.outside == "pinned" for message in messages):
        return False
    claims = [claim for message in messages for claim in message.claims]
    heads, more = claims[: len(phrase.says)], claims[len(phrase.says) :]
    if any(message.topic != phrase.tells for message in messages) or len(heads) < len(phrase.says):
        return False
    if not claims:
        return len(messages) == 1
    if phrase.each is None:
        together = not more and len(messages) == 1
    else:
        alike = all(getattr(claim, name) == getattr(more[0], name) for claim in more for name in phrase.same)
        alone = len(messages) == 1 or (not phrase.says and all(len(m.claims) == 1 for m in messages))
        together = bool(more) and alone and alike and all(phrase.each.fits(claim, kinds) for claim in more)
    heads_fit = all(pattern.fits(claim, kinds) for pattern, claim in zip(phrase.says, heads, strict=True))
    return together and heads_fit and phrase.when.holds(claims, len(more))


@dataclass
class Chooser:
    """Picks phrases for one letter and remembers how often it has used each."""

    voice: Voice
    seed: str
    """Authority and year."""
    used: dict[str, int] = field(default_factory=dict)

    def clause(self, messages: Sequence[Message]) -> tuple[Clause, int]:
        """The words for the first of `messages`, or for as many of them as can share a clause; how many.

        Raises PhraseError where no phrase says the first.
        """
        clauses = [phrase for phrase in self._bank(messages[0]) if phrase.form != "tail"]
        for together in range(min(MOST_TOGETHER, len(messages)), 0, -1):
            clause = self._best(messages[:together], clauses)
            if clause is not None:
                return clause, together
        raise PhraseError.of(
            f"no phrase says {_told(messages[0])}", "add one to the phrase bank, or report this with the case"
        )

    def tail(self, before: Clause, messages: Sequence[Message]) -> tuple[Clause, int] | None:
        """Words that hang on `before` and say the first of `messages`, or several; how many."""
        tails = [phrase for phrase in self._bank(messages[0]) if phrase.form == "tail"]
        for together in range(min(MOST_TOGETHER, len(messages)), 0, -1):
            run = messages[:together]
            clause = self._best(
                run, [tail for tail in tails if _follows(tail, before, run) and self._fresh(tail)]
            )
            if clause is not None:
                return clause, together
        return None

    def _fresh(self, tail: Phrase) -> bool:
        """*As are …* is a turn that a letter takes once."""
        return tail.follows != "same_grades" or tail.id not in self.used

    def says(self, message: Message) -> bool:
        """Whether one phrase says all of `message`."""
        return any(fits(phrase, (message,), self.voice.kinds) for phrase in self._bank(message))

    def _bank(self, first: Message) -> tuple[Phrase, ...]:
        return self.voice.bank.of_kind(first.claims[0].kind if first.claims else None)

    def _best(self, messages: Sequence[Message], phrases: Sequence[Phrase]) -> Clause | None:
        held = [phrase for phrase in phrases if fits(phrase, messages, self.voice.kinds)]
        start = stable(f"{self.seed}|{messages[0].key}", len(held)) if held else 0
        turned = [*held[start:], *held[:start]]
        for phrase in sorted(turned, key=lambda phrase: self.used.get(phrase.id, 0)):
            try:
                clause = realise(phrase, messages, self.voice)
            except PhraseError:  # no name of the form that this phrase asks for
                continue
            self.used[phrase.id] = self.used.get(phrase.id, 0) + 1
            return clause
        return None


def split(message: Message) -> list[Message]:
    """The same claims, one a message."""
    return [replace(message, claims=(claim,)) for claim in message.claims]


def has_words(message: Message, voice: Voice) -> bool:
    """Whether the bank has words for `message`, or for each of its claims."""
    chooser = Chooser(voice, "")
    for one in (message,) if chooser.says(message) or not message.claims else split(message):
        try:
            chooser.clause((one,))
        except PhraseError:
            return False
    return True


def stable(text: str, among: int) -> int:
    """A number below `among` that depends on `text` alone."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") % among


def _follows(phrase: Phrase, before: Clause, messages: Sequence[Message]) -> bool:
    last, first = before.claims[-1:], messages[0].claims[:1]
    if not last or not first:
        return False
    match phrase.follows:
        case "same_share":
            return len(before.claims) == 1 and _same_share(last[0], first[0])
        case "same_grades":
            plain = "{be" in before.phrase.text  # *have been judged good, as are* would limp
            return plain and len(before.claims) == 1 and _same_grades(last[0], first[0])
        case _:
            return _same_standing(last[0], first[0])


def _same_grades(one: Claim, other: Claim) -> bool:
    counted = ("count", "both", "all")
    if one.kind not in ("grade", "judgement") or one.quantifier == "overall":
        return False
    alike = one.kind == "judgement" or one.quantifier in counted or other.quantifier not in counted
    apart = one.subject != other.subject and (one.aspect, one.source) == (other.aspect, other.source) == (
        None,
        None,
    )
    return alike and apart and (one.grades, one.stance) == (other.grades, other.stance)


def _same_standing(gaps: Claim, example: Claim) -> bool:
    same = (gaps.direction, gaps.comparator) == (example.direction, example.comparator)
    return gaps.subject == "inequality_gaps" and gaps.aspect is None and same


def _same_share(share: Claim, comparison: Claim) -> bool:
    return (
        share.kind == "grade"
        and share.quantifier not in ("overall", "too_much", "too_few", "some", "none")
        and (share.subject, share.aspect, share.grades)
        == (comparison.subject, comparison.aspect, comparison.grades)
    )


def _told(message: Message) -> str:
    return f"`{message.key}` ({'; '.join(str(claim.to_json()) for claim in message.claims) or message.topic})"
