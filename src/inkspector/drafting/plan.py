"""The plan of a letter: what is said, in which paragraph, in which order.

Salience decides what must and may be said; every fact is coarsened to claims that hold in all worlds of
the case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inkspector.case import Case
from inkspector.case.holds import holds
from inkspector.case.worlds import Worlds, none_if_overall, worlds
from inkspector.claims import Claim
from inkspector.drafting import authority, indicators, services
from inkspector.drafting.choose import has_words
from inkspector.drafting.message import Message, Plan
from inkspector.drafting.phrases import load_bank
from inkspector.drafting.select import pinned, select
from inkspector.drafting.settings import Entails, Settings
from inkspector.drafting.voice import Voice
from inkspector.rating import Rated, rate, salience
from inkspector.scheme import Framework, load_scheme
from inkspector.scheme.letter_plan import Order

STATES_TOLD = ("not_returned", "suppressed", "provisional", "disputed", "superseded")
"""States of a figure that a letter tells; the others are no news."""
OPENING, PRIORITY_ACTION = "opening", "priority_action"


def plan(case: Case, framework: Framework | None = None, rated: Rated | None = None) -> Plan:
    """What the letter of `case` says. A case whose rating is withheld has no letter, and no messages."""
    framework = framework or load_scheme(case.scheme)
    rated = rated or rate(case, framework)
    if rated.withheld is not None:
        return Plan(())
    order = framework.letter.order(rated.rating or min(rated.possible, default=2), rated.limited)
    voice = Voice(framework, load_bank(framework.folder), case.authority.name)
    sayable = tuple(message for message in messages(case, framework, rated) if has_words(message, voice))
    chosen = pinned(select(sayable, salience(case, framework, rated), framework), case)
    causes = (
        {(limit.subject, none_if_overall(limit.aspect)) for limit in rated.limits} if rated.limited else set()
    )
    opening = [(message, _opening(message, causes)) for message in chosen]
    first = [message for part in order.opening for message, place in opening if place == part]
    rest = _ordered([message for message in chosen if message not in first], framework, order)
    names = [paragraph.id for paragraph in framework.letter.paragraphs]
    paragraphs = [
        [*(first if name == OPENING else ()), *(m for m in rest if _paragraph(m, framework) == i)]
        for i, name in enumerate(names)
    ]
    return Plan(tuple(tuple(paragraph) for paragraph in paragraphs if paragraph))


def messages(case: Case, framework: Framework, rated: Rated) -> Iterator[Message]:
    """Everything that a letter of this case could say, in the order of the profile."""
    held = worlds(case, framework)

    def entails(claim: Claim) -> bool:
        if claim.kind == "rating" or not claim.asserted:
            return True
        holding = holds(claim, held)
        return holding.verdict == "supported" and holding.level != "warning"

    yield from authority.rating(rated)
    yield from authority.previous(case, framework.scheme.year)
    yield from authority.limits(rated)
    yield from authority.professional_judgement(rated)
    for message in (
        *_settings(held, entails),
        *services.judgements(held),
        *services.findings(held),
        *services.reviews(held),
        *indicators.summaries(held, entails),
        *indicators.gaps(held),
        *indicators.singles(held, entails),
        *authority.views(case),
    ):
        if message.outside is not None or (message.claims and all(map(entails, message.claims))):
            yield message


def _settings(held: Worlds, entails: Entails) -> Iterator[Message]:
    framework, case = held.framework, held.case
    single = {line.id for line in framework.scheme.lines if line.single} - set(case.settings)
    groups = [group.id for group in framework.scheme.groups]
    for subject in ("all_settings", *groups, *(line.id for line in framework.scheme.lines)):
        if subject in single:
            continue
        aspects = case.settings[subject].aspects if subject in case.settings else ()
        for aspect in (None, *aspects):
            yield from _of_settings(subject, aspect, held, entails)


def _of_settings(subject: str, aspect: str | None, held: Worlds, entails: Entails) -> Iterator[Message]:
    known = held.entry(subject, aspect)
    spread = held.spread(subject, aspect)
    said = "overall_effectiveness" if subject == "all_settings" and aspect is None else aspect
    settings = Settings(subject, said, known, spread, held.framework, entails)
    path = held.path(subject, aspect)
    key = f"{subject}/{aspect or ''}"
    for kind, claims in (("grade", settings.grades()), ("comparison", settings.comparison())):
        for together in _apart(claims):
            yield Message(f"{key}/{kind}", together, (path,))
    if known is not None and known.state in STATES_TOLD:
        yield Message(f"{key}/state", (), (f"{path}/state",), outside="state", topic=known.state)


def _apart(claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, ...]]:
    """What is inadequate among many is a message of its own, so that it can be gathered with its like."""
    alone = [claim for claim in claims if _few_of_many(claim)]
    rest = tuple(claim for claim in claims if not _few_of_many(claim))
    if rest:
        yield rest
    yield from ((claim,) for claim in alone)


def _few_of_many(claim: Claim) -> bool:
    return claim.kind == "grade" and claim.count is not None and claim.count[1] is None


def _opening(message: Message, causes: set[tuple[str, str | None]]) -> str | None:
    """The part of the opening that a message belongs to; what an inspection found isn't torn apart."""
    if message.subject == "authority" and message.kind in ("rating", "limit", "professional_judgement"):
        return message.kind
    if message.topic == "rationale":
        return "professional_judgement"
    about = message.subject, none_if_overall(message.aspect)
    found = message.kind in ("total", "recorded") and (message.subject, PRIORITY_ACTION) in causes
    return "limit_cause" if found or about in causes else None


def _ordered(messages: Sequence[Message], framework: Framework, order: Order) -> list[Message]:
    """By paragraph and topic, within a topic praise and blame in the plan's order; units stay whole."""
    units: dict[tuple[object, ...], list[Message]] = {}
    for message in messages:
        units.setdefault(_unit(message), []).append(message)

    def place(unit: list[Message]) -> tuple[int, int, int, int]:
        position = framework.letter.position(unit[0].subject, unit[0].aspect, unit[0].kind)
        stance = order.stances.index(_stance(unit))
        return (position.paragraph, position.row, stance, position.place)

    return [message for unit in sorted(units.values(), key=place) for message in unit]


def _unit(message: Message) -> tuple[object, ...]:
    """What is said in one breath: of one inspection, or of one subject in one respect."""
    if message.outside == "recorded":
        return (message.subject, "found")
    if message.claims and message.claims[0].source is not None:
        claim = message.claims[0]
        return (message.subject, "found") if message.kind == "total" else (claim.source, claim.period)
    if message.subject.startswith("ni_"):
        return (message.key, message.claims[0].comparator)
    if message.claims and _few_of_many(message.claims[0]):
        return (message.subject, message.aspect, "few of many")
    if message.kind in ("grade", "comparison", "state"):
        return (message.subject, message.aspect, "settings")
    return (message.key,)


def _stance(unit: Sequence[Message]) -> str:
    """That of the first claim, unless a comparison after it is a bad one."""
    claims = [claim for message in unit for claim in message.claims]
    if any(claim.kind == "comparison" and claim.stance == "negative" for claim in claims):
        return "negative"
    return claims[0].stance if claims else "neutral"


def _paragraph(message: Message, framework: Framework) -> int:
    return framework.letter.position(message.subject, message.aspect, message.kind).paragraph
