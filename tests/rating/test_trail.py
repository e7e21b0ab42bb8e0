"""The trail: sentences that a panel could read aloud, for one case whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from inkspector.rating import Rated

GOLDEN = Path(__file__).parent / "golden" / "trail.txt"

MORE = """\
judgements:
  - {inspection: unannounced_inspection, date: 2009-08-11, priority_actions: [referrals wait for days]}
  - {inspection: safeguarding_inspection, subject: safeguarding, grade: inadequate, date: 2009-10-05}
serious_case_reviews: {from: 2007-04-01, to: 2009-07-15, outcomes: {good: 1, inadequate: 1}}
professional_judgement:
  to: 4
  rationale: three years of steady gains
  by: The panel
  date: 2009-11-20
"""


def test_the_trail_of_one_case_word_for_word(rated: Callable[..., Rated]) -> None:
    found = rated(70, MORE, 85)
    text = "".join(f"{step.rule} [{step.basis}]\n  {step.text}\n  {step.rests_on}\n" for step in found.trail)
    assert text == GOLDEN.read_text("utf-8")


def test_every_step_is_a_sentence_without_a_slot_left(rated_text: Callable[[str], Rated]) -> None:
    for text in ("", MORE.split("professional")[0]):
        for step in rated_text(text).trail:
            assert step.text[0].isupper()
            assert step.text.endswith((".", "”", ").")), step.text
            assert not set("{}_") & set(step.text), step.text
            assert step.rests_on.endswith(".")
