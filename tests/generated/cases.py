"""A plausible case for each of the 152 authorities, as YAML, with what it tells beside it.

All comes from the authority's name. A latent quality gives true grades to every setting; the case then tells
some of them, in the forms of the contract, so that nothing in it can contradict itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from inkspector.case import Case, parse_case
from tests.generated.authorities import Named, authorities, sizes
from tests.generated.draws import Draws
from tests.generated.lines import (
    Counts,
    exactly,
    grades,
    none_inadequate,
    said_exactly,
    share_of,
    tell,
    tell_share,
)
from tests.generated.measured import indicators
from tests.generated.told import GRADES, Inspected, Judged, Told, Truth

PARTS_OF_SCHOOLS = {"early_years_provision", "school_sixth_forms"}
REVIEWED = ("outstanding", "good", "adequate", "inadequate")
OUTCOMES = ("being_healthy", "staying_safe", "enjoying_and_achieving", "positive_contribution")
GROUPS: Mapping[str, tuple[str, ...]] = {
    "childcare": ("childminding", "childcare_non_domestic", "childcare_domestic"),
    "universal_provision": (
        *("childminding", "childcare_non_domestic", "childcare_domestic", "nursery_schools"),
        *("primary_schools", "secondary_schools", "colleges"),
    ),
}
SCHOOLS = (
    "nursery_schools",
    "primary_schools",
    "secondary_schools",
    "special_schools",
    "pupil_referral_units",
)
EASIER = {"nursery_schools": 22, "special_schools": 14, "primary_schools": 3, "secondary_schools": -7}
"""Points by which a line differs from the rest in most places."""
TITLES = ("Mr", "Ms", "Mrs", "Dr")
FIRST = ("Alison", "Bernard", "Carol", "Dinesh", "Eleanor", "Farah", "Gareth", "Hilary", "Imran", "Judith")
LAST = ("Aldous", "Brierley", "Chaudhry", "Dunmore", "Ellery", "Fairclough", "Goodwin", "Hargreave", "Iqbal")
STREETS = ("Market Street", "Castle Road", "Station Approach", "Church Lane", "Mill Green")
ACTIONS = (
    "contacts from the police wait for days before anybody reads them",
    "assessments are closed before the child has been seen",
    "unqualified staff decide on referrals without a manager",
)
AREAS = (
    "supervision is not always recorded",
    "the views of children are not always written down",
    "partners do not share one understanding of thresholds",
    "case files are hard to follow",
)
STRENGTHS = ("managers know every open referral", "staff keep the child in view", "duty staff answer at once")


@dataclass(frozen=True)
class Generated:
    """A case as text and as loaded, and what it tells."""

    authority: Named
    text: str
    case: Case
    truth: Truth

    @property
    def id(self) -> str:
        return self.authority.short


def generated(step: int = 1) -> tuple[Generated, ...]:
    """Every `step`th of the 152, in the order of the list."""
    return tuple(generate(authority) for authority in authorities()[::step])


@cache
def generate(authority: Named) -> Generated:
    """The case of one authority. Raises CaseError where it doesn't hold together, which is a defect."""
    truth = Truth()
    data = _data(authority, truth)
    text = "\n".join(_yaml(data)) + "\n"
    return Generated(authority, text, parse_case(text, f"{authority.short}.case.yaml"), truth)


def _yaml(data: Mapping[str, Any]) -> list[str]:
    """Two levels in block style, the rest as flow, which JSON is."""
    lines = []
    for name, value in data.items():
        if isinstance(value, dict) and value and name in ("settings", "dates", "sources"):
            lines += [f"{name}:", *(f"  {key}: {_flow(inner)}" for key, inner in value.items())]
        elif isinstance(value, list) and value:
            lines += [f"{name}:", *(f"  - {_flow(inner)}" for inner in value)]
        else:
            lines.append(f"{name}: {_flow(value)}")
    return lines


