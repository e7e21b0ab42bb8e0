"""A place other than the letter's own authority makes a claim partial, its own never does."""

import pytest

from inkspector.reading import read


@pytest.mark.parametrize(
    ("place", "own", "partial"),
    [
        ("North Somerset", "North Somerset", False),
        ("Somerset", "North Somerset", True),
        ("North Somerset", "Somerset", True),
        ("the London Borough of Barnet", "London Borough of Barnet", False),
        ("Bath and North East Somerset", "Bath and North East Somerset", False),
        ("Camden", "Barnet", True),
    ],
)
def test_the_letters_own_place(place: str, own: str, partial: bool) -> None:
    reading = read(f"Children's services in {place} perform well.", places=(own,))
    assert [claim.partial for claim in reading.claims] == [partial]
