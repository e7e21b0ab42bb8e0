"""What a predicate of a rule asks for, in words."""

from __future__ import annotations

from inkspector.case.holding.quantities import with_article
from inkspector.rating.say import inspection_name, listed, subject_name
from inkspector.scheme import Framework
from inkspector.scheme.model import (
    BandOf,
    HowMany,
    Judgement,
    Missing,
    Predicate,
    Present,
    Share,
    Size,
)


def condition(predicate: Predicate, framework: Framework) -> str:
    """*under 50%*, *2 or more*, *band 1 (under 50%)*."""
    match predicate:
        case Share():
            return _threshold(predicate.at_least, predicate.under, "%")
        case BandOf():
            return _bands(predicate, framework)
        case HowMany(at_least=int(n)):
            return f"{n} or more"
        case HowMany(more_than_share=int(n)):
            return f"more than {n}%"
        case HowMany():
            return f"{predicate.at_least_share}% or more"
        case Judgement():
            return f"a judgement of {listed(predicate.grades, 'or')}"
        case Present():
            return with_article(predicate.item.replace("_", " "))
        case Size():
            return _threshold(predicate.at_least, predicate.under, "")
        case Missing():
            return "nothing known"


def _bands(predicate: BandOf, framework: Framework) -> str:
    """*band 1 (under 50%)*, *band 3 or higher (65% or more)*."""
    rows: dict[int, int] = {row.band: row.at_least for row in framework.scheme.bands}
    if predicate.at_least is not None:
        higher = "" if predicate.at_least == max(rows) else " or higher"
        return f"band {predicate.at_least}{higher} ({rows[predicate.at_least]}% or more)"
    most = predicate.at_most or max(rows)
    above = rows.get(most + 1)
    lower = "" if most == min(rows) else " or lower"
    return f"band {most}{lower}" + ("" if above is None else f" (under {above}%)")


def _threshold(least: int | None, below: int | None, unit: str) -> str:
    if least is None:
        return f"under {below}{unit}"
    return f"{least}{unit} or more" if below is None else f"{least}{unit} or more but under {below}{unit}"


def absent(predicate: Predicate, framework: Framework) -> str:
    """*no priority action*, *no judgement of safeguarding arrangements as inadequate (…)*."""
    if isinstance(predicate, Present):
        return f"no {predicate.item.replace('_', ' ')}"
    if not isinstance(predicate, Judgement):
        return f"nothing of {condition(predicate, framework)}"
    by = f" ({inspection_name(predicate.inspection, framework)})" if predicate.inspection else ""
    name = subject_name(predicate.subject, framework)
    return f"no judgement of {name} as {listed(predicate.grades, 'or')}{by}"
