"""National indicators of a generated case: single figures, summaries, gaps, and what they tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from tests.generated.draws import Draws
from tests.generated.lines import WORDS
from tests.generated.told import Truth

LIST = Path(__file__).parents[2] / "phrasebank" / "ofsted-2009" / "indicators.tsv"
GAPS = ("ni_081", "ni_082", "ni_102", "ni_104", "ni_105")
COMPARATORS = (["national"], ["similar_areas"], ["similar_areas", "national"])
SIDES: Mapping[str, frozenset[str]] = {
    "better": frozenset(("better",)),
    "worse": frozenset(("worse",)),
    "in_line": frozenset(("in_line",)),
    "better_or_in_line": frozenset(("better", "in_line")),
    "narrower": frozenset(("better",)),
    "wider": frozenset(("worse",)),
}


@dataclass(frozen=True, slots=True)
class Indicator:
    id: str
    unit: str
    good_is: str
    outcome: str


def listed() -> tuple[Indicator, ...]:
    """The indicators of the scheme."""
    rows = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return tuple(Indicator(id, unit, good_is, outcome) for id, _, unit, good_is, outcome in rows[1:])


INDICATORS = {one.id: one for one in listed()}
FIGURED = tuple(one.id for one in listed() if one.unit == "%" and one.id not in GAPS)


def indicators(draws: Draws, quality: int, truth: Truth, form: str) -> dict[str, Any]:
    """The block `indicators` of a case; what it tells is entered in `truth`."""
    held: dict[str, Any] = {"single": [], "summary": []}
    if form in ("summary", "both"):
        held["summary"] = _summaries(draws, quality, truth)
    if form in ("single", "both"):
        size = draws.number("indicators/size", 2, 9 if form == "single" else 4)
        for id in draws.some("indicators/which", FIGURED, size):
            held["single"].append(_figures(draws, id, quality, truth))
    if form == "readings":
        for id in draws.some("indicators/which", FIGURED, 3):
            held["single"].append(_reading(draws, id, quality, truth))
    if draws.chance("gaps", 60):
        held["gaps"], single = _gaps(draws, quality, truth)
        held["single"] += single
    return {name: value for name, value in held.items() if value}


def _summaries(draws: Draws, quality: int, truth: Truth) -> list[dict[str, Any]]:
    share = Fraction(min(99, max(8, quality + 6 + draws.about("summary", 18))))
    comparators = draws.one("summary/comparators", (*COMPARATORS, *COMPARATORS[2:] * 5))
    word, low, high = next(((w, a, b) for w, a, b in WORDS if a <= share < b), WORDS[3])
    if draws.chance("summary/figure", 15):
        word, low, high = f"{share}%", share - Fraction(1, 2), share + Fraction(1, 2)
    found: list[dict[str, Any]] = [{"better_or_in_line": word, "comparators": comparators}]
    truth.summaries["national_indicators", None] = low, high
    for aspect in draws.some(
        "summary/aspects", ("staying_safe", "enjoying_and_achieving", "being_healthy"), 2
    ):
        if draws.chance(f"summary/{aspect}", 60):
            good = draws.number(f"summary/{aspect}/good", 0, 100) < quality + 20
            reading = "better_or_in_line" if good else "worse"
            own = draws.one(f"summary/{aspect}/comparators", (comparators, ["national"]))
            found.append({"aspect": aspect, "reading": reading, "comparators": own})
            truth.readings["national_indicators", aspect] = SIDES[reading]
    return found


def _figures(draws: Draws, id: str, quality: int, truth: Truth) -> dict[str, Any]:
    """A value beside the comparators' own; within one point counts as in line."""
    one = INDICATORS[id]
    national = draws.number(f"{id}/national", 25, 75)
    sides = {"national": 0, "similar_areas": draws.about(f"{id}/similar_areas", 5)}
    if draws.chance(f"{id}/with_previous", 50):
        sides["previous"] = draws.about(f"{id}/previous", 7)
    if draws.chance(f"{id}/with_target", 20):
        sides["target"] = draws.about(f"{id}/target", 6)
    ahead = (quality - 58) // 6 + draws.about(f"{id}/ahead", 8)
    value = national + ahead if one.good_is == "high" else national - ahead
    entry: dict[str, Any] = {"id": id, "period": "2008/09", "value": float(value)}
    for comparator, away in sides.items():
        figure = national + away
        entry[comparator] = float(figure)
        better = (value - figure) * (1 if one.good_is == "high" else -1)
        side = "in_line" if abs(better) <= 1 else "better" if better > 0 else "worse"
        truth.indicators[id, comparator] = frozenset((side,))
    if "previous" in sides and draws.chance(f"{id}/incomparable", 15):
        entry["comparable"] = False
        del truth.indicators[id, "previous"]
    return entry


def _reading(draws: Draws, id: str, quality: int, truth: Truth) -> dict[str, Any]:
    good = draws.number(f"{id}/good", 0, 100) < quality + 10
    reading = draws.one(f"{id}/reading", ("better", "in_line", "better_or_in_line") if good else ("worse",))
    comparators = draws.one(f"{id}/comparators", COMPARATORS)
    for comparator in comparators:
        truth.indicators[id, comparator] = SIDES[reading]
    return {"id": id, "reading": reading, "comparators": comparators}


def _gaps(draws: Draws, quality: int, truth: Truth) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    reading = "narrower" if draws.number("gaps/good", 0, 100) < quality + 5 else "wider"
    generally = draws.chance("gaps/generally", 60)
    truth.readings["inequality_gaps", None] = SIDES[reading]
    single = []
    for id in draws.some("gaps/which", GAPS, 2) if draws.chance("gaps/single", 50) else ():
        truth.indicators[id, "national"] = SIDES[reading]
        single.append({"id": id, "reading": reading, "comparators": ["national"]})
    return {"summary": {"reading": reading, "generally": generally, "comparators": ["national"]}}, single