def _flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _data(authority: Named, truth: Truth) -> dict[str, Any]:
    draws = authority.draws
    quality = draws.one("quality", (46, 55, 58, 61, 68, 70, 72, 74, 77, 85, 89))
    style = draws.one("style", ("full", "full", "published", "mixed"))
    counts = {
        line: grades(draws, line, n, quality + EASIER.get(line, 0))
        for line, n in sizes(authority).items()
        if n > 0
    }
    data: dict[str, Any] = {
        "inkspector": 1,
        "scheme": "ofsted-2009",
        "authority": {"name": authority.name, "short": authority.short},
        "addressee": _addressee(draws, authority),
        "signatory": {"name": "Maud Ferrers", "post": "Divisional Manager, CAA"},
        "dates": {"letter": "2009-12-09", "evidence_to": "2009-08-31"},
        "sources": {"profile": "Performance profile of 31 August 2009 (made up)"},
        "default_source": "profile",
        "settings": _settings(authority, style, counts, truth),
        "judgements": _judgements(draws, quality, truth),
        "indicators": indicators(draws, quality, truth, _form_of_indicators(draws)),
    }
    if draws.chance("reviews", 65):
        data["serious_case_reviews"] = _reviews(draws, quality, truth)
    whole = share_of(_sum({line: k for line, k in counts.items() if line not in PARTS_OF_SCHOOLS}))
    ranked = sorted(
        (line for line in counts if sum(counts[line]) > 2), key=lambda line: share_of(counts[line])
    )
    data["strengths"] = [{"subject": line} for line in ranked[-1:] if draws.chance("strength", 50)]
    data["challenges"] = [{"subject": line} for line in ranked[:1] if draws.chance("challenge", 50)]
    if draws.chance("challenge/outcome", 30):
        data["challenges"].append(
            {"subject": "vulnerable_children", "aspect": draws.one("outcome", OUTCOMES)}
        )
    data["previous"] = {"rating": draws.one("previous", (None, None, 4, 3, 3, 2))}
    if draws.chance("moved", 6):
        data["professional_judgement"] = {
            "to": 1 + sum(whole >= at for at in (50, 65, 80)),
            "rationale": "the newest inspections weigh more than the older ones",
            "by": "Regional rating panel",
            "date": "2009-11-20",
        }
    if draws.chance("pending", 2):
        data["pending"] = [{"inspection": "safeguarding_inspection", "since": "2009-11-02"}]
    return data


def _form_of_indicators(draws: Draws) -> str:
    patchy = draws.chance("patchy", 15)
    forms = ("none", "readings", "single") if patchy else ("summary", "summary", "both", "single")
    return draws.one("indicators/form", forms)


def _addressee(draws: Draws, authority: Named) -> dict[str, Any]:
    street = f"{draws.number('house', 1, 90)} {draws.one('street', STREETS)}"
    return {
        "title": draws.one("title", TITLES),
        "first": draws.one("first", FIRST),
        "last": draws.one("last", LAST),
        "post": "Director of Children's Services",
        "address": ["Civic Centre", street, f"ZZ{draws.number('code', 1, 20)} 4AB"],
    }


def _settings(authority: Named, style: str, counts: Mapping[str, Counts], truth: Truth) -> dict[str, Any]:
    draws = authority.draws
    held: dict[str, Any] = {}
    summed = {line: counts[line] for line in counts if line not in PARTS_OF_SCHOOLS}
    whole = share_of(_sum(summed))
    patchy = draws.chance("patchy", 15)
    silent = 25 if patchy else {"full": 0, "mixed": 12}.get(style, 25)
    if style != "full" or draws.chance("whole", 30):
        form = draws.one("whole/form", ("share", "word", "word", "softened"))
        entry, told = tell_share(draws, "whole", whole, form)
        held["all_settings"] = {**entry, "base": "inspected"} if draws.chance("base", 30) else entry
        truth.grades["all_settings", None] = told
    for aspect in OUTCOMES:
        if draws.chance(f"aspect/{aspect}/told", 50 if patchy or aspect not in OUTCOMES[1:3] else 100):
            share = Fraction(min(96, max(20, round(whole) + 2 + draws.about(f"aspect/{aspect}", 7))))
            form = draws.one(aspect, ("share", "word", "word"))
            entry, told = tell_share(draws, f"aspect/{aspect}", share, form)
            held.setdefault("all_settings", {}).setdefault("aspects", {})[aspect] = entry
            truth.grades["all_settings", aspect] = told
    for line, k in counts.items():
        if not draws.chance(f"{line}/silent", silent):
            held[line] = _line(draws, line, k, style, truth)
    for line in sizes(authority):
        if line not in counts:
            held[line] = {"state": "none_exist"}
    counted = all("outcomes" in held.get(line, {}) for line in counts if line not in PARTS_OF_SCHOOLS)
    if not counted and not patchy:
        held |= _schools(draws, counts, truth) | _groups(draws, counts, truth)
    return held


