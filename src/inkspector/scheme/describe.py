"""The rules of a scheme in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from inkspector.scheme.framework import Framework
from inkspector.scheme.model import (
    BandOf,
    Basis,
    CapAt,
    Caution,
    Characterisation,
    Effect,
    HowMany,
    Judgement,
    Missing,
    Predicate,
    Present,
    Share,
    Size,
    StartAt,
    Step,
    Withhold,
)

_STATES = {
    "at_or_above_both": "in line with or better than both comparators",
    "below_a_comparator": "worse than a comparator",
}
_ITEMS = {
    "priority_action": "the latest {} found a priority action",
    "pending_inspection": "the outcome of an {} is pending",
}


def name_of(subject: str, framework: Framework) -> str:
    """What the scheme's words call a subject: in the plural, else without number, else by its id."""
    name = framework.words.names.get(subject)
    phrases = (*name.plural, *name.mass, *name.singular) if name else ()
    return phrases[0] if phrases else subject.replace("_", " ")


def say_basis(basis: Basis) -> str:
    """*sourced: …*, *inferred: …*; a sourced one may add what of it is inferred."""
    parts = {"sourced": basis.source, "inferred": basis.reason}
    told = f"{basis.basis}: {parts[basis.basis]}"
    return f"{told} ({basis.reason})" if basis.basis == "sourced" and basis.reason else told


def say_predicate(predicate: Predicate, framework: Framework) -> str:
    """When a condition of a rule holds."""
    match predicate:
        case Share():
            of = _subject(predicate.subject, predicate.aspect, framework)
            part = _grades(predicate.grades, framework)
            return f"{_bounds(predicate.at_least, predicate.under, '%')} of {of} are {part}"
        case BandOf():
            bands = range(predicate.at_least or 1, (predicate.at_most or 4) + 1)
            of = _subject(predicate.subject, predicate.aspect, framework)
            return f"the band of {of} is {' or '.join(map(str, bands))}"
        case HowMany(of="indicators"):
            state = _STATES.get(predicate.state, predicate.state)
            return f"{_amount(predicate)} of the indicators reported are {state}"
        case HowMany():
            of = name_of(predicate.subject or "all_settings", framework)
            return f"{_amount(predicate)} of the {of} are {predicate.state}"
        case Judgement():
            kind = (predicate.inspection or "inspection").replace("_", " ")
            of = _subject(predicate.subject, predicate.aspect, framework)
            return f"the latest {kind} judges {of} {' or '.join(predicate.grades)}"
        case Present():
            kind = (predicate.inspection or "inspection").replace("_", " ")
            return _ITEMS[predicate.item].format(kind)
        case Size():
            size = _bounds(predicate.at_least, predicate.under, "")
            return f"there are {size} {name_of(predicate.subject, framework)}"
        case Missing():
            return f"nothing is known of {name_of(predicate.subject, framework)}"


def say_effect(effect: Effect, framework: Framework) -> str:
    """What a rule does to the rating."""
    match effect:
        case StartAt():
            return f"start at the band of {name_of(effect.band_of, framework)}"
        case Step():
            direction = "one up" if effect.by > 0 else "one down"
            return direction if effect.ceiling is None else f"{direction}, to {effect.ceiling} at most"
        case CapAt():
            return f"{effect.rating} at most"
        case Caution():
            return f"no change; {effect.text}"
        case Withhold():
            return "no rating is given"


def say_characterisation(word: Characterisation) -> str:
    """The conditions of a word."""
    parts = [
        _condition(word.at_least, "{}% or more good or better"),
        _condition(word.under, "under {}% good or better"),
        _condition(word.inadequate_at_least, "{}% or more inadequate"),
        "none inadequate" if word.none_inadequate else None,
        _condition(word.grades_at_least, "{}% or more of the grade spoken of"),
        _condition(word.apart, "lines {} points or more apart"),
    ]
    return ", ".join(part for part in parts if part)


def _condition(threshold: int | None, words: str) -> str | None:
    return None if threshold is None else words.format(threshold)


def _bounds(at_least: int | None, under: int | None, unit: str) -> str:
    low = None if at_least is None else f"{at_least}{unit} or more"
    high = None if under is None else f"under {under}{unit}"
    return " and ".join(part for part in (low, high) if part)


def _amount(predicate: HowMany) -> str:
    if predicate.more_than_share is not None:
        return f"over {predicate.more_than_share}%"
    if predicate.at_least_share is not None:
        return f"{predicate.at_least_share}% or more"
    return f"{predicate.at_least} or more"


def _subject(subject: str, aspect: str | None, framework: Framework) -> str:
    named = name_of(subject, framework)
    return named if aspect is None else f"{named} ({_aspect(aspect, framework)})"


def _aspect(aspect: str, framework: Framework) -> str:
    return next(iter(framework.words.aspects.get(aspect, ())), aspect.replace("_", " "))


def _grades(grades: Sequence[str], framework: Framework) -> str:
    for scale in framework.scheme.grade_scales:
        if tuple(grades) == scale.good_or_better:
            return f"{grades[-1]} or better"
    return " or ".join(grades)
