"""How much: each amount can stand before a noun, before *them*, and alone, and knows its interval.

The table of words and the half units of figures are written out here from the contract, not imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from inkspector.claims import Interval
from tests.paraphrase.dice import Dice
from tests.paraphrase.numerals import in_words, number


@dataclass(frozen=True)
class Amount:
    """An amount in three shapes (`{}` is the noun) and what it asserts; `one` asks for a singular verb."""

    noun: str
    alone: str
    quantifier: str
    count: tuple[int | None, int | None] | None = None
    proportion: Interval | None = None
    downward: bool = False
    one: bool = False
    tag: str = "count"

    @property
    def them(self) -> str:
        """*three of them*."""
        return f"{self.alone} of them"


def _between(low: str, high: str, closed: bool = False) -> Interval:
    return Interval.of(ge=low, le=high) if closed else Interval.of(ge=low, lt=high)


@dataclass(frozen=True)
class _Band:
    id: str
    interval: Interval
    of: tuple[str, ...]
    """Said with *of* before the noun."""
    direct: tuple[str, ...] = ()
    """Said straight before the noun."""
    downward: bool = False


_BANDS = (
    _Band(
        "almost_all",
        _between("96.5", "100", closed=True),
        ("the vast majority", "the overwhelming majority"),
        ("almost all", "nearly all", "virtually all"),
    ),
    _Band("very_large_majority", _between("79.5", "96.5"), ("a very large majority",), ("most",)),
    _Band("large_majority", _between("64.5", "79.5"), ("a large majority", "the large majority")),
    _Band("majority", _between("50.5", "64.5"), ("a majority", "the majority")),
    _Band("half", _between("49.5", "50.5"), ("half",)),
    _Band("minority", _between("34.5", "49.5"), ("a minority",)),
    _Band("small_minority", _between("19.5", "34.5"), ("a small minority",)),
    _Band("very_small_minority", _between("3.5", "19.5"), ("a very small minority",)),
)
_SCARCE = (
    _Band("very_small_minority", _between("3.5", "19.5"), (), ("few",), True),
    _Band("almost_none", _between("0", "3.5"), (), ("very few", "hardly any"), True),
)
_FRACTIONS = {
    "a third": "1/3",
    "two thirds": "2/3",
    "a quarter": "1/4",
    "three quarters": "3/4",
    "a fifth": "1/5",
    "two fifths": "2/5",
    "three fifths": "3/5",
    "four fifths": "4/5",
    "a tenth": "1/10",
}
_RATIOS = {
    "one in five": "1/5",
    "one in four": "1/4",
    "two in three": "2/3",
    "three in every ten": "3/10",
    "seven in ten": "7/10",
    "two out of three": "2/3",
}
_SOFTENERS = {
    "almost": ("almost", "nearly", "just under", "slightly less than"),
    "just_over": ("just over", "slightly more than", "a little over"),
    "around": ("around", "about", "some", "approximately", "roughly"),
    "more_than": ("more than", "over", "upwards of"),
    "at_least": ("at least",),
    "less_than": ("less than", "fewer than", "under"),
    "no_more_than": ("no more than",),
}


def softened(softener: str | None, value: Fraction, half: Fraction) -> Interval:
    """The shares that a softener leaves; `half` is the half unit of the figure itself."""
    match softener:
        case "almost":
            return Interval.of(ge=max(value - Fraction(7, 2), Fraction(0)), lt=value)
        case "just_over":
            return Interval.of(gt=value, lt=value + Fraction(7, 2))
        case "around":
            return Interval.of(ge=max(value - Fraction(5, 2), Fraction(0)), lt=value + Fraction(5, 2))
        case "more_than":
            return Interval.of(gt=value)
        case "at_least":
            return Interval.of(ge=value)
        case "less_than":
            return Interval.of(lt=value)
        case "no_more_than":
            return Interval.of(le=value)
        case _:
            return Interval.of(ge=value - half, lt=value + half)


def rounded(value: int) -> Interval:
    """Every share that is printed as this whole per cent."""
    return softened(None, Fraction(value), Fraction(1, 2))


def figure_of(value: int) -> Amount:
    """A bare figure in per cent, to go with words of one's own."""
    return Amount("", "", "percent", None, rounded(value))


