"""The trail: every step of a rating in sentences that a panel could read aloud.

A step says the figure, what the rule asks for, and what follows; `rests_on` says where the rule comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inkspector.case.worlds import Judged, Worlds
from inkspector.letter.dates import say_day
from inkspector.rating.conditions import absent, condition
from inkspector.rating.model import BasisName, Limit, PanelJudgement, TrailStep
from inkspector.rating.predicates import Found
from inkspector.rating.say import (
    aspect_name,
    inspection_name,
    listed,
    say_share,
    say_when,
    sentence,
    subject_name,
)
from inkspector.rating.stages import Applied, Ratings
from inkspector.scheme import Framework
from inkspector.scheme.model import Basis, Rule, StartAt, Step


def rests_on(basis: Basis) -> str:
    """*Source: …* or *Inferred: …*, as a sentence."""
    if basis.basis == "sourced":
        return sentence(f"Source: {basis.source}")
    return sentence(f"Inferred: {basis.reason}")


def because(rule: Rule, found: Sequence[Found], bands: Ratings = frozenset(), share: str = "") -> str:
    """The rule's own sentence, with what was found in its slots."""
    first = found[0] if found else None
    band = f"band {listed(map(str, sorted(bands)), 'or')}"
    slots = {
        "{share}": share,
        "{band}": band,
        "{found}": first.said if first else "",
        "{date}": (first.day if first else None) or "an unknown date",
    }
    text = rule.because
    for slot, words in slots.items():
        text = text.replace(slot, words)
    return text


def start_step(one: Applied, bands: Ratings, worlds: Worlds, framework: Framework) -> TrailStep:
    """Where the default starts."""
    effect = one.rule.effect
    assert isinstance(effect, StartAt)
    spread = worlds.spread(effect.band_of)
    good = worlds.good(effect.band_of)
    if spread is None or len(bands) == len(framework.scheme.bands):
        figure = f"The share of {subject_name(effect.band_of, framework)} good or better isn't known"
    else:
        share = say_share(spread.share(good), framework, spread.exact(good))
        figure = because(one.rule, one.found, bands, share)
    missing = worlds.missing(effect.band_of)
    gap = ""
    if len(bands) > 1 and missing:
        names = [subject_name(line, framework) for line in missing]
        gap = " " + sentence(f"Nothing is known of {listed(names)}")
    text = f"{sentence(figure)}{gap} The rating starts {_at(bands, framework)}."
    return TrailStep(one.rule.id, one.rule.basis, text, rests_on(one.rule), True if len(bands) == 1 else None)


def _at(ratings: Ratings, framework: Framework) -> str:
    numbers = sorted(ratings)
    if len(numbers) == 1:
        return f"at {numbers[0]} ({framework.level(numbers[0]).label.lower()})"
    return f"at {listed(map(str, numbers), 'or')}, which is open"


def step_text(one: Applied, framework: Framework) -> str:
    """What a rule of the default stage found and does: fires, doesn't, or is open."""
    effect = one.rule.effect
    assert isinstance(effect, Step)
    way = "raises" if effect.by > 0 else "lowers"
    most = f", to {effect.ceiling} at most" if effect.by > 0 and effect.ceiling else ""
    if one.truth:
        return f"{sentence(because(one.rule, one.found))} That {way} the rating by one{most}."
    asked = listed(condition(predicate, framework) for predicate in one.rule.when)
    if one.truth is None:
        what = listed(_open_figure(found) for found in one.found if found.truth is None)
        return f"Open: {what}. If it comes to {asked}, that {way} the rating by one{most}."
    deciding = next(found for found in one.found if found.truth is False)
    return f"{sentence(_figure(deciding))} The rule asks for {asked}: it doesn't apply."


def _figure(found: Found) -> str:
    return f"{_name(found)}: {found.said}"


def _open_figure(found: Found) -> str:
    return f"{_name(found)} ({found.said})"


def _name(found: Found) -> str:
    return found.what or (found.aspect or found.subject).replace("_", " ")


def _basis_of(rules: Iterable[Rule]) -> BasisName:
    """Of rules together: sourced only if each of them is."""
    return "sourced" if all(rule.basis == "sourced" for rule in rules) else "inferred"


def default_step(start: Ratings, default: Ratings, applied: Sequence[Applied]) -> TrailStep:
    """What the steps come to together."""
    steps = [one for one in applied if isinstance(one.rule.effect, Step)]
    ups = [one for one in steps if isinstance(one.rule.effect, Step) and one.rule.effect.by > 0]
    downs = [one for one in steps if one not in ups]
    said = f"{_side(ups, 'raises')}, {_side(downs, 'lowers')}"
    at = f"By default the rating {_stays(start, default)}"
    hint = ""
    if len(default) == 1 and any(one.truth is None for one in steps):
        hint = " What is open makes no difference."
    text = f"{sentence(said)} {at}{_capped(start, default, ups)}.{hint}"
    fired = True if len(default) == 1 else None
    netted = "The steps are netted: one up at most, one down at most."
    return TrailStep("default", _basis_of(one.rule for one in applied), text, netted, fired)


def _side(rules: Sequence[Applied], way: str) -> str:
    fired = sum(one.truth is True for one in rules)
    open_ = sum(one.truth is None for one in rules)
    if fired:
        return f"{'one rule' if fired == 1 else f'{fired} rules'} {way if fired == 1 else way[:-1]} it"
    return f"nothing certain {way} it" if open_ else f"nothing {way} it"


