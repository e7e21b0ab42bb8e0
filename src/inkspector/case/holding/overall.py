"""An area summed up (*good overall*): the case's own word for it, else the scheme's conditions."""

from __future__ import annotations

from fractions import Fraction

from inkspector.case.entry import Overall
from inkspector.case.holding.model import (
    SUPPORTED,
    Evidence,
    Holding,
    contradicted,
    soft,
    undecided,
    unsupported,
)
from inkspector.case.holding.quantities import Asked
from inkspector.case.holding.shown import as_written, evidence_of, name_of, spread_text
from inkspector.case.spread import Spread
from inkspector.case.worlds import Worlds
from inkspector.claims import Claim, Interval
from inkspector.scheme.model import Characterisation

_STRENGTH = {"slight": 0, None: 1, "marked": 2}
_HALF = Fraction(1, 2)


def overall_holds(claim: Claim, grades: tuple[str, ...], worlds: Worlds) -> Holding:
    """A claim that sums an area up, its grades named as on the subject's scale."""
    entry = worlds.entry(claim.subject, claim.aspect)
    if entry is not None and entry.overall is not None:
        path = worlds.path(claim.subject, claim.aspect, "overall")
        shown = Evidence(path, f"{entry.overall.text} overall")
        return _against_word(claim, grades, entry.overall).shown_by(shown)
    spread = worlds.spread(claim.subject, claim.aspect)
    if spread is None:
        name = name_of(worlds.framework, claim.subject)
        return unsupported(f"The case has neither figures nor a word of its own for {name}.")
    good = worlds.good(claim.subject)
    evidence = evidence_of(worlds, claim.subject, claim.aspect, good)
    return _against_figures(claim, grades, worlds, spread).shown_by(*evidence)


def _against_word(claim: Claim, grades: tuple[str, ...], overall: Overall) -> Holding:
    shown = f"The case calls it {overall.text} overall."
    if overall.grade not in grades:
        return contradicted("grade", shown)
    if _STRENGTH[claim.degree] > _STRENGTH[overall.degree]:
        return soft("warning", "word", f"{shown} The letter says more.")
    return SUPPORTED


def _against_figures(claim: Claim, grades: tuple[str, ...], worlds: Worlds, spread: Spread) -> Holding:
    good = worlds.good(claim.subject)
    written = as_written(worlds.entry(claim.subject, claim.aspect), good)
    asked = Asked(worlds.framework, claim.subject, spread, good, written)
    settles = f"a word of the case's own for {name_of(worlds.framework, claim.subject)}"
    if "good" not in grades:
        return undecided("word", f"{asked.facts} The scheme doesn't say when such a word is earned.", settles)
    plain = _earned("good_overall", worlds, spread, good)
    strong = _earned("very_good", worlds, spread, good) if claim.degree == "marked" else True
    bad = spread_text(spread, spread.scale[-1:])
    shown = f"{asked.facts[:-1]}, and {bad}." if spread.known_size else asked.facts
    if plain is False:
        return contradicted("word", f"{shown} That is less than the scheme calls good overall.")
    if strong is False:
        return soft("warning", "word", f"{shown} That is less than the scheme calls very good.")
    if plain and strong:
        return SUPPORTED
    return undecided("word", shown, settles)


def _earned(id: str, worlds: Worlds, spread: Spread, good: tuple[str, ...]) -> bool | None:
    """Whether the figures earn a word of the scheme; None where they leave it open.

    Several conditions of one id are several ways to earn it.
    """
    ways = [_meets(way, spread, good) for way in worlds.framework.scheme.characterisations if way.id == id]
    if True in ways:
        return True
    return False if ways and None not in ways else None


def _meets(way: Characterisation, spread: Spread, good: tuple[str, ...]) -> bool | None:
    wanted: list[tuple[Interval, tuple[str, ...]]] = []
    if way.at_least is not None:
        wanted.append((Interval.of(ge=way.at_least - _HALF), good))
    if way.under is not None:
        wanted.append((Interval.of(lt=way.under - _HALF), good))
    if way.inadequate_at_least is not None:
        wanted.append((Interval.of(ge=way.inadequate_at_least - _HALF), spread.scale[-1:]))
    if way.none_inadequate:
        wanted.append((Interval.point(0), spread.scale[-1:]))
    if any(not spread.reaches(share, grades) for share, grades in wanted):
        return False
    return True if all(spread.within(share, grades) for share, grades in wanted) else None
