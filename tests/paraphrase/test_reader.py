"""The reader on texts that it wasn't made from. The floors are what was measured; they may only rise."""

from __future__ import annotations

from tests.paraphrase.scoring import score
from tests.paraphrase.writer import texts

CORE, FULL = 0.80, 0.75


def test_the_reader_keeps_to_its_floor_on_the_second_writer() -> None:
    scores = score(texts(300, seed=2009))
    assert scores.core.f1 >= CORE
    assert scores.full.f1 >= FULL