def _line(draws: Draws, line: str, counts: Counts, style: str, truth: Truth) -> dict[str, Any]:
    if draws.chance(f"{line}/state", 2):
        return {"state": draws.one(f"{line}/which", ("not_returned", "suppressed", "not_due"))}
    entry, told = tell(draws, line, counts, style)
    if told is None:
        truth.overall[line] = entry["overall"].split()[-1]
    else:
        if told.size is None and not counts[3] and "satisfactory" not in entry and draws.chance(line, 25):
            entry, told = none_inadequate(entry, told)
        truth.grades[line, None] = told
    if draws.chance(f"{line}/compared", 30):
        entry["compared"] = _compared(draws, line, counts, told is not None and told.size is not None, truth)
    if draws.chance(f"{line}/window", 5):
        entry["inspected"] = {"from": "2006-01-01", "to": "2009-07-15"}
    if draws.chance(f"{line}/exist", 5):
        entry["exist"] = sum(counts) + 1
    if draws.chance(f"{line}/provisional", 2):
        entry["state"] = "provisional"
    return entry


def _compared(draws: Draws, line: str, counts: Counts, exact: bool, truth: Truth) -> dict[str, str]:
    """Readings, or the comparator's figure where the line's own share is told."""
    share = share_of(counts)
    found = {}
    for comparator in draws.one(
        f"{line}/against", (("national",), ("similar_areas",), ("similar_areas", "national"))
    ):
        away = draws.one(f"{line}/{comparator}/away", (-13, -8, -5, 0, 0, 5, 8, 13))
        figure = round(share) - away
        if not 0 <= figure <= 100:
            away, figure = 0, round(share)
        reading = "in_line" if away == 0 else "higher" if away > 0 else "lower"
        truth.compared[line, comparator] = reading
        found[comparator] = reading
        if exact and draws.chance(f"{line}/{comparator}/figure", 50):
            truth.figures[line, comparator] = figure
            found[comparator] = f"{figure}%"
    return found


def _schools(draws: Draws, counts: Mapping[str, Counts], truth: Truth) -> dict[str, Any]:
    """The share of schools that are inadequate, which the rating rests on."""
    schools = _sum({line: counts[line] for line in SCHOOLS if line in counts})
    share = Fraction(100 * schools[3], sum(schools))
    said, low, high = said_exactly(share)[draws.number("schools/inadequate", 0, 1)]
    truth.grades["schools", None] = Told.shared(("inadequate",), max(low, Fraction(0)), high, GRADES)
    return {"schools": {"inadequate": said}}


def _groups(draws: Draws, counts: Mapping[str, Counts], truth: Truth) -> dict[str, Any]:
    held: dict[str, Any] = {}
    for group, lines in GROUPS.items():
        if draws.chance(f"{group}/told", 25 if group == "childcare" else 90):
            share = share_of(_sum({line: counts[line] for line in lines if line in counts}))
            held[group], truth.grades[group, None] = tell_share(draws, group, share, "word")
    if draws.chance("vulnerable/told", 40):
        word = draws.one("vulnerable", ("good", "good", "satisfactory"))
        held["vulnerable_children"] = {"overall": word}
        truth.overall["vulnerable_children"] = word
    return held


def _sum(counts: Mapping[str, Counts]) -> Counts:
    return tuple(map(sum, zip(*counts.values(), strict=True)))


