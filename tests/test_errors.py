import pytest

from inkspector.errors import CaseError, InkspectorError, Mended, Problem


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (Problem("a.yaml", 3, 7, "what", "mend"), "a.yaml:3:7: what; mend"),
        (Problem("a.yaml", 0, 0, "what", "mend"), "a.yaml: what; mend"),
        (Problem("", 0, 0, "what", "mend"), "what; mend"),
        (Problem("a.yaml", 3, 7, "what", ""), "a.yaml:3:7: what"),
    ],
)
def test_problem_tells_place_what_and_mend(problem: Problem, told: str) -> None:
    assert str(problem) == told


def test_problems_sort_by_their_place() -> None:
    later = Problem("a.yaml", 10, 1, "a", "")
    earlier = Problem("a.yaml", 9, 2, "b", "")
    assert sorted([later, earlier]) == [earlier, later]


def test_error_has_one_line_a_problem() -> None:
    error = CaseError([Problem("a", 1, 1, "x", "y"), Problem("a", 2, 1, "v", "w")])
    assert str(error) == "a:1:1: x; y\na:2:1: v; w"
    assert len(error.problems) == 2


def test_error_made_on_the_spot_is_of_its_own_class() -> None:
    error = CaseError.of("x", "y", file="a")
    assert isinstance(error, CaseError)
    assert isinstance(error, InkspectorError)
    assert error.problems == (Problem("a", 0, 0, "x", "y"),)


def test_mended_is_a_value_error_that_reads_well() -> None:
    mended = Mended("too many", "count again", ("good",))
    assert isinstance(mended, ValueError)
    assert str(mended) == "too many; count again"
