"""What a sentence only speaks of is there for the next one; wholes, their members and what is left."""

import pytest

from inkspector.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Colleges took up our second week. There are four, of which three are good.",
        "Four colleges serve the area. Three are good.",
    ],
)
def test_a_total_counts_what_was_spoken_of(text: str) -> None:
    total, part = read(text).claims
    assert (total.kind, total.subject, total.count) == ("total", "colleges", (None, 4))
    assert (part.subject, part.count) == ("colleges", (3, 4))


def test_one_is_singled_out_by_its_size() -> None:
    largest = read("There are five colleges. The largest is outstanding.").claims[1]
    assert (largest.count, largest.grades) == ((1, 5), ("outstanding",))


def test_the_rest_of_shares_is_a_share() -> None:
    rest = read("Three quarters of colleges are good and the rest satisfactory.").claims[1]
    assert rest.count is None
    assert rest.proportion is not None
    assert rest.proportion.low == 23.5


@pytest.mark.parametrize(
    "other", ["the other 25%", "another 25%", "the remaining 25%", "the remaining quarter"]
)
def test_another_share_is_that_share_and_counts_no_setting(other: str) -> None:
    share = read(f"75% of colleges are good and {other} are satisfactory.").claims[1:]
    assert [(claim.count, claim.proportion is not None and 25 in claim.proportion) for claim in share] == [
        (None, True)
    ]


def test_both_are_the_two_services_judged_last() -> None:
    claims = read("Fostering is good. Adoption is outstanding. Both have improved.").claims
    assert [claim.subject for claim in claims[2:]] == ["fostering_agency", "adoption_agency"]


def test_a_share_of_itself_is_only_partly_read() -> None:
    (fall,) = read("Teenage conceptions have fallen by a fifth.").claims
    assert fall.partial
    assert fall.proportion is None


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("NI 59 is below the national average.", "worse"),
        ("NI 59 is lower than the national average.", "lower"),
        ("NI 59, at 48%, is below the national average.", "lower"),
    ],
)
def test_an_indicator_is_placed_by_performance_unless_by_figure(sentence: str, direction: str) -> None:
    assert read(sentence).claims[-1].direction == direction
