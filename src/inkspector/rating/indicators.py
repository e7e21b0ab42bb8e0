"""The share of reported indicators that stand well against both comparators, as the rules ask for it."""

from __future__ import annotations

from inkspector.case.entry import Comparator
from inkspector.case.indicators import Single
from inkspector.case.standing import single_states, standing, states, summaries
from inkspector.case.worlds import Worlds
from inkspector.claims import Interval
from inkspector.rating.bands import rest

INDICATORS = "national_indicators"
BOTH: tuple[Comparator, ...] = ("national", "similar_areas")
"""The comparators that the rules speak of."""
STATES = {"at_or_above_both": "at or above both comparators", "below_a_comparator": "below a comparator"}
"""The states that rules ask for, as the trail says them."""
_WELL = "better_or_in_line"


def share_in_state(state: str, worlds: Worlds) -> Interval | None:
    """The share in per cent of indicators in one of `STATES`; None where the case is silent."""
    found = standing(worlds, INDICATORS, None, _WELL, BOTH)
    if not found.paths:
        return None
    return found.share if state == "at_or_above_both" else rest(found.share)


def indicator_path(worlds: Worlds) -> str:
    """Pointer to what the case says of its indicators as a whole; empty where it is silent."""
    paths = standing(worlds, INDICATORS, None, _WELL, BOTH).paths
    if summed_up(worlds) or not paths:
        return paths[0] if paths else ""
    return worlds.case.pointer("indicators", "single")


def summed_up(worlds: Worlds) -> bool:
    """The case sums its indicators up, which governs: single ones count only where it doesn't."""
    return bool(summaries(worlds, INDICATORS, None))


def stands_well(single: Single, worlds: Worlds) -> bool | None:
    """Whether one indicator is at or above both comparators, by its own direction of good; None is open."""
    wanted = states(_WELL, worlds.framework.good_is(single.id))
    against = [single_states(worlds, single, comparator) for comparator in BOTH]
    if all(possible <= wanted for possible in against):
        return True
    return None if all(possible & wanted for possible in against) else False
