"""What is said again of something else: gaps, *as are*, *so has*, *including*."""

from __future__ import annotations

import pytest

from tests.reading.short import shorts

ECHOES = [
    (
        "Primary schools are good overall, as are the colleges.",
        ["grade primary_schools good overall +", "grade colleges good overall +"],
    ),
    (
        "Half of the colleges are good; of the special schools, a third are.",
        ["grade colleges good half +", "grade special_schools good fraction +"],
    ),
    (
        "Most indicators, including those for staying safe, are above the national average.",
        [
            "comparison national_indicators very_large_majority better national +",
            "comparison national_indicators @staying_safe including better national +",
        ],
    ),
    (
        "Nursery schools have improved, and so has childminding.",
        ["comparison nursery_schools better previous +", "comparison childminding better previous +"],
    ),
    (
        "Special schools are all good or better. This is not true of the pupil referral units.",
        [
            "grade special_schools outstanding+good all +",
            "grade pupil_referral_units outstanding+good not_all -",
        ],
    ),
    (
        "Indicators for being healthy are above the national average. Those for staying safe are not.",
        [
            "comparison national_indicators @being_healthy better national +",
            "comparison national_indicators @staying_safe worse_or_in_line national -",
        ],
    ),
    (
        "Most indicators are in line with or better than nationally; those for economic well-being are not.",
        [
            "comparison national_indicators very_large_majority better_or_in_line national +",
            "comparison national_indicators @economic_well_being worse national -",
        ],
    ),
    (
        "Almost all settings are good for being healthy, and those for staying safe a large majority.",
        [
            "grade all_settings @being_healthy good almost_all +",
            "grade all_settings @staying_safe good large_majority +",
        ],
    ),
    (
        "Nursery schools are good. Childminders are not.",
        ["grade nursery_schools good overall +", "grade childminding satisfactory+inadequate overall -"],
    ),
    (
        "More colleges are good than nationally. School sixth forms are not.",
        [
            "comparison colleges good higher national +",
            "comparison school_sixth_forms good lower_or_in_line national -",
        ],
    ),
    (
        "Special schools have not improved. Secondary schools have not.",
        ["comparison special_schools worse_or_in_line previous -", "unread no_frame"],
    ),
    (
        "Most nursery schools are good. Childminders are not.",
        ["grade nursery_schools good very_large_majority +", "unread no_frame"],
    ),
    (
        "No college is inadequate. Nor are the special schools.",
        ["grade colleges inadequate none +", "grade special_schools inadequate none +"],
    ),
    (
        "A majority of colleges are good. The same holds for school sixth forms.",
        ["grade colleges good majority +", "grade school_sixth_forms good majority +"],
    ),
    (
        "Childminding is better than in similar areas. This also applies to the colleges.",
        ["comparison childminding better similar_areas +", "comparison colleges better similar_areas +"],
    ),
    (
        "Four of the nine colleges are good. The same is true of school sixth forms.",
        ["grade colleges good count 4/9 +", "unread no_frame"],
    ),
]
BOTH = [
    ("The council runs a fostering agency and an adoption agency. Both agencies are good.", "good +"),
    ("The adoption and fostering agencies were visited in May; both are outstanding.", "outstanding +"),
    (
        "The council's fostering agency and adoption agency moved in June. Neither agency is inadequate.",
        "outstanding+good+satisfactory 0",
    ),
    ("We saw the fostering agency and the adoption agency. The two agencies were judged good.", "good +"),
    ("We saw the adoption agency and the fostering agency. Each agency is satisfactory.", "satisfactory 0"),
]
NOT_BOTH = [
    "Both agencies are good.",
    "Fostering is run with Thornby. The adoption agency moved in June. Neither agency is inadequate.",
    "The council runs a fostering agency and an adoption agency. One agency is good.",
    "The council runs a fostering agency and an adoption agency. One is good and the other satisfactory.",
    "Safeguarding and fostering were inspected in May. Both agencies are good.",
]


@pytest.mark.parametrize(("text", "judged"), BOTH, ids=[text for text, _ in BOTH])
def test_both_are_the_two_services_named_before(text: str, judged: str) -> None:
    pair = {f"judgement {service}_agency {judged}" for service in ("fostering", "adoption")}
    assert set(shorts(text)) == pair


@pytest.mark.parametrize("text", NOT_BOTH)
def test_which_service_is_meant_is_not_guessed(text: str) -> None:
    assert shorts(text)
    assert all(told.startswith("unread") for told in shorts(text))


@pytest.mark.parametrize(("text", "claims"), ECHOES, ids=[text for text, _ in ECHOES])
def test_echo(text: str, claims: list[str]) -> None:
    assert shorts(text) == claims
