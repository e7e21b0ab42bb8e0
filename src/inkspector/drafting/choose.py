"""Which phrases can say what: a clause for the next messages, and what can hang on it or lead up to it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from inkspector.claims import Claim
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import COMPLEMENTS, Kinds, Pattern, Phrase
from inkspector.drafting.realise import Clause, realise
from inkspector.drafting.voice import Voice
from inkspector.errors import PhraseError


def fits(phrase: Phrase, messages: Sequence[Message], kinds: Kinds) -> bool:
    """Whether `phrase` says just what these messages say; none says what a person has written."""
    if len(messages) > 1 and phrase.says:
        return False  # several are said alike, in any number
    for message in messages:
        if message.topic != phrase.tells or message.outside == "pinned":
            return False
    claims = messages[0].claims if len(messages) == 1 else claims_of(messages)
    if not claims:
        return len(messages) == 1 or messages[0].outside == "state"
    return _says(phrase, messages, claims, kinds)


def _says(phrase: Phrase, messages: Sequence[Message], claims: Sequence[Claim], kinds: Kinds) -> bool:
    more = claims[len(phrase.says) :]
    if phrase.each is None:
        if len(claims) != len(phrase.says):
            return False
    elif not more or (len(messages) > 1 and any(len(message.claims) != 1 for message in messages)):
        return False
    for pattern, claim in zip(phrase.says, claims, strict=False):
        if not pattern.fits(claim, kinds):
            return False
    return (phrase.each is None or _alike(phrase.each, phrase.same, more, kinds)) and phrase.when.holds(
        claims, len(more)
    )


def _alike(each: Pattern, same: Sequence[str], claims: Sequence[Claim], kinds: Kinds) -> bool:
    """Whether these claims can share one clause."""
    for claim in claims:
        if not each.fits(claim, kinds):
            return False
    return all(getattr(claim, name) == getattr(claims[0], name) for claim in claims[1:] for name in same)


def claims_of(messages: Sequence[Message]) -> tuple[Claim, ...]:
    """What they say, in order."""
    return tuple([claim for message in messages for claim in message.claims])


def put(phrase: Phrase, messages: Sequence[Message], voice: Voice) -> Clause | None:
    """The messages in the words of `phrase`; None where it doesn't say just these, or has no words for one:
    no name of the form that it asks for."""
    if not fits(phrase, messages, voice.kinds):
        return None
    try:
        return realise(phrase, messages, voice)
    except PhraseError:
        return None


Among = Callable[[str | None], Sequence[Phrase]]
"""The phrases of one form that begin with this kind of claim."""


@dataclass
class Chooser:
    """The clauses that a bank has for messages; each is put into words once."""

    voice: Voice
    _clauses: dict[tuple[Message, ...], tuple[Clause, ...]] = field(default_factory=dict)
    _tails: dict[tuple[Message, ...], tuple[Clause, ...]] = field(default_factory=dict)
    _fronts: dict[str, Clause] = field(default_factory=dict)
    _by_first: dict[tuple[Among, str, str | None, str | None], list[Phrase]] = field(default_factory=dict)

    def clauses(self, messages: tuple[Message, ...]) -> tuple[Clause, ...]:
        """Every way to say just these in one clause, by id of its phrase."""
        if messages not in self._clauses:
            self._clauses[messages] = self._put(messages, self.voice.bank.clauses)
        return self._clauses[messages]

    def tails(self, messages: tuple[Message, ...]) -> tuple[Clause, ...]:
        """Every way to hang just these on a clause, by id of its phrase."""
        if messages not in self._tails:
            self._tails[messages] = self._put(messages, self.voice.bank.tails)
        return self._tails[messages]

    def says(self, message: Message) -> bool:
        """Whether one phrase says all of `message`."""
        return bool(self.clauses((message,)))

    def front(self, phrase: Phrase) -> Clause:
        """A front in words."""
        if phrase.id not in self._fronts:
            self._fronts[phrase.id] = realise(phrase, (), self.voice)
        return self._fronts[phrase.id]

    def _put(self, messages: Sequence[Message], among: Among) -> tuple[Clause, ...]:
        first = messages[0].claims[0] if messages[0].claims else None
        made = (put(phrase, messages, self.voice) for phrase in self._likely(first, among))
        return tuple(clause for clause in made if clause is not None)

    def _likely(self, first: Claim | None, among: Among) -> Sequence[Phrase]:
        """The phrases that say some claim of the kind, quantifier and aspect of this one."""
        if first is None:
            return among(None)
        key = (among, first.kind, first.quantifier, first.aspect)
        if key not in self._by_first:
            self._by_first[key] = [
                phrase
                for phrase in among(first.kind)
                if phrase.first and phrase.first.may_fit(first.quantifier, first.aspect, self.voice.kinds)
            ]
        return self._by_first[key]


def split(message: Message) -> list[Message]:
    """The same claims, one a message."""
    return [replace(message, claims=(claim,)) for claim in message.claims]


def has_words(message: Message, chooser: Chooser) -> bool:
    """Whether the bank has words for `message`, or for each of its claims."""
    return chooser.says(message) or (bool(message.claims) and all(map(chooser.says, split(message))))


def stable(text: str, among: int) -> int:
    """A number below `among` that depends on `text` alone."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") % among


