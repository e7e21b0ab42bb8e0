"""Cases in the forms of the contract, drawn by Hypothesis; what contradicts itself is thrown away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from inkspector.case import Case, parse_case
from inkspector.case.entry import WITHOUT_FIGURES
from inkspector.errors import CaseError
from inkspector.rating import rate
from tests.drafting.case_indicators import OUTCOMES, REVIEWED, STATES, indicators, reviews, share

LINES = (
    *("childminding", "childcare_non_domestic", "childcare_domestic", "nursery_schools", "primary_schools"),
    *("secondary_schools", "special_schools", "pupil_referral_units", "school_sixth_forms", "colleges"),
    *("childrens_homes", "residential_special_schools", "early_years_provision"),
)
COUNTED = ("5 of 9", "13 of 14", "all 6", "both", "none of the 4", "40 of 61", "two of the three")
GRADES = ("outstanding", "good", "satisfactory", "inadequate")
RELIED_ON = tuple(state for state in STATES if state not in WITHOUT_FIGURES)
INSPECTIONS = ("safeguarding_inspection", "joint_area_review", "unannounced_inspection")
AUTHORITIES = ("County of Ashmere", "Thornbury Vale", "City of Wexcombe", "London Borough of Harrowgate Hill")

counts = st.integers(0, 6) | st.integers(7, 60)
comparators = st.sampled_from((["national"], ["similar_areas"], ["similar_areas", "national"]))
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
        return {"state": draw(st.sampled_from(sorted(WITHOUT_FIGURES)))}
    if draw(st.integers(0, 5)) == 0:
        entry["state"] = draw(st.sampled_from(RELIED_ON))
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
def written(draw: st.DrawFn) -> dict[str, Any]:
    """The data of a case, in any forms of the contract; it may contradict itself."""
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
        window = {"from": "2007-04-01", "to": "2009-07-15"}
        data["serious_case_reviews"] = {**window, "outcomes": draw(reviews())}
    if draw(st.integers(0, 3)) == 0:
        reason = {"rationale": "the newest figures are the best", "by": "the panel", "date": "2009-11-20"}
        data["professional_judgement"] = {"to": draw(st.integers(1, 4)), **reason}
    if draw(st.integers(0, 3)) == 0:
        data["letter"] = draw(letters())
    if draw(st.integers(0, 7)) == 0:
        coming = draw(st.sampled_from(INSPECTIONS))
        data["pending"] = [{"inspection": coming, "since": "2009-08-02"}]
    if draw(st.integers(0, 3)) == 0:
        data["national"] = {"secondary_schools": {"share": "61%", "year": "2008/09"}}
    for name in ("strengths", "challenges"):
        subjects = draw(st.lists(st.sampled_from(LINES[3:9]), max_size=2, unique=True))
        data[name] = [{"subject": subject} for subject in subjects]
    if draw(st.booleans()):
        outcome = draw(st.sampled_from((*OUTCOMES, "early_years_foundation_stage")))
        data[draw(st.sampled_from(("strengths", "challenges")))].append(
            {"subject": "vulnerable_children", "aspect": outcome}
        )
    return annotated({**data, **HEAD}) if draw(st.integers(0, 3)) == 0 else data


HEAD: Mapping[str, Any] = {
    "scheme_version": "1",
    "addressee": {
        "title": "Ms",
        "first": "Ada",
        "last": "Brook",
        "post": "Director of Children's Services",
        "address": ["1 Mill Lane"],
    },
    "signatory": {"name": "Carl Dane", "post": "Divisional Manager"},
    "dates": {"letter": "2009-12-09", "evidence_to": "2009-08-31", "embargo": "2009-12-09T09:30"},
    "sources": {"profile": "The profile"},
    "default_source": "profile",
}
"""What stands round the narrative and never changes it."""


def annotated(data: dict[str, Any]) -> dict[str, Any]:
    """With a note and a source wherever evidence may have them, and a name and a day on what is by hand."""
    beside, by = (
        {"note": "as the inspector has it", "source": "profile"},
        {"by": "A. Person", "date": "2009-11-20"},
    )
    for name in ("judgements", "strengths", "challenges", "pending"):
        data[name] = [{**one, **beside} for one in data.get(name, ())]
    given = data["indicators"]
    for name in ("summary", "single"):
        given[name] = [{**one, **beside} for one in given.get(name, ())]
    gaps = given.get("gaps", {}).get("summary")
    blocks = [*data["settings"].values(), data.get("serious_case_reviews"), gaps]
    for block in filter(None, blocks):
        block.update(beside)
    for national in data.get("national", {}).values():
        national["source"] = "profile"
    for kind, sentences in data.get("letter", {}).items():
        data["letter"][kind] = [{**one, **by} for one in sentences]
    return {**data, "authority": {**data["authority"], "short": "Thornby"}}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case that holds together."""
    try:
        case = parse_case(json.dumps(draw(written())))
        rate(case)
        return case
    except CaseError:  # also a professional judgement that reaches too far
        assume(False)
        raise
