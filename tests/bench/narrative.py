"""One narrative, drafted or published, and what can be measured of its text and of what is read in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from inkspector.drafting.bank import load_bank
from inkspector.drafting.plan import Composed, compose
from inkspector.letter import parse_letter
from inkspector.letter.names import any_of, own_names
from inkspector.rating import rate
from inkspector.reading import read
from inkspector.scheme import load_scheme
from tests.bench.accuracy import SHARED
from tests.drafting.connectives import Connective, Told, connectives, told
from tests.generated.cases import Generated

FRAMEWORK = load_scheme("ofsted-2009")
REFERENCE = SHARED / "reference" / "westminster-2009.txt"
NUMBERS = "one two three four five six seven eight nine"
_FIGURE = re.compile(rf"\b(?:\d[\d,.]*%?|{NUMBERS.replace(' ', '|')})(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[\w'’#§-]+")
_LEADING = re.compile(
    r"(?:\b(?:however|even so|nevertheless|by contrast|the|an?|all|both|only|too|of)\b|\W)*", re.IGNORECASE
)

Runs = frozenset[tuple[str, ...]]
"""Runs of four words."""


@dataclass(frozen=True)
class Narrative:
    """A narrative with what is read in each of its sentences; `names` are those of its authority."""

    text: str
    sentences: tuple[Told, ...]
    names: tuple[str, ...]
    composed: Composed | None = None
    """Where it was drafted: plan and sentences."""

    @property
    def said(self) -> tuple[str, ...]:
        """Its sentences."""
        return tuple(self.text[one.start : one.end] for one in self.sentences)

    @property
    def words(self) -> int:
        """Of all sentences."""
        return sum(len(one.split()) for one in self.said)

    @property
    def connectives(self) -> tuple[Connective, ...]:
        """With the relation behind each."""
        return tuple(connectives(self.text, self.sentences))


def drafted(made: Generated) -> Narrative | None:
    """The narrative of a generated case; None where the rating is withheld."""
    composed = compose(made.case, FRAMEWORK, rate(made.case, FRAMEWORK), load_bank(FRAMEWORK.folder))
    if not composed.spoken:
        return None
    text = "\n\n".join(" ".join(one.text for one in said) for said in composed.spoken)
    at, places = 0, []
    for one in (one for said in composed.spoken for one in said):
        at = text.index(one.text, at)
        outside = next((message.outside for message in one.messages if message.outside), None)
        places.append((at, at + len(one.text), outside))
        at += len(one.text)
    names = own_names(made.authority.name, made.authority.short)
    return Narrative(text, told(places, read(text, FRAMEWORK, names).claims), names, composed)


@cache
def published() -> Narrative | None:
    """The published letter, where it is at hand. No sentence of it is ever printed."""
    if not REFERENCE.exists():
        return None
    names = own_names("London Borough of Westminster")
    letter = parse_letter(REFERENCE.read_text(encoding="utf-8"), FRAMEWORK)
    reading = read(letter, FRAMEWORK, names)
    places = [(start, end, None) for start, end in reading.sentences]
    return Narrative(letter.text, told(places, reading.claims), names)


def openings(one: Narrative) -> set[str]:
    """How its paragraphs after the first begin: four words, names and figures masked."""
    return {
        " ".join(masked(one.text[sentence.start : sentence.end], one.names)[:4])
        for before, sentence in pairwise(one.sentences)
        if "\n" in one.text[before.end : sentence.start]
    }


def line_first(one: Narrative) -> float:
    """The share of sentences that begin with a line of the profile, a quantity before it or not."""
    return sum(_begins(one.text, sentence) for sentence in one.sentences) / len(one.sentences)


def _begins(text: str, sentence: Told) -> bool:
    first = min(sentence.claims, key=lambda claim: claim.start, default=None)
    if first is None or first.subject == "authority" or "subject" not in first.at:
        return False
    begun = _past(text, sentence.start, sentence)
    counted = first.at.get("quantifier") or first.at.get("count")
    if counted is not None and counted[0] <= begun <= counted[1]:
        begun = _past(text, counted[1], sentence)
    return first.at["subject"][0] <= begun


def _past(text: str, at: int, sentence: Told) -> int:
    """Where the first word of weight begins."""
    found = _LEADING.match(text, at, sentence.end)
    return found.end() if found else at


def kinds(one: Narrative) -> float:
    """Distinct sequences of kinds of claim for each sentence that claims something."""
    said = [tuple(claim.kind for claim in sentence.claims) for sentence in one.sentences if sentence.claims]
    return len(set(said)) / len(said)


def again(one: Narrative) -> float:
    """The share of its runs of four words that come again within it."""
    found = [run for said in one.said for run in _fours(_WORD.findall(said.lower()))]
    return (len(found) - len(set(found))) / len(found)


def runs(one: Narrative) -> Runs:
    """Its runs of four words, names and figures masked."""
    return frozenset(run for said in one.said for run in _fours(masked(said, one.names)))


def _fours(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], words[3:], strict=False)


def masked(text: str, names: Sequence[str]) -> list[str]:
    """Its words in lower case, every name as one mark and every figure as another."""
    unnamed = _subjects().sub("§", any_of(names).sub("§", text))
    return _WORD.findall(_FIGURE.sub("#", unnamed).lower())


@cache
def _subjects() -> re.Pattern[str]:
    """The names of whatever a letter speaks of."""
    held = FRAMEWORK.words.names.values()
    names = {name for one in held for name in (*one.plural, *one.singular, *one.mass)}
    return re.compile(any_of(names).pattern, re.IGNORECASE)
