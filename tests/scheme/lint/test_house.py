"""House words whose examples don't show what they are for, or that contradict each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inkspector.scheme.lint.house import broken_house

HOUSE = (Path(__file__).parents[3] / "phrasebank" / "ofsted-2009" / "house.yaml").read_text(encoding="utf-8")


@pytest.fixture
def with_house(tmp_path: Path) -> Callable[[str, str], str]:
    """What lint says of the house words after one change."""

    def lint(old: str, new: str) -> str:
        assert HOUSE.count(old) == 1
        (tmp_path / "house.yaml").write_text(HOUSE.replace(old, new), encoding="utf-8")
        return "\n".join(map(str, broken_house(tmp_path)))

    return lint


def test_a_scheme_without_house_words_has_none_to_put_right(tmp_path: Path) -> None:
    assert broken_house(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("bad: Kids in care", "bad: Children in care", "bad example has nothing"),
        ("good: Children in care", "good: Kids in care", "good example breaks `avoid`: “Kids”"),
        ("whilst: while", "whilst: amongst", "“amongst”, is itself to be written otherwise"),
        ("whilst: while", "KIDS: while", "“KIDS” stands under `avoid` already"),
        ("bad: One SCR is good.", "bad: One serious case review is good.", "bad example has nothing"),
        ("good: The pupil referral unit (PRU)", "good: The PRU", "good example breaks `first_use`: “PRU”"),
    ],
)
def test_what_does_not_fit_is_told(
    with_house: Callable[[str, str], str], old: str, new: str, told: str
) -> None:
    assert told in with_house(old, new)