def counted(part: int | None, whole: int | None, only: bool = False) -> Amount:
    """`part` of `whole`, to go with words of one's own; `only` where they say so."""
    return Amount("", "", "count", (part, whole), downward=only)


def all_of(whole: int) -> Amount:
    return Amount("", "", "all", (whole, whole))


def none_of(whole: int | None) -> Amount:
    return Amount("", "", "none", (0, whole), downward=True)


EVERY = Amount("", "", "all", None, Interval.point(100))
NO = Amount("", "", "none", None, Interval.point(0), downward=True)
GENERALLY = Amount("", "", "generally", None, Interval.of(gt=50))


def band(dice: Dice) -> Amount:
    """*a large majority of …*, *most …*."""
    row = dice.one(_BANDS)
    direct = bool(row.direct) and (not row.of or dice.chance(50))
    words = dice.one(row.direct if direct else row.of)
    noun = f"{words} {{}}" if direct else f"{words} of {{}}"
    tag = "half" if row.id == "half" else "band"
    return Amount(noun, words, row.id, None, row.interval, tag=tag)


def scarce(dice: Dice) -> Amount:
    """*few …*, *hardly any …*: said as too little."""
    row = dice.one(_SCARCE)
    words = dice.one(row.direct)
    return Amount(f"{words} {{}}", words, row.id, None, row.interval, row.downward, tag="few")


def figure(dice: Dice, value: int) -> str:
    """A whole per cent: *64%*, *64 per cent*, *sixty-four per cent*."""
    return dice.one((f"{value}%", f"{value}%", f"{value} per cent", f"{in_words(value)} per cent"))


def large(dice: Dice) -> Amount:
    """A share from a half up that leaves a sixth or more."""
    rows = [row for row in _BANDS if row.id in ("half", "majority", "large_majority", "very_large_majority")]
    row = dice.one(rows)
    words = dice.one((*row.of, *row.direct))
    noun = f"{words} {{}}" if words in row.direct else f"{words} of {{}}"
    most = Amount(noun, words, row.id, None, row.interval, tag="band")
    return dice.one((most, percent(dice, dice.number(50, 78))))


def small(dice: Dice) -> Amount:
    """A share of a sixth or less: what `large` leaves has room for it."""
    row = next(row for row in _BANDS if row.id == "very_small_minority")
    words = dice.one(row.of)
    rare = Amount(f"{words} of {{}}", words, row.id, None, row.interval, tag="band")
    return dice.one((rare, percent(dice, dice.number(4, 14))))


def percent(dice: Dice, value: int | None = None) -> Amount:
    """A figure in per cent, bare, softened or with a decimal."""
    value = dice.number(12, 96) if value is None else value
    if dice.chance(8):
        tenth = dice.number(1, 9)
        text = f"{value}.{tenth}%"
        interval = softened(None, value + Fraction(tenth, 10), Fraction(1, 20))
        return Amount(f"{text} of {{}}", text, "percent", None, interval, tag="decimal")
    softener = dice.one(sorted(_SOFTENERS)) if dice.chance(50) else None
    return _softened(dice, "percent", softener, figure(dice, value), Fraction(value), Fraction(1, 2))


def fraction(dice: Dice) -> Amount:
    """*two thirds of …*, *just under half of …*."""
    softener = dice.one(sorted(_SOFTENERS)) if dice.chance(50) else None
    if softener is not None and dice.chance(30):
        halved = _softened(dice, "fraction", softener, "half", Fraction(50), Fraction(3, 2))
        return halved if halved.alone != "some half" else band(dice)
    words = dice.one(sorted(_FRACTIONS))
    value = 100 * Fraction(_FRACTIONS[words])
    return _softened(dice, "fraction", softener, words, value, Fraction(3, 2))


