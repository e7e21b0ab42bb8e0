"""Everything that a letter of a case could say, each fact coarsened to claims that hold in all its worlds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from inkspector.case import Case
from inkspector.case.holds import holds
from inkspector.case.homes import is_only_home
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim
from inkspector.drafting import authority, indicators, services
from inkspector.drafting.message import Message
from inkspector.drafting.settings import Entails, Settings, few_of_many
from inkspector.rating import Rated
from inkspector.scheme import Framework

STATES_TOLD = ("not_returned", "suppressed", "provisional", "disputed", "superseded")
"""States of a figure that a letter tells; the others are no news."""


def sayable(case: Case, framework: Framework, rated: Rated) -> Iterator[Message]:
    """The messages, in the order of the profile."""
    held = rated.worlds

    @cache
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
        told = message.outside is not None or (message.claims and all(map(entails, message.claims)))
        if told and not is_only_home(message.subject, held):
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
    alone = [claim for claim in claims if few_of_many(claim)]
    rest = tuple(claim for claim in claims if not few_of_many(claim))
    if rest:
        yield rest
    yield from ((claim,) for claim in alone)
