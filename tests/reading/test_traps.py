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
    "Good and outstanding schools are inspected less often than others.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_trap_makes_no_claim(text: str) -> None:
    assert reading(text).claims == ()
