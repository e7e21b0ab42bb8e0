"""Names of grades: one, or several of neighbours."""

from inkspector.case.grades import grades_named, names_of, widest

SCALE = ("outstanding", "good", "satisfactory", "inadequate")


def test_a_name_covers_one_grade_or_its_better_or_worse_ones() -> None:
    assert grades_named("good", SCALE) == ("good",)
    assert grades_named("satisfactory_or_better", SCALE) == ("outstanding", "good", "satisfactory")
    assert grades_named("satisfactory_or_worse", SCALE) == ("satisfactory", "inadequate")
    assert grades_named("adequate", SCALE) is None
    assert grades_named("adequate_or_better", SCALE) is None


def test_every_name_that_says_something_covers_some_grades_but_not_all() -> None:
    assert all(0 < len(grades_named(name, SCALE) or ()) < len(SCALE) for name in names_of(SCALE))


def test_the_widest_names_are_those_that_no_other_covers() -> None:
    assert widest(["good", "good_or_better", "inadequate"], SCALE) == ["good_or_better", "inadequate"]
    assert widest(["satisfactory_or_better", "satisfactory_or_worse"], SCALE) == [
        "satisfactory_or_better",
        "satisfactory_or_worse",
    ]
