"""Whether a rule's predicate holds: in every world of the case, in none, or in some.

Settings and indicators are open: what the case doesn't tell is unknown. Inspections, priority actions and
reviews are closed: what the case doesn't hold by its cut-off didn't take place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from inkspector.case import Case
from inkspector.case.worlds import REVIEWS, WHOLE, Judged, Worlds
from inkspector.rating.bands import holds_of, spread_holds, wanted_shares
from inkspector.rating.indicators import INDICATORS, STATES, indicator_path, share_in_state
from inkspector.rating.say import aspect_name, listed, say_share, say_tally, say_when, subject_name
from inkspector.scheme import Framework
from inkspector.scheme.model import BandOf, HowMany, Judgement, Missing, Predicate, Present, Share, Size

UNANNOUNCED = "unannounced_inspection"
Truth = bool | None
"""None: some worlds say yes, some no."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a predicate came to: its truth, the figure in words, and where the evidence stands."""

    truth: Truth
    said: str
    subject: str
    aspect: str | None = None
    path: str = ""
    """Pointer to the evidence; empty where there is none."""
    day: str | None = None
    what: str | None = None
    """What the figure is of, to name what is missing."""


def all_of(truths: Iterable[Truth]) -> Truth:
    """*And* over three values; true of none."""
    seen = tuple(truths)
    if any(truth is False for truth in seen):
        return False
    return None if any(truth is None for truth in seen) else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """*Or* over three values; false of none."""
    seen = tuple(truths)
    if any(truth is True for truth in seen):
        return True
    return None if any(truth is None for truth in seen) else False


def find(predicate: Predicate, case: Case, worlds: Worlds, framework: Framework) -> Found:
    """The predicate over all worlds of the case."""
    match predicate:
        case Share():
            return _share(predicate, case, worlds, framework)
        case BandOf():
            return _band_of(predicate, case, worlds, framework)
        case HowMany(of="indicators"):
            return _indicators(predicate, worlds, framework)
        case HowMany(of="reviews"):
            return _reviews(predicate, case, worlds, framework)
        case HowMany():
            return _settings(predicate, case, worlds, framework)
        case Judgement():
            return _judgement(predicate, worlds)
        case Present():
            return _present(predicate, case, worlds)
        case Size():
            return _size(predicate, case, worlds, framework)
        case Missing():
            return _missing(predicate, worlds)


def settings_path(case: Case, subject: str, aspect: str | None = None) -> str:
    """Pointer to what a case says of a line, group or the whole; empty where it says nothing."""
    if subject not in case.settings:
        return ""
    return case.pointer("settings", subject, *(("aspects", aspect) if aspect else ()))


def share_name(subject: str, aspect: str | None, framework: Framework) -> str:
    """*the share of secondary schools good or better*, with the outcome where there is one."""
    name = f"the share of {subject_name(subject, framework)} good or better"
    return f"{name} for {aspect_name(aspect, framework)}" if aspect else name


def _share(rule: Share, case: Case, worlds: Worlds, framework: Framework) -> Found:
    spread = worlds.spread(rule.subject, rule.aspect)
    path = settings_path(case, rule.subject, rule.aspect)
    good = framework.good(framework.scale(rule.subject)) == frozenset(rule.grades)
    what = (
        share_name(rule.subject, rule.aspect, framework)
        if good
        else f"the share of {subject_name(rule.subject, framework)} that is {listed(rule.grades, 'or')}"
    )
    if spread is None:
        return Found(None, "not known", rule.subject, rule.aspect, path, what=what)
    said = say_share(spread.share(rule.grades), framework, spread.exact(rule.grades))
    truth = spread_holds(spread, rule.grades, wanted_shares(rule, framework))
    return Found(truth, said, rule.subject, rule.aspect, path, what=what)


def _band_of(rule: BandOf, case: Case, worlds: Worlds, framework: Framework) -> Found:
    spread = worlds.spread(rule.subject, rule.aspect)
    path = settings_path(case, rule.subject, rule.aspect)
    what = share_name(rule.subject, rule.aspect, framework)
    if spread is None:
        return Found(None, "not known", rule.subject, rule.aspect, path, what=what)
    good = framework.scale(rule.subject).good_or_better
    said = say_share(spread.share(good), framework, spread.exact(good))
    most = spread.size[1]
    unbanded = most is not None and most < framework.scheme.smallest.banded and rule.subject != WHOLE
    truth = False if unbanded else spread_holds(spread, good, wanted_shares(rule, framework))
    return Found(truth, said, rule.subject, rule.aspect, path, what=what)


