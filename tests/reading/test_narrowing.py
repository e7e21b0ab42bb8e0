"""What narrows a set, denies or supposes, and no slot holds, is never passed over."""

import pytest

from inkspector.reading import read


@pytest.mark.parametrize(
    "sentence",
    [
        "Newly registered childminders are good.",
        "The larger children's homes are outstanding.",
        "In neighbouring Thornby, both special schools are inadequate.",
        "Too many maintained school sixth forms are satisfactory.",
    ],
)
def test_a_set_that_the_scheme_does_not_count_is_unread(sentence: str) -> None:
    found = read(sentence)
    assert not found.claims
    assert [one.why for one in found.unread] == ["gap_word"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A majority of inspected and not regulated settings are good.",
        "Childminders, of whom, it may be, some never open, are good.",
        "Colleges, unlike those that might close, are good.",
    ],
)
def test_a_denial_or_modal_that_no_clause_tells_makes_a_claim_partial(sentence: str) -> None:
    found = read(sentence)
    assert all(claim.partial for claim in found.claims) or found.unread


def test_a_grade_or_comparative_of_an_unknown_noun_says_nothing_of_what_was_named_before() -> None:
    before = "Almost all childminders are good."
    for sentence in (
        "Managers are given adequate time.",
        "Better examples show how children live.",
        "Good practice is shared at a yearly meeting.",
    ):
        assert len(read(f"{before} {sentence}").claims) == 1, sentence
