"""How the letters of all authorities read: nothing stands in many of them, and nothing comes twice in one.

Openings are measured over every generated case, so that a phrase that wins too often shows; phrases and
shapes letter by letter, with the words of what comes again.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

from inkspector.drafting.bank import load_bank
from inkspector.drafting.plan import Composed, compose
from inkspector.letter.names import own_names
from inkspector.rating import rate
from inkspector.scheme import load_scheme
from tests.bench.narrative import masked
from tests.generated.cases import Generated, generated

FRAMEWORK = load_scheme("ofsted-2009")
ONE_IN = 10
"""No opening stands in more than one letter of so many."""


@cache
def letters() -> tuple[tuple[Generated, Composed], ...]:
    """Every generated case that has a letter, in words."""
    bank = load_bank(FRAMEWORK.folder)
    held = ((made, compose(made.case, FRAMEWORK, rate(made.case, FRAMEWORK), bank)) for made in generated())
    return tuple((made, composed) for made, composed in held if composed.spoken)


def openings(made: Generated, composed: Composed) -> set[str]:
    """How the paragraphs after the first begin: four words, names and figures masked."""
    names = own_names(made.authority.name, made.authority.short)
    return {" ".join(masked(said[0].text, names)[:4]) for said in composed.spoken[1:]}


def test_no_opening_of_a_paragraph_stands_in_more_than_one_letter_in_ten() -> None:
    assert len(letters()) > 140
    opened = Counter(opening for made, composed in letters() for opening in openings(made, composed))
    assert sum(opened.values()) > 3 * len(letters())
    assert {opening: n for opening, n in opened.items() if n * ONE_IN > len(letters())} == {}


def test_no_phrase_comes_twice_in_a_letter() -> None:
    again = {
        made.id: phrase
        for made, composed in letters()
        for phrase, n in Counter(p for said in composed.spoken for one in said for p in one.phrases).items()
        if n > 1
    }
    assert again == {}


def test_no_two_neighbouring_sentences_have_one_shape() -> None:
    alike = [
        (made.id, before.text, after.text)
        for made, composed in letters()
        for said in composed.spoken
        for before, after in pairwise(said)
        if before.shape == after.shape
    ]
    assert alike == []