def _settings(rule: HowMany, case: Case, worlds: Worlds, framework: Framework) -> Found:
    subject = rule.subject or "all_settings"
    what = f"how many {subject_name(subject, framework)} are {rule.state}"
    path = settings_path(case, subject)
    spread = worlds.spread(subject)
    if spread is None:
        return Found(None, "not known", subject, None, path, what=what)
    least, most = spread.tally((rule.state,))
    truths: list[Truth] = []
    if rule.at_least is not None:
        truths.append(_reaches(least, most, rule.at_least))
    if rule.at_least_share is not None or rule.more_than_share is not None:
        truths.append(spread_holds(spread, (rule.state,), wanted_shares(rule, framework)))
    return Found(all_of(truths), say_tally(least, most), subject, None, path, what=what)


def _reaches(least: int, most: int | None, wanted: int) -> Truth:
    if least >= wanted:
        return True
    return False if most is not None and most < wanted else None


def _reviews(rule: HowMany, case: Case, worlds: Worlds, framework: Framework) -> Found:
    """Reviews are closed: none in the case is none."""
    subject = rule.subject or REVIEWS
    if worlds.spread(subject) is None:
        return Found(False, "none", subject)
    found = _settings(rule, case, worlds, framework)
    return replace(found, path=case.pointer("serious_case_reviews", "outcomes"))


def _indicators(rule: HowMany, worlds: Worlds, framework: Framework) -> Found:
    share = share_in_state(rule.state, worlds)
    path, what = indicator_path(worlds), f"the share of indicators {STATES.get(rule.state, rule.state)}"
    if share is None:
        return Found(None, "not known", INDICATORS, None, path, what=what)
    truth = holds_of(share, wanted_shares(rule, framework))
    return Found(truth, say_share(share, framework), INDICATORS, None, path, what=what)


def _judgement(rule: Judgement, worlds: Worlds) -> Found:
    latest = worlds.judgement(rule.subject, rule.aspect, rule.inspection)
    if latest is None or latest.judgement.grade is None:
        return Found(False, "no judgement", rule.subject, rule.aspect)
    grade = latest.judgement.grade
    return Found(grade in rule.grades, grade, rule.subject, rule.aspect, latest.path, _day(latest))


def _day(judged: Judged) -> str | None:
    return None if judged.judgement.date is None else say_when(judged.judgement.date)


def _present(rule: Present, case: Case, worlds: Worlds) -> Found:
    if rule.item == "pending_inspection":
        return _pending(rule, case)
    latest = latest_visit(rule.inspection, worlds)
    if latest is None:
        return Found(False, "no inspection", "authority", rule.item)
    number = len(latest.judgement.priority_actions)
    said = say_tally(number, number)
    return Found(number > 0, said, latest.judgement.subject, rule.item, latest.path, _day(latest))


def latest_visit(inspection: str | None, worlds: Worlds) -> Judged | None:
    """The last inspection of a kind that counts by the cut-off; an unannounced one where none is named."""
    counted = [visit for visit in worlds.visits(inspection or UNANNOUNCED) if visit.counted]
    return counted[-1] if counted else None


def _pending(rule: Present, case: Case) -> Found:
    for at, pending in enumerate(case.pending):
        if rule.inspection in (None, pending.inspection):
            day = say_when(pending.since) if pending.since else None
            return Found(True, "one", "authority", pending.inspection, case.pointer("pending", at), day)
    return Found(False, "none", "authority")


def _size(rule: Size, case: Case, worlds: Worlds, framework: Framework) -> Found:
    spread = worlds.spread(rule.subject)
    path = settings_path(case, rule.subject)
    what = f"how many {subject_name(rule.subject, framework)} there are"
    if spread is None:
        return Found(None, "not known", rule.subject, None, path, what=what)
    least, most = spread.size
    truths: list[Truth] = []
    if rule.at_least is not None:
        truths.append(_reaches(least, most, rule.at_least))
    if rule.under is not None:
        reached = _reaches(least, most, rule.under)
        truths.append(None if reached is None else not reached)
    return Found(all_of(truths), say_tally(least, most), rule.subject, None, path, what=what)


def _missing(rule: Missing, worlds: Worlds) -> Found:
    spread = worlds.spread(rule.subject)
    silent = spread is None or spread.silent(worlds.scale(rule.subject))
    return Found(silent, "nothing" if silent else "something", rule.subject)
