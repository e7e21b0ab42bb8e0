"""Single values of a case as written: a word, a share or a count; a comparison; a word for an area.

Each function raises `Mended` where a value can't be understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import get_args

from inkspector.case.dates import shown
from inkspector.case.entry import MOST_SETTINGS, Compared, Given, Outcomes, Overall
from inkspector.case.grades import grades_named, names_of, widest
from inkspector.case.measure import Measure
from inkspector.case.shorthand import exact, read_shorthand
from inkspector.claims import Count, Interval
from inkspector.claims.claim import Degree, Direction
from inkspector.claims.numbers import read_number
from inkspector.claims.quantity import Quantity, QuantityWords, read_quantity, tokens
from inkspector.errors import Mended
from inkspector.scheme.framework import nearest

_WHOLE = Interval.of(ge=0, le=100)
_SPECIAL = {
    "too much": Quantity("too_much", None, Interval.of(ge=Fraction(49, 2), le=100)),
    "too many": Quantity("too_much", None, Interval.of(ge=Fraction(49, 2), le=100)),
    "too little": Quantity("too_few", None, Interval.of(ge=0, lt=100)),
    "too few": Quantity("too_few", None, Interval.of(ge=0, lt=100)),
    "generally": Quantity("generally", None, Interval.of(gt=50, le=100)),
    "some": Quantity("some", None, Interval.of(gt=0, le=100)),
    "not all": Quantity("not_all", None, Interval.of(ge=0, lt=100), True),
}
"""Words outside the scheme's table. *Too much* is taken as a quarter or more: the scheme's convention."""

_GIVEN_MEND = (
    "write a share (`59%`, `almost 60%`), a count (`3`, `13 of 14`) or a word (`large majority`, `too much`)"
)
_DEGREES: dict[str, Degree] = {"very": "marked", "just": "slight"}


def read_given(written: object, grades: tuple[str, ...], words: QuantityWords) -> Given:
    """A count, a share with or without a softener, or a word; *of 14* may follow."""
    match written:
        case bool() | None | list() | dict():
            raise Mended(f"{shown(written)} is no quantity", _GIVEN_MEND)
        case int():
            return Given("count", (countable(written), None), None, str(written), False, grades)
        case Decimal():
            mend = f"write `{written}%` for a share, or a whole number for a count"
            raise Mended(f"{shown(written)} is neither a count nor a share", mend)
    text = str(written)
    if text.lstrip()[:1] in ("-", "–"):
        raise Mended(f"{shown(text)} is negative", _GIVEN_MEND)
    quantity, whole = _quantity(tokens(text), words, text)
    count = quantity.count if whole is None else _with_whole(quantity, whole, text)
    _refuse_excess(count, quantity.proportion, text)
    return Given(quantity.quantifier, count, quantity.proportion, text, quantity.downward, grades)


def _quantity(said: list[str], words: QuantityWords, text: str) -> tuple[Quantity, int | None]:
    """The quantity of a whole text, and the whole named after it."""
    special = next((size for size in (2, 1) if " ".join(said[:size]) in _SPECIAL), None)
    if special is not None:
        found: tuple[Quantity, int] | None = _SPECIAL[" ".join(said[:special])], special
    else:
        found = read_quantity(said, 0, words)
    if found is None or not exact(said, 0, found[0]):
        raise Mended(f"{shown(text)} is no quantity that is understood", _GIVEN_MEND)
    quantity, i = found
    if said[i : i + 1] == ["of"]:
        i += 2 if said[i + 1 : i + 2] == ["the"] else 1
        whole = read_number(said, i)
        if whole is not None and whole[1] == len(said):
            return quantity, whole[0]
    if i < len(said):
        raise Mended(f"{shown(text)} isn't understood from `{said[min(i, len(said) - 1)]}` on", _GIVEN_MEND)
    return quantity, None


def _with_whole(quantity: Quantity, whole: int, text: str) -> Count:
    """The count of a quantity with its whole: *all of 14* is (14, 14), *60% of 20* (None, 20)."""
    if quantity.count is not None:
        part, said = quantity.count
        if said is not None and said != whole:
            raise Mended(f"{shown(text)} names two wholes, {said} and {whole}", _GIVEN_MEND)
        return part, whole
    return {"all": (whole, whole), "none": (0, whole)}.get(quantity.quantifier, (None, whole))


def _refuse_excess(count: Count | None, proportion: Interval | None, text: str) -> None:
    part, whole = count or (None, None)
    for number in (part, whole):
        countable(number or 0)
    if part is not None and whole is not None and part > whole:
        raise Mended(f"{shown(text)}: the part is more than the whole", "turn the two round, or mend one")
    if proportion is not None and proportion.apart(_WHOLE):
        raise Mended(f"{shown(text)} can't be a share", "a share lies between 0% and 100%")


def countable(number: int) -> int:
    """The number, if it can be a count."""
    if number < 0:
        raise Mended(f"{number} is negative", "a count is 0 or more")
    if number > MOST_SETTINGS:
        raise Mended(f"{number} is more than an authority has of anything", "mend the count")
    return number


def read_count(written: object) -> int:
    """A whole number, not negative."""
    if isinstance(written, bool) or not isinstance(written, int):
        fraction = isinstance(written, Decimal)
        what = f"{shown(written)} is a fraction" if fraction else f"{shown(written)} isn't a count"
        raise Mended(what, "write a whole number, 0 or more")
    return countable(written)


def read_outcomes(written: object, measure: Measure) -> Outcomes:
    """Counts by grade as shorthand; a block of counts is `closed` once each of them is read."""
    if not isinstance(written, str):
        raise Mended(
            f"{shown(written)} isn't outcomes", "write counts by grade: `{good: 3, satisfactory: 5}`"
        )
    counts, total = read_shorthand(written, measure)
    for number in (total or 0, *counts.values()):
        countable(number)
    return closed(counts, total, measure.grades, written)


def closed(
    counts: dict[str, int], total: int | None, scale: Sequence[str], text: str | None = None
) -> Outcomes:
    """Outcomes in full: without a total the grades that no count covers are 0, and the total follows.

    Raises `Mended` where the counts overlap without a total to tell how far.
    """
    ordered = {name: counts[name] for name in names_of(scale) if name in counts}
    if total is not None:
        return Outcomes(ordered, total, text)
    summed = widest(ordered, scale)
    covered = [grade for name in summed for grade in grades_named(name, scale) or ()]
    if len(covered) != len(set(covered)):
        names = " and ".join(f"`{name}`" for name in summed)
        raise Mended(f"{names} share grades, so that the total can't be told", "add `total: …`")
    rest = {grade: 0 for grade in scale if grade not in covered}
    full = {name: {**ordered, **rest}[name] for name in names_of(scale) if name in ordered or name in rest}
    return Outcomes(full, sum(ordered[name] for name in summed), text)


def read_overall(written: object, measure: Measure) -> Overall:
    """*good*, *very good*: a grade of the scale and how strongly it is meant."""
    words = written.lower().split() if isinstance(written, str) else []
    degree = _DEGREES.get(words[0]) if len(words) == 2 else None
    if (
        not isinstance(written, str)
        or len(words) != (1 if degree is None else 2)
        or words[-1] not in measure.grades
    ):
        raise measure.unknown(written)
    return Overall(words[-1], degree, written)


def read_compared(written: object, words: QuantityWords) -> Compared:
    """A direction (*higher*, *in line*) or the comparator's own share (*65%*)."""
    directions: tuple[Direction, ...] = get_args(Direction)
    mend = "write how it compares (`higher`, `lower`, `in_line` …) or the comparator's share (`65%`)"
    if not isinstance(written, str):
        if isinstance(written, int | Decimal) and not isinstance(written, bool):
            raise Mended(f"{shown(written)} is no share", f"write `{written}%`")
        raise Mended(f"{shown(written)} is no comparison", mend)
    named = written.strip().lower().replace(" ", "_")
    for direction in directions:
        if direction == named:
            return Compared(written, direction)
    close = nearest(written, directions)
    try:
        given = read_given(written, (), words)
    except Mended:
        given = None
    if given is None or given.proportion is None:
        raise Mended(f"{shown(written)} is no comparison", f"did you mean `{close}`?" if close else mend)
    return Compared(written, None, given.proportion)
