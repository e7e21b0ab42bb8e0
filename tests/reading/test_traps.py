"""Words that look like a grade, a share or a comparator and are none."""

from __future__ import annotations

import pytest

from tests.reading.short import reading

TRAPS = [
    "Good practice is shared, and letters arrive in good time.",
    "Young people gain five good GCSEs.",
    "The most vulnerable and minority ethnic groups are well known to staff.",
    "Some outstanding assessments are due in the spring.",
    "The committee decided by a majority.",
    "The workforce is stable and has increased the range of support.",
    "Partnership working between schools has improved.",
    "Staff in schools are supported by good performance data and have good insight into need.",
    "Managers know that meetings are effective.",
    "There is no detrimental impact on the work.",
    "Fostering panels are strong.",
    "Caseloads have been reduced and the agency's records have improved.",
    "Good and outstanding schools are inspected less often than others.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_trap_makes_no_claim(text: str) -> None:
    assert reading(text).claims == ()
