"""What must hold of any text: no crash, places inside it, the same each time, and a denial never agrees."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from inkspector.claims import Claim, normal_form
from tests.reading.short import reading

SUBJECTS = ["primary schools", "the two special schools", "childminding", "colleges", "national indicators"]
QUANTITIES = [
    "three of the eight",
    "most",
    "60% of",
    "none of the",
    "both",
    "a third of",
    "too many",
    "few",
    "",
]
PREDICATES = [
    "are good or better",
    "are no better than satisfactory",
    "have improved",
    "are inadequate in 2007",
]
TAILS = [
    "",
    ", as are the colleges",
    ", including two that are outstanding",
    " than nationally",
    ", with one good",
]
JOINTS = [". ", "; ", ", and ", ", but ", " which ", ", although ", ": ", " (", ", of which "]
WORDS = st.sampled_from([*SUBJECTS, *QUANTITIES, *PREDICATES, *TAILS, *JOINTS, "the rest", "not", "of these"])
texts = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=24).map(" ".join))
sentences = st.builds(
    "{} {} {}".format, st.sampled_from(QUANTITIES), st.sampled_from(SUBJECTS), st.sampled_from(PREDICATES)
)


@given(texts)
@settings(max_examples=150)
def test_any_text_is_read_with_places_inside_it(text: str) -> None:
    found = reading(text)
    for claim in found.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        for start, end in claim.at.values():
            assert 0 <= start < end <= len(text)
        assert claim.link is None or 0 <= claim.link.to < len(found.claims)
    for start, end in (*found.cues, *found.sentences, *((one.start, one.end) for one in found.unread)):
        assert 0 <= start < end <= len(text)


@given(texts)
@settings(max_examples=50)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert reading(text) == reading(text)


@given(sentences.map(str.strip))
@settings(max_examples=100)
def test_a_denial_never_leaves_the_claims_as_they_were(sentence: str) -> None:
    for verb in (" are ", " have "):
        denied = sentence.replace(verb, f"{verb}not ", 1)
        if denied != sentence:
            before, after = _whole(sentence), _whole(denied)
            assert not before & after


def _whole(text: str) -> set[str]:
    return {normal_form(claim) for claim in reading(text).claims if not _partly(claim)}


def _partly(claim: Claim) -> bool:
    return claim.partial or not claim.asserted
