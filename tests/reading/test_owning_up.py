"""What a letter says in words that no frame reads is owned up to, and what it doesn't say is left alone."""

import pytest

from inkspector.reading import read


@pytest.mark.parametrize(
    "sentence",
    [
        "We take pride in the work of the special schools.",
        "Primary education is a poor relation of the rest.",
        "Hostels for children in care are a worry.",
        "Childminding is catching up with the national average.",
        "The nursery schools are outstanding, and the colleges likewise.",
        "No safeguarding inspection has taken place so far.",
        "Three priority actions came of it.",
        "Those for positive contribution are not.",
        "The council's rating is unchanged.",
    ],
)
def test_a_cue_that_no_frame_reads_is_unread(sentence: str) -> None:
    assert read(sentence).unread


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("A majority of colleges, or so we count 57%, are good.", ["57%"]),
        (
            "Performance that in 2008 was weaker than that of similar areas on NI 92 is now better.",
            ["is now better"],
        ),
    ],
)
def test_what_is_said_beside_a_claim_is_unread(text: str, unread: list[str]) -> None:
    reading = read(text)
    assert reading.claims
    assert [text[one.start : one.end] for one in reading.unread] == unread


def test_a_comparison_told_in_pieces_is_unread() -> None:
    text = "Set beside similar areas, whatever else may be said, the picture is: slightly worse."
    assert read(text).unread


@pytest.mark.parametrize(
    "sentence",
    [
        "Effective meetings are held in secondary schools.",
        "The colleges meet the needs of the national economy's newcomers, we were told, in their own way.",
        "There are two sides to each of these questions.",
        "A rate of 5 points is given to each answer.",
    ],
)
def test_praise_of_something_else_says_nothing_of_a_setting(sentence: str) -> None:
    assert not read(sentence).claims


@pytest.mark.parametrize(
    ("text", "kind", "subject", "stance"),
    [
        ("The nursery schools are the pride of the district.", "view", "nursery_schools", "positive"),
        ("The colleges do very well.", "view", "colleges", "positive"),
        ("It is the secondary schools that let it down.", "view", "secondary_schools", "negative"),
        ("Its leaders have made a sound start.", "view", "authority", "positive"),
    ],
)
def test_praise_and_criticism_in_other_words(text: str, kind: str, subject: str, stance: str) -> None:
    (claim,) = read(text).claims
    assert (claim.kind, claim.subject, claim.stance) == (kind, subject, stance)


@pytest.mark.parametrize(
    ("text", "rating", "direction"),
    [
        ("The rating has risen to 'performs excellently'.", 4, "better"),
        ("The rating has fallen to 'performs poorly'.", 1, "worse"),
    ],
)
def test_a_rating_that_moved(text: str, rating: int, direction: str) -> None:
    moved, now = read(text).claims
    assert (moved.kind, moved.direction, moved.comparator) == ("comparison", direction, ("previous",))
    assert now.rating == rating


def test_a_change_denied_with_did() -> None:
    _, claim = read("The proportion of good colleges is 60%. It did not rise.").claims
    assert (claim.comparator, claim.direction) == (("previous",), "lower_or_in_line")


def test_a_denied_likeness_is_neither_higher_nor_lower() -> None:
    reading = read("Childminding is as good as it is nationally, which cannot be said of childcare.")
    assert [claim.subject for claim in reading.claims] == ["childminding"]
    assert reading.unread
