"""A word taken out must show, save those that say nothing by themselves.

The budgets are what is still overlooked, over every word of the texts below; they may only fall.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from inkspector.scheme import Framework, load_scheme
from tests.honesty.deletions import Deleted, loose, needed, overlooked
from tests.honesty.kept import PER_THOUSAND, kept_words
from tests.honesty.passages import Passage, annotated, own, reference
from tests.honesty.sentences import SENTENCES
from tests.honesty.vocabulary import FUNCTION_WORDS, bearing, same

HELD = {"own": 1, "reference": 4, "annotated": 4}
"""Words that a slot points to and that can be lost all the same."""
LOOSE = {"own": 2, "reference": 7, "annotated": 10}
"""Other words that can be lost, neither kept nor of the closed classes."""


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_scheme()


def test_in_own_sentences(framework: Framework) -> None:
    _hold(own(SENTENCES), "own", framework)


def test_in_the_reference_letter(framework: Framework, shared: Path) -> None:
    _hold(reference(shared), "reference", framework)


def test_in_annotated_texts(framework: Framework, shared: Path) -> None:
    _hold(annotated(shared)[::16], "annotated", framework)


def test_the_kept_list_is_short(shared: Path) -> None:
    texts = (*reference(shared), *annotated(shared))
    words = sum(len(passage.words()) for passage in texts)
    assert len(kept_words()) * 1000 <= PER_THOUSAND * words


def test_the_kept_list_keeps_to_its_rate_in_the_reference_letter(framework: Framework, shared: Path) -> None:
    texts = reference(shared)
    words = sum(len(passage.words()) for passage in texts)
    assert len(needed(overlooked(texts, framework), kept_words(), framework)) * 1000 <= PER_THOUSAND * words


def test_no_kept_word_bears_on_the_truth_of_a_claim(framework: Framework) -> None:
    assert not kept_words() & bearing(framework)
    assert not kept_words() & FUNCTION_WORDS
    assert not any(word.isdigit() for word in kept_words())


@pytest.mark.parametrize(
    ("whole", "rest", "still"),
    [
        ("school sixth forms", "sixth forms", True),
        ("the large majority", "large majority", True),
        ("the large majority", "the majority", False),
        ("good or better", "good better", False),
        ("no better than satisfactory", "better than satisfactory", False),
        ("13 out of 14", "13 of 14", True),
        ("13 out of 14", "out of 14", False),
        ("pupil referral units", "referral units", True),
        ("special schools", "schools", False),
    ],
)
def test_the_rest_of_a_phrase_names_the_same_or_not(
    whole: str, rest: str, still: bool, framework: Framework
) -> None:
    assert same(whole, rest, framework) is still


def _hold(texts: tuple[Passage, ...], name: str, framework: Framework) -> None:
    found = list(overlooked(texts, framework))
    held = [one for one in found if one.slot is not None]
    free = [one for one in found if loose(one, kept_words(), framework)]
    assert len(held) <= HELD[name], _shown(held)
    assert len(free) <= LOOSE[name], _shown(free)


def _shown(found: list[Deleted]) -> str:
    return "\n".join(["lost without a sign:", *(f"  {one.slot}: {one.around()}" for one in found)])
