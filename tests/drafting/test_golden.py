"""One whole letter, word for word: what changes in it changes in the eyes of a reviewer of this repository.

`python -m tests.drafting.test_golden` writes it anew.
"""

from __future__ import annotations

from pathlib import Path

from inkspector.case import load_case
from inkspector.drafting import draft

SAMPLE = Path(__file__).parents[2] / "samples/colbridge-2009/colbridge-2009.case.yaml"
LETTER = Path(__file__).with_name("colbridge-2009.md")


def test_the_letter_of_colbridge_is_word_for_word() -> None:
    assert draft(load_case(SAMPLE)).text == LETTER.read_text(encoding="utf-8")


if __name__ == "__main__":
    LETTER.write_text(draft(load_case(SAMPLE)).text, encoding="utf-8")
