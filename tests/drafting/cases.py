"""Cases in the forms of the contract, drawn by Hypothesis; what contradicts itself is thrown away."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from inkspector.case import Case, parse_case
from inkspector.errors import CaseError
from inkspector.rating import rate

LINES = (
    *("childminding", "childcare_non_domestic", "childcare_domestic", "nursery_schools", "primary_schools"),
    *("secondary_schools", "special_schools", "pupil_referral_units", "school_sixth_forms", "colleges"),
    *("childrens_homes", "residential_special_schools", "early_years_provision"),
)
OUTCOMES = ("being_healthy", "staying_safe", "enjoying_and_achieving", "positive_contribution")
WORDS = ("almost all", "very large majority", "large majority", "majority", "minority", "small minority")
COUNTED = ("5 of 9", "13 of 14", "all 6", "both", "none of the 4", "40 of 61", "two of the three")
SHARES = ("59%", "59.4%", "almost 60%", "just over 70%", "about two thirds", "more than half", "at least 80%")
GRADES = ("outstanding", "good", "satisfactory", "inadequate")
REVIEWED = ("outstanding", "good", "adequate", "inadequate")
READINGS = ("better", "worse", "in_line", "better_or_in_line", "worse_or_in_line")
WITHOUT_FIGURES = ("none_exist", "not_inspected", "not_due", "not_returned", "suppressed", "not_responsible")
AUTHORITIES = ("County of Ashmere", "Thornbury Vale", "City of Wexcombe", "London Borough of Harrowgate Hill")

counts = st.integers(0, 6) | st.integers(7, 60)
comparators = st.sampled_from((["national"], ["similar_areas"], ["similar_areas", "national"]))
share = st.sampled_from((*WORDS, *SHARES))
recorded = st.sampled_from(
    (
        "referrals were left unread over weekends",
        "supervision is not always recorded",
        "staff listen to children",
    )
)


@st.composite
def outcomes(draw: st.DrawFn) -> dict[str, int] | str:
    """Full counts, or a total with part of them; also in shorthand."""
    full = {grade: draw(counts) for grade in GRADES}
    n = sum(full.values())
    if not n:
        return {"good": 1}
    if draw(st.booleans()):
        return full
    if draw(st.integers(0, 3)) == 0:
        return f"{n}: {' '.join(str(full[grade]) for grade in GRADES)}"
    good = full["outstanding"] + full["good"]
    return {"total": n, "good_or_better": good} if draw(st.booleans()) else {"total": n, "good": full["good"]}


@st.composite
def compared(draw: st.DrawFn) -> dict[str, str]:
    """Against one comparator or two, as a reading or with its figure."""
    names = draw(comparators | st.just(["previous"]))
    value = st.sampled_from(("higher", "lower", "in_line", "higher_or_in_line", "65%", "40%"))
    return {name: draw(value) for name in names}


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Any]:
    """What is known of one line, in any one or two of the forms."""
    forms = ("outcomes", "share", "counted", "too_much", "worst", "overall", "compared", "state")
    form = draw(st.sampled_from(forms))
    entry: dict[str, Any] = {}
    if form == "outcomes":
        entry["outcomes"] = draw(outcomes())
    elif form == "share":
        entry["good_or_better"] = draw(share)
    elif form == "counted":
        entry[draw(st.sampled_from(("good_or_better", "good", "outstanding")))] = draw(
            st.sampled_from(COUNTED)
        )
    elif form == "too_much":
        entry["satisfactory"] = "too much"
    elif form == "worst":
        entry["good_or_better"] = draw(st.sampled_from(("large majority", "72%")))
        entry["inadequate"] = draw(st.sampled_from(("none", "very small minority", "5%")))
    elif form == "overall":
        entry["overall"] = draw(st.sampled_from(("good", "very good", "satisfactory", "inadequate")))
    elif form == "state":
        return {"state": draw(st.sampled_from(WITHOUT_FIGURES))}
    if draw(st.integers(0, 5)) == 0:
        entry["state"] = draw(st.sampled_from(("provisional", "disputed", "superseded")))
    if draw(st.integers(0, 4)) == 0:
        aspect = draw(st.sampled_from(("share", "outcomes", "overall")))
        held = {"share": share, "outcomes": outcomes(), "overall": st.sampled_from(("good", "very good"))}
        name = {"share": "good_or_better"}.get(aspect, aspect)
        entry["aspects"] = {draw(st.sampled_from(OUTCOMES)): {name: draw(held[aspect])}}
    if draw(st.integers(0, 5)) == 0:
        entry["base"] = draw(st.sampled_from(("inspected", "all")))
    if draw(st.integers(0, 5)) == 0:
        entry["inspected"] = {"from": "2006-01-01", "to": "2009-07-15"}
    if draw(st.integers(0, 5)) == 0:
        entry["exist"] = draw(st.integers(60, 300))
    if draw(st.integers(0, 4)) == 0:
        entry["note"] = "as the inspector has it"
    if form == "compared" or draw(st.integers(0, 3)) == 0:
        entry["compared"] = draw(compared())
    if form == "outcomes" and draw(st.integers(0, 4)) == 0:
        entry["overall"] = draw(st.sampled_from(("good", "very good")))
    return entry


@st.composite
def judgements(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Agencies, a review, a full inspection, an unannounced one."""
    held: list[dict[str, Any]] = []
    for subject in ("fostering_agency", "adoption_agency", "private_fostering"):
        if draw(st.booleans()):
            held.append({"subject": subject, "grade": draw(st.sampled_from(GRADES))})
    if draw(st.booleans()):
        for subject in ("safeguarding", "looked_after_children"):
            grade = draw(st.sampled_from(REVIEWED))
            held.append({"inspection": "joint_area_review", "subject": subject, "grade": grade, "date": 2007})
    if draw(st.booleans()):
        for subject, aspect in (
            ("safeguarding", "overall_effectiveness"),
            ("safeguarding", "capacity_to_improve"),
            ("looked_after_children", "overall_effectiveness"),
        ):
            one = {"inspection": "safeguarding_inspection", "subject": subject, "aspect": aspect}
            held.append({**one, "grade": draw(st.sampled_from(REVIEWED)), "date": "2009-06-12"})
    if draw(st.integers(0, 4)) == 0:  # after the cut-off
        late = {"inspection": "safeguarding_inspection", "subject": "safeguarding", "date": "2009-10-05"}
        held.append({**late, "grade": draw(st.sampled_from(REVIEWED)), "published": "2009-11-05"})
    if draw(st.booleans()):
        found = {
            name: draw(st.lists(recorded, max_size=2, unique=True))
            for name in ("priority_actions", "strengths", "areas_for_development")
        }
        if any(found.values()):
            held.append({"inspection": "unannounced_inspection", "date": "2009-08-11", **found})
    return held


