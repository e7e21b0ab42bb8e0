"""What things are compared with, and by how much: comparators, degrees, points, times."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from inkspector.claims import Interval
from inkspector.claims.claim import Degree
from tests.paraphrase.amounts import softened
from tests.paraphrase.dice import Dice
from tests.paraphrase.numerals import in_words


@dataclass(frozen=True)
class Comparator:
    """One comparator, or two at once: as a level (*above …*) and as a place (*than …*)."""

    ids: tuple[str, ...]
    level: tuple[str, ...]
    place: tuple[str, ...]
    plain: str = ""
    """The plainest words for the place, to go after *those*."""
    average: str = ""
    """The plainest words for the level."""


NATIONAL = Comparator(
    ("national",),
    (
        "the national average",
        "the national average",
        "the average for England",
        "the England average",
        "the national figure",
        "that found nationally",
    ),
    (
        "nationally",
        "nationally",
        "in England as a whole",
        "is the case nationally",
        "across the country",
        "the national average",
    ),
    plain="nationally",
    average="the national average",
)
SIMILAR = Comparator(
    ("similar_areas",),
    (
        "that of similar areas",
        "the average for similar areas",
        "that found in similar areas",
        "the average of statistical neighbours",
        "that of comparable authorities",
    ),
    (
        "in similar areas",
        "in similar areas",
        "in similar councils",
        "among the council's statistical neighbours",
    ),
    plain="in similar areas",
    average="the average for similar areas",
)
BOTH = Comparator(
    ("similar_areas", "national"),
    (
        "both the national average and that of similar areas",
        "the averages for similar areas and for England",
        "both similar areas and the national average",
        "similar areas and national averages",
    ),
    (
        "nationally and in similar areas",
        "in similar areas or nationally",
        "either nationally or in similar areas",
    ),
)
TARGET = Comparator(("target",), ("the council's own target", "its target"), ())
ONE = (NATIONAL, NATIONAL, SIMILAR)
ANY = (NATIONAL, NATIONAL, SIMILAR, BOTH)


def level(dice: Dice, comparator: Comparator) -> str:
    return dice.one(comparator.level)


def place(dice: Dice, comparator: Comparator) -> str:
    return dice.one(comparator.place)


def degree(dice: Dice, preposition: bool) -> tuple[str, Degree | None]:
    """*slightly*, *well*, … with its space, before *above* (a preposition) or *higher*; mostly none."""
    if not dice.chance(35):
        return "", None
    by_place = ("well", "considerably", "substantially")
    by_size = ("much", "considerably", "significantly")
    marked = by_place if preposition else by_size
    slight = ("slightly", "just", "a little") if preposition else ("slightly", "marginally", "a little")
    if dice.chance(50):
        return f"{dice.one(marked)} ", "marked"
    return f"{dice.one(slight)} ", "slight"


def points(dice: Dice) -> tuple[str, Interval]:
    """*three percentage points*, *nearly five points*."""
    value = dice.number(2, 14)
    softener, word = dice.one(
        (
            (None, ""),
            (None, ""),
            ("almost", "nearly "),
            ("just_over", "just over "),
            ("around", "around "),
            ("around", "some "),
            ("more_than", "more than "),
        )
    )
    unit = dice.one(("percentage points", "percentage points", "points"))
    return f"{word}{in_words(value)} {unit}", softened(softener, Fraction(value), Fraction(1, 2))


@dataclass(frozen=True)
class Since:
    """A time from which something changed, with the period that the words tell."""

    text: str
    start: str | None
    end: str | None = None


def since(dice: Dice) -> Since:
    """*since last year*, *since 2007*, *over the past year*; the text begins with a space or is empty."""
    year = str(dice.number(2005, 2008))
    return dice.one(
        (
            Since("", None),
            Since(" since last year", None),
            Since(" over the past year", None),
            Since(f" since {year}", year),
            Since(f" since {year}", year),
        )
    )
