"""A phrase and the claims that it is to say: the words of one clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from inkspector.claims import Claim
from inkspector.drafting import english
from inkspector.drafting.message import Message
from inkspector.drafting.phrases import Phrase, Size, fill
from inkspector.drafting.voice import GAP, PERFORMANCE, Voice, say_period
from inkspector.errors import PhraseError

VERBS = {"be": ("is", "are"), "were": ("was", "were"), "have": ("has", "have")}
"""Singular and plural."""
_PLAIN = re.compile(r"<?\{(quantity|subject).*(\{be\}|are) \{grades(:[a-z]+)?\}$")


Shape = tuple[tuple[str, Size], ...]
"""The kind of each claim that is said and the grammatical size in which it is, in order."""


@dataclass(frozen=True)
class Clause:
    """Words without capital or full stop, what they say and the phrase that said it."""

    text: str
    phrase: Phrase
    messages: tuple[Message, ...]

    @cached_property
    def shape(self) -> Shape:
        """What its claims are and how large each is said; what stands outside has a shape of its own."""
        if not self.claims:
            return tuple((message.outside or "", "clause") for message in self.messages)
        return tuple((claim.kind, self.phrase.size(i)) for i, claim in enumerate(self.claims))

    @cached_property
    def plain(self) -> bool:
        """The share comes first and the grades last, so that what stands behind stands beside the share."""
        return _PLAIN.match(self.phrase.text) is not None

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """In the order of the words."""
        return tuple(claim for message in self.messages for claim in message.claims)


def realise(phrase: Phrase, messages: Sequence[Message], voice: Voice) -> Clause:
    """The words of `phrase` for `messages`, which it fits. Raises PhraseError where a slot has no words."""
    claims = [claim for message in messages for claim in message.claims]
    heads, more = claims[: len(phrase.says)], claims[len(phrase.says) :]
    before, bracket, after = _parts(phrase.text)

    def say(i: int, name: str, form: str | None) -> str:
        if name == "words":
            return english.listed([english.quoted(words) for message in messages for words in message.words])
        if name == "subject" and not claims:
            return english.listed([voice.name(message.subject, form).text for message in messages])
        if name == "authority":
            return english.area(voice.authority)
        return _slot([heads[i]] if i < len(heads) else more or heads, name, form, voice)

    apart = "{quantity}" in bracket and "{subject" in bracket
    items = [[claim] for claim in more] if apart else _items(more)
    said = [_item(bracket, i, item, items, voice) for i, item in enumerate(items)]
    together = english.clauses if "{" in bracket.partition("}")[2] else english.listed
    text = fill(before, say) + together(said) + fill(after, say)
    return Clause(text, phrase, tuple(messages))


def _parts(text: str) -> tuple[str, str, str]:
    before, _, rest = text.partition("<")
    bracket, _, after = rest.partition(">")
    return before, bracket, after


def _items(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Neighbours that differ in the subject or aspect alone belong to one item."""
    items: list[list[Claim]] = []
    for claim in claims:
        if items and _rest(items[-1][0]) == _rest(claim):
            items[-1].append(claim)
        else:
            items.append([claim])
    return items


def _rest(claim: Claim) -> Claim:
    return replace(claim, subject="", aspect=None)


def _item(bracket: str, i: int, item: list[Claim], items: list[list[Claim]], voice: Voice) -> str:
    first, _, later = bracket.partition("|")
    text = later if i and later else first
    before = items[i - 1][-1] if i else None
    return fill(text, lambda _, name, form: _slot(item, name, form, voice, before))


def _slot(claims: list[Claim], name: str, form: str | None, voice: Voice, before: Claim | None = None) -> str:
    """The words of one slot; `claims` differ in the subject or aspect alone."""
    if name in VERBS:
        return VERBS[name][_plural(claims, form, voice)]
    if name == "counted":
        return english.listed([_counted(claim, voice) for claim in claims])
    if name in ("subject", "judged", "aspect"):
        names = list(dict.fromkeys(_named(claims, name, form, voice, before)))
        if (
            len(names) > 1
            and name == "subject"
            and form != "named"
            and any(mark in said for said in names for mark in (" and ", "("))
        ):
            raise PhraseError.of(f"{english.listed(names)} would be read in more than one way", "")
        return english.listed(names)
    return _SLOTS[name](claims[0], form, voice)


def _named(claims: list[Claim], name: str, form: str | None, voice: Voice, before: Claim | None) -> list[str]:
    if name == "subject":
        return [voice.name(claim.subject, form or _usual(claim)).text for claim in claims]
    if name == "aspect":
        return [voice.aspect(claim.aspect) for claim in claims if claim.aspect]
    return [_judged(claim, last, voice) for claim, last in zip(claims, [before, *claims], strict=False)]


