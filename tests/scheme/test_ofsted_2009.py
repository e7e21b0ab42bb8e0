"""Facts of the scheme of 2009 that must not change unseen: whoever changes one changes it here too."""

from decimal import Decimal
from typing import Any

import pytest

from inkspector.scheme import Framework, load_scheme
from inkspector.scheme.model import Basis, Rule


@pytest.fixture
def framework() -> Framework:
    return load_scheme("ofsted-2009")


SCALE = [
    (4, "Performs excellently", "An organisation that significantly exceeds minimum requirements"),
    (3, "Performs well", "An organisation that exceeds minimum requirements"),
    (2, "Performs adequately", "An organisation that meets only minimum requirements"),
    (1, "Performs poorly", "An organisation that does not meet minimum requirements"),
]


def test_scale_and_its_words(framework: Framework) -> None:
    assert [(level.rating, level.label, level.definition) for level in framework.scheme.scale] == SCALE
    assert [level.phrase for level in framework.scheme.scale] == [
        "perform excellently",
        "perform well",
        "perform adequately",
        "perform poorly",
    ]


def test_legal_facts(framework: Framework) -> None:
    legal = framework.scheme.legal
    assert (legal.section, legal.act, legal.act_year) == (138, "Education and Inspections Act", 2006)
    assert legal.points == 4


LINES = """
early_years  childminding childcare_non_domestic childcare_domestic nursery_schools early_years_provision
schools      primary_schools secondary_schools special_schools pupil_referral_units
post_16      school_sixth_forms colleges
social_care  childrens_homes fostering_agency adoption_agency private_fostering residential_special_schools
"""


def test_lines_and_their_phases(framework: Framework) -> None:
    written = {row.split()[0]: row.split()[1:] for row in LINES.strip().splitlines()}
    phases: dict[str, list[str]] = {}
    for line in framework.scheme.lines:
        phases.setdefault(line.phase, []).append(line.id)
    assert phases == written


def test_single_services(framework: Framework) -> None:
    single = {line.id for line in framework.scheme.lines if line.single}
    assert single == {"fostering_agency", "adoption_agency", "private_fostering"}


def test_parts_of_schools_stay_out_of_the_whole(framework: Framework) -> None:
    parts = {line.id: line.part_of for line in framework.scheme.lines if line.part_of}
    assert parts == {
        "early_years_provision": ("nursery_schools", "primary_schools"),
        "school_sixth_forms": ("secondary_schools",),
    }
    assert not {line.id for line in framework.lines_of("all_settings")} & parts.keys()
    assert len(framework.lines_of("all_settings")) == 14


SUMS = {
    "childcare": "childminding childcare_non_domestic childcare_domestic",
    "schools": "nursery_schools primary_schools secondary_schools special_schools pupil_referral_units",
    "post_16": "school_sixth_forms colleges",
    "universal_provision": "childminding childcare_non_domestic childcare_domestic nursery_schools "
    "primary_schools secondary_schools colleges",
    "vulnerable_children": "special_schools pupil_referral_units childrens_homes fostering_agency "
    "adoption_agency private_fostering residential_special_schools",
}


def test_what_each_group_adds_up(framework: Framework) -> None:
    assert {group.id: " ".join(group.sums) for group in framework.scheme.groups} == SUMS


def test_universal_provision_holds_the_parts_of_schools_without_adding_them(framework: Framework) -> None:
    group = framework.group("universal_provision")
    assert set(group.lines) - set(group.sums) == {"early_years_provision", "school_sixth_forms"}


@pytest.mark.parametrize("subject", ["secondary_schools", "fostering_agency", "schools", "all_settings"])
def test_settings_have_satisfactory(framework: Framework, subject: str) -> None:
    grades = ("outstanding", "good", "satisfactory", "inadequate")
    assert framework.scale(subject).grades == grades


REVIEWED = ["safeguarding", "looked_after_children", "contact_referral_assessment", "serious_case_reviews"]


@pytest.mark.parametrize("subject", REVIEWED)
def test_reviews_have_adequate(framework: Framework, subject: str) -> None:
    assert framework.scale(subject).grades == ("outstanding", "good", "adequate", "inadequate")


@pytest.mark.parametrize(
    "inspection", ["joint_area_review", "safeguarding_inspection", "unannounced_inspection"]
)
def test_inspections_of_an_authority_have_adequate(framework: Framework, inspection: str) -> None:
    assert "adequate" in framework.scale("safeguarding", inspection).grades


@pytest.mark.parametrize(
    ("share", "band"), [(100, 4), (80, 4), (79, 3), (65, 3), (64, 2), (50, 2), (49, 1), (0, 1)]
)
def test_cut_off_points(framework: Framework, share: int, band: int) -> None:
    assert framework.band(share) == band