def ratio(dice: Dice) -> Amount:
    """*one in five …*, before a countable noun."""
    words = dice.one(sorted(_RATIOS))
    softener = dice.one(("almost", "more_than", "around", "just_over")) if dice.chance(40) else None
    text = words if softener is None else f"{dice.one(_SOFTENERS[softener])} {words}"
    interval = softened(softener, 100 * Fraction(_RATIOS[words]), Fraction(3, 2))
    return Amount(f"{text} {{}}", text, "fraction", None, interval, tag="ratio")


def _softened(
    dice: Dice, quantifier: str, softener: str | None, words: str, value: Fraction, half: Fraction
) -> Amount:
    text = words if softener is None else f"{dice.one(_SOFTENERS[softener])} {words}"
    interval = softened(softener, value, half)
    down = softener in ("less_than", "no_more_than")
    tag = quantifier if softener is None else "softener"
    return Amount(f"{text} of {{}}", text, quantifier, None, interval, down, tag=tag)


def share(dice: Dice) -> Amount:
    """A band word, a per cent or a fraction."""
    return dice.one((band, percent, fraction, percent, band))(dice)


def of_whole(dice: Dice, part: int, whole: int) -> Amount:
    """*three of the eight …*, *only three out of eight …*, *no fewer than three of the eight …*."""
    k, n = number(dice, part), number(dice, whole)
    joint = dice.one(("of the", "of the", "out of the", "out of"))
    if dice.chance(12):
        return Amount(
            f"only {k} {joint} {n} {{}}", f"only {k}", "count", (part, whole), None, True, part == 1, "only"
        )
    if part > 1 and dice.chance(8):
        return Amount(f"no fewer than {k} of the {n} {{}}", k, "count", (part, whole), tag="no_fewer_than")
    return Amount(f"{k} {joint} {n} {{}}", k, "count", (part, whole), one=part == 1)


def some_number(dice: Dice, part: int) -> Amount:
    """*three …*: of how many isn't said."""
    words = number(dice, part)
    return Amount(f"{words} {{}}", words, "count", (part, None), one=part == 1, tag="k_only")


def every_one(dice: Dice, whole: int) -> Amount:
    """*all eight …*, *every one of the eight …*, *both …*."""
    full = (whole, whole)
    if whole == 2:
        shape = dice.one(("both {}", "both of the {}", "both the {}"))
        return Amount(shape, "both", "both", full, tag="both")
    n = number(dice, whole)
    shape, one = dice.one(
        (
            (f"all {n} {{}}", False),
            (f"all {n} of the {{}}", False),
            (f"all of the {n} {{}}", False),
            (f"every one of the {n} {{}}", True),
            (f"each of the {n} {{}}", True),
        )
    )
    return Amount(shape, "all", "all", full, one=one, tag="all_of_n")


def not_any(dice: Dice, whole: int) -> Amount:
    """*none of the eight …*, *not one of the eight …*, *neither of the two …*."""
    empty = (0, whole)
    if whole == 2:
        return Amount("neither of the two {}", "neither", "none", empty, None, True, True, "none")
    words, one = dice.one((("none", True), ("none", False), ("not one", True), ("not a single one", True)))
    return Amount(f"{words} of the {number(dice, whole)} {{}}", words, "none", empty, None, True, one, "none")


def every(dice: Dice) -> Amount:
    """*all …*, *all of the …* without a number."""
    return Amount(
        dice.one(("all {}", "all of the {}", "all the {}")), "all", "all", None, EVERY.proportion, tag="all"
    )


def not_all(dice: Dice) -> Amount:
    words = dice.one(("not all", "by no means all"))
    return Amount(f"{words} {{}}", words, "not_all", None, Interval.of(lt=100), True, tag="not_all")


def some(dice: Dice) -> Amount:
    """*some …*, *several …*."""
    words = dice.one(("some", "several", "a few"))
    return Amount(f"{words} of the {{}}", words, "some", None, Interval.of(gt=0), tag="some")
