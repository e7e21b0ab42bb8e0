"""How a grade is said of something: verbs of judging and words for grades."""

from __future__ import annotations

from dataclasses import dataclass

from tests.paraphrase.dice import Dice
from tests.paraphrase.meaning import GOOD_OR_BETTER, NO_BETTER


@dataclass(frozen=True)
class Grading:
    """Grades with their words; `blamed` where the words themselves blame (*only satisfactory*)."""

    grades: tuple[str, ...]
    text: str
    blamed: bool = False


@dataclass(frozen=True)
class Style:
    """A verb that takes a grade, in both numbers, and its participle."""

    one: str
    many: str
    being: str

    def verb(self, one: bool) -> str:
        return self.one if one else self.many


_STYLES = (
    Style("is", "are", "being"),
    Style("is", "are", "being"),
    Style("is", "are", "being"),
    Style("was judged", "were judged", "judged"),
    Style("was judged to be", "were judged to be", "being judged"),
    Style("has been judged", "have been judged", "having been judged"),
    Style("was found to be", "were found to be", "found to be"),
    Style("is rated", "are rated", "rated"),
    Style("was graded", "were graded", "graded"),
    Style("has been assessed as", "have been assessed as", "assessed as"),
    Style("was deemed", "were deemed", "deemed"),
    Style("was considered to be", "were considered to be", "considered to be"),
    Style("has been found to be", "have been found to be", "found to be"),
    Style("was rated as", "were rated as", "rated as"),
)
BE = _STYLES[0]
_WORDS: dict[tuple[str, ...], tuple[str, ...]] = {
    GOOD_OR_BETTER: (
        "good or better",
        "good or better",
        "good or outstanding",
        "outstanding or good",
        "at least good",
        "better than satisfactory",
    ),
    ("outstanding",): ("outstanding",),
    ("good",): ("good",),
    ("satisfactory",): ("satisfactory",),
    ("adequate",): ("adequate",),
    ("inadequate",): ("inadequate", "inadequate", "unsatisfactory"),
    NO_BETTER: ("no better than satisfactory", "less than good", "no more than satisfactory"),
    ("outstanding", "good", "satisfactory"): ("satisfactory or better", "at least satisfactory"),
    ("adequate", "inadequate"): ("no better than adequate", "no more than adequate"),
}
_PARTITIONS = (
    (("outstanding",), ("good",), ("satisfactory",)),
    (("good",), ("satisfactory",)),
    (("outstanding",), ("good",)),
    (GOOD_OR_BETTER, ("satisfactory",)),
    (GOOD_OR_BETTER, NO_BETTER),
    (GOOD_OR_BETTER, ("satisfactory",), ("inadequate",)),
    (("good",), ("satisfactory",), ("inadequate",)),
    (("good",), ("inadequate",)),
)


def style(dice: Dice) -> Style:
    return dice.one(_STYLES)


def grading(dice: Dice, grades: tuple[str, ...], may_blame: bool = True) -> Grading:
    """The grades in words; *satisfactory* is sometimes *only* that."""
    text = dice.one(_WORDS[grades])
    if may_blame and grades in (("satisfactory",), ("adequate",)) and dice.chance(20):
        return Grading(grades, f"{dice.one(('only', 'only', 'merely'))} {text}", True)
    return Grading(grades, text)


def any_grading(dice: Dice) -> Grading:
    """Any of the gradings that letters tell of settings."""
    return grading(
        dice,
        dice.one(
            (
                GOOD_OR_BETTER,
                GOOD_OR_BETTER,
                ("good",),
                ("outstanding",),
                ("satisfactory",),
                ("inadequate",),
                NO_BETTER,
                ("outstanding", "good", "satisfactory"),
            )
        ),
    )


def praised(dice: Dice) -> Grading:
    """Good, better, or outstanding."""
    return grading(dice, dice.one((GOOD_OR_BETTER, GOOD_OR_BETTER, ("good",), ("outstanding",))))


def partition(dice: Dice, whole: int) -> list[tuple[int, Grading]]:
    """`whole` settings by grade, best first: two or three parts that make up all of them."""
    shape = dice.one([parts for parts in _PARTITIONS if len(parts) <= whole])
    sizes = dice.parts(whole, len(shape))
    return [(size, grading(dice, grades)) for size, grades in zip(sizes, shape, strict=True)]