def _judgements(draws: Draws, quality: int, truth: Truth) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for agency in ("fostering_agency", "adoption_agency", "private_fostering"):
        if draws.chance(f"{agency}/told", 80):
            grade = _graded(draws, agency, quality, "satisfactory")
            found.append({"subject": agency, "grade": grade})
            truth.judged[agency, None] = Judged(grade)
            truth.grades[agency, None] = exactly(
                tuple(int(one == grade) for one in ("outstanding", "good", "satisfactory", "inadequate"))
            )
    if draws.chance("joint_area_review", 55):
        found += _reviewed(draws, quality, truth)
    if draws.chance("safeguarding_inspection", 25):
        found += _safeguarded(draws, quality, truth)
    if draws.chance("unannounced", 60):
        found.append(_unannounced(draws, quality, truth))
    if draws.chance("too late", 4):
        late = {
            "inspection": "unannounced_inspection",
            "date": "2009-10-06",
            "priority_actions": [ACTIONS[0]],
        }
        found.append(late)
    return found


def _graded(draws: Draws, label: str, quality: int, middle: str) -> str:
    at = quality + draws.about(label, 30)
    if at >= 92:
        return "outstanding"
    return "good" if at >= 58 else middle if at >= 26 else "inadequate"


def _reviewed(draws: Draws, quality: int, truth: Truth) -> list[dict[str, Any]]:
    year = str(draws.number("joint_area_review/year", 2006, 2008))
    found = []
    for subject in ("safeguarding", "looked_after_children"):
        grade = _graded(draws, f"reviewed/{subject}", quality, "adequate")
        found.append(
            {"inspection": "joint_area_review", "subject": subject, "grade": grade, "date": int(year)}
        )
        truth.judged[subject, None] = Judged(grade, "joint_area_review", year)
    return found


def _safeguarded(draws: Draws, quality: int, truth: Truth) -> list[dict[str, Any]]:
    day = f"2009-06-{draws.number('safeguarded/day', 10, 28)}"
    found = []
    for subject, aspect in (
        ("safeguarding", "overall_effectiveness"),
        ("safeguarding", "capacity_to_improve"),
        ("looked_after_children", "overall_effectiveness"),
    ):
        grade = _graded(draws, f"safeguarded/{subject}/{aspect}", quality, "adequate")
        judged = {
            "inspection": "safeguarding_inspection",
            "subject": subject,
            "aspect": aspect,
            "grade": grade,
        }
        found.append({**judged, "date": day, "published": "2009-07-17"})
        truth.judged[subject, aspect] = Judged(grade, "safeguarding_inspection", day[:7])
    return found


def _unannounced(draws: Draws, quality: int, truth: Truth) -> dict[str, Any]:
    day = f"2009-0{draws.number('unannounced/month', 6, 8)}-{draws.number('unannounced/day', 10, 30)}"
    actions = (
        draws.some("actions", ACTIONS, draws.one("actions", (1, 2))) if draws.chance("action", 18) else []
    )
    areas = draws.some("areas", AREAS, draws.number("areas", 0, 3))
    strengths = draws.some("strengths", STRENGTHS, draws.number("strengths", 0, 1))
    truth.unannounced.append(Inspected(day[:7], len(actions), len(areas)))
    inspected = {"inspection": "unannounced_inspection", "date": day, "priority_actions": actions}
    return {**inspected, "strengths": strengths, "areas_for_development": areas}


def _reviews(draws: Draws, quality: int, truth: Truth) -> dict[str, Any]:
    start, end = "2007-04-01", "2009-07-15"
    size = draws.number("reviews/size", 0, 4)
    found = [_graded(draws, f"reviews/{i}", quality, "adequate") for i in range(size)]
    outcomes = {grade: found.count(grade) for grade in REVIEWED}
    truth.reviews.append((start, end, outcomes))
    truth.grades["serious_case_reviews", None] = exactly(tuple(outcomes.values()), REVIEWED)
    told = {grade: k for grade, k in outcomes.items() if k} or {"good": 0}
    return {"from": start, "to": end, "outcomes": told}
