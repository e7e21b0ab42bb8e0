"""A word that joins is justified by what is claimed on its two sides, and by nothing else."""

from __future__ import annotations

import pytest

from inkspector.reading import read
from inkspector.scheme import load_scheme
from tests.drafting.connectives import connectives, told

FRAMEWORK = load_scheme("ofsted-2009")


def found(text: str) -> list[tuple[str, str, bool]]:
    """Word, kind and whether it is justified."""
    reading = read(text, FRAMEWORK)
    places = [(start, end, None) for start, end in reading.sentences]
    held = connectives(text, told(places, reading.claims))
    return [(one.words, one.kind, one.relation is not None) for one in held]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Most primary schools are good. However, too few colleges are good.",
            [("however", "contrast", True)],
        ),
        (
            "Most primary schools are good. However, both colleges are good.",
            [("however", "contrast", False)],
        ),
        ("Most primary schools are good, but two are inadequate.", [("but", "contrast", True)]),
        ("Most primary schools are good, but both colleges are good.", [("but", "contrast", False)]),
        (
            "Most primary schools are good, although this is a lower proportion than nationally.",
            [("although", "concession", True), ("this is", "back", True)],
        ),
        ("Both colleges are good, as are all three special schools.", [("as are", "back", True)]),
        (
            "Three of the four colleges are good, with the other one satisfactory.",
            [("with the other one", "part", True)],
        ),
        (
            "Both colleges are good; most primary schools are inadequate.",
            [(";", "addition", False)],
        ),
        (
            "The fostering agency and the adoption agency are good, and most colleges are outstanding.",
            [("and", "addition", True)],
        ),
        (
            "Most colleges are good because most primary schools are good.",
            [("because", "cause", False)],
        ),
        ('It was said that "most are good, but late". Both colleges are good.', []),
    ],
)
def test_what_stands_on_both_sides_justifies_it(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert found(text) == expected


def test_a_contrast_reaches_back_to_the_same_topic_within_its_paragraph_alone() -> None:
    said = "All nine nursery schools are good. Both colleges are good. Most childminders are good."
    turn = "However, two nursery schools are inadequate."
    assert found(f"{said} {turn}")[-1] == ("however", "contrast", True)
    assert found(f"{said}\n\n{turn}")[-1] == ("however", "contrast", False)
