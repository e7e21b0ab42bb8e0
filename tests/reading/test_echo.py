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
]


@pytest.mark.parametrize(("text", "claims"), ECHOES, ids=[text for text, _ in ECHOES])
def test_echo(text: str, claims: list[str]) -> None:
    assert shorts(text) == claims