def follows(phrase: Phrase, before: Clause, messages: Sequence[Message]) -> bool:
    """Whether `phrase`, a tail, can hang on `before` and say `messages`."""
    last, first = before.claims[-1:], messages[0].claims[:1]
    if not last or not first:
        return False
    if phrase.turns and {before.claims[0].stance, first[0].stance} != {"positive", "negative"}:
        return False
    if phrase.follows == "same_share" and phrase.size(0) != "relative" and not before.plain:
        return False
    match phrase.follows:
        case "same_share":
            return len(before.claims) == 1 and _same_share(last[0], first[0])
        case "same_grades":
            plain = "{be" in before.phrase.text  # *have been judged good, as are* would limp
            return plain and len(before.claims) == 1 and _same_grades(last[0], first[0])
        case "same_indicator":
            alone = len({claim.subject for claim in before.claims}) == 1
            return alone and last[0].kind == "comparison" and last[0].subject == first[0].subject
        case "these_indicators":
            return _these_indicators(before.claims, [claim for one in messages for claim in one.claims])
        case "other_indicators":
            turned = {last[0].stance, first[0].stance} == {"positive", "negative"}
            return _other_indicators(last[0], first[0]) and (phrase.turns or not turned)
        case "all_indicators":
            return last[0].subject == "national_indicators" and last[0].aspect is None
        case "same_rating" | "this_rating":
            alike = phrase.follows == "this_rating" or last[0].rating == first[0].rating
            return alike and last[0].kind == "rating" and last[0].asserted and last[0].period is None
        case "same_settings":
            return _same_settings(before.claims, first[0])
        case "denied":
            return len(before.claims) == 1 and _denied(last[0], first[0])
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


def _same_settings(before: Sequence[Claim], other: Claim) -> bool:
    """Another grade of the settings that were shared out just now; a count among them takes their number."""
    one = before[0]
    if len({(claim.subject, claim.aspect) for claim in before}) > 1:
        return False
    shared = one.kind == "grade" and one.quantifier not in ("overall", "too_much", "too_few", "none", "some")
    alike = (one.subject, one.aspect) == (other.subject, other.aspect)
    whole = (one.count or (None, None))[1]
    return shared and alike and other.kind == "grade" and (other.count or (None, None))[1] == whole


def _these_indicators(before: Sequence[Claim], after: Sequence[Claim]) -> bool:
    """How some of several indicators have moved whose standing was said just now."""
    named = {claim.subject for claim in before if claim.comparator != ("previous",)}
    return len(named) > 1 and {claim.subject for claim in after} <= named


def _other_indicators(before: Claim, after: Claim) -> bool:
    """How one indicator stands, beside others."""
    numbered = before.subject.startswith("ni_") and before.kind == after.kind == "comparison"
    apart = (before.direction, before.comparator) != (after.direction, after.comparator)
    return numbered and apart and before.subject != after.subject and before.comparator != ("previous",)


def _same_standing(summary: Claim, example: Claim) -> bool:
    """A single gap or indicator that stands as they are said to stand when summed up."""
    same = (summary.direction, summary.comparator) == (example.direction, example.comparator)
    summed_up = summary.subject in ("inequality_gaps", "national_indicators") and summary.aspect is None
    several = summary.count is None or summary.count[0] not in (0, 1)
    return summed_up and several and same and example.subject.startswith("ni_")


def _denied(one: Claim, other: Claim) -> bool:
    """Whether the indicators of another outcome are not where those of the outcome named just now are."""
    of_indicators = one.subject == other.subject == "national_indicators"
    opposite = one.direction is not None and COMPLEMENTS.get(one.direction) == other.direction
    apart = one.aspect not in (None, other.aspect) and one.comparator == other.comparator
    return of_indicators and opposite and apart


def _same_share(share: Claim, comparison: Claim) -> bool:
    return (
        share.kind == "grade"
        and share.quantifier not in ("overall", "too_much", "too_few", "some", "none")
        and (share.subject, share.aspect, share.grades)
        == (comparison.subject, comparison.aspect, comparison.grades)
    )
