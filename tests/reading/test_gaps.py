"""A gap on a numbered indicator is that indicator."""

import pytest

from inkspector.reading import read


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("The gap on NI 105 is narrower than the national average.", ["ni_105"]),
        ("The gap on NI 104 and the gap on NI 105 are narrower than nationally.", ["ni_104", "ni_105"]),
        ("Gaps are wider than nationally, for example the gap on NI 92.", ["inequality_gaps", "ni_092"]),
    ],
)
def test_the_gap_on_an_indicator(sentence: str, subjects: list[str]) -> None:
    assert [claim.subject for claim in read(sentence).claims] == subjects