@st.composite
def indicators(draw: st.DrawFn) -> dict[str, Any]:
    """Summed up, by outcome, one by one, and the gaps."""
    held: dict[str, Any] = {}
    against = draw(comparators)
    if draw(st.booleans()):
        reading = draw(st.sampled_from(READINGS))
        how_many = share | st.sampled_from(("40 of 61", "all 12", "5 of 9", "none of the 8"))
        held["summary"] = [{reading: draw(how_many), "comparators": against}]
        for aspect in draw(st.lists(st.sampled_from(OUTCOMES), max_size=2, unique=True)):
            held["summary"].append({"aspect": aspect, "reading": reading, "comparators": against})
        if draw(st.booleans()):
            held["summary"].append({"aspect": OUTCOMES[-1], reading: draw(share), "comparators": against})
    if draw(st.booleans()):
        reading = draw(st.sampled_from(("narrower", "wider", "in_line")))
        summary = {"reading": reading, "generally": draw(st.booleans()), "comparators": ["national"]}
        held["gaps"] = {"summary": summary}
        ids = draw(st.lists(st.sampled_from(("ni_081", "ni_082", "ni_102", "ni_106")), unique=True))
        held["single"] = [{"id": id, "reading": reading, "comparators": ["national"]} for id in ids]
    single = held.setdefault("single", [])
    for id in draw(
        st.lists(st.sampled_from(("ni_052", "ni_060", "ni_073", "ni_117")), max_size=3, unique=True)
    ):
        figure = st.integers(10, 90).map(float)
        one = {"id": id, "value": draw(figure), "national": draw(figure), "similar_areas": draw(figure)}
        more = draw(st.lists(st.sampled_from(("previous", "target")), unique=True))
        other = {"period": "2008/09", "comparable": draw(st.booleans())} if draw(st.booleans()) else {}
        single.append({**one, **{name: draw(figure) for name in more}, **other})
    if draw(st.integers(0, 3)) == 0:
        single.append({"id": "ni_019", "state": draw(st.sampled_from(("not_returned", "suppressed")))})
    if draw(st.booleans()):
        against = draw(comparators)
        single.append({"id": "ni_072", "reading": draw(st.sampled_from(READINGS)), "comparators": against})
    if draw(st.booleans()):
        single.append({"id": "ni_110", "value": draw(st.integers(1, 99).map(float))})
    return held


