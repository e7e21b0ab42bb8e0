"""Single values as written: shares, counts, words, comparisons."""

from decimal import Decimal

import pytest

from inkspector.case.entry import Compared, Outcomes, Overall
from inkspector.case.measure import Measure
from inkspector.case.values import closed, read_compared, read_count, read_given, read_overall
from inkspector.claims import Interval
from inkspector.errors import Mended
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme()
WORDS = FRAMEWORK.words.quantities
SETTINGS = Measure.of(FRAMEWORK, WORDS, "secondary_schools")
GOOD = ("outstanding", "good")


@pytest.mark.parametrize(
    ("written", "quantifier", "count", "share"),
    [
        ("large majority", "large_majority", None, Interval.of(ge="64.5", lt="79.5")),
        ("a large majority", "large_majority", None, Interval.of(ge="64.5", lt="79.5")),
        ("59%", "percent", None, Interval.of(ge="58.5", lt="59.5")),
        ("59.4%", "percent", None, Interval.of(ge="59.35", lt="59.45")),
        ("almost 60%", "percent", None, Interval.of(ge="56.5", lt=60)),
        ("60 per cent", "percent", None, Interval.of(ge="59.5", lt="60.5")),
        ("60% of 20", "percent", (None, 20), Interval.of(ge="59.5", lt="60.5")),
        ("too much", "too_much", None, Interval.of(ge="24.5", le=100)),
        ("not all", "not_all", None, Interval.of(ge=0, lt=100)),
        ("all", "all", None, Interval.point(100)),
        ("all of the 14", "all", (14, 14), None),
        ("13 of 14", "count", (13, 14), None),
        ("three", "count", (3, None), None),
        (3, "count", (3, None), None),
    ],
)
def test_a_quantity_keeps_its_meaning_and_its_words(
    written: str | int, quantifier: str, count: tuple[int | None, int | None] | None, share: Interval | None
) -> None:
    given = read_given(written, GOOD, WORDS)
    assert (given.quantifier, given.count, given.proportion) == (quantifier, count, share)
    assert (given.text, given.grades) == (str(written), GOOD)


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        (Decimal("59.4"), "`59.4%`"),
        (-3, "0 or more"),
        ("-3", "13 of 14"),
        (True, "13 of 14"),
        (None, "13 of 14"),
        (["a"], "13 of 14"),
        ("9 of 8", "mend one"),
        ("at least 3", "13 of 14"),
        ("120%", "between 0% and 100%"),
        ("a goodly number", "large majority"),
        ("60% of schools", "large majority"),
        ("13 of 14 of 15", "13 of 14"),
    ],
)
def test_what_is_no_quantity_is_told(written: object, mend: str) -> None:
    with pytest.raises(Mended) as told:
        read_given(written, GOOD, WORDS)
    assert mend in told.value.mend


def test_counts_without_total_leave_no_grade_open() -> None:
    full = {"outstanding": 0, "good": 2, "satisfactory": 1, "inadequate": 0}
    assert closed({"good": 2, "satisfactory": 1}, None, SETTINGS.grades) == Outcomes(full, 3)


def test_counts_with_total_leave_the_rest_open() -> None:
    assert closed({"good_or_better": 13}, 14, SETTINGS.grades) == Outcomes({"good_or_better": 13}, 14)


def test_the_total_of_nested_counts_is_the_widest() -> None:
    outcomes = closed({"outstanding": 2, "good_or_better": 5}, None, SETTINGS.grades)
    assert outcomes.total == 5
    assert outcomes.counts == {"outstanding": 2, "satisfactory": 0, "inadequate": 0, "good_or_better": 5}


def test_overlapping_counts_need_a_total() -> None:
    with pytest.raises(Mended, match="add `total"):
        closed({"satisfactory_or_better": 5, "satisfactory_or_worse": 3}, None, SETTINGS.grades)


def test_an_area_is_summed_up_with_its_degree() -> None:
    assert read_overall("good", SETTINGS) == Overall("good", None, "good")
    assert read_overall("Very good", SETTINGS) == Overall("good", "marked", "Very good")


@pytest.mark.parametrize("written", ["very very good", "goodish", "adequate", "very", "", 4, None])
def test_another_word_for_an_area_is_told(written: object) -> None:
    with pytest.raises(Mended):
        read_overall(written, SETTINGS)


def test_a_comparison_is_a_direction_or_a_figure() -> None:
    assert read_compared("higher", WORDS) == Compared("higher", "higher")
    assert read_compared("in line", WORDS) == Compared("in line", "in_line")
    assert read_compared("65%", WORDS) == Compared("65%", None, Interval.of(ge="64.5", lt="65.5"))


@pytest.mark.parametrize("written", [65, Decimal("65.1"), "hihger", None, "3 of 4", {}])
def test_another_comparison_is_told(written: object) -> None:
    with pytest.raises(Mended):
        read_compared(written, WORDS)


def test_a_count_is_whole_and_not_negative() -> None:
    assert read_count(0) == 0
    for written in (-1, Decimal("2.5"), True, "3", None):
        with pytest.raises(Mended):
            read_count(written)
