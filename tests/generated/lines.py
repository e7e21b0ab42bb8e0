"""One line of the profile: its true grades, and the form in which a case tells them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from tests.generated.draws import Draws
from tests.generated.told import GOOD, GRADES, Block, Told

Counts = tuple[int, ...]
"""Best grade first."""

WORDS: tuple[tuple[str, Fraction, Fraction], ...] = tuple(
    (word, Fraction(low), Fraction(high))
    for word, low, high in (
        ("almost all", "96.5", "100"),
        ("very large majority", "79.5", "96.5"),
        ("large majority", "64.5", "79.5"),
        ("majority", "50.5", "64.5"),
        ("minority", "34.5", "49.5"),
        ("small minority", "19.5", "34.5"),
        ("very small minority", "3.5", "19.5"),
    )
)
"""The contract's table; *half* is too narrow to be drawn."""

FORMS: Mapping[str, tuple[str, ...]] = {
    "full": ("shorthand", "shorthand", "counts", "words", "open"),
    "published": ("share", "softened", "word", "open", "too much", "shorthand", "overall"),
    "mixed": ("shorthand", "open", "share", "counts", "part", "word", "of", "softened"),
}
"""By style of a case, the likelier ones more than once."""


def grades(draws: Draws, line: str, n: int, quality: int) -> Counts:
    """True counts of `n` settings, about `quality` per cent of them good or better."""
    share = min(100, max(5, quality + draws.about(f"{line}/share", 16)))
    good = round(Fraction(n * share, 100))
    outstanding = good * draws.number(f"{line}/outstanding", 5, 40) // 100
    poor = n - good
    inadequate = poor * draws.number(f"{line}/inadequate", 0, 16 if quality < 60 else 8) // 100
    return outstanding, good - outstanding, poor - inadequate, inadequate


def share_of(counts: Counts) -> Fraction:
    """Good or better, in per cent; `counts` isn't empty."""
    return Fraction(100 * (counts[0] + counts[1]), sum(counts))


def tell(draws: Draws, label: str, counts: Counts, style: str) -> tuple[dict[str, Any], Told | None]:
    """An entry of the case for these settings, and what it tells; None where it tells no number."""
    form = draws.one(f"{label}/form", FORMS[style])
    n, k = sum(counts), counts[0] + counts[1]
    share = share_of(counts)
    if form == "overall" and share >= 65 and not counts[3]:
        return {"overall": "very good" if share >= 90 else "good"}, None
    if form == "too much" and 100 * counts[2] >= 30 * n:
        told = Told.shared(("satisfactory",), Fraction("24.5"), Fraction(100), GRADES)
        return {"satisfactory": "too much"}, told
    if form in ("share", "softened", "word") and n >= 8:
        return tell_share(draws, label, share, form)
    if form == "open":
        told = Told.counted({GOOD: k, frozenset(GRADES) - GOOD: n - k})
        return {"outcomes": {"total": n, "good_or_better": k}}, told
    if form == "of":
        told = Told.counted({GOOD: k, frozenset(GRADES) - GOOD: n - k})
        return {"outcomes": f"{k} of {n} good or better"}, told
    if form == "part":
        told = Told.counted({frozenset(("good",)): counts[1], frozenset(GRADES) - {"good"}: n - counts[1]})
        return {"outcomes": {"total": n, "good": counts[1]}}, told
    return {"outcomes": _in_full(form, counts)}, exactly(counts)


def exactly(counts: Counts, scale: tuple[str, ...] = GRADES) -> Told:
    """Every setting's grade is told."""
    return Told.counted({frozenset((grade,)): k for grade, k in zip(scale, counts, strict=True)})


def _in_full(form: str, counts: Counts) -> str | dict[str, int]:
    held = {grade: k for grade, k in zip(GRADES, counts, strict=True) if k}
    if form == "words":
        return " ".join(f"{k} {grade}" for grade, k in held.items())
    return held if form == "counts" else f"{sum(counts)}: {' '.join(map(str, counts))}"


def tell_share(draws: Draws, label: str, share: Fraction, form: str) -> tuple[dict[str, Any], Told]:
    """The share good or better as a per cent, a softened one or a word."""
    said, low, high = draws.one(f"{label}/said", tuple(_ways(share, form)))
    return {"good_or_better": said}, Told.shared(GOOD, low, min(high, Fraction(100)), GRADES)


def _ways(share: Fraction, form: str) -> Iterator[tuple[str, Fraction, Fraction]]:
    """Words that are true of the share, and the ends of what they mean."""
    found = False
    if form == "word":
        for word, low, high in WORDS:
            if low <= share < high or share == high == 100:
                found = True
                yield word, low, high
    if form == "softened":
        ten = Fraction(10 * (share // 10))
        if share - ten >= 7 and ten < 90:
            found = True
            yield f"almost {ten + 10}%", ten + Fraction(13, 2), ten + 10
        if 0 < share - ten < 3:
            found = True
            yield f"just over {ten}%", ten, ten + Fraction(7, 2)
    if not found:
        yield from said_exactly(share)


def said_exactly(share: Fraction) -> tuple[tuple[str, Fraction, Fraction], ...]:
    """As a whole per cent and with one decimal, rounded half up, with the ends of what is meant."""
    whole, tenths = (2 * share + 1) // 2, (20 * share + 1) // 2
    exact = Fraction(tenths, 10)
    return (
        (f"{whole}%", whole - Fraction(1, 2), whole + Fraction(1, 2)),
        (f"{float(exact):.1f}%", exact - Fraction(1, 20), exact + Fraction(1, 20)),
    )


def none_inadequate(entry: dict[str, Any], told: Told) -> tuple[dict[str, Any], Told]:
    """The same share, and besides that nothing is inadequate."""
    good, poor = told.blocks
    blocks = (good, Block(frozenset(("satisfactory",)), poor.low, poor.high))
    nothing = Block(frozenset(("inadequate",)), Fraction(0), Fraction(0))
    return {**entry, "inadequate": "none"}, Told((*blocks, nothing))
