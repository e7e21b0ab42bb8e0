"""The samples are rated as their heads say."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkspector.case import load_case
from inkspector.rating import rate

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize(
    ("name", "default", "rating"),
    [
        ("westminster-2009", 3, 3),
        ("fenmarch-2009", 4, 4),
        ("eastmere-2009", 2, 2),
        ("colbridge-2009", 2, 1),
        ("wyverndale-2009", 2, 3),
    ],
)
def test_a_sample_is_rated(name: str, default: int, rating: int) -> None:
    found = rate(load_case(SAMPLES / name / f"{name}.case.yaml"))
    assert (found.default, found.rating, found.possible) == (default, rating, (rating,))


def test_the_contracts_case_is_rated_well(shared: Path) -> None:
    found = rate(load_case(shared / "contracts" / "westminster-2009.case.yaml"))
    assert (found.rating, found.label, found.default, found.limits) == (3, "Performs well", 3, ())
