"""The authorities of the scheme: their full names by kind, and how much of everything they have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.generated.draws import Draws

LIST = Path(__file__).parents[2] / "phrasebank" / "ofsted-2009" / "authorities.tsv"
ROYAL = {"Kensington and Chelsea", "Kingston upon Thames", "Windsor and Maidenhead"}
CITIES = frozenset(
    "Birmingham Bradford Bristol Coventry Derby Leeds Leicester Liverpool Manchester Nottingham Peterborough"
    " Plymouth Portsmouth Salford Sheffield Southampton Stoke-on-Trent Sunderland Wakefield Wolverhampton"
    " York Westminster".split()
)
SMALL = {"City of London", "Isles of Scilly", "Rutland"}


@dataclass(frozen=True, slots=True)
class Named:
    """An authority by its full name and in short."""

    name: str
    short: str
    kind: str

    @property
    def draws(self) -> Draws:
        return Draws(self.short)


def authorities() -> tuple[Named, ...]:
    """All of them, in the order of the list."""
    rows = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return tuple(Named(_full(short, kind), short, kind) for short, kind in rows[1:])


def _full(short: str, kind: str) -> str:
    if short in ROYAL:
        return f"Royal Borough of {short}"
    if short in CITIES:
        return f"City of {short}"
    if kind == "London borough":
        return f"London Borough of {short}"
    if kind == "metropolitan":
        return f"Metropolitan Borough of {short}"
    if kind == "county":
        return f"{short} County Council"
    return short


def sizes(authority: Named) -> dict[str, int]:
    """How many settings of each line it has."""
    draws = authority.draws
    low, high = {
        "county": (190, 520),
        "metropolitan": (60, 190),
        "London borough": (40, 90),
    }.get(authority.kind, (25, 110))
    primary = draws.number("size", low, high) if authority.short not in SMALL else draws.number("size", 1, 18)

    def part(label: str, per_cent: int, at_least: int = 0) -> int:
        return max(at_least, primary * per_cent // 100 + draws.about(f"size/{label}", 1))

    return {
        "childminding": part("childminding", 190, 2),
        "childcare_non_domestic": part("childcare_non_domestic", 95, 1),
        "childcare_domestic": part("childcare_domestic", 6),
        "nursery_schools": part("nursery_schools", 4),
        "early_years_provision": primary * 4 // 5,
        "primary_schools": primary,
        "secondary_schools": part("secondary_schools", 17, 1),
        "special_schools": part("special_schools", 6),
        "pupil_referral_units": part("pupil_referral_units", 3),
        "school_sixth_forms": part("school_sixth_forms", 9),
        "colleges": part("colleges", 2, 1),
        "childrens_homes": part("childrens_homes", 5),
        "residential_special_schools": part("residential_special_schools", 1),
    }
