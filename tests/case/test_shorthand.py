"""Outcomes as people jot them down."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkspector.case.measure import Measure
from inkspector.case.shorthand import read_shorthand
from inkspector.errors import Mended
from inkspector.scheme import load_scheme

FRAMEWORK = load_scheme()
WORDS = FRAMEWORK.words.quantities
SETTINGS = Measure.of(FRAMEWORK, WORDS, "secondary_schools")
REVIEWS = Measure.of(FRAMEWORK, WORDS, "serious_case_reviews")

EIGHT = {"outstanding": 0, "good": 3, "satisfactory": 5, "inadequate": 0}


@pytest.mark.parametrize(
    ("text", "counts", "total"),
    [
        ("8: 0 3 5 0", EIGHT, 8),
        ("8 : 0, 3, 5, 0", EIGHT, 8),
        ("0 3 5 0", EIGHT, None),
        ("8 0 3 5 0", EIGHT, 8),
        ("3 good 5 satisfactory", {"good": 3, "satisfactory": 5}, None),
        ("3 good, 5 satisfactory", {"good": 3, "satisfactory": 5}, None),
        ("8: 3 good, 5 satisfactory", {"good": 3, "satisfactory": 5}, 8),
        ("good: 3, satisfactory: 5", {"good": 3, "satisfactory": 5}, None),
        ("Three good and five satisfactory.", {"good": 3, "satisfactory": 5}, None),
        ("three of the eight are good, the rest satisfactory", {"good": 3, "satisfactory": 5}, 8),
        ("3 of 8 good; rest satisfactory", {"good": 3, "satisfactory": 5}, 8),
        ("three are good, the other five are satisfactory", {"good": 3, "satisfactory": 5}, 8),
        ("of the eight, three are good and the others satisfactory", {"good": 3, "satisfactory": 5}, 8),
        ("13 of 14 good or better", {"good_or_better": 13}, 14),
        ("13 out of the 14 are judged good or better", {"good_or_better": 13}, 14),
        ("13 of 14 good or better, two of them outstanding", {"good_or_better": 13, "outstanding": 2}, 14),
        (
            "13 of 14 good or better, two of them outstanding, the rest satisfactory",
            {"good_or_better": 13, "outstanding": 2, "satisfactory": 1},
            14,
        ),
        ("twenty-one of the thirty satisfactory or worse", {"satisfactory_or_worse": 21}, 30),
        ("both good", {"good": 2}, 2),
        ("all four are outstanding", {"outstanding": 4}, 4),
        ("none of the seven is inadequate", {"inadequate": 0}, 7),
        ("of 7, all are good", {"good": 7}, 7),
        ("1,204 good", {"good": 1204}, None),
    ],
)
def test_a_jotted_line_is_read(text: str, counts: dict[str, int], total: int | None) -> None:
    assert read_shorthand(text, SETTINGS) == (counts, total)


def test_the_grade_words_are_those_of_the_scale() -> None:
    assert read_shorthand("two adequate", REVIEWS) == ({"adequate": 2}, None)
    with pytest.raises(Mended, match="did you mean `adequate`"):
        read_shorthand("two satisfactory", REVIEWS)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("8: 0 3 5", "gives 3 counts, and there are 4 grades"),
        ("8: 0 3 5 0 0", "gives 5 counts"),
        ("3 good the rest satisfactory", "a rest and no total"),
        ("9 of 8 good, the rest satisfactory", "9 are counted, of 8"),
        ("3 of 8 good, 2 of 9 satisfactory", "two totals, 8 and 9"),
        ("3 good 5 good", "counts good twice"),
        ("three secondary schools are good", "from `secondary` on"),
        ("not all are good", "from `not` on"),
        ("8: 0 -3 5 0", "isn't understood"),
        ("a large majority good", "`{good: 60%}`"),
        ("60% good or better", "`{good_or_better: 60%}`"),
        ("good", "`overall: good`"),
        ("at least 3 of 8 good", "from `at` on"),
        ("3 goood", "did you mean `good`"),
        ("", "isn't understood as outcomes"),
        ("of the", "isn't understood"),
        ("3", "gives 1 counts"),
        (":", "isn't understood"),
    ],
)
def test_what_isnt_understood_is_told(text: str, why: str) -> None:
    with pytest.raises(Mended) as told:
        read_shorthand(text, SETTINGS)
    assert why in str(told.value)


COUNTS = st.lists(st.integers(0, 400), min_size=4, max_size=4)


@given(COUNTS)
def test_counts_in_order_read_back(counts: list[int]) -> None:
    line = f"{sum(counts)}: {' '.join(map(str, counts))}"
    assert read_shorthand(line, SETTINGS) == (dict(zip(SETTINGS.grades, counts, strict=True)), sum(counts))


@given(COUNTS, st.sampled_from([" ", ", ", " and ", "; "]))
def test_named_counts_read_back(counts: list[int], joint: str) -> None:
    line = joint.join(f"{count} {grade}" for count, grade in zip(counts, SETTINGS.grades, strict=True))
    assert read_shorthand(line, SETTINGS) == (dict(zip(SETTINGS.grades, counts, strict=True)), None)


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from("8 3 of the rest good or better : , are".split())).map(" ".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Mended):
        counts, total = read_shorthand(text, SETTINGS)
        assert counts
        assert all(count >= 0 for count in counts.values())
        assert total is None or total >= 0