def test_smallest_numbers(framework: Framework) -> None:
    assert (framework.scheme.smallest_banded, framework.scheme.smallest_printable) == (5, 6)


def test_tolerances_in_points(framework: Framework) -> None:
    tolerance = framework.scheme.tolerance
    assert (int(tolerance.in_line_settings), int(tolerance.in_line_indicators)) == (2, 1)
    assert (int(tolerance.slight), int(tolerance.marked)) == (5, 10)


def test_characterisations(framework: Framework) -> None:
    told = [
        (word.id, word.model_dump(exclude_defaults=True, exclude={"id", "basis", "reason"}))
        for word in framework.scheme.characterisations
    ]
    assert told == [
        ("very_good", {"at_least": 90}),
        ("good_overall", {"at_least": 65, "none_inadequate": True}),
        ("concern", {"under": 50}),
        ("concern", {"inadequate_at_least": 10}),
        ("uneven", {"apart": 30}),
        ("too_much", {"grades_at_least": 25}),
    ]


GOOD = ["outstanding", "good"]
WHOLE = "all_settings"
RULES: dict[str, tuple[str, list[dict[str, Any]], dict[str, Any], str]] = {
    "start_from_whole": ("default", [], {"do": "start_at", "band_of": WHOLE}, "inferred"),
    "indicators_strong": (
        "default",
        [{"is": "how_many", "of": "indicators", "state": "at_or_above_both", "at_least_share": 80}],
        {"do": "step", "by": 1, "ceiling": 3},
        "inferred",
    ),
    "indicators_weak": (
        "default",
        [{"is": "how_many", "of": "indicators", "state": "below_a_comparator", "more_than_share": 50}],
        {"do": "step", "by": -1},
        "inferred",
    ),
    "staying_safe_lowest": (
        "default",
        [{"is": "band_of", "subject": WHOLE, "aspect": "staying_safe", "at_most": 1}],
        {"do": "step", "by": -1},
        "inferred",
    ),
    "enjoying_and_achieving_lowest": (
        "default",
        [{"is": "band_of", "subject": WHOLE, "aspect": "enjoying_and_achieving", "at_most": 1}],
        {"do": "step", "by": -1},
        "inferred",
    ),
    "universal_provision_weak": (
        "default",
        [{"is": "share", "subject": "universal_provision", "grades": GOOD, "under": 50}],
        {"do": "step", "by": -1},
        "inferred",
    ),
    "schools_inadequate": (
        "default",
        [
            {"is": "how_many", "of": "settings", "subject": "schools", "state": "inadequate", "at_least": 2},
            {"is": "share", "subject": "schools", "grades": ["inadequate"], "at_least": 3},
        ],
        {"do": "step", "by": -1},
        "inferred",
    ),
    "priority_action": (
        "limit",
        [{"is": "present", "item": "priority_action", "inspection": "unannounced_inspection"}],
        {"do": "step", "by": -1},
        "sourced",
    ),
    "safeguarding_inadequate": (
        "limit",
        [
            {
                "is": "judgement",
                "inspection": "safeguarding_inspection",
                "subject": "safeguarding",
                "aspect": "overall_effectiveness",
                "grades": ["inadequate"],
            }
        ],
        {"do": "cap_at", "rating": 1},
        "sourced",
    ),
    "looked_after_inadequate": (
        "limit",
        [
            {
                "is": "judgement",
                "subject": "looked_after_children",
                "aspect": "overall_effectiveness",
                "grades": ["inadequate"],
            }
        ],
        {"do": "cap_at", "rating": 2},
        "inferred",
    ),
    "serious_case_review_inadequate": (
        "limit",
        [
            {
                "is": "how_many",
                "of": "reviews",
                "subject": "serious_case_reviews",
                "state": "inadequate",
                "at_least": 1,
            }
        ],
        {"do": "caution", "text": "the letter has to name it"},
        "inferred",
    ),
    "inspection_pending": (
        "limit",
        [{"is": "present", "item": "pending_inspection"}],
        {"do": "withhold"},
        "sourced",
    ),
}


def test_there_are_no_other_rules(framework: Framework) -> None:
    assert [rule.id for rule in framework.scheme.rules] == list(RULES)


@pytest.mark.parametrize("id", RULES)
def test_rule(framework: Framework, id: str) -> None:
    rule = next(rule for rule in framework.scheme.rules if rule.id == id)
    assert _written(rule) == RULES[id]


def _written(rule: Rule) -> tuple[str, list[dict[str, Any]], dict[str, Any], str]:
    when = [predicate.model_dump(mode="json", by_alias=True, exclude_none=True) for predicate in rule.when]
    return rule.stage, when, rule.effect.model_dump(mode="json", exclude_none=True), rule.basis


def test_professional_judgement_moves_one_step(framework: Framework) -> None:
    judgement = framework.scheme.professional_judgement
    assert (judgement.allowed, judgement.steps, judgement.rationale) == (True, 1, "required")


