"""Sums that count twice or never, figures given twice, words that nothing earns."""

from collections.abc import Callable

import pytest

After = Callable[[str, str, str], str]

SUMS = "sums: [school_sixth_forms, colleges]"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            SUMS,
            "sums: [school_sixth_forms, colleges, colleges]",
            "`post_16` counts `colleges` twice; name it once",
        ),
        (SUMS, "sums: [colleges]", "`post_16` holds `school_sixth_forms`, which counts nowhere in its share"),
        (
            "    sums:\n      - childminding\n",
            "    sums:\n      - early_years_provision\n      - childminding\n",
            "`universal_provision` counts `early_years_provision` twice, as a part of `nursery_schools` too",
        ),
    ],
)
def test_a_sum_that_is_wrong(after: After, old: str, new: str, told: str) -> None:
    assert told in after("scheme.yaml", old, new)


def test_two_national_figures(after: After) -> None:
    findings = after("scheme.yaml", "- {line: colleges, grades", "- {line: special_schools, grades")
    assert "a second national figure for `special_schools`; keep one, with its year" in findings


def test_a_national_figure_that_is_no_share(after: After) -> None:
    assert "171 is no share" in after("scheme.yaml", "value: 71,", "value: 171,")


@pytest.mark.parametrize(
    "conditions",
    [
        "inadequate_at_least: 10\n    none_inadequate: true",
        "inadequate_at_least: 10\n    at_least: 92",
        "at_least: 50\n    under: 50",
        "at_least: 101",
    ],
)
def test_a_word_that_nothing_earns(after: After, conditions: str) -> None:
    findings = after("scheme.yaml", "inadequate_at_least: 10", conditions)
    assert "nothing can earn the word `concern`: its conditions exclude each other" in findings


def test_a_word_for_everything(after: After) -> None:
    findings = after("scheme.yaml", "    apart: 30\n", "")
    assert "the word `uneven` has no condition; give it one, or delete it" in findings