@st.composite
def letters(draw: st.DrawFn) -> dict[str, Any]:
    """Sentences by hand, in the place of a message, beside one, and struck out."""
    key = st.sampled_from(
        ("fostering_agency//judgement", "secondary_schools//grade", "authority//rating", "colleges//state")
    )
    text = st.sampled_from(
        (
            "Fostering is what the area does best.",
            "Three of the eight secondary schools are good.",
            "So be it.",
        )
    )
    where = st.sampled_from(("message", "after", "before"))
    pins = [{draw(where): draw(key), "text": draw(text)} for _ in range(draw(st.integers(0, 2)))]
    struck = {"message": "fostering_agency//judgement", "text": "The fostering agency is good."}
    return {"pinned": pins, "omitted": [struck] if draw(st.booleans()) else []}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case that holds together, with most forms of the contract."""
    settings: dict[str, Any] = {
        line: draw(entries()) for line in draw(st.lists(st.sampled_from(LINES), max_size=8, unique=True))
    }
    if draw(st.booleans()):
        settings["all_settings"] = {"good_or_better": draw(share)}
    if draw(st.booleans()):
        aspects = draw(st.lists(st.sampled_from(OUTCOMES), min_size=1, max_size=3, unique=True))
        whole = settings.setdefault("all_settings", {})
        whole["aspects"] = {aspect: {"good_or_better": draw(share)} for aspect in aspects}
    if draw(st.booleans()):
        settings["vulnerable_children"] = {"overall": draw(st.sampled_from(("good", "satisfactory")))}
    if draw(st.booleans()):
        settings[draw(st.sampled_from(("schools", "universal_provision", "post_16")))] = draw(entries())
    data: dict[str, Any] = {
        "inkspector": 1,
        "scheme": "ofsted-2009",
        "authority": {"name": draw(st.sampled_from(AUTHORITIES))},
        "dates": {"letter": "2009-12-09", "evidence_to": "2009-08-31"},
        "settings": settings,
        "judgements": draw(judgements()),
        "indicators": draw(indicators()),
        "previous": {"rating": draw(st.sampled_from((None, 1, 2, 3, 4)))},
    }
    if draw(st.booleans()):
        reviewed = {grade: draw(st.integers(0, 3)) for grade in REVIEWED}
        window = {"from": "2007-04-01", "to": "2009-07-15"}
        data["serious_case_reviews"] = {**window, "outcomes": reviewed}
    if draw(st.integers(0, 3)) == 0:
        reason = {"rationale": "the newest figures are the best", "by": "the panel", "date": "2009-11-20"}
        data["professional_judgement"] = {"to": draw(st.integers(1, 4)), **reason}
    if draw(st.integers(0, 3)) == 0:
        data["letter"] = draw(letters())
    if draw(st.integers(0, 7)) == 0:
        data["pending"] = [{"inspection": "safeguarding_inspection", "since": "2009-08-02"}]
    if draw(st.integers(0, 3)) == 0:
        data["national"] = {"secondary_schools": {"share": "61%", "year": "2008/09"}}
    if draw(st.integers(0, 3)) == 0:
        data |= {"sources": {"profile": "The profile"}, "default_source": "profile"}
    for name in ("strengths", "challenges"):
        subjects = draw(st.lists(st.sampled_from(LINES[3:9]), max_size=2, unique=True))
        data[name] = [{"subject": subject} for subject in subjects]
    if draw(st.booleans()):
        outcome = draw(st.sampled_from((*OUTCOMES, "early_years_foundation_stage")))
        data["challenges"].append({"subject": "vulnerable_children", "aspect": outcome})
    try:
        case = parse_case(json.dumps(data))
        rate(case)
        return case
    except CaseError:  # also a professional judgement that reaches too far
        assume(False)
        raise
