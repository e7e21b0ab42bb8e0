"""The reader on texts that it wasn't made from. The floors are what was measured; they may only rise."""

from __future__ import annotations

import pytest

from tests.paraphrase.scoring import Scores, score, swayed
from tests.paraphrase.writer import texts

CORE, FULL, SILENT, SWAYED = 0.89, 0.88, 0.20, 0.05


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score(texts(300, seed=2009))


def test_the_reader_keeps_to_its_floor_on_the_second_writer(scores: Scores) -> None:
    assert scores.core.f1 >= CORE
    assert scores.full.f1 >= FULL


def test_most_claims_lost_are_owned_up_to(scores: Scores) -> None:
    assert scores.core.silent <= SILENT * (scores.core.told - scores.core.hit)


def test_one_sentence_seldom_sways_the_reading_of_the_next() -> None:
    alone, together = swayed(200, seed=2009)
    assert alone > 100
    assert together <= SWAYED * alone