def _stays(start: Ratings, default: Ratings) -> str:
    said = listed(map(str, sorted(default)), "or")
    if len(start) == len(default) == 1:
        return f"stays at {said}" if start == default else f"moves to {said}"
    return f"is {said}"


def _capped(start: Ratings, default: Ratings, ups: Sequence[Applied]) -> str:
    ceilings = [one.rule.effect.ceiling for one in ups if isinstance(one.rule.effect, Step) and one.truth]
    known = [ceiling for ceiling in ceilings if ceiling is not None]
    if start == default and len(start) == 1 and known and max(known) <= min(start):
        return f", since a step up leads no higher than {max(known)}"
    return ""


def judgement_step(judgement: PanelJudgement, default: Ratings, framework: Framework) -> TrailStep:
    """The panel's professional judgement."""
    rule = framework.scheme.professional_judgement
    start = listed(map(str, sorted(default)), "or")
    moved = (
        f"confirms the rating of {judgement.end}"
        if default == {judgement.end}
        else f"moves the rating from {start} to {judgement.end}"
    )
    who = f"{judgement.by}, {say_day(judgement.date)}"
    text = f"Professional judgement {moved}: “{judgement.rationale}” ({who})."
    return TrailStep("professional_judgement", rule.basis, text, rests_on(rule), True)


def limit_step(one: Applied, limit: Limit, before: Ratings, after: Ratings) -> TrailStep:
    """A limit that holds, or may."""
    cause = sentence(limit.because)
    was = listed(map(str, sorted(before)), "or")
    now = listed(map(str, sorted(after)), "or")
    if one.truth is None:
        text = f"Open: {limit.because}. If so, it limits the rating: {was} becomes {now}."
    elif before == after:
        text = f"{cause} That limits the rating, which is {now} already."
    elif limit.kind == "step":
        text = f"{cause} That limits the rating: one grade down, from {was} to {now}."
    else:
        text = (
            f"{cause} That holds the rating at {max(after)} at most, whatever the rest: from {was} to {now}."
        )
    return TrailStep(one.rule.id, one.rule.basis, text, rests_on(one.rule), one.truth)


def no_limit_step(applied: Sequence[Applied], worlds: Worlds) -> TrailStep:
    """That nothing limits the rating, and what would have."""
    rules = [
        one.rule for one in applied if one.rule.stage == "limit" and one.rule.effect.do in ("step", "cap_at")
    ]
    gone = listed(absent(predicate, worlds.framework) for rule in rules for predicate in rule.when)
    cut_off = worlds.case.dates.evidence_to
    by = f"By {say_day(cut_off)} there" if cut_off else "There"
    text = f"Nothing limits the rating. {by} stands {gone}." if gone else "Nothing limits the rating."
    rest = "What the case doesn't hold by its cut-off didn't take place."
    return TrailStep("limits", _basis_of(rules), text, rest, False)


def lifted_step(one: Applied, earlier: Judged, latest: Judged, framework: Framework) -> TrailStep:
    """That an earlier judgement would have limited, and a later one lifted it."""
    what = inspection_name(latest.judgement.inspection or "inspection", framework)
    text = (
        f"An earlier finding ({_day(earlier)}) would have limited the rating. The latest {what} before the "
        f"cut-off, of {_day(latest)}, lifts that limit."
    )
    return TrailStep(one.rule.id, one.rule.basis, text, rests_on(one.rule), False)


def caution_step(one: Applied) -> TrailStep:
    """Something that the letter has to name."""
    said = because(one.rule, one.found)
    effect = one.rule.effect
    told = sentence(effect.text) if effect.do == "caution" else ""
    lead = "Open: " if one.truth is None else ""
    text = f"{lead}{sentence(said)} It doesn't change the rating; {told[:1].lower()}{told[1:]}"
    return TrailStep(one.rule.id, one.rule.basis, text, rests_on(one.rule), one.truth)


def withheld_step(one: Applied) -> TrailStep:
    """That no rating is given."""
    text = f"{sentence(because(one.rule, one.found))} The rating is withheld: no letter is written."
    return TrailStep(one.rule.id, one.rule.basis, text, rests_on(one.rule), True)


def late_step(late: Sequence[Judged], worlds: Worlds, framework: Framework) -> TrailStep:
    """What is dated after the cut-off: kept, and not counted."""
    cut_off = worlds.case.dates.evidence_to
    told = listed(f"{_named(judged, framework)} ({_day(judged)})" for judged in late)
    day = say_day(cut_off) if cut_off else "the cut-off"
    text = f"Not counted, since dated after {day}: {told}."
    return TrailStep(
        "cut_off", "sourced", text, "Only judgements up to the case's cut-off date count.", False
    )


def _named(judged: Judged, framework: Framework) -> str:
    judgement = judged.judgement
    if judgement.grade is None:
        return inspection_name(judgement.inspection or "inspection", framework)
    aspect = f", {aspect_name(judgement.aspect, framework)}" if judgement.aspect else ""
    return f"{subject_name(judgement.subject, framework)}{aspect}, {judgement.grade}"


def _day(judged: Judged) -> str:
    return say_when(judged.judgement.date) if judged.judgement.date else "without a date"


def result_step(possible: Ratings, framework: Framework) -> TrailStep:
    """What it all comes to."""
    numbers = sorted(possible)
    if len(numbers) == 1:
        text = f"The rating is {numbers[0]}: {framework.level(numbers[0]).label.lower()}."
    else:
        text = f"No rating yet: the evidence allows {listed(map(str, numbers), 'or')}."
    return TrailStep("rating", "inferred", text, "A working hypothesis, save for the limits.", None)
