"""The kept list: words outside the closed classes that no slot holds and that may be lost without a sign.

They say how something came to be known (*found*, *judged*), whose it is (*council's*), or what a clause
without any cue tells beside a claim. Never a number, a grade, a negation, a quantity, a comparator, a place.
"""

from __future__ import annotations

from pathlib import Path

PER_THOUSAND = 40
"""At most so many words for a thousand of text."""


def kept_words() -> frozenset[str]:
    """One word a line, in alphabetical order."""
    return frozenset(Path(__file__).with_name("kept.txt").read_text(encoding="utf-8").split())