def _judged(claim: Claim, before: Claim | None, voice: Voice) -> str:
    """*the overall effectiveness of safeguarding*, then *capacity to improve*."""
    service = voice.name(claim.subject, "service").text
    if claim.aspect is None:
        return service
    aspect = voice.aspect(claim.aspect)
    if claim.aspect == "overall_effectiveness":
        return f"the {aspect} of {service}"
    return aspect if before is not None and before.subject == claim.subject else f"{aspect} in {service}"


def _plural(claims: list[Claim], form: str | None, voice: Voice) -> bool:
    claim = claims[0]
    if len(claims) > 1:
        return True
    if claim.kind == "total" and claim.count is not None:
        return claim.count[1] != 1
    if claim.quantifier in ("both", "all"):
        return True
    if claim.quantifier == "none":
        return False
    if claim.count is not None and claim.count[0] is not None:
        return claim.count[0] != 1
    if claim.aspect and form == "judged":
        return False
    return voice.name(claim.subject, "service" if form == "judged" else form).plural


def _count(claim: Claim, i: int) -> int:
    value = claim.count[i] if claim.count else None
    assert value is not None
    return value


def _total(claim: Claim, form: str | None, voice: Voice) -> str:
    """*three serious case reviews*, *no priority action*: a number and the noun for it."""
    n = _count(claim, 1)
    if claim.aspect is not None:
        said = voice.bank.names[claim.aspect]
        singular, plural = said["singular"], said["plural"]
    else:
        names = voice.framework.words.names[claim.subject]
        singular, plural = names.singular[0], names.plural[0]
    return f"{english.number(n) if n else 'no'} {singular if n == 1 else plural}"


def _counted(claim: Claim, voice: Voice) -> str:
    """*three childminders*, *one primary school*."""
    k = _count(claim, 0)
    name = voice.name(claim.subject, "singular" if k == 1 else "plural").text
    return f"{english.number(k)} {name}"


def _part(claim: Claim, voice: Voice) -> str:
    """*three*, *only three*: the part of a count whose whole stands elsewhere."""
    return voice.quantity(replace(claim, count=(_count(claim, 0), None), quantifier="count"))


def _usual(claim: Claim) -> str | None:
    """Settings that are counted have a plural name, a single one has a singular."""
    if claim.count in ((1, 1), (1, None)):
        return "singular"
    return "plural" if claim.count is not None else None


def _standing(claim: Claim, form: str | None, voice: Voice) -> str:
    table = GAP if form == "gap" else PERFORMANCE
    return f"{table[claim.direction or 'in_line']} {voice.comparators(claim, None)}"


def _quantity(claim: Claim, form: str | None, voice: Voice) -> str:
    """*four of the nine*, *a majority of*; as `the`: *a majority of the*."""
    said = voice.quantity(claim)
    return f"{said} the" if form == "the" and said.endswith(" of") else said


_SLOTS: dict[str, Callable[[Claim, str | None, Voice], str]] = {
    "quantity": _quantity,
    "figure": lambda claim, form, voice: voice.quantity(claim).removesuffix(" of"),
    "grades": lambda claim, form, voice: voice.grades(claim.grades, claim.subject, form),
    "part": lambda claim, form, voice: _part(claim, voice),
    "but": lambda claim, form, voice: english.number(_count(claim, 1) - _count(claim, 0)),
    "rest": lambda claim, form, voice: "the other one" if _count(claim, 0) == 1 else "the rest",
    "more": lambda claim, form, voice: claim.direction or "",
    "whole": lambda claim, form, voice: english.number(_count(claim, 1)),
    "total": _total,
    "standing": _standing,
    "comparators": lambda claim, form, voice: voice.comparators(claim, form),
    "period": lambda claim, form, voice: say_period(claim.period) if claim.period else "",
    "source": lambda claim, form, voice: voice.inspection(claim.source or ""),
    "rating": lambda claim, form, voice: voice.rating(claim.rating or 0, form),
}
SLOTS = frozenset((*_SLOTS, *VERBS, "counted", "subject", "judged", "aspect", "words", "authority"))
"""The names that a slot may have."""
_NAMED = frozenset(("plural", "mass", "singular", "service", "people", "named"))
FORMS: Mapping[str, frozenset[str]] = {
    "subject": _NAMED,
    **dict.fromkeys(VERBS, _NAMED | {"judged", "counted"}),
    "quantity": frozenset(("the",)),
    "grades": frozenset(("or", "least")),
    "standing": frozenset(("gap",)),
    "comparators": frozenset(("than",)),
    "rating": frozenset(("past",)),
}
"""The forms that a slot may ask for, behind its colon; others have one form only."""
