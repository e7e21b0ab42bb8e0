"""Planters over the whole letter: rating, authority, people, dates and the law. Each is false by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from inkspector.drafting import Draft
from tests.generated.authorities import authorities
from tests.generated.cases import Generated
from tests.generated.planting import NUMBERS, WORDS, Planted

ADVERBS = ("excellently", "well", "adequately", "poorly")


def in_letter(made: Generated, drafted: Draft) -> Iterator[Planted]:
    """Every such change of a letter that has a rating."""
    text = drafted.text
    digit = re.search(r"\| Performs (\w+) \(([1-4])\)", text)
    opening = re.search(r"[Cc]hildren's services in [^.|]*? perform (\w+)", text)
    if digit and opening:
        for i in range(4):
            if str(4 - i) != digit[2]:
                yield _put("rating: number", NUMBERS, text, digit.span(2), str(4 - i))
                yield _put("rating: word in the box", WORDS, text, digit.span(1), ADVERBS[i])
                yield _put("rating: opening sentence", WORDS, text, opening.span(1), ADVERBS[i])
    yield from _names(made, drafted)
    yield from _law(text)


def _names(made: Generated, drafted: Draft) -> Iterator[Planted]:
    draws = made.authority.draws
    short = made.authority.short
    others = [one.short for one in authorities() if short not in one.short and one.short not in short]
    opening = drafted.sentences[0]
    for i, spot in enumerate(re.finditer(re.escape(short), drafted.text)):
        where = "authority in the text" if opening.start <= spot.start() < opening.end else "authority"
        if where == "authority in the text":
            other = draws.one(f"planted/{i}", others)
            yield _put(where, WORDS, drafted.text, spot.span(), other)
    person = made.case.addressee
    for name, words in _people(drafted.text, person.last or "", person.title or "").items():
        yield _put(name, WORDS, drafted.text, *words)


def _people(text: str, last: str, title: str) -> Mapping[str, tuple[tuple[int, int], str]]:
    """The addressee's name above and in the salutation, and the title there."""
    salutation = re.search(rf"Dear ({title}) ({last})", text)
    address = re.search(rf"\b{title} \w+ ({last})", text)
    found: dict[str, tuple[tuple[int, int], str]] = {}
    if address:
        found["addressee"] = address.span(1), "Underwood"
    if salutation:
        found["salutation"] = salutation.span(2), "Underwood"
        found["salutation: title"] = salutation.span(1), "Mrs" if title == "Mr" else "Mr"
    return found


def _law(text: str) -> Iterator[Planted]:
    for name, kind, pattern, put in (
        ("section of the Act", NUMBERS, r"section (138)", "139"),
        ("year of the Act", NUMBERS, r"Inspections Act (2006)", "2004"),
        ("name of the Act", WORDS, r"(Education) and Inspections Act", "Childcare"),
        ("year of the rating", NUMBERS, r"## .*rating (2009)", "2008"),
        ("date of the letter", NUMBERS, r"(9) December 2009", "8"),
        ("impossible date", NUMBERS, r"(9) December 2009", "39"),
        ("scale: definition", WORDS, r"that (exceeds) minimum", "meets"),
        ("scale: number of points", WORDS, r"scale of (four) points", "five"),
    ):
        spot = re.search(pattern, text)
        if spot:
            yield _put(name, kind, text, spot.span(1), put)


def _put(family: str, kind: str, text: str, at: tuple[int, int], words: str) -> Planted:
    """The change, with the line in which it stands."""
    start, end = text.rfind("\n", 0, at[0]) + 1, text.find("\n", at[1])
    changed = text[: at[0]] + words + text[at[1] :]
    longer = len(words) - (at[1] - at[0])
    return Planted(family, kind, changed, start, end + longer, text[start:end], changed[start : end + longer])