NATIONAL = """
all_settings          good or better  67  latest inspection before 1 September 2009
schools               good or better  67  latest inspection before 1 September 2009
schools               inadequate       2  latest inspection before 1 September 2009
childcare             good or better  65  2008/09
nursery_schools       good or better  97  2007/08
primary_schools       good or better  63  2007/08
secondary_schools     good or better  57  2007/08
special_schools       good or better  80  2007/08
pupil_referral_units  good or better  62  2007/08
school_sixth_forms    good or better  61  2007/08
colleges              good or better  71  2007/08
private_fostering     inadequate      27  2007/08
"""


def test_national_figures(framework: Framework) -> None:
    told = [
        " ".join((figure.line, _grades(figure.grades), str(figure.value), figure.year))
        for figure in framework.scheme.national
    ]
    assert told == [" ".join(row.split()) for row in NATIONAL.strip().splitlines()]


def _grades(grades: tuple[str, ...]) -> str:
    return "good or better" if grades == ("outstanding", "good") else " or ".join(grades)


def test_national_figure_by_subject_and_grades(framework: Framework) -> None:
    figure = framework.national("secondary_schools")
    assert figure is not None
    assert figure.value == Decimal(57)
    assert framework.national("adoption_agency") is None


LOW_IS_GOOD = (
    "055 056 058 062 064 065 069 070 076 077 078 081 082 087 089 092 102 104 105 106 111 112 114 115 116 117"
)
OUTCOMES = {
    "being_healthy": [*range(50, 59)],
    "staying_safe": [*range(59, 72)],
    "enjoying_and_achieving": [*range(72, 110)],
    "positive_contribution": [*range(110, 116)],
    "economic_well_being": [116, 117, 118, 147, 148],
}


def test_each_indicators_direction_of_good(framework: Framework) -> None:
    low = {indicator.id for indicator in framework.indicators if indicator.good_is == "low"}
    assert low == {f"ni_{number}" for number in LOW_IS_GOOD.split()}


def test_each_indicators_outcome(framework: Framework) -> None:
    told: dict[str, list[int]] = {}
    for indicator in framework.indicators:
        told.setdefault(indicator.outcome, []).append(int(indicator.id.removeprefix("ni_")))
    assert told == OUTCOMES


def test_indicators_agree_with_the_shared_list(framework: Framework, shared: Any) -> None:
    text = (shared / "data" / "indicators-2009.tsv").read_text("utf-8")
    rows = [tuple(line.split("\t")) for line in text.splitlines()[1:]]
    assert rows == [(row.id, row.name, row.unit, row.good_is, row.outcome) for row in framework.indicators]


def test_polarity_of_comparisons(framework: Framework) -> None:
    assert framework.good_is("inequality_gaps") == "low"
    assert framework.good_is("ni_112") == "low"
    assert framework.good_is("ni_073") == "high"
    assert framework.good_is("primary_schools") == "high"


def test_comparators(framework: Framework) -> None:
    ids = [each.id for each in framework.scheme.comparators]
    assert ids == ["national", "similar_areas", "previous", "target"]


def test_the_authorities_of_2009(framework: Framework) -> None:
    assert len(framework.authorities) == 152
    assert {"Westminster", "City of London", "Isles of Scilly", "Reading"} <= set(framework.authorities)
    assert {"Cheshire East", "Central Bedfordshire"} <= set(framework.authorities)  # new in April 2009


def test_authorities_agree_with_the_shared_list(framework: Framework, shared: Any) -> None:
    text = (shared / "data" / "authorities-2009.tsv").read_text("utf-8")
    assert tuple(line.split("\t")[0] for line in text.splitlines()[1:]) == framework.authorities


def _without_basis(value: Any, path: str = "") -> set[str]:
    """Paths of numbers that lie in nothing that carries a basis."""
    if isinstance(value, Basis | bool):
        return set()
    if isinstance(value, int | Decimal):
        return {path}
    if isinstance(value, tuple):
        return {found for each in value for found in _without_basis(each, path)}
    fields = getattr(type(value), "model_fields", {})
    return {found for name in fields for found in _without_basis(getattr(value, name), f"{path}/{name}")}


def test_every_threshold_has_a_basis(framework: Framework) -> None:
    facts = {"/inkspector", "/year", "/scale/rating", "/legal/section", "/legal/act_year", "/legal/points"}
    assert _without_basis(framework.scheme) == facts
    assert framework.scheme.legal.source


def test_no_threshold_but_a_limits_is_called_sourced(framework: Framework) -> None:
    sourced = {rule.id for rule in framework.scheme.rules if rule.basis == "sourced"}
    assert sourced == {"priority_action", "safeguarding_inadequate", "inspection_pending"}
    assert {band.basis for band in framework.scheme.bands} == {"inferred"}
